"""What narrowings leave: their filter, whether one of them searches, the rows that stand within."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.model import QuoteRow
from tui.place.selection import Narrowing

if TYPE_CHECKING:
    from corpus.archive import Filter


def filter_of(narrowed: tuple[Narrowing, ...]) -> Filter:
    """The archive's filter for speaker and article narrowings."""
    from corpus.archive import Filter

    return Filter(
        speakers=tuple(str(n.key) for n in narrowed if n.by == "speaker"),
        articles=tuple(int(n.key) for n in narrowed if n.by == "article"),
    )


def searches(narrowed: tuple[Narrowing, ...]) -> bool:
    """Whether one of the narrowings is a search."""
    return any(n.by == "query" for n in narrowed)


def rows_within(rows: list[QuoteRow], narrowed: tuple[Narrowing, ...]) -> list[QuoteRow]:
    """The rows that are of the speakers and articles narrowed to."""
    for n in narrowed:
        if n.by == "speaker":
            rows = [row for row in rows if row.speaker_id == n.key]
        elif n.by == "article":
            rows = [row for row in rows if row.article.id == n.key]
    return rows
