"""A function's last values by their text: what running text asks again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Value = TypeVar("_Value")
_MOST = 32768
_LONG = 48


class Memo(dict[str, _Value]):
    """``memo[text]`` is ``make(text)``, made once for as long as there is room.

    Long texts, which hardly come again, are made each time. Quicker to ask than ``lru_cache``.
    """

    def __init__(self, make: Callable[[str], _Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> _Value:
        value = self._make(text)
        if len(text) < _LONG:
            if len(self) >= _MOST:
                self.clear()
            self[text] = value
        return value
