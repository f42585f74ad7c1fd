"""Where a clause of a print begins and ends."""

from __future__ import annotations

import re

from corpus.model import Span

_CLAUSE = re.compile(r"[,;:—–()]|\s-\s|(?<=[.!?…])[\"'”’»)]*\s")


def clause(printed: str, start: int, end: int) -> Span:
    """The clause around a place: from the sign before it to the sign after it."""
    before = [m.end() for m in _CLAUSE.finditer(printed) if m.end() <= start]
    after = [m.start() for m in _CLAUSE.finditer(printed) if m.start() >= end]
    first = before[-1] if before else 0
    while first < start and printed[first].isspace():
        first += 1
    return first, after[0] if after else len(printed.rstrip(" ,.;:"))
