"""Words that their own article takes for its mistake: held against those it puts in their place."""

from __future__ import annotations

from corpus.model import Match, Verdict
from corpus.verify import messages
from corpus.verify.case import Case
from corpus.verify.compare import Comparison, compare
from corpus.verify.correctednotes import misprinted, put_right, told


def misprint(case: Case, exact: list[Comparison]) -> Verdict | None:
    """The verdict where each print of the words has a note that gives them as wrong ones."""
    notes = [
        misprinted(case.evidence.article(one.row.article.id).text, one.row)
        for one in exact
        if one.row.quote.verbatim
    ]
    if not notes or len(notes) < len(exact) or not all(notes):
        return None
    best = _right(case, exact[0], notes[0]) or exact[0]
    source = f"{messages.name(best.row)}, {messages.origin(case.evidence, best.row)}"
    message = f"printed so by mistake — {source}"
    if not best.exact:
        message = messages.altered(case.evidence, best, case.claimed)
    match = Match(best.row, best.diff, round(best.score, 4))
    back = told(notes[0])
    return Verdict("altered", case.draft.text, f"{message}; {back}", (match,), taken_back=back)


def _right(case: Case, wrong: Comparison, note: str) -> Comparison | None:
    """The words that the note puts in the place of the wrong ones."""
    rows = case.evidence.quotes_of(wrong.row.article.id)
    there = (compare(case.draft, row) for row in rows if put_right(note, row))
    found = [one for one in there if one is not None]
    return max(found, key=lambda one: one.score, default=None)
