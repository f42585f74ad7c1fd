"""A sign of life in the last cell of the screen while nothing else is drawn."""

from __future__ import annotations

import sys
import threading
from itertools import cycle

_PAUSE = 0.08  # seconds between two signs


class Beat(threading.Thread):
    """Beats on a screen of ``size`` (columns, lines) until it is stopped."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__(daemon=True, name="first-frame")
        self._place = f"\x1b[{size[1]};{size[0]}H"
        self._done = threading.Event()

    def run(self) -> None:
        """Beat until it is stopped."""
        for sign in cycle("·•"):
            if self._done.wait(_PAUSE):
                return
            sys.stderr.write(self._place + sign)
            sys.stderr.flush()

    def stop(self, under: str) -> None:
        """End, and put back what stood there."""
        self._done.set()
        self.join()
        sys.stderr.write(self._place + under)
        sys.stderr.flush()
