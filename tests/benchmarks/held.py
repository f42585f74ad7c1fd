"""How long a search beside the screen keeps the screen waiting.

One thread stands for the screen: it wakes every two milliseconds and notes how late it is. Beside
it another searches, key after key, with a connection of its own, as the interface does. The same
with a thread that only counts, and with one that sleeps, shows what the machine itself adds.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.archive import open_archive
from corpus.search import search

_SWITCH = 0.0005  # as tui.searcher sets it
_STEP = 0.002
_SECONDS = 5


def held(path: Path, keys: Sequence[str]) -> dict[str, str]:
    """Milliseconds late, p95 and the longest, with the searches and without."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    try:
        searching = _late(lambda stop: _search(path, keys, stop))
        counting = _late(lambda _: _count())
        idle = _late(lambda stop: stop.wait(_SECONDS))
    finally:
        sys.setswitchinterval(before)
    return {
        "screen held, ms p95": f"{_share(searching, 0.95):.2f}",
        "screen held, ms p99": f"{_share(searching, 0.99):.2f}",
        "screen held, ms longest": f"{searching[-1]:.1f}",
        "held by counting, ms p95": f"{_share(counting, 0.95):.2f}",
        "held by counting, ms longest": f"{counting[-1]:.1f}",
        "held by nothing, ms p95": f"{_share(idle, 0.95):.2f}",
        "held by nothing, ms longest": f"{idle[-1]:.1f}",
    }


def _search(path: Path, keys: Sequence[str], stop: threading.Event) -> None:
    with open_archive(path, readonly=True) as archive:
        for key in keys:
            if stop.is_set():
                break
            search(archive, key)


def _count() -> None:
    until = time.perf_counter() + _SECONDS
    while time.perf_counter() < until:
        sum(range(200))


def _late(work: Callable[[threading.Event], object]) -> list[float]:
    """How late each waking was while ``work`` ran in another thread, the least first."""
    stop = threading.Event()
    beside = threading.Thread(target=work, args=(stop,), daemon=True)
    late: list[float] = []
    gc.freeze()
    beside.start()
    while beside.is_alive():
        begun = time.perf_counter()
        time.sleep(_STEP)
        late.append((time.perf_counter() - begun - _STEP) * 1000)
    beside.join()
    return sorted(late)


def _share(values: list[float], share: float) -> float:
    return values[int(len(values) * share)]
