"""A pane: a title row and rows of its own drawing, repainted one row at a time.

The cursor is a mark in the gutter, so moving it redraws two cells. When it leaves the window
the window flips by half a page; nothing ever scrolls by a line.
"""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip

from tui import look
from tui.drawing import fit, padded, width_of
from tui.keymap import bindings, rebind
from tui.messages import PaneEntered
from tui.panes.finish import finished
from tui.selection import Selection
from tui.source import Source
from tui.terminal.composing import ThriftyWidget


class Pane(ThriftyWidget, can_focus=True):
    """Base of all panes. Subclasses say how many rows there are and draw one."""

    BINDINGS = bindings("lists")
    NUMBER: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""

    selection: var[Selection] = var(Selection(), init=False)

    def __init__(self, source: Source, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.source = source
        self.glyphs = look.PRETTY
        self.top = 0
        self.cursor = 0
        self.row_height = 1
        self._kept: dict[int, list[Strip]] = {}
        self._title: Strip | None = None
        self._drawn = (0, 0)
        self._behind: Selection | None = None

    def on_mount(self) -> None:
        """The glyphs and keys that the settings ask for."""
        self.glyphs = getattr(self.app, "glyphs", self.glyphs)
        rebind(self, getattr(self.app, "keys", {}))

    # -- the selection comes down -------------------------------------------------------

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Follow it, at once where this pane is shown, else when it will be."""
        if self.display:
            self.follow_selection(old, new)
        elif self._behind is None:
            self._behind = old

    def catch_up(self) -> None:
        """This pane is shown again: follow what happened meanwhile."""
        old, self._behind = self._behind, None
        if old is not None:
            self.follow_selection(old, self.selection)

    def follow_selection(self, old: Selection, new: Selection) -> None:
        """Show ``new`` where ``old`` was shown."""

    # -- what subclasses say ------------------------------------------------------------

    def row_count(self) -> int:
        """How many rows there are in all."""
        return 0

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """Row ``index`` without its gutter, as ``row_height`` lines of ``width`` cells."""
        return [[]]

    def title_text(self) -> str:
        """What the title row says after the pane's name."""
        return ""

    def position_text(self) -> str:
        """Where the cursor is and how many rows there are; stands at the title's right end."""
        count = self.row_count()
        return f"{self.cursor + 1:,} of {count:,}" if count else "none"

    def gutter_cell(self, index: int, line: int) -> Segment:
        """The one cell left of a row."""
        if index != self.cursor:
            return Segment(" ")
        return Segment(self.glyphs.cursor, look.CURSOR if self.has_focus else look.DIM)

    def moved(self, *, follow: bool = False) -> None:
        """The user moved the cursor (or followed it): tell the screen."""

    def empty_text(self) -> str:
        """What stands there when there are no rows."""
        return "nothing here"

    # -- drawing ------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """How many rows fit under the title."""
        return max(1, (self.size.height - 1) // self.row_height)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of ``crop``, straight from our own rows."""
        if self._drawn != self.size:  # painted before the news of another size arrived
            self._drawn = self.size
            self._kept.clear()
            self._title = None
        strips = [self.render_line(y) for y in range(crop.y, crop.bottom)]
        if crop.x or crop.width != self.size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return finished(self, strips)

    def render_line(self, y: int) -> Strip:
        """One line of the pane: the title, a row, or a blank."""
        if y == 0:
            if self._title is None:
                self._title = self._draw_title()
            return self._title
        index, line = divmod(y - 1, self.row_height)
        index += self.top
        if index >= self.row_count() or index - self.top >= self.page:
            return self._blank(y)
        kept = self._kept.get(index)
        if kept is None:
            kept = self._kept[index] = self._draw_row(index)
        return kept[line]

    def _blank(self, y: int) -> Strip:
        width = self.size.width
        if y == 1 and not self.row_count():
            return Strip([Segment(fit("  " + self.empty_text(), width), look.DIM)], width)
        return Strip.blank(width)

    def _draw_row(self, index: int) -> list[Strip]:
        width = self.size.width
        lines = self.draw(index, width - 2)
        return [
            Strip([self.gutter_cell(index, line), *padded(pieces, width - 2), Segment(" ")], width)
            for line, pieces in enumerate(lines)
        ]

    def _draw_title(self) -> Strip:
        width = self.size.width
        rule = self.glyphs.rule
        label = f" {self.NUMBER} {self.LABEL} " if self.LABEL else ""
        position = f" {self.position_text()} "
        room = width - len(label) - len(position) - 3
        text = self.title_text()
        shown = f" {fit(text, room - 2).rstrip()} " if text and room > 8 else ""
        fill = rule * max(0, width - 2 - len(label) - width_of(shown) - len(position) - 1)
        pieces = [
            Segment(rule, look.DIM),
            Segment(label, look.ACTIVE if self.has_focus else look.BOLD),
            Segment(shown, look.NORMAL),
            Segment(fill + (rule if fill else ""), look.DIM),
            Segment(position, look.NORMAL),
            Segment(" "),
        ]
        strip = Strip(pieces)
        return strip.adjust_cell_length(width, Style.null())

    # -- repainting ---------------------------------------------------------------------

    def repaint(self) -> None:
        """All rows may have changed."""
        self._kept.clear()
        self._title = None
        self.refresh()

    def repaint_title(self) -> None:
        """The title changed."""
        self._title = None
        self.refresh(Region(0, 0, self.size.width, 1))

    def repaint_rows(self, *rows: int) -> None:
        """These rows changed."""
        for row in rows:
            self._kept.pop(row, None)
            at = row - self.top
            if 0 <= at < self.page:
                y = 1 + at * self.row_height
                self.refresh(Region(0, y, self.size.width, self.row_height))

    def put_cursor(self, index: int) -> None:
        """Move the cursor mark; flip the window by half pages when it lies outside."""
        count = self.row_count()
        index = max(0, min(index, count - 1))
        old, self.cursor = self.cursor, index
        if self._flip():
            self.repaint()
        elif old != index:
            self._mark_cells(old, index)
            self.repaint_title()

    def _mark_cells(self, *rows: int) -> None:
        for row in rows:
            self._kept.pop(row, None)
            at = row - self.top
            if 0 <= at < self.page:
                self.refresh(Region(0, 1 + at * self.row_height, 1, self.row_height))

    def _flip(self) -> bool:
        """Bring the cursor into the window; say whether the window moved."""
        page, top = self.page, self.top
        last = max(0, self.row_count() - page)
        half = max(1, page // 2)
        if self.cursor >= top + page:
            near = self.cursor < top + 2 * page
            top = top + half if near and self.cursor < top + half + page else self.cursor - half
        elif self.cursor < top:
            top = top - half if self.cursor >= top - half else self.cursor - half
        top = max(0, min(top, last))
        if self.cursor < top:
            top = self.cursor
        changed = top != self.top
        self.top = top
        return changed

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

    def on_focus(self, event: events.Focus) -> None:
        """Only the title and the mark change, not the whole pane."""
        event.prevent_default()
        self.has_focus = True
        self._focus_cells()

    def on_blur(self, event: events.Blur) -> None:
        """Only the title and the mark change."""
        event.prevent_default()
        self.has_focus = False
        self._focus_cells()

    def _focus_cells(self) -> None:
        self.repaint_title()
        self._mark_cells(self.cursor)

    def on_resize(self, event: events.Resize) -> None:
        """The place stays; the window moves around it."""
        self._kept.clear()
        self._title = None
        self._flip()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click enters the pane and moves the cursor; one on the cursor follows."""
        self.post_message(PaneEntered(self))
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
