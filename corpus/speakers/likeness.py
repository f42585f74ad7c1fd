"""How names compare: spellings of one name, short forms, surnames that tell little."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from corpus.speakers.fold import skeleton, sound
from corpus.speakers.lexicon import lexicon, words

_COMMONEST = 64
"""How many of the common surnames, in their order, are the most common of all."""
LONG = 8
"""Letters from which on a surname may have lost a vowel in transliteration."""

_UMLAUT = re.compile(r"(?<=[bcdfghjklmnprstvwz])([aou])e(?=[bcdfghklmnprstwz])")
"""Where a German name without its dots has an "e" beside the vowel: Schroeder."""

_DUTCH = re.compile(r"^soe(?!r)")
"""The first letters of Soeharto, as Indonesian was spelt; of Soerensen they are others."""
_GAELIC = re.compile(r"^mac(?=[bcdfghjklmnpqrstvw][a-z]{2})")
"""The first letters of MacLeod and McLeod, not those of Macron."""

Likeness = Literal["same", "alike", "short", "initial", "different"]


@cache
def _alike() -> dict[str, int]:
    return {
        name: number
        for number, group in enumerate(lexicon("names")["alike"])
        for name in group.split()
    }


@cache
def _alike_sounds() -> dict[str, int]:
    return {sound(name): number for name, number in _alike().items()}


@cache
def _short() -> dict[str, frozenset[str]]:
    """Short form -> the full names it may stand for, each in its group's first spelling."""
    table: dict[str, set[str]] = {}
    for full, shorts in lexicon("names")["short"].items():
        for short in shorts.split():
            table.setdefault(short, set()).add(one_spelling(full))
    return {short: frozenset(fulls) for short, fulls in table.items()}


@cache
def given_names() -> frozenset[str]:
    """Given names that the tables know, folded."""
    table = lexicon("names")
    return frozenset(table["short"]) | frozenset(_short()) | frozenset(_alike())


@lru_cache(maxsize=8192)
def one_spelling(token: str) -> str:
    """The same text for all spellings of one name that the table or the sound rules know."""
    group = _alike().get(token)
    if group is None:
        group = _alike_sounds().get(sound(token))
    return f"={group}" if group is not None else sound(token) or f"={token}"


@cache
def syllables() -> dict[str, str]:
    """Korean syllable of a given name -> its group's first spelling; of two groups the first."""
    table: dict[str, str] = {}
    for group in lexicon("names")["korean"]:
        for syllable in group.split():
            table.setdefault(syllable, group.split()[0])
    return table


@lru_cache(maxsize=8192)
def given_spelling(given: str, surname: str) -> str:
    """The same text for all spellings of one given name; Korean ones by their syllables."""
    if surname in words("surname_first"):
        table = syllables()
        for at in range(1, len(given)):
            one, other = table.get(given[:at]), table.get(given[at:])
            if one and other:
                return f"{one}-{other}"
    spelling = one_spelling(given)
    return spelling if spelling[0] == "=" else spelling.replace("th", "t")


@cache
def _houses() -> dict[str, str]:
    """A Korean surname -> the first of its spellings."""
    groups = [group.split() for group in lexicon("names")["korean_surnames"]]
    return {spelling: group[0] for group in groups for spelling in group}


def house(surname: str) -> str:
    """The same text for the spellings of one Korean surname; others stay as they are."""
    return _houses().get(surname, surname)


def korean(given: str, surname: str) -> bool:
    """Whether a given name is two Korean syllables, which tell much beside a common surname."""
    return "-" in given_spelling(given, surname)


def likeness(one: str, other: str) -> Likeness:
    """How two folded given names compare."""
    if one == other:
        return "same"
    if not one or not other:
        return "different"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else "different"
    if one_spelling(one) == one_spelling(other):
        return "alike"
    if one_spelling(other) in _short().get(one, ()) or one_spelling(one) in _short().get(other, ()):
        return "short"
    return (
        "short"
        if _short().get(one, frozenset()) & _short().get(other, frozenset())
        else "different"
    )


def two_names(one: str, other: str) -> bool:
    """Whether the tables know two given names apart that sound alike: Tony and Toni."""
    return (
        one != other
        and {one, other} <= given_names()
        and not (one in _alike() and _alike()[one] == _alike().get(other))
    )


@lru_cache(maxsize=8192)
def long_forms(given: str) -> frozenset[str]:
    """What a folded short form may stand for, each as ``one_spelling`` has it."""
    return _short().get(given, frozenset())


@cache
def _shortened() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for short, fulls in _short().items():
        for full in fulls:
            table.setdefault(full, set()).add(short)
    return {full: frozenset(shorts) for full, shorts in table.items()}


def short_forms(spelling: str) -> frozenset[str]:
    """The folded short forms of a given name, which is told as ``one_spelling`` has it."""
    return _shortened().get(spelling, frozenset())


@cache
def _commonest() -> frozenset[str]:
    return frozenset(lexicon("names")["common"].split()[:_COMMONEST])


def commonest(surname: str) -> bool:
    """Whether a given name and this surname together are borne by many too."""
    return surname in _commonest()


def either(given: str) -> bool:
    """Whether a short form is a man's as well as a woman's name."""
    return given in words("either")


def doubled_only(one: str, other: str) -> bool:
    """Whether two folded names differ in doubled consonants or an umlaut's "e" alone."""
    return one != other and _undoubled(one) == _undoubled(other)


def _undoubled(name: str) -> str:
    return re.sub(r"([bcdfghjklmnpqrstvwxz])\1", r"\1", _UMLAUT.sub(r"\1", name))


def gaelic_only(one: str, other: str) -> bool:
    """Whether two folded surnames differ in "Mac" for "Mc" alone: often two families."""
    return one != other and _GAELIC.sub("mc", one) == _GAELIC.sub("mc", other)


def english(given: str) -> bool:
    """Whether the given name, or a short form of it, is written in one way in English."""
    return given in lexicon("names")["short"] or given in _short()


def common(surname: str) -> bool:
    """Whether so many bear this surname that it tells little."""
    return surname in words("common")


@lru_cache(maxsize=8192)
def block(surname: str) -> str:
    """The bucket that holds every spelling of a surname and little else.

    Only long surnames may differ by a vowel, so only they share a bucket by consonants.
    """
    surname = house(surname)
    spelling = surname_spelling(surname)
    return skeleton(_core(surname)) if len(spelling) >= LONG else spelling


@lru_cache(maxsize=8192)
def _core(surname: str) -> str:
    for particle in ("vander", "vonder", "vande", "van", "von", "de", "bin", "abdul"):
        if surname.startswith(particle) and len(surname) - len(particle) >= 4:
            return surname[len(particle) :]
    return surname


@lru_cache(maxsize=8192)
def surname_spelling(surname: str) -> str:
    """The same text for all spellings of one surname, its particles left out."""
    core = _UMLAUT.sub(r"\1", _DUTCH.sub("su", _core(surname)))
    if not core.strip("ivx"):
        return f"={core}"
    spelling = one_spelling(_GAELIC.sub("mc", core))
    return spelling.replace("h", "g") if spelling[0] != "=" and len(spelling) > 5 else spelling


def surnames_alike(one: str, other: str) -> Likeness:
    """ "same" also when one of them lacks its particle; "alike" by spelling; else different."""
    if one == other or (_core(one) == _core(other) and _core(one) in (one, other)):
        return "same"
    return "alike" if surname_spelling(one) == surname_spelling(other) else "different"
