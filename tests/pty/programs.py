"""The program by its name for shells and editors, and what tests do with them by hand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
VIM = ("vim", "-N", "-u", "NONE", "-i", "NONE", "-n")
PROMPT = "Press ENTER"
needs_vim = pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
needs_neovim = pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
needs_emacs = pytest.mark.skipif(shutil.which("emacs") is None, reason="emacs is not installed")


def named_program(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which ``nato-tui`` runs from this source, on the samples by default."""
    folder.mkdir(exist_ok=True)
    program = folder / "nato-tui"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tui "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name != "COLORTERM"}
    path = f"{folder}:{kept['PATH']}"
    return {**kept, "PATH": path, "TERM": "xterm-256color", "LANG": "C.UTF-8", **more}


def run(
    env: Mapping[str, str], cwd: Path, *words: str, status: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run ``nato-tui`` with these words; its status must be ``status``."""
    done = subprocess.run(
        ["nato-tui", *words],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done


def in_vim(terminal: Terminal, command: str, words: str) -> str:
    """Give vim a command and wait for ``words``, past what it asks to press Enter for."""
    terminal.press(f":{command}\r")
    screen = terminal.wait_for_any(PROMPT, words)
    while words not in screen:
        terminal.press("\r")
        terminal.wait_while(PROMPT)
        screen = terminal.wait_for_any(PROMPT, words)
    if PROMPT in screen:
        terminal.press("\r")
        screen = terminal.wait_while(PROMPT)
    return screen
