"""What one reader of an archive looked up lately: the next key asks for most of it again.

Nothing here changes an answer. Everything is forgotten as soon as any process has written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from corpus.archive import Archive
from corpus.archive.lookup import Term
from corpus.archive.words import stem
from corpus.model import QuoteRow
from corpus.search.combined import All, Combined, make_room
from corpus.search.lines import Printed, printed
from corpus.search.within import FEW, Within

_TEXTS = 12_000
_ROWS = 2_000
_NARROWED = 3
"""So many lots of few quotations are kept by their terms: some 2 MiB each at most."""
_LISTS = 1_500
_OFTEN = 4_000
"""A word in one of so many quotations is a frequent one."""
_BEHIND = "\U0010ffff"
"""Stands behind every letter."""
_WORD_OF = itemgetter(0)

Told = TypeVar("Told")
Readings = dict[Term, float]
"""Words of the archive with what each is worth, 0..1."""


class Memory:
    """The words and quotations of one archive at one version, each read once; all are ``total``."""

    def __init__(self, archive: Archive, version: int) -> None:
        self._words = archive.words  # and not the archive, which is the key to this
        self.version = version
        self.total = archive.quotes_held()
        self._texts: dict[int, Printed] = {}
        self._lists = Combined(archive.words, self._texts, self.get)
        self._within: dict[frozenset[int], Within] = {}
        self._among: dict[frozenset[int], dict[tuple[str, int, int], tuple[list[int], bool]]] = {}
        self._told: dict[tuple[object, ...], Any] = {}
        self._stems: dict[str, list[Term]] = {}
        self._rows: dict[int, QuoteRow] = {}
        self._frequent: list[Term] = []
        self._often = 0

    def look_ahead(self) -> None:
        """Learn the frequent words, to know what short beginnings become.

        Who has time before a question does this: it costs more than an answer, which then costs
        less, since short words begin a great many.
        """
        if not self._often:
            self._often = self.total // _OFTEN + 1
            self._frequent = self._words.frequent(self._often)

    @property
    def ahead(self) -> bool:
        """Whether that was done."""
        return self._often > 0

    def terms(self, words: Sequence[str]) -> list[Term]:
        """As ``Words.terms``, those of one stem together."""
        known = self._stems
        make_room(known, _LISTS)
        wanted = {stem(word): word for word in words}
        if missing := [word for one, word in wanted.items() if one not in known]:
            known.update((stem(word), []) for word in missing)
            for term in self._words.terms(missing):
                known[term.stem].append(term)
        return [term for one in wanted for term in known[one]]

    def near(self, word: str, typos: int) -> list[Term]:
        """As ``Words.near``."""
        return self.once(("near", word, typos), lambda: self._words.near(word, typos))

    def mistyped(self, word: str, measured: Callable[[], Readings]) -> Readings:
        """What ``word`` may be a typo of, ``measured`` once; not to be changed."""
        return self.once(("mistyped", word), measured)

    def beginning(self, prefix: str, limit: int, floor: int = 0) -> list[Term]:
        """As ``Words.beginning``."""

        def ask() -> list[Term]:
            known = self._begun(prefix, limit, floor)
            return self._words.beginning(prefix, limit, floor) if known is None else known

        return self.once(("beginning", prefix, limit, floor), ask)

    def _begun(self, prefix: str, limit: int, floor: int) -> list[Term] | None:
        """The same from the frequent words alone; None where others may be among them."""
        if not self._often or (floor and floor < self._often):
            return None
        first = bisect_left(self._frequent, prefix, key=_WORD_OF)
        last = bisect_left(self._frequent, prefix + _BEHIND, key=_WORD_OF)
        found = self._frequent[first:last]
        if floor:
            found = [term for term in found if term.quotes >= floor][:limit]
        elif len(found) < limit:
            return None
        return sorted(found, key=lambda term: (-term.quotes, term.word))[:limit]

    def once(self, key: tuple[object, ...], ask: Callable[[], Told]) -> Told:
        """What ``ask`` tells, asked once for each ``key``; not to be changed."""
        if key not in self._told:
            make_room(self._told, _LISTS)
            self._told[key] = ask()
        told: Told = self._told[key]
        return told

    def match(self, terms: All, limit: int) -> list[int]:
        """As ``Combined.match``; not to be changed."""
        return self._lists.match(terms, limit)

    def fewer(self, term: str, limit: int) -> list[int] | None:
        """As ``Combined.fewer``; not to be changed."""
        return self._lists.fewer(term, limit)

    def held(self, terms: All, limit: int) -> list[int] | None:
        """As ``Combined.held``; not to be changed."""
        return self._lists.held(terms, limit)

    def match_in(
        self, expression: str, limit: int, allowed: frozenset[int], most: int
    ) -> tuple[list[int], bool]:
        """As ``Words.match_in``; not to be changed."""
        key = expression, limit, most
        known = self._among.setdefault(allowed, {})
        make_room(self._among, _NARROWED)
        if key not in known:
            make_room(known, _LISTS)
            known[key] = self._words.match_in(expression, limit, allowed, most)
        return known[key]

    def within(self, allowed: frozenset[int] | None) -> Within | None:
        """Those that may be found, where they are few enough to be looked through."""
        return None if allowed is None or len(allowed) > FEW else self.few(allowed)

    def few(self, allowed: frozenset[int]) -> Within:
        """A few quotations by their texts, kept for the next keys."""
        known = self._within.get(allowed)
        if known is None:
            make_room(self._within, _NARROWED)
            known = self._within[allowed] = Within(self.get(list(allowed)))
        return known

    def get(self, ids: Sequence[int]) -> list[Printed]:
        """The texts of these quotations, by id."""
        known = self._texts
        make_room(known, _TEXTS)
        if missing := list(set(ids).difference(known)):
            known.update((one.id, one) for one in printed(list(self._words.get(missing))))
        return list(filter(None, map(known.get, sorted(ids))))

    def rows(self, archive: Archive, ids: Sequence[int]) -> dict[int, QuoteRow]:
        """These quotations by their ids, as far as they are there."""
        known = self._rows
        make_room(known, _ROWS)
        if missing := [id for id in ids if id not in known]:
            known.update((row.id, row) for row in archive.rows(missing))
        return {id: known[id] for id in ids if id in known}


_memories: WeakKeyDictionary[Archive, Memory] = WeakKeyDictionary()


def memory(archive: Archive) -> Memory:
    """What is remembered of the archive as it is now."""
    version = archive.version()
    known = _memories.get(archive)
    if known is None or known.version != version:
        known = _memories[archive] = Memory(archive, version)
    return known


def look_ahead(archive: Archive) -> None:
    """Get ready for questions about the archive as it is now."""
    memory(archive).look_ahead()


def looked_ahead(archive: Archive) -> bool:
    """Whether that was done since the last question saw another process write."""
    known = _memories.get(archive)
    return known is not None and known.ahead


def forget(archive: Archive) -> None:
    """Remember nothing of the archive: its index was built again."""
    _memories.pop(archive, None)
