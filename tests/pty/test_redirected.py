"""The desk draws on the terminal, wherever its output and its errors go."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.pty, pytest.mark.timeout(120)]


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    return {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize(
    "where", ["2>{}", ">{}", "</dev/null", ">{} 2>&1", "2>&-", ">&-", "<&-", ">&- 2>&- <&-"]
)
def test_the_desk_is_drawn_on_the_terminal(
    env: Mapping[str, str], tmp_path: Path, where: str
) -> None:
    told = tmp_path / "told"
    told.touch()
    words = f"{sys.executable} -m tui {where.format(told)}"
    for _ in ("first", "next start"):
        with Terminal(["sh", "-c", words], env=env, cwd=tmp_path) as terminal:
            terminal.wait_for("? keys", limit=20)
            terminal.press("?")
            terminal.wait_for("Esc closes", limit=20)
            terminal.press("\x1bq")
            assert terminal.wait_exit() == 0
        assert not told.read_text()
