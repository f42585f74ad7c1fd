"""Words pasted without their outer marks: are the marks inside them the quotation's own?

“We accept no "red lines" drawn by others” is a quotation that has marks, “He said that the "reset"
was dead” a sentence that has a quotation. What stands outside the marks tells: the one is in print
as somebody's words, the other is the writer's.
"""

from __future__ import annotations

from corpus.model import Span, Verdict
from corpus.verify.compare import Draft, compare
from corpus.verify.words import GAP, weight

_SAID = 0.5
"""So great a share of what stands outside the marks print has in the quotation."""
_TELLING = 1.5
"""A word and a small one: less outside the marks is in print by chance."""
_MUCH = 3.0
"""So much is not, even where the words in marks are in another quotation."""


def is_one(verdict: Verdict, inner: Verdict | None = None) -> bool:
    """Whether print has the text of a verdict as one quotation, changed or not, marks and all.

    ``inner`` is the verdict on what stands in the marks: where that is in another quotation, “he
    said” is in this one by chance.
    """
    if verdict.verdict in ("verbatim", "cut", "joined", "other-speaker"):
        return True
    if verdict.verdict != "altered" or not verdict.matches:
        return False
    best = verdict.matches[0]
    draft = Draft(verdict.text)
    reading = compare(draft, best.row, best.printed)
    marked = marked_in(verdict.text)
    if reading is None or not marked:
        return False
    kept = {step.draft for step in reading.alignment.steps if step.equal}
    outside = {
        at: weight(word.key)
        for at, word in enumerate(draft.words)
        if word.key != GAP and not any(a <= word.start < b for a, b in marked)
    }
    said = sum(worth for at, worth in outside.items() if at in kept)
    elsewhere = inner is not None and all(m.row.id != best.row.id for m in inner.matches)
    least = _MUCH if elsewhere else _TELLING
    if (
        said >= least
        and not elsewhere
        and next(iter(outside), None) in kept
        and marked_in(best.row.quote.text)
    ):
        return True
    return said >= least and said >= _SAID * sum(outside.values())


def marked_in(text: str) -> list[Span]:
    """What stands in marks of any kind in a text."""
    from corpus.quoting.marks.pairing import marked, paragraphs
    from corpus.quoting.marks.stretches import single_stretches

    lines = paragraphs(text)
    double = [one for one in marked(text, lines) if not one.single]
    single = single_stretches(text, lines, double)
    return [(one.start, one.end) for one in (*double, *single)]
