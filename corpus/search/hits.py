"""A query becomes hits: filters, candidates, ranking, versions, reasons."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from corpus.archive import ALL, Archive, Filter
from corpus.archive.connection import damaged, explained
from corpus.frozen import dataclass, replace
from corpus.model import Hit, Why
from corpus.search.answers import CLOSELY, LACKING, Asking, Ranked, answered, doubted
from corpus.search.around import Around, around
from corpus.search.bounded import bounded
from corpus.search.called import Roles, also_called, by_role
from corpus.search.expand import Asked
from corpus.search.memory import Memory, forget, memory
from corpus.search.named import WORTH, Naming, naming, without_question
from corpus.search.narrow import Narrowing, UnknownError, by_name, filter_of, narrowing
from corpus.search.nearly import nearly
from corpus.search.phrases import passes
from corpus.search.query import Query, parse, shown
from corpus.search.rank import Scored, weights, why

_Answer = tuple[list[Asked], Ranked, int, Roles]
_CLEARLY = 0.04
"""By so much a name must answer better than words that print has otherwise."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hits, best first; ``total`` counts all that answer; ``note`` helps when nothing does.

    ``more`` is true where so many answer that not all were looked at: ``total`` is then the
    least that there are. ``unasked`` tells of words that were too many to look for.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    note: str | None = None
    more: bool = False
    unasked: str = ""


def search(
    archive: Archive,
    query: str | Query,
    *,
    limit: int = 50,
    offset: int = 0,
    where: Filter = ALL,
) -> Result:
    """Ranked quotations for a query, inside ``where``; raises QueryError, ArchiveError."""
    wanted = parse(query) if isinstance(query, str) else query
    try:
        with archive.reading():
            return _searched(archive, wanted, limit, offset, where)
    except sqlite3.DatabaseError as error:
        if not damaged(error):
            raise explained(error, archive.path) from error
    archive.index_again()
    forget(archive)
    try:
        return _searched(archive, wanted, limit, offset, where)
    except sqlite3.DatabaseError as error:
        raise explained(error, archive.path) from error


def _searched(archive: Archive, wanted: Query, limit: int, offset: int, where: Filter) -> Result:
    try:
        narrowed = narrowing(archive, filter_of(archive, wanted, where))
    except UnknownError as error:
        what, name = error.args
        return Result(wanted, (), 0, f"no {what} is called “{shown(name)}”")
    if not wanted.words:
        return _listed(archive, wanted, narrowed, limit, offset)
    known = memory(archive)
    query, unasked = bounded(wanted)
    asking, answer = _best(Asking(archive, known, query, narrowed, max(CLOSELY, offset + limit)))
    asked, ranked, told, called = answer
    beside = around(asking, asked, ranked) if ranked.best < LACKING and not told else []
    first = _around(beside[offset : offset + limit], offset)
    start = max(0, offset - len(beside))
    page = ranked.groups[start : start + limit - len(first)]
    hits = _told_why(_hits(archive, known, asked, page, start), told, called)
    hits = (*first, *(replace(hit, rank=hit.rank + len(beside)) for hit in hits))
    note = None if hits else _note(archive, query, narrowed.where, asked, ranked.near)
    if note and unasked:
        note = f"{unasked}: {note}"
    return Result(wanted, hits, ranked.total + len(beside), note, ranked.more, unasked)


def _best(asking: Asking) -> tuple[Asking, _Answer]:
    """The better answer to a query as it stands, or as no question, or of whoever holds a role."""
    answer = _read(asking)
    if answer[1].best < LACKING and (
        plainly := without_question(asking.query, bool(answer[1].groups))
    ):
        plain = asking._replace(query=plainly)
        other = _read(plain)
        if other[1].best > answer[1].best or not answer[1].groups:
            asking, answer = plain, other
    asked, ranked, told, called = answer
    if ranked.best < LACKING and not told and not asking.where.where.speakers:
        ranked, called = by_role(asking, asked, ranked)
    return asking, (asked, ranked, told, called)


def _told_why(hits: tuple[Hit, ...], told: int, called: Roles) -> tuple[Hit, ...]:
    """Hits with how many words name who said it, and which tell what that is called."""
    if told:
        hits = tuple(replace(hit, why=_also_named(hit.why, told)) for hit in hits)
    if called:
        none: frozenset[str] = frozenset()
        whys = ((hit, also_called(hit.why, called.get(hit.row.id, none))) for hit in hits)
        hits = tuple(replace(hit, why=reason) for hit, reason in whys)
    return hits


def _around(found: list[Around], offset: int) -> tuple[Hit, ...]:
    return tuple(
        Hit(offset + number, round(one.score, 4), one.row, one.why)
        for number, one in enumerate(found, 1)
    )


def _read(asking: Asking) -> _Answer:
    """What was asked, the answer, how many words more name who said it, and which of the others
    tell what that is called or when and where it was printed."""
    asked, ranked = answered(asking)
    if not ranked.groups or None in ranked.groups[0][0].chosen:
        return _of_somebody(asking, asked, ranked)
    best = ranked.groups[0][0]
    among = {asked[number].word for number in doubted(asked, ranked)}
    last = best.chosen[-1]
    if last is not None and best.words[last].startswith(asked[-1].word):
        among.discard(asked[-1].word)
    return _of_somebody(asking, asked, ranked, among) if among else (asked, ranked, 0, {})


def _of_somebody(
    asking: Asking, asked: list[Asked], ranked: Ranked, among: set[str] | None = None
) -> _Answer:
    """The answer with some words, one of them ``among`` these, taken for the name of who said it,
    if it is the better one; how many words those are."""
    told: _Answer = asked, ranked, 0, {}
    if asking.where.where.speakers:
        return told
    for named in naming(asking.archive, asking.known, asking.query):
        if told[2] and told[1].best >= LACKING:
            break
        if among is None or named.words & among:
            least = told[1].best if among is None else max(told[1].best, ranked.best + _CLEARLY)
            told = _said_by(asking, asked, named, least) or told
    return told


def _said_by(asking: Asking, asked: list[Asked], named: Naming, least: float) -> _Answer | None:
    """The answer with ``named`` for who said it; None where it is no better than ``least``."""
    share = named.share([one.word for one in asked], weights(asked, asking.known.total))
    if (1 - share) + share * WORTH <= least:
        return None
    where = narrowing(asking.archive, replace(asking.where.where, speakers=named.speakers))
    needed = (least - WORTH * share) / (1 - share) if share < 1 else 0.0
    rest, found, called = _by_place(asking._replace(query=named.rest, where=where, least=needed))
    groups = [
        [one._replace(score=one.score * (1 - share) + WORTH * share) for one in group]
        for group in found.groups
    ]
    if not groups or groups[0][0].score <= least:
        return None
    return rest, replace(found, groups=groups), len(asked) - len(rest), called


def _by_place(asking: Asking) -> tuple[list[Asked], Ranked, Roles]:
    """What was asked of one speaker and the answer, with words taken for role, outlet or day."""
    asked, found = answered(asking)
    if found.best >= LACKING:
        return asked, found, {}
    return asked, *by_role(asking, asked, found)


def _also_named(why: Why, told: int) -> Why:
    return replace(why, words=why.words + told, matched=why.matched + told)


def _hits(
    archive: Archive, known: Memory, asked: list[Asked], page: list[list[Scored]], offset: int
) -> tuple[Hit, ...]:
    rows = known.rows(archive, [group[0].id for group in page])
    return tuple(
        Hit(
            offset + number,
            round(group[0].score, 4),
            rows[group[0].id],
            why(group[0], asked),
            len(group),
        )
        for number, group in enumerate(page, 1)
        if group[0].id in rows
    )


def _listed(archive: Archive, query: Query, where: Narrowing, limit: int, offset: int) -> Result:
    """A query of filters alone: what passes, by article and place; words to hide may be there."""
    ids: Sequence[int] = archive.quote_ids(where.where)
    if query.without:
        ids = [id for id, text in archive.words.get(list(ids)) if passes(text, query)]
    rows = archive.rows(ids[offset : offset + limit])
    hits = tuple(Hit(offset + number, 1.0, row) for number, row in enumerate(rows, 1))
    note = None if hits else _note(archive, query, where.where, [], None)
    return Result(query, hits, len(ids), note)


def _note(
    archive: Archive, query: Query, where: Filter, asked: list[Asked], near: str | None
) -> str:
    def found(other: Query, looser: Filter) -> int:
        if not other.words:
            return len(archive.quote_ids(looser))
        asking = Asking(archive, memory(archive), other, narrowing(archive, looser), CLOSELY)
        return answered(asking)[1].total

    if not archive.quotes_held():
        if held := archive.counts().articles:
            return (
                f"nobody is quoted in the {'article' if held == 1 else f'{held:,} articles'} here"
            )
        return "the archive is empty: 'nato-tui add PATH' reads articles in"
    unknown = tuple(dict.fromkeys(one.word for one in asked if not one.stems))
    told = nearly(query, where, found, unknown, near)
    for words in (query.words, unknown, *((word,) for word in unknown[:3])):
        if meant := by_name(archive, words, where):
            return f"{told.partition('; nearest')[0]}; {meant}"
    return told
