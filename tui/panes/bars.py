"""The three rows that are always there: which panes, what narrows them, keys or the prompt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.drawing import look
from tui.drawing.lines import fit, wrap
from tui.panes.finish import finished, untouched
from tui.rows.bars import Pieces, hint_pieces
from tui.terminal.clean import clean_line
from tui.terminal.composing import ThriftyWidget

_LINES = 3  # rows that one message takes at most


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
    """The last row: the few keys that matter, or what was just done.

    What does not fit on it takes rows above it too, until the next key.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hints: list[tuple[str, str]] = []
        self.said = ""
        self._style = look.NORMAL
        self._above: list[Pieces] = []
        self._wide = 0

    def rest(self, hints: list[tuple[str, str]] | None = None) -> None:
        """Show the keys again."""
        if hints is not None:
            self.hints = hints
        self.said = ""
        self._spread([hint_pieces(self.hints, self.room)])

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show what was done until the next key."""
        self.said = text
        self._style = look.ALERT if alert else look.NORMAL
        self._spread(self._lines())

    def place(self) -> None:
        """Stand at the foot of the screen."""
        self.styles.height = high = 1 + len(self._above)
        self.styles.offset = (0, self.app.size.height - high)

    def on_resize(self) -> None:
        """Room for more words, or fewer."""
        if self.size.width != self._wide:
            self._wide = self.size.width
            self._pieces = []
            self._spread(self._lines() if self.said else [hint_pieces(self.hints, self.room)])

    def _lines(self) -> list[Pieces]:
        text, room = clean_line(self.said), self.room - 1
        spans = wrap(text, room)
        most = max(1, min(_LINES, self.app.size.height // 2))
        if len(spans) > most:
            spans[most - 1 :] = [(spans[most - 1][0], len(text))]
        return [
            [Segment(fit(f" {text[start:end].rstrip()}", self.room), self._style)]
            for start, end in spans
        ]

    def _spread(self, lines: list[Pieces]) -> None:
        *above, last = lines
        if above != self._above:
            self._above = above
            self.place()
            self.refresh()
        self.show(last)

    def pieces(self, crop: Region) -> Sequence[Iterable[Segment]]:
        """The rows that are asked for."""
        if not self._above:
            return super().pieces(crop)
        return self.render_lines(crop)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The same as strips."""
        if not self._above:
            return super().render_lines(crop)
        width = self.size.width
        rows = [Segment.adjust_line_length(row, width, look.NORMAL) for row in self._above]
        strips = [Strip(row, width) for row in (*rows, self.drawn())]
        strips = [strip.crop(crop.x, crop.right) for strip in strips[crop.y : crop.bottom]]
        return finished(self, strips)
