"""The three rows that are always there: which panes, what narrows them, keys or the prompt."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui import look
from tui.drawing import fit, padded, width_of
from tui.panes.finish import finished
from tui.terminal.composing import ThriftyWidget

Pieces = list[Segment]


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

    def render_lines(self, crop: Region) -> list[Strip]:
        """The row's strip, without Textual's own cache between."""
        strip = self.render_line(0)
        if crop.x or crop.width != self.size.width:
            strip = strip.crop(crop.x, crop.right)
        return finished(self, [strip]) * crop.height

    def render_line(self, y: int) -> Strip:
        """The pieces, cut or filled to the width."""
        width = self.size.width
        return Strip(padded(self._pieces, width)).adjust_cell_length(width)


class PaneBar(Row):
    """The first row: the four panes by number; the visible ones and the active one marked."""

    def tell(
        self, names: Sequence[tuple[str, str]], active: str, visible: set[str], end: str
    ) -> None:
        """``names`` are (pane, label) in order; ``end`` stands at the right."""
        pieces: Pieces = []
        whole = sum(len(label) + 5 for _, label in names) <= self.room
        for number, (pane, label) in enumerate(names, 1):
            text = f" {number} {label} " if whole else f" {number} "
            text = f"[{number} {label}]" if pane == active else text
            style = look.BOLD if pane == active else look.NORMAL
            pieces.append(Segment(text, style if pane in visible else look.DIM))
            pieces.append(Segment(" "))
        used = sum(width_of(piece.text) for piece in pieces)
        room = self.room - used - 1
        if room > 10:
            pieces.append(Segment(fit(end, room, right=True), look.DIM))
        self.show(pieces)

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
        pieces: Pieces = [Segment(" ")]
        for key, word in self._fitting():
            pieces += [Segment(key, look.BOLD), Segment(f" {word}  ")]
        self.show(pieces)

    def _fitting(self) -> list[tuple[str, str]]:
        """The hints that there is room for: those in the middle go first, the last one never."""
        kept = list(self.hints)
        while len(kept) > 2 and sum(len(k) + len(w) + 3 for k, w in kept) > self.room:
            del kept[(len(kept) - 1) // 2]
        return kept

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
