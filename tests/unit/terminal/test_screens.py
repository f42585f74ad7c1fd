"""What comes from elsewhere is done at once where nothing is before it, else in its turn."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import events
from textual.app import ComposeResult

from tui.panes.bars import Row
from tui.terminal.screens import ThriftyScreen
from tui.terminal.thrifty import ThriftyApp


class _Line(Row, can_focus=True):
    typed = ""

    def take(self, event: events.Key) -> bool:
        if event.character is None:
            return False
        self.typed += event.character
        self.refresh()
        return True


class _Desk(ThriftyScreen[None]):
    pressed = ""

    def compose(self) -> ComposeResult:
        yield _Line(id="line")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(_Line))

    def waits(self, event: events.Key) -> bool:
        return event.key == "w"

    def key_pressed(self) -> None:
        self.pressed += "."


class _App(ThriftyApp):
    def get_default_screen(self) -> _Desk:
        return _Desk()

    def archive_path(self) -> Path:
        return Path("none")


def _key(letter: str) -> events.Key:
    return events.Key(letter, letter if len(letter) == 1 else None)


def _run(test: Callable[[_App, _Desk, Callable[[], Awaitable[None]]], Awaitable[None]]) -> None:
    async def go() -> None:
        app = _App()
        async with app.run_test() as pilot:
            await pilot.pause()
            screen = app.screen
            assert isinstance(screen, _Desk)
            await test(app, screen, pilot.pause)

    asyncio.run(go())


def test_a_letter_is_taken_at_once_where_nothing_is_before_it() -> None:
    async def test(app: _App, screen: _Desk, pause: Callable[[], Awaitable[None]]) -> None:
        line = screen.query_one(_Line)
        app.receive(_key("a"))
        assert line.typed == "a"
        app.post_message(_key("b"))
        app.receive(_key("c"))
        assert line.typed == "a"
        await pause()
        assert line.typed == "abc"

    _run(test)


def test_a_key_has_its_turn_where_the_screen_waits_or_the_line_takes_it_not() -> None:
    async def test(app: _App, screen: _Desk, pause: Callable[[], Awaitable[None]]) -> None:
        line = screen.query_one(_Line)
        app.receive(_key("w"))
        app.receive(_key("up"))
        assert (line.typed, screen.pressed) == ("", "")
        await pause()
        assert (line.typed, screen.pressed) == ("w", ".")

    _run(test)


def test_what_is_told_waits_for_what_was_told_before() -> None:
    async def test(app: _App, screen: _Desk, pause: Callable[[], Awaitable[None]]) -> None:
        done: list[str] = []
        screen.at_once(lambda: done.append("first"))
        assert done == ["first"]
        screen.post_message(events.Callback(callback=lambda: done.append("second")))
        screen.at_once(lambda: done.append("third"))
        assert done == ["first"]
        await pause()
        assert done == ["first", "second", "third"]

    _run(test)


def test_what_is_handed_on_by_a_thread_is_done_here_and_later_calls_are_not_lost() -> None:
    async def test(app: _App, screen: _Desk, pause: Callable[[], Awaitable[None]]) -> None:
        done: list[str] = []
        asked: list[str] = []

        def hear() -> None:
            done.append("heard")
            screen.call_next(lambda: asked.append("next"))

        await asyncio.to_thread(screen.hand, hear)
        await pause()
        assert (done, asked) == (["heard"], ["next"])

    _run(test)


def test_what_is_repeated_ends_with_the_screen() -> None:
    async def go() -> tuple[int, int]:
        done: list[int] = []
        app = _App()
        async with app.run_test() as pilot:
            await pilot.pause()
            assert isinstance(app.screen, _Desk)
            app.screen.repeat(0.001, lambda: done.append(len(done)))
            while len(done) < 3:
                await asyncio.sleep(0.001)
        ended = len(done)
        await asyncio.sleep(0.01)
        return ended, len(done)

    ended, later = asyncio.run(go())
    assert ended == later
