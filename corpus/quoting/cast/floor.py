"""Who has the floor: whom the text has just asked something, and who so answers next."""

from __future__ import annotations

from corpus.quoting.cast.context import ADVERB, Place, parts
from corpus.quoting.mentions.finding import Mention
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.lexicon import bag

PASSIVE = bag("was is were been being")
ASKED = bag("asked pressed questioned quizzed challenged")
FRONTED = bag("Asked Pressed Questioned Quizzed Challenged")
BACK = 30  # words from the subject back to the "Asked" that opens its sentence, at most


def asked(t: Tokens, m: Mention, place: Place) -> bool:
    """Whether a mention is that of somebody asked: "NAME was asked why", "Asked why, NAME"."""
    if m.quoted or m.possessive or place.oblique or place.embedded or m.inside:
        return False
    return _passive(t, m.high + 1) or (place.subject and _fronted(t, m.low))


def _passive(t: Tokens, i: int) -> bool:
    """Whether "was asked" stands at word ``i``, and not "was asked to"."""
    word, gaps = t.word, t.gaps
    if i + 2 >= len(word) or gaps[i] not in BLANKS or word[i] in ("asked", "has", "had"):
        return i + 2 < len(word) and word[i] in ("has", "had") and _passive(t, i + 1)
    if word[i] not in PASSIVE:
        return False
    i += 1 + bool(parts()[word[i + 1]] & ADVERB)
    return i + 1 < len(word) and word[i] in ASKED and word[i + 1] != "to"


def _fronted(t: Tokens, low: int) -> bool:
    """Whether word ``low`` begins what follows the comma of a clause that opens with "Asked"."""
    if t.gaps[low] not in (", ", ",\u00a0"):
        return False
    i = low - 1
    while i > 0 and low - i < BACK and not t.opens(i):
        i -= 1
    return t.word[i] in FRONTED
