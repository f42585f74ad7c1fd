"""Tables of a linear model: features that look at the same few things are weighed at once.

A template function gives the names of all features that look at one key. For inference a table
remembers the sum of their weights by the key; for the fit it gives the names themselves. Sums
add up and lists of names join by the same "+".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

T = TypeVar("T", float, list[str])
T_co = TypeVar("T_co", covariant=True)
Key = tuple[Any, ...]
Template = Callable[..., list[str]]
MOST = 100_000  # sums that one table remembers


class Table(Protocol[T_co]):
    """What a key weighs, or the features it stands for."""

    def __getitem__(self, key: Any, /) -> T_co: ...


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


class Names:
    """The names of a key's features, for the fit."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def __getitem__(self, key: Key) -> list[str]:
        return self._template(*key)
