"""Lists of any length in a question, in few forms: SQLite then knows the question already."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import TypeVar

Value = TypeVar("Value")


def marks(values: Sized) -> str:
    """A mark for each value, for ``IN (…)`` or ``VALUES (…)``."""
    return ",".join("?" * len(values))


def listed(values: Sequence[Value]) -> tuple[str, list[Value]]:
    """Marks for ``IN (…)`` and the values, the last of them repeated to a round number."""
    if not values:
        return "", []
    room = 1 << (len(values) - 1).bit_length()
    return ",".join("?" * room), [*values, *[values[-1]] * (room - len(values))]
