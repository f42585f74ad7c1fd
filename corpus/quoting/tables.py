"""Tables of a linear model: features that look at the same few things are weighed at once.

A template function gives the names of all features that look at one key. For inference a table
remembers the sum of their weights by the key; for the fit it gives the names themselves. Sums
add up and lists of names join by the same "+".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T", float, list[str])
Key = tuple[Any, ...]
Template = Callable[..., list[str]]
Table: TypeAlias = Callable[[Key], T]
"""What a key weighs, or the features it stands for."""
MOST = 100_000  # sums that one table remembers


class Sums(dict[Any, float]):
    """The sum of the weights of a key's features, by the key; made when first asked for."""

    def __init__(self, template: Template, weights: Mapping[str, float]) -> None:
        super().__init__()
        self._template, self._weights = template, weights

    def __missing__(self, key: Key) -> float:
        get, total = self._weights.get, 0.0
        for name in self._template(*key):  # "sum" rounds otherwise from Python 3.12 on
            total += get(name, 0.0)
        if len(self) >= MOST:
            self.clear()
        self[key] = total
        return total


def sums(template: Template, weights: Mapping[str, float]) -> Table[float]:
    """What the features of a key weigh together.

    Asked by the method: brackets reach that of a dictionary of one's own kind by a detour.
    """
    return Sums(template, weights).__getitem__


def listed(template: Template) -> Table[list[str]]:
    """The names of a key's features, for the fit."""
    return lambda key: template(*key)
