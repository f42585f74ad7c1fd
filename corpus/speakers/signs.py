"""Full names of one surname, looked up by all that a rule could compare them by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from corpus.speakers.likeness import (
    given_spelling,
    long_forms,
    one_spelling,
    short_forms,
    surname_spelling,
)

Called = Mapping[str, Mapping[str, list[str]]]
"""Of each surname by given name the keys of all who are called so, as they are folded."""


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

    def add(self, given: str, surname: str, calls: Collection[str], slug: str) -> None:
        """Take in one more name: what else it may be called by, and what tells its signs."""
        self.surnames.add(surname_spelling(surname))
        self.spellings.update((one_spelling(given), given_spelling(given, surname)))
        self.meant |= long_forms(given)
        (self.initials if len(given) == 1 else self.letters).add(given[0])
        self.calls.update(calls)
        if not calls:
            self.plain.add(given)
        if slug:
            self.slugs.add(slug)


class Index:
    """Names by each of their signs; ``called`` has those of a few surnames."""

    def __init__(self, called: Called) -> None:
        self._called = called
        self._calls: dict[str, list[str]] = {}
        self._slugs: dict[str, list[str]] = {}
        self._spelt: dict[str, list[tuple[str, list[str]]]] = {}
        for surname, names in called.items():
            for given, keys in names.items():
                spelling, other = one_spelling(given), given_spelling(given, surname)
                self._spelt.setdefault(spelling, []).append((surname, keys))
                if other != spelling:
                    self._spelt.setdefault(other, []).append((surname, keys))

    def call(self, key: str, calls: Collection[str], slug: str) -> None:
        """Take in what else one of the names may be called by, and what tells its signs."""
        for call in calls:
            self._calls.setdefault(call, []).append(key)
        if slug:
            self._slugs.setdefault(slug, []).append(key)

    def met(self, signs: Signs) -> Iterator[str]:
        """Keys of the names that some rule may compare with one that has these signs.

        Short forms and initials are compared under one surname only.
        """
        for lists, asked in ((self._calls, signs.plain), (self._slugs, signs.slugs)):
            for sign in asked & lists.keys():
                yield from lists[sign]
        for sign in signs.spellings & self._spelt.keys():
            yield from chain.from_iterable(keys for _, keys in self._spelt[sign])
        for names in self._called.values():
            for call in signs.calls & names.keys():
                yield from names[call]
        for surname, names in self._called.items():
            if surname_spelling(surname) in signs.surnames:
                yield from self._under_one(surname, names, signs)

    def _under_one(
        self, surname: str, names: Mapping[str, list[str]], signs: Signs
    ) -> Iterator[str]:
        for sign in signs.meant & self._spelt.keys():
            yield from chain.from_iterable(k for one, k in self._spelt[sign] if one == surname)
        shorts = chain.from_iterable(map(short_forms, signs.spellings))
        for given in {*shorts, *signs.letters} & names.keys():
            yield from names[given]
        if signs.initials:
            for given, keys in names.items():
                if given[0] in signs.initials:
                    yield from keys
