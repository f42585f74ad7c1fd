"""An app that draws through a painter, takes over the first frame, and ends with one line."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.worker import WorkerFailed

from corpus.archive.connection import explained
from corpus.errors import CorpusError
from tui.settings.keymap import named
from tui.terminal.composing import Patch, ThriftyWidget
from tui.terminal.driver import ThriftyDriver, lenient
from tui.terminal.firstframe import FirstFrame, terminal_size
from tui.terminal.keyboard import one_by_one
from tui.terminal.painter import Painter
from tui.terminal.pumping import ThriftyPump
from tui.terminal.screens import ThriftyScreen

_NEWLINE = "ctrl+j"
_TURN = 8  # keys of one packet after which frames, answers and signals have their turn
_REMIND = 0.25  # seconds until what is held back is looked at again, though no answer came
_SYNC = 600  # characters from which on an update is bracketed as one frame


class ThriftyApp(ThriftyPump, App[Any]):
    """An app over an archive whose updates go through a ``Painter``.

    ``refused`` is what ended it, where that is something a user can mend.
    """

    ANYWHERE: ClassVar[tuple[str, ...]] = ("redraw",)
    """Actions whose keys do the same on every screen, whatever is typed or lies over it."""

    refused: CorpusError | None = None

    def __init__(self, **options: Any) -> None:
        options.setdefault("driver_class", ThriftyDriver)
        self._native: dict[str, bool] = {}
        self._keys_done = 0
        self._owing = False
        self._reminder: asyncio.TimerHandle | None = None
        super().__init__(**options)
        self.painter = Painter()
        self.first_frame: FirstFrame | None = None
        self.keys: Mapping[str, tuple[str, ...]] = {}

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual's; before there is a screen, which reads the rules, they are not read."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        """The driver; inline it is Textual's own."""
        if inline:
            from textual.drivers import linux_inline_driver

            lenient(linux_inline_driver)
        return super()._build_driver(headless, inline, mouse, size)

    def archive_path(self) -> Path:
        """The archive that is shown."""
        raise NotImplementedError

    @property
    def native_ansi_color(self) -> bool:
        """As Textual's, which looks through all themes for it: every row drawn asks."""
        known = self._native.get(self.theme)
        if known is None:
            known = self._native[self.theme] = super().native_ansi_color
        return known

    def _handle_exception(self, error: Exception) -> None:
        """An archive that cannot be read ends it with one line, as it ends the plain commands.

        What fails once it was left is a screen that was still opening: nothing is lost with it.
        """
        if self._exit:
            return
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        if isinstance(error, sqlite3.DatabaseError):
            error = explained(error, self.archive_path())
        if isinstance(error, CorpusError):
            self.refused = self.refused or error
            self.exit(return_code=2)
        else:
            super()._handle_exception(error)

    def take_terminal(self) -> list[Any] | None:
        """Go on from the first frame, or repaint everything; the terminal's modes before it."""
        frame, self.first_frame = self.first_frame, None
        modes = frame.hand_over() if frame is not None else None
        if frame is not None and modes is not None and frame.runs is not None:
            self.painter.adopt(frame.size, frame.runs)
        else:
            self.painter.forget()
        return modes

    async def fit(self) -> None:
        """Take up the size that the terminal has by now, whatever was told of it before."""
        width, height = terminal_size()
        if width and height and (width, height) != self._size:
            size = Size(width, height)
            await self._on_resize(events.Resize(size, size))

    async def resized(self) -> None:
        """Another size, though it were taken back at once: the terminal moved or dropped cells."""
        await self.fit()
        self.repaint()

    def repaint(self) -> None:
        """Send every cell again; a layout for another size, which is on its way, does so itself."""
        self.painter.forget()
        if self.is_running and self.screen_stack and terminal_size() == self.screen.size:
            self.screen.refresh()

    def action_redraw(self) -> None:
        """Whatever other programs wrote over it, the screen is drawn again."""
        self.repaint()

    def receive(self, message: Message) -> None:
        """What the driver hands on; a letter typed into a line is taken at once where nothing is
        before it, as most are."""
        try:
            taken = isinstance(message, events.Key) and self._typed_in(message)
        except Exception as error:
            self._handle_exception(error)
            return
        if not taken:
            self.post_message(message)

    def _typed_in(self, event: events.Key) -> bool:
        if not (self.free and self.is_running and self.screen_stack) or self._batch_count:
            return False
        screen = self.screen
        if self._exit or not isinstance(screen, ThriftyScreen) or event.key == _NEWLINE:
            return False
        if not self.app_focus:
            self.app_focus = True
        with self._context():
            return screen.type_in(event)

    async def on_event(self, event: events.Event) -> None:
        """Keys go straight to the screen, each when those before it are done with.

        Enter, typed before the terminal was taken, comes as a newline. Behind the key that leaves
        nothing acts: it was meant for the shell.
        """
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._exit:
            return
        if event.key == _NEWLINE and not any(_NEWLINE in keys for keys in self.keys.values()):
            event = events.Key("enter", "\r")
        if event.key.startswith("alt+") and not self._meant(event.key):
            for one in one_by_one(event):
                await self.on_event(one)
            return
        self._keys_done += 1
        if self._keys_done % _TURN == 0:
            await asyncio.sleep(0)
        screen = await self._caught_up()
        for action in self.ANYWHERE:
            if event.key in map(named, self.keys.get(action, ())):
                await self.run_action(action)
                return
        if isinstance(screen, ThriftyScreen):
            if not self.app_focus:
                self.app_focus = True
            await screen.press(event)
        else:
            await super().on_event(event)

    def _meant(self, key: str) -> bool:
        """Whether a key with Alt is one; else it was Esc, and the other key soon after it."""
        focused = self.screen.focused if self.screen_stack else None
        edits = isinstance(focused, ThriftyWidget) and focused.wants(key)
        return edits or any(key in map(named, keys) for keys in self.keys.values())

    async def _caught_up(self) -> Screen[Any] | None:
        """The screen that a key goes to, once what the keys before it began is done."""
        while self.screen_stack:
            screen = self.screen
            waited = isinstance(screen, ThriftyScreen) and await screen.caught_up()
            if self._next_callbacks:
                await self._flush_next_callbacks()
            elif not waited:
                return screen
        return None

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        drawable = isinstance(renderable, Patch | LayoutUpdate | ChopsUpdate)
        driver = self._driver
        if not drawable or driver is None or driver.is_inline or driver.is_headless:
            super()._display(screen, renderable)
            return
        if self._batch_count or not self._running or self._closed:
            return
        pace = driver.pace if isinstance(driver, ThriftyDriver) else None
        room = pace.room() if pace is not None else None
        if room == 0:
            self._owe()
            return
        size = screen._compositor.size
        if self._owing or not self.painter.knows(size):
            renderable = screen._compositor.render_full_update()
        data = self.painter.paint(renderable, size, self.console._color_system, room)
        self._owing = False
        if data:
            framed = self._sync_available and len(data) > _SYNC
            asked = pace.sent(len(data)) if pace is not None else ""
            driver.write(f"\x1b[?2026h{data}\x1b[?2026l{asked}" if framed else data + asked)
            driver.flush()
        if self.painter.unfinished and pace is not None:
            pace.cut()
            self._owe()
        self.post_display_hook()

    def _owe(self) -> None:
        """Show what is held back with the next answer, or when none is waited for any more."""
        self._owing = True
        if self._reminder is None:
            loop = asyncio.get_running_loop()
            self._reminder = loop.call_later(_REMIND, self._remind)

    def _remind(self) -> None:
        self._reminder = None
        self._pay()

    def answered(self, question: str) -> None:
        """The terminal has come so far: what it was spared meanwhile is shown as it is now."""
        if isinstance(self._driver, ThriftyDriver):
            self._driver.pace.answered(question)
        self._pay()

    def _pay(self) -> None:
        driver = self._driver
        if self._owing and isinstance(driver, ThriftyDriver) and driver.pace.room() == 0:
            self._owe()
        elif self._owing and self.is_running and self.screen_stack:
            with self._context():
                self._display(self.screen, self.screen._compositor.render_full_update())
