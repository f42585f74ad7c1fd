"""Reading what is typed: awake only for input, for an Esc that may begin more, and to stop."""

from __future__ import annotations

import codecs
import os
import select
import threading
from collections.abc import Callable, Iterable

from textual import events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.message import Message

from tui.terminal.ground import Reports, is_light
from tui.terminal.pacing import ANSWER

_ESC = "\x1b"
_BEGIN = "[OPX]^_"  # what goes on after Esc and such a sign is one long sequence
_KNOWN = ("\x1b\x7f", "\x1b\t")  # Alt-Backspace, and Tab as some terminals send it with Shift
_MOST = 4_096  # bytes that are read at once
_TYPED = 256  # characters from which on they are no longer typed


class Answered(events.Key):
    """No key: the terminal answers that it has shown what was written before it was asked."""


class Ground(Message):
    """The terminal says whether its ground is light."""

    def __init__(self, light: bool) -> None:
        super().__init__()
        self.light = light


class Keys(XTermParser):
    """Textual's parser, to which Alt with a sign is the sign alone, with some letters and digits
    another key, and with any a sequence that may go on: so it waits for more."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if sequence == ANSWER:
            yield Answered("answered", None)
            return
        short = len(sequence) == 2 and sequence[0] == _ESC and sequence not in _KNOWN
        if short and sequence[1] not in _BEGIN:
            sequence, alt = sequence[1], True
        for event in super()._sequence_to_key_events(sequence):
            yield _with_alt(event) if alt else event


def _with_alt(event: events.Key) -> events.Key:
    key = event.key
    return events.Key(f"alt+shift+{key.lower()}" if key.isupper() else f"alt+{key}",
                      event.character)  # fmt: skip


def one_by_one(event: events.Key) -> tuple[events.Key, events.Key]:
    """Esc and a key, which a terminal sends for Alt and the key too."""
    sign = event.character
    plain = sign if sign and sign.isalnum() else event.key.removeprefix("alt+")
    return events.Key("escape", _ESC), events.Key(plain, sign)


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
    parser, reports = Keys(), Reports()
    while not stop.is_set():
        due = parser._timeout_time
        pause = None if due is None else max(0.0, due - get_time())
        text = ""
        if terminal in select.select([terminal, stop.fileno()], [], [], pause)[0]:
            data = _read(terminal)
            if not data:
                return False
            text, reported = reports.parted(decode(data))
            _hand_on(
                (Ground(light) for light in map(is_light, reported) if light is not None), take
            )
        for piece in _pieces(text):
            try:
                _hand_on(parser.feed(piece), take)
            except (ValueError, OverflowError):
                parser = Keys()
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
