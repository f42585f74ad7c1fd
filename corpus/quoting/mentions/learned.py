"""Nouns that no list has, and that the text itself shows to stand for a person or a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from corpus.quoting.mentions.name import Name
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import COLLECTIVE, DETERMINER, ROLE
from corpus.quoting.words.parts import PREPOSITION, parts
from corpus.quoting.words.shapes import bag

FLAGS = {"person": ROLE, "organisation": COLLECTIVE}
ARTICLES = ("the", "The")
ONE = ("a", "an")
RELATIVE = frozenset(("who", "whose"))
TIED = RELATIVE | {"from", "in", "at"}  # what may stand behind an apposition's noun
WIDEST = 5  # words of an apposition, at most
BACK = 4  # words between a determiner and its noun, at most
ENDINGS = ("ing", "ed", "ly", "ness", "tion", "ment", "ity")  # of words that name nobody
ONES = bag("one ones those anyone everyone someone all both few many most some others people")
TIMES = bag("day week month year decade century hour minute moment time first second third mile")


def learn(t: Tokens, named: Sequence[Name]) -> None:
    """Flag such nouns as persons' or bodies' nouns, wherever they stand in the text.

    "Joseph Marlow, a baronet," and later "the baronet"; "a gondolier who".
    """
    apposed = [name for name in named if t.gaps[name.last + 1] == ", "]
    found = {word: flag for name in apposed for word, flag in _apposed(t, name)}
    if found:
        again = {word for the, word in pairwise(t.word) if word in found and the in ARTICLES}
        found = {word: flag for word, flag in found.items() if word in again}
    found |= dict.fromkeys(_before_who(t), ROLE)
    if not found:
        return
    for i, word in enumerate(t.word):
        if word in found:
            t.flags[i] |= found[word]
            t.hot.append(i)
    t.hot.sort()


def _unknown(t: Tokens, i: int) -> bool:
    """Whether no list has word ``i``, which may be a noun for somebody."""
    word = t.word[i]
    small = word.islower() and not t.flags[i] and not parts()[word]
    return small and not word.endswith(ENDINGS) and word not in ONES | TIMES


def _apposed(t: Tokens, name: Name) -> Iterator[tuple[str, int]]:
    """The noun in "NAME, a keen NOUN," or "NAME, a NOUN from", and what it shows to be."""
    flag = FLAGS.get(name.type)
    i = name.last + 1
    if flag is None:
        return
    if i + 2 < len(t.word) and t.gaps[i + 1] == ", " and t.word[i].isdigit():
        i += 1  # the age
    if i + 1 >= len(t.word) or t.gaps[i] != ", " or t.word[i] not in ONE:
        return
    for k in range(i + 1, min(i + 1 + WIDEST, len(t.word))):
        if t.gaps[k] != " " or t.flags[k]:
            return
        after = t.gaps[k + 1][:1]
        related = k + 1 < len(t.word) and after == " " and t.word[k + 1] in TIED
        if after in (",", ".") or related:
            if _unknown(t, k):
                yield t.word[k], flag
            return


def _before_who(t: Tokens) -> Iterator[str]:
    """The noun in "a NOUN who": of no phrase behind a preposition ("a man in a coat who")."""
    for i in chain.from_iterable(map(t.places_of, RELATIVE)):
        if i > 1 and t.gaps[i] in (" ", ", ") and _unknown(t, i - 1):
            first = next((k for k in range(i - 2, max(-1, i - 3 - BACK), -1) if _opens(t, k)), -1)
            if first >= 0 and t.flags[first] & DETERMINER and _free(t, first):
                yield t.word[i - 1]


def _opens(t: Tokens, k: int) -> bool:
    """Whether word ``k`` begins a noun phrase, or ends what stands before it."""
    return bool(t.flags[k]) or t.gaps[k + 1] != " "


def _free(t: Tokens, first: int) -> bool:
    """Whether no preposition stands before the noun phrase that word ``first`` begins."""
    return first == 0 or t.gaps[first] != " " or not parts()[t.word[first - 1]] & PREPOSITION
