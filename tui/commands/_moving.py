"""A line on stderr that moves while something takes long; only where somebody looks on."""

from __future__ import annotations

import os
import sys
import time

from tui.terminal.dumb import is_dumb

CALM = 0.2
"""Seconds between two states of the line."""


def looked_on() -> bool:
    """Whether stderr is a terminal on which a line can move; an editor keeps what it is sent."""
    compiled = os.environ.get("INSIDE_EMACS", "").endswith(",compile")  # whatever TERM says there
    return sys.stderr.isatty() and not (compiled or is_dumb())


class Moving:
    """The line. ``on``: somebody looks on."""

    def __init__(self, on: bool | None = None, calm: float = CALM) -> None:
        self._on = looked_on() if on is None else on
        self._calm = calm
        self._shown = time.monotonic()
        self._there = False

    @property
    def due(self) -> bool:
        """Whether the line stood long enough for the next state."""
        return self._on and time.monotonic() - self._shown > self._calm

    def show(self, text: str) -> None:
        """Put ``text`` in place of what the line said."""
        if self._on:
            self._shown, self._there = time.monotonic(), True
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that what is told next has one of its own."""
        if self._there:
            self._there = False
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def left(done: int, many: int, seconds: float) -> str:
    """How long the rest will take at the pace so far: "2 min left", "" while that is not known."""
    if done < 20 or seconds < 2.0:
        return ""
    rest = seconds / done * (many - done)
    return f", {rest / 60:.0f} min left" if rest >= 90 else f", {rest:.0f} s left"
