"""Which names of a block have to be decided together: all that any rule could lay side by side.

A block holds every name that shares a surname's bones; one more article touches few of them.
Here it is told from the nodes' keys, before anything is read of most nodes, which others the
touched ones may be compared with, and so on until no more come. More than need be may be found,
never less: deciding the part then gives what deciding the whole block would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from corpus.speakers.fold import slug
from corpus.speakers.lexicon import words
from corpus.speakers.likeness import given_spelling, house, one_spelling, surname_spelling
from corpus.speakers.names import parse
from corpus.speakers.people import vowel_more
from corpus.speakers.signs import Index, Print, Signs
from corpus.speakers.union import Union
from corpus.speakers.variants import slip

Offices = Callable[[Collection[str]], Mapping[str, frozenset[str]]]
"""Of these nodes the offices that say of which state or body; years left out."""

_SIGNS = re.compile(r"[^\w\s.'’]|_|\w\w\.\w|\w\.\w\w")
"""Hyphens and the like: names that differ in them alone may be parted otherwise."""

_NONE: frozenset[str] = frozenset()
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
        self._prints: dict[str, Print] = {}
        self._indexes: dict[str, Index] = {}
        self._shapes: dict[str, dict[tuple[str, int], list[str]]] = {}

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
        signs: dict[str, Signs] = {}
        new = set(keys)
        while new:
            found |= new
            for key in new:
                one = self._print(key)
                signs.setdefault(self._classes.find(one.surname), Signs()).add(one)
            near = {key for one, said in signs.items() for key in self._index(one).met(said)}
            new = (near | self._misprinted(new, offices)) - found
        return found

    def _index(self, class_: str) -> Index:
        if class_ not in self._indexes:
            keys = filter(self._is_full, self._of([class_]))
            self._indexes[class_] = Index(map(self._print, keys))
        return self._indexes[class_]

    def _misprinted(self, keys: Collection[str], offices: Offices) -> set[str]:
        """Names that differ by a slip and hold an office that the other holds."""
        held = offices(keys)
        pairs = [
            (key, other)
            for key in keys
            if held.get(key)
            for other in self._slipped(self._words[key][0], self._surname[key])
            if other not in keys
        ]
        theirs = offices({other for _, other in pairs})
        return {other for key, other in pairs if held[key] & theirs.get(other, frozenset())}

    def _slipped(self, given: str, surname: str) -> Iterator[str]:
        for size in range(len(given) - 1, len(given) + 2):
            for key in self._shaped(surname).get((given[0], size), ()):
                if slip(self._words[key][0], given):
                    yield key
        start = f"p:{given} "
        for other, keys in self._bearing.items():
            if slip(other, surname):
                yield from (key for key in keys if key.startswith(start))

    def _shaped(self, surname: str) -> dict[tuple[str, int], list[str]]:
        """The full names of a surname by first letter and length of the given name."""
        if surname not in self._shapes:
            shapes: dict[tuple[str, int], list[str]] = {}
            for key in filter(self._is_full, self._bearing[surname]):
                given = self._words[key][0]
                shapes.setdefault((given[0], len(given)), []).append(key)
            self._shapes[surname] = shapes
        return self._shapes[surname]

    def _print(self, key: str) -> Print:
        if key not in self._prints:
            self._prints[key] = self._parted(self._nodes[key])
        return self._prints[key]

    def _parted(self, node: Known) -> Print:
        surname = self._surname[node.key]
        given, *rest = self._words[node.key]
        calls = _NONE
        if len(rest) > 1 or node.key in self._signed:
            middles = rest[:-1] if rest[-1] == surname else rest[:-2]
            calls = frozenset((*middles, *self._halves(node)[:1]))
        name = slug(node.name) if self._signed else ""
        spellings = frozenset((one_spelling(given), given_spelling(given, surname)))
        spelt = surname_spelling(surname)
        return Print(node.key, given, spelt, spellings, calls, not calls, name)

    def _halves(self, node: Known) -> tuple[str, ...]:
        """Of a surname with a hyphen."""
        name = parse(node.name) if node.key in self._signed else None
        return name.double if name else ()

    def _other_surnames(self, node: Known) -> Iterator[tuple[str, str]]:
        """Pairs of spellings: a name's surname, and what it may be looked for under besides."""
        spanish = words("spanish")
        surname = self._surname[node.key]
        if house(surname) != surname:
            yield surname_spelling(surname), surname_spelling(house(surname))
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
