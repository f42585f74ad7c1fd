"""The user's editor."""

from __future__ import annotations

from corpus.reading.filelines import line_of
from tui.terminal.editor import editor_command


def test_editors_open_at_the_line() -> None:
    text = "a\nb\nc “d”\n"
    assert line_of(text, text.index("d")) == 3
    assert editor_command("f.txt", 3, {"EDITOR": "vim -n"}) == ["vim", "-n", "+3", "f.txt"]
    assert editor_command("f.txt", 3, {"VISUAL": "hx", "EDITOR": "vi"}) == ["hx", "f.txt:3"]
    assert editor_command("f.txt", 3, {}) == ["vi", "+3", "f.txt"]
