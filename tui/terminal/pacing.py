"""How far the terminal is behind: it is asked now and then, and no more goes than it can show.

Whatever lies between, a line of 9,600 baud or a server's buffers, what was written is taken long
before it is seen. So a short question goes along, which terminals answer when they come to it.
While they owe an answer only so many bytes follow: fewer where answers come late, more where they
come soon. An answer can be lost: where one is overdue a frame goes all the same now and then, and
with the first of them another question, whose answer tells a lost one from a late one. A terminal
that never answers is written to as it takes it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

ASK = "\x1b[5n"
ANSWER = "\x1b[0n"
DOUBT = "\x1b[6n"  # its answer, a place, cannot be taken for the other's
_EVERY = 500  # bytes from which on a question goes along
_SELDOM = 5.0  # seconds after which one goes along with fewer, to learn how soon answers come
_FIRST = 1_024  # bytes that may follow a question, to begin with
_LEAST = 160
_MOST = 65_536
_QUICK = 8_192  # with so many the line is not slow any more
_LATE = 0.3  # seconds later than the soonest answer
_FAR = 0.7  # no line is so long that its soonest answer takes longer
_OVERDUE = 0.5  # seconds after which an answer is, where answers come sooner
_UNKNOWN = 2.0  # the same until one came behind many bytes: how quick the line is, is not known
_PATIENT = 4.0  # the same at most
_AGAIN = 1.0  # seconds between what goes though an answer is overdue
_LOST = 20.0  # seconds after which an answer is not waited for
_SLOWLY = 60.0  # the same on a slow line
_NEVER = 90.0  # the same for the first one
_LEAVING = 3.0  # seconds that leaving waits for an answer, which would be the shell's input
_SILENT = 0.3  # the same where none ever came


class Pace:
    """How much may be written now."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._asked: float | None = None
        self._doubted: float | None = None
        self._last = -_SELDOM
        self._behind = 0
        self._window = _FIRST
        self._soonest = _FAR
        self._patience = self._due = _UNKNOWN
        self._telling = False
        self._answers = self._answered = self._mute = self._slow = self._limited = False
        self._heard = {ASK: threading.Event(), DOUBT: threading.Event()}
        self.reset()

    def reset(self) -> None:
        """The terminal was somebody else's: no answer is owed."""
        self._asked = self._doubted = None
        for heard in self._heard.values():
            heard.set()

    def room(self) -> int | None:
        """How many bytes may go now, None for any number."""
        if self._asked is None or not self._waited_for(self._clock() - self._asked):
            return self._window if self._slow and self._answers else None
        if self._overdue():
            return self._spared()
        left = max(0, self._window - self._behind)
        self._limited = self._limited or not left
        return left if self._slow or not left else None

    def _waited_for(self, age: float) -> bool:
        """Whether an answer that is owed for so long may still come soon."""
        self._answers = self._answers and age <= (_SLOWLY if self._slow else _LOST)
        return self._answers

    def _spared(self) -> int | None:
        """How many bytes go though an answer is overdue: a frame first, then less."""
        if self._slow:
            return self._window
        return None if self._due == self._patience else min(self._window, _FIRST) // 4

    def _overdue(self) -> bool:
        """Whether an answer is, and nothing went for a while."""
        return self._asked is not None and self._clock() - self._asked > self._due

    def begin(self) -> str:
        """The question to begin with, which tells whether this terminal answers."""
        self._behind = _EVERY
        asked = self.sent(0)
        self._telling = False
        return asked

    def sent(self, size: int) -> str:
        """Take note of what goes; the question that goes along, "" for none."""
        now = self._clock()
        self._behind += size
        if self._asked is not None:
            return self._sent_owing(now - self._asked)
        if self._mute or (self._behind < _EVERY and not self._slow and now - self._last < _SELDOM):
            return ""
        self._asked = self._last = now
        self._telling = self._slow or self._behind >= _EVERY
        self._due = self._patience
        self._heard[ASK].clear()
        return ASK

    def _sent_owing(self, age: float) -> str:
        """The same while an answer is owed for so long."""
        self._mute = self._mute or age > _NEVER
        if not self._overdue() or not self._answered:
            return ""
        self._behind = max(self._behind, self._window)
        self._due = age + max(_AGAIN, self._patience)
        if self._doubted is not None:
            return ""
        self._doubted = self._clock()
        self._heard[DOUBT].clear()
        return DOUBT

    def cut(self) -> None:
        """Less went than was to go."""
        self._limited = True

    def heard(self, question: str) -> None:
        """An answer came; called in the thread that reads."""
        self._heard[question].set()

    def answered(self, question: str = ASK) -> None:
        """The terminal has shown what it was asked after.

        Answers come in the questions' order: where the later one's is first, the other is lost.
        """
        asked = self._asked
        if question == DOUBT:
            doubted, self._doubted = self._doubted, None
            if asked is None or doubted is None or doubted < asked:
                return
            asked = doubted
        if asked is not None:
            self._took(self._clock() - asked)

    def _took(self, took: float) -> None:
        """No answer is owed any more; the last one took so long."""
        self._asked, self._answers, self._answered, self._mute = None, True, True, False
        self._soonest = min(self._soonest, took)
        if self._telling or took > self._patience:
            self._patience = min(_PATIENT, max(_OVERDUE, 2 * took))
        if took > self._soonest + _LATE:
            self._slow = True
            self._window = max(_LEAST, self._window // 2)
        elif self._limited:
            self._window = min(_MOST, self._window * 2)
            self._slow = self._slow and self._window < _QUICK
        self._limited, self._behind = False, 0

    def owed(self) -> float:
        """Seconds to wait for an answer that would else come to who reads the terminal next."""
        asked = max(self._asked or 0.0, self._doubted or 0.0)
        if not asked:
            return 0.0
        patient = _LEAVING if self._slow else min(_LEAVING, self._patience)
        return max(0.0, asked + (patient if self._answers else _SILENT) - self._clock())

    def wait(self) -> None:
        """Wait for what is owed, but not for long."""
        due = self._clock() + self.owed()
        for heard in self._heard.values():
            heard.wait(max(0.0, due - self._clock()))
        self.reset()
