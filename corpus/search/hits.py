"""A query becomes hits: candidates, filters, ranking, reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.archive import ALL, Archive, Filter
from corpus.archive.words import folded
from corpus.model import Hit
from corpus.search.candidates import candidates
from corpus.search.expand import Asked, expand
from corpus.search.query import Query, parse
from corpus.search.rank import Glance, Scored, score, weights, why

FLOOR = 0.45
"""A quotation that answers less than this is none."""


CLOSELY = 24
"""How many quotations are measured exactly, at least."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hits, best first; ``total`` counts all that answer; ``note`` helps when nothing does."""

    query: Query
    hits: tuple[Hit, ...]
    total: int
    note: str | None = None


def search(
    archive: Archive,
    query: str | Query,
    *,
    limit: int = 50,
    offset: int = 0,
    where: Filter = ALL,
) -> Result:
    """Ranked quotations for a query, inside ``where``; raises QueryError, ArchiveError."""
    asked_for = parse(query) if isinstance(query, str) else query
    narrowed = _narrow(archive, asked_for, where)
    if narrowed is None:
        return Result(asked_for, (), 0, "no speaker of that name")
    if not asked_for.words:
        return _listed(archive, asked_for, narrowed, limit, offset)
    asked = expand(archive.words, asked_for)
    scored = _scored(archive, asked_for, asked, narrowed, max(CLOSELY, offset + limit))
    page = scored[offset : offset + limit]
    rows = {row.id: row for row in archive.rows([one.id for one in page])}
    hits = tuple(
        Hit(offset + number, round(one.score, 4), rows[one.id], why(one, asked))
        for number, one in enumerate(page, 1)
        if one.id in rows
    )
    return Result(asked_for, hits, len(scored), None if hits else "nothing found")


def _narrow(archive: Archive, query: Query, where: Filter) -> Filter | None:
    """The filter that the query's fields and ``where`` make together; None: nothing can pass."""
    speakers = where.speakers
    if query.speakers:
        named = {one.id for name in query.speakers for one in archive.find_speakers(name)}
        speakers = tuple(sorted(named & set(speakers) if speakers else named))
        if not speakers:
            return None
    return replace(
        where,
        speakers=speakers,
        kinds=query.kinds or where.kinds,
        outlet=" ".join(query.outlets) or where.outlet,
        about=" ".join(filter(None, (*query.about, where.about))) or None,
        since=query.since or where.since,
        until=query.until or where.until,
    )


def _listed(archive: Archive, query: Query, where: Filter, limit: int, offset: int) -> Result:
    ids = archive.quote_ids(where)
    rows = archive.rows(ids[offset : offset + limit])
    hits = tuple(Hit(offset + number, 1.0, row) for number, row in enumerate(rows, 1))
    return Result(query, hits, len(ids), None if hits else "nothing found")


def _scored(
    archive: Archive, query: Query, asked: list[Asked], where: Filter, closely: int
) -> list[Scored]:
    total = archive.counts().quotes
    shares = weights(asked, total)
    allowed = None if where == ALL else set(archive.quote_ids(where))
    found = candidates(archive.words, asked, total, allowed)
    quick = Glance(asked, shares)
    glanced = [
        (quick.of(text), id, text) for id, text in archive.words.get(found) if _passes(text, query)
    ]
    glanced.sort(key=lambda one: (-one[0], one[1]))
    scored = [score(id, text, asked, shares) for _, id, text in glanced[:closely]]
    kept = [one for one in scored if one.score >= FLOOR]
    return sorted(kept, key=lambda one: (-one.score, one.id))


def _passes(text: str, query: Query) -> bool:
    if not query.exact and not query.without:
        return True
    line = f" {' '.join(folded(text))} "
    return all(f" {' '.join(folded(one))} " in line for one in query.exact) and not any(
        f" {' '.join(folded(one))} " in line for one in query.without
    )
