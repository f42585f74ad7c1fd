"""A query becomes hits: filters, candidates, ranking, versions, reasons."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from corpus.archive import ALL, Archive, Filter
from corpus.archive.connection import damaged, explained
from corpus.frozen import dataclass, replace
from corpus.model import Hit, Why
from corpus.search.candidates import candidates
from corpus.search.expand import Asked, Part, expand, parts_of
from corpus.search.lines import Printed
from corpus.search.memory import Memory, forget, memory
from corpus.search.named import WORTH, naming, without_question
from corpus.search.narrow import Narrowing, NobodyError, by_name, filter_of, narrowing
from corpus.search.nearly import nearly
from corpus.search.phrases import passes
from corpus.search.query import Query, parse, shown
from corpus.search.rank import Measure, Scored, weights, why
from corpus.search.spacing import respaced
from corpus.search.versions import grouped

FLOOR = 0.45
"""A quotation that answers less than this is none."""
DOUBTFUL = 0.7
"""Where the best answers less, known words too are taken for typos of others."""
LACKING = 0.86
"""Where the best lacks a word and answers less, the words found may be typos of those asked."""
CLOSELY = 24
"""How many quotations are measured exactly, at least: of the glance's first the best is one."""
_CLEARLY = 0.04
"""By so much a name must answer better than words that print has otherwise."""
_LONG = 50
"""Who asks for more than this wants a long list."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hits, best first; ``total`` counts all that answer; ``note`` helps when nothing does.

    ``more`` is true where so many answer that not all were looked at: ``total`` is then the
    least that there are.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    note: str | None = None
    more: bool = False


class _Asking(NamedTuple):
    """A query, where its answer is sought and how many quotations are measured exactly."""

    archive: Archive
    known: Memory
    query: Query
    where: Narrowing
    closely: int


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Groups of versions, best first; below the floor only ``near`` is left."""

    groups: list[list[Scored]]
    total: int
    looked_at: list[int]
    near: str | None = None
    more: bool = False

    @property
    def best(self) -> float:
        """The score of the best answer; 0 where there is none."""
        return self.groups[0][0].score if self.groups else 0.0


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
    except NobodyError as name:
        return Result(wanted, (), 0, f"no speaker is called “{shown(str(name))}”")
    if not wanted.words:
        return _listed(archive, wanted, narrowed, limit, offset)
    known = memory(archive)
    closely = max(CLOSELY, offset + limit)
    asking = _Asking(archive, known, wanted, narrowed, closely)
    asked, ranked, told = _read(asking)
    if ranked.best < LACKING and (plainly := without_question(wanted, bool(ranked.groups))):
        other = _read(asking._replace(query=plainly))
        asked, ranked, told = max((asked, ranked, told), other, key=lambda one: one[1].best)
    hits = _hits(archive, known, asked, ranked.groups[offset : offset + limit], offset)
    if told:
        hits = tuple(replace(hit, why=_also_named(hit.why, told)) for hit in hits)
    note = None if hits else _note(archive, wanted, narrowed.where, asked, ranked.near)
    return Result(wanted, hits, ranked.total, note, ranked.more)


def _read(asking: _Asking) -> tuple[list[Asked], _Ranked, int]:
    """What was asked, the answer, and how many words more name who said it."""
    asked, ranked = _answered(asking)
    if not ranked.groups or None in ranked.groups[0][0].chosen:
        return _of_somebody(asking, asked, ranked)
    best = ranked.groups[0][0]
    doubted = {asked[number].word for number in _doubted(asked, ranked)}
    last = best.chosen[-1]
    if last is not None and best.words[last].startswith(asked[-1].word):
        doubted.discard(asked[-1].word)
    return _of_somebody(asking, asked, ranked, doubted) if doubted else (asked, ranked, 0)


def _answered(asking: _Asking) -> tuple[list[Asked], _Ranked]:
    """What was asked and the answer: as typed, with typos, with other spaces, until it is good."""
    known, wanted = asking.known, asking.query
    parts = parts_of(wanted)

    def read(parts: Sequence[Part], doubtful: bool) -> list[Asked]:
        return expand(known, parts, known.total, unfinished=wanted.unfinished, doubtful=doubtful)

    asked = read(parts, False)
    ranked = _ranked(asking, asked, least=DOUBTFUL)
    if ranked.best < DOUBTFUL:
        asked = read(parts, True)
        ranked = _ranked(asking, asked, also=ranked.looked_at)
    elif ranked.best < LACKING and None in ranked.groups[0][0].chosen:
        asked = read(parts, True)
        among = [one.id for group in ranked.groups for one in group]
        again = _ranked(asking, asked, among)
        ranked = replace(again, total=ranked.total, more=ranked.more)
    if ranked.best >= LACKING or wanted.exact:
        return asked, ranked
    if other := respaced(known, parts, _doubted(asked, ranked)):
        spaced = read(other, False)
        again = _ranked(asking, spaced)
        if again.best > ranked.best:
            return spaced, again
    return asked, ranked


def _of_somebody(
    asking: _Asking, asked: list[Asked], ranked: _Ranked, among: set[str] | None = None
) -> tuple[list[Asked], _Ranked, int]:
    """The answer with some words, one of them ``among`` these, taken for the name of who said it,
    if it is the better one; how many words those are."""
    named = None if asking.where.where.speakers else naming(asking.archive, asking.query)
    if named is None or (among is not None and not named.words & among):
        return asked, ranked, 0
    share = named.share([one.word for one in asked], weights(asked, asking.known.total))
    if (1 - share) + share * WORTH <= ranked.best:
        return asked, ranked, 0
    where = narrowing(asking.archive, replace(asking.where.where, speakers=named.speakers))
    rest, found = _answered(asking._replace(query=named.rest, where=where))
    groups = [
        [one._replace(score=one.score * (1 - share) + WORTH * share) for one in group]
        for group in found.groups
    ]
    least = ranked.best if among is None else ranked.best + _CLEARLY
    if not groups or groups[0][0].score <= least:
        return asked, ranked, 0
    return rest, replace(found, groups=groups), len(asked) - len(rest)


def _also_named(why: Why, told: int) -> Why:
    return replace(why, words=why.words + told, matched=why.matched + told)


def _doubted(asked: list[Asked], ranked: _Ranked) -> list[int]:
    """Numbers of the words that the best answer lacks or has otherwise; all where there is none."""
    if not ranked.groups:
        return list(range(len(asked)))
    best = ranked.groups[0][0]
    return [
        number
        for number, (one, place) in enumerate(zip(asked, best.chosen, strict=True))
        if place is None or best.words[place] != one.word
    ]


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


def _ranked(
    asking: _Asking,
    asked: list[Asked],
    among: list[int] | None = None,
    also: Sequence[int] = (),
    least: float = 0.0,
) -> _Ranked:
    """The candidates in order, or those ``among`` that were found before; ``also`` these.

    Where none can be as good as ``least``, only which were looked at.
    """
    known, query, closely = asking.known, asking.query, asking.closely
    total = known.total
    measure = Measure(asked, weights(asked, total))
    found, cut = among or [], False
    if not found:
        many = closely > _LONG
        found, cut = candidates(asking.archive, known, asked, asking.where, many=many)
    if also:
        found = list({*found, *also})
    texts = known.get(found)
    if query.exact or query.without:
        texts = [one for one in texts if passes(one.text, query)]
    alone, copies = _alone(texts)
    glances = measure.glances(alone, least)
    if measure.most() < least:
        return _Ranked([], 0, found)
    order = sorted(range(len(alone)), key=glances.__getitem__, reverse=True)
    measured = [measure.score(alone[number]) for number in order[:closely]]
    groups = _groups(measured, copies)
    if len(groups) * 2 < closely <= sum(map(len, groups)) and closely < _LONG:
        # so many versions of few quotations that others are worth a look
        measured += [measure.score(alone[number]) for number in order[closely:_LONG]]
        groups = _groups(measured, copies)
        closely = _LONG
    rest = max(0, sum(map(FLOOR.__le__, glances)) - closely)
    near = None if groups else max(measured, key=lambda one: one.score, default=None)
    more = bool(cut and groups and min(glances) >= FLOOR)
    return _Ranked(groups, len(groups) + rest, found, near and _short(near.text), more)


def _alone(texts: list[Printed]) -> tuple[list[Printed], dict[str, list[Printed]]]:
    """The first quotation of each folded line, by id, and the others that have the same line."""
    first: dict[str, Printed] = {}
    others: dict[str, list[Printed]] = {}
    for one in texts:
        if first.setdefault(one.line, one) is not one:
            others.setdefault(one.line, []).append(one)
    return list(first.values()), others


def _groups(scored: list[Scored], copies: dict[str, list[Printed]]) -> list[list[Scored]]:
    """What answers, grouped by versions; ``copies`` has more quotations of some folded lines."""
    kept = sorted(
        (one for one in scored if one.score >= FLOOR), key=lambda one: (-one.score, one.id)
    )
    return [
        [
            version
            for number in numbers
            for version in (
                kept[number],
                *(
                    kept[number]._replace(id=one.id, text=one.text)
                    for one in copies.get(kept[number].line, ())
                ),
            )
        ]
        for numbers in grouped([one.line for one in kept])
    ]


def _short(text: str) -> str:
    return f"“{text}”" if len(text) <= 60 else f"“{text[:60].rsplit(' ', 1)[0]} …”"


def _note(
    archive: Archive, query: Query, where: Filter, asked: list[Asked], near: str | None
) -> str:
    def found(other: Query, looser: Filter) -> int:
        if not other.words:
            return len(archive.quote_ids(looser))
        asking = _Asking(archive, memory(archive), other, narrowing(archive, looser), CLOSELY)
        return _answered(asking)[1].total

    if not archive.quotes_held():
        return "the archive is empty: 'nato-tui add PATH' reads articles in"
    unknown = tuple(one.word for one in asked if not one.stems)
    told = nearly(query, where, found, unknown, near)
    for words in (query.words, unknown, *((word,) for word in unknown[:3])):
        if meant := by_name(archive, words, where):
            return f"{told.partition('; nearest')[0]}; {meant}"
    return told
