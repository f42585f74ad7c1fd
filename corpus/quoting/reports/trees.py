"""Boosted decision trees as the data file holds them: a sum of leaves, each found by questions.

All trees are asked at once (Lucchese et al., "QuickScorer", 2015). Every leaf is a bit. A sign
above a question's bound strikes out the leaves below that question, whether a walk down the tree
would have come to it or not; the first leaf of a tree that is left is the one that it would reach.
What the leaves weigh is added up by binary digits: the leaves with a digit are counted at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from operator import and_, getitem
from typing import Any

WHOLE = 10_000  # what a weight of 1 is in whole numbers


class Trees:
    """Trees over numbered signs; what is not above a question's bound goes below."""

    def __init__(self, base: float, raw: Sequence[Any], names: Sequence[str]) -> None:
        """``raw``: each tree a leaf's weight or ``[sign, bound, below, above]``, by ``names``."""
        struck: dict[str, list[tuple[float, int]]] = {name: [] for name in names}
        weights: list[int] = []  # by bit; whole numbers add up alike everywhere
        self._base = round(base * WHOLE)
        self._firsts = 0
        for one in raw:
            self._firsts |= 1 << len(weights)
            leaves = [round(w * WHOLE) for w in _leaves(one, len(weights), struck)]
            least = min(leaves)
            self._base += least
            weights += [w - least for w in leaves]
        every = (1 << len(weights)) - 1
        size = max(weights, default=0).bit_length()
        digits = zip(*[f"{w:0{size}b}" for w in reversed(weights)], strict=True)
        self._digits = [int("".join(bits), 2) for bits in digits]  # the highest first
        self._bounds: list[list[float]] = []  # by sign
        self._left: list[list[int]] = []  # by sign: the leaves that so many bounds leave
        for name in names:
            found = sorted(struck[name])
            self._bounds.append([bound for bound, _ in found])
            self._left.append(list(accumulate([every, *(every ^ bits for _, bits in found)], and_)))

    def score(self, signs: Sequence[float]) -> float:
        """The log-odds that ``signs`` speak for."""
        left = reduce(and_, map(getitem, self._left, map(bisect_left, self._bounds, signs)))
        reached = left & ~(left - self._firsts)  # the lowest bit of every tree
        total = 0
        for leaves in self._digits:
            total = 2 * total + (reached & leaves).bit_count()
        return (self._base + total) / WHOLE


def _leaves(raw: Any, first: int, struck: dict[str, list[tuple[float, int]]]) -> list[float]:
    """The weights of a tree's leaves; adds to ``struck`` what its questions strike out.

    ``first`` is the bit of the first leaf.
    """
    if isinstance(raw, (int, float)):
        return [float(raw)]
    name, bound, below, above = raw
    lower = _leaves(below, first, struck)
    struck[name].append((float(bound), ((1 << len(lower)) - 1) << first))
    return lower + _leaves(above, first + len(lower), struck)
