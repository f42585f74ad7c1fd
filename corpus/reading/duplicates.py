"""The same article again: a short signature of a text, and how alike two signatures are."""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection
from itertools import compress, pairwise
from operator import itemgetter
from sys import byteorder
from typing import Literal, NamedTuple
from zlib import crc32

from corpus.cutting import portions
from corpus.memo import Memo

SIZE = 64
"""How many of the smallest hashes stand for a text."""

SURE = 0.8
"""Share of phrases in common from which two texts are one whatever names they have beside."""

LEAST = 0.04
"""Share of phrases in common below which two texts are two articles."""

KEYS = 8
"""How many of them are enough to find candidates: alike texts share one almost always."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT_TEXT = 150
"""Words of four letters or more up to which a text is short."""
_OWN_WORDS = 8
_FEW_WORDS = 40
_SOME = 0.2
"""Share of phrases in common from which somewhat alike names are enough."""
_MANY_NAMES = 12
_LONGER = 1.5
_OPENS = ",;:0123456789"
_APART = '“”".,;:()[]?!—–'
_NONE = -1
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
    if len(text) > _LONGEST:
        return _of_portions(text)
    words = _spelt(text)
    hashes = list(map(crc32, words))
    return Signature(
        crc32(b"\n".join(words)),
        tuple(sorted(hashes)) if len(hashes) < 3 else _smallest(_runs_of_three(hashes)),
        _smallest(_names(text)),
        len(hashes),
    )


_LONGEST = 1_000_000
"""Characters of a text that are sketched at once."""


def _of_portions(text: str) -> Signature:
    """The sketch of a long text, the smallest hashes of its portions together."""
    exact = many = 0
    last: list[int] = []
    phrases: set[int] = set()
    names: set[int] = set()
    for start, end in portions(text, _LONGEST):
        words = _spelt(text[start:end])
        exact = crc32(b"\n" * (many > 0 and bool(words)) + b"\n".join(words), exact)
        hashes = last + list(map(crc32, words))
        many += len(words)
        last = hashes[-2:]
        if len(hashes) > 2:
            phrases.update(_smallest(_runs_of_three(hashes)))
        names.update(_smallest(_names(text[start:end])))
    few = tuple(sorted(last)) if many < 3 else tuple(sorted(phrases)[:SIZE])
    return Signature(exact, few, tuple(sorted(names)[:SIZE]), many)


def _spelt(text: str) -> list[bytes]:
    """The words of a text in lower case."""
    lower = text.lower()
    for mark in _APART:
        lower = lower.replace(mark, " ")
    spaced = " ".join(map(_words.__getitem__, lower.split())).encode("utf-8", "replace")
    return spaced.split()


def _words_of(chunk: str) -> str:
    """The words, space-parted, of a stretch in lower case."""
    return chunk if chunk.isalpha() else " ".join(_WORD.findall(chunk.replace("’", "'")))


def _hash(name: str) -> int:
    return crc32(name.lower().encode("utf-8", "replace"))


def _runs_of_three(hashes: list[int]) -> array[int]:
    """A number for each three neighbours a, b, c: the low 32 bits of a sum of multiples.

    The hashes are the 64-bit digits of a long number, so that one multiplication does them all.
    """
    many = len(hashes) - 2
    digits = array("Q", hashes).tobytes()
    one, two, three = (
        int.from_bytes(digits[8 * at : 8 * (at + many)], byteorder) for at in range(3)
    )
    low = int.from_bytes((array("Q", [0xFFFFFFFF]) * many).tobytes(), byteorder)
    runs = ((one * 0x9E3779B1 & low) + (two * 0x85EBCA6B & low) + three) & low
    return array("Q", runs.to_bytes(8 * many, byteorder))


def _names(text: str) -> set[int]:
    """Numbers, abbreviations, and words with a capital where no sentence begins: hashes."""
    printed = text.split()
    capitals = map(str.isupper, map(itemgetter(0), printed[1:]))
    found = {
        word
        for before, word in compress(pairwise(printed), capitals)
        if before[-1].islower() or before[-1] in _OPENS
    }
    distinct = set(printed)
    found.update(word for word in distinct if word[0].isdigit())
    names = set(map(_bare.__getitem__, found))
    return names.union(map(_short.__getitem__, filter(str.isupper, distinct))) - {_NONE}


def _smallest(hashes: Collection[int]) -> tuple[int, ...]:
    """The ``SIZE`` smallest in order, each once; of many, those in question are picked first."""
    limit = (2 * SIZE << 32) // max(len(hashes), 1)
    few = {one for one in hashes if one < limit}
    return tuple(sorted(few if len(few) >= SIZE else set(hashes))[:SIZE])


def _bare_name(printed: str) -> int:
    return _hash(printed.strip(_MARKS).removesuffix("’s").removesuffix("'s"))


def _abbreviation(printed: str) -> int:
    short = printed.strip(_MARKS)
    return _hash(short) if len(short) > 1 else _NONE


_words, _bare, _short = Memo(_words_of), Memo(_bare_name), Memo(_abbreviation)


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of what two sketches stand for is shared, 0..1 (an estimate of Jaccard)."""
    shared = {*one} & {*other}
    if not shared:
        return 0.0
    smallest = sorted({*one, *other})[: min(SIZE, max(len(one), len(other)))]
    last = smallest[-1]
    return sum(value <= last for value in shared) / len(smallest)


def _of_others(one: Signature, other: Signature) -> bool:
    """Whether each of two texts names several that the other does not, beside few in common.

    So do this week's column and last week's, and notices with one frame; of a reprint the names
    are those of the article, and at most one of the two has more.
    """
    first, second = {*one.names}, {*other.names}
    alone = min(len(first - second), len(second - first))
    return alone >= 3 and alone >= 0.75 * len(first & second) and len(first) < SIZE > len(second)


def other_figures(one: str, other: str) -> bool:
    """Whether two texts of like wording tell of other figures, as reports of two quarters do."""
    first, second = ({*_FIGURE.findall(text)} for text in (one, other))
    alone = min(len(first - second), len(second - first))
    return alone >= 3 and alone > len(first & second)


def other_matter(one: str, other: str) -> bool:
    """Whether two short texts fill one frame with other words, as recipes and notices do.

    An edited reprint has few words of its own on one side at least.
    """
    first, second = (_LONG_WORD.findall(text.casefold()) for text in (one, other))
    if max(len(first), len(second)) > _SHORT_TEXT:
        return False
    shared = len({*first} & {*second})
    alone = min(len({*first} - {*second}), len({*second} - {*first}))
    return alone >= _OWN_WORDS and alone > 0.25 * shared


def hopeless(one: Signature, words: int, phrases: float) -> bool:
    """Whether ``likeness`` is None of ``one`` and any text of so many words but its very own.

    ``phrases``: at most this share of them is in common.
    """
    if min(one.words, words) < _FEW_WORDS or phrases < LEAST:
        return True
    return phrases < _SOME and (
        len(one.names) < _MANY_NAMES or _length(one.words, words) >= _LONGER
    )


def _length(one: int, other: int) -> float:
    """How often the shorter goes into the longer."""
    return max(one, other) / max(1, min(one, other))


def likeness(one: Signature, other: Signature) -> Likeness | None:
    """Whether two texts are one article: word for word, reprinted (cut, with another frame), or
    reworded by a machine or a hand; None when they are two articles.
    """
    if one.exact == other.exact and one.words == other.words:
        return "same"
    if min(one.words, other.words) < _FEW_WORDS:
        return None
    phrases = resemblance(one.phrases, other.phrases)
    if phrases < SURE and _of_others(one, other):
        return None
    if phrases >= 0.5:
        return "reprint"
    if phrases < LEAST:
        return None
    names = resemblance(one.names, other.names)
    if phrases >= _SOME and names >= 0.35:
        return "reprint" if phrases >= 0.35 else "reworded"
    if names >= 0.6 and _length(one.words, other.words) < _LONGER and len(one.names) >= _MANY_NAMES:
        return "reworded"
    return None
