"""Weights summed over groups of features, each group's sum remembered by what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Group = tuple[Any, ...]  # a function that gives features and what it is called with; a feature
MOST = 100_000  # sums that are remembered at once


def group_features(groups: Iterable[Group]) -> list[Any]:
    """The features of the groups, one by one."""
    return [f for g in groups for f in ([g] if isinstance(g[0], str) else g[0](*g[1:]))]


class Sums(dict[Group, float]):
    """The sum of the weights of a group's features, by the group.

    The same few words stand in the same few places again and again: most groups come back.
    """

    def __init__(self, weights: Mapping[Any, float]) -> None:
        super().__init__(weights)
        self.weights = weights

    def __missing__(self, group: Group) -> float:
        total = 0.0
        if not isinstance(group[0], str):
            give: Callable[..., Iterable[Group]] = group[0]
            total = self.of(give(*group[1:]))
        if len(self) >= MOST:
            self.clear()
            self.update(self.weights)
        self[group] = total
        return total

    def of(self, groups: Iterable[Group]) -> float:
        """The sum over several groups."""
        return sum(map(self.__getitem__, groups))
