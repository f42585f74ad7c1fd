"""What the words of a run of capitals tell by themselves: title, first name, kind, gender."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus.quoting.mentions.familyfirst import EASTERN, family_first
from corpus.quoting.mentions.genders import gender_of
from corpus.quoting.mentions.nametypes import SAINTS, NameType, type_of_run
from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flagging import OFFICES as INITIALS
from corpus.quoting.words.flags import (
    CALENDAR,
    CAPITALS,
    DEMONYM,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    ORG,
    ORG_NAME,
    PARTICLE,
    PLACE,
    PLURAL,
    POSSESSIVE,
    ROLE,
    SUFFIX,
    TITLE,
)
from corpus.quoting.words.lexicon import sold
from corpus.quoting.words.shapes import bag

PARTY = re.compile(r"[RDI]-[A-Z]")  # the senator's "R-Tenn."
ORIGIN = re.compile(r"-(?:born|based|educated|trained|raised|bred|led|owned|backed)$")
# Labels of a paper before a headline: "Analysis: why …".
GENRES = bag(
    """
    Interview Profile Review Sketch Analysis Opinion Comment Video Watch Exclusive Obituary Podcast
    Update Breaking Live Letters Editorial Explainer Feature Report Transcript Focus Essay Column
    Perspective Correction Fact-check Factbox Recap Roundup Summary Abstract Introduction Overview
    Background Conclusion Foreword Preface Briefing Caption Picture Photo Photograph Pictured
    Claim Verdict Facts Ruling Rating Check
    """
)
# What stands between a people and a name: "Belgian Green Sofie Moss".
PARTISANS = bag(
    "Green Socialist Conservative Democrat Republican Liberal Labour Tory Communist Christian"
)
MIDDLE_NAMES = bag("Sheikh Haji Sultan Emir Imam Mullah Shah Prince King Earl Duke Baron Dean")
KNOWN = 50_000  # runs that are remembered


class Shape(NamedTuple):
    """What a run shows; words are counted from its first one.

    ``start``: where the name itself begins; ``forename``: the first of its words that is one, or
    -1. ``void``: no name whatever stands beside it; ``office``: names an office or a people and
    nobody; ``common``: a noun that may be a surname;
    ``native``: a member of a people.
    """

    start: int
    titled: bool
    type: NameType
    gender: str
    forename: int
    void: bool
    office: bool
    common: bool
    native: bool


@cache
def _known() -> dict[str, Shape]:
    return {}


def shape(t: Tokens, a: int, b: int) -> Shape:
    """The shape of the run ``a``..``b``; remembered, for names come again and again."""
    known = _known()
    printed = t.word[a] if a == b else t.text[t.start[a] : t.end[b]]
    found = known.get(printed)
    if found is None:
        if len(known) >= KNOWN:
            known.clear()
        known[printed] = found = _judge(t, a, b)
    return found


def _judge(t: Tokens, a: int, b: int) -> Shape:
    flags = t.flags
    start, titled = _start(t, a, b)
    single, f = a == b, flags[a]
    void = start > b or (single and bool(f & SUFFIX or PARTY.match(t.word[a])))
    end = b
    while end > start and flags[end] & SUFFIX:
        end -= 1
    native = single and bool(f & DEMONYM and not f & (PLURAL | ORG_NAME))
    return Shape(
        start - a,
        titled,
        "person" if titled or void else type_of_run(t, start, b),
        gender_of(t, a, start, end),
        _forename(t, a, b),
        void,
        (native and not f & FIRST) or t.word[a] in INITIALS if single else _only_role(t, a, end),
        single and bool(f & ROLE and not f & (ORG | ORG_NAME | FIRST)),
        native,
    )


def _only_role(t: Tokens, a: int, b: int) -> bool:
    """Whether the run names an office and nobody ("NATO Head", "Deputy Secretary")."""
    flags = t.flags
    if flags[b] & ROLE and not flags[b] & (ORG | FIRST):
        return not (b - a == 1 and named_so(t, a, b))
    if not flags[a] & (ROLE | TITLE):
        return False
    return all(flags[i] & (ROLE | TITLE) for i in range(a + 1, b + 1))


# They stand in titles before a noun ("Foreign Minister"), and alone in names of bodies.
FIELDS = bag(
    """
    National Foreign Defence Defense Finance Interior Health Education Trade Environment Home
    Shadow Minority Majority Press Prime Managing Executive
    """
)


SRI = ("Tan", "Dato", "Datuk")  # a Malay title with it
# Titles before two words of a name that are something else before one: "DC Comics".
RANKS = bag("Sr DC DS MK MKs")
ASKED = bag("Inquiry Enquiry Review Report Home Homes Hall Brothers Sons")  # "the Butler Inquiry"


def _start(t: Tokens, a: int, b: int) -> tuple[int, bool]:
    """Where the name itself begins in the run, and whether a title stands before it."""
    flags = t.flags
    if t.word[a] in RANKS and named_so(t, a + 1, b):
        return a + 1, True
    name, title = _name_and_title(t, a, b)
    if title is None:
        return _plain_start(t, a, b if name is None else name, name is not None), False
    if name is not None:
        return family_first(t, title, name), True
    if flags[title] & HONORIFIC or named_so(t, title + 1, b, titled=True):
        return title + 1, True
    if flags[b] & (TITLE | ROLE) or _ends_org(flags[b]) or _trades(t, title, b):
        return a, False
    return (title + 1, True) if b - title <= 4 else (a, False)


def _name_and_title(t: Tokens, a: int, b: int) -> tuple[int | None, int | None]:
    """The word of a run with which a name begins, and the last of the titles before it."""
    flags, title = t.flags, None
    begin = a + 2 if t.word[a] in SAINTS and a < b else a  # "St. Louis Mayor Anna Moss"
    if a + 1 < b and t.word[a + 1] == "Sri" and t.word[a] in SRI:
        begin, title = a + 2, a + 1
    body = _ends_org(flags[b])
    for i in range(begin, b + 1):
        f = flags[i]
        if f & FIRST and f & TITLE and _is_called(t, i, b):
            return i, title
        if i < b and not f & TITLE and (title is not None or not body) and _may_begin(t, i, a):
            if (office := _office_after(t, i, b)) > i:
                title = office  # "Virginia Gov. Anna Moss" is not called Virginia
            elif title is None or i >= title:
                return i, title
            continue
        if t.word[i] in MIDDLE_NAMES and _inner(t, i, a):
            continue
        if i < b and f & (TITLE | ROLE) and _is_office(t, i, a, b):
            title = i
    return None, title


def _is_called(t: Tokens, i: int, b: int) -> bool:
    """Whether a first name that is a title too is a name: "Dean Moss", not "Dean Mary Moss"."""
    flags = t.flags
    if t.gaps[i + 1][:1] == "." or flags[b] & (FIRST | TITLE | ROLE | ORG):
        return False  # "Sen. Moss" is a senator
    led = i < b - 1 and flags[i + 1] & (PARTICLE | INITIAL)  # "Earl van der Berg"
    return bool(led) or i == b - 1 - bool(flags[b] & SUFFIX)


def _may_begin(t: Tokens, i: int, a: int) -> bool:
    """Whether a name can begin with word ``i``: a first name that is not what a title is of."""
    f = t.flags[i]
    if f & DEMONYM and t.flags[i + 1] & (TITLE | ROLE):
        return False
    return bool(f & (FIRST | INITIAL)) or (i > a and t.word[i] in EASTERN)


def _is_office(t: Tokens, i: int, a: int, b: int) -> bool:
    """Whether word ``i``, a title or a role, is one here rather than a part of something else."""
    if t.word[i] == "Great" or (t.word[i] in FIELDS and not _executive(t, i, a)):
        return False
    return not _member(t, i, b) and t.gaps[i + 1] != " & "  # "Fletcher & Sons"


def _member(t: Tokens, i: int, b: int) -> bool:
    """Whether the office at ``i`` is but a word in a body's name.

    "Doctors Without Borders", "Teamsters Local 5", "King’s College". Several who share an office
    have names on both sides of "and" or a comma: "Senators Moss and Lind".
    """
    f, after = t.flags[i], t.gaps[b + 1]
    if f & POSSESSIVE or t.word[b].isdigit():
        return True
    if t.flags[i + 1] & (FUNCTION | FIRST) == FUNCTION and not f & TITLE:
        return True  # "Child Left Behind"
    several = f & (PLURAL | TITLE) == PLURAL and not f & FIRST
    if not several or t.flags[i + 1] & (FIRST | INITIAL | TITLE | ROLE):
        return False
    shared = t.word[b + 1 : b + 2] in (["and"], ["or"])
    return not (after[:1] == "," or (after == " " and shared))


def _inner(t: Tokens, i: int, a: int) -> bool:
    """Whether a title at ``i`` is a name inside one: "Abdirahman Sheikh Nur"."""
    none = TITLE | ROLE | ORG | ORG_NAME | DEMONYM | CAPITALS | PLACE | FUNCTION | CALENDAR
    return i > a and not t.flags[i - 1] & none


def _executive(t: Tokens, i: int, a: int) -> bool:
    """Whether "Executive" is the office itself: "County Executive Anna Moss"."""
    if t.word[i] != "Executive" or i == a:
        return False
    return bool(t.flags[i + 1] & FIRST) or t.word[i - 1] == "Chief"


def _office_after(t: Tokens, i: int, b: int) -> int:
    """The last title or role behind word ``i`` before which no name can end, or -1.

    One that is cut short ("Sen."), or one with a first name and a surname after it, or with a
    title's rank and two words that no list knows.
    """
    flags = t.flags
    for at in range(b - 1, i, -1):
        f = flags[at]
        if t.word[at] in SAINTS:
            continue
        if f & TITLE and not f & SUFFIX and t.gaps[at + 1][:1] == ".":
            return at
        first = flags[at + 1] & (FIRST | INITIAL)
        if f & (TITLE | ROLE) and not f & (FIRST | SUFFIX) and first and at + 1 < b:
            return at
        if f & TITLE and not f & (FIRST | SUFFIX) and named_so(t, at + 1, b):
            return at
    return -1


# What an office can be in charge of.
CHARGES = re.compile(
    r"(?:ation|[aei]ncy|ment|ity|ism|ology|ensics|fare|fence|fense|nance|ulture)$"
    r"|^(?:Affairs|Policy|Rights|Economy|Trade|Energy|Health|Climate|Sports?|Labou?r|Transport"
    r"|Science|Research|Justice|Industry)$"
)


def _plain_start(t: Tokens, a: int, upto: int, named: bool) -> int:
    """The first word behind origins ("Texas-based"), which are no title.

    ``upto``: the first name if it is ``named``, else the last word.
    """
    for i in range(upto - 1, a - 1, -1):
        if ORIGIN.search(t.word[i]):
            return i + 1
    origins = DEMONYM | ORG | ORG_NAME | CAPITALS
    if named and all(t.flags[i] & origins or t.word[i] in PARTISANS for i in range(a, upto)):
        return upto
    # "Area MCA Anna Moss", "Global Affairs Anna Moss": an office or a body ends there.
    f, ends = t.flags[upto - 1], ORG | PLACE | PLURAL | CAPITALS
    if named and upto > a and not f & FIRST and (f & ends or CHARGES.search(t.word[upto - 1])):
        return upto
    return a


def _trades(t: Tokens, title: int, b: int) -> bool:
    """Whether what stands behind a role is but what a firm sells or makes: "Marcher Water"."""
    plain = title + 1 == b and not t.flags[title] & TITLE
    return plain and (t.word[b] in sold() or t.word[b] in ASKED)


def _ends_org(flags: int) -> bool:
    return bool(flags & ORG) and not flags & FIRST


def _forename(t: Tokens, a: int, b: int) -> int:
    for i in range(a, b):
        if t.flags[i] & (FIRST | INITIAL) and not t.flags[i] & ORG:
            return i - a
    return -1
