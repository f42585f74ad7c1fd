"""The surname alone behind an office and what it is in charge of: "Secretary of Defense Austin"."""

from __future__ import annotations

from functools import cache

from corpus.quoting.mentions.complements import FORMER
from corpus.quoting.mentions.nameshapes import CHARGES
from corpus.quoting.mentions.nametypes import LAND
from corpus.quoting.mentions.offices import LINKS
from corpus.quoting.mentions.unlisted import CALLED, LISTED
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CAP,
    CAPITALS,
    COLLECTIVE,
    DETERMINER,
    DOCUMENT,
    FIRST,
    INITIAL,
    PLACE,
    POSSESSIVE,
    ROLE,
    SAYS,
    SUFFIX,
    TITLE,
    VERB,
)
from corpus.quoting.words.parts import PREDICATE, parts
from corpus.quoting.words.places import places
from corpus.quoting.words.portfolios import charges
from corpus.quoting.words.shapes import bag

# What an office may be of besides the fields of government.
_BODIES = bag(
    """
    State Affairs Security Intelligence Industry Science Infrastructure Staff Prosecutions House
    Commons Lords Representatives Opposition Federation Republic Union Commission Council Office
    Administration Parliament Duma Rada Knesset Senate Kingdom Forces Navy Army
    Oblast Krai Region Province County City
    """
)
_BACK = 9  # words before an office that may belong to it
_NEAR = 40  # prints of a word that are looked at


@cache
def _closing() -> frozenset[str]:
    """What an office may be of, as the last word: nothing more is expected behind it."""
    return _BODIES | {word.capitalize() for word in charges()}


def lone_holder(t: Tokens, a: int, b: int, held: int) -> int:
    """The last word of the run ``a``..``b``, if it is the holder's surname, else -1.

    ``held`` is the office that "of" or "for" ties to the run.
    """
    if b == a or not _surname(t, b) or not _closes(t, a, b - 1):
        return -1
    head = _head(t, held)
    return b if head >= 0 and _somebody(t, head, b) else -1


def behind_country(t: Tokens, a: int, b: int, forename: int) -> bool:
    """Whether a run begins with a country that is a first name too: "of Israel Anna Moss"."""
    both = forename == 0 and b - a > 1 and t.flags[a] & PLACE
    return bool(both and t.flags[a + 1] & (FIRST | INITIAL))


def _surname(t: Tokens, i: int) -> bool:
    """Whether a word may be a surname and is no noun of the lists."""
    word, f = t.word[i].removesuffix("’s").removesuffix("'s"), t.flags[i]
    if word in CALLED:
        return True  # "Secretary of State Baker"
    if f & (LISTED | COLLECTIVE | DOCUMENT | SUFFIX) or word in LAND or word in _closing():
        return False
    return CHARGES.search(word) is None


def _closes(t: Tokens, a: int, i: int) -> bool:
    """Whether the words ``a``..``i`` may be all that an office is in charge of."""
    if t.word[i] in _closing() or (t.flags[i] & PLACE and not t.flags[i] & FIRST):
        return True
    if t.flags[i] & CAPITALS and i == a:
        return True  # "Secretary General of NATO Lind"
    return t.text[t.start[a] : t.end[i]] in places()


def _head(t: Tokens, held: int) -> int:
    """The first word of the office's phrase; -1 behind "the" or "a", where no name follows."""
    i = held
    while i > 0 and held - i < _BACK and t.gaps[i] in BLANKS:
        f = t.flags[i - 1]
        if f & (DETERMINER | POSSESSIVE):
            if i < 2 or t.word[i - 2] not in LINKS:
                return -1
            i -= 1  # "Head of the Office of the President of Ukraine NAME"
        elif f & SAYS or not _belongs(t, i - 1):
            break
        i -= 1
    return i


def _belongs(t: Tokens, i: int) -> bool:
    """Whether a word may be a part of an office's phrase: "former", "acting", "deputy"."""
    capital = t.flags[i] & (CAP | ROLE | TITLE)
    return bool(capital) or t.word[i] in LINKS or t.word[i] in FORMER


def _somebody(t: Tokens, head: int, b: int) -> bool:
    """Whether the text tells that the word is somebody: he acts, or is named elsewhere."""
    after = t.word[b + 1 : b + 2] if t.gap(b) == " " else []
    if after and (t.flags[b + 1] & (SAYS | VERB) or parts()[after[0]] & PREDICATE):
        return True
    if after and after[0][-2:] == "ed":
        return True
    if head > 0 and t.flags[head - 1] & SAYS and t.gaps[head] in BLANKS:
        return True
    word = t.word[b].removesuffix("’s").removesuffix("'s")
    for n, i in enumerate(t.places_of(word)):
        if n > _NEAR:
            break
        if i != b and i and t.word[i - 1] != t.word[b - 1]:
            return True
    return False
