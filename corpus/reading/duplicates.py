"""The same article again: a short signature of a text, and how alike two signatures are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple
from zlib import crc32

SIZE = 64
"""How many of the smallest hashes stand for a text."""

KEYS = 8
"""How many of them are enough to find candidates: alike texts share one almost always."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MARKS = ".,;:!?()[]“”„‘’«»\"'—–-…"
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
        """Numbers to look candidates up by: two texts that share none are not compared.

        Names count in pairs, since many articles name the same alliance or minister.
        """
        pairs = zip(self.names[:KEYS], self.names[1:], strict=False)
        joined = ((one * 31 + other) & 0xFFFFFFFF for one, other in pairs)
        return (self.exact, *self.phrases[:KEYS], *joined)


def signature(text: str) -> Signature:
    """The sketch of a text; case, marks and spaces do not count. Pure and stable."""
    words = "\n".join(_WORD.findall(text.replace("’", "'").lower())).encode("utf-8", "replace")
    hashes = [crc32(word) for word in words.split(b"\n")] if words else []
    runs = zip(hashes, hashes[1:], hashes[2:], strict=False)
    phrases = {(a * 0x9E3779B1 + b * 0x85EBCA6B + c) & 0xFFFFFFFF for a, b, c in runs}
    names = {crc32(name.lower().encode("utf-8", "replace")) for name in _names(text)}
    return Signature(
        crc32(words),
        tuple(sorted(phrases or hashes)[:SIZE]),
        tuple(sorted(names)[:SIZE]),
        len(hashes),
    )


def _names(text: str) -> set[str]:
    """Numbers, abbreviations, and words with a capital where no sentence begins."""
    printed = text.split()
    found = {
        word
        for before, word in pairwise(printed)
        if word[0].isupper() and (before[-1].islower() or before[-1] in ",;:0123456789")
    }
    found.update(word for word in printed if word[0].isdigit())
    bare = {word.strip(_MARKS).removesuffix("’s").removesuffix("'s") for word in found}
    bare.update(
        short for word in printed if len(short := word.strip(_MARKS)) > 1 and short.isupper()
    )
    return bare


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of what two sketches stand for is shared, 0..1 (an estimate of Jaccard)."""
    shared = {*one} & {*other}
    if not shared:
        return 0.0
    smallest = sorted({*one, *other})[: min(SIZE, max(len(one), len(other)))]
    last = smallest[-1]
    return sum(value <= last for value in shared) / len(smallest)


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
    if phrases < 0.04:
        return None
    names = resemblance(one.names, other.names)
    longer = max(one.words, other.words) / max(1, min(one.words, other.words))
    if phrases >= 0.2 and names >= 0.35:
        return "reprint" if phrases >= 0.35 else "reworded"
    if names >= 0.6 and longer < 1.5 and len(one.names) >= 12:
        return "reworded"
    return None
