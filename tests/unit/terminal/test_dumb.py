"""On which terminals nothing is drawn."""

from __future__ import annotations

import pytest

from tui.terminal.dumb import is_dumb


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dumb", True),
        ("", True),
        ("eterm-color", True),
        ("xterm-256color", False),
        ("tmux-256color", False),
        ("linux", False),
    ],
)
def test_lines_alone_go_to_terminals_that_keep_them(
    monkeypatch: pytest.MonkeyPatch, name: str, expected: bool
) -> None:
    monkeypatch.setenv("TERM", name)
    assert is_dumb() is expected


def test_without_a_name_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TERM", raising=False)
    assert is_dumb()
