"""Chinese names in two spellings: pinyin, as in Beijing, and Wade-Giles, as in Taipei and in books.

Xu Guowei is Hsu Kuo-wei, and Guo-wei Hsu where a paper puts the surname last. Signs that tell
sounds apart in Wade-Giles are mostly left off in print, so that a syllable has several readings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from corpus.speakers.lexicon import words

_FIRST = (
    ("hs", ("x",)),
    ("ch", ("zh", "j", "ch", "q")),
    ("tz", ("z", "c")),
    ("ts", ("z", "c")),
    ("sz", ("s",)),
    ("ss", ("s",)),
    ("k", ("g", "k")),
    ("t", ("d", "t")),
    ("p", ("b", "p")),
    ("j", ("r",)),
)
"""How a syllable begins in Wade-Giles, and in pinyin."""
_REST = (
    (r"ieh$", "ie"),
    (r"ueh$", "ue"),
    (r"ien$", "ian"),
    (r"ung$", "ong"),
    (r"(?<=[gk])uei$", "ui"),
    (r"(?<=[szc]h)ih$", "i"),
    (r"(?<=r)ih$", "i"),
    (r"(?<=[zcs])u$", "i"),
    (r"(?<=[hgkdt])o$", "e"),
    (r"(?:(?<=[lrnzcs])|(?<=[szc]h))o$", "uo"),
    (r"(?<=[jqx])iu$", "iu"),
    (r"(?<=y)u(?=ng$)", "o"),
)
_SYLLABLES = 3
"""A name has so many at most."""


@lru_cache(maxsize=4096)
def _readings(syllable: str) -> frozenset[str]:
    """A syllable as it is, and as pinyin if it is spelt as Wade and Giles do."""
    found = {syllable}
    for begins, others in _FIRST:
        if syllable.startswith(begins):
            found |= {other + syllable[len(begins) :] for other in others}
            break
    for one in list(found):
        for pattern, into in _REST:
            if (turned := re.sub(pattern, into, one)) != one:
                found.add(turned)
    return frozenset(found)


def _given(tokens: Sequence[str]) -> frozenset[str]:
    """The readings of a given name, written together."""
    syllables = [part for token in tokens for part in token.split("-") if part]
    if not 0 < len(syllables) <= _SYLLABLES:
        return frozenset()
    return frozenset(map("".join, product(*map(_readings, syllables))))


def _orders(name: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """(surname, given name) of folded words, the surname first and last."""
    if not 2 <= len(name) <= _SYLLABLES:
        return []
    both = [(name[0], name[1:]), (name[-1], name[:-1])]
    return [(surname, given) for surname, given in both if _is_surname(surname)]


def _is_surname(word: str) -> bool:
    return not _readings(word).isdisjoint(words("surname_first"))


def one_chinese_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, folded words, are one in two spellings or two orders."""
    return any(
        bool(_readings(a) & _readings(b) and _given(given) & _given(its))
        for a, given in _orders(one)
        for b, its in _orders(other)
    )


def one_chinese_surname(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is a surname alone that may be the other's in another spelling."""
    alone, whole = (one, other) if len(one) == 1 else (other, one)
    if len(alone) != 1 or not _is_surname(alone[0]):
        return False
    surnames = [surname for surname, _ in _orders(whole)]
    return any(_readings(alone[0]) & _readings(surname) for surname in surnames)
