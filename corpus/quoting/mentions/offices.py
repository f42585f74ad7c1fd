"""The office, some words before a name, that ties the bodies between them to its holder."""

from __future__ import annotations

import re

from corpus.quoting.mentions.familyfirst import EASTERN
from corpus.quoting.mentions.nametypes import NameType
from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    FUNCTION,
    LY,
    ORG,
    PLACE,
    PLURAL,
    ROLE,
    SAYS,
    STOP,
    VERB,
)
from corpus.quoting.words.shapes import bag

LINKS = frozenset(("of", "for", "on", "at"))
ENVOYS = bag(
    "ambassador representative envoy delegate observer emissary nuncio adviser advisor aide"
)
_FAR = 12  # words from a name back to an office that more than one body parts from it
_CHAIN = 4  # links of an office, at most
_COUNTRY = re.compile(r"[A-Z][a-z][\w’'-]*(?: (?:of |the |and )*\(?[A-Z][a-z][\w’'-]*\)?){0,4}\)")


def office(t: Tokens, a: int, body: int) -> int:
    """The office that "of" or "for" ties to the run from word ``a``, or -1.

    Other words with capitals may stand between: "Secretary of State for Health NAME". ``body``
    is the last word of a body's name in front, or -1: what follows it may be another one.
    """
    at = a - 1
    shared = t.word[at] == "and"  # "the National Security and Defense Council"
    for step in range(_CHAIN):
        at -= t.word[at] == "the" and t.gap(at - 1) == " "
        charge = t.word[at] == "in" and t.word[at + 1] == "Charge"
        if at < 1 or t.gap(at) != " " or t.gap(at - 1) != " " or not _links(t, at, charge):
            return -1
        at -= 1
        f = t.flags[at]
        if f & ROLE and not f & PLURAL and (step <= shared or f & CAP):
            return at
        if not step and body == at and not shared:
            return -1
        if not f & CAP:
            return -1
        while at > 0 and t.flags[at - 1] & CAP and (t.gap(at - 1) in (" ", ", ")):
            at -= 1
        at -= 1
    return -1


def office_afar(t: Tokens, a: int) -> int:
    """The office some words before the run from word ``a``, or -1: "Mayor of the city of"."""
    small = 0
    for at in range(a - 1, max(0, a - _FAR), -1):
        f, word = t.flags[at], t.word[at]
        if t.gaps[at + 1] not in BLANKS:
            return -1
        if f & ROLE and not f & PLURAL and (t.word[at + 1] in LINKS or t.word[at + 1] == "to"):
            return at
        if word in LINKS or word in ("to", "in", "and", "from", "the") or f & CAP:
            continue
        small += 1
        if small > 2 or f & (STOP | VERB | SAYS | LY | DETERMINER):
            return -1
    return -1


def _links(t: Tokens, at: int, charge: bool) -> bool:
    """Whether word ``at`` can tie what is governed to an office."""
    if t.word[at] == "to":
        return t.word[at - 1].lower() in ENVOYS
    return charge or t.word[at] in LINKS or t.word[at] == "and"


def past_body(t: Tokens, a: int, b: int, kind: NameType) -> int:
    """Where a name no list knows begins in a run behind an office: "Crisis Group Zhang Hanhui".

    Behind the last word of a body or a place; ``a`` where nothing tells.
    """
    for i in range(max(a + 1, b - 2), b):
        if t.word[i] in EASTERN:
            return i
    for i in range(b - 2, max(a - 1, b - 4), -1):
        if t.flags[i] & (ORG | PLACE) or t.word[i].isupper():
            rest = range(i + 1, b + 1)
            return i + 1 if not any(t.flags[k] & (ORG | PLACE | PLURAL) for k in rest) else a
    if b - a >= 2 and named_so(t, b - 1, b):
        return b - 1
    return b - 1 if b - a >= 2 and kind == "unknown" else a


def some_holder(t: Tokens, a: int) -> bool:
    """Whether the role before "for" is anybody's: after "a spokesman for BODY" no name follows."""
    i = a - 2
    while i > 0 and a - i < 6 and t.gap(i - 1) == " ":
        i -= 1
        if t.flags[i] & DETERMINER:
            return t.word[i].lower() in ("a", "an", "one", "another")
    return False


def role_head(t: Tokens, a: int) -> int:
    """First word of "Deputy Secretary of" before the run that ends in a name."""
    i = a - 1
    while i > 0 and a - i < 8 and t.gap(i - 1) == " ":
        f = t.flags[i - 1]
        if (not f & (CAP | ROLE) and t.word[i - 1] not in LINKS) or f & FUNCTION:
            break
        i -= 1
    return i


def delegate(t: Tokens, a: int, b: int) -> bool:
    """Whether a name in capitals is followed by whom its bearer speaks for: "ZHANG JUN (China)"."""
    if a == b or t.gaps[b + 1] != " (" or not _COUNTRY.match(t.text, t.start[b + 1]):
        return False
    return all(t.word[i].isupper() and not t.flags[i] & ORG for i in range(a, b + 1))
