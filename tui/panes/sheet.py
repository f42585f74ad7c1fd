"""A pane of entries that wrap: what a sheet over the desk lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style

from corpus.model import Span
from tui.drawing import look
from tui.drawing.lines import padded, segments, wrap
from tui.panes.base import Pane
from tui.panes.messages import EntryFollowed
from tui.store.source import Source

_BESIDE = 24  # cells that words need beside their lead; with fewer they stand below it
_BELOW = 4  # cells that they are then indented


@dataclass(frozen=True, slots=True)
class Entry:
    """Words on a sheet. ``value`` is what Enter returns; None entries only stand there."""

    text: str
    value: Any = None
    style: Style = look.NORMAL
    indent: int = 0
    marks: tuple[Span, ...] = ()
    mark_style: Style = look.MATCH
    lead: str = ""

    def hangs(self, width: int) -> bool:
        """Whether there is no room for the words beside the lead."""
        return bool(self.lead.strip()) and width - self.indent - len(self.lead) < _BESIDE


class SheetPane(Pane):
    """Entries, wrapped to the width; the cursor walks over the rows.

    When ``choosing`` it steps from one entry that Enter takes to the next.
    """

    LABEL: ClassVar[str] = ""

    def __init__(
        self,
        source: Source,
        heading: str,
        entries: Sequence[Entry] = (),
        start: int = 0,
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(source, id=id)
        self.heading = heading
        self.note = ""
        self.choosing = False
        self.entries: Sequence[Entry] = entries
        self._start = start
        self._shown = False
        self._rows: list[tuple[int, int, int]] = []
        self._width = 0

    def on_mount(self) -> None:
        """Keys that come before the first paint find the entries already."""
        super().on_mount()
        self._wrap()
        self.go_to_entry(self._start)

    def put(self, entries: Sequence[Entry], cursor: int | None = None) -> None:
        """Show ``entries``, with the cursor on entry ``cursor``.

        Shown for the first time, they keep the cursor where keys have moved it by then.
        """
        first = not self._shown and entries is self.entries
        self.entries, self._shown = entries, True
        number = self.current_number() if first else cursor
        self._wrap()
        if number is not None:
            self.go_to_entry(number)
        self.flip()
        self.repaint()

    def go_to_entry(self, number: int) -> None:
        """The cursor on the first row of entry ``number``."""
        rows = (at for at, row in enumerate(self._rows) if row[0] >= number)
        self.cursor = next(rows, max(0, len(self._rows) - 1))

    def _wrap(self) -> None:
        self._width = width = max(10, (self.extent()[0] or self.app.size.width) - 3)
        rows: list[tuple[int, int, int]] = []
        for number, entry in enumerate(self.entries):
            start = 0
            room = width - entry.indent - len(entry.lead)
            if entry.hangs(width):
                rows.append((number, 0, 0))
                room = width - entry.indent - _BELOW
            for paragraph in entry.text.split("\n"):
                rows += [(number, start + s, start + e) for s, e in wrap(paragraph, room)]
                start += len(paragraph) + 1
        self._rows = rows
        self.cursor = max(0, min(self.cursor, len(rows) - 1))

    def row_count(self) -> int:
        """Wrapped rows."""
        return len(self._rows)

    def title_text(self) -> str:
        """What the sheet is about."""
        return self.heading

    def position_text(self) -> str:
        """A note, such as how many there are."""
        return self.note or "Esc closes"

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """One wrapped row."""
        number, start, end = self._rows[index]
        entry = self.entries[number]
        first = index == 0 or self._rows[index - 1][0] != number
        lead = entry.lead if first else " " * len(entry.lead)
        if entry.hangs(self._width):
            lead = _closed(entry.lead) if first else " " * _BELOW
        spans = [(s, e, entry.mark_style) for s, e in entry.marks]
        pieces = segments(entry.text, start, end, spans, entry.style)
        return [padded([Segment(" " * entry.indent + lead, look.DIM), *pieces], width)]

    def current(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entries[self._rows[self.cursor][0]] if self._rows else None

    def current_number(self) -> int:
        """Its number."""
        return self._rows[self.cursor][0] if self._rows else 0

    def action_down(self) -> None:
        """A row down, or to the next that can be chosen."""
        self.step(self._away(1))

    def action_up(self) -> None:
        """A row up, or to the one before that can be chosen."""
        self.step(self._away(-1))

    def _away(self, by: int) -> int:
        """How far the next row is: none where no other can be chosen."""
        if not self.choosing:
            return by
        end = self.row_count() if by > 0 else -1
        rows = range(self.cursor + by, end, by)
        return next((row - self.cursor for row in rows if self._chooseable(row)), 0)

    def _chooseable(self, row: int) -> bool:
        number = self._rows[row][0]
        opens = row == 0 or self._rows[row - 1][0] != number
        return opens and self.entries[number].value is not None

    def moved(self, *, follow: bool = False) -> None:
        """Enter takes the entry."""
        if follow:
            self.screen.post_message(EntryFollowed())

    def resized(self) -> None:
        """Another width wraps anew; the entry stays."""
        number = self.current_number()
        self._wrap()
        self.go_to_entry(number)
        super().resized()


def _closed(lead: str) -> str:
    """A lead of columns that stands alone: no blanks between them but one or two."""
    return lead[: len(lead) - len(lead.lstrip())] + "  ".join(lead.split())
