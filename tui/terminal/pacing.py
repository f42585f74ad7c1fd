"""How far the terminal is behind: it is asked now and then, and no more goes than it can show.

Whatever lies between, a line of 9,600 baud or a server's buffers, what was written is taken long
before it is seen. So a short question goes along, which terminals answer when they come to it.
While they owe an answer only so many bytes follow: fewer where answers come late, more where they
come soon. A terminal that never answers is written to as it takes it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

ASK = "\x1b[5n"
ANSWER = "\x1b[0n"
_EVERY = 500  # bytes from which on a question goes along
_SELDOM = 5.0  # seconds after which one goes along with fewer, to learn how soon answers come
_FIRST = 1_024  # bytes that may follow a question, to begin with
_LEAST = 160
_MOST = 65_536
_QUICK = 8_192  # with so many the line is not slow any more
_LATE = 0.3  # seconds later than the soonest answer
_FAR = 0.7  # no line is so long that its soonest answer takes longer
_LOST = 20.0  # seconds after which an answer is not waited for
_NEVER = 90.0  # the same for the first one
_LEAVING = 3.0  # seconds that leaving waits for an answer, which would be the shell's input
_SILENT = 0.3  # the same where none ever came


class Pace:
    """How much may be written now."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._asked: float | None = None
        self._last = -_SELDOM
        self._behind = 0
        self._window = _FIRST
        self._soonest = _FAR
        self._answers = self._mute = self._slow = self._limited = False
        self._heard = threading.Event()
        self._heard.set()

    def reset(self) -> None:
        """The terminal was somebody else's: no answer is owed."""
        self._asked = None
        self._heard.set()

    def room(self) -> int | None:
        """How many bytes may go now, None for any number."""
        if self._asked is None or not self._waited_for(self._clock() - self._asked):
            return self._window if self._slow and self._answers else None
        left = max(0, self._window - self._behind)
        self._limited = self._limited or not left
        return left if self._slow or not left else None

    def _waited_for(self, age: float) -> bool:
        """Whether an answer that is owed for so long may still come soon."""
        self._answers = self._answers and age <= _LOST
        return self._answers

    def begin(self) -> str:
        """The question to begin with, which tells whether this terminal answers."""
        self._behind = _EVERY
        return self.sent(0)

    def sent(self, size: int) -> str:
        """Take note of what goes; the question that goes along, "" for none."""
        now = self._clock()
        self._behind += size
        if self._mute or self._asked is not None:
            if self._asked is not None and now - self._asked > _NEVER:
                self._mute = True
            return ""
        if self._behind < _EVERY and not self._slow and now - self._last < _SELDOM:
            return ""
        self._asked = self._last = now
        self._heard.clear()
        return ASK

    def cut(self) -> None:
        """Less went than was to go."""
        self._limited = True

    def heard(self) -> None:
        """An answer came; called in the thread that reads."""
        self._heard.set()

    def answered(self) -> None:
        """The terminal has shown what it was asked after."""
        if self._asked is None:
            return
        took = self._clock() - self._asked
        self._asked, self._answers, self._mute = None, True, False
        self._soonest = min(self._soonest, took)
        if took > self._soonest + _LATE:
            self._slow = True
            self._window = max(_LEAST, self._window // 2)
        elif self._limited:
            self._window = min(_MOST, self._window * 2)
            self._slow = self._slow and self._window < _QUICK
        self._limited, self._behind = False, 0

    def wait(self) -> None:
        """Wait for an answer that is owed, but not for long."""
        if self._asked is not None and self._clock() - self._asked < _LEAVING:
            self._heard.wait(_LEAVING if self._answers else _SILENT)
        self.reset()
