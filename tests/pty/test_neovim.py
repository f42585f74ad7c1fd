"""The real Neovim: the printed commands where a shell command has no terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pty.programs import named_program, needs_neovim, run
from tests.pty.terminal import Terminal

pytestmark = [pytest.mark.pty, pytest.mark.timeout(400), needs_neovim]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    made = named_program(tmp_path / "bin")
    (tmp_path / "nato.vim").write_text(run(made, tmp_path, "integrate", "vim").stdout)
    (tmp_path / "nato.lua").write_text(run(made, tmp_path, "integrate", "neovim").stdout)
    return made


def test_the_picker_opens_in_a_tab_and_what_is_chosen_comes_into_the_text(
    env: dict[str, str], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.tex"
    draft.write_text("before\nafter\n")
    argv = ["nvim", "--clean", "-n", "-S", "nato.vim", "draft.tex"]
    with Terminal(argv, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("after")
        terminal.press(":QuotePick\r")
        terminal.wait_for("pick /")
        terminal.press("\x1b")
        terminal.wait_for("after")
        terminal.press(":QuotePick slam shut\r")
        terminal.wait_for("pick /slam shut")
        terminal.wait_for("1 found")
        terminal.press("\r")
        terminal.wait_while("pick /")
        terminal.wait_for("EURACTIV, 12 January 2022")
        terminal.press(":wqall\r")
        assert terminal.wait_exit() == 0
    lines = draft.read_text().splitlines()
    assert lines[0] == "before"
    assert lines[1].startswith("``We will not allow anyone to slam NATO’s open-door")
    assert lines[2:] == ["after"]
