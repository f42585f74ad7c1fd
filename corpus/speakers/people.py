"""Which names of one block are one person: certain forms first, then what evidence supports.

A wrong merge is worse than a missed one: whatever has two possible partners, or none that any
evidence supports, stays apart and is offered as a suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from corpus.speakers.board import (
    OFFERED,
    Board,
    Pair,
    Person,
    clash,
    evidence,
    how_many,
    in_one_term,
    middles_fit,
    names_fit,
    one_name,
    states_clash,
)
from corpus.speakers.customs import of_a_father, patronymic
from corpus.speakers.fold import slug
from corpus.speakers.lexicon import gender
from corpus.speakers.likeness import (
    LONG,
    common,
    commonest,
    doubled_only,
    either,
    english,
    gaelic_only,
    given_spelling,
    house,
    korean,
    long_forms,
    one_spelling,
    surname_spelling,
    surnames_alike,
    two_names,
)
from corpus.speakers.names import PersonName
from corpus.speakers.nodes import Node
from corpus.speakers.surnames import join_surnames
from corpus.speakers.variants import join_doubles, join_middles, join_misprints, join_seconds


def resolve(
    nodes: Iterable[Node], stood: Iterable[Sequence[Node]] = ()
) -> tuple[list[list[Node]], dict[Pair, str]]:
    """Groups of nodes that are one person, and pairs of node keys that may be, with reasons.

    ``stood`` are groups of full names that stay as they are; surnames alone may mean them.
    """
    board = Board(sorted(nodes, key=lambda node: node.key))
    steps = (
        _by_middles,
        _by_spelling,
        join_doubles,
        join_seconds,
        _by_short_form,
        _by_initial,
        join_middles,
        join_misprints,
    )
    for step in steps:
        step(board)
    board.take_in(stood)
    join_surnames(board)
    return board.outcome()


def _by_middles(board: Board) -> None:
    """ "Harry Reid" is "Harry M. Reid" while no other middle name contends."""
    groups: dict[tuple[str, str, str], list[Person]] = {}
    twins: dict[str, Person] = {}
    for person in board.persons("full"):
        name = person.names[0]
        twin = twins.setdefault(slug(person.nodes[0].name), person)
        if twin.courtesies == person.courtesies:
            board.join(twin, person)
        groups.setdefault((name.given, name.surname, name.suffix), []).append(person)
    for members in groups.values():
        if any(clash(a, b) for a, b in combinations(members, 2)):
            _by_courtesy(members, board)
            continue
        contenders = {name.middles: name for one in members if (name := one.names[0]).middles}
        if all(one_name(a, b) for a, b in combinations(contenders.values(), 2)):
            _fitting(members, board)
        else:
            _contended(members, board)


def _fitting(members: list[Person], board: Board) -> None:
    """Very common names are one only with their middle names, or by an office in common."""
    first = members[0]
    for member in members[1:]:
        alike = bool(first.names[0].middles) == bool(member.names[0].middles)
        name = first.names[0]
        telling = bool(name.suffix) or not commonest(name.surname)
        if alike or telling or evidence(first, member, placed=False):
            board.join(first, member)
        else:
            board.hint(first, member, "a very common name, once without its middle name")


def _by_courtesy(members: list[Person], board: Board) -> None:
    """A Mr and a Ms of one name: only what says which of them is joined."""
    for one, other in combinations(members, 2):
        if one.courtesies == other.courtesies and names_fit(one, other):
            board.join(one, other)
        else:
            board.hint(one, other, "one name, but for a Mr and for a Ms")


def _contended(members: list[Person], board: Board) -> None:
    named = [one for one in members if one.names[0].middles]
    for plain in members:
        if plain.names[0].middles:
            continue
        proven = [one for one in named if evidence(plain, one)]
        for one in named:
            if proven == [one]:
                board.join(plain, one)
            else:
                board.hint(plain, one, "the same name without its middle names, which differ")


def _by_spelling(board: Board) -> None:
    alike: dict[str, list[Person]] = {}
    for person in board.persons("full"):
        for spelling in {given_spelling(name.given, name.surname) for name in person.names}:
            alike.setdefault(spelling, []).append(person)
    for members in alike.values():
        for one, other in combinations(members, 2):
            _spelt(one, other, board)


def _spelt(one: Person, other: Person, board: Board) -> None:
    """Join two persons whose names are spelt in two ways, or hint that they may be one."""
    a, b = one.names[0], other.names[0]
    if a.suffix != b.suffix:
        if _left_out(one, other) and names_fit(one, other) and a.surname == b.surname:
            board.join(one, other)
        else:
            _suffix_hint(one, other, board)
        return
    if (a.given, a.surname) == (b.given, b.surname):
        return
    respelt = False
    if surnames_alike(a.surname, b.surname) == "different":
        respelt = _one_house(a, b)
        if not respelt and not _lost_vowel(a.surname, b.surname):
            return
    if a.given != b.given and _two_givens(a.given, b.given):
        return
    if not names_fit(one, other):
        return
    likely = not respelt and not _may_be_two(one, other)
    if not clash(one, other) and (likely or evidence(one, other)):
        board.join(one, other)
    else:
        board.hint(one, other, "one name in two spellings")


def _two_givens(a: str, b: str) -> bool:
    """Whether two given names are a man's and a woman's, or known as two names."""
    return {gender(a), gender(b)} == {"m", "f"} or two_names(a, b)


def _may_be_two(one: Person, other: Person) -> bool:
    """Whether names that are nearly alike are so common, or differ so, that two bear them."""
    a, b = one.names[0], other.names[0]
    if commonest(a.surname) if korean(a.given, a.surname) else common(a.surname):
        return True
    if states_clash(one, other) or _has_middles(a) != _has_middles(b):
        return True
    doubled = doubled_only(a.surname, b.surname) and english(a.given)
    return doubled or gaelic_only(a.surname, b.surname)


def _one_house(a: PersonName, b: PersonName) -> bool:
    """Two spellings of one Korean surname before Korean given names."""
    both = korean(a.given, a.surname) and korean(b.given, b.surname)
    return both and house(a.surname) == house(b.surname)


def _has_middles(name: PersonName) -> bool:
    return any(not patronymic(middle) for middle in name.middles)


def _suffix_hint(one: Person, other: Person, board: Board) -> None:
    a, b = one.names[0], other.names[0]
    if a.surname == b.surname and a.given == b.given:
        which = a.suffix or b.suffix
        board.hint(one, other, f"the same name but for “{which}”: often father and son")


def _left_out(one: Person, other: Person) -> bool:
    """Whether one print may leave out the "Jr" of the other: it does where both tell one term."""
    suffixes = {name.suffix for person in (one, other) for name in person.names} - {""}
    return len(suffixes) == 1 and in_one_term(one, other)


def _lost_vowel(one: str, other: str) -> bool:
    """One vowel more inside a long surname, as misspelt transliterations have."""
    if common(one) or common(other) or min(map(len, map(of_a_father, (one, other)))) < LONG:
        return False
    return vowel_more(*sorted((surname_spelling(one), surname_spelling(other)), key=len))


def vowel_more(shorter: str, longer: str) -> bool:
    """Whether the longer of two spellings is the other with one more vowel inside."""
    if len(longer) - len(shorter) != 1 or len(shorter) < LONG:
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
        bare = all(not name.middles for name in one.names)
        same = [other for other in wholes if bare or any(name.middles for name in other.names)]
        _link(one, wholes, "an initial for the given name", board, likely=same)


def _of_both(one: Person) -> bool:
    return any(either(name.given) for name in one.names)


def _initials_fit(one: Person, name: PersonName) -> bool:
    return any(
        mine.given[0] == name.given[0] and middles_fit(mine.middles, name.middles)
        for mine in one.names
    )


def _comparable(one: Person, other: Person) -> bool:
    a, b = one.names[0], other.names[0]
    return (
        (a.suffix == b.suffix or _left_out(one, other))
        and surnames_alike(a.surname, b.surname) != "different"
        and not clash(one, other)
        and names_fit(one, other)
    )


def _link(
    one: Person,
    wholes: list[Person],
    why: str,
    board: Board,
    likely: list[Person] | None = None,
) -> None:
    """Join to the one that is proven, or to the only one if it is among the ``likely``."""
    proven = [other for other in wholes if evidence(one, other)]
    rest: list[Person] = []
    for other in wholes:
        a, b = one.names[0].surname, other.names[0].surname
        telling = bool(one.names[0].suffix) or not (common(a) or _of_both(one))
        only = len(wholes) == 1 and a == b and telling
        only = only and (likely is None or other in likely)
        if proven == [other] or (only and not states_clash(one, other)):
            board.join(one, other)
        else:
            rest.append(other)
    for other in sorted(rest, key=lambda person: person.first)[:OFFERED]:
        board.hint(one, other, why + how_many(len(wholes)))
