"""Messages find the handlers that Textual finds for them; what changes is painted once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual import events, messages, on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.message_pump import MessagePump

from tui.panes.bars import StatusBar
from tui.terminal.pumping import ThriftyPump
from tui.terminal.screens import ThriftyScreen


class _Told(Message):
    """Something for a decorated handler."""


class _Desk(ThriftyScreen[None]):
    taken = 0

    def compose(self) -> ComposeResult:
        yield StatusBar(id="status")

    @on(_Told)
    def hear(self, message: _Told) -> None:
        self.taken += 1

    def on_key(self, event: events.Key) -> None:
        event.prevent_default()


class _App(ThriftyPump, App[None]):
    def get_default_screen(self) -> _Desk:
        return _Desk()


def _names(found: Any) -> list[tuple[type, str]]:
    return [(cls, method.__name__) for cls, method in found]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("on_told", _Told),
        ("on_key", lambda: events.Key("a", "a")),
        ("on_idle", events.Idle),
        ("on_prompt", messages.Prompt),
        ("on_mount", events.Mount),
        ("on_in_band_window_resize", lambda: messages.InBandWindowResize(True, True)),
    ],
)
def test_the_handlers_are_those_that_textual_finds(name: str, made: Any) -> None:
    async def go() -> None:
        app = _App()
        async with app.run_test():
            for pump in (app, app.screen):
                wanted = _names(MessagePump._get_dispatch_methods(pump, name, made()))
                for _ in range(2):
                    assert _names(pump._get_dispatch_methods(name, made())) == wanted

    asyncio.run(go())


def test_no_default_action_ends_the_line() -> None:
    async def go() -> list[tuple[type, str]]:
        app = _App()
        async with app.run_test():
            event = events.Key("a", "a")
            found = []
            for cls, method in app.screen._get_dispatch_methods("on_key", event):
                found.append((cls, method.__name__))
                event.prevent_default()
            return found

    assert asyncio.run(go()) == [(_Desk, "on_key")]


def test_decorated_handlers_hear() -> None:
    async def go() -> int:
        app = _App()
        async with app.run_test() as pilot:
            app.screen.post_message(_Told())
            await pilot.pause()
            assert isinstance(app.screen, _Desk)
            return app.screen.taken

    assert asyncio.run(go()) == 1
