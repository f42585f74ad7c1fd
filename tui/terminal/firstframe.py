"""Something to look at before Textual is imported: the last screen of the session, or a sketch.

The terminal is taken (alternate screen, no echo) and handed on to Textual's driver, which
finds it drawn already. No Textual and no Rich are imported here.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import termios
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from corpus.paths import write_private

ENTER = "\x1b[?1049h"
_QUIET = "\x1b[?1000l\x1b[?1006l\x1b[?2004l\x1b[?1004l\x1b[<u"  # mouse, paste, focus, keys
_PAUSE = 0.08  # seconds between two signs of life
_LEAVE = "\x1b[?1049l\x1b[?25h"

Runs = list[list[tuple[str, str]]]
"""Rows of (text, SGR parameters)."""


class Beat(threading.Thread):
    """A sign of life in the last cell while nothing else is drawn."""

    def __init__(self, size: tuple[int, int], under: str) -> None:
        super().__init__(daemon=True, name="first-frame")
        self._place = f"\x1b[{size[1]};{size[0]}H"
        self._under = under
        self._done = threading.Event()

    def run(self) -> None:
        """Beat until it is stopped."""
        for sign in cycle("·•"):
            if self._done.wait(_PAUSE):
                return
            sys.stderr.write(self._place + sign)
            sys.stderr.flush()

    def stop(self) -> None:
        """End, and put back what stood there."""
        self._done.set()
        self.join()
        sys.stderr.write(self._place + self._under)
        sys.stderr.flush()


@dataclass(slots=True)
class FirstFrame:
    """The terminal while nobody but this process draws on it.

    ``runs`` are what stands there, as far as every cell of it is known; else None.
    """

    size: tuple[int, int]
    runs: Runs | None = None
    _modes: list[Any] | None = field(default=None, repr=False)
    _beat: Beat | None = field(default=None, repr=False)

    def show(self, data: str) -> None:
        """Take the terminal and draw ``data``; without a terminal nothing happens."""
        try:
            self._modes = termios.tcgetattr(0)
            quiet = termios.tcgetattr(0)
            quiet[0] &= ~(termios.ICRNL | termios.IXON)
            quiet[3] &= ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(0, termios.TCSANOW, quiet)
        except termios.error:
            return
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        sys.stderr.write(f"{ENTER}\x1b[?25l\x1b[?7l\x1b[m\x1b[2J{data}\x1b[m")
        sys.stderr.flush()
        self._beat = Beat(self.size, self.runs[-1][-1][0][-1:] if self.runs else " ")
        self._beat.start()

    def say(self, text: str) -> None:
        """One line in the last row; what stands there is then not known any more."""
        self.runs = None
        line = text[: max(0, self.size[0] - 2)]
        sys.stderr.write(f"\x1b[{self.size[1]};1H\x1b[m\x1b[2K {line}")
        sys.stderr.flush()

    def hand_over(self) -> list[Any] | None:
        """The terminal's own modes, for the one who draws from now on; None if it was not taken."""
        beat, self._beat = self._beat, None
        if beat is None:
            return None
        beat.stop()
        return self._modes

    def give_back(self) -> None:
        """Leave the terminal as it was, unless it was handed over."""
        if self.hand_over() is not None:
            self._restore()

    def _restore(self) -> None:
        sys.stderr.write(f"{_QUIET}\x1b[?7h{_LEAVE}")
        sys.stderr.flush()
        if self._modes is not None:
            termios.tcsetattr(0, termios.TCSANOW, self._modes)

    def _end(self, number: int, frame: object) -> None:
        """A signal before the interface listens for it: nothing is lost, the terminal returns."""
        self._restore()
        os._exit(128 + number)


def terminal_size() -> tuple[int, int]:
    """Columns and lines of the terminal that stderr draws on; (0, 0) without one."""
    try:
        found = os.get_terminal_size(2)
    except OSError:
        return (0, 0)
    return (found.columns, found.lines)


def stamp(archive: Path, settings: Path, environment: Mapping[str, str]) -> str:
    """What a kept screen depends on: the archive, the settings, the terminal's abilities."""
    parts = [environment.get(name, "") for name in ("TERM", "COLORTERM", "NO_COLOR")]
    for path in (archive, archive.with_name(archive.name + "-wal"), settings):
        try:
            found = path.stat()
            parts.append(f"{found.st_size}:{found.st_mtime_ns}" if found.st_size else "")
        except OSError:
            parts.append("")
    return "|".join(parts)


def keep(path: Path, size: tuple[int, int], mark: str, runs: Runs, data: str) -> None:
    """Keep a screen for the next start; one that cannot be written is not an error."""
    kept = {"size": size, "stamp": mark, "runs": runs, "data": data}
    try:
        encoded = json.dumps(kept, separators=(",", ":")).encode()
        write_private(path, encoded, durable=False)
    except OSError:
        return


def recall(path: Path, size: tuple[int, int], mark: str) -> FirstFrame | None:
    """Show the kept screen again if it is still true for this terminal and archive."""
    try:
        kept = json.loads(path.read_bytes())
        fits = tuple(kept["size"]) == size and kept["stamp"] == mark
        runs = [[(str(text), str(sgr)) for text, sgr in row] for row in kept["runs"]]
        data = str(kept["data"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not fits or len(runs) != size[1] or not all(runs):
        return None
    return whole(size, runs, data)


def whole(size: tuple[int, int], runs: Runs, data: str) -> FirstFrame:
    """Show a screen of which every cell is known: ``data`` draws ``runs``."""
    frame = FirstFrame(size, runs)
    frame.show(data)
    return frame


def sketch(size: tuple[int, int], rows: Sequence[tuple[int, int, str]]) -> FirstFrame:
    """Show plain lines at (column, row); what they leave blank is not known."""
    frame = FirstFrame(size)
    frame.show("".join(f"\x1b[{y + 1};{x + 1}H{text}" for x, y, text in rows))
    return frame
