"""A desk that paints though nobody looks on, so that a test can compare what a terminal shows."""

from __future__ import annotations

import asyncio
from typing import Any

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.pilot import Pilot
from textual.screen import Screen

from tui.app import QuoteDesk
from tui.screens.desk import Desk
from tui.terminal.cells import Row
from tui.terminal.composing import Patch
from tui.terminal.painter import Painter

COLORS = ColorSystem.EIGHT_BIT


class PaintedDesk(QuoteDesk):
    """Draws as on a terminal. ``half`` has the frames that showed panes where they stood before.

    Once ``behind`` is set it takes whole screens alone, as a slow line does.
    """

    behind = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.half: list[set[str]] = []

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if not isinstance(renderable, Patch | LayoutUpdate | ChopsUpdate):
            return
        if self._batch_count or not self._running or self._closed:
            return
        if isinstance(screen, Desk):
            self._look(screen)
        size = screen._compositor.size
        if self.behind or not self.painter.knows(size):
            renderable = screen._compositor.render_full_update()
        self.painter.paint(renderable, size, COLORS)
        self.post_display_hook()

    def _look(self, desk: Desk) -> None:
        seen = desk._compositor.visible_widgets
        wrong = {str(name) for name, pane in desk.panes.items() if pane.display != (pane in seen)}
        if wrong:
            self.half.append(wrong)

    @property
    def shown(self) -> list[Row]:
        """The cells that stand on the terminal."""
        return self.painter._rows

    @property
    def whole(self) -> list[Row]:
        """The cells of a repaint of everything."""
        painter, compositor = Painter(), self.screen._compositor
        painter.paint(compositor.render_full_update(), compositor.size, COLORS)
        return painter._rows


async def at_rest(app: PaintedDesk, pilot: Pilot[None]) -> None:
    """Wait until no frame is due."""
    while True:
        await pilot.pause()
        desk, screen = app.desk, app.screen
        beside = [one for one in app.workers if one.group != "add" and not one.is_finished]
        due = [one for one in screen.children if one._repaint_required or one._layout_required]
        wait = desk.unanswered or any(pane.waits for pane in desk.panes.values())
        if not (due or wait or beside or screen._dirty_widgets or screen._layout_required) and (
            screen._compositor.size == app.size
        ):
            return
        await asyncio.sleep(0.01)
