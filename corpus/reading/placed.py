"""A name in a place where pages name their outlets."""

from __future__ import annotations

from typing import NamedTuple


class Slot(NamedTuple):
    """A name, the sort of place it stands in, its line, whether outlets alone stand there."""

    name: str
    sort: str
    line: int
    sure: bool = False
