"""One person under two names that neither spelling nor short forms explain: halves of double
surnames, a middle name for the first, slips in print. Most of it asks for an office in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from corpus.speakers.board import Board, Person, clash, evidence, middles_fit, states_clash
from corpus.speakers.likeness import common, likeness
from corpus.speakers.names import PersonName

_LETTERS = 6
"""Least letters of a name that is recognised when a slip is in its like."""


def join_doubles(board: Board) -> None:
    """ "Grabar Kitarović" is "Grabar-Kitarović"; "López Obrador" may be surnames alone."""
    whole: dict[tuple[str, str], list[Person]] = {}
    for person in board.persons("full"):
        for halves in {_halves(name) for name in person.names}:
            if halves:
                whole.setdefault(halves, []).append(person)
    for members in whole.values():
        for one, other in combinations(members, 2):
            if one.names[0].double != other.names[0].double and _given_alike(one, other):
                board.join(one, other)
    for person in board.persons("full"):
        name = person.names[0]
        if not name.middles and not name.double:
            for other in whole.get((name.given, name.surname), ()):
                _offer(person, other, "perhaps the surname's both halves", board)


def _halves(name: PersonName) -> tuple[str, str] | None:
    """The two last parts of a name, whether or not a hyphen joins them."""
    if name.double:
        return name.double[0], name.double[1]
    return (name.middles[-1], name.surname) if name.middles else None


def _given_alike(one: Person, other: Person) -> bool:
    a, b = one.names[0], other.names[0]
    return (
        a.suffix == b.suffix
        and likeness(a.given, b.given) in ("same", "alike")
        and middles_fit(_before(a), _before(b))
        and not clash(one, other)
    )


def _before(name: PersonName) -> tuple[str, ...]:
    return name.middles if name.double else name.middles[:-1]


def join_seconds(board: Board) -> None:
    """ "Claudia Sheinbaum" is "Claudia Sheinbaum Pardo": the second surname is often left out."""
    whole: dict[tuple[str, str], list[Person]] = {}
    for person in board.persons("full"):
        for name in person.names:
            if name.paternal:
                whole.setdefault((name.given, name.paternal), []).append(person)
    for person in board.persons("full"):
        name = person.names[0]
        others = whole.get((name.given, name.surname), [])
        for other in others:
            _offer(person, other, "perhaps with a second surname", board, placed=None)


def join_middles(board: Board) -> None:
    """ "Mitt Romney" may be Willard Mitt Romney: called by the middle name, office in common."""
    called: dict[tuple[str, str], list[Person]] = {}
    for person in board.persons("full"):
        for name in person.names:
            for middle in name.middles:
                if len(middle) > 1:
                    called.setdefault((middle, name.surname), []).append(person)
    for person in board.persons("full"):
        name = person.names[0]
        if len(name.given) > 1 and not name.middles:
            others = called.get((name.given, name.surname), [])
            for other in others:
                if len(others) == 1 and _goes_by(other, person):
                    board.merge(person, other)
                else:
                    _offer(person, other, "perhaps called by the middle name", board)


def _goes_by(one: Person, other: Person) -> bool:
    """ "G. Gordon Liddy": an initial before a whole name says that he goes by the whole one."""
    name = other.names[0]
    called = any(len(n.given) == 1 and n.middles[:1] == (name.given,) for n in one.names)
    alike = one.names[0].suffix == name.suffix and not states_clash(one, other)
    return called and alike and not common(name.surname)


def _offer(one: Person, other: Person, why: str, board: Board, placed: bool | None = True) -> None:
    """Join them on an office in common, else offer; ``placed`` as for ``evidence``."""
    if one is other or clash(one, other) or one.names[0].suffix != other.names[0].suffix:
        return
    if evidence(one, other, placed=placed):
        board.merge(one, other)
    else:
        board.hint(one, other, why)


def join_misprints(board: Board) -> None:
    """A slip in a given name or a surname, and one office of one state or body: one holder.

    Either print must hold the office itself: what others of the same person say is no help in
    telling a slip from another name.
    """
    full = [one for one in board.prints.values() if not one.lone]
    for one, other in _pairs(one for one in full if any(map(_says_where, one.offices))):
        a, b = one.names[0], other.names[0]
        if a.suffix != b.suffix or common(a.surname) or common(b.surname):
            continue
        given = a.given == b.given and slip(a.surname, b.surname)
        surname = a.surname == b.surname and slip(a.given, b.given)
        if (given or surname) and not clash(one, other) and evidence(one, other, placed=True):
            board.merge(one, other)


def _says_where(office: tuple[str, str]) -> bool:
    return not office[0].endswith("|")


def _pairs(persons: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Those that share an office with its place and either the given name or the surname."""
    groups: dict[tuple[str, ...], dict[str, Person]] = {}
    for person in persons:
        name = person.names[0]
        for office in {held for held, year in person.offices if _says_where((held, year))}:
            groups.setdefault((office, "", name.given), {})[person.first] = person
            for left in {name.given, *_one_less(name.given)}:
                groups.setdefault((office, name.surname, left), {})[person.first] = person
    seen: set[tuple[str, str]] = set()
    for members in groups.values():
        for one, other in combinations(members.values(), 2):
            if (one.first, other.first) not in seen:
                seen.add((one.first, other.first))
                yield one, other


def _one_less(given: str) -> Iterator[str]:
    return (given[:at] + given[at + 1 :] for at in range(len(given)))


def slip(one: str, other: str) -> bool:
    """Whether one letter more, less, other or in another place makes the two one."""
    if one == other or max(len(one), len(other)) < _LETTERS or one[0] != other[0]:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) < len(other):
        return len(other) == len(one) + 1 and one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped
