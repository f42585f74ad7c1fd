"""Which quotations hold some terms together, asked of the index only where it is not known.

Nothing here changes an answer: what is told without asking follows from what was told before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from corpus.archive.lookup import Words
from corpus.archive.words import stem
from corpus.search.lines import Printed

_LISTS = 1_500
_LONG = 300
"""Longer lists are read again each time."""
_SHARE = 16
_LATELY = 24
"""So many lists of words that stand together are looked at for one that holds another."""
_UNREAD = 8
"""Texts that are read, at most, instead of asking the index."""
_LOOKED_AT = 60
"""Texts that are looked at, at most: of more the index tells as quickly."""

All = tuple[str, ...]
"""Terms of which all must be there, each one or several joined by ``OR``; their order is free."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Combined:
    """Lists of ids by what all quotations on them hold, ascending.

    ``texts`` are quotations that were read, ``read`` gives any.
    """

    def __init__(
        self,
        words: Words,
        texts: Mapping[int, Printed],
        read: Callable[[Sequence[int]], list[Printed]],
    ) -> None:
        self._words = words
        self._texts = texts
        self._read = read
        self._lately: deque[tuple[list[frozenset[str]], list[int]]] = deque(maxlen=_LATELY)
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
        found = [] if self._hopeless(terms) else self._asked(terms, limit)
        if len(found) <= _LONG:
            if len(found) < limit:
                make_room(self._whole, _LISTS)
                self._whole[key] = found
            else:
                make_room(self._begun, _LISTS)
                self._begun[key, limit] = found
        return found

    def _asked(self, terms: All, limit: int) -> list[int]:
        """The same, of words told by the texts where a list is known that has it all in it.

        So it mostly is while a word is typed: what it may become is less with each letter.
        """
        wanted = _words_of(terms)
        wider = self._wider(wanted) if wanted else None
        if wider is None:
            found = self._words.match(expression(terms), limit)
        else:
            found = [one.id for one in self._read(wider) if _holds(one, wanted)][:limit]
        if wanted and len(found) < limit and len(found) <= _LOOKED_AT:
            self._lately.append((wanted, found))
        return found

    def _wider(self, wanted: list[frozenset[str]]) -> list[int] | None:
        """A list of few texts, read before, on which all with ``wanted`` are."""
        for some, ids in reversed(self._lately):
            if all(any(one <= other for one in wanted) for other in some):
                unread = len(ids) - sum(map(self._texts.__contains__, ids))
                if unread <= _UNREAD:
                    return ids
        return None

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


def _words_of(terms: All) -> list[frozenset[str]]:
    """The stems that each of several terms stands for; nothing where one is no word."""
    if len(terms) < 2 or any("_" in term or "*" in term for term in terms):
        return []
    return [frozenset(one.strip('"') for one in term.split(" OR ")) for term in terms]


def _holds(printed: Printed, wanted: list[frozenset[str]]) -> bool:
    here = set(map(stem, printed.words))
    return not any(map(here.isdisjoint, wanted))


def expression(terms: All) -> str:
    """What the index is asked."""
    return terms[0] if len(terms) == 1 else " AND ".join(f"({one})" for one in terms)


def make_room(known: dict[Key, Value], most: int) -> None:
    """Forget what was read first, a little at a time: to forget all at once would be felt."""
    if len(known) > most:
        for key in list(islice(known, len(known) - most + most // _SHARE)):
            del known[key]
