"""What stands on the terminal, and the fewest bytes to what should: only changed cells are sent.

Textual repaints every dirty region whole. ``Painter`` remembers what stands on the terminal
and turns each of Textual's updates into the difference.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.terminal.cells import (
    BLANK,
    Ink,
    Row,
    blank_rows,
    cells_in,
    cells_of,
    inked,
    parameters,
    runs_of,
)
from tui.terminal.composing import Patch, Pieces
from tui.terminal.firstframe import Runs
from tui.terminal.palette import of_256
from tui.terminal.pen import Pen, changes_of, draw_changes

_MOST_STYLES = 1_000  # of which the cells are kept


class Painter:
    """What the terminal shows, and how it becomes what it should show."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._size = (0, 0)
        self._inks: dict[int, tuple[Style | None, Ink]] = {}
        self._last: dict[int, tuple[int, Pieces]] = {}
        self._pen = Pen()
        self._known = False
        self.unfinished = False

    def knows(self, size: tuple[int, int]) -> bool:
        """Whether a difference to what stands there can be drawn; else all must be."""
        return self._known and self._size == size

    def forget(self) -> None:
        """The terminal may show anything now: the next update repaints all of it."""
        self._known = False

    def adopt(self, size: tuple[int, int], runs: Runs) -> None:
        """Take ``runs`` for what stands on the terminal already."""
        self._size = size
        self._last.clear()
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
        self,
        update: CompositorUpdate,
        size: tuple[int, int],
        colors: ColorSystem | None,
        room: int | None = None,
    ) -> str:
        """The sequences that bring the terminal up to date with ``update``.

        ``size`` is that of the layout which made the update. The terminal's own may be another
        one already; then the next layout follows, and paints everything. Once ``room`` characters
        are used up the rows that are left stay as they are, and ``unfinished`` says so.
        """
        prefix = self._prepare(size)
        colors = colors or ColorSystem.TRUECOLOR
        self.unfinished = False
        for y, row in self._changed_rows(update, colors):
            if room is not None and self._pen.written() >= room:
                self.unfinished = True
                self._last.clear()
                break
            draw_changes(self._pen, y, self._rows[y], row)
            self._rows[y] = row
        return prefix + self._pen.take()

    def _prepare(self, size: tuple[int, int]) -> str:
        if self._known and size == self._size:
            return ""
        self._size, self._known = size, True
        self._rows = blank_rows(*size)
        self._last.clear()
        self._pen = Pen()
        return "\x1b[m\x1b[2J"

    def _changed_rows(
        self, update: CompositorUpdate, colors: ColorSystem
    ) -> Iterable[tuple[int, Row]]:
        if isinstance(update, Patch):
            return self._patched_rows(update, colors)
        self._last.clear()
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
        for x, y, pieces in update.placed:
            if y < self._size[1] and self._last.get(y) != (x, pieces):
                self._last[y] = x, pieces
                row = rows.get(y) or self._rows[y]
                rows[y] = self._placed(row, x, self._cells(pieces, colors))
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
        if not x and len(cells) == len(row):
            return cells
        room = max(0, self._size[0] - x)
        fitting = cells[:room]
        return row[:x] + fitting + row[x + len(fitting) :]

    def _cells(self, pieces: Pieces, colors: ColorSystem) -> Row:
        """The cells of what stands on a row."""
        cells: Row = []
        inks = self._inks
        for text, style, control in pieces:
            if not control:
                known = inks.get(id(style))
                ink = known[1] if known and known[0] is style else self._ink(style, colors)
                cells += cells_in(text, ink)
        return cells

    def _ink(self, style: Style | None, colors: ColorSystem) -> Ink:
        """What draws in a style. It is known by its identity: to hash it costs more."""
        if len(self._inks) >= _MOST_STYLES:
            self._inks.clear()
        seen = of_256(style) if style and colors is ColorSystem.EIGHT_BIT else style
        ink = inked(parameters(Strip.render_ansi(seen, colors)) if seen else "")
        self._inks[id(style)] = style, ink
        return ink
