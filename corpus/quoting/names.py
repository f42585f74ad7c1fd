"""Names in a text: runs of capitals cut into title, role and name, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.quoting.lexicon import (
    CALENDAR,
    CAP,
    CAPITALS,
    DEMONYM,
    FEMALE,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    LY,
    MALE,
    MIDDLE,
    ORG,
    ORG_NAME,
    PARTICLE,
    PLURAL,
    POSSESSIVE,
    ROLE,
    SUFFIX,
    THIRD,
    TITLE,
    bag,
    honours,
    said,
)
from corpus.quoting.nametypes import NameType, type_of_run
from corpus.quoting.tokens import BLANKS, Tokens

LINKS = frozenset(("of", "for", "on", "at"))
UNDER = frozenset(("Secretary", "Sheriff", "Secretary-General"))
# Words that begin names of places and bodies although they are no names by themselves.
PARTS = bag("New Old Great Big Long High First Second Good Best Right Left Short")
PARTY = re.compile(r"[RDI]-[A-Z]")  # the senator's "R-Tenn."
LONGEST = 9


@dataclass(slots=True)
class Name:
    """A name of words ``first``..``last`` (inclusive), its title and role from ``head`` on.

    ``titled``: a title or role in capitals stands before it. ``weak``: one word that may be
    capitalised only because it begins a sentence. ``common``: one word that is a noun too.
    """

    head: int
    first: int
    last: int
    type: NameType
    gender: str = ""
    titled: bool = False
    weak: bool = False
    possessive: bool = False
    common: bool = False


def runs(t: Tokens) -> Iterator[tuple[int, int]]:
    """(first, last) of the runs of capitalised words, particles inside."""
    flags, size = t.flags, len(t.flags)
    done = -1
    for at in t.caps:
        if at <= done:
            continue
        last = at
        while last - at < LONGEST and not flags[last] & POSSESSIVE and t.joined(last):
            step = last + 1
            while step < size and flags[step] & PARTICLE and not flags[step] & CAP:
                if step - last > 2 or not t.joined(step):
                    break
                step += 1
            if step >= size or not flags[step] & CAP:
                break
            last = step
        yield at, last
        done = last


def names(t: Tokens) -> list[Name]:
    """All names of the text, in order."""
    found: list[Name] = []
    for first, last in runs(t):
        for a, b in _pieces(t, first, last):
            name = _name(t, a, b, found[-1] if found else None)
            if name is not None:
                found.append(name)
    if any(n.common for n in found):
        surnames = {_plain(t.word[n.last]) for n in found if n.last > n.first}
        found = [n for n in found if not n.common or _plain(t.word[n.last]) in surnames]
    return found


def _plain(word: str) -> str:
    return word[:-2] if word[-2:] in ("’s", "'s") else word


def _pieces(t: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The run without words that are capitalised but no part of a name."""
    flags = t.flags
    begin = first
    for i in range(first, last + 1):
        f = flags[i]
        drop = bool(f & (FUNCTION | CALENDAR))
        if i == first < last and t.opens(i) and said(t.word[i]):
            drop = True
        if t.word[i][-3:] == "ing" and i == first < last and t.opens(i) and not f & FIRST:
            drop = drop or bool(flags[i + 1] & (FIRST | HONORIFIC))
        if drop and f & FIRST and i < last and not (i == first and t.opens(i)):
            drop = False
        if drop and f & CALENDAR and i > begin and flags[i - 1] & FIRST:
            drop = False
        if drop and t.word[i] in PARTS and i < last and not flags[i + 1] & FUNCTION:
            drop = t.word[i] != "New" and t.opens(i)
        if drop and t.word[i] == "Under" and i < last and t.word[i + 1] in UNDER:
            drop = False
        if f & THIRD and not f & (FIRST | INITIAL | ROLE | ORG):
            drop = True
        if not drop and f & LY and not f & MIDDLE and i == first < last and t.opens(i):
            drop = True
        if drop:
            if i > begin:
                yield begin, i - 1
            begin = i + 1
    if begin <= last:
        yield begin, last


def _name(t: Tokens, a: int, b: int, before: Name | None) -> Name | None:
    flags = t.flags
    possessive = bool(flags[b] & POSSESSIVE) or _plural_possessive(t, b)
    while b > a and t.word[b] in honours():
        b -= 1
    start, titled = _start(t, a, b)
    if start > b or (a == b and (flags[a] & SUFFIX or PARTY.match(t.word[a]))):
        return None
    end = b
    while end > start and flags[end] & SUFFIX:
        end -= 1
    gender = _gender(t, a, start, end, titled)
    if titled:
        return Name(a, start, b, "person", gender, True, False, possessive)
    linked = _linked(t, a, before)
    kind = type_of_run(t, start, b)
    if linked == "organisation" and before is not None:
        cut = _first_name(t, a, b)
        if cut is None and kind != "person":
            before.last, before.possessive = b, possessive
            return None
    if linked == "role":
        cut = _first_name(t, a, b)
        if cut is None and b - a >= 2 and kind in ("unknown",):
            cut = b - 1
        if cut is not None and cut > a:
            gender = _gender(t, a, cut, b, False)
            return Name(_role_head(t, a), cut, b, "person", gender, True, False, possessive)
    if kind == "person":
        single = a == b and t.opens(a)
        return Name(a, start, b, kind, gender, False, single, possessive)
    weak = a == b and kind in ("unknown", "people") and t.opens(a)
    if a < b and _only_role(flags, a, b):
        return None
    native = a == b and flags[a] & DEMONYM and not flags[a] & (PLURAL | ORG_NAME)
    if native and (not flags[a] & FIRST or (a and t.word[a - 1] in ("the", "The"))):
        return None
    if a == b and flags[a] & ROLE and not flags[a] & (ORG | ORG_NAME | FIRST):
        return Name(a, a, b, "unknown", "", False, True, possessive, True)
    if kind == "unknown" and not weak and a and t.word[a - 1] in ("the", "The"):
        kind = "organisation" if t.gaps[a] in BLANKS and start == a else kind
    return Name(a, start, b, kind, gender if a == b else "", False, weak, possessive)


def _only_role(flags: list[int], a: int, b: int) -> bool:
    """Whether the run names an office and nobody ("NATO Head", "Deputy Secretary")."""
    if flags[b] & ROLE and not flags[b] & (ORG | FIRST):
        return True
    return all(flags[i] & (ROLE | TITLE) for i in range(a, b + 1))


def _plural_possessive(t: Tokens, i: int) -> bool:
    end = t.end[i]
    return (
        t.text[end : end + 1] in ("’", "'")
        and t.word[i][-1:] in "sxz"
        and (t.text[end + 1 : end + 2] == " " and i + 1 < len(t.word))
    )


def _start(t: Tokens, a: int, b: int) -> tuple[int, bool]:
    """Where the name itself begins in the run, and whether a title stands before it."""
    flags = t.flags
    name = None
    title = None
    for i in range(a, b + 1):
        f = flags[i]
        human = title is not None or not _ends_org(flags[b])
        native = f & DEMONYM and i < b and flags[i + 1] & (TITLE | ROLE)
        if f & (FIRST | INITIAL) and not f & TITLE and i < b and human and not native:
            name = i
            break
        if f & (TITLE | ROLE) and i < b:
            title = i
    if title is None:
        return a if name is None else _plain_start(t, a, name), False
    if flags[title] & HONORIFIC and name is None:
        return title + 1, True
    if name is None:
        if flags[b] & (TITLE | ROLE) or _ends_org(flags[b]):
            return a, False
        rest_upper = b - title
        return (title + 1, True) if rest_upper <= 4 else (a, False)
    return name, True


def _plain_start(t: Tokens, a: int, name: int) -> int:
    """Words before the first name that are no title: adjectives of nations are left out."""
    if all(t.flags[i] & (DEMONYM | ORG | ORG_NAME | CAPITALS) for i in range(a, name)):
        return name
    return a


def _ends_org(flags: int) -> bool:
    return bool(flags & ORG) and not flags & FIRST


def _first_name(t: Tokens, a: int, b: int) -> int | None:
    for i in range(a, b):
        if t.flags[i] & (FIRST | INITIAL) and not t.flags[i] & ORG:
            return i
    return None


def _linked(t: Tokens, a: int, before: Name | None) -> str:
    """Whether "of" or "for" ties the run to an organisation or a role just before it."""
    i = a - 1
    if i < 1 or t.gap(i) != " ":
        return ""
    if t.word[i] == "the" and t.gap(i - 1) == " ":
        i -= 1
    if i < 1 or (t.word[i] not in LINKS and t.word[i] != "and") or t.gap(i - 1) != " ":
        return ""
    f = t.flags[i - 1]
    if before is not None and before.last == i - 1 and before.type == "organisation":
        if f & (ORG | DEMONYM) and t.word[i] in ("of", "for", "on"):
            return "organisation"
        if t.word[i] == "and" and t.word[before.first] in ("Organization", "Department", "Center"):
            return "organisation"
        return ""
    return "role" if t.word[i] in LINKS and f & ROLE and not f & PLURAL else ""


def _role_head(t: Tokens, a: int) -> int:
    """First word of "Deputy Secretary of" before the run that ends in a name."""
    i = a - 1
    while i > 0 and a - i < 8 and t.gap(i - 1) == " ":
        f = t.flags[i - 1]
        if (not f & (CAP | ROLE) and t.word[i - 1] not in LINKS) or f & FUNCTION:
            break
        i -= 1
    return i


def _gender(t: Tokens, a: int, start: int, end: int, titled: bool) -> str:
    flags = t.flags
    for i in range(a, start):
        if flags[i] & (MALE | FEMALE) and flags[i] & (TITLE | ROLE):
            return "f" if flags[i] & FEMALE else "m"
    for i in range(start, end):
        if flags[i] & FIRST:
            return "f" if flags[i] & FEMALE else "m" if flags[i] & MALE else ""
        if not flags[i] & INITIAL:
            break
    return ""
