"""Surnames alone: joined to a person, or to each other, by an office and a time; else offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice

from corpus.speakers.board import (
    OFFERED,
    Board,
    Person,
    clash,
    how_many,
    office_in_common,
    states_clash,
)
from corpus.speakers.likeness import common, surname_spelling


@dataclass(slots=True)
class Bearers:
    """Those who bear a surname, in their order, so that few have to be looked at.

    ``alike`` are places in ``all`` of those with the same states and the same courtesies;
    ``holding`` of those who hold an office.
    """

    all: list[Person] = field(default_factory=list)
    alike: dict[tuple[frozenset[str], frozenset[str]], list[int]] = field(default_factory=dict)
    holding: dict[str, list[int]] = field(default_factory=dict)

    def add(self, person: Person) -> None:
        """Take in the next."""
        at = len(self.all)
        self.all.append(person)
        self.alike.setdefault((person.states, frozenset(person.courtesies)), []).append(at)
        for office in person.held:
            self.holding.setdefault(office, []).append(at)

    def fitting(self, lone: Person) -> tuple[int, list[Person]]:
        """How many the surname may mean, and the first of them."""
        groups = [group for group in self.alike.values() if _could_be(lone, self.all[group[0]])]
        first = sorted(at for group in groups for at in group[: OFFERED + 1])
        some = [self.all[at] for at in first if self.all[at] is not lone]
        return sum(map(len, groups)), some[:OFFERED]

    def colleagues(self, lone: Person) -> Iterator[Person]:
        """Those who hold an office that ``lone`` holds and whom it may mean."""
        places = {at for office in lone.held for at in self.holding.get(office, ())}
        return (self.all[at] for at in sorted(places) if _could_be(lone, self.all[at]))


def join_surnames(board: Board) -> None:
    """Join each surname to the one person whose office and time it shares, or offer it."""
    loose: list[Person] = []
    bearers = _bearers(board.persons("full"))
    for lone in board.persons("bare"):
        fits = bearers.get(surname_spelling(lone.names[0].surname), Bearers())
        placed = common(lone.names[0].surname)
        holders = (p for p in fits.colleagues(lone) if office_in_common(lone, p, placed=placed))
        proven = list(islice(holders, OFFERED))
        if len(proven) == 1:
            board.join(lone, proven[0])
            continue
        count, some = fits.fitting(lone)
        for other in proven or some:
            why = "the same surname and office" if proven else "a surname alone"
            board.hint(lone, other, why + how_many(count))
        if not proven:
            loose.append(lone)
    _loose_names(loose, board)


def _bearers(persons: Iterable[Person]) -> dict[str, Bearers]:
    found: dict[str, Bearers] = {}
    for person in persons:
        for spelling in {surname_spelling(name.surname) for name in person.names}:
            found.setdefault(spelling, Bearers()).add(person)
    return found


def _could_be(lone: Person, other: Person) -> bool:
    return not clash(lone, other) and not states_clash(lone, other)


def _loose_names(loose: list[Person], board: Board) -> None:
    """Surnames without any full name: one by the same office within a year."""
    told: dict[str, list[Person]] = {}
    for lone in loose:
        told.setdefault(surname_spelling(lone.names[0].surname), []).append(lone)
    for same in told.values():
        titled = Bearers()
        first = next((lone for lone in same if lone.offices), same[0])
        strict = any(common(lone.names[0].surname) for lone in same)
        for lone in same:
            if lone.offices:
                titled.add(lone)
            elif first is not lone:
                board.hint(lone, first, "a surname alone")
        for one, other in _pairs(titled):
            if _near(one, other) and office_in_common(one, other, placed=strict):
                board.join(one, other)
        for one in titled.all:
            for other in titled.fitting(one)[1]:
                board.hint(*((one, other) if one.first < other.first else (other, one)),
                           "a surname alone")  # fmt: skip


def _pairs(titled: Bearers) -> Iterator[tuple[Person, Person]]:
    """Two who hold one office, each pair once, and may be one."""
    pairs = {pair for places in titled.holding.values() for pair in combinations(places, 2)}
    for a, b in sorted(pairs):
        if _could_be(titled.all[a], titled.all[b]):
            yield titled.all[a], titled.all[b]


def _near(one: Person, other: Person) -> bool:
    years = [(int(a), int(b)) for _, a in one.offices for _, b in other.offices if a and b]
    return not years or any(abs(a - b) <= 1 for a, b in years)
