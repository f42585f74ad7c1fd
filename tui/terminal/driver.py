"""Textual's driver where a first frame stands already, and where every byte is dear."""

from __future__ import annotations

import asyncio
import codecs
import os
import signal
from collections.abc import Callable
from functools import partial
from types import FrameType, ModuleType
from typing import Any

from textual import events
from textual.app import App
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.terminal.firstframe import ENTER, FirstFrame, terminal_size
from tui.terminal.ground import question
from tui.terminal.keyboard import Answered, Bell, Ground, Keys, read_keys
from tui.terminal.pacing import ASK, DOUBT, Pace
from tui.terminal.writing import Writer


def lenient(module: ModuleType) -> None:
    """Let ``module`` read our keys, and a terminal that sends bytes which are no UTF-8."""
    module.getincrementaldecoder = _decoder_of  # type: ignore[attr-defined]
    module.XTermParser = Keys  # type: ignore[attr-defined]


def _decoder_of(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


linux_driver.WriterThread = Writer  # type: ignore[attr-defined]


class ThriftyDriver(LinuxDriver):
    """Textual's driver without the reports of mere mouse movement, which cost a slow line.

    Nor does it ask for reports of the size among the keys: with them, Textual takes cells for
    pixels where the mouse is. A changed size is known by its signal.
    """

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self.exit_event = self._stop = Bell()
        self._entered = self._started = False
        self._leaving = True
        self._busy = self._returning = False
        self.pace = Pace()

    def _get_terminal_size(self) -> tuple[int, int]:
        """What the terminal says: COLUMNS and LINES in the environment do not follow a resize."""
        found = terminal_size()
        return found if all(found) else super()._get_terminal_size()

    def _enable_mouse_support(self) -> None:
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1006h")

    def _enable_mouse_pixels(self) -> None:
        """Cells are all that we ask for."""

    def _disable_mouse_support(self) -> None:
        if self._mouse:
            self.write("\x1b[?1000l\x1b[?1006l")

    def _query_in_band_window_resize(self) -> None:
        """The signal tells."""

    def process_message(self, message: Message) -> None:
        """Pass on what was typed; a size that stands among the keys was not asked for."""
        if isinstance(message, Answered | CursorPosition):
            question = ASK if isinstance(message, Answered) else DOUBT
            self.pace.heard(question)
            self._call_soon("answered", question)
        elif isinstance(message, Ground):
            self._call_soon("lit", message.light)
        elif not isinstance(message, events.Resize | InBandWindowResize):
            super().process_message(message)

    def _call_soon(self, name: str, *arguments: object) -> None:
        """From another thread: let the app do something at once."""
        do = getattr(self._app, name, None)
        if do is not None:
            self._loop.call_soon_threadsafe(do, *arguments)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; called in the thread that reads."""
        take = getattr(self._app, "receive", self._app.post_message)
        self._loop.call_soon_threadsafe(take, message)

    def run_input_thread(self) -> None:
        """Read keys until the end; a terminal that is gone ends the program as a hang-up does."""
        if not read_keys(self.fileno, self._stop, self.process_message):
            signal.raise_signal(signal.SIGHUP)

    def start_application_mode(self) -> None:
        """Take the terminal; what stands there is known only where a first frame was drawn."""
        busy, self._busy = self._busy, True
        try:
            self._take_terminal()
        finally:
            self._busy = busy

    def _take_terminal(self) -> None:
        frame: FirstFrame | None = getattr(self._app, "first_frame", None)
        take = getattr(self._app, "take_terminal", None)
        modes = take() if take is not None else None
        self._entered = modes is not None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if modes is not None:
            self.attrs_before = modes
        self.pace.reset()
        if not self._started and getattr(self._app, "asks_ground", False):
            self.write(question(os.environ))
        self.write(self.pace.begin())
        loop = asyncio.get_running_loop()
        self._watch_size(loop)
        torn = frame is not None and frame.torn
        # woken again, the terminal was somebody else's; or cells moved
        self._call_later("resized" if self._started or torn else "fit", loop)
        self._started = True

    def _sigtstp_application(self, *arguments: Any) -> None:
        """Stop; while the terminal is being taken or given back, as soon as that is done."""
        if self._busy:
            self._loop.call_soon_threadsafe(self._sigtstp_application)
        else:
            super()._sigtstp_application()

    def _sigcont_application(self, *arguments: Any) -> None:
        """Go on; where nobody announced the stop, or it goes on already, in a turn of its own.

        A signal comes at any moment, also while what the one before it began is half done.
        """
        if self._must_signal_resume and not self._busy:
            super()._sigcont_application()
        elif self._auto_restart and not self._returning:
            self._returning = True
            self._loop.call_soon_threadsafe(self._return)

    def _return(self) -> None:
        """Take the terminal again: leave first, not to enter twice.

        What was typed meanwhile is meant for this program.
        """
        self._returning = False
        if not self._auto_restart or self._must_signal_resume:
            return
        self._busy, self._leaving = True, False
        try:
            self.suspend_application_mode()
            self.resume_application_mode()
        finally:
            self._busy, self._leaving = False, True

    def disable_input(self) -> None:
        """As Textual's; what was typed is thrown away only where others read the terminal next."""
        if self._leaving:
            self.pace.wait()
            super().disable_input()
        elif not self.exit_event.is_set():
            signal.signal(signal.SIGWINCH, signal.SIG_DFL)
            self._disable_mouse_support()
            self.exit_event.set()
            if self._key_thread is not None:
                self._key_thread.join()
            self.exit_event.clear()

    def _watch_size(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let the app take up every change of size, also one that was taken back at once.

        Textual lays out anew only for another size than it had, and for the size that it read
        when the signal came: a signal that interrupts the handling of another is then told first,
        and the screen stays at a size that is no more.
        """

        def resized(number: int, frame: FrameType | None) -> None:
            self._call_later("resized", loop)

        signal.signal(signal.SIGWINCH, resized)

    def _call_later(self, name: str, loop: asyncio.AbstractEventLoop) -> None:
        """Let the app do something in its turn. Called from signal handlers."""
        do = getattr(self._app, name, None)
        if do is not None:
            message = events.Callback(callback=do)
            asyncio.run_coroutine_threadsafe(self._app._post_message(message), loop=loop)

    def write(self, data: str) -> None:
        """Write, but do not enter a screen that is entered: that would clear it."""
        if self._entered and data == ENTER:
            self._entered = False
            return
        super().write(data)
