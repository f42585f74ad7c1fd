"""Filters before ranking: the query's fields as one filter, and what that leaves to search."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from corpus.archive import ALL, Archive, Filter
from corpus.archive.lists import listed
from corpus.frozen import dataclass, replace
from corpus.search.query import Query

if TYPE_CHECKING:
    from corpus.archive import people
    from corpus.search import outlets, romanised
else:
    from corpus.later import Later

    people = Later("corpus.archive.people")
    outlets = Later("corpus.search.outlets")
    romanised = Later("corpus.search.romanised")

NARROW = 20_000
"""A filter that leaves no more quotations than this is looked up once, as a set of ids."""
LISTED = 50_000
"""Of one that leaves no more than this what passes is listed once too, to tell it by."""
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What may be found: everything, a set of ids, or what passes ``where``.

    That is told row by row where it is not ``listed``.
    """

    where: Filter
    ids: frozenset[int] | None = None
    listed: frozenset[int] | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is filtered."""
        return self.where == ALL

    def passing(self, archive: Archive, ids: Sequence[int]) -> list[int]:
        """Those of ``ids`` that pass, in their order."""
        if self.everything:
            return list(ids)
        allowed = self.listed
        if allowed is None:
            condition, values = self.where.quotes_sql(joined=True)
            marks, some = listed(ids)
            rows = archive.db.execute(
                "SELECT q.id FROM quotes q CROSS JOIN articles a ON a.id = q.article"
                f" WHERE q.id IN ({marks}) AND {condition}",
                (*some, *values),
            )
            allowed = frozenset(id for (id,) in rows)
        return [id for id in ids if id in allowed]


class UnknownError(Exception):
    """A speaker or an outlet was asked for that the archive does not know.

    The arguments are which of them, and the name.
    """


def filter_of(archive: Archive, query: Query, where: Filter = ALL) -> Filter:
    """The query's fields and ``where`` in one; raises UnknownError."""
    speakers = where.speakers
    if query.speakers:
        named = [id for name in query.speakers for id in _named(archive, name)]
        speakers = tuple(id for id in dict.fromkeys(named) if not speakers or id in speakers)
        if not speakers:
            raise UnknownError("speaker", query.speakers[0])
    without = [
        *(Filter(speakers=tuple(ids)) for ids in _hidden(archive, query)),
        *(Filter(outlet=name) for name in query.not_outlets),
        *(Filter(about=words) for words in query.not_about),
    ]
    return replace(
        where,
        speakers=speakers,
        kinds=tuple(k for k in query.kinds or where.kinds if not where.kinds or k in where.kinds),
        outlets=_outlets(archive, query.outlets) or where.outlets,
        about=" ".join(filter(None, (*query.about, where.about))) or None,
        since=max(filter(None, (query.since, where.since)), default=None),
        until=min(filter(None, (query.until, where.until)), default=None),
        without=(*where.without, *without),
    )


def _named(archive: Archive, name: str) -> list[str]:
    found = _borne(archive, name) or people.bearing(archive.db, name)
    if not found:
        raise UnknownError("speaker", name)
    return found


def _borne(archive: Archive, name: str) -> list[str]:
    """Whom a name means as it is, or in another spelling in Latin letters."""
    if found := people.bearing(archive.db, name, slips=False):
        return found
    each = (
        people.bearing(archive.db, one, slips=False) for one in romanised.respelt(archive, name)
    )
    return list(dict.fromkeys(id for ids in each for id in ids))


def _outlets(archive: Archive, names: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        if not (meant := outlets.meant(archive, name)):
            raise UnknownError("outlet", name)
        found += meant
    return tuple(found)


def _hidden(archive: Archive, query: Query) -> list[list[str]]:
    names = query.not_speakers
    found = (_borne(archive, name) or people.bearing(archive.db, name) for name in names)
    return [ids for ids in found if ids]


def by_name(archive: Archive, words: Sequence[str], where: Filter = ALL) -> str | None:
    """Where ``words`` name speakers: the filter that finds what they said, and how much that is."""
    text = " ".join(words)
    ids = _borne(archive, text) if text and not where.speakers else []
    count = _count(archive, replace(where, speakers=tuple(ids))) if ids else 0
    if not count:
        return None
    name = text if " " not in text else f'"{text}"'
    return f"speaker:{name} finds {count:,}"


def _count(archive: Archive, where: Filter) -> int:
    """How many quotations pass, without listing them."""
    condition, values = where.quotes_sql()
    rows = archive.db.execute(f"SELECT count(*) FROM quotes q WHERE {condition}", values)
    return int(rows.fetchone()[0])


_known: WeakKeyDictionary[Archive, OrderedDict[tuple[int, Filter], Narrowing]]
_known = WeakKeyDictionary()


def narrowing(archive: Archive, where: Filter) -> Narrowing:
    """Look up what passes, once for all keystrokes with the same filter."""
    if where == ALL:
        return Narrowing(where)
    memory = _known.setdefault(archive, OrderedDict())
    key = (archive.version(), where)
    if key not in memory:
        condition, values = where.quotes_sql()
        (found,) = archive.db.execute(
            "SELECT json_group_array(id) FROM"
            f" (SELECT q.id FROM quotes q WHERE {condition or 1} LIMIT ?)",
            (*values, LISTED + 1),
        ).fetchone()
        ids = frozenset(json.loads(found))
        memory[key] = Narrowing(
            where, ids if len(ids) <= NARROW else None, ids if len(ids) <= LISTED else None
        )
        while len(memory) > _REMEMBERED:
            memory.popitem(last=False)
    return memory[key]


def parts(where: Filter) -> list[tuple[str, Filter]]:
    """Each condition of the filter with the filter that lacks it."""
    empty = Filter()
    return [
        (name, replace(where, **{name: getattr(empty, name)}))
        for name in Filter.__match_args__
        if getattr(where, name) != getattr(empty, name)
    ]
