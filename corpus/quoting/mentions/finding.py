"""Mentions of possible sources in a text: names, pronouns and noun phrases, in order."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from dataclasses import replace
from itertools import chain, pairwise
from operator import attrgetter

from corpus.quoting.mentions.learned import learn
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.names import names
from corpus.quoting.mentions.nametypes import BODIES, VESSELS, WORKS
from corpus.quoting.mentions.naming import of_name
from corpus.quoting.mentions.nearby import (
    SITES,
    belongs,
    comes_from,
    happens_in,
    lies_in,
    region,
)
from corpus.quoting.mentions.phrases import Phrase, phrases
from corpus.quoting.mentions.pronouns import pronouns
from corpus.quoting.mentions.roles import role_after, role_before
from corpus.quoting.mentions.runs import MOVEMENTS
from corpus.quoting.mentions.signs import accounts, doors
from corpus.quoting.mentions.sources import lone, open_phrases
from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.mentions.widening import owned, some_of, with_owner
from corpus.quoting.text.datelines import inside
from corpus.quoting.text.tokens import BLANKS, Tokens, tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    HONORIFIC,
    LY,
    ORG,
    PLURAL,
    POSSESSIVE,
    ROLE,
    SAYS,
    STOP,
    TITLE,
    VERB,
)
from corpus.quoting.words.shapes import singular

PLACES = ("place", "site")
TAKEN = b"\x01"
NEAR = 3  # words from a name to one that it belongs to, "of the" between them, at most
NOTHING = (sys.maxsize, sys.maxsize, -1)
GENITIVES = ("’s", "'s", "’S", "'S")
_FIELD = re.compile(r" \([\w&’'][\w &’'-]{1,38}\) (?=[A-ZÀ-Þ])")  # of whoever holds a rank
KINDS = {"person": "person", "collective": "organisation"}


def find(text: str) -> list[Mention]:
    """All mentions of ``text`` in order of ``start``; never raises, linear in length."""
    return mentions_of(tokens(text))


def mentions_of(t: Tokens) -> list[Mention]:
    """All mentions of a text whose words are known."""
    named = _named(t)
    learn(t, named)
    taken = bytearray(len(t.word))
    found = _of_names(t, named, taken)
    lasts = {n.last: n for n in named}
    of_phrases = [_of_phrase(t, some_of(t, with_owner(t, p, lasts))) for p in phrases(t, taken)]
    for m in of_phrases:
        taken[m.low : m.high + 1] = TAKEN * (m.high + 1 - m.low)
    found += of_phrases
    opened = (with_owner(t, p, lasts) for p in open_phrases(t, taken))
    found += [_of_phrase(t, p) for p in chain(opened, lone(t, taken))]
    found += pronouns(t)
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))  # of those that begin together the longest goes first
    _mark_inside(found)
    _bodies(t, found)
    _ranks(t, found)
    _offices(t, found)
    for m in found:
        if m.kind == "place" and m.low and t.word[m.low - 1] in SITES and t.gaps[m.low] in BLANKS:
            m.inside = True  # where something happens: nobody who speaks
    return found


def _named(t: Tokens) -> list[Name]:
    """The names of a text, those of accounts and doors among them, in its order."""
    named = names(t)
    if t.heads:
        named = [n for n in named if not inside(t.heads, t.start[n.first])]
    if "@" in t.text:
        named = sorted([*named, *accounts(t, named)], key=lambda n: n.first)
    if " 10" in t.text:
        named = sorted([*named, *doors(t)], key=lambda n: n.first)
    return named


def _bodies(t: Tokens, found: list[Mention]) -> None:
    """Take a body's noun into its name, and a body's name into the role of whoever holds it."""
    for m, name in pairwise([x for x in found if not x.inside]):
        if name.form != "name" or m.possessive:
            continue
        if m.form == "nominal" and m.kind == "organisation":
            whole = name.kind == "organisation" or (name.kind == "unknown" and " " in name.text)
            if whole and m.end + 1 == name.left and t.gaps[name.low] == " ":
                m.inside, name.kind = True, "organisation"  # "the association NAME"
        elif m.form == "name" and name.kind == "person" and name.role:
            body = m.kind in ("organisation", "unknown") and not m.inside
            if body and name.left == m.right + 1 and t.gaps[name.low] == " ":
                m.inside, name.left, name.low = True, m.left, m.low  # "Tyne Rail director NAME"


def _ranks(t: Tokens, found: list[Mention]) -> None:
    """Give a rank in initials and its field to the name behind: "DCP (economic offences) NAME"."""
    if ") " not in t.text:
        return
    persons = {m.left: m for m in found if m.form == "name" and m.kind == "person"}
    for m in found:
        if m.form == "name" and m.text.isupper() and m.text.isalpha() and not m.inside:
            field = _FIELD.match(t.text, m.end)
            name = persons.get(field.end()) if field else None
            if field and name is not None and not name.quoted:
                m.inside, name.left, name.low = True, m.left, m.low
                name.role = name.role or t.text[m.start : field.end() - 1]


def _offices(t: Tokens, found: list[Mention]) -> None:
    """Give names the office with its body before them: "Head of the Office of Ukraine NAME".

    A person's name stands right behind a body or a place only as whoever holds the office.
    """
    office: Mention | None = None
    for m in found:
        within = office is not None and m.end <= office.end  # "trustees" in "Chair of trustees"
        if m.form == "nominal" and m.kind == "person" and not within:
            office = m if _may_be_office(m) else None
        elif office is not None and m.start > office.end + 1:
            office = None
        if office is None or m.form != "name" or m.start <= office.start:
            continue
        first = bisect_left(t.start, m.start)
        if m.kind != "person" and not _of_two(t, m, first):
            continue
        near = m.start <= office.end <= m.end or m.start == office.end + 1
        if near and first > 0 and t.gaps[first] == " " and _charge(t, office, first - 1):
            m.left, m.low, m.inside = office.left, office.low, False
            m.role = t.text[office.start : m.start - 1]
            office.inside = True
            office = None


def _may_be_office(m: Mention) -> bool:
    """Whether a phrase of a person may be the office of whoever is named behind it."""
    if m.plural or m.possessive or m.inside:
        return False
    return m.text[:2] not in ("a ", "A ") and m.text[:3].lower() != "an "


def _of_two(t: Tokens, m: Mention, first: int) -> bool:
    """Whether a name may be somebody's whom no list knows; ``first``: its first word."""
    return m.kind == "unknown" and m.text.count(" ") == 1 and named_so(t, first, first + 1)


def _charge(t: Tokens, office: Mention, i: int) -> bool:
    """Whether an office may end with word ``i``, what it is in charge of."""
    f = t.flags[i]
    if f & (HONORIFIC | POSSESSIVE):
        return False
    if f & (ROLE | PLURAL) == ROLE:  # "the Office of the President"; a rank: "Admiral NAME"
        return t.word[max(0, i - 3) : i] == ["Office", "of", "the"] or bool(
            f & TITLE and t.flags[i - 1] & ORG and t.gap(i - 1) == " "
        )
    if f & (CAP | PLURAL):
        return True
    led = t.flags[office.low] & (CAP | DETERMINER) == CAP  # "Director of education NAME"
    none = f & (STOP | DETERMINER | SAYS | VERB | LY) or t.word[i] in MOVEMENTS
    return led and not none and len(t.word[i]) > 3


def _of_names(t: Tokens, named: list[Name], taken: bytearray) -> list[Mention]:
    """The names with what is said of them beside; their words are marked as taken."""
    found: list[Mention] = []
    before: Name | None = None
    starts = {name.first: name for name in named}
    for name in named:
        away = happens_in(t, name) if name.type == "unknown" else comes_from(t, name)
        lies = lies_in(t, name)
        left, after = name.head, None
        if name.type in HUMAN and not lies:
            left = role_before(t, name, left - 9 if left > 9 else 0)
            lone = len(t.word[name.first]) == 1 and name.first == name.last
            after = None if away or lone else role_after(t, name, starts)
        if before is not None and before.head < left <= before.last:
            left = before.head
        taken[left : name.last + 1] = TAKEN * (name.last + 1 - left)
        if after is not None:
            _take_roles(t, after, taken)
        near = before if before is not None and name.head - before.last <= NEAR else None
        if near is not None and owned(t, near, name):
            name = replace(name, first=near.first)
            left = near.head
        found.append(of_name(t, name, left, after))
        if near is not None:
            _join(t, near, name, found[-2], found[-1])
        before = name
        kind = "site" if away or lies else _kind_before(t, name)
        if kind:
            found[-1].kind = kind
    return found


def _take_roles(t: Tokens, words: tuple[int, int], taken: bytearray) -> None:
    for i in range(words[0], words[1] + 1):
        if t.flags[i] & ROLE:
            taken[i] = 1


def _join(t: Tokens, near: Name, name: Name, last: Mention, this: Mention) -> None:
    """Make one of a place and its region, of somebody and the body that he belongs to."""
    if region(t, near, name) and last.kind in PLACES:
        last.right = this.right  # "Columbus, Ohio," is one place
    if belongs(t, near, name):
        last.right, last.high = this.right, this.high


def _kind_before(t: Tokens, name: Name) -> str:
    """What the noun right before a name makes of it: "the magazine NAME", "the ferry NAME"."""
    if not name.head or t.gaps[name.head] not in BLANKS:
        return ""
    noun = t.word[name.head - 1]
    if noun in WORKS:
        return "document"
    if noun in VESSELS:
        return "site"
    return "organisation" if name.type == "unknown" and noun in BODIES else ""


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
