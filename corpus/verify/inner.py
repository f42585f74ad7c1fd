"""Words that a printed quotation passes on in marks of its own: “She said, ‘I must be there’”."""

from __future__ import annotations

from corpus.verify.compare import Comparison


def passed_on(reading: Comparison) -> bool:
    """Whether all words of the draft stand inside marks that stand inside the quotation."""
    from corpus.quoting.marks.pairing import marked, paragraphs
    from corpus.quoting.marks.stretches import single_stretches

    if not reading.kept:
        return False
    text, start, end = reading.text, reading.kept[0][0], reading.kept[-1][1]
    lines = paragraphs(text)
    double = [one for one in marked(text, lines) if not one.single]
    inside = (*double, *single_stretches(text, lines, double))
    return any(one.start <= start and end <= one.end for one in inside)
