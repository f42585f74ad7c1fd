"""What goes to the terminal goes at once while it takes it; a thread waits where it does not."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import IO

from textual.drivers._writer_thread import WriterThread


class Writer(WriterThread):
    """Textual's writer hands every text to its thread; here the thread gets what is left over.

    The one who draws never waits: a terminal that takes no more, as on a line that stalls,
    keeps only the thread.
    """

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._open = _opened(file.fileno())
        self._left: SimpleQueue[bytes | None] = SimpleQueue()
        self._behind = 0
        self._lock = threading.Lock()

    def write(self, text: str) -> None:
        """Write ``text`` after all that was written before it."""
        data = text.encode("utf-8", "replace")
        if self._open is not None and not self._behind:
            with suppress(OSError):  # it takes no more, or is gone
                data = data[os.write(self._open, data) :]
        if data:
            with self._lock:
                self._behind += 1
            self._left.put(data)

    def run(self) -> None:
        """Write what was left over, as the terminal takes it; nothing more once it is gone."""
        while (data := self._left.get()) is not None:
            with suppress(OSError):
                while data:
                    data = data[os.write(self.fileno(), data) :]
            with self._lock:
                self._behind -= 1

    def stop(self) -> None:
        """End when all is written."""
        self._left.put(None)
        self.join()
        if self._open is not None:
            os.close(self._open)
            self._open = None


def _opened(terminal: int) -> int | None:
    """The terminal, opened once more so that a write never waits; None where it cannot be.

    Not waiting belongs to how it was opened, which others share, the shell among them.
    """
    try:
        return os.open(os.ttyname(terminal), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError:
        return None
