"""What the head of a noun phrase and the words before it tell: its beginning, kind and gender."""

from __future__ import annotations

from typing import NamedTuple

from corpus.quoting.mentions.genders import HELD_BY_ALL
from corpus.quoting.mentions.modifiers import leftmost
from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.flagging import OFFICES
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    COLLECTIVE,
    DETERMINER,
    FEMALE,
    FIRST,
    INITIAL,
    MALE,
    PLURAL,
    POSSESSIVE,
    ROLE,
)
from corpus.quoting.words.lexicon import honours
from corpus.quoting.words.shapes import bag

GUARDED = bag("coast national border revolutionary civil home")  # "the coast guard", a body
SOME = bag("one another two three some many most several none all both each few")
DEFINITE = bag("the this that his her their these those")
OWN = bag("his her my your")
SPRINGS = frozenset(("source", "sources"))
GUIDES = frozenset(("guide", "guides"))
STANCES = frozenset(("opposition", "resistance"))


class Opening(NamedTuple):
    """How a noun phrase begins: its ``first`` word, and the first of its ``noun`` with adjectives.

    ``one``: it is one of several ("one of the men").
    """

    noun: int
    first: int
    determined: bool = False
    definite: bool = False
    one: bool = False


def is_hour(t: Tokens, head: int) -> bool:
    """Whether an office in capitals is an hour: "at 5 PM"."""
    if t.flags[head] & CALENDAR and not (head and t.flags[head - 1] & DETERMINER):
        return True
    return t.word[head] in OFFICES and t.word[head - 1][-1:].isdigit()


def is_limb(t: Tokens, head: int) -> bool:
    """Whether a head is what somebody shakes or nods: "her head", but "her head of office"."""
    if t.word[head] not in ("head", "heads") or head == 0:
        return False
    own = t.word[head - 1].lower() in OWN and t.gaps[head] == " "
    return own and not (t.gap(head) == " " and t.word[head + 1] in ("of", "for", "at"))


def is_honour(t: Tokens, head: int) -> bool:
    """Whether letters of honour stand behind a name: "Anna Moss MP"."""
    if head < 2 or t.word[head] not in honours() or not t.flags[head - 1] & CAP:
        return False
    forename = t.flags[head - 2]
    if not forename & CAP:
        return False
    return bool(forename & (FIRST | INITIAL)) or named_so(t, head - 2, head - 1)


def opening_of(t: Tokens, head: int, floor: int) -> Opening:
    """Where the phrase of a noun begins, with its determiner and "one of the"."""
    noun = leftmost(t, head, floor)
    i = noun - 1
    if i < floor or t.gaps[noun] not in (" ", "\u00a0"):
        return Opening(noun, noun)
    that = t.word[i] == "that" and (t.flags[head] & PLURAL or t.flags[noun] & POSSESSIVE)
    if not t.flags[i] & DETERMINER or that:  # "moves that unions call", "says that Moss’s son left"
        return Opening(noun, noun)
    if i >= 2 and t.word[i - 1] == "of" and (some := t.word[i - 2].lower()) in SOME:
        return Opening(noun, i - 2, True, False, some in ("one", "another"))
    return Opening(noun, i, True, t.word[i].lower() in DEFINITE)


def capital_alone(t: Tokens, head: int) -> bool:
    """Whether a noun that stands by itself has a capital inside a sentence, and is no office."""
    f = t.flags[head]
    return bool(f & CAP) and not (f & PLURAL or t.word[head] in OFFICES or t.opens(head))


def kind_of(t: Tokens, head: int, opening: Opening) -> str | None:
    """Whether the phrase is of a person, a collective or a document; None for none of them."""
    f, word, first = t.flags[head], t.word[head], opening.first
    guards = word == "guard" and head > first and t.word[head - 1] in GUARDED
    if f & ROLE and not guards:
        after = t.word[head + 1] if head + 1 < len(t.word) and t.gaps[head + 1] == " " else ""
        if word in SPRINGS and after == "of":
            return None  # "a source of pride"
        if word not in GUIDES or after != "to":
            return "person"
    collective = guards or (f & COLLECTIVE and not f & ROLE)
    if not collective and opening.determined and t.word[first].lower() == "no":
        return None  # "with no stamp, no return address"
    bare = f & PLURAL and opening.noun == head and not (collective and opening.determined)
    if (bare and not _say(t, head)) or _stance(t, first, head):
        return None
    return "collective" if collective else "document"


def gender_of(t: Tokens, head: int) -> str:
    """The gender that a noun shows by itself."""
    f, word = t.flags[head], t.word[head]
    if f & FEMALE:
        return "f"
    held_by_all = word[-3:] != "man" and word.capitalize() in HELD_BY_ALL  # "the bishop"
    return "m" if f & MALE and not held_by_all else ""


def _say(t: Tokens, head: int) -> bool:
    """Whether a verb of saying follows a plural: "what the companies call"."""
    if head + 1 >= len(t.word) or t.gaps[head + 1] != " ":
        return False
    cue = lexicon().verbs.get(t.word[head + 1])
    return cue is not None and cue.form == "base"


def _stance(t: Tokens, first: int, head: int) -> bool:
    """Whether a body's noun tells what its owner thinks: "its opposition to the deal"."""
    if t.word[head] not in STANCES or head + 1 >= len(t.word) or t.word[head + 1] != "to":
        return False
    return t.gaps[head + 1] == " " and bool(t.flags[first] & POSSESSIVE)
