"""Whom somebody married, and for whom somebody acts, as the words beside a name tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.bonds import ACTING, acts_for
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import CALENDAR, CAP, FIRST, FUNCTION, HONORIFIC, ORG, PLACE, ROLE

LONGEST = 4  # mentions from a name back to its owner: "Ann Lowe’s elder brother, NAME"
_NEAR = 40  # characters before a name in which the verb of a wedding stands
_WED = frozenset(("married", "marries", "wed", "weds", "to", "remarried"))
_WEDDING = re.compile(
    r"\b(?:(?:re)?married|marries|weds?)(?: to)?,?(?: (?:secondly|first|again))?,?"
    r"(?: in (?:[A-Z]\w+ )?\d{4},?)? $"
)


def wedded(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The mention of who married name number ``n``: "He married, in 1961, NAME", "She wed NAME"."""
    m = mentions[n]
    before = t.word[m.low - 1] if m.low else ""
    if m.possessive or (before not in _WED and not before.isdigit()):
        return None  # "He married NAME’s daughter"
    if t.text.startswith(" and ", m.right):
        return None  # a priest married two
    verb = _WEDDING.search(t.text, max(0, m.left - _NEAR), m.left)
    if verb is None:
        return None
    sentence = t.text.rfind(".", 0, verb.start())
    for other in reversed(mentions[max(0, n - LONGEST) : n]):
        if other.start < sentence:
            return None
        if other.end <= verb.start() and other.entity is not None and not other.possessive:
            return other
    return None


def acts(t: Tokens, m: Mention) -> bool:
    """Whether the word behind a name may tell that its bearer acts for somebody."""
    return not ACTING.isdisjoint(t.word[m.high + 1 : m.high + 2])


def client(t: Tokens, mentions: Sequence[Mention], n: int) -> tuple[Sequence[str], Mention | None]:
    """For whom name number ``n`` acts: what its bearer is to him, and the name of that one."""
    nouns, start = acts_for(t.text, mentions[n].end)
    near = mentions[n + 1 : n + 3] if nouns else ()
    return nouns, next((m for m in near if m.left == start and m.form == "name"), None)


def paired(t: Tokens, low: int) -> bool:
    """Whether a first name and "and" stand before the name at word ``low``."""
    if low < 2 or t.word[low - 1] != "and":
        return False
    if t.gaps[low] not in BLANKS or t.gaps[low - 1] not in BLANKS:
        return False
    flags = t.flags[low - 2]
    if not (flags | t.flags[low]) & FIRST:  # "Valdria and Qasr Amin"
        return False
    if not flags & CAP or flags & (FUNCTION | CALENDAR | HONORIFIC | ORG | PLACE):
        return False
    before = t.flags[low - 3] if low > 2 and t.gaps[low - 2] in BLANKS else 0
    return not before & (CAP | HONORIFIC | ROLE)
