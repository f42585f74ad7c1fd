"""The real Neovim: the printed commands, its own client on the language server."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
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


def test_why_nothing_could_be_chosen_is_told(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("before\n")
    argv = ["nvim", "--clean", "-n", "-S", "nato.vim", "draft.md"]
    broken = {**env, "NATO_TUI_ARCHIVE": str(tmp_path / "nato.vim")}
    with Terminal(argv, env=broken, cwd=tmp_path) as terminal:
        terminal.wait_for("before")
        terminal.press(":QuotePick slam\r")
        assert "before" in terminal.wait_for("put back a copy")
        terminal.press("\r:qall\r")
        assert terminal.wait_exit() == 0


ASK = """
local function seen()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { one.lnum, one.col, one.message })
  end
  return found
end
local function ask(method, line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  local place = vim.lsp.util.make_position_params(0, "utf-16")
  for _, one in pairs(vim.lsp.buf_request_sync(0, method, place, 60000) or {}) do
    return one.result or one.error
  end
end
local told = {}
vim.wait(60000, function() return #vim.diagnostic.get(0) == 2 end, 50)
told.opened = seen()
vim.api.nvim_buf_set_lines(0, 0, 0, false, { "😀 é\\u{2028}new", "" })
vim.wait(60000, function() return (seen()[1] or { 0 })[1] == told.opened[1][1] + 2 end, 50)
told.changed = seen()
told.hover = ask("textDocument/hover", told.changed[1][1] + 1, told.changed[1][2] + 3)
told.printed = ask("textDocument/definition", told.changed[1][1] + 1, told.changed[1][2] + 3)
vim.fn.writefile({ vim.fn.json_encode(told) }, "told.json")
vim.cmd("qall!")
"""
DRAFT = (
    "# Draft\n\n"
    "Wé漢 😀 “explore reciprocal restrictions on the size and scope of such exercises”.\n\n"
    "“Nobody ever asked the moon about its cheese,” Peskov said.\n"
)


@pytest.mark.skipif(find_spec("pygls") is None, reason="the extra [lsp] is not installed")
def test_the_language_server_answers_neovim(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    (tmp_path / "ask.lua").write_text(ASK)
    argv = ["nvim", "--clean", "--headless", "-n", "--cmd", "luafile nato.lua"]
    subprocess.run(
        [*argv, "draft.md", "-S", "ask.lua"],
        env=env, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
        check=False,
    )  # fmt: skip
    told = json.loads((tmp_path / "told.json").read_text())
    lines = ["", "", *DRAFT.splitlines()]
    assert [line for line, *_ in told["opened"]] == [2, 4]
    assert [line for line, *_ in told["changed"]] == [4, 6]
    under = [lines[line].encode()[column:].decode() for line, column, _ in told["changed"]]
    assert [words.split()[0] for words in under] == ["explore", "Nobody"]
    assert told["changed"][0][2].startswith("altered: the print has “mutual sanctions”")
    assert "mutual sanctions" in told["hover"]["contents"]["value"]
    assert told["printed"][0]["uri"].endswith(".txt")
