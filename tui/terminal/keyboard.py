"""Reading what is typed: awake only for input, for an Esc that may begin more, and to stop."""

from __future__ import annotations

import codecs
import os
import select
import threading
from collections.abc import Callable, Iterable

from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.message import Message

_MOST = 4_096  # bytes that are read at once
_TYPED = 256  # characters from which on they are no longer typed


class Bell(threading.Event):
    """An event that a ``select`` hears."""

    def __init__(self) -> None:
        super().__init__()
        self._heard, self._rung = os.pipe()

    def fileno(self) -> int:
        """What becomes readable when it is set."""
        return self._heard

    def set(self) -> None:
        """Set it, and wake who selects."""
        if not self.is_set():
            super().set()
            os.write(self._rung, b".")

    def clear(self) -> None:
        """Unset it."""
        if self.is_set():
            super().clear()
            os.read(self._heard, 1)


def read_keys(terminal: int, stop: Bell, take: Callable[[Message], None]) -> bool:
    """Hand on what is typed until ``stop`` is set; False when the terminal went away before.

    Bytes that are no UTF-8 become replacement characters; a sequence that stands for no
    character is passed over.
    """
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    parser = XTermParser()
    while not stop.is_set():
        due = parser._timeout_time
        pause = None if due is None else max(0.0, due - get_time())
        text = ""
        if terminal in select.select([terminal, stop.fileno()], [], [], pause)[0]:
            data = _read(terminal)
            if not data:
                return False
            text = decode(data)
        for piece in _pieces(text):
            try:
                _hand_on(parser.feed(piece), take)
            except (ValueError, OverflowError):
                parser = XTermParser()
        _hand_on(parser.tick(), take)
    return True


def _pieces(text: str) -> Iterable[str]:
    """A character each, so that a bad sequence costs no key after it; a pasted text at once."""
    return text if len(text) < _TYPED else (text,)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, _MOST)
    except OSError:
        return b""


def _hand_on(messages: Iterable[Message], take: Callable[[Message], None]) -> None:
    for message in messages:
        take(message)
