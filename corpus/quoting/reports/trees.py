"""Boosted decision trees as the data file holds them: a sum of leaves, each found by questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

# Which sign is asked about, its bound, the trees below and above; a leaf asks -1: its weight.
Tree: TypeAlias = tuple[int, float, Any, Any]
LEAF = -1


class Trees:
    """Trees over numbered signs; what is not above a question's bound goes below."""

    def __init__(self, base: float, raw: Sequence[Any], names: Sequence[str]) -> None:
        """``raw``: each tree a leaf's weight or ``[sign, bound, below, above]``, by ``names``."""
        self._base = base
        self._trees = [_tree(one, names) for one in raw]

    def score(self, signs: Sequence[float]) -> float:
        """The log-odds that ``signs`` speak for."""
        total = self._base
        for node in self._trees:
            sign, bound, below, above = node
            while sign >= 0:
                sign, bound, below, above = below if signs[sign] <= bound else above
            total += bound
        return total


def _tree(raw: Any, names: Sequence[str]) -> Tree:
    if isinstance(raw, (int, float)):
        return LEAF, float(raw), None, None
    name, bound, below, above = raw
    return names.index(name), float(bound), _tree(below, names), _tree(above, names)
