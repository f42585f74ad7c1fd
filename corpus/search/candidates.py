"""Few quotations out of a million: those that hold many of the asked words, rare ones first."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from math import log

from corpus.archive.index import Words
from corpus.search.expand import Asked

CANDIDATES = 300
_MANY = 3000


def candidates(words: Words, asked: list[Asked], total: int) -> list[int]:
    """Ids of at most ``CANDIDATES`` quotations, the most promising first."""
    groups = [one for one in asked if one.stems]
    weight: dict[int, float] = defaultdict(float)
    together = [f"({_any(one)})" for one in groups]
    found = words.match(" AND ".join(together), CANDIDATES) if groups else []
    _note(weight, found, sum(_rarity(one, total) for one in groups))
    for expression, worth in _pairs(groups, total):
        _note(weight, words.match(expression, _MANY), worth)
    for one in groups:
        if one.quotes <= _MANY or len(groups) == 1:
            _note(weight, words.match(_any(one), _MANY), _rarity(one, total))
    ranked = sorted(weight, key=lambda id: (-weight[id], id))
    return ranked[:CANDIDATES]


def _pairs(groups: list[Asked], total: int) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for (i, one), (j, two) in combinations(enumerate(groups), 2):
        if j - i <= 2:
            terms = [
                f'"{first}_{second}"'
                for a in one.stems[:6]
                for b in two.stems[:6]
                for first, second in ((a, b), (b, a))
            ]
            found.append((" OR ".join(terms), _rarity(one, total) + _rarity(two, total)))
    return found


def _any(one: Asked) -> str:
    return " OR ".join(f'"{stem}"' for stem in one.stems)


def _rarity(one: Asked, total: int) -> float:
    return log(1 + (total + 1) / (one.quotes + 1))


def _note(weight: dict[int, float], ids: list[int], worth: float) -> None:
    for id in ids:
        weight[id] += worth
