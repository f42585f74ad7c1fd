"""A fixed piece of plain Python work: figures given in its rounds compare from machine to machine.

It does what text work in Python does: short strings are made, hashed and looked up, small tuples
and objects come and go. Never change it, or old figures mean nothing any more.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

_WORDS = tuple(f"{stem}{ending}" for stem in "abcdefghij" for ending in ("", "s", "ed", "ing"))
_STEPS = 2_000


@dataclass(slots=True)
class _Seen:
    word: str
    at: int
    capital: bool


def round_of_work() -> int:
    """One round; the answer is always the same."""
    weights: dict[tuple[str, int], float] = {}
    total = 0
    for at in range(_STEPS):
        seen = _Seen(_WORDS[at % 40].lower(), at, at % 7 == 0)
        key = seen.word[:3], at % 31
        weights[key] = weights.get(key, 0.0) + len(seen.word)
        if seen.capital and not seen.word.endswith("ed"):
            total += int(weights[key])
    return total


def spent() -> float:
    """Processor seconds of one round."""
    begun = time.process_time()
    round_of_work()
    return time.process_time() - begun
