"""What was typed when the program leaves the terminal for a moment, or for others."""

from __future__ import annotations

import os
import pty
import select
import signal
import tty

import pytest

from tui.terminal.driver import ThriftyDriver
from tui.terminal.keyboard import Bell


@pytest.mark.parametrize("leaving", [True, False])
def test_keys_are_thrown_away_only_where_others_read_next(leaving: bool) -> None:
    outside, inside = pty.openpty()
    told = signal.getsignal(signal.SIGWINCH)
    try:
        tty.setraw(inside)
        driver = ThriftyDriver.__new__(ThriftyDriver)
        driver.fileno, driver.exit_event = inside, Bell()
        driver._key_thread, driver._mouse, driver._leaving = None, False, leaving
        os.write(outside, b"n")
        assert select.select([inside], [], [], 5)[0]
        driver.disable_input()
        assert bool(select.select([inside], [], [], 0)[0]) is not leaving
        assert not driver.exit_event.is_set()
    finally:
        signal.signal(signal.SIGWINCH, told)
        os.close(outside)
        os.close(inside)
