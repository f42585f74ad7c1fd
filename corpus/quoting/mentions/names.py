"""Names in a text: runs of capitals cut into title, role and name, and what they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.quoting.mentions.bodies import goes_on, known, known_starts, listed, spelt
from corpus.quoting.mentions.familyfirst import SINO
from corpus.quoting.mentions.genders import gender_of
from corpus.quoting.mentions.nameshapes import Shape, shape
from corpus.quoting.mentions.nametypes import NUMBERED, NameType
from corpus.quoting.mentions.nonames import feast, labels, nobody, vessel
from corpus.quoting.mentions.offices import (
    LINKS,
    delegate,
    office,
    office_afar,
    past_body,
    role_head,
    some_holder,
)
from corpus.quoting.mentions.owners import owns
from corpus.quoting.mentions.runs import pieces, runs
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CAP,
    FIRST,
    INITIAL,
    ORG,
    PLURAL,
    ROLE,
    SAYS,
    STOP,
    SUFFIX,
    THIRD,
    TITLE,
    VERB,
)
from corpus.quoting.words.lexicon import honours
from corpus.quoting.words.shapes import bag

HONOURS = bag("Hon Rt Right Most Very Rev Revd Honourable Honorable")
ARTICLES = ("the", "The")
LAWS = bag("Act Bill Code Treaty Agreement Regulations Directive")
HEADLINE = 160  # code points of a headline, at most
NETWORKS = bag("X Twitter Facebook Instagram TikTok LinkedIn Telegram WhatsApp YouTube Bluesky")
TIES = LINKS | {"the", "and", "in", "to", "against"}
DOUBLE = re.compile(r"[A-ZÀ-Þ][\w’']+-[A-ZÀ-Þ]")  # "Wozniak-Ferro": no word of a sentence
# Small words that begin a surname, and those that go on with it.
LEADING = bag("van von de del della di da dos du el al bin bint ibn ter")
INNER = LEADING | bag("der den la las los le l’")
WEAK = ("person", "unknown", "people")  # may be capitalised only because they open a sentence


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


ORDINALS = frozenset(("1st", "2nd", "3rd", "4th"))  # of a rank: "Sgt. 1st Class NAME"


def names(t: Tokens) -> list[Name]:
    """All names of the text, in order."""
    found: list[Name] = []
    flags, starts = t.flags, known_starts()
    before = None
    for first, last in runs(t):
        ranked = first < last and _ranked(t, first)
        first += ranked
        part = before is not None and first - before.last == 2 and t.word[first - 1] == "of"
        if not part and t.word[first] in starts and known(t, first) == last:
            before = Name(first, first, last, "organisation", possessive=owns(t, last))
            found.append(before)
            continue
        if first < last:
            cut = pieces(t, first, last)
        elif flags[first] & THIRD and not flags[first] & (FIRST | INITIAL | ROLE | ORG):
            if before is not None:  # "Court of Appeals"
                _joins(t, before, first, last)
            continue
        else:
            cut = ((first, last),)
        for a, b in cut:
            if before is not None and (a <= before.last or _joins(t, before, a, b)):
                continue
            name = _name(t, a, b, before)
            if name is not None:
                _honour(t, name)
                _allied(t, name)
                _with_particles(t, name)
                while found and name.head <= found[-1].first:
                    found.pop()  # "Secretary of State for Health NAME": parts of the office
                if ranked and a == first and name.type in ("person", "unknown"):
                    name.type, name.titled, name.weak = "person", True, False
                    name.head = _rank(t, first - 2)
                found.append(name)
                before = name
    found = _beyond(t, found)
    whole = spelt(t)
    if whole:
        within = {i for a, b in whole for i in range(a, b + 1)}
        found = [n for n in found if n.first not in within and n.last not in within]
        found += [Name(a, a, b, "organisation") for a, b in whole]
        found.sort(key=lambda n: n.first)
    if any(n.common for n in found):
        surnames = {_plain(t.word[_surname(t, n)]) for n in found if n.last > n.first}
        found = [n for n in found if not n.common or _plain(t.word[n.last]) in surnames]
    return found


def _beyond(t: Tokens, found: list[Name]) -> list[Name]:
    """The names without single words of a headline in capitals that stand nowhere below it."""
    begin = t.start[0] if t.start else 0
    end = t.text.find("\n", begin, begin + HEADLINE)
    heads = [n for n in found if t.end[n.last] <= end] if end > 0 else []
    lone = [n for n in heads if n.first == n.last and n.type == "unknown" and not n.titled]
    if not lone or t.text[begin:end].rstrip()[-1:] == ".":
        return found
    size = next((i for i, start in enumerate(t.start) if start > end), len(t.start))
    long = [word for word in t.word[:size] if len(word) > 3]
    if 4 * sum(word[:1].isupper() for word in long) < 3 * len(long):
        return found
    below = {_plain(word) for word in t.word[size:]}
    dropped = [n for n in lone if _plain(t.word[n.first]) not in below]
    return [n for n in found if n not in dropped]


def _surname(t: Tokens, n: Name) -> int:
    """The last word of a name before its "Jr."."""
    i = n.last
    while i > n.first and t.flags[i] & SUFFIX:
        i -= 1
    return i


def _ranked(t: Tokens, first: int) -> bool:
    """Whether a run begins with the end of a rank: "Sgt. 1st Class NAME"."""
    return t.word[first] == "Class" and first > 0 and t.word[first - 1] in ORDINALS


def _rank(t: Tokens, at: int) -> int:
    """The first word of the rank that goes on with word ``at``: "Petty Officer" of "2nd Class"."""
    while at > 0 and t.flags[at - 1] & CAP and (t.gap(at - 1) == " " or t.joined(at - 1)):
        at -= 1
    return at


def _plain(word: str) -> str:
    return word[:-2] if word[-2:] in ("’s", "'s") else word


def _name(t: Tokens, a: int, b: int, before: Name | None) -> Name | None:
    """The name in a run's words ``a``..``b``; it may go to the one ``before`` instead."""
    possessive = owns(t, b, a)
    if nobody(t, a, b):
        return None
    while b > a and t.word[b] in honours():
        b -= 1
    s = shape(t, a, b)
    if s.void:
        return None
    if labels(t, a, b):
        return None
    start, kind = a + s.start, "person" if delegate(t, a, b) else s.type
    owner = t.word[a - 1] if a else ""
    tied = owner in TIES and a > 1
    body = before is not None and before.type == "organisation"
    held = office(t, a, before.last if before is not None and body else -1) if tied else -1
    far = tied and held < 0 and b - a >= 2 and s.forename < 0 and not s.titled
    if far:
        held = office_afar(t, a)
    if held >= 0 and (not s.titled or _of_body(t, a, s)):
        sure = "organisation" if far else kind
        guess = a if some_holder(t, a) else past_body(t, a, b, sure)
        cut = a + s.forename if s.forename >= 0 else guess
        if a < cut < b and t.word[cut - 1] in SINO and cut - 1 > a:
            cut -= 1  # "Secretary for Transport Tan Wei Ling"
        if cut > a:
            gender = gender_of(t, a, cut, b)
            head = role_head(t, held + 1)
            return Name(head, cut, b, "person", gender, True, False, possessive)
    if s.titled:
        return Name(a, start, b, "person", s.gender, True, False, possessive)
    if feast(t, a, b):
        return None
    if a == b and kind == "unknown" and t.word[a] in NUMBERED and t.word[a + 1 : a + 2]:
        kind = "place" if t.word[a + 1][:1].isdigit() else kind  # "Route 9"
    weak = a == b and kind in WEAK and t.opens(a) and not DOUBLE.match(t.word[a])
    if kind == "person" and a == b and owner in ARTICLES and vessel(t, a):
        kind = "organisation"
    if kind == "person":
        return Name(a, start, b, kind, s.gender, False, weak, possessive)
    if s.native and owner not in ARTICLES and _stands_as_name(t, b):
        return Name(a, a, b, "unknown", "", False, True, possessive, True)
    if s.office or (s.native and owner in ARTICLES):
        return None
    if s.common:
        return Name(a, a, b, "unknown", "", False, True, possessive, True)
    if kind == "unknown" and not weak and start == a and owner in ARTICLES:
        kind = "organisation" if t.gaps[a] in BLANKS else kind
    return Name(a, start, b, kind, s.gender if a == b else "", False, weak, possessive)


def _of_body(t: Tokens, a: int, s: Shape) -> bool:
    """Whether a body's word stands right before the first name in the run from word ``a``."""
    return s.forename > 0 and bool(t.flags[a + s.forename - 1] & (ORG | PLURAL))


def _stands_as_name(t: Tokens, i: int) -> bool:
    """Whether a word for a people can be a surname here ("White added", "said French.")."""
    if i + 1 == len(t.word) or t.gaps[i + 1] not in BLANKS:
        return True
    return bool(t.flags[i + 1] & (SAYS | VERB | STOP))


def _honour(t: Tokens, name: Name) -> None:
    """Count the office before an honour in: "Senator the Hon. NAME"."""
    at = name.head - 2
    if at < 0 or t.word[name.head] not in HONOURS or t.word[at + 1] != "the":
        return
    if t.flags[at] & CAP and t.flags[at] & TITLE and t.gap(at) == " " == t.gap(at + 1):
        name.head = at


def _with_particles(t: Tokens, name: Name) -> None:
    """Count the small words that begin a surname alone: "said von der Leyen"."""
    i = name.first
    if name.head != i or name.type not in ("person", "unknown"):
        return
    while i > 0 and t.word[i - 1] in INNER and t.gaps[i] == " ":
        i -= 1
    if i < name.first and t.word[i] in LEADING:
        name.head = name.first = i
        name.weak = False


def _allied(t: Tokens, name: Name) -> None:
    """Count a trade before "and" in: "the Bakers and Allied Workers' Union"."""
    a = name.first
    if a < 3 or t.word[a - 1] != "and" or name.head != a:
        return
    law = t.word[name.last] in LAWS
    if name.type != "organisation" and not law:
        return
    first = a - 2
    while law and first > 1 and t.flags[first - 1] & CAP and a - first < 4:
        first -= 1
    trade = law or t.flags[a - 2] & (CAP | PLURAL) == CAP | PLURAL
    trade = trade and bool(t.flags[first] & CAP) and t.word[first - 1] in ARTICLES
    whole = name.last > a and (law or t.flags[name.last] & ORG)
    if trade and whole and all(t.gaps[i] in BLANKS for i in range(first, a + 1)):
        name.head = name.first = first


def _joins(t: Tokens, before: Name, a: int, b: int) -> bool:
    """Whether the run ``a``..``b`` belongs to the body just ``before`` it, which then has it."""
    if before.last + 4 < a or t.word[a - 1] not in TIES:
        return False
    if t.word[a] in NETWORKS and t.word[a - 1] == "on":
        return False  # "From NAME on X: “…”"
    s = shape(t, a, b)
    if s.void or s.titled or s.forename >= 0 or s.type == "person":
        return False
    if before.type not in ("organisation", "unknown") or before.titled:
        return False
    linked = any(t.word[i] in LINKS for i in range(before.first, before.last))
    if not goes_on(t, before.first, before.last, a, b, linked):
        return False
    before.possessive = owns(t, b)
    before.last, before.weak, before.type = b, False, "organisation"
    more = listed(t, b)
    if more >= 0:
        before.last = more
    return True
