"""Everybody whom an article names in full, found before all other mentions are read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.kin import Kin
from corpus.quoting.cast.nameparts import forename, joined, lead, parts
from corpus.quoting.cast.organisations import shortened
from corpus.quoting.cast.people import People
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.words.flags import PARTICLE
from corpus.quoting.words.lexicon import words

THEY = re.compile(r"\b(?:non-?binary|genderqueer|(?:uses? |pronouns? (?:are )?)?they/them)\b", re.I)
THEIR = ("binary", "genderqueer", "they/them")  # one of them is in all that the pattern finds
# What only a firm has or does: "NAME shares", "NAME cut its forecast", "bought NAME".
_OWNS = re.compile(
    r"(?:[’']s)? (?:shares|stock|stores|workers|employees|customers|passengers|flights|trains|buses"
    r"|ferries|executives?|shareholders|plants?|factory|factories|shops|branches|products|profits"
    r"|management|spokes(?:man|woman|person)|boss|chief executive|CEO)\b|, which\b"
    r"| (?:(?:has|had|will|would|also|to) )?(?!sa|told|tell)[a-z]+ its\b"
)
_BOUGHT = re.compile(
    r"\b(?:bought|buy|buying|acquired?|acquiring|takeover of|stakes? in|shares in|merge[dr]? with"
    r"|subsidiary of|owners? of|invest(?:ed|or|ors|ing) in) $"
)
_ALSO = re.compile(
    r",? (?:(?:better|also|widely|popularly|locally|universally|simply|best|otherwise|now) )?"
    r"(?:known(?: to \w+(?: \w+)?| \w+ly)? as|nicknamed|dubbed|alias) [“\"‘']?"
)
MOST = 6  # words of a person's name


def full_names(
    text: str, mentions: Sequence[Mention], spots: Sequence[Place], register: Register, kin: Kin
) -> None:
    """Give every full name its person, a new one where none is known by it."""
    births = " was born " in text or "Born " in text
    firms = {s for m in mentions if m.kind == "organisation" for s in shortened(m.text)}
    firms |= {m.text for m in mentions if m.kind == "unknown" and _firm(text, m)}
    surnames = _surnames(mentions)
    before: Mention | None = None
    for m, place in zip(mentions, spots, strict=True):
        if m.form != "name" or m.kind not in HUMAN or m.weak or m.text[:1].islower():
            continue  # "von der Leyen" is a surname
        if before is not None and _ALSO.fullmatch(text, before.right, m.left):
            assert before.entity is not None
            m.entity = before.entity
            register.people.also(m.text, register.entities[before.entity])
        elif surnames and _before_full(m, surnames, register):
            m.gender = "" if words()[m.text.partition(" ")[0]] & PARTICLE else m.gender
        elif m.text in firms:
            m.kind = "organisation"
        elif size := _size(m, place):
            other = _born(text, m, register) if births else None
            if other is None and size == 2 and place.opens and _known(m, register) is None:
                other = register.people.by_nickname(m.text)
            if other is not None:
                m.entity = other.id
            else:
                _name(m, place, register, kin)
                before = m


def _size(m: Mention, place: Place) -> int:
    """How many words a name has, where these are a person's full name; else 0."""
    size = _length(m.text)
    if not 1 < size <= MOST:
        return 0
    told = m.kind != "unknown" or size <= 3 or m.role or m.titled or place.speaks
    return size if told else 0


@lru_cache(maxsize=8192)
def _length(name: str) -> int:
    """How many words a name has; particles are counted only as one of two."""
    written = parts(name)
    known = sum(not words()[w] & PARTICLE for w in written)
    return max(known, min(2, len(written)))


def _surnames(mentions: Sequence[Mention]) -> set[str]:
    """What stands behind a first name in names of three words and more, as keys."""
    found = set()
    for m in mentions:
        if m.form != "name" or m.kind not in HUMAN or m.text.count(" ") < 2:
            continue
        first, _, rest = m.text.partition(" ")
        if forename(first) or words()[rest.partition(" ")[0]] & PARTICLE:
            found.add(joined(rest))
    return found


def _before_full(m: Mention, surnames: set[str], register: Register) -> bool:
    """Whether a surname of several words stands before the full name: "Von der Leyen: “…”"."""
    return " " in m.text and joined(m.text) in surnames and _known(m, register) is None


def _firm(text: str, m: Mention) -> bool:
    """Whether what stands beside a name of unknown kind shows a firm: "Strait Link ferries"."""
    if m.form != "name" or " " not in m.text or m.role:
        return False
    if _OWNS.match(text, m.end) is not None:
        return True
    before = text[max(0, m.left - 20) : m.left]
    return _BOUGHT.search(before) is not None


def _name(m: Mention, place: Place, register: Register, kin: Kin) -> None:
    """Give one full name its person."""
    entity = _known(m, register)
    sure = m.kind == "person" or bool(m.role) or place.subject
    if entity is None:
        entity = register.create(m, m.text, "person" if sure else None, "full")
        register.people.add(entity)
        kin.couple(m, entity)
    elif _fuller(m.text, entity.name):
        entity.name = m.text
    if sure:
        entity.type = "person"
    entity.gender = entity.gender or m.gender
    m.entity = entity.id


def _known(m: Mention, register: Register) -> Entity | None:
    people = register.people
    found = people.known(m.text) or people.by_tail(m.text) or people.behind(m.text)
    return found or people.by_start(m) or people.by_particle(m.text)


def _born(text: str, m: Mention, register: Register) -> Entity | None:
    """Whom the text calls by a name at birth: the one known before by that first name.

    "Born NAME in" tells of whom the article named first.
    """
    if _known(m, register) is not None:
        return None
    if m.left > 5 and text[m.left - 6 : m.left] in ("\nBorn ", " Born "):
        people = [e for e in register.entities if e.type == "person"]
        return people[0] if people else None
    if not text.startswith(" was born ", m.end):
        return None
    found = register.people.by_first.get(parts(m.text)[0], ())
    return found[0] if len(found) == 1 else None


def neither(text: str, mentions: Sequence[Mention], register: Register) -> None:
    """Set the gender of those of whom the text says that they are called "they"."""
    if "they/" not in text and "inary" not in text:
        return
    folded = text.replace("İ", "i").replace("ı", "i").lower()  # as the pattern takes letters
    if not any(word in folded for word in THEIR):
        return
    for told in THEY.finditer(text):
        n = bisect_left(mentions, told.start(), key=START) - 1
        for m in reversed(mentions[max(0, n - 8) : n + 1]):
            if m.form == "name" and "\n" not in text[m.end : told.start()]:
                found = register.people.candidates(m.text)
                entity = found[0] if len(found) == 1 and m.entity is None else None
                entity = register.entities[m.entity] if m.entity is not None else entity
                if entity is not None:
                    entity.gender = "n"
                break


def _fuller(one: str, other: str) -> bool:
    """Whether ``one`` is to be shown of two prints of a name: the longer, but not in capitals.

    Words before a name that are no part of it ("Crooked Nora Quist") do not count.
    """
    if leads(other, one):
        return not _of_father(other, one)
    if leads(one, other) and not _of_father(one, other):
        return False
    return one.isupper() < other.isupper() or (len(one) > len(other) and not one.isupper())


def _of_father(long: str, name: str) -> bool:
    """Whether only a first name is before one that begins with "Ben": "Kaouther Ben Jemaa"."""
    return name[:4] in ("Ben ", "Bel ", "Bin ") and long.count(" ") == name.count(" ") + 1


def leads(long: str, name: str) -> bool:
    """Whether ``long`` is ``name`` after words that are no first name."""
    return len(long) > len(name) and bool(n := lead(long)) and parts(long)[n:] == parts(name)


def totals(mentions: Sequence[Mention], people: People) -> dict[int, int]:
    """How often each person is named in the whole article, by number."""
    counts: dict[int, int] = {}
    texts: dict[str, int] = {}
    for m in mentions:
        if m.form != "name" or m.kind not in HUMAN:
            continue
        if m.entity is not None:
            counts[m.entity] = counts.get(m.entity, 0) + 1
        else:
            texts[m.text] = texts.get(m.text, 0) + 1
    for text, times in texts.items():
        for e in people.candidates(text)[:1]:
            counts[e.id] = counts.get(e.id, 0) + times
    return counts
