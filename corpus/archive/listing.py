"""Ids in the order in which lists show them, for views that read only the rows they draw,
and of an article's quotations no more than where they stand.

It imports nothing big: a list is the first that a view shows.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.archive.filters import ALL, Filter
from corpus.archive.lists import listed, marks
from corpus.model import Span

if TYPE_CHECKING:
    from corpus.archive.archive import Archive


class Stretch(NamedTuple):
    """Where a quotation stands in its article's text, in code points, and its speaker's id.

    ``spans`` are its pieces where others' words stand between them.
    """

    id: int
    start: int
    end: int
    spans: tuple[Span, ...]
    speaker: str | None


def stretches(archive: Archive, article: int) -> list[Stretch]:
    """The quotations of one article by their start."""
    rows = archive.db.execute(
        "SELECT q.id, q.start, q.end, q.spans, s.speaker FROM quotes q"
        " LEFT JOIN sources s ON s.id = q.source WHERE q.article = ? ORDER BY q.start, q.id",
        (article,),
    )
    return [
        Stretch(id, start, end, tuple((s, e) for s, e in json.loads(spans or "[]")), speaker)
        for id, start, end, spans, speaker in rows
    ]


def article_ids(archive: Archive, where: Filter = ALL) -> Sequence[int]:
    """Articles that hold a quotation which passes; all articles when nothing is asked."""
    condition, values = where.quotes_sql()
    if where.speakers and where == Filter(speakers=where.speakers):
        sql = (
            f"SELECT DISTINCT article FROM sources s WHERE speaker IN ({marks(where.speakers)})"
            " AND EXISTS (SELECT 1 FROM quotes q WHERE q.source = s.id) ORDER BY 1"
        )
    elif condition:
        sql = f"SELECT DISTINCT q.article FROM quotes q WHERE {condition} ORDER BY 1"
    else:
        last, held = archive.db.execute(
            "SELECT (SELECT max(id) FROM articles), value FROM state WHERE key = 'articles'"
        ).fetchone()
        if (last or 0) == int(held):
            return range(1, int(held) + 1)
        sql = "SELECT id FROM articles ORDER BY 1"
    return array("q", (id for (id,) in archive.db.execute(sql, values)))


def speaker_ids(archive: Archive, where: Filter = ALL) -> Sequence[str]:
    """Speakers whom a quotation that passes belongs to, the most quoted first."""
    return [id for (id,) in archive.db.execute(*listing_sql(where))]


def speakers_of(archive: Archive, ids: Sequence[int]) -> dict[int, str | None]:
    """The speaker of each of these quotations that is still there."""
    marks, values = listed(ids)
    rows = archive.db.execute(
        "SELECT q.id, s.speaker FROM quotes q LEFT JOIN sources s ON s.id = q.source"
        f" WHERE q.id IN ({marks})",
        values,
    )
    return dict(rows.fetchall())


def listing_sql(where: Filter) -> tuple[str, list[object]]:
    """The question for the ids of speakers, in this order: (SQL, values)."""
    condition, values = where.quotes_sql()
    if not condition:
        return "SELECT id FROM speakers ORDER BY quotes DESC, name, id", []
    sql = (
        "SELECT s.speaker FROM quotes q JOIN articles a ON a.id = q.article"
        " JOIN sources s ON s.id = q.source JOIN speakers p ON p.id = s.speaker"
        f" WHERE {condition} GROUP BY s.speaker ORDER BY count(*) DESC, p.name, p.id"
    )
    return sql, values
