"""The three rows that are always there: which panes, what narrows them, keys or the prompt."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from tui import look
from tui.drawing import fit, padded, width_of
from tui.messages import PromptChanged, PromptDone, PromptMoved, PromptWidened

Pieces = list[Segment]


class Row(Widget):
    """One row of segments, repainted only when they differ."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pieces: Pieces = []

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
        filters = self.app.get_line_filters()
        if filters:
            strip = strip.apply_style(self.rich_style)
            for each in filters:
                strip = strip.apply_filter(each, self.background_colors[1])
        return [strip] * crop.height

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
        for number, (pane, label) in enumerate(names, 1):
            text = f"[{number} {label}]" if pane == active else f" {number} {label} "
            style = look.BOLD if pane == active else look.NORMAL
            pieces.append(Segment(text, style if pane in visible else look.DIM))
            pieces.append(Segment(" "))
        used = sum(width_of(piece.text) for piece in pieces)
        room = self.size.width - used - 1
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
        used = 1
        for key, word in self.hints:
            if used + len(key) + len(word) + 3 > self.size.width:
                break
            pieces += [Segment(key, look.BOLD), Segment(f" {word}  ")]
            used += len(key) + len(word) + 3
        self.show(pieces)

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show what was done until the next key."""
        self.said = text
        style = look.ALERT if alert else look.NORMAL
        self.show([Segment(fit(" " + text, self.size.width), style)])

    def on_resize(self) -> None:
        """Room for more keys, or fewer."""
        if not self.said:
            self._pieces = []
            self.rest()


class Prompt(Widget, can_focus=True):
    """A line to type in, drawn cell by cell so that a letter costs a letter."""

    ALLOW_SELECT = False
    text: var[str] = var("", init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.label = "/"
        self.at = 0
        self.note = ""

    def open(self, label: str, text: str = "") -> None:
        """Start typing after ``label``."""
        self.label, self.note = label, ""
        self.set_reactive(Prompt.text, text)
        self.at = len(text)
        self.display = True
        self.focus(scroll_visible=False)
        self.refresh()

    def tell(self, note: str) -> None:
        """A word at the right end: how many were found, or what is wrong."""
        if note != self.note:
            self.note = note
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """One strip."""
        strip = self.render_line(0).crop(crop.x, crop.right)
        for each in self.app.get_line_filters():
            strip = strip.apply_filter(each, self.background_colors[1])
        return [strip] * crop.height

    def render_line(self, y: int) -> Strip:
        """Label, text with the cursor cell reversed, note."""
        width = self.size.width
        note = fit(self.note, min(width_of(self.note), width // 2)) if self.note else ""
        room = max(4, width - width_of(self.label) - width_of(note) - 3)
        start = 0
        while width_of(self.text[start : self.at]) > room - 1:
            start += 1
        end = start
        while end < len(self.text) and width_of(self.text[start : end + 1]) <= room:
            end += 1
        before, after = self.text[start : self.at], self.text[self.at : end]
        pieces = [
            Segment(fit(self.label, width_of(self.label)), look.BOLD),
            Segment(fit(before, width_of(before))),
            Segment(fit(after[:1], width_of(after[:1])) or " ", look.REVERSE),
            Segment(fit(after[1:], width_of(after[1:]))),
        ]
        used = sum(width_of(piece.text) for piece in pieces)
        if note:
            pieces.append(Segment(" " * max(1, width - used - width_of(note) - 1)))
            pieces.append(Segment(note, look.DIM))
        return Strip(padded(pieces, width)).adjust_cell_length(width)

    def watch_text(self, text: str) -> None:
        """Tell the screen, draw the row."""
        self.at = min(self.at, len(text))
        self.refresh()
        self.post_message(PromptChanged(text))

    def on_focus(self, event: events.Focus) -> None:
        """No repaint of anything else."""
        event.prevent_default()
        self.has_focus = True

    def on_blur(self, event: events.Blur) -> None:
        """No repaint of anything else."""
        event.prevent_default()
        self.has_focus = False

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words, on one line."""
        event.stop()
        self._insert(" ".join(event.text.split()))

    def on_key(self, event: events.Key) -> None:
        """Letters go into the line; a few keys edit, move among the hits, end."""
        edit = _EDITS.get(event.key)
        if edit is not None:
            edit(self)
        elif event.character and event.is_printable:
            self._insert(event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def _insert(self, piece: str) -> None:
        text, at = self.text, self.at
        self.at = at + len(piece)
        self.text = text[:at] + piece + text[at:]

    def _delete(self, start: int, end: int) -> None:
        text = self.text
        if not text:
            self.post_message(PromptWidened())
        start = max(0, start)
        self.at = start
        self.text = text[:start] + text[end:]
        self.refresh()

    def _move(self, at: int) -> None:
        self.at = max(0, min(at, len(self.text)))
        self.refresh()

    def _word_start(self) -> int:
        return self.text.rstrip().rfind(" ", 0, len(self.text[: self.at].rstrip())) + 1

    def _done(self, kept: bool) -> None:
        self.post_message(PromptDone(self.text, kept))


_EDITS = {
    "enter": lambda p: p._done(True),
    "escape": lambda p: p._done(False),
    "ctrl+g": lambda p: p._done(False),
    "ctrl+c": lambda p: p._done(False),
    "backspace": lambda p: p._delete(p.at - 1, p.at),
    "ctrl+h": lambda p: p._delete(p.at - 1, p.at),
    "delete": lambda p: p._delete(p.at, p.at + 1),
    "ctrl+d": lambda p: p._delete(p.at, p.at + 1),
    "ctrl+w": lambda p: p._delete(p._word_start(), p.at),
    "ctrl+u": lambda p: p._delete(0, p.at),
    "ctrl+k": lambda p: p._delete(p.at, len(p.text)),
    "left": lambda p: p._move(p.at - 1),
    "right": lambda p: p._move(p.at + 1),
    "ctrl+b": lambda p: p._move(p.at - 1),
    "ctrl+f": lambda p: p._move(p.at + 1),
    "home": lambda p: p._move(0),
    "ctrl+a": lambda p: p._move(0),
    "end": lambda p: p._move(len(p.text)),
    "ctrl+e": lambda p: p._move(len(p.text)),
    "up": lambda p: p.post_message(PromptMoved(-1)),
    "ctrl+p": lambda p: p.post_message(PromptMoved(-1)),
    "down": lambda p: p.post_message(PromptMoved(1)),
    "ctrl+n": lambda p: p.post_message(PromptMoved(1)),
}
