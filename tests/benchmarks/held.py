"""How long a search beside the screen keeps the screen waiting.

An event loop stands for the screen: it wakes again and again and notes how late it is. In a thread
of its own, with a connection of its own, key after key is searched, as in the interface. By turns
of a quarter of a second that thread searches, only counts, or rests: what any Python thread costs,
and what the machine itself adds, is then known from the same run.

On a busy machine a loop is late without any search. Held by the thread is therefore at most the
processor time that it had while the loop waited: where others ran, it had none.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from corpus.archive import open_archive
from corpus.search import search

_SWITCH = 0.0005  # as tui.store.searcher sets it
_STEP = 0.0002
_TURN = 0.25
_SECONDS = 20


class Waking(NamedTuple):
    """One waking of the loop: milliseconds late, those the thread ran, what it had to do."""

    late: float
    ran: float
    doing: str


_TURNS = ("search", "rest", "count", "rest")


class _Beside(threading.Thread):
    """Searches one key after the other, counts or rests, as ``doing`` says."""

    def __init__(self, path: Path, keys: Sequence[str]) -> None:
        super().__init__(daemon=True)
        self.doing = ""
        self.over = False
        self._path = path
        self._keys: Iterator[str] = cycle(keys or ("ready",))

    def run(self) -> None:
        with open_archive(self._path, readonly=True) as archive:
            search(archive, "ready")
            while not self.over:
                if self.doing == "search":
                    search(archive, next(self._keys))
                elif self.doing == "count":
                    sum(range(100))
                else:
                    time.sleep(0.005)


def held(path: Path, keys: Sequence[str]) -> dict[str, str]:
    """Milliseconds, p95, p99 and the longest: late with and without search, held by it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    thread = _Beside(path, keys)
    thread.start()
    gc.freeze()
    try:
        wakings = asyncio.run(_watched(thread))
    finally:
        thread.over = True
        thread.join()
        sys.setswitchinterval(before)
    return {
        **{
            f"the loop late, thread at {doing}, ms p95 / p99 / longest": _shares(
                [one.late for one in wakings if one.doing == doing]
            )
            for doing in sorted(set(_TURNS))
        },
        **{
            f"of it held by the {doing}, at most": _shares(
                [min(one.late, one.ran) for one in wakings if one.doing == doing]
            )
            for doing in ("count", "search")
        },
    }


async def _watched(thread: _Beside) -> list[Waking]:
    assert thread.ident is not None
    clock = time.pthread_getcpuclockid(thread.ident)
    found: list[Waking] = []
    began = time.perf_counter()
    while (now := time.perf_counter()) < began + _SECONDS:
        thread.doing = doing = _TURNS[int((now - began) / _TURN) % len(_TURNS)]
        ran = time.clock_gettime(clock)
        await asyncio.sleep(_STEP)
        late = time.perf_counter() - now - _STEP
        found.append(Waking(late * 1000, (time.clock_gettime(clock) - ran) * 1000, doing))
    return found


def _shares(values: list[float]) -> str:
    values.sort()
    return " / ".join(
        f"{value:.2f}"
        for value in (*(values[int(len(values) * p)] for p in (0.95, 0.99)), values[-1])
    )
