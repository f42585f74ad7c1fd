"""The same article again: a short signature of a text, and how alike two signatures are."""

from __future__ import annotations

import re
from heapq import nsmallest
from typing import Literal, NamedTuple
from zlib import crc32

SIZE = 64
"""How many of the smallest hashes stand for a text."""

KEYS = 8
"""How many of them are enough to find candidates: alike texts share one almost always."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_PROPER = re.compile(r"(?<=[a-z,;:\d] )[^\W\d_a-z][^\W_]+|\b\d[\d.,]*\d\b|\b[A-Z][A-Z\d]{1,}\b")
Likeness = Literal["same", "reprint", "reworded"]


class Signature(NamedTuple):
    """A text's sketch. ``phrases``: runs of three words; ``names``: proper names and numbers.

    Both hold the smallest hashes in order; ``exact`` is the hash of all words.
    """

    exact: int
    phrases: tuple[int, ...]
    names: tuple[int, ...]
    words: int

    def keys(self) -> tuple[int, ...]:
        """Numbers to look candidates up by: two texts that share none are not compared."""
        return (*self.phrases[:KEYS], *self.names[:KEYS])


def signature(text: str) -> Signature:
    """The sketch of a text; case, marks and spaces do not count. Pure and stable."""
    words = [word.encode() for word in _WORD.findall(text.replace("’", "'").lower())]
    triples = {crc32(b" ".join(words[at : at + 3])) for at in range(max(1, len(words) - 2))}
    names = {crc32(name.rstrip(".,").lower().encode()) for name in _PROPER.findall(text)}
    return Signature(
        crc32(b" ".join(words)),
        tuple(nsmallest(SIZE, triples)),
        tuple(nsmallest(SIZE, names)),
        len(words),
    )


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of what two sketches stand for is shared, 0..1 (an estimate of Jaccard)."""
    if not one or not other:
        return 0.0
    smallest = nsmallest(min(SIZE, max(len(one), len(other))), {*one, *other})
    shared = {*one} & {*other}
    return sum(value in shared for value in smallest) / len(smallest)


def likeness(one: Signature, other: Signature) -> Likeness | None:
    """Whether two texts are one article: word for word, reprinted (cut, with another frame), or
    reworded by a machine or a hand; None when they are two articles.
    """
    if one.exact == other.exact and one.words == other.words:
        return "same"
    if min(one.words, other.words) < 40:
        return None
    phrases = resemblance(one.phrases, other.phrases)
    if phrases >= 0.5:
        return "reprint"
    names = resemblance(one.names, other.names)
    longer = max(one.words, other.words) / max(1, min(one.words, other.words))
    if phrases >= 0.2 and names >= 0.35:
        return "reprint" if phrases >= 0.35 else "reworded"
    if names >= 0.6 and phrases >= 0.04 and longer < 1.5 and len(one.names) >= 12:
        return "reworded"
    return None
