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
from corpus.speakers.likeness import common, house, surname_spelling
from corpus.speakers.names import parse
from corpus.speakers.nodes import NodeKind
from corpus.speakers.people import vowel_more
from corpus.speakers.signs import Index, Signs
from corpus.speakers.union import Union
from corpus.speakers.variants import slip

Offices = Callable[[Collection[str]], Mapping[str, frozenset[str]]]
"""Of these nodes the offices that say of which state or body; years left out."""
Holding = Callable[[Collection[str]], Collection[str]]
"""Of these nodes those that hold an office of any kind."""

_SIGNS = re.compile(r"[^\w\s.'’]|_|\w\w\.\w|\w\.\w\w")
"""Hyphens and the like: names that differ in them alone may be parted otherwise."""

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""The last part of a key that may not be the surname."""


class Known(NamedTuple):
    """What is read of every node of a block; ``row`` is where an archive keeps it."""

    key: str
    kind: NodeKind
    name: str
    speaker: str | None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Nodes to decide: ``full`` names and ``bare`` surnames; ``stood`` are the full names, by
    speaker, that stay as they are and whom the surnames may mean. ``spoken_for`` are further
    surnames, by one of ``bare`` that tells no more than they do: what is offered for it is offered
    for them, so that they stay as they are unless that changes."""

    full: frozenset[str]
    bare: frozenset[str]
    stood: Mapping[str, tuple[str, ...]]
    spoken_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Parts:
    """The names of one block of people, and what each has to be decided with."""

    def __init__(self, nodes: Iterable[Known]) -> None:
        self._nodes = {node.key: node for node in nodes}
        self._words: dict[str, list[str]] = {}
        self._surname: dict[str, str] = {}
        self._signed: set[str] = set()
        self._called: dict[str, dict[str, list[str]]] = {}
        self._alone: dict[str, list[str]] = {}
        self._long: dict[str, list[str]] = {}
        spanish = words("spanish")
        doubled: list[Known] = []
        for key, node in self._nodes.items():
            parts = self._words[key] = key[2:].partition("|")[0].split(" ")
            surname = parts[-1] if parts[-1] not in _SUFFIXES else _surname(node, parts[-1])
            self._surname[key] = surname
            called = self._called.setdefault(surname, {})
            signed = _has_signs(node.name)
            if signed:
                self._signed.add(key)
            if node.kind != "full":
                self._alone.setdefault(surname, []).append(key)
                continue
            called.setdefault(parts[0], []).append(key)
            if len(parts) > 2:
                self._long.setdefault(surname, []).append(key)
            if signed or (len(parts) > 2 and parts[0] in spanish):
                doubled.append(node)
        self._classes = self._united(doubled)
        self._in_class: dict[str, list[str]] = {}
        for surname in self._called:
            self._in_class.setdefault(self._class(surname), []).append(surname)
        self._indexes: dict[str, Index] = {}

    def around(self, touched: Collection[str], offices: Offices, holding: Holding) -> Part:
        """The part of the block that has to be decided anew where these nodes are new, or new
        is said of them."""
        full = self._cell([key for key in touched if self._nodes[key].kind == "full"], offices)
        of = {self._class(self._surname[key]) for key in (*full, *touched)}
        stood = self._standing(full, of) if any(self._bare(of)) else {}
        bare = set(self._bare(of))
        spoken_for = self._spoken_for(bare, touched, holding)
        bare.difference_update(*spoken_for.values())
        return Part(frozenset(full), frozenset(bare), stood, spoken_for)

    def _spoken_for(
        self, bare: Collection[str], touched: Collection[str], holding: Holding
    ) -> dict[str, tuple[str, ...]]:
        """Surnames of one print, of articles that tell no office: by the second of them the others.

        The first is left to itself, for it may be the one whom others are offered. So are those
        of articles that another is looked at of: their ids may be numbered.
        """
        groups: dict[tuple[str, str], list[str]] = {}
        for key in sorted(_without_office(bare, holding) - set(touched)):
            groups.setdefault((self._nodes[key].name, key.split("|", 2)[1]), []).append(key)
        looked_at = {*touched, *(key for group in groups.values() for key in group[:2])}
        articles = {_scope(key) for key in looked_at}
        found = {
            group[1]: tuple(key for key in group[2:] if _scope(key) not in articles)
            for group in groups.values()
            if len(group) > 2
        }
        return {key: others for key, others in found.items() if others}

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
            ids = {id for key in self._full(new) if (id := self._nodes[key].speaker) in groups}
            some = {id: tuple(sorted(groups[id])) for id in ids if id and id not in stood}
            stood |= some
            new = {self._class(self._surname[key]) for keys in some.values() for key in keys} - of
            of |= new
        return stood

    def _bare(self, classes: Iterable[str]) -> Iterator[str]:
        for surname in self._of(classes):
            yield from self._alone.get(surname, ())

    def _full(self, classes: Iterable[str]) -> Iterator[str]:
        for surname in self._of(classes):
            for keys in self._called[surname].values():
                yield from keys

    def _longer(self, classes: Iterable[str]) -> Iterator[str]:
        """The full names that have more than two parts."""
        for surname in self._of(classes):
            yield from self._long.get(surname, ())

    def _of(self, classes: Iterable[str]) -> Iterator[str]:
        """The surnames of these classes."""
        for one in classes:
            yield from self._in_class[one]

    # -- surnames that rules take for spellings of one

    def _class(self, surname: str) -> str:
        return self._classes.find(surname_spelling(surname))

    def _united(self, doubled: Iterable[Known]) -> Union:
        spellings = {surname_spelling(surname) for surname in self._called}
        others = [pair for node in doubled for pair in self._other_surnames(node)]
        others += [
            (surname_spelling(surname), surname_spelling(house(surname)))
            for surname in self._called
        ]
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
                given, surname = self._words[key][0], self._surname[key]
                said = signs.setdefault(self._class(surname), Signs())
                said.add(given, surname, self._calls(key), self._slug(key))
            near = {key for one, said in signs.items() for key in self._index(one).met(said)}
            new = (near | self._misprinted(new, offices)) - found
        return found

    def _index(self, class_: str) -> Index:
        if class_ not in self._indexes:
            index = Index({surname: self._called[surname] for surname in self._of([class_])})
            for key in self._full([class_]) if self._signed else self._longer([class_]):
                index.call(key, self._calls(key), self._slug(key))
            self._indexes[class_] = index
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
        for other, keys in self._called[surname].items():
            if other[0] == given[0] and slip(other, given):
                yield from keys
        for other, called in self._called.items():
            if slip(other, surname):
                yield from called.get(given, ())

    def _calls(self, key: str) -> Collection[str]:
        """What else somebody may be called by: middle names, the first half of a surname."""
        parts = self._words[key]
        if len(parts) <= 2 and key not in self._signed:
            return ()
        middles = parts[1:-1] if parts[-1] == self._surname[key] else parts[1:-2]
        return (*middles, *self._halves(self._nodes[key])[:1])

    def _slug(self, key: str) -> str:
        """What tells signs apart; "" in a block where no name has any."""
        return slug(self._nodes[key].name) if self._signed else ""

    def _halves(self, node: Known) -> tuple[str, ...]:
        """Of a surname with a hyphen."""
        name = parse(node.name) if node.key in self._signed else None
        return name.double if name else ()

    def _other_surnames(self, node: Known) -> Iterator[tuple[str, str]]:
        """Pairs of spellings: a name's surname, and what it may be looked for under besides."""
        if halves := self._halves(node):
            yield surname_spelling(self._surname[node.key]), surname_spelling(halves[-1])
        name = parse(node.name)
        if name and name.paternal:
            yield surname_spelling(name.surname), surname_spelling(name.paternal)


def _scope(key: str) -> str:
    """Of a surname's key the office with its year, or the article."""
    return key.rpartition("|")[2] if key[:2] == "b:" else ""


def _without_office(bare: Iterable[str], holding: Holding) -> set[str]:
    """The surnames that are called nothing in their article; of common ones it has to be asked."""
    found = {key for key in bare if key.split("|", 2)[2][:1] == "@"}
    asked = {key for key in found if common(key[2:].partition("|")[0])}
    return found.difference(holding(asked)) if asked else found


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
