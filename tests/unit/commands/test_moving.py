"""What takes long says how far it is, where somebody looks on, and leaves nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import main
from tui.commands import _moving


@pytest.mark.parametrize(
    ("terminal", "name", "inside"),
    [
        (True, "xterm", ""),
        (True, "xterm", "29.1,vterm"),
        (True, "xterm", "28.2,compile"),
        (True, "dumb", ""),
        (False, "xterm", ""),
    ],
)
def test_lint_tells_how_far_it_is_where_a_line_can_move(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    name: str,
    inside: str,
) -> None:
    monkeypatch.setenv("TERM", name)
    monkeypatch.setenv("INSIDE_EMACS", inside)
    monkeypatch.setattr(_moving.Moving.__init__, "__defaults__", (None, -1.0))
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    (tmp_path / "a.txt").write_text("“We saw no reason for hope,” Ann Smith said.\n")
    main(["add", "--archive", str(tmp_path / "a.sqlite"), str(tmp_path / "a.txt")])
    draft = tmp_path / "d.md"
    draft.write_text("“We saw no reason for hope,” she said.\n\n“We saw much of it,” he said.\n")
    capsys.readouterr()
    assert main(["lint", "--archive", str(tmp_path / "a.sqlite"), str(draft)]) == 1
    told = capsys.readouterr().err
    if terminal and (
        name == "dumb" or "compile" in inside
    ):  # an editor's compilation, which keeps what it is sent
        assert told == "2 quotations checked, 1 to mend\n"
    elif terminal:
        line = f"\r\x1b[K{draft}: 1 of 2 quotations checked\r\x1b[K{draft}: 2 of 2 quotations"
        assert line in told
        assert told.endswith("\r\x1b[K2 quotations checked, 1 to mend\n")
    else:
        assert told == ""


def test_how_long_it_will_take_is_told_once_it_is_known() -> None:
    assert _moving.left(5, 1000, 60.0) == ""
    assert _moving.left(100, 200, 1.0) == ""
    assert _moving.left(100, 200, 50.0) == ", 50 s left"
    assert _moving.left(100, 1000, 60.0) == ", 9 min left"
