"""Pieces of a text that one said in one breath: over paragraphs, abridged, with cues between."""

from __future__ import annotations

from itertools import pairwise

from corpus.verify import continued
from corpus.verify.case import Case
from corpus.verify.compare import Comparison, compare
from corpus.verify.joined import Piece, size


def run_on(case: Case, joint: list[Piece]) -> Comparison | None:
    """One quotation over several paragraphs, each opened again and only the last one closed."""
    rows = [piece.row for piece in joint]
    if len({row.article.id for row in rows}) > 1:
        return None
    text = case.evidence.article(rows[0].article.id).text
    for one, other in pairwise(rows):
        between = text[one.quote.end : other.quote.start]
        runs_on = between.lstrip(" \u00a0").startswith(("\n", "\r"))
        if not runs_on or between.strip(' \u00a0\t\r\n“„"«') != "":
            return None
    first, last = rows[0].quote, rows[-1].quote
    found = compare(case.draft, rows[0], text[first.start : last.end])
    return found if found is not None and found.exact else None


def abridged(case: Case, joint: list[Piece]) -> Comparison | None:
    """Parts of one utterance in their order, with a mark of omission wherever they meet."""
    rows = [piece.row for piece in joint]
    said = {(row.article.id, row.quote.statement) for row in rows}
    if len(said) > 1 or not case.draft.gaps.issuperset(piece.start for piece in joint[1:]):
        return None
    [(article, statement)] = said
    there = [row for row in case.evidence.quotes_of(article) if row.quote.statement == statement]
    parts = [row for row in there if rows[0].id <= row.id <= rows[-1].id and row.quote.verbatim]
    if not parts:
        return None
    whole = continued.one_text(parts, case.evidence.article(article).text)
    found = compare(case.draft, rows[0], whole)
    return found if found is not None and found.exact else None


def cues_alone_between(case: Case, joint: list[Piece]) -> Comparison | None:
    """The pieces as one, where print has them one behind the other with nothing but a cue
    between two; its ``losses`` tell what around them would change their sense."""
    text = case.evidence.article(joint[0].row.article.id).text
    for one, other in pairwise(joint):
        beside = one.row.article.id == other.row.article.id
        ends = one.at + one.end - one.start == size(one.row.quote.text)
        if not (
            beside
            and ends
            and other.at == 0
            and continued.follows(one.row.quote, other.row.quote, text)
        ):
            return None
    whole = continued.one_text([piece.row for piece in joint], text)
    return compare(case.draft, joint[0].row, whole)
