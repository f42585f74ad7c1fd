"""Versions of one quotation: reprints, cut and altered ones, with the words that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from corpus.model import QuoteRow, Span

if TYPE_CHECKING:
    from corpus.archive import Archive

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Version:
    """Another print of a quotation; ``marks`` are its own stretches that differ.

    ``copy``: its article is a reprint or reworded copy of the same text, no second source.
    """

    row: QuoteRow
    same: bool
    marks: tuple[Span, ...] = ()
    lost: tuple[str, ...] = ()
    copy: bool = False


def versions_of(archive: Archive, row: QuoteRow, limit: int = 30) -> list[Version]:
    """Every other quotation that prints these words, or most of them, most alike first."""
    from corpus.search import versions

    others = [match.row for match in versions(archive, row.id) if match.row.id != row.id]
    found = [_compared(row, other) for other in others[:limit]]
    return [version for _, version in sorted(found, key=lambda pair: -pair[0])]


def _compared(one: QuoteRow, other: QuoteRow) -> tuple[float, Version]:
    mine = [_plain(m.group()) for m in _WORD.finditer(one.quote.text)]
    places = [m.span() for m in _WORD.finditer(other.quote.text)]
    theirs = [_plain(other.quote.text[s:e]) for s, e in places]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    likeness = same / max(1, min(len(mine), len(theirs)))
    marks: list[Span] = []
    lost: list[str] = []
    for op, left, right, start, end in matcher.get_opcodes():
        if op != "equal":
            marks += [(places[start][0], places[end - 1][1])] if end > start else []
            lost += [" ".join(mine[left:right])] if right > left else []
    if min(len(mine), len(theirs)) < 3:
        likeness = 1.0 if mine == theirs else 0.0
    copy = 0 < one.article.group == other.article.group and one.article.id != other.article.id
    return likeness, Version(other, not marks and not lost, tuple(marks), tuple(lost), copy)


def _plain(word: str) -> str:
    folded = word.casefold().replace("’", "'")
    return folded.strip(".,;:!?…“”\"'‘()[]") or folded


def grouped(rows: list[QuoteRow]) -> list[list[QuoteRow]]:
    """Rows that print the same words, in groups of two or more, the largest first."""
    groups: dict[tuple[str, ...], list[QuoteRow]] = {}
    for row in rows:
        words = tuple(_plain(word) for word in row.quote.text.split())
        if len(words) > 2:
            groups.setdefault(words, []).append(row)
    return sorted((g for g in groups.values() if len(g) > 1), key=lambda g: (-len(g), g[0].id))
