"""What the three list panes share: ids under the narrowings and a cursor that follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.segment import Segment

from tui.place.selection import Found, Selection
from tui.rows.base import Rows
from tui.store.source import Source, index_of


class ListRows(Rows):
    """Rows over a sequence of ids; the selection says which and where the cursor is."""

    def __init__(self, source: Source, **options: Any) -> None:
        super().__init__(source, **options)
        self.ids: Sequence[Any] = ()

    def ids_of(self, selection: Selection) -> Sequence[Any]:
        """The ids that ``selection`` leaves to this pane."""
        return ()

    def current_of(self, selection: Selection) -> Any:
        """The id the cursor belongs on."""
        return None

    def row_count(self) -> int:
        """How many ids there are."""
        return len(self.ids)

    def follow(self, new: Selection) -> None:
        """Show ``new``; the mark comes or goes with what it stands for."""
        was = self.elsewhere
        super().follow(new)
        if self.elsewhere != was:
            self.repaint_marks(self.cursor)
            self.repaint_title()

    def follow_selection(self, old: Selection, new: Selection) -> None:
        """Another list, or only another cursor."""
        ids = self.ids_of(new)
        index = index_of(ids, self.current_of(new))
        if ids is not self.ids and list_begins(ids, self.ids):
            begun, self.ids = len(self.ids), ids
            self.put_cursor(self.cursor if index is None else index)
            self.repaint_rows(*range(begun, min(len(ids), self.top + self.page)))
            self.repaint_title()
        elif ids is not self.ids and list_differs(ids, self.ids):
            self.ids = ids
            self.cursor = 0 if index is None else index
            self.top = 0
            self.flip()
            self.repaint()
        else:
            self.ids = ids
            if index is not None:
                self.put_cursor(index)
        if new.found is not old.found:
            self.refound(old.found, new.found)
        self.after_selection(old, new)

    def refound(self, old: Found | None, new: Found | None) -> None:
        """Another answer: the title may count more; the rows tell the same."""
        self.repaint_title()

    @property
    def elsewhere(self) -> bool:
        """Whether the cursor of another pane is on what is none of these rows."""
        here = self.ids[self.cursor] if self.cursor < len(self.ids) else None
        return not self.lit and here != self.current_of(self.shown)

    def position_text(self) -> str:
        """As of all rows; only how many there are where none is the cursor's."""
        count = self.row_count()
        return f"{count:,}" if count and self.elsewhere else super().position_text()

    def gutter_cell(self, index: int, line: int) -> Segment:
        """As of all rows; no row is marked where none is the cursor's."""
        at_cursor = index == self.cursor
        return Segment(" ") if at_cursor and self.elsewhere else super().gutter_cell(index, line)

    def after_selection(self, old: Selection, new: Selection) -> None:
        """More that changes with the selection."""

    def renew(self) -> None:
        """The archive changed underneath: read the ids again, keep the cursor's row."""
        current = self.ids[self.cursor] if self.cursor < len(self.ids) else None
        self.ids = self.ids_of(self.shown)
        index = index_of(self.ids, current)
        if index is None:
            index = min(self.cursor, max(0, len(self.ids) - 1))
        self.top = max(0, self.top + index - self.cursor)
        self.cursor = index
        self.flip()
        self.repaint()


def list_begins(longer: Sequence[Any], beginning: Sequence[Any]) -> bool:
    """Whether a list of ids only went on, so that its window can stay."""
    if not 0 < len(beginning) <= min(len(longer), 2_000):
        return False
    return list(longer[: len(beginning)]) == list(beginning)


def list_differs(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether two lists of ids differ; those of one type are compared as fast as memory is read."""
    if len(one) != len(other):
        return True
    return bool(one != other) if type(one) is type(other) else list(one) != list(other)
