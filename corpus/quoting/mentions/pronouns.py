"""Pronouns as mentions."""

from __future__ import annotations

from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.phraseheads import SOME
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    FEMALE,
    LY,
    MALE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    STOP,
)
from corpus.quoting.words.shapes import bag


def pronouns(t: Tokens) -> list[Mention]:
    """All pronouns of a text, in order."""
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
