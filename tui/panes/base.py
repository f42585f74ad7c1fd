"""A pane as a widget: keys, mouse and focus, and its rows painted one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.panes.finish import finished, untouched
from tui.panes.messages import PaneEntered
from tui.place.selection import Selection
from tui.rows.base import Rows
from tui.settings.keymap import bindings, rebind
from tui.terminal.composing import Pieces, ThriftyWidget


class Pane(Rows, ThriftyWidget, can_focus=True):
    """Base of all panes: its subclasses bring the rows."""

    BINDINGS = bindings("lists")

    selection = Selection()
    waits = False
    """Whether it follows only when it is told to catch up."""

    def on_mount(self) -> None:
        """The glyphs, colours and keys that the settings ask for."""
        self.glyphs = getattr(self.app, "glyphs", self.glyphs)
        self.hues = getattr(self.app, "hues", self.hues)
        rebind(self, getattr(self.app, "keys", {}))

    # -- the selection comes down -------------------------------------------------------

    def select(self, new: Selection) -> None:
        """Follow it, at once where this pane stands already and need not wait."""
        self.selection = new
        if self.display and self.extent()[0] and not self.waits:
            self.follow(new)

    def catch_up(self) -> None:
        """This pane is shown again, or need not wait: follow what happened meanwhile."""
        self.waits = False
        if self.shown is not self.selection:
            self.follow(self.selection)

    # -- drawing ------------------------------------------------------------------------

    def extent(self) -> tuple[int, int]:
        """The widget's cells; before its first layout, those that it will have."""
        return self._size or self.cells

    def changed(self, x: int, y: int, width: int, height: int) -> None:
        """Refresh these cells."""
        self.refresh(Region(x, y, width, height))

    def pieces(self, crop: Region) -> Sequence[Pieces]:
        """Our own rows, where they go to the terminal whole and as they are."""
        if crop.x or crop.width != self.extent()[0] or not untouched(self):
            return self.render_lines(crop)
        return self.lines(crop.y, crop.bottom)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of ``crop``, straight from our own rows."""
        width = self.extent()[0]
        strips = [Strip(line, width) for line in self.lines(crop.y, crop.bottom)]
        if crop.x or crop.width != width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return finished(self, strips)

    # -- what the user does -------------------------------------------------------------

    def step(self, rows: int) -> None:
        """Move by ``rows`` as the user asked, and tell the screen."""
        before = self.cursor
        self.put_cursor(self.cursor + rows)
        if self.cursor != before:
            self.moved()

    def action_down(self) -> None:
        """One row down."""
        self.step(1)

    def action_up(self) -> None:
        """One row up."""
        self.step(-1)

    def action_top(self) -> None:
        """To the first row."""
        self.step(-self.row_count())

    def action_bottom(self) -> None:
        """To the last row."""
        self.step(self.row_count())

    def action_half_down(self) -> None:
        """Half a page down."""
        self.step(max(1, self.page // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.step(-max(1, self.page // 2))

    def action_page_down(self) -> None:
        """A page down: the window and the cursor with it."""
        self._turn(self.page)

    def action_page_up(self) -> None:
        """A page up."""
        self._turn(-self.page)

    def _turn(self, rows: int) -> None:
        last = max(0, self.row_count() - self.page)
        top = max(0, min(self.top + rows, last))
        if top == self.top:
            self.step(rows)
            return
        self.top = top
        self.cursor = top
        self.repaint()
        self.moved()

    def action_follow(self) -> None:
        """Into what the row stands for."""
        if self.row_count():
            self.moved(follow=True)

    def light(self, on: bool) -> None:
        """Only the title and the mark change, not the whole pane."""
        self.lit = on
        self.repaint_title()
        self.repaint_marks(self.cursor)

    def on_resize(self, event: events.Resize) -> None:
        """The place stays; the first size is where the pane begins to stand."""
        self.resized()
        if self.display:
            self.catch_up()

    def on_click(self, event: events.Click) -> None:
        """A click enters the pane and moves the cursor; one on the cursor follows."""
        self.screen.post_message(PaneEntered(self))
        index = self.top + (event.y - 1) // self.row_height
        if event.y < 1 or index >= self.row_count():
            return
        if index == self.cursor:
            self.action_follow()
        else:
            self.put_cursor(index)
            self.moved()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Half a page."""
        event.stop()
        event.prevent_default()
        self.action_half_down()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Half a page."""
        event.stop()
        event.prevent_default()
        self.action_half_up()
