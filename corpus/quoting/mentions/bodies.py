"""Names of bodies that run over small words: "the Society for the Protection of Birds"."""

from __future__ import annotations

import re
from functools import cache

from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.files import raw
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    CAPITALS,
    DEMONYM,
    FIRST,
    INITIAL,
    ORG,
    ORG_NAME,
    PLACE,
    POSSESSIVE,
    ROLE,
    TITLE,
)
from corpus.quoting.words.shapes import bag

LINKS = frozenset(("of", "for", "on", "against"))
MISSIONS = bag("Embassy Consulate Mission Delegation High General")  # stand in a place
ABROAD = bag("Co-operation Cooperation Collaboration")  # "… and Co-operation in Europe"
TWINS = frozenset((("England", "Wales"), ("Trinidad", "Tobago"), ("Science", "Technology")))
FORCES = bag("Police Constabulary Trust")  # of two counties or towns
# What "of" makes a body or a place of, although the word alone names none.
WHOLES = bag(
    "Order Brotherhood Sisterhood City Port County Isle Kingdom Republic Diocese Archdiocese Parish"
    " Voice Friends Daughters Sons Veterans Village Town Duchy Province Territory Nation Tribe"
)
_OWN = FIRST | INITIAL | TITLE | PLACE | ORG_NAME | CAPITALS | CALENDAR
_HUMAN = FIRST | INITIAL | TITLE | CALENDAR
# Fields of work: "Centers for Disease Control and Prevention".
_FIELD = re.compile(
    r"[\w-]+(?:[ts]ion|ment|ity|ety|lty|ntrol|ness|ship|ism|ics|ies|ing|ure|ence|ance|age|ery|try"
    r"|ogy|phy|ives|dom|ial|ical|ional|ental)"
)
_FIELDS = bag(
    """
    Food Drug Health Safety Trade Science Sciences Arts Sport Sports Work Labor Labour Welfare
    Drugs Human Social Services Families Children Women Youth Water Energy Air Space Media Law
    Peace Mines Parks Wildlife Tobacco Alcohol Firearms Research Defense Defence Exchange Custom
    Customs Revenue Oriental State County Municipal Town Country Home Urban Rural Fire Rescue
    Rights Culture Oceans Climate Weather Budget Statistics Gas Oil Rail Road Roads Highways
    Skills Housing Planning Animal Plant Animals Plants Faith Justice Affairs Technology
    Theology Order Design Music Hygiene Commerce Strategic International Studies Environment
    Economy Interior Care Ports Waterways Shipping Tourism Forests Heritage Equality Pensions
    Disability Communities Innovation Universities Schools Employment Lands Harbours Harbors
    Aviation Consumer Competition Markets Broadcasting Government Transport Oversight Reform
    Railways Power Petroleum Textiles Veterans Works Fisheries Lifestyle Conservation Devolution
    Finance
    """
)
_SHORT = re.compile(r"[A-Z]{3,8}")
_BEFORE_INITIALS = (" (", ", ")
_SMALL = frozenset(("of", "for", "and", "the", "in", "on", "to", "against", "&"))
_JOINTS = (" & ", "’ ", "' ", ", ")
_LONGEST = 13  # words of a name before its initials, at most
_TOPICS = 6  # items of a list in a name, at most: "Alcohol, Tobacco, Firearms and Explosives"


@cache
def known_starts() -> dict[str, list[tuple[str, ...]]]:
    """The names of bodies that no rule makes out, by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in raw()["organisations"]["phrases"].split(","):
        first, *rest = name.split()
        found.setdefault(first, []).append(tuple(rest))
    return found


def known(t: Tokens, at: int) -> int:
    """The last word of a well-known body's name that begins with word ``at``, or -1."""
    for rest in known_starts().get(t.word[at], ()):
        last = at + len(rest)
        words = [w.removesuffix("’s").removesuffix("'s") for w in t.word[at + 1 : last + 1]]
        if tuple(words) == rest and _blank(t, at, last):
            return last
    return -1


def goes_on(t: Tokens, first: int, last: int, a: int, b: int, linked: bool) -> bool:
    """Whether the body in words ``first``..``last`` goes on with the run ``a``..``b``.

    ``linked``: whether it holds such a link already ("Centers for Disease Control").
    """
    if a - last not in (2, 3) or not _blank(t, last, a):
        return False
    link = t.word[last + 1]
    if a - last == 3 and (t.word[a - 1] != "the" or (link == "and" and not (linked and a == b))):
        return False
    if t.flags[last] & POSSESSIVE:
        return False
    if link == "of":
        return linked or _whole(t, first, last)
    if link in LINKS and link != "against" and t.flags[last] & (ORG | DEMONYM):
        return True
    if link == "against" or (linked and link in LINKS):
        return topic(t, a, b)
    if link in LINKS:
        return members(t, first, last, a)
    if link == "in":
        abroad = t.word[last] in MISSIONS and not linked
        return (abroad or (linked and t.word[last] in ABROAD)) and _there(t, a, b)
    if link == "to":
        return not t.flags[a] & _OWN if t.flags[last] & ORG else linked and topic(t, a, b)
    return link == "and" and _and(t, first, last, a, b, linked)


def _blank(t: Tokens, last: int, a: int) -> bool:
    return all(t.gaps[i] in BLANKS for i in range(last + 1, a + 1))


def _whole(t: Tokens, first: int, last: int) -> bool:
    """Whether "of" behind the words makes one name with what follows."""
    f = t.flags[last]
    if f & (ORG | DEMONYM) or t.word[last] in WHOLES:
        return True
    return first == last and bool(f & CAPITALS) and not f & (PLACE | TITLE)  # "the ACLU of Ohio"


def members(t: Tokens, first: int, last: int, a: int) -> bool:
    """Whether those who are for something are a body: "Students for Fair Admissions"."""
    plain = first == last and t.word[last][-1:] == "s" and t.flags[last] & (ROLE | DEMONYM)
    return bool(plain) and not t.flags[a] & _OWN


def _there(t: Tokens, a: int, b: int) -> bool:
    """Whether a run can be the name of a place."""
    return not any(t.flags[i] & (FIRST | INITIAL | TITLE | ROLE | CALENDAR) for i in range(a, b))


def topic(t: Tokens, a: int, b: int) -> bool:
    """Whether a run names a field of work ("Drug", "Human Services") and nobody."""
    if any(t.flags[i] & _HUMAN for i in range(a, b)) or t.flags[b] & POSSESSIVE:
        return False
    return t.word[b] in _FIELDS or bool(_FIELD.fullmatch(t.word[b]) and not t.flags[b] & _OWN)


def _and(t: Tokens, first: int, last: int, a: int, b: int, linked: bool) -> bool:
    """Whether "and" goes on within a name."""
    if (t.word[last], t.word[a]) in TWINS and linked:
        return True
    if linked:
        return topic(t, last, last) and topic(t, a, b)
    if first == last and b > a and not t.flags[first] & _HUMAN and t.word[b] in FORCES:
        return t.word[b] != "Trust" or "NHS" in t.word[a:b]  # "Avon and Somerset Police"
    if first and t.word[first - 1] in ("the", "The") and t.flags[b] & ORG:  # "the Food and Drug …"
        return topic(t, first, last)
    return t.word[first] in ("Organization", "Department", "Center")


def listed(t: Tokens, last: int) -> int:
    """The last word of a list that goes on within a name, or -1.

    "Alcohol, Tobacco, Firearms and Explosives" behind "Bureau of".
    """
    if not topic(t, last, last):
        return -1
    at = last
    for _ in range(_TOPICS):
        if at + 2 >= len(t.word):
            return -1
        gap = t.gaps[at + 1]
        if gap == ", " and t.flags[at + 1] & CAP and topic(t, at + 1, at + 1):
            at += 1
        elif gap == " " and at > last and t.word[at + 1] == "and" and t.gaps[at + 2] == " ":
            return _closes(t, at + 2 + (t.word[at + 2] == "the"))
        else:
            return -1
    return -1


def _closes(t: Tokens, at: int) -> int:
    """The last word of the run of topics at ``at``, or -1."""
    if at >= len(t.word) or not t.flags[at] & CAP or not topic(t, at, at):
        return -1
    for i in range(at + 1, len(t.word)):
        if t.gaps[i] != " " or not t.flags[i] & CAP or not topic(t, i, i):
            return i - 1
    return len(t.word) - 1


def spelt(t: Tokens) -> list[tuple[int, int]]:
    """Names that their initials in brackets explain: "Lunar and Planetary Agency (LPA)"."""
    found = []
    gaps = t.gaps
    for i in [i for i in t.caps if gaps[i] in _BEFORE_INITIALS]:
        gap, after = gaps[i], gaps[i + 1][:1]
        # "the Guild of Nurses, GOFN,"
        apposed = gap == ", " and after == "," and len(t.word[i]) > 3
        short = (apposed or (gap == " (" and after == ")")) and _SHORT.fullmatch(t.word[i])
        first = _first(t, i) if short else -1
        if first >= 0:
            found.append((first, i - 1))
    return found


def _first(t: Tokens, i: int) -> int:
    """The word from which on the words before ``i`` have the initials at ``i``, or -1."""
    letters = ""
    for at in range(i - 1, max(-1, i - _LONGEST), -1):
        word, capital = t.word[at], t.flags[at] & CAP
        if not capital and word not in _SMALL:
            return -1
        if capital:
            letters = "".join(part[0] for part in word.split("-") if part) + letters
            if letters.upper() == t.word[i].upper():
                return at
        if at < i - 1 and t.gaps[at + 1] not in BLANKS and t.gaps[at + 1] not in _JOINTS:
            return -1
    return -1
