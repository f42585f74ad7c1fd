"""The people of one block so far: what is known of each, and which may be joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from corpus.speakers.lexicon import words
from corpus.speakers.likeness import common, given_names, one_spelling
from corpus.speakers.names import PersonName, parse
from corpus.speakers.nodes import Node
from corpus.speakers.roles import states_of
from corpus.speakers.union import Union

OFFERED = 5
"""At most so many are offered for a name that may mean many."""
YEARS = 4
"""Two prints of one office this many years apart may still be one holder."""

_INITIAL = 2
"""At most so many letters are initials, not a surname."""

Pair = tuple[str, str]


Held = dict[str, list[tuple[str, int | None]]]
"""Of an office, where and in which year it was printed."""


@dataclass(slots=True)
class Person:
    """Nodes taken for one person so far, and what they tell together.

    Nothing is added to the sets once ``held`` or ``states`` was asked for: both are kept.
    """

    nodes: list[Node]
    names: list[PersonName]
    offices: set[tuple[str, str]] = field(default_factory=set)
    courtesies: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    _held: Held | None = None
    _states: frozenset[str] | None = None

    @property
    def first(self) -> str:
        return self.nodes[0].key

    @property
    def lone(self) -> bool:
        """Whether it is a surname and nothing else."""
        return not any(name.full for name in self.names)

    @property
    def held(self) -> Held:
        """The offices without their places -> the place ("" unknown) and year of each print."""
        if self._held is None:
            self._held = {}
            for key, year in sorted(self.offices):
                office, _, place = key.partition("|")
                self._held.setdefault(office, []).append((place, int(year) if year else None))
        return self._held

    @property
    def states(self) -> frozenset[str]:
        """The states that the offices are of."""
        if self._states is None:
            self._states = states_of(key for key, _ in self.offices)
        return self._states


class Board:
    """The groups so far and what may yet be joined; refuses to join what contradicts.

    ``prints`` has every node by itself.
    """

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = {node.key: node for node in nodes}
        self.maybe: dict[Pair, str] = {}
        self._union = Union(self.nodes)
        self.prints = {key: _person(node) for key, node in self.nodes.items()}
        self._persons = dict(self.prints)

    def persons(self, kind: str) -> list[Person]:
        """The groups that hold nodes of a kind, in a fixed order."""
        roots = {self._union.find(key) for key, node in self.nodes.items() if node.kind == kind}
        return [self._persons[root] for root in sorted(roots)]

    def join(self, one: Person, other: Person) -> None:
        """Take both for one person, unless their names or courtesies contradict by now."""
        a, b = self._union.find(one.first), self._union.find(other.first)
        if a == b:
            return
        left, right = self._persons[a], self._persons[b]
        if clash(left, right) or not (names_fit(left, right) or left.lone or right.lone):
            self.maybe[a, b] = "names that contradict each other in part"
            return
        self._unite(a, b)

    def merge(self, one: Person, other: Person) -> None:
        """Take both for one person though their names differ: an office says so."""
        a, b = self._union.find(one.first), self._union.find(other.first)
        if a != b and not clash(self._persons[a], self._persons[b]):
            self._unite(a, b)

    def _unite(self, a: str, b: str) -> None:
        left, right = self._persons[min(a, b)], self._persons[max(a, b)]
        self._union.join(a, b)
        self._persons[min(a, b)] = _together(left, right)

    def hint(self, one: Person, other: Person, why: str) -> None:
        """Offer the two as perhaps one person."""
        self.maybe[one.first, other.first] = why

    def take_in(self, groups: Iterable[Sequence[Node]]) -> None:
        """Add groups that were decided before."""
        for group in groups:
            for node in group:
                self.nodes[node.key] = node
                self._union.add(node.key)
            for node in group[1:]:
                self._union.join(group[0].key, node.key)
            self._persons[self._union.find(group[0].key)] = _person(*group)

    def outcome(self) -> tuple[list[list[Node]], dict[Pair, str]]:
        """The groups, and the hints that joining has not settled."""
        groups = [[self.nodes[key] for key in group] for group in self._union.groups()]
        return groups, {p: why for p, why in self.maybe.items() if not self._union.same(*p)}


def _person(*nodes: Node) -> Person:
    person = Person(list(nodes), [name for node in nodes if (name := parse(node.name))])
    for fact in chain.from_iterable(node.facts for node in nodes):
        kind, _, value = fact.partition(":")
        if kind == "role":
            office, _, year = value.rpartition("@")
            person.offices.add((office, year))
        elif kind == "is":
            person.courtesies.add(value)
        elif kind == "link":
            person.links.add(value)
    return person


def _together(one: Person, other: Person) -> Person:
    return Person(
        one.nodes + other.nodes,
        one.names + other.names,
        one.offices | other.offices,
        one.courtesies | other.courtesies,
        one.links | other.links,
    )


def one_name(one: PersonName, other: PersonName) -> bool:
    """Whether the middle parts of two names of one given name can be of one name.

    Of two Spanish given names the second may be left out before the same surnames: "Andrés López
    Obrador" is "Andrés Manuel López Obrador".
    """
    if middles_fit(one.middles, other.middles):
        return True
    short, long = sorted((one.middles, other.middles), key=len)
    left_out = long[: len(long) - len(short)]
    return (
        one.given == other.given
        and one.given in words("spanish")
        and long[len(left_out) :] == short
        and len(short[-1:] and short[-1]) > _INITIAL
        and all(name in given_names() or name in words("spanish") for name in left_out)
    )


def middles_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two runs of middle names, or their initials, can be of one name."""
    for a, b in zip(one, other, strict=False):
        initial = min(len(a), len(b)) == 1
        if a != b and (a[0] != b[0] if initial else one_spelling(a) != one_spelling(b)):
            return False
    return True


def how_many(count: int) -> str:
    """Of names that fit, in words that stay as they are when one more comes to many."""
    if count <= 1:
        return ""
    return f"; {count} names fit" if count <= OFFERED else f"; more than {OFFERED} names fit"


def names_fit(one: Person, other: Person) -> bool:
    """Whether no two middle names of the two contradict."""
    return all(one_name(a, b) for a in one.names for b in other.names)


def clash(one: Person, other: Person) -> bool:
    """Whether one is only ever Mr and the other only ever Ms."""
    return bool(one.courtesies and other.courtesies and not one.courtesies & other.courtesies)


def states_clash(one: Person, other: Person) -> bool:
    """Whether both serve states and none is shared: a Russian and an American."""
    mine, theirs = one.states, other.states
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def evidence(one: Person, other: Person, *, placed: bool | None = None) -> bool:
    """One article names both as one, or both hold one telling office at about one time.

    ``placed``: both prints must name the office's state or body; by default for common names.
    """
    if other.links and any(node.key.partition("|")[0] in other.links for node in one.nodes):
        return True
    if one.links and any(node.key.partition("|")[0] in one.links for node in other.nodes):
        return True
    if states_clash(one, other):
        return False
    strict = common(one.names[0].surname) if placed is None else placed
    return office_in_common(one, other, placed=strict)


def in_one_term(one: Person, other: Person) -> bool:
    """Whether both hold one office in years that are known and near, which a father and his son
    of one name seldom do; those of a common surname both of one state or body."""
    strict = common(one.names[0].surname)
    return not states_clash(one, other) and any(
        year is not None and then is not None and _agree(place, year, where, then, placed=strict)
        for office, prints in one.held.items()
        for place, year in prints
        for where, then in other.held.get(office, ())
    )


def office_in_common(one: Person, other: Person, *, placed: bool) -> bool:
    """``placed`` asks that both prints name the same state or body too."""
    mine, theirs = one.held, other.held
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    return any(
        _agree(place, year, where, then, placed=placed)
        for office, prints in mine.items()
        if office in theirs
        for place, year in prints
        for where, then in theirs[office]
    )


def _agree(place: str, year: int | None, where: str, then: int | None, *, placed: bool) -> bool:
    if place != where and (placed or (place and where)):
        return False
    if placed and not place:
        return False
    return year is None or then is None or abs(year - then) <= YEARS
