"""Surnames alone: joined to a person, or to each other, by an office and a time; else offered."""

from __future__ import annotations

from itertools import combinations

from corpus.speakers.board import Board, Person, clash, office_in_common, states_clash
from corpus.speakers.likeness import common, surname_spelling


def join_surnames(board: Board) -> None:
    """Join each surname to the one person whose office and time it shares, or offer it."""
    loose: list[Person] = []
    bearers: dict[str, list[Person]] = {}
    for person in board.persons("full"):
        for spelling in {surname_spelling(name.surname) for name in person.names}:
            bearers.setdefault(spelling, []).append(person)
    for lone in board.persons("bare"):
        persons = bearers.get(surname_spelling(lone.names[0].surname), [])
        fits = [other for other in persons if _could_be(lone, other)]
        placed = common(lone.names[0].surname)
        proven = [other for other in fits if office_in_common(lone, other, placed=placed)]
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
    return not clash(lone, other) and not states_clash(lone, other)


def _loose_names(loose: list[Person], board: Board) -> None:
    """Surnames without any full name: one by the same office within a year."""
    told: dict[str, list[Person]] = {}
    for lone in loose:
        told.setdefault(lone.names[0].surname, []).append(lone)
    for surname, same in told.items():
        titled = [lone for lone in same if lone.offices]
        for one, other in combinations(titled, 2):
            if clash(one, other) or states_clash(one, other):
                continue
            near = _near(one, other)
            if near and office_in_common(one, other, placed=common(surname)):
                board.join(one, other)
            else:
                board.hint(one, other, "a surname alone")
        for lone in same:
            if not lone.offices and same[0] is not lone:
                board.hint(lone, same[0], "a surname alone")


def _near(one: Person, other: Person) -> bool:
    years = [(int(a), int(b)) for _, a in one.offices for _, b in other.offices if a and b]
    return not years or any(abs(a - b) <= 1 for a, b in years)
