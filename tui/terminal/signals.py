"""Signals that end the program give the terminal back first."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_TYPED = (signal.SIGINT, signal.SIGQUIT)
"""What a terminal sends to all that share it; the desk takes Ctrl-C as a key itself."""
ENDING = (signal.SIGTERM, signal.SIGHUP, *_TYPED)


def leave_cleanly(leave: Callable[[int], object]) -> None:
    """Call ``leave(128 + signal)`` in the running loop instead of dying with the terminal raw."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, leave, 128 + number)


@contextmanager
def lent() -> Iterator[None]:
    """While another program has the terminal, what is typed there is meant for it alone."""
    woken = signal.set_wakeup_fd(-1)  # else the loop would hear of it afterwards
    before = {number: signal.signal(number, _pass) for number in _TYPED}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken)


def _pass(number: int, frame: object) -> None:
    """Nothing: a handler, since another program would inherit that a signal is ignored."""
