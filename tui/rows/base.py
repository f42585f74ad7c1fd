"""A pane's rows: a title, a window over rows of its own drawing, a cursor.

The cursor is a mark in the gutter, so moving it redraws two cells. When it leaves the window
the window flips by half a page; nothing ever scrolls by a line.

No Textual here: the first frame draws the same rows before Textual is imported.
"""

from __future__ import annotations

from typing import Any, ClassVar

from rich.segment import Segment

from tui.drawing import look
from tui.drawing.lines import fit, padded, width_of
from tui.place.selection import Selection
from tui.store.source import Source

Line = list[Segment]


class Rows:
    """Base of what panes show. Subclasses say how many rows there are and draw one.

    A widget says how large it is (``extent``) and repaints what ``changed`` names.
    """

    NUMBER: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""

    def __init__(self, source: Source, **options: Any) -> None:
        super().__init__(**options)
        self.source = source
        self.glyphs = look.PRETTY
        self.hues = look.SPEAKERS
        self.shown = Selection()
        self.cells = (0, 0)
        self.lit = False
        self.top = 0
        self.cursor = 0
        self._kept: dict[int, list[Line]] = {}
        self._title: Line | None = None
        self._drawn = (0, 0)

    # -- what the place says ------------------------------------------------------------

    def extent(self) -> tuple[int, int]:
        """Columns and lines that there are for the title and the rows."""
        return self.cells

    def changed(self, x: int, y: int, width: int, height: int) -> None:
        """These cells are to be painted again."""

    # -- the selection comes down -------------------------------------------------------

    def follow(self, new: Selection) -> None:
        """Show ``new``."""
        old, self.shown = self.shown, new
        self.follow_selection(old, new)

    def follow_selection(self, old: Selection, new: Selection) -> None:
        """Show ``new`` where ``old`` was shown."""

    # -- what subclasses say ------------------------------------------------------------

    def row_count(self) -> int:
        """How many rows there are in all."""
        return 0

    def draw(self, index: int, width: int) -> list[Line]:
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
        return Segment(self.glyphs.cursor, look.CURSOR if self.lit else look.DIM)

    def moved(self, *, follow: bool = False) -> None:
        """The user moved the cursor (or followed it): tell the screen."""

    def empty_text(self) -> str:
        """What stands there when there are no rows."""
        return "nothing here"

    # -- drawing ------------------------------------------------------------------------

    @property
    def row_height(self) -> int:
        """Lines of a row."""
        return 1

    @property
    def page(self) -> int:
        """How many rows fit under the title."""
        return max(1, (self.extent()[1] - 1) // self.row_height)

    def lines(self, start: int, stop: int) -> list[Line]:
        """The lines from ``start`` to before ``stop``, each of the whole width."""
        size = self.extent()
        if self._drawn != size:  # painted before the news of another size arrived
            self._drawn = size
            self._kept.clear()
            self._title = None
        height, kept = self.row_height, self._kept
        shown = min(self.row_count() - self.top, self.page)
        made: list[Line] = []
        for y in range(start, stop):
            at, line = divmod(y - 1, height)
            if y == 0:
                self._title = self._title or self._draw_title()
                made.append(self._title)
            elif at >= shown:
                made.append(self._blank(y))
            else:
                index = at + self.top
                if index not in kept:
                    kept[index] = self._draw_row(index)
                made.append(kept[index][line])
        return made

    def _blank(self, y: int) -> Line:
        width = self.extent()[0]
        if y == 1 and not self.row_count():
            return [Segment(fit("  " + self.empty_text(), width), look.DIM)]
        return [Segment(" " * width)]

    def _draw_row(self, index: int) -> list[Line]:
        width = self.extent()[0]
        return [
            [self.gutter_cell(index, line), *padded(pieces, width - 1)]
            for line, pieces in enumerate(self.draw(index, width - 2))
        ]

    def _draw_title(self) -> Line:
        width = self.extent()[0]
        rule = self.glyphs.rule
        label = f" {self.NUMBER} {self.LABEL} " if self.LABEL else ""
        position = f" {self.position_text()} "
        room = width - len(label) - len(position) - 3
        text = self.title_text()
        shown = f" {fit(text, room - 2).rstrip()} " if text and room > 8 else ""
        fill = rule * max(0, width - 2 - len(label) - width_of(shown) - len(position) - 1)
        pieces = [
            Segment(rule, look.DIM),
            Segment(label, look.ACTIVE if self.lit else look.BOLD),
            Segment(shown, look.NORMAL),
            Segment(fill + (rule if fill else ""), look.DIM),
            Segment(position, look.NORMAL),
            Segment(" "),
        ]
        return Segment.adjust_line_length(pieces, width, look.NORMAL)

    # -- repainting ---------------------------------------------------------------------

    def repaint(self) -> None:
        """All rows may have changed."""
        self._kept.clear()
        self._title = None
        self.changed(0, 0, *self.extent())

    def repaint_title(self) -> None:
        """The title changed."""
        self._title = None
        self.changed(0, 0, self.extent()[0], 1)

    def repaint_rows(self, *rows: int) -> None:
        """These rows changed."""
        for row in rows:
            self._repaint_row(row, self.extent()[0])

    def repaint_marks(self, *rows: int) -> None:
        """The gutter of these rows changed."""
        for row in rows:
            self._repaint_row(row, 1)

    def _repaint_row(self, row: int, width: int) -> None:
        self._kept.pop(row, None)
        at = row - self.top
        if 0 <= at < self.page:
            self.changed(0, 1 + at * self.row_height, width, self.row_height)

    def put_cursor(self, index: int) -> None:
        """Move the cursor mark; flip the window by half pages when it lies outside."""
        count = self.row_count()
        index = max(0, min(index, count - 1))
        old, self.cursor = self.cursor, index
        if self.flip():
            self.repaint()
        elif old != index:
            self.repaint_marks(old, index)
            self.repaint_title()

    def flip(self) -> bool:
        """Bring the cursor into the window; say whether the window moved."""
        page, top = self.page, self.top
        last = max(0, self.row_count() - page)
        half = max(1, page // 2)
        if self.cursor >= top + page:
            top = top + half if self.cursor < top + half + page else self.cursor - page // 2
        elif self.cursor < top:
            top = top - half if self.cursor >= top - half else self.cursor - page // 2
        top = max(0, min(top, last))
        if self.cursor < top:
            top = self.cursor
        changed = top != self.top
        self.top = top
        return changed

    def resized(self) -> None:
        """Another size: the place stays; the window moves around it."""
        self.flip()
        self.repaint()
