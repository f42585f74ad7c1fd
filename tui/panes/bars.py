"""The three rows that are always there: which panes, what narrows them, keys or the prompt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui import look
from tui.bars import Pieces, hint_pieces
from tui.drawing import fit
from tui.panes.finish import finished, untouched
from tui.terminal.composing import ThriftyWidget


class Row(ThriftyWidget):
    """One row of segments, repainted only when they differ."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pieces: Pieces = []

    @property
    def room(self) -> int:
        """Cells of a row, also while another row lies over this one."""
        return self.app.size.width

    def show(self, pieces: Pieces) -> None:
        """Put ``pieces`` on the row."""
        if pieces != self._pieces:
            self._pieces = pieces
            self.refresh()

    def drawn(self) -> Pieces:
        """The row, cut or filled to the width."""
        return Segment.adjust_line_length(self._pieces, self.size.width, look.NORMAL)

    def pieces(self, crop: Region) -> Sequence[Iterable[Segment]]:
        """The row, where it goes to the terminal whole and as it is."""
        if crop.x or crop.width != self.size.width or not untouched(self):
            return self.render_lines(crop)
        return [self.drawn()] * crop.height

    def render_lines(self, crop: Region) -> list[Strip]:
        """The row's strip, without Textual's own cache between."""
        strip = Strip(self.drawn(), self.size.width)
        if crop.x or crop.width != self.size.width:
            strip = strip.crop(crop.x, crop.right)
        return finished(self, [strip]) * crop.height


class PaneBar(Row):
    """The first row: the four panes by number; the visible ones and the active one marked."""

    def on_click(self, event: events.Click) -> None:
        """A click on a name goes to its pane."""
        at = 0
        for number, piece in enumerate(self._pieces[:8:2]):
            if at <= event.x < at + len(piece.text):
                self.screen.go_to(number)  # type: ignore[attr-defined]
            at += len(piece.text) + 1


class StatusBar(Row):
    """The row that says what the panes are narrowed by, and how many of how many."""


class HintBar(Row):
    """The last row: the few keys that matter, or what was just done."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hints: list[tuple[str, str]] = []
        self.said = ""

    def rest(self, hints: list[tuple[str, str]] | None = None) -> None:
        """Show the keys again."""
        if hints is not None:
            self.hints = hints
        self.said = ""
        self.show(hint_pieces(self.hints, self.room))

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show what was done until the next key."""
        self.said = text
        style = look.ALERT if alert else look.NORMAL
        self.show([Segment(fit(" " + text, self.room), style)])

    def on_resize(self) -> None:
        """Room for more keys, or fewer."""
        if not self.said:
            self._pieces = []
            self.rest()
