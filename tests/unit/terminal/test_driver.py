"""What was typed when the program leaves the terminal for a moment, or for others; its size."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import signal
import tty

import pytest
from textual.screen import Screen

from tui.terminal.driver import ThriftyDriver
from tui.terminal.keyboard import Bell
from tui.terminal.pacing import Pace
from tui.terminal.screens import ThriftyScreen
from tui.terminal.thrifty import ThriftyApp


@pytest.mark.parametrize("leaving", [True, False])
def test_keys_are_thrown_away_only_where_others_read_next(leaving: bool) -> None:
    outside, inside = pty.openpty()
    told = signal.getsignal(signal.SIGWINCH)
    try:
        tty.setraw(inside)
        driver = ThriftyDriver.__new__(ThriftyDriver)
        driver.fileno, driver.exit_event, driver.pace = inside, Bell(), Pace()
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


def test_a_size_that_changes_while_the_one_before_it_is_told_is_taken_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes = [(40, 10), (100, 30)]

    def size() -> tuple[int, int]:
        """The next change comes after the size was read, before it is told."""
        read = sizes[0]
        if len(sizes) > 1:
            del sizes[0]
            signal.raise_signal(signal.SIGWINCH)
        return read

    async def go() -> tuple[int, int]:
        app = _App()
        async with app.run_test(size=(80, 24)) as pilot:
            monkeypatch.setattr("tui.terminal.thrifty.terminal_size", size)
            driver = ThriftyDriver.__new__(ThriftyDriver)
            driver._app = app
            driver._watch_size(asyncio.get_running_loop())
            signal.raise_signal(signal.SIGWINCH)
            for _ in range(200):
                await pilot.pause(0.01)
                if app.screen.size == (100, 30):
                    break
            return app.screen.size

    told = signal.getsignal(signal.SIGWINCH)
    try:
        assert asyncio.run(go()) == (100, 30)
    finally:
        signal.signal(signal.SIGWINCH, told)


class _App(ThriftyApp):
    def get_default_screen(self) -> Screen[None]:
        return ThriftyScreen()
