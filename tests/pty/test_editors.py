"""The real vim and tmux: a quotation under the cursor, findings in the quickfix list."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.pty
needs_vim = pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which ``nato-tui`` runs from this source, on the samples."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "nato-tui"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tui "$@"\n')
    program.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "TERM": "xterm-256color"}


def vim(env: dict[str, str], cwd: Path, *commands: str) -> None:
    """Run vim's commands one after the other, without a vimrc, and quit."""
    (cwd / "commands.vim").write_text("\n".join([*commands, "qall!"]) + "\n")
    quiet = ["-N", "-u", "NONE", "-i", "NONE", "-n", "-T", "dumb", "--not-a-term", "-es"]
    subprocess.run(
        ["vim", *quiet, "-S", "commands.vim"],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


@needs_vim
def test_read_puts_one_line_under_the_cursor(env: dict[str, str], tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("before\nafter\n")
    vim(
        env, tmp_path, "edit draft.md", "1", "read !nato-tui find -1 -f md slam open door shut", "w"
    )
    lines = draft.read_text().splitlines()
    assert lines[0] == "before"
    assert lines[1].startswith(
        "“We will not allow anyone to slam NATO’s open-door policy shut.” — "
    )
    assert lines[1].endswith("(EURACTIV, 12 January 2022)")
    assert lines[2:] == ["after"]


@needs_vim
def test_makeprg_fills_the_quickfix_list(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(
        "# Draft\n\n"
        "We “explore reciprocal restrictions on the size and scope of such exercises”.\n\n"
        "“Nobody ever asked the moon about its cheese,” Peskov said.\n"
    )
    vim(
        env,
        tmp_path,
        "set shellpipe=>%s\\ 2>&1",
        r"set makeprg=nato-tui\ lint\ %",
        "edit draft.md",
        "silent make!",
        "let g:found = map(getqflist(), '[v:val.lnum, v:val.col, v:val.text, v:val.valid]')",
        "call writefile([json_encode(g:found)], 'found.json')",
    )
    found = json.loads((tmp_path / "found.json").read_text())
    assert [(line, column, valid) for line, column, _, valid in found] == [(3, 5, 1), (5, 2, 1)]
    assert found[0][2].strip().startswith("altered: “explore reciprocal restrictions")
    assert found[1][2].strip().startswith("not found")


@needs_vim
def test_the_printed_vim_configuration_works(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["integrate", "vim"]) == 0
    (tmp_path / "nato.vim").write_text(capsys.readouterr().out)
    (tmp_path / "draft.tex").write_text("before\n")
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "edit draft.tex",
        "set filetype=tex",
        "Quote slam open door shut",
        "w",
        "set shellpipe=>%s\\ 2>&1",
        "call setline(1, \"``Nobody ever asked the moon about its cheese,'' Peskov said.\")",
        "QuoteCheck",
        "let g:found = map(getqflist(), '[v:val.lnum, v:val.col]')",
        "call writefile([json_encode(g:found)], 'found.json')",
    )
    written = (tmp_path / "draft.tex").read_text().splitlines()
    assert written[1].startswith(
        "``We will not allow anyone to slam NATO’s open-door policy shut.''"
    )
    assert [1, 3] in json.loads((tmp_path / "found.json").read_text())


@needs_tmux
def test_tmux_reads_the_printed_configuration(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["integrate", "tmux"]) == 0
    (tmp_path / "tmux.conf").write_text(capsys.readouterr().out)
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", str(tmp_path / "tmux.conf")]
    try:
        subprocess.run([*tmux, "new-session", "-d", "cat"], env=env, check=True, timeout=30)
        shown = subprocess.run(
            [*tmux, "list-keys", "-T", "prefix", "Q"],
            env=env,
            check=True,
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert "display-popup" in shown.stdout
        assert "nato-tui pick" in shown.stdout
    finally:
        subprocess.run([*tmux, "kill-server"], env=env, check=False, timeout=30)


def test_every_program_has_a_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("vim", "emacs", "tmux", "vscode"):
        assert main(["integrate", name]) == 0
        assert "nato-tui" in capsys.readouterr().out
    assert main(["integrate", "vscode"]) == 0
    json.loads(capsys.readouterr().out)
