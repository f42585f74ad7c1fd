"""Names that a pronoun runs ahead of: "Asked how she would pay, NAME said"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.shapes import bag

# They open a clause in front of the sentence.
FRONTED = bag("Asked Pressed Questioned Told When As After Before While If")
BACK = 14  # words from a pronoun back to the one that opens its sentence, at most
ON = 6  # mentions from a pronoun to the subject of the sentence, at most


def ahead(t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int) -> int | None:
    """The number of the name that is the subject after the clause in which mention ``n`` stands."""
    place = spots[n]
    if mentions[n].quoted or place.opens or t.word[_first_word(t, mentions[n].low)] not in FRONTED:
        return None
    for k in range(n + 1, min(n + ON, len(spots))):
        m = mentions[k]
        if spots[k].sentence != place.sentence or m.quoted:
            return None
        if m.form == "name" and spots[k].subject and t.gaps[m.low] == ", ":
            return k
    return None


def _first_word(t: Tokens, low: int) -> int:
    i = low
    while i and low - i < BACK and not t.opens(i):
        i -= 1
    return i
