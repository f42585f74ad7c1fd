"""Mentions of possible sources in a text: names, pronouns and noun phrases, in order."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from operator import attrgetter
from typing import Literal

from corpus.quoting.mentions.names import Name, names
from corpus.quoting.mentions.nameshapes import HELD_BY_ALL
from corpus.quoting.mentions.nametypes import BODIES, VESSELS, WORKS
from corpus.quoting.mentions.nearby import SITES, belongs, comes_from, happens_in, region
from corpus.quoting.mentions.phrases import SOME, Phrase, phrases
from corpus.quoting.mentions.roles import role_after, role_before
from corpus.quoting.mentions.signs import accounts, doors
from corpus.quoting.mentions.sources import lone, open_phrases
from corpus.quoting.mentions.widening import owned, some_of, with_owner
from corpus.quoting.text.datelines import inside
from corpus.quoting.text.tokens import BLANKS, Tokens, tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    FEMALE,
    HONORIFIC,
    LY,
    MALE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    STOP,
)
from corpus.quoting.words.lexicon import honours, words
from corpus.quoting.words.shapes import bag, singular

HUMAN = ("person", "unknown")
Form = Literal["name", "pronoun", "nominal"]
AFTER_NAME = re.compile(
    r"\s?\((?:[^()\n]{1,40})\)|, [RDI]-[A-Z][\w.]{1,6}"
    r"|,? (?:of|from) [A-Z]\w+(?:(?: &)? [A-Z]\w+)?(?=[ ,:])|, \d{1,3}(?=,)"
)
AGED = re.compile(r", (?:(?:aged )?\d{1,2}[,.]|an? \d{1,2}-year-old\b)")
# What only a name at the head of a sentence is followed by: "NAME, the eldest, who is 20".
TOLD = re.compile(r",(?: (?:the|an?) [a-z][^,.;:“”\"\n]{2,40},)? (?:who|whose)\b")
APPOSED = re.compile(
    r", (?:the|an?) [a-z][^,.;:“”\"\n]{2,60}, (?!and |or |but |the |an? |in |at |on )[a-z]"
)
LEADING = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
PLACES = ("place", "site")
# What a firm is called before its name; the second ones may be a person of two names as well.
MAKERS = bag(
    "maker manufacturer retailer drugmaker carmaker automaker chipmaker plane-maker insurer body"
)
TRADERS = bag(
    "producer supplier operator developer publisher broadcaster lender builder contractor"
)
NOTHING = (sys.maxsize, sys.maxsize, -1)
GENITIVES = ("’s", "'s", "’S", "'S")
START, LEFT = attrgetter("start"), attrgetter("left")
"""By which mentions in order are searched."""
KINDS = {"person": "person", "collective": "organisation"}


@dataclass(slots=True)
class Mention:
    """Words that can name a source.

    ``start``, ``end``: the name alone, or the whole noun phrase; ``left``, ``right``: with the
    title and role before and the apposition after. ``kind``: person, organisation, place, people,
    document, unknown, site (unknown, after "in"). ``gender``: "m", "f" or "". ``entity``: index
    into the cast. ``weak``: one capitalised word that may be no name. ``quoted``: stands inside
    marks. ``inside``: is a part of a longer mention, of its role or of its apposition. ``sure``:
    the chance that ``entity`` is right. ``low``, ``high``: its words ``left``..``right`` by number.
    """

    start: int
    end: int
    left: int
    right: int
    text: str
    form: Form
    kind: str
    gender: str = ""
    plural: bool = False
    possessive: bool = False
    role: str | None = None
    head: str = ""
    definite: bool = False
    titled: bool = False
    weak: bool = False
    quoted: bool = False
    inside: bool = False
    entity: int | None = None
    sure: float = 1.0
    low: int = 0
    high: int = 0


def find(text: str) -> list[Mention]:
    """All mentions of ``text`` in order of ``start``; never raises, linear in length."""
    return mentions_of(tokens(text))


def mentions_of(t: Tokens) -> list[Mention]:
    """All mentions of a text whose words are known."""
    named = names(t)
    if t.heads:
        named = [n for n in named if not inside(t.heads, t.start[n.first])]
    if "@" in t.text:
        named = sorted([*named, *accounts(t, named)], key=lambda n: n.first)
    if " 10" in t.text:
        named = sorted([*named, *doors(t)], key=lambda n: n.first)
    taken = bytearray(len(t.word))
    found = _of_names(t, named, taken)
    lasts = {n.last: n for n in named}
    of_phrases = [_of_phrase(t, some_of(t, with_owner(t, p, lasts))) for p in phrases(t, taken)]
    for m in of_phrases:
        for i in range(m.low, m.high + 1):
            taken[i] = 1
    found += of_phrases
    found += [_of_phrase(t, p) for p in chain(open_phrases(t, taken), lone(t, taken))]
    found += _pronouns(t)
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))  # of those that begin together the longest goes first
    _mark_inside(found)
    for m, name in pairwise([x for x in found if not x.inside]):
        if m.form == "nominal" and m.kind == "organisation" and name.form == "name":
            whole = name.kind == "organisation" or (name.kind == "unknown" and " " in name.text)
            if whole and m.end + 1 == name.left and t.gaps[name.low] == " " and not m.possessive:
                m.inside, name.kind = True, "organisation"  # "the association NAME"
        elif m.form == name.form == "name" and name.kind == "person" and name.role:
            body = m.kind in ("organisation", "unknown") and not m.possessive and not m.inside
            if body and name.left == m.right + 1 and t.gaps[name.low] == " ":
                m.inside, name.left, name.low = True, m.left, m.low  # "Tyne Rail director NAME"
    for m in found:
        if m.kind == "place" and m.low and t.word[m.low - 1] in SITES and t.gaps[m.low] in BLANKS:
            m.inside = True  # where something happens: nobody who speaks
    return found


def _of_names(t: Tokens, named: list[Name], taken: bytearray) -> list[Mention]:
    """The names with what is said of them beside; their words are marked as taken."""
    found = []
    before: Name | None = None
    starts = {name.first: name for name in named}
    for name in named:
        left, after = name.head, None
        away = happens_in(t, name) if name.type == "unknown" else comes_from(t, name)
        if name.type in HUMAN:
            left = role_before(t, name, left - 9 if left > 9 else 0)
            lone = len(t.word[name.first]) == 1 and name.first == name.last
            after = None if away or lone else role_after(t, name, starts)
        if before is not None and before.head < left <= before.last:
            left = before.head
        for i in range(left, name.last + 1):
            taken[i] = 1
        if after is not None:
            for i in range(after[0], after[1] + 1):
                if t.flags[i] & ROLE:
                    taken[i] = 1
        if before is not None and owned(t, before, name):
            name = replace(name, first=before.first)
            left = before.head
        found.append(_of_name(t, name, left, after))
        if before is not None and region(t, before, name) and found[-2].kind in PLACES:
            found[-2].right = found[-1].right  # "Columbus, Ohio," is one place
        if before is not None and belongs(t, before, name):
            found[-2].right, found[-2].high = found[-1].right, found[-1].high
        before = name
        if away:
            found[-1].kind = "site"
        elif name.head and t.gaps[name.head] in BLANKS:
            if t.word[name.head - 1] in WORKS:
                found[-1].kind = "document"
            elif t.word[name.head - 1] in VESSELS:
                found[-1].kind = "site"
            elif name.type == "unknown" and t.word[name.head - 1] in BODIES:
                found[-1].kind = "organisation"
    return found


def _mark_inside(found: list[Mention]) -> None:
    """Set ``inside`` on the mentions that are a part of a longer one."""
    spans = sorted([(m.left, -m.right, i) for i, m in enumerate(found) if m.form != "pronoun"])
    end = -1
    longest = []
    for left, minus, i in spans:
        if -minus > end:
            end = -minus
            longest.append((left, end, i))
    upcoming = iter(longest)
    left, right, owner = next(upcoming, NOTHING)
    for i, m in enumerate(found):
        start = m.start
        while right <= start:
            left, right, owner = next(upcoming, NOTHING)
        if left <= start:
            m.inside = m.end <= right and owner != i


def _of_name(t: Tokens, name: Name, left: int, after: tuple[int, int] | None) -> Mention:
    start, end = t.start[name.first], t.end[name.last]
    if t.flags[name.last] & POSSESSIVE:
        end -= 2
    role = None
    if left < name.first:
        role = _role_text(t, left, name.first)
        owned = left and t.flags[left - 1] & DETERMINER and t.word[left - 1] != "that"
        if owned and t.gaps[left] in BLANKS:
            left -= 1
    right, high = end, name.last
    while t.gaps[high + 1] == " " and high + 1 < len(t.word) and t.word[high + 1] in honours():
        high += 1
        right = t.end[high]  # "Anna Moss KC, counsel for"
    gap = t.gaps[high + 1]
    if _of_place(t, high) if gap == " " else gap == ", " or gap[-1:] == "(":
        while (m := AFTER_NAME.match(t.text, right)) is not None:
            right = m.end()
        while high + 1 < len(t.word) and t.end[high + 1] <= right:
            high += 1
    if after is not None:
        high = after[1]
        right = t.end[high]
        apposition = LEADING.sub("", t.text[t.start[after[0]] : right])
        role = f"{role}; {apposition}" if role else apposition
    mention = Mention(start, end, t.start[left], right, t.text[start:end], "name", name.type)
    apposed = t.text.startswith(",", end)
    if name.type == "unknown" and apposed and AGED.match(t.text, end):
        mention.kind = "person"
    if role and name.type == "unknown" and _firm(role, mention.text):
        mention.kind = "organisation"
    mention.gender = name.gender
    mention.plural = name.type == "people"
    mention.possessive = name.possessive
    mention.role = role
    if role and not mention.gender:
        mention.gender = _of_role(role)
    mention.titled = name.titled or left < name.head
    told = apposed and any(p.match(t.text, end) for p in (AGED, TOLD, APPOSED))
    mention.weak = name.weak and not told
    mention.low, mention.high = left, high
    return mention


def _firm(role: str, name: str) -> bool:
    """Whether the noun before a name is a firm's: "the pulp maker NAME", "retailer NAME"."""
    noun = role.rpartition(" ")[2].lower()
    return noun in MAKERS or (noun in TRADERS and " " not in name)


def _role_text(t: Tokens, left: int, first: int) -> str | None:
    """The words before a name that say what its bearer does, honorifics left out."""
    while left < first and t.flags[left] & HONORIFIC:
        left += 1
    while left < first and t.flags[first - 1] & HONORIFIC:
        first -= 1
    if left >= first:
        return None
    return t.text[t.start[left] : t.end[first - 1]]


def _of_role(role: str) -> str:
    """The gender that a role shows: "m" of a husband, "f" of a spokeswoman."""
    table = words()
    for word in role.replace(",", " ").split():
        f = table[word.strip(";.")]
        if f & ROLE and f & (MALE | FEMALE) and not f & (PLURAL | POSSESSIVE):
            if word.strip(";.").capitalize() in HELD_BY_ALL:
                return ""
            return "f" if f & FEMALE else "m"
        if word == "of":
            break
    return ""


def _of_place(t: Tokens, i: int) -> bool:
    """Whether "of" or "from" follows, after a blank."""
    return i + 1 < len(t.word) and t.word[i + 1] in ("of", "from")


def _of_phrase(t: Tokens, p: Phrase) -> Mention:
    start, end = t.start[p.first], t.end[p.end]
    if p.end == p.head and t.flags[p.head] & POSSESSIVE:
        end -= 2
    kind = KINDS.get(p.kind, "document")
    mention = Mention(start, end, start, end, t.text[start:end], "nominal", kind)
    mention.gender = p.gender
    mention.plural = p.plural
    mention.possessive = p.possessive
    word = t.word[p.head]
    mention.head = (word[:-2] if word[-2:] in GENITIVES else word).lower()
    if t.flags[p.head] & PLURAL and not p.plural:
        mention.head = singular(mention.head)  # "one of the guards"
    mention.definite = p.definite
    mention.low, mention.high = p.first, p.end
    return mention


def _pronouns(t: Tokens) -> list[Mention]:
    found = []
    flags = t.flags
    for i in [i for i in t.hot if flags[i] & PRONOUN]:
        f = flags[i]
        word = t.word[i]
        start, end = t.start[i], t.end[i]
        possessive = bool(f & POSSESSIVE)
        cut = max(word.find("’"), word.find("'"))
        if cut > 0:
            end, possessive = start + cut, False
        elif word in ("her", "Her"):
            possessive = _before_noun(t, i)
        if end < t.end[i]:
            word = word[:cut]
        if word in ("them", "us") and _partitive(t, i):
            found.append(_some_of(t, i))
            continue
        mention = Mention(start, end, start, end, word, "pronoun", "")
        mention.gender = "f" if f & FEMALE else "m" if f & MALE else ""
        mention.plural = bool(f & PLURAL)
        mention.possessive = possessive
        mention.head = word.lower()
        mention.low = mention.high = i
        found.append(mention)
    return found


def _partitive(t: Tokens, i: int) -> bool:
    """Whether pronoun ``i`` is the whole of which "one of" takes a part."""
    if i < 2 or t.word[i - 1] != "of" or t.gaps[i] != " " or t.gaps[i - 1] != " ":
        return False
    return t.word[i - 2].lower() in SOME


def _some_of(t: Tokens, i: int) -> Mention:
    """ "One of them", "two of us": somebody unnamed."""
    start, end = t.start[i - 2], t.end[i]
    mention = Mention(start, end, start, end, t.text[start:end], "nominal", "person")
    mention.head = t.word[i - 2].lower()
    mention.plural = mention.head not in ("one", "another")
    mention.low, mention.high = i - 2, i
    return mention


# What can stand between "her" and her noun: "her three employees".
COUNTED = bag("one two three four five six seven eight nine ten several many few other every")


def _before_noun(t: Tokens, i: int) -> bool:
    """Whether "her" owns the noun after it rather than being an object."""
    if i + 1 >= len(t.word) or t.gaps[i + 1] != " ":
        return False
    if t.word[i + 1] in COUNTED:
        return True
    return not t.flags[i + 1] & (STOP | PRONOUN | DETERMINER | LY) or bool(t.flags[i + 1] & CAP)
