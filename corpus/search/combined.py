"""Which quotations hold some terms together, asked of the index only where it is not known.

Nothing here changes an answer: what is told without asking follows from what was told before.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from corpus.archive.index import Words

_LISTS = 1_500
_LONG = 300
"""Longer lists are read again each time."""
_SHARE = 16

All = tuple[str, ...]
"""Terms of which all must be there, each one or several joined by ``OR``; their order is free."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Combined:
    """Lists of ids by what all quotations on them hold, ascending."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._whole: dict[frozenset[str], list[int]] = {}
        self._begun: dict[tuple[frozenset[str], int], list[int]] = {}
        self._more: dict[tuple[str, int], list[frozenset[str]]] = {}

    def match(self, terms: All, limit: int) -> list[int]:
        """The first ``limit`` quotations with all of ``terms``; not to be changed."""
        key = frozenset(terms)
        whole = self._whole.get(key)
        if whole is not None:
            return whole if len(whole) <= limit else whole[:limit]
        begun = self._begun.get((key, limit))
        if begun is not None:
            return begun
        hopeless = self._hopeless(terms)
        found = [] if hopeless else self._words.match(expression(terms), limit)
        if len(found) <= _LONG:
            if len(found) < limit:
                make_room(self._whole, _LISTS)
                self._whole[key] = found
            else:
                make_room(self._begun, _LISTS)
                self._begun[key, limit] = found
        return found

    def held(self, terms: All, limit: int) -> list[int] | None:
        """What has all of them where that is known and less than ``limit``; not to be changed."""
        known = self._whole.get(frozenset(terms))
        return known if known is not None and len(known) < limit else None

    def fewer(self, term: str, limit: int) -> list[int] | None:
        """Those with ``term``; None where there are ``limit`` or more."""
        readings = frozenset(term.split(" OR "))
        known = self._more.setdefault((term.partition(" OR ")[0], limit), [])
        if any(some <= readings for some in known):
            return None
        found = self.match((term,), limit)
        if len(found) < limit:
            return found
        known.append(readings)
        make_room(self._more, _LISTS)
        return None

    def _hopeless(self, terms: All) -> bool:
        """Whether nothing has some of them already."""
        if len(terms) < 2:
            return False
        some: Iterable[All] = ((one,) for one in terms)
        if len(terms) > 2:
            some = (*some, terms[:-1])
        return any(self._whole.get(frozenset(few)) == [] for few in some)


def expression(terms: All) -> str:
    """What the index is asked."""
    return terms[0] if len(terms) == 1 else " AND ".join(f"({one})" for one in terms)


def make_room(known: dict[Key, Value], most: int) -> None:
    """Forget what was read first, a little at a time: to forget all at once would be felt."""
    if len(known) > most:
        for key in list(islice(known, len(known) - most + most // _SHARE)):
            del known[key]
