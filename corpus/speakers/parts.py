"""Which names of a block have to be decided together: all that any rule could lay side by side.

A block holds every name that shares a surname's bones; one more article touches few of them.
Here it is told from the nodes' keys, before anything is read of most nodes, which others the
touched ones may be compared with, and so on until no more come. More than need be may be found,
never less: deciding the part then gives what deciding the whole block would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.speakers.fold import slug
from corpus.speakers.lexicon import words
from corpus.speakers.likeness import given_spelling, long_forms, one_spelling, surname_spelling
from corpus.speakers.names import parse
from corpus.speakers.people import vowel_more
from corpus.speakers.union import Union
from corpus.speakers.variants import slip

Offices = Callable[[Collection[str]], Mapping[str, frozenset[str]]]
"""Of these nodes the offices that say of which state or body; years left out."""

_SIGNS = re.compile(r"[^\w\s.'’]|_|\w\w\.\w|\w\.\w\w")
"""Hyphens and the like: names that differ in them alone may be parted otherwise."""

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""The last part of a key that may not be the surname."""


class Known(NamedTuple):
    """What is read of every node of a block."""

    key: str
    kind: str
    name: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """Nodes to decide: ``full`` names and ``bare`` surnames; ``stood`` are the full names, by
    speaker, that stay as they are and whom the surnames may mean."""

    full: frozenset[str]
    bare: frozenset[str]
    stood: Mapping[str, tuple[str, ...]]


class _Print(NamedTuple):
    """A full name: ``spellings`` are of its given name, ``calls`` what else it may be called by,
    ``plain`` has no such; ``slug`` tells signs apart, where the block has names with signs."""

    key: str
    given: str
    surname: str
    spellings: frozenset[str]
    calls: frozenset[str]
    plain: bool
    slug: str


@dataclass(slots=True)
class _Signs:
    """All that names found so far may be recognised by in others of their surnames."""

    surnames: set[str] = field(default_factory=set)
    spellings: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    calls: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    slugs: set[str] = field(default_factory=set)

    def add(self, one: _Print) -> None:
        """Take in one more name."""
        self.spellings |= one.spellings
        self.meant |= long_forms(one.given)
        (self.initials if len(one.given) == 1 else self.letters).add(one.given[0])
        self.calls |= one.calls
        if one.plain:
            self.plain.add(one.given)
        if one.slug:
            self.slugs.add(one.slug)

    def meet(self, one: _Print) -> bool:
        """Whether a rule may compare a name with one of those under whatever surname."""
        return (
            not self.spellings.isdisjoint(one.spellings)
            or (one.plain and one.given in self.calls)
            or not self.plain.isdisjoint(one.calls)
            or one.slug in self.slugs
        )

    def meet_short(self, one: _Print) -> bool:
        """Whether a rule may compare it with one of those under the same surname: short forms
        and initials."""
        return (
            not self.meant.isdisjoint(one.spellings)
            or not self.spellings.isdisjoint(long_forms(one.given))
            or one.given[0] in (self.letters if len(one.given) == 1 else self.initials)
        )


class Parts:
    """The names of one block of people, and what each has to be decided with."""

    def __init__(self, nodes: Iterable[Known]) -> None:
        self._nodes = {node.key: node for node in nodes}
        self._signed = {key for key, node in self._nodes.items() if _has_signs(node.name)}
        self._words = {key: key[2:].partition("|")[0].split(" ") for key in self._nodes}
        self._surname = {
            key: words[-1] if words[-1] not in _SUFFIXES else _surname(self._nodes[key], words[-1])
            for key, words in self._words.items()
        }
        self._bearing: dict[str, list[str]] = {}
        for key, surname in self._surname.items():
            self._bearing.setdefault(surname, []).append(key)
        self._classes = self._united()
        self._in_class: dict[str, list[str]] = {}
        for surname in self._bearing:
            self._in_class.setdefault(self._class(surname), []).append(surname)
        self._prints: dict[str, _Print] = {}
        self._by_given: dict[str, dict[tuple[str, str], list[str]]] = {}

    def around(self, touched: Collection[str], offices: Offices) -> Part:
        """The part of the block that has to be decided anew where these nodes are new, or new
        is said of them."""
        full = self._cell([key for key in touched if self._is_full(key)], offices)
        of = {self._class(self._surname[key]) for key in (*full, *touched)}
        stood: dict[str, tuple[str, ...]] = {}
        if not all(map(self._is_full, self._of(of))):
            stood = self._standing(full, of)
        bare = frozenset(key for key in self._of(of) if not self._is_full(key))
        return Part(frozenset(full), bare, stood)

    def _standing(self, full: Collection[str], of: set[str]) -> dict[str, tuple[str, ...]]:
        """By speaker the other full names of these classes, and of those that come with them,
        which are added to ``of``."""
        groups: dict[str, list[str]] = {}
        for key, node in self._nodes.items():
            if node.kind == "full" and key not in full and node.speaker:
                groups.setdefault(node.speaker, []).append(key)
        stood: dict[str, tuple[str, ...]] = {}
        new = set(of)
        while new:
            ids = {id for key in self._of(new) if (id := self._nodes[key].speaker) in groups}
            some = {id: tuple(sorted(groups[id])) for id in ids if id and id not in stood}
            stood |= some
            new = {self._class(self._surname[key]) for keys in some.values() for key in keys} - of
            of |= new
        return stood

    def _is_full(self, key: str) -> bool:
        return self._nodes[key].kind == "full"

    def _of(self, classes: Iterable[str]) -> Iterator[str]:
        for one in classes:
            for surname in self._in_class[one]:
                yield from self._bearing[surname]

    # -- surnames that rules take for spellings of one

    def _class(self, surname: str) -> str:
        return self._classes.find(surname_spelling(surname))

    def _united(self) -> Union:
        spellings = {surname_spelling(surname) for surname in self._bearing}
        others = [pair for node in self._nodes.values() for pair in self._other_surnames(node)]
        union = Union(spellings | {spelling for pair in others for spelling in pair})
        for one, other in (*others, *_losing(spellings), *self._of_one_slug()):
            union.join(one, other)
        return union

    def _of_one_slug(self) -> Iterator[tuple[str, str]]:
        """Surnames of names that differ in signs alone; only where a name has such signs."""
        if not self._signed:
            return
        first: dict[str, str] = {}
        for key, node in self._nodes.items():
            spelling = surname_spelling(self._surname[key])
            yield first.setdefault(slug(node.name), spelling), spelling

    # -- names that rules compare

    def _cell(self, keys: Collection[str], offices: Offices) -> set[str]:
        found: set[str] = set()
        signs: dict[str, _Signs] = {}
        new = set(keys)
        while new:
            found |= new
            for key in new:
                one = self._print(key)
                said = signs.setdefault(self._class(one.surname), _Signs())
                said.add(one)
                said.surnames.add(self._spelling(key))
            near = {key for one, said in signs.items() for key in self._met(one, said)}
            new = (near | self._misprinted(new, offices)) - found
        return found

    def _met(self, class_: str, signs: _Signs) -> Iterator[str]:
        """Names of a class that are recognised; those that are a given name and a surname and no
        more are told by the first of their given name."""
        for keys in self._called(class_).values():
            first = self._print(keys[0])
            if signs.meet(first):
                yield from keys
                continue
            yield from (k for k in keys if not self._simple(k) and signs.meet(self._print(k)))
            if signs.meet_short(first):
                yield from (k for k in keys if self._spelling(k) in signs.surnames)

    def _simple(self, key: str) -> bool:
        return len(self._words[key]) == 2 and key not in self._signed

    def _spelling(self, key: str) -> str:
        return surname_spelling(self._surname[key])

    def _called(self, class_: str) -> dict[tuple[str, str], list[str]]:
        """The full names of a class by given name, simple ones first."""
        if class_ not in self._by_given:
            by_given: dict[tuple[str, str], list[str]] = {}
            for key in self._of([class_]):
                if self._is_full(key):
                    given = self._words[key][0]
                    spelling = given_spelling(given, self._surname[key])
                    by_given.setdefault((given, spelling), []).append(key)
            for keys in by_given.values():
                keys.sort(key=self._simple, reverse=True)
            self._by_given[class_] = by_given
        return self._by_given[class_]

    def _misprinted(self, keys: Collection[str], offices: Offices) -> set[str]:
        """Names that differ by a slip and hold an office that the other holds."""
        held = offices(keys)
        pairs = [
            (key, other)
            for key in keys
            if held.get(key)
            for other in self._slipped(self._print(key))
            if other not in keys
        ]
        theirs = offices({other for _, other in pairs})
        return {other for key, other in pairs if held[key] & theirs.get(other, frozenset())}

    def _slipped(self, one: _Print) -> Iterator[str]:
        for key in self._bearing[one.surname]:
            if self._is_full(key) and slip(self._words[key][0], one.given):
                yield key
        start = f"p:{one.given} "
        for surname, keys in self._bearing.items():
            if slip(surname, one.surname):
                yield from (key for key in keys if key.startswith(start))

    def _print(self, key: str) -> _Print:
        if key not in self._prints:
            self._prints[key] = self._parted(self._nodes[key])
        return self._prints[key]

    def _parted(self, node: Known) -> _Print:
        surname = self._surname[node.key]
        given, *rest = self._words[node.key]
        middles = rest[:-1] if rest[-1] == surname else rest[:-2]
        calls = frozenset((*middles, *self._halves(node)[:1]))
        name = slug(node.name) if self._signed else ""
        spellings = frozenset((one_spelling(given), given_spelling(given, surname)))
        return _Print(node.key, given, surname, spellings, calls, not calls, name)

    def _halves(self, node: Known) -> tuple[str, ...]:
        """Of a surname with a hyphen."""
        name = parse(node.name) if node.key in self._signed else None
        return name.double if name else ()

    def _other_surnames(self, node: Known) -> Iterator[tuple[str, str]]:
        """Pairs of spellings: a name's surname, and what it may be looked for under besides."""
        spanish = words("spanish")
        if node.kind == "full" and node.key in self._signed and (halves := self._halves(node)):
            yield surname_spelling(self._surname[node.key]), surname_spelling(halves[-1])
        if node.kind == "full" and self._words[node.key][0] in spanish:
            name = parse(node.name)
            if name and name.paternal:
                yield surname_spelling(name.surname), surname_spelling(name.paternal)


def placed_offices(facts: Iterable[str]) -> frozenset[str]:
    """Of a node's facts the offices that say of which state or body; years left out."""
    held = (fact[5:].rpartition("@")[0] for fact in facts if fact.startswith("role:"))
    return frozenset(office for office in held if not office.endswith("|"))


def _has_signs(name: str) -> bool:
    return not name.replace(" ", "").isalpha() and bool(_SIGNS.search(name))


def _surname(node: Known, last: str) -> str:
    """Of a name whose last part is a suffix, or a ruler's number."""
    name = parse(node.name) if node.kind == "full" else None
    return name.surname if name else last


def _losing(spellings: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of spellings of which one may be the other without a vowel."""
    for longer in spellings:
        for at in range(1, len(longer) - 1):
            shorter = longer[:at] + longer[at + 1 :]
            if shorter in spellings and vowel_more(shorter, longer):
                yield shorter, longer
