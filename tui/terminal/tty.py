"""Who owns which descriptor: the interface on the terminal while stdout belongs to the caller."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from corpus.errors import CorpusError


class NoTerminal(CorpusError):
    """There is no terminal to draw on."""


def has_terminal() -> bool:
    """Whether this process has a controlling terminal that can be opened."""
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC))
    except OSError:
        return False
    return True


@contextmanager
def on_terminal() -> Iterator[None]:
    """Turn descriptors 0, 1 and 2 to the terminal for the time of the block, then back.

    COLUMNS and LINES are out of the environment meanwhile, since they describe the caller's
    window. Raises NoTerminal when the process has none.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        told = "no terminal to draw on; 'nato-tui --plain' and 'nato-tui find' need none"
        raise NoTerminal(told) from None
    sys.stdout.flush()
    sys.stderr.flush()
    saved = [_duplicate(number) for number in (0, 1, 2)]
    environment = {name: os.environ.pop(name, None) for name in ("COLUMNS", "LINES")}
    try:
        for number in (0, 1, 2):
            os.dup2(terminal, number)
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, copy in enumerate(saved):
            _restore(number, copy)
        os.close(terminal)
        os.environ.update({name: value for name, value in environment.items() if value is not None})


def _duplicate(number: int) -> int | None:
    try:
        return os.dup(number)
    except OSError:
        return None


def _restore(number: int, copy: int | None) -> None:
    if copy is None:
        os.close(number)
        return
    os.dup2(copy, number)
    os.close(copy)
