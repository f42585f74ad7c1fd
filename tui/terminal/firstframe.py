"""Something to look at before Textual is imported: the last screen of the session, or a sketch.

The terminal is taken (alternate screen, no echo) and handed on to Textual's driver, which
finds it drawn already. No Textual and no Rich are imported here.
"""

from __future__ import annotations

import os
import sys
import termios

TYPE_CHECKING = False  # as typing's, which is not imported yet
if TYPE_CHECKING:
    from typing import Any

    from tui.terminal.beat import Beat

ENTER = "\x1b[?1049h"
_QUIET = "\x1b[?1000l\x1b[?1006l\x1b[?2004l\x1b[?1004l\x1b[<u"  # mouse, paste, focus, keys
_LEAVE = "\x1b[?1049l\x1b[?25h"

Runs = list[list[tuple[str, str]]]
"""Rows of (text, SGR parameters)."""
Words = list[tuple[int, int, str]]
"""Plain text at (column, row)."""


class FirstFrame:
    """The terminal while nobody but this process draws on it.

    ``runs`` are what stands there, as far as every cell of it is known; else None. They may be
    given as JSON, which is read when they are asked for.
    """

    def __init__(self, size: tuple[int, int], runs: Runs | bytes | None = None) -> None:
        self.size = size
        self.torn = False
        self.words: Words | None = None
        self._runs = runs
        self._modes: list[Any] | None = None
        self._beat: Beat | None = None

    @property
    def runs(self) -> Runs | None:
        """Rows of (text, SGR parameters) that stand there, None where some cell is not known."""
        if self.torn:
            return None
        if isinstance(self._runs, bytes):
            self._runs = _read_runs(self._runs, self.size)
        return self._runs

    def show(self, data: str) -> None:
        """Take the terminal and draw ``data``; without a terminal nothing happens."""
        import signal

        try:
            self._modes = termios.tcgetattr(0)
            quiet = termios.tcgetattr(0)
            quiet[0] &= ~(termios.ICRNL | termios.IXON)
            quiet[3] &= ~(termios.ECHO | termios.ICANON)
            quiet[6][termios.VSUSP] = b"\0"  # a stop waits until the screen can be given back
            termios.tcsetattr(0, termios.TCSANOW, quiet)
        except termios.error:
            return
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(number, self._end)
        signal.signal(signal.SIGWINCH, self._tear)
        sys.stderr.write(f"{ENTER}\x1b[?25l\x1b[?7l\x1b[m\x1b[2J{data}\x1b[m")
        sys.stderr.flush()
        from tui.terminal.beat import Beat

        self._beat = Beat(self.size)
        self._beat.start()

    def go_on(self, runs: Runs, data: str) -> None:
        """Draw ``data``, after which ``runs`` stand there."""
        self._runs, self.words = runs, None
        sys.stderr.write(data)
        sys.stderr.flush()

    def say(self, text: str) -> None:
        """One line in the last row; what stands there is then not known any more."""
        self._runs = self.words = None
        line = text[: max(0, self.size[0] - 2)]
        sys.stderr.write(f"\x1b[{self.size[1]};1H\x1b[m\x1b[2K {line}")
        sys.stderr.flush()

    def hand_over(self) -> list[Any] | None:
        """The terminal's own modes, for the one who draws from now on; None if it was not taken."""
        beat, self._beat = self._beat, None
        if beat is None:
            return None
        beat.stop(self.runs[-1][-1][0][-1:] if self.runs else " ")
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

    def _tear(self, number: int, frame: object) -> None:
        """Another size, though it were taken back at once: the terminal moved or dropped cells."""
        self.torn = True

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


def _read_runs(kept: bytes, size: tuple[int, int]) -> Runs | None:
    """The runs that ``keep`` wrote; None where they are not those of a whole screen."""
    import json

    try:
        runs = [[(str(text), str(sgr)) for text, sgr in row] for row in json.loads(kept)]
    except (ValueError, TypeError):
        return None
    return runs if len(runs) == size[1] and all(runs) else None


def keep(path: str, size: tuple[int, int], mark: str, runs: Runs, data: str) -> None:
    """Keep a screen for the next start; one that cannot be written is not an error.

    Its size, ``mark``, the bytes that draw it, and after a NUL its runs as JSON.
    """
    import json
    from pathlib import Path

    from corpus.paths import write_private

    encoded = json.dumps(runs, separators=(",", ":"))
    try:
        kept = f"{size[0]} {size[1]}\n{mark}\n{data}\0{encoded}".encode()
        write_private(Path(path), kept, durable=False)
    except (OSError, UnicodeEncodeError):
        return


def recall(path: str, size: tuple[int, int], mark: str) -> FirstFrame | None:
    """Show the kept screen again if it is still true for this terminal and archive."""
    try:
        with open(path, "rb") as file:
            kept = file.read()
        place, stamp, rest = kept.split(b"\n", 2)
        data, runs = rest.split(b"\0", 1)
        drawing = data.decode()
    except (OSError, ValueError):
        return None
    if place.decode("ascii", "replace") != f"{size[0]} {size[1]}" or stamp != mark.encode():
        return None
    frame = FirstFrame(size, runs)
    frame.show(drawing)
    return frame


def sketch(size: tuple[int, int], words: Words) -> FirstFrame:
    """Show plain text; what it leaves blank is blank."""
    frame = FirstFrame(size)
    frame.words = words
    frame.show("".join(f"\x1b[{y + 1};{x + 1}H{text}" for x, y, text in words))
    return frame
