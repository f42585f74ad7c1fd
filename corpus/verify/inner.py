"""Words that a printed quotation passes on in marks of its own: “She said, ‘I must be there’”."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span


def around(text: str, kept: Sequence[Span]) -> Span | None:
    """The stretch in marks inside a quotation's ``text`` that all of ``kept`` stands in."""
    from corpus.quoting.marks.pairing import marked, paragraphs
    from corpus.quoting.marks.stretches import single_stretches

    if not kept:
        return None
    start, end = kept[0][0], kept[-1][1]
    lines = paragraphs(text)
    double = [one for one in marked(text, lines) if not one.single]
    inside = (*double, *single_stretches(text, lines, double))
    spans = ((one.start, one.end) for one in inside)
    return next((one for one in spans if one[0] <= start and end <= one[1]), None)
