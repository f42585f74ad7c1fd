"""Lists of any length in a question, in few forms: SQLite then knows the question already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Sized
from typing import TypeVar

Value = TypeVar("Value")
_A_PART = 400
"""Names or ids asked for in one statement."""


def marks(values: Sized) -> str:
    """A mark for each value, for ``IN (…)`` or ``VALUES (…)``."""
    return ",".join("?" * len(values))


def listed(values: Sequence[Value]) -> tuple[str, list[Value]]:
    """Marks for ``IN (…)`` and the values, the last of them repeated to a round number."""
    if not values:
        return "", []
    room = 1 << (len(values) - 1).bit_length()
    return ",".join("?" * room), [*values, *[values[-1]] * (room - len(values))]


def in_parts(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The same in pieces that one SQL statement can take."""
    for at in range(0, len(values), _A_PART):
        yield values[at : at + _A_PART]
