"""Which names of one block are one person: certain forms first, then what evidence supports.

A wrong merge is worse than a missed one: whatever has two possible partners, or none that any
evidence supports, stays apart and is offered as a suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from corpus.speakers.fold import slug, sound
from corpus.speakers.names import (
    PersonName,
    common,
    long_forms,
    one_spelling,
    parse,
    surnames_alike,
)
from corpus.speakers.nodes import Node
from corpus.speakers.roles import keys_agree, keys_clash
from corpus.speakers.union import Union

YEARS = 4
"""Two prints of one office this many years apart may still be one holder."""

Pair = tuple[str, str]


@dataclass(slots=True)
class Person:
    """Nodes taken for one person so far, and what they tell together."""

    nodes: list[Node]
    names: list[PersonName]
    offices: set[tuple[str, str]] = field(default_factory=set)
    courtesies: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)

    @property
    def first(self) -> str:
        return self.nodes[0].key

    @property
    def lone(self) -> bool:
        """Whether it is a surname and nothing else."""
        return not any(name.full for name in self.names)

    @property
    def places(self) -> set[str]:
        return {office for office, _ in self.offices}


class Board:
    """The groups so far and what may yet be joined; refuses to join what contradicts."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = {node.key: node for node in nodes}
        self.maybe: dict[Pair, str] = {}
        self._union = Union(self.nodes)
        self._persons = {key: _person(node) for key, node in self.nodes.items()}

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
        if _clash(left, right) or not (_fits(left, right) or left.lone or right.lone):
            self.maybe[a, b] = "names that contradict each other in part"
            return
        self._union.join(a, b)
        self._persons[min(a, b)] = _together(*(left, right) if a < b else (right, left))

    def hint(self, one: Person, other: Person, why: str) -> None:
        """Offer the two as perhaps one person."""
        self.maybe[one.first, other.first] = why

    def outcome(self) -> tuple[list[list[Node]], dict[Pair, str]]:
        """The groups, and the hints that joining has not settled."""
        groups = [[self.nodes[key] for key in group] for group in self._union.groups()]
        return groups, {p: why for p, why in self.maybe.items() if not self._union.same(*p)}


def resolve(nodes: Iterable[Node]) -> tuple[list[list[Node]], dict[Pair, str]]:
    """Groups of nodes that are one person, and pairs of node keys that may be, with reasons."""
    board = Board(sorted(nodes, key=lambda node: node.key))
    for step in (_by_middles, _by_spelling, _by_short_form, _by_initial, _bare_names):
        step(board)
    return board.outcome()


def _person(node: Node) -> Person:
    name = parse(node.name)
    assert name is not None
    person = Person([node], [name])
    for fact in node.facts:
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


def _by_middles(board: Board) -> None:
    """ "Harry Reid" is "Harry M. Reid" while no other middle name contends."""
    groups: dict[tuple[str, str, str], list[Person]] = {}
    twins: dict[str, Person] = {}
    for person in board.persons("full"):
        name = person.names[0]
        board.join(twins.setdefault(slug(person.nodes[0].name), person), person)
        groups.setdefault((name.given, name.surname, name.suffix), []).append(person)
    for members in groups.values():
        contenders = sorted({middles for one in members if (middles := one.names[0].middles)})
        if all(_middles_fit(a, b) for a, b in combinations(contenders, 2)):
            for member in members[1:]:
                board.join(members[0], member)
        else:
            _contended(members, board)


def _contended(members: list[Person], board: Board) -> None:
    named = [one for one in members if one.names[0].middles]
    for plain in members:
        if plain.names[0].middles:
            continue
        proven = [one for one in named if _evidence(plain, one)]
        for one in named:
            if proven == [one]:
                board.join(plain, one)
            else:
                board.hint(plain, one, "the same name without its middle names, which differ")


def _middles_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    for a, b in zip(one, other, strict=False):
        if a != b and not (min(len(a), len(b)) == 1 and a[0] == b[0]):
            return False
    return True


def _by_spelling(board: Board) -> None:
    alike: dict[str, list[Person]] = {}
    for person in board.persons("full"):
        for spelling in {one_spelling(name.given) for name in person.names}:
            alike.setdefault(spelling, []).append(person)
    for members in alike.values():
        for one, other in combinations(members, 2):
            _spelt(one, other, board)


def _spelt(one: Person, other: Person, board: Board) -> None:
    a, b = one.names[0], other.names[0]
    if a.suffix != b.suffix:
        _suffix_hint(one, other, board)
        return
    if (a.given, a.surname) == (b.given, b.surname) or not _fits(one, other):
        return
    surname = surnames_alike(a.surname, b.surname)
    if surname == "different" and not _lost_vowel(a.surname, b.surname):
        return
    likely = not common(a.surname) and not keys_clash(one.places, other.places)
    if not _clash(one, other) and (likely or _evidence(one, other)):
        board.join(one, other)
    else:
        board.hint(one, other, "one name in two spellings")


def _suffix_hint(one: Person, other: Person, board: Board) -> None:
    a, b = one.names[0], other.names[0]
    if a.surname == b.surname and a.given == b.given:
        which = a.suffix or b.suffix
        board.hint(one, other, f"the same name but for “{which}”: often father and son")


def _lost_vowel(one: str, other: str) -> bool:
    """One vowel more inside a long surname, as misspelt transliterations have."""
    if common(one) or common(other):
        return False
    shorter, longer = sorted((sound(one), sound(other)), key=len)
    if len(longer) - len(shorter) != 1 or len(shorter) < 8:
        return False
    at = next((i for i, c in enumerate(shorter) if c != longer[i]), len(shorter))
    return 0 < at < len(shorter) and longer[at] in "aeiouy" and longer[at + 1 :] == shorter[at:]


def _by_short_form(board: Board) -> None:
    persons = board.persons("full")
    wholes: dict[str, list[Person]] = {}
    for person in persons:
        for spelling in {one_spelling(name.given) for name in person.names}:
            wholes.setdefault(spelling, []).append(person)
    for one in persons:
        meant = sorted({full for name in one.names for full in long_forms(name.given)})
        fitting = {
            other.first: other
            for full in meant
            for other in wholes.get(full, ())
            if other is not one and _comparable(one, other)
        }
        _link(one, list(fitting.values()), "a short form of the given name", board)


def _by_initial(board: Board) -> None:
    persons = board.persons("full")
    for one in persons:
        if not all(len(name.given) == 1 for name in one.names):
            continue
        wholes = [
            other
            for other in persons
            if other is not one
            and any(len(name.given) > 1 and _initials_fit(one, name) for name in other.names)
            and _comparable(one, other)
        ]
        _link(one, wholes, "an initial for the given name", board)


def _initials_fit(one: Person, name: PersonName) -> bool:
    return any(
        mine.given[0] == name.given[0] and _middles_fit(mine.middles, name.middles)
        for mine in one.names
    )


def _comparable(one: Person, other: Person) -> bool:
    a, b = one.names[0], other.names[0]
    return (
        a.suffix == b.suffix
        and surnames_alike(a.surname, b.surname) != "different"
        and not _clash(one, other)
        and _fits(one, other)
    )


def _fits(one: Person, other: Person) -> bool:
    return all(_middles_fit(a.middles, b.middles) for a in one.names for b in other.names)


def _link(one: Person, wholes: list[Person], why: str, board: Board) -> None:
    proven = [other for other in wholes if _evidence(one, other)]
    for other in wholes:
        a, b = one.names[0].surname, other.names[0].surname
        likely = len(wholes) == 1 and a == b and not common(a)
        if proven == [other] or (likely and not keys_clash(one.places, other.places)):
            board.join(one, other)
        else:
            board.hint(one, other, f"{why}; {len(wholes)} names fit" if len(wholes) > 1 else why)


def _clash(one: Person, other: Person) -> bool:
    return bool(one.courtesies and other.courtesies and not one.courtesies & other.courtesies)


def _evidence(one: Person, other: Person) -> bool:
    """One article names both as one, or both hold one telling office at about one time."""
    if any(node.key in other.links for node in one.nodes):
        return True
    if any(node.key in one.links for node in other.nodes):
        return True
    if keys_clash(one.places, other.places):
        return False
    return _office_in_common(one, other, placed=common(one.names[0].surname))


def _office_in_common(one: Person, other: Person, *, placed: bool) -> bool:
    """``placed`` asks that both prints name the same state or body too."""
    for office, year in one.offices:
        for held, then in other.offices:
            if not keys_agree(office, held) or (placed and (office != held or office[-1] == "|")):
                continue
            if not year or not then or abs(int(year) - int(then)) <= YEARS:
                return True
    return False


def _bare_names(board: Board) -> None:
    persons, loose = board.persons("full"), []
    for lone in board.persons("bare"):
        fits = [other for other in persons if _could_be(lone, other)]
        placed = common(lone.names[0].surname)
        proven = [other for other in fits if _office_in_common(lone, other, placed=placed)]
        if len(proven) == 1:
            board.join(lone, proven[0])
            continue
        for other in proven or fits[:5]:
            why = "the same surname and office" if proven else "a surname alone"
            board.hint(lone, other, f"{why}; {len(fits)} names fit" if len(fits) > 1 else why)
        if not proven:
            loose.append(lone)
    _loose_names(loose, board)


def _could_be(lone: Person, other: Person) -> bool:
    alike = any(
        surnames_alike(lone.names[0].surname, name.surname) != "different" for name in other.names
    )
    return alike and not _clash(lone, other) and not keys_clash(lone.places, other.places)


def _loose_names(loose: list[Person], board: Board) -> None:
    """Surnames without any full name: one by the same office within a year."""
    told: dict[str, list[Person]] = {}
    for lone in loose:
        told.setdefault(lone.names[0].surname, []).append(lone)
    for surname, same in told.items():
        titled = [lone for lone in same if lone.offices]
        for one, other in combinations(titled, 2):
            if _clash(one, other) or keys_clash(one.places, other.places):
                continue
            near = _near(one, other)
            if near and _office_in_common(one, other, placed=common(surname)):
                board.join(one, other)
            else:
                board.hint(one, other, "a surname alone")
        for lone in same:
            if not lone.offices and same[0] is not lone:
                board.hint(lone, same[0], "a surname alone")


def _near(one: Person, other: Person) -> bool:
    years = [(int(a), int(b)) for _, a in one.offices for _, b in other.offices if a and b]
    return not years or any(abs(a - b) <= 1 for a, b in years)
