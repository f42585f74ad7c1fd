"""The two ends of a terminal: writing that never waits, reading that wakes for what matters."""

from __future__ import annotations

import os
import pty
import threading
import time
import tty
from collections.abc import Iterator
from contextlib import suppress

import pytest
from textual import events
from textual.message import Message

from tui.terminal.keyboard import Bell, one_by_one, read_keys
from tui.terminal.writing import Writer


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """The two descriptors of a raw pseudo-terminal: the emulator's and the program's."""
    emulator, program = pty.openpty()
    tty.setraw(program)
    yield emulator, program
    for one in (emulator, program):
        with suppress(OSError):
            os.close(one)


def read_all(emulator: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += os.read(emulator, 65_536)
    return data


def test_what_is_written_is_there_before_any_thread_runs(ends: tuple[int, int]) -> None:
    emulator, program = ends
    writer = Writer(os.fdopen(program, "w", closefd=False))
    writer.write("“Tür”")
    assert os.read(emulator, 100).decode() == "“Tür”"


def test_a_terminal_that_stalls_holds_nobody_and_gets_all_in_order(ends: tuple[int, int]) -> None:
    emulator, program = ends
    writer = Writer(os.fdopen(program, "w", closefd=False))
    writer.start()
    texts = [f"{number} é {'x' * 5_000}\n" for number in range(60)]
    for text in texts:
        writer.write(text)
    whole = "".join(texts).encode()
    assert read_all(emulator, len(whole)) == whole
    writer.write("and on")
    assert read_all(emulator, 6) == b"and on"
    writer.stop()


def test_a_terminal_that_is_gone_takes_no_writer_with_it(ends: tuple[int, int]) -> None:
    emulator, program = ends
    writer = Writer(os.fdopen(program, "w", closefd=False))
    writer.start()
    os.close(emulator)
    writer.write("nobody reads this")
    writer.stop()
    assert not writer.is_alive()


class Reading:
    """What ``read_keys`` hands on, in a thread of its own."""

    def __init__(self, program: int) -> None:
        self.stop = Bell()
        self.taken: list[Message] = []
        self.ended: list[bool] = []
        self.thread = threading.Thread(target=self._read, args=(program,))
        self.thread.start()

    def _read(self, program: int) -> None:
        self.ended.append(read_keys(program, self.stop, self.taken.append))

    def keys(self, many: int) -> list[str]:
        """The first ``many`` keys, waited for."""
        for _ in range(1_000):
            found = [one.key for one in self.taken if isinstance(one, events.Key)]
            if len(found) >= many:
                return found
            time.sleep(0.01)
        raise AssertionError(f"{many} keys did not come: {self.taken}")

    def end(self) -> bool:
        """Stop it; what it returned."""
        self.stop.set()
        self.thread.join(10)
        assert not self.thread.is_alive()
        return self.ended[0]


def test_letters_sequences_and_a_lone_escape(ends: tuple[int, int]) -> None:
    emulator, program = ends
    reading = Reading(program)
    os.write(emulator, b"j\x1b[A\x1b")
    assert reading.keys(3) == ["j", "up", "escape"]
    os.write(emulator, "é".encode()[:1])
    os.write(emulator, "é".encode()[1:] + b"k")
    assert len(reading.keys(5)) == 5
    assert reading.end()


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"\x1b,", ["alt+comma"]),
        (b"\x1b>", ["alt+greater_than_sign"]),
        (b"\x1bb", ["alt+b"]),
        (b"\x1b3", ["alt+3"]),
        (b"\x1bO", ["alt+shift+o"]),
        (b"\x1bM", ["alt+shift+m"]),
        (b"\x1b\x7f", ["ctrl+w"]),
        (b"\x1b\r", ["alt+enter"]),
        (b"\x1b\x0f", ["alt+ctrl+o"]),
        (b"\x1bjkl", ["alt+j", "k", "l"]),
        (b"\x1b[1;3A\x1bOP", ["alt+up", "f1"]),
    ],
)
def test_alt_with_a_sign_is_a_key(ends: tuple[int, int], sent: bytes, keys: list[str]) -> None:
    emulator, program = ends
    reading = Reading(program)
    os.write(emulator, sent)
    assert reading.keys(len(keys)) == keys
    assert reading.end()


def test_alt_and_a_key_are_escape_and_that_key() -> None:
    for key, sign in (("j", "j"), ("comma", ","), ("enter", "\r"), ("ctrl+o", "\x0f")):
        first, then = one_by_one(events.Key(f"alt+{key}", sign))
        assert (first.key, then.key, then.character) == ("escape", key, sign)
    assert one_by_one(events.Key("alt+shift+o", "O"))[1].key == "O"


def test_bytes_that_are_no_keys_are_passed_over(ends: tuple[int, int]) -> None:
    emulator, program = ends
    reading = Reading(program)
    os.write(emulator, b"\x1b[99999999999;1u")
    os.write(emulator, b"\xff")
    os.write(emulator, b"n")
    for _ in range(1_000):
        if "n" in reading.keys(0):
            break
        time.sleep(0.01)
    assert "n" in reading.keys(1)
    assert reading.end()


def test_a_terminal_that_goes_away_ends_the_reading(ends: tuple[int, int]) -> None:
    emulator, program = ends
    reading = Reading(program)
    os.close(emulator)
    reading.thread.join(10)
    assert reading.ended == [False]


def test_a_bell_rings_again_after_it_was_cleared() -> None:
    bell = Bell()
    for _ in range(3):
        bell.set()
        bell.set()
        assert bell.is_set()
        bell.clear()
        bell.clear()
        assert not bell.is_set()
