"""Draws the screens of an app with the fewest bytes: only cells that changed are sent.

Textual repaints every dirty region whole. ``Painter`` remembers what stands on the terminal
and turns each of Textual's updates into the difference.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable, Mapping
from types import FrameType
from typing import Any

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.strip import Strip

from tui.terminal.cells import (
    BLANK,
    Cell,
    Pen,
    Row,
    blank_rows,
    cells_of,
    changes_of,
    draw_changes,
    parameters,
    runs_of,
)
from tui.terminal.composing import Patch
from tui.terminal.firstframe import ENTER, FirstFrame, Runs, terminal_size

_NEWLINE = "ctrl+j"
_MOST_LINES = 1_000  # of which the cells are kept
_SYNC = 600  # characters from which on an update is bracketed as one frame


class Painter:
    """What the terminal shows, and how it becomes what it should show."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._size = (0, 0)
        self._sgr: dict[Style, str] = {}
        self._lines: dict[tuple[Segment, ...], list[Cell]] = {}
        self._pen = Pen()
        self._known = False

    def knows(self, size: tuple[int, int]) -> bool:
        """Whether a difference to what stands there can be drawn; else all must be."""
        return self._known and self._size == size

    def forget(self) -> None:
        """The terminal may show anything now: the next update repaints all of it."""
        self._known = False

    def adopt(self, size: tuple[int, int], runs: Runs) -> None:
        """Take ``runs`` for what stands on the terminal already."""
        self._size = size
        self._rows = [
            self._placed(
                [BLANK] * size[0], 0, [c for text, sgr in row for c in cells_of(text, sgr)]
            )
            for row in runs
        ]
        self._known = True

    def standing(self) -> tuple[tuple[int, int], Runs, str]:
        """What stands on the terminal: its size, its runs, and the bytes that draw it."""
        if not self._known:
            return self._size, [], ""
        drawn = changes_of(blank_rows(*self._size), self._rows)
        return self._size, [runs_of(row) for row in self._rows], drawn

    def paint(
        self, update: CompositorUpdate, size: tuple[int, int], colors: ColorSystem | None
    ) -> str:
        """The sequences that bring the terminal up to date with ``update``.

        ``size`` is that of the layout which made the update. The terminal's own may be another
        one already; then the next layout follows, and paints everything.
        """
        prefix = self._prepare(size)
        colors = colors or ColorSystem.TRUECOLOR
        for y, row in self._changed_rows(update, colors):
            draw_changes(self._pen, y, self._rows[y], row)
            self._rows[y] = row
        return prefix + self._pen.take()

    def _prepare(self, size: tuple[int, int]) -> str:
        if self._known and size == self._size:
            return ""
        self._size, self._known = size, True
        self._rows = blank_rows(*size)
        self._pen = Pen()
        return "\x1b[m\x1b[2J"

    def _changed_rows(
        self, update: CompositorUpdate, colors: ColorSystem
    ) -> Iterable[tuple[int, Row]]:
        if isinstance(update, Patch):
            return self._patched_rows(update, colors)
        if isinstance(update, LayoutUpdate):
            return self._layout_rows(update, colors)
        if isinstance(update, ChopsUpdate):
            return self._chopped_rows(update, colors)
        raise TypeError(f"cannot paint {type(update).__name__}")

    def _layout_rows(self, update: LayoutUpdate, colors: ColorSystem) -> Iterable[tuple[int, Row]]:
        for y, strips in enumerate(update.strips, update.region.y):
            if y >= self._size[1]:
                return
            cells: Row = []
            for strip in strips:
                cells += self._cells(strip, colors)
            yield y, self._placed(self._rows[y], update.region.x, cells)

    def _patched_rows(self, update: Patch, colors: ColorSystem) -> Iterable[tuple[int, Row]]:
        rows: dict[int, Row] = {}
        for x, y, strip in update.placed:
            if y < self._size[1]:
                row = rows.get(y) or self._rows[y]
                rows[y] = self._placed(row, x, self._cells(strip, colors))
        return sorted(rows.items())

    def _chopped_rows(self, update: ChopsUpdate, colors: ColorSystem) -> Iterable[tuple[int, Row]]:
        rows: dict[int, Row] = {}
        for y, first, last in update.spans:
            if y >= self._size[1]:
                continue
            row = rows.get(y) or self._rows[y]
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x < last and end > first:
                    row = self._placed(row, x, self._cells(strip, colors)[: end - x])
            rows[y] = row
        return sorted(rows.items())

    def _placed(self, row: Row, x: int, cells: Row) -> Row:
        """``row`` with ``cells`` laid over it from column ``x`` on."""
        room = max(0, self._size[0] - x)
        fitting = cells[:room]
        return row[:x] + fitting + row[x + len(fitting) :]

    def _cells(self, strip: Strip, colors: ColorSystem) -> list[Cell]:
        """The cells of a strip; of many that come again, such as rows that only moved."""
        line = tuple(strip)
        known = self._lines.get(line)
        if known is None:
            known = []
            for segment in line:
                if not segment.control:
                    known += cells_of(segment.text, self._parameters(segment, colors))
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            self._lines[line] = known
        return known

    def _parameters(self, segment: Segment, colors: ColorSystem) -> str:
        style = segment.style
        if style is None:
            return ""
        known = self._sgr.get(style)
        if known is None:
            known = self._sgr[style] = parameters(Strip.render_ansi(style, colors))
        return known


class ThriftyDriver(LinuxDriver):
    """Textual's driver without the reports of mere mouse movement, which cost a slow line."""

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

    _entered = False
    _started = False

    def start_application_mode(self) -> None:
        """Take the terminal; what stands there is known only where a first frame was drawn."""
        frame: FirstFrame | None = getattr(self._app, "first_frame", None)
        take = getattr(self._app, "take_terminal", None)
        modes = take() if take is not None else None
        self._entered = modes is not None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if modes is not None:
            self.attrs_before = modes
        self._watch_size()
        torn = frame is not None and frame.torn
        if self._started or torn:  # woken again, the terminal was somebody else's; or cells moved
            self._repaint(asyncio.get_running_loop())
        self._started = True

    def _sigcont_application(self, *arguments: Any) -> None:
        """Go on, also after a stop that nobody announced: then leave first, not to enter twice."""
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
        super()._sigcont_application(*arguments)

    def _watch_size(self) -> None:
        """Repaint after every change of size, also one that was taken back at once.

        Textual lays out anew only for another size than it had; the cells that the terminal
        moved or dropped in between would stay as they are.
        """
        told, loop = signal.getsignal(signal.SIGWINCH), asyncio.get_running_loop()

        def resized(number: int, frame: FrameType | None) -> None:
            if callable(told):
                told(number, frame)
            self._repaint(loop)

        signal.signal(signal.SIGWINCH, resized)

    def _repaint(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let the app send every cell again. Called from signal handlers."""
        repaint = getattr(self._app, "repaint", None)
        if repaint is not None:
            message = events.Callback(callback=repaint)
            asyncio.run_coroutine_threadsafe(self._app._post_message(message), loop=loop)

    def write(self, data: str) -> None:
        """Write, but do not enter a screen that is entered: that would clear it."""
        if self._entered and data == ENTER:
            self._entered = False
            return
        super().write(data)


class ThriftyApp(App[Any]):
    """An app whose updates go through a ``Painter``."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("driver_class", ThriftyDriver)
        super().__init__(**options)
        self.painter = Painter()
        self.first_frame: FirstFrame | None = None
        self.keys: Mapping[str, tuple[str, ...]] = {}

    def take_terminal(self) -> list[Any] | None:
        """Go on from the first frame, or repaint everything; the terminal's modes before it."""
        frame, self.first_frame = self.first_frame, None
        modes = frame.hand_over() if frame is not None else None
        if frame is not None and modes is not None and frame.runs is not None:
            self.painter.adopt(frame.size, frame.runs)
        else:
            self.painter.forget()
        return modes

    def repaint(self) -> None:
        """Send every cell again; a layout for another size, which is on its way, does so itself."""
        self.painter.forget()
        if self.is_running and self.screen_stack and terminal_size() == self.screen.size:
            self.screen.refresh()

    async def on_event(self, event: events.Event) -> None:
        """Enter, typed before the terminal was taken, comes as a newline."""
        if isinstance(event, events.Key) and event.key == _NEWLINE:
            bound = any(_NEWLINE in keys for keys in self.keys.values())
            event = event if bound else events.Key("enter", "\r")
        await super().on_event(event)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        drawable = isinstance(renderable, Patch | LayoutUpdate | ChopsUpdate)
        driver = self._driver
        if not drawable or driver is None or driver.is_inline or driver.is_headless:
            super()._display(screen, renderable)
            return
        if self._batch_count or not self._running or self._closed:
            return
        size = screen._compositor.size
        if not self.painter.knows(size):
            renderable = screen._compositor.render_full_update()
        data = self.painter.paint(renderable, size, self.console._color_system)
        if data:
            framed = self._sync_available and len(data) > _SYNC
            driver.write(f"\x1b[?2026h{data}\x1b[?2026l" if framed else data)
            driver.flush()
        self.post_display_hook()
