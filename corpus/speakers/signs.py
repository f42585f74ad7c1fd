"""Full names of one surname, looked up by all that a rule could compare them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.speakers.likeness import long_forms


class Print(NamedTuple):
    """A full name: ``surname`` and ``spellings`` (of its given name) as the sound rules have them,
    ``calls`` what else it may be called by, ``plain`` has no such; ``slug`` tells signs apart,
    where the block has names with signs."""

    key: str
    given: str
    surname: str
    spellings: frozenset[str]
    calls: frozenset[str]
    plain: bool
    slug: str


@dataclass(slots=True)
class Signs:
    """All that some names may be recognised by in others of their surnames."""

    surnames: set[str] = field(default_factory=set)
    spellings: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    calls: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    slugs: set[str] = field(default_factory=set)

    def add(self, one: Print) -> None:
        """Take in one more name."""
        self.surnames.add(one.surname)
        self.spellings |= one.spellings
        self.meant |= long_forms(one.given)
        (self.initials if len(one.given) == 1 else self.letters).add(one.given[0])
        self.calls |= one.calls
        if one.plain:
            self.plain.add(one.given)
        if one.slug:
            self.slugs.add(one.slug)


_Lists = defaultdict[str, list[Print]]


class Index:
    """Names by each of their signs."""

    def __init__(self, prints: Iterable[Print]) -> None:
        self._spelt: _Lists = defaultdict(list)
        self._short: _Lists = defaultdict(list)
        self._whole: _Lists = defaultdict(list)
        self._initial: _Lists = defaultdict(list)
        self._calls: _Lists = defaultdict(list)
        self._plain: _Lists = defaultdict(list)
        self._slugs: _Lists = defaultdict(list)
        for one in prints:
            for spelling in one.spellings:
                self._spelt[spelling].append(one)
            for meant in long_forms(one.given):
                self._short[meant].append(one)
            (self._initial if len(one.given) == 1 else self._whole)[one.given[0]].append(one)
            for call in one.calls:
                self._calls[call].append(one)
            if one.plain:
                self._plain[one.given].append(one)
            if one.slug:
                self._slugs[one.slug].append(one)

    def met(self, signs: Signs) -> Iterator[str]:
        """Keys of the names that some rule may compare with one that has these signs.

        Short forms and initials are compared under one surname only.
        """
        anywhere = (
            (self._spelt, signs.spellings),
            (self._plain, signs.calls),
            (self._calls, signs.plain),
            (self._slugs, signs.slugs),
        )
        for lists, asked in anywhere:
            for sign in asked & lists.keys():
                yield from (one.key for one in lists[sign])
        under_one = (
            (self._spelt, signs.meant),
            (self._short, signs.spellings),
            (self._initial, signs.letters),
            (self._whole, signs.initials),
        )
        for lists, asked in under_one:
            for sign in asked & lists.keys():
                yield from (one.key for one in lists[sign] if one.surname in signs.surnames)
