"""Few quotations out of a million: those that hold many of the asked words, rare ones first.

Adjacent pairs turn common words into rare terms; rare words stand alone; words of middling
frequency count together, two or three at once. A list that would go on past its limit says
nothing and is dropped, so that no answer depends on where an engine happens to stop.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from itertools import combinations, pairwise
from math import log
from typing import NamedTuple

from corpus.archive import Archive
from corpus.search.combined import All, expression
from corpus.search.expand import Asked
from corpus.search.memory import Memory
from corpus.search.narrow import Narrowing
from corpus.search.within import Within

CANDIDATES = 150
"""How many quotations are ranked at most."""
_FEW_WORDS = 250
"""The same for two words that nowhere stand side by side: little else tells them apart."""
CHANCE = 0.25
"""Of more than ``FEW`` candidates, those with less of the best one's weight are left out."""
FEW = 60
_RARE = 600
"""A word in no more quotations than this is a good reason by itself."""
_READINGS = 16
"""So many readings of two words, about, are looked for side by side."""
_PAIRS = 250
_CHAINS = 80
"""Of more quotations that have all words side by side, none is a better answer than another."""
_MANY_CHAINS = 200
"""How many of them are given where a long list is asked for."""
_TOGETHER = 40_000
"""Words more frequent than this are left to the pairs and to the ranking."""
_FIRST = 200
"""So many of those that may be found are looked through for a word whose list is too long."""
_LOOKED_AT = 60
_CHUNK = 1_000
_WIDE = 20_000
"""How far a list is read when a filter keeps few of its quotations."""


class _Frequent(NamedTuple):
    """A pair that says too little alone: how bent the query's order is for it, its worth < 0."""

    bent: int
    less: float
    terms: str


class Gathering:
    """Collects ids and their weights for one query."""

    def __init__(
        self, words: Memory, asked: list[Asked], total: int, allowed: frozenset[int] | None
    ) -> None:
        self._words = words
        self._asked = asked
        self._allowed = allowed
        self._within = words.within(allowed)
        self._worth = [log(1 + (total + 1) / (one.quotes + 1)) for one in asked]
        self._frequent: list[_Frequent] = []
        self.weight: dict[int, float] = defaultdict(float)
        self.cut = self.unread = False

    def ranked(self, chance: float) -> list[int]:
        """The most promising ids first; none with less than ``chance`` of the best's weight."""
        weight = self.weight
        least = chance * max(weight.values(), default=0.0) if len(weight) > FEW else 0.0
        found = sorted([id for id, value in weight.items() if value >= least])
        found.sort(key=weight.__getitem__, reverse=True)
        return found

    def chain(self, most: int) -> int:
        """All adjacent words adjacent in print; how many quotations have that."""
        terms = tuple(_pair(one, two) for one, two in pairwise(self._asked))
        if not terms or not all(terms):
            return 0
        worth = sum(1 + a + b for a, b in pairwise(self._worth))
        if self._asked[-1].prefix and len(terms) > 1 and self._allowed is None:
            known = self._words.match(terms[:-1], most)
            if len(known) < _LOOKED_AT:
                return self._going_on(known, worth)
        return self._note(terms, most, worth, keep=True)

    def _going_on(self, ids: list[int], worth: float) -> int:
        """Those of few in which the half-typed last word stands: what follows a frequent
        word costs an engine more to list than a few texts to look at."""
        last = self._asked[-1]
        starts = [f" {last.word}", *(f" {word} " for word in last.worth)]
        there = [
            one.id for one in self._words.get(ids) if any(start in one.line for start in starts)
        ]
        for id in there:
            self.weight[id] += worth
        return len(there)

    def pairs(self, step: int, *, turned: bool = False) -> None:
        """Words ``step`` apart in the query, next to each other in print.

        Where two overlapping pairs are both too frequent, those that have both.
        """
        asked = self._asked
        before = ""
        for i, j in zip(range(len(asked)), range(step, len(asked)), strict=False):
            terms = _pair(asked[j], asked[i]) if turned else _pair(asked[i], asked[j])
            worth = 1 + self._worth[i] + self._worth[j]
            frequent = bool(terms) and self._note((terms,), _PAIRS, worth) >= _PAIRS
            if frequent and before:
                self._note((before, terms), _PAIRS, worth * 2, keep=True)
            before = terms if frequent else ""
            if frequent:
                self._frequent.append(_Frequent(2 if turned else step - 1, -worth, terms))

    def crossed(self) -> None:
        """Two pairs at once that are too frequent by themselves, wherever they stand.

        Where even two are, those with a third. Pairs in the order of the query come first.
        """
        frequent = sorted(self._frequent)
        straight = [one for one in frequent if not one.bent][:3]
        bent = [one for one in frequent if one.bent][: 3 if len(straight) < 2 else 1]
        for one, two in combinations([*straight, *bent], 2):
            worth = -one.less - two.less
            both = one.terms, two.terms
            if self._note(both, _PAIRS, worth) >= _PAIRS:
                for three in straight:
                    if three not in (one, two):
                        self._note((*both, three.terms), _PAIRS, worth - three.less)

    def alone(self) -> None:
        """The rarest words by themselves."""
        rare = [n for n, one in enumerate(self._asked) if one.stems and one.quotes <= _RARE]
        for n in sorted(rare, key=lambda n: (self._asked[n].quotes, n))[:3]:
            self._note((_any(self._asked[n]),), _RARE, self._worth[n])

    def together(self, many: int) -> bool:
        """``many`` of the rarer words in one quotation; whether every list came to its end."""
        numbers = [n for n, one in enumerate(self._asked) if one.stems and one.quotes <= _TOGETHER]
        numbers = sorted(numbers, key=lambda n: (self._asked[n].quotes, n))[:3]
        complete = True
        for some in combinations(numbers, many):
            if all(self._asked[n].quotes <= _RARE for n in some):
                continue
            complete &= self._together(some) < _PAIRS
        return complete

    def _together(self, some: tuple[int, ...]) -> int:
        """How many have all of these words; where two lists of fewer words tell, none is read."""
        worth = sum(self._worth[n] for n in some)
        if len(some) > 2:
            fewer = (self._words.held(self._all(two), _PAIRS) for two in combinations(some, 2))
            ended = [ids for ids in fewer if ids is not None]
            if len(ended) > 1:
                return self._add(sorted(set(ended[0]).intersection(ended[1])), worth)
        return self._note(self._all(some), _PAIRS, worth)

    def _all(self, some: tuple[int, ...]) -> All:
        return tuple(_any(self._asked[n]) for n in some)

    def first(self, limit: int) -> None:
        """The first quotations with any of the words: for a query of common words alone.

        Where a list is not read to its end, those among the first that may be found, too.
        """
        for one, worth in zip(self._asked, self._worth, strict=True):
            if one.stems:
                before, self.unread = self.unread, False
                terms = (_any(one),)
                ids = self._among(terms, limit)
                if self.unread:
                    ids = sorted({*ids, *self._first_allowed().match(terms, limit)})
                self.unread |= before
                self.cut |= len(ids) >= limit
                self._add(ids, worth)

    def _first_allowed(self) -> Within:
        """The first of those that may be found, by their texts."""
        allowed = self._allowed or frozenset()
        return self._within or self._words.few(frozenset(nsmallest(_FIRST, allowed)))

    def _note(self, terms: All, limit: int, worth: float, *, keep: bool = False) -> int:
        """Add ``worth`` to those with all ``terms``; how many these are, at most ``limit``.

        Where there are as many they say nothing, and none gets it, unless they are to be kept.
        """
        if not keep and self._allowed is None and len(terms) == 1:
            fewer = self._words.fewer(terms[0], limit)
            self.cut |= fewer is None
            return limit if fewer is None else self._add(fewer, worth)
        ids = self._among(terms, limit)
        self.cut |= len(ids) >= limit
        if len(ids) < limit or keep:
            self._add(ids, worth)
        return len(ids)

    def _among(self, terms: All, limit: int) -> list[int]:
        """The first ``limit`` that may be found and have all ``terms``."""
        if self._within is not None:
            return self._within.match(terms, limit)
        ids = self._words.match(terms, limit)
        if self._allowed is None:
            return ids
        if len(ids) < limit:
            return [id for id in ids if id in self._allowed]
        ids, ended = self._words.match_in(expression(terms), limit, self._allowed, _WIDE)
        self.unread |= not ended
        return ids

    def _add(self, ids: list[int], worth: float) -> int:
        weight, allowed = self.weight, self._allowed
        for id in ids:
            if allowed is None or id in allowed:
                weight[id] += worth
        return len(ids)


def candidates(
    archive: Archive, known: Memory, asked: list[Asked], where: Narrowing, *, many: bool = False
) -> tuple[list[int], bool, bool]:
    """Ids of at most ``CANDIDATES`` quotations that pass ``where``, the most promising first,
    whether there may be more that are as good, and whether a list was not read to its end.

    With ``many``, no fewer are looked for where all are as good.
    """
    chains = _MANY_CHAINS if many else _CHAINS
    gathering = Gathering(known, asked, known.total, where.ids)
    free = where.everything or where.ids is not None
    chained = gathering.chain(chains)
    if not chained:
        gathering.pairs(1)
        gathering.pairs(1, turned=True)
        gathering.pairs(2)
        gathering.crossed()
    if not (free and chained == chains):
        gathering.alone()
        if not (gathering.together(2) or len(asked) < 3):
            gathering.together(3)
    if not gathering.weight:
        gathering.first((chains if len(asked) == 1 else CANDIDATES) if free else _WIDE // 4)
    found = gathering.ranked(CHANCE)
    if free:
        most = CANDIDATES if len(asked) > 2 or chained else _FEW_WORDS
        return found[:most], gathering.cut or len(found) > most, gathering.unread
    passed: list[int] = []
    begin, size = 0, 2 * CANDIDATES
    while begin < min(len(found), _WIDE) and len(passed) < CANDIDATES:
        passed += where.passing(archive, found[begin : begin + size])
        begin, size = begin + size, _CHUNK
    cut = gathering.cut or len(passed) > CANDIDATES or begin < len(found)
    return passed[:CANDIDATES], cut, gathering.unread


def _pair(one: Asked, two: Asked) -> str:
    """The pairs of the likeliest readings; a half-typed second word goes on in the index."""
    if two.prefix and (len(two.word) > 2 or one.quotes < _TOGETHER):
        other = [stem for stem in two.stems[:8] if not stem.startswith(two.word)][:2]
        return " OR ".join(
            [f'"{stem}_{two.word}"*' for stem in one.stems[:3]]
            + [f'"{stem}_{ending}"' for stem in one.stems[:3] for ending in other]
        )
    few = max(_READINGS // max(len(two.stems), 1), 4), max(_READINGS // max(len(one.stems), 1), 4)
    return " OR ".join(f'"{a}_{b}"' for a in one.stems[: few[0]] for b in two.stems[: few[1]])


def _any(one: Asked) -> str:
    return " OR ".join(f'"{stem}"' for stem in one.stems)
