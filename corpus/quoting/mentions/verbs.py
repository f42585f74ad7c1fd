"""Words that may be nouns and are the verb here: "NAME notes", "the paper notes that"."""

from __future__ import annotations

import re

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.flags import (
    DETERMINER,
    NOUN,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    SAYS,
    STOP,
    VERB,
)

_CLOSED = frozenset(",”\"’'»")  # a tag stands behind one of these
_POSTS = re.compile(
    r"(?:e-?mails|texts|tweets|posts|messages) (?:from |in )?[^.:“\"\n]{2,40}: [“\"‘]"
)
_WIDEST = 6  # words of a subject


def is_verb(t: Tokens, i: int, taken: bytearray) -> bool:
    """Whether the noun at ``i`` is the verb of what stands right before it; ``taken``: names.

    A tag shows it ("…,” NAME notes."), or what follows, since a determiner or "that" follows no
    noun. "NAME notes show" and "the NAME notes, which" are nouns.
    """
    if i < 1 or t.gaps[i] != " ":
        return False
    f, before = t.flags[i], t.flags[i - 1]
    named = bool(taken[i - 1]) and not before & POSSESSIVE
    cue = lexicon().verbs.get(t.word[i])
    form = cue.form if cue else "third" if f & PLURAL else ""
    fits = form == "third" and (named or not before & PLURAL)
    fits = fits or (form == "base" and bool(before & PLURAL))
    if not fits or not (named or before & NOUN) or before & STOP:
        return False
    first = _first(t, i - 1, taken)
    if named and t.opens(first) and _POSTS.match(t.text, t.start[i]):
        return True  # "NAME emails from Hull: “…”"
    if named and first and t.gaps[first] == " " and t.flags[first - 1] & (STOP | DETERMINER):
        return False
    return _goes_on(t, i, named, closed=bool(_CLOSED & set(t.gaps[first])), told=cue is not None)


def _first(t: Tokens, i: int, taken: bytearray) -> int:
    """The first word of the name or the noun phrase that ends with word ``i``."""
    first = i
    if taken[i]:
        while first and taken[first - 1] and t.gaps[first] == " ":
            first -= 1
        return first
    while first and i - first < _WIDEST and t.gaps[first] == " ":
        f = t.flags[first - 1]
        if f & DETERMINER:
            return first - 1
        if f & (STOP | VERB | SAYS | PRONOUN):
            break
        first -= 1
    return first


def _goes_on(t: Tokens, i: int, named: bool, closed: bool, told: bool) -> bool:
    """Whether what follows word ``i`` follows a verb."""
    gap = t.gaps[i + 1]
    if gap != " " or i + 1 == len(t.word):
        return told and closed and gap[:1] in ("", ".", ",", ";", ":", "!", "?", "\n")
    f, word = t.flags[i + 1], t.word[i + 1]
    if f & (SAYS | VERB) or word in ("of", "who", "which", "were", "are", "was", "is", "had"):
        return False
    if told and (word == "that" or closed):
        return True
    determined = bool(f & DETERMINER) and word not in ("that", "all", "both", "each")
    return determined and (named or (told and bool(t.flags[i - 1] & PLURAL)))
