"""Names in a text: runs of capitals cut into title, role and name, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.quoting.mentions.bodies import known, known_starts, spelt
from corpus.quoting.mentions.extending import (
    ARTICLES,
    TIES,
    joins,
    rank_of,
    ranked,
    with_office,
    with_particles,
    with_trade,
)
from corpus.quoting.mentions.familyfirst import SINO
from corpus.quoting.mentions.genders import gender_of
from corpus.quoting.mentions.holders import behind_country, lone_holder
from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.nameshapes import Shape, shape
from corpus.quoting.mentions.nametypes import NUMBERED, NameType
from corpus.quoting.mentions.nonames import feast, labels, nobody, vessel
from corpus.quoting.mentions.offices import (
    delegate,
    office,
    office_afar,
    past_body,
    role_head,
    some_holder,
)
from corpus.quoting.mentions.owners import owns
from corpus.quoting.mentions.recurring import HEADLINE, Recurring
from corpus.quoting.mentions.runs import pieces, runs
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    FIRST,
    INITIAL,
    ORG,
    PLURAL,
    ROLE,
    SAYS,
    STOP,
    SUFFIX,
    THIRD,
    VERB,
)
from corpus.quoting.words.lexicon import honours

DOUBLE = re.compile(r"[A-ZÀ-Þ][\w’']+-[A-ZÀ-Þ]")  # "Wozniak-Ferro": no word of a sentence
WEAK = ("person", "unknown", "people")  # may be capitalised only because they open a sentence


def names(t: Tokens) -> list[Name]:
    """All names of the text, in order."""
    found: list[Name] = []
    capitals = list(runs(t))
    below = Recurring(t, capitals)
    for first, last in capitals:
        classed = first < last and ranked(t, first)
        first += classed
        before = found[-1] if found else None
        whole = _listed(t, first, last, before)
        if whole is not None:
            found.append(whole)
            continue
        parts = (part for cut in _cut(t, first, last, before) for part in below.parted(*cut))
        for a, b in parts:
            before = found[-1] if found else None
            if before is not None and (a <= before.last or joins(t, before, a, b)):
                continue
            name = _name(t, a, b, before)
            if name is not None:
                with_office(t, name)
                with_trade(t, name)
                with_particles(t, name)
                while found and name.head <= found[-1].first:
                    found.pop()  # "Secretary of State for Health NAME": parts of the office
                if classed and a == first and name.type in ("person", "unknown"):
                    name.type, name.titled, name.weak = "person", True, False
                    name.head = rank_of(t, first - 2)
                found.append(name)
    return _known_only(t, _with_spelt(t, _beyond(t, found)))


def _listed(t: Tokens, first: int, last: int, before: Name | None) -> Name | None:
    """The name of a run that is as a whole a body's known name, and no part of one ``before``."""
    if before is not None and first - before.last == 2 and t.word[first - 1] == "of":
        return None
    if t.word[first] not in known_starts() or known(t, first) != last:
        return None
    return Name(first, first, last, "organisation", possessive=owns(t, last))


def _cut(t: Tokens, first: int, last: int, before: Name | None) -> Iterable[tuple[int, int]]:
    """The pieces of a run that may be names; a verb alone is none, and may go on a body's name."""
    if first < last:
        return pieces(t, first, last)
    f = t.flags[first]
    if f & THIRD and not f & (FIRST | INITIAL | ROLE | ORG):
        if before is not None:  # "Court of Appeals"
            joins(t, before, first, last)
        return ()
    return ((first, last),)


def _with_spelt(t: Tokens, found: list[Name]) -> list[Name]:
    """The names, those of bodies that the text spells out in place of their parts."""
    whole = spelt(t)
    if not whole:
        return found
    within = {i for a, b in whole for i in range(a, b + 1)}
    kept = [n for n in found if n.first not in within and n.last not in within]
    kept += [Name(a, a, b, "organisation") for a, b in whole]
    return sorted(kept, key=lambda n: n.first)


def _known_only(t: Tokens, found: list[Name]) -> list[Name]:
    """The names without nouns that are no surname of anybody named in full."""
    if not any(n.common for n in found):
        return found
    surnames = {_plain(t.word[_surname(t, n)]) for n in found if n.last > n.first}
    return [n for n in found if not n.common or _plain(t.word[n.last]) in surnames]


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
    if s.void or labels(t, a, b):
        return None
    kind: NameType = "person" if delegate(t, a, b) else s.type
    name = _holder(t, a, b, s, kind, before)
    if name is None and s.titled:
        name = Name(a, a + s.start, b, "person", s.gender, True)
    if name is None and not feast(t, a, b):
        name = _untitled(t, a, b, s, kind)
    if name is not None:
        name.possessive = possessive
    return name


def _holder(
    t: Tokens, a: int, b: int, s: Shape, kind: NameType, before: Name | None
) -> Name | None:
    """Whoever holds an office whose bodies stand between it and the name: "head of BODY NAME"."""
    if a < 2 or t.word[a - 1] not in TIES:
        return None
    body = before is not None and before.type == "organisation"
    held = office(t, a, before.last if before is not None and body else -1)
    far = held < 0 and b - a >= 2 and s.forename < 0 and not s.titled
    if far:
        held = office_afar(t, a)
    if held < 0 or (s.titled and not _of_body(t, a, s)):
        return None
    if (alone := lone_holder(t, a, b, held)) > a:
        return Name(role_head(t, held + 1), alone, alone, "person", titled=True)
    cut = a + s.forename + behind_country(t, a, b, s.forename)
    if s.forename < 0:
        cut = a if some_holder(t, a) else past_body(t, a, b, "organisation" if far else kind)
    if a < cut < b and t.word[cut - 1] in SINO and cut - 1 > a:
        cut -= 1  # "Secretary for Transport Tan Wei Ling"
    if cut <= a:
        return None
    return Name(role_head(t, held + 1), cut, b, "person", gender_of(t, a, cut, b), True)


def _untitled(t: Tokens, a: int, b: int, s: Shape, kind: NameType) -> Name | None:
    """The name of words before which no title stands."""
    articled = (t.word[a - 1] if a else "") in ARTICLES
    if a == b and kind == "unknown" and _is_numbered(t, a):
        kind = "place"  # "Route 9"
    weak = a == b and kind in WEAK and t.opens(a) and not DOUBLE.match(t.word[a])
    if kind == "person" and a == b and articled and vessel(t, a):
        kind = "organisation"
    if kind == "person":
        return Name(a, a + s.start, b, kind, s.gender, weak=weak)
    if s.native and not articled and _stands_as_name(t, b):
        return Name(a, a, b, "unknown", weak=True, common=True)
    if s.office or (s.native and articled):
        return None
    if s.common:
        return Name(a, a, b, "unknown", weak=True, common=True)
    if kind == "unknown" and not weak and not s.start and articled:
        kind = "organisation" if t.gaps[a] in BLANKS else kind
    return Name(a, a + s.start, b, kind, s.gender if a == b else "", weak=weak)


def _is_numbered(t: Tokens, a: int) -> bool:
    """Whether a number stands behind a word that is numbered."""
    return t.word[a] in NUMBERED and any(w[:1].isdigit() for w in t.word[a + 1 : a + 2])


def _of_body(t: Tokens, a: int, s: Shape) -> bool:
    """Whether a body's word stands right before the first name in the run from word ``a``."""
    return s.forename > 0 and bool(t.flags[a + s.forename - 1] & (ORG | PLURAL))


def _stands_as_name(t: Tokens, i: int) -> bool:
    """Whether a word for a people can be a surname here ("White added", "said French.")."""
    if i + 1 == len(t.word) or t.gaps[i + 1] not in BLANKS:
        return True
    return bool(t.flags[i + 1] & (SAYS | VERB | STOP))
