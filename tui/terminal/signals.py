"""Signals that end the program give the terminal back first."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

ENDING = (signal.SIGTERM, signal.SIGHUP)


def leave_cleanly(leave: Callable[[int], object]) -> None:
    """Call ``leave(128 + signal)`` in the running loop instead of dying with the terminal raw."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, leave, 128 + number)
