"""Few quotations out of a million: those that hold many of the asked words, rare ones first.

Adjacent pairs turn common words into rare terms; rare words stand alone; words of middling
frequency count together, two or three at once. A list that would go on past its limit says
nothing and is dropped, so that no answer depends on where an engine happens to stop.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import combinations, pairwise
from math import log

from corpus.archive import Archive
from corpus.archive.index import Words
from corpus.search.expand import Asked
from corpus.search.narrow import Narrowing

CANDIDATES = 300
"""How many quotations are ranked at most."""
_RARE = 1_200
"""A word in no more quotations than this is a good reason by itself."""
_PAIRS = 500
_TOGETHER = 60_000
"""Words more frequent than this are left to the pairs and to the ranking."""
_WIDE = 20_000
"""How far a list is read when a filter keeps few of its quotations."""


class Gathering:
    """Collects ids and their weights for one query."""

    def __init__(
        self, words: Words, asked: list[Asked], total: int, allowed: Collection[int] | None
    ) -> None:
        self._words = words
        self._asked = asked
        self._allowed = allowed
        self._worth = [log(1 + (total + 1) / (one.quotes + 1)) for one in asked]
        self.weight: dict[int, float] = defaultdict(float)

    def ranked(self) -> list[int]:
        """The most promising ids first."""
        weight = self.weight
        return sorted(weight, key=lambda id: (-weight[id], id))

    def pairs(self, step: int, *, turned: bool = False) -> int:
        """Words ``step`` apart in the query, next to each other in print; returns the hits."""
        asked, hits = self._asked, 0
        for i, j in zip(range(len(asked)), range(step, len(asked)), strict=False):
            terms = _pair(asked[j], asked[i]) if turned else _pair(asked[i], asked[j])
            if terms:
                hits += self._note(terms, _PAIRS, 1 + self._worth[i] + self._worth[j])
        return hits

    def chained(self) -> bool:
        """Whether some quotation has every pair of the query, in its order."""
        full = sum(1 + a + b for a, b in pairwise(self._worth))
        return len(self._asked) > 1 and max(self.weight.values(), default=0.0) >= full - 1e-6

    def alone(self) -> None:
        """The rarest words by themselves."""
        rare = [n for n, one in enumerate(self._asked) if one.stems and one.quotes <= _RARE]
        for n in sorted(rare, key=lambda n: (self._asked[n].quotes, n))[:3]:
            self._note(_any(self._asked[n]), _RARE, self._worth[n])

    def together(self, many: int) -> bool:
        """``many`` of the rarer words in one quotation; whether every list came to its end."""
        numbers = [n for n, one in enumerate(self._asked) if one.stems and one.quotes <= _TOGETHER]
        numbers = sorted(numbers, key=lambda n: (self._asked[n].quotes, n))[:4]
        complete = True
        for some in combinations(numbers, many):
            if all(self._asked[n].quotes <= _RARE for n in some):
                continue
            terms = " AND ".join(f"({_any(self._asked[n])})" for n in some)
            complete &= self._note(terms, _PAIRS, sum(self._worth[n] for n in some)) < _PAIRS
        return complete

    def first(self, limit: int) -> None:
        """The first quotations with any of the words: for a query of common words alone."""
        for one, worth in zip(self._asked, self._worth, strict=True):
            if one.stems:
                self._note(_any(one), limit, worth, keep=True)

    def _note(self, terms: str, limit: int, worth: float, *, keep: bool = False) -> int:
        allowed = self._allowed
        if allowed is None:
            ids = self._words.match(terms, limit)
        else:
            ids = [id for id in self._words.match(terms, _WIDE) if id in allowed][:limit]
        if len(ids) < limit or keep:
            weight = self.weight
            for id in ids:
                weight[id] += worth
        return len(ids)


def candidates(archive: Archive, asked: list[Asked], total: int, where: Narrowing) -> list[int]:
    """Ids of at most ``CANDIDATES`` quotations that pass ``where``, the most promising first."""
    gathering = Gathering(archive.words, asked, total, where.ids)
    gathering.pairs(1)
    if not gathering.chained():
        gathering.pairs(1, turned=True)
        gathering.pairs(2)
    gathering.alone()
    if not (gathering.together(2) or len(asked) < 3):
        gathering.together(3)
    if not gathering.weight:
        gathering.first(CANDIDATES if where.everything or where.ids is not None else _WIDE)
    found = gathering.ranked()
    if where.everything or where.ids is not None:
        return found[:CANDIDATES]
    return where.passing(archive, found[:_WIDE])[:CANDIDATES]


def _pair(one: Asked, two: Asked) -> str:
    """The pairs of the likeliest readings; a half-typed second word goes on in the index."""
    if one.prefix:
        return ""
    if two.prefix and (len(two.word) > 2 or one.quotes < _TOGETHER):
        return " OR ".join(f'"{stem}_{two.word}"*' for stem in one.stems[:3])
    return " OR ".join(f'"{a}_{b}"' for a in one.stems[:4] for b in two.stems[:4])


def _any(one: Asked) -> str:
    return " OR ".join(f'"{stem}"' for stem in one.stems)
