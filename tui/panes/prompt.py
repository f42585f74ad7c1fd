"""The line to type in: drawn cell by cell, so that a letter costs a letter.

Its owner is called, not sent messages: keys typed in one burst must find the focus where the
key before them put it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from rich.segment import Segment
from textual import events

from tui.drawing import look
from tui.drawing.lines import fit, width_of
from tui.panes.bars import Row
from tui.rows.bars import Pieces

_LONGEST = 2_000  # characters: more than anybody seeks by, and every letter costs by them


class Owner(Protocol):
    """Who opened the prompt and hears what is typed."""

    def prompt_changed(self, text: str) -> None:
        """The words are others now."""

    def prompt_done(self, text: str, kept: bool) -> None:
        """Enter (``kept``) or Esc."""

    def prompt_moved(self, step: int) -> None:
        """So many rows down, or up (below 0), while typing; no further than there are."""

    def prompt_widened(self) -> None:
        """Backspace on an empty line."""


class Prompt(Row, can_focus=True):
    """One row. Closed, it takes no key and shows what lies ``under`` it.

    So opening it is no change of the layout, which would cost more than a letter.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.label = "/"
        self.text = ""
        self.at = 0
        self.note = self.hint = ""
        self.owner: Owner | None = None
        self.under: Row | None = None
        self.can_focus = False

    def open(self, owner: Owner, label: str, text: str = "", hint: str = "") -> None:
        """Start typing after ``label``; ``hint`` stands there while nothing is typed."""
        self.owner, self.label, self.note, self.hint = owner, label, "", hint
        self.text, self.at = text, len(text)
        self.can_focus = True
        self.screen.set_focus(self, scroll_visible=False)
        self.refresh()

    def close(self) -> None:
        """Take no more keys; the row below is seen again."""
        self.owner = None
        self.can_focus = False
        self.refresh()

    def tell(self, note: str) -> None:
        """A word at the right end: how many were found, or what is wrong."""
        if note != self.note:
            self.note = note
            self.refresh()

    def write(self, text: str) -> None:
        """Other words, as if they were typed."""
        self._put(text, len(text))

    # -- drawing ------------------------------------------------------------------------

    def drawn(self) -> Pieces:
        """Label, text with the cursor cell reversed, note; closed, the row that lies under it."""
        if self.owner is None and self.under is not None:
            return self.under.drawn()
        width, label = self.size.width, width_of(self.label)
        said = self.note or (self.hint if not self.text else "")
        left = max(0, width - label - width_of(self.text) - 4)
        most = max(left, width // 2) if self.text else left
        noted = min(width_of(said), most)
        before, after = self._seen(max(4, width - label - noted - 3))
        pieces = [
            Segment(fit(self.label, label), look.BOLD),
            Segment(fit(before, width_of(before))),
            Segment(fit(after[:1], width_of(after[:1])) or " ", look.REVERSE),
            Segment(fit(after[1:], width_of(after[1:]))),
        ]
        if noted:
            used = sum(piece.cell_length for piece in pieces)
            pieces.append(Segment(" " * max(1, width - used - noted - 1)))
            pieces.append(Segment(fit(said, noted), look.DIM))
        return Segment.adjust_line_length(pieces, width, look.NORMAL)

    def _seen(self, room: int) -> tuple[str, str]:
        """What of the text is seen before and from the cursor on, in ``room`` cells."""
        start = max(0, self.at - 4 * room)
        while width_of(self.text[start : self.at]) > room - 1:
            start += 1
        end = self.at
        while end < len(self.text) and width_of(self.text[start : end + 1]) <= room:
            end += 1
        return self.text[start : self.at], self.text[self.at : end]

    # -- keys ---------------------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words, on one line."""
        event.stop()
        self._insert(" ".join(event.text.split()))

    def take(self, event: events.Key) -> bool:
        """Letters go into the line; a few keys edit, move among the hits, end."""
        if self.owner is None:
            return False
        if event.key == "space" and getattr(self.owner, "prompt_space", _no)():
            return True
        edit = _EDITS.get(event.key)
        if edit is not None:
            edit(self)
        elif event.character and event.is_printable and not event.key.startswith("alt+"):
            self._insert(event.character)
        else:
            return False
        return True

    def wants(self, key: str) -> bool:
        """While it is open, the keys that edit."""
        return self.owner is not None and key in _EDITS

    def _put(self, text: str, at: int) -> None:
        changed = text != self.text
        self.text, self.at = text, max(0, min(at, len(text)))
        self.refresh()
        if changed and self.owner is not None:
            self.owner.prompt_changed(text)

    def _insert(self, piece: str) -> None:
        piece = piece[: max(0, _LONGEST - len(self.text))]
        self._put(self.text[: self.at] + piece + self.text[self.at :], self.at + len(piece))

    def _delete(self, start: int, end: int) -> None:
        if not self.text and self.owner is not None:
            self.owner.prompt_widened()
        start = max(0, start)
        self._put(self.text[:start] + self.text[end:], start)

    def _word_start(self) -> int:
        return self.text.rfind(" ", 0, len(self.text[: self.at].rstrip())) + 1

    def _word_end(self) -> int:
        behind = self.text[self.at :]
        blanks = len(behind) - len(behind.lstrip())
        end = behind.find(" ", blanks)
        return len(self.text) if end < 0 else self.at + end

    def _done(self, kept: bool) -> None:
        if self.owner is not None:
            self.owner.prompt_done(self.text, kept)

    def _step(self, step: int) -> None:
        if self.owner is not None:
            self.owner.prompt_moved(step)

    def _turn(self, pages: int) -> None:
        self._step(pages * getattr(self.owner, "prompt_page", 1))

    def _tab(self) -> None:
        if not getattr(self.owner, "prompt_tab", _no)():
            self._step(1)


def _no() -> bool:
    """Space is a blank and Tab a step down for owners that do not use them."""
    return False


ACTING = frozenset(
    ("enter", "up", "ctrl+p", "shift+tab", "down", "ctrl+n", "tab", "pageup", "pagedown")
)
"""Keys that act on what the words found."""
_EDITS: dict[str, Callable[[Prompt], None]] = {
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
    "left": lambda p: p._put(p.text, p.at - 1),
    "right": lambda p: p._put(p.text, p.at + 1),
    "ctrl+b": lambda p: p._put(p.text, p.at - 1),
    "ctrl+f": lambda p: p._put(p.text, p.at + 1),
    "alt+b": lambda p: p._put(p.text, p._word_start()),
    "ctrl+left": lambda p: p._put(p.text, p._word_start()),
    "alt+f": lambda p: p._put(p.text, p._word_end()),
    "ctrl+right": lambda p: p._put(p.text, p._word_end()),
    "alt+d": lambda p: p._delete(p.at, p._word_end()),
    "home": lambda p: p._put(p.text, 0),
    "ctrl+a": lambda p: p._put(p.text, 0),
    "end": lambda p: p._put(p.text, len(p.text)),
    "ctrl+e": lambda p: p._put(p.text, len(p.text)),
    "up": lambda p: p._step(-1),
    "ctrl+p": lambda p: p._step(-1),
    "down": lambda p: p._step(1),
    "ctrl+n": lambda p: p._step(1),
    "shift+tab": lambda p: p._step(-1),
    "tab": lambda p: p._tab(),
    "pageup": lambda p: p._turn(-1),
    "pagedown": lambda p: p._turn(1),
}
