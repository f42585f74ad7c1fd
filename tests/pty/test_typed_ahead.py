"""Keys that arrive in one packet, as over a slow line, do what they do one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.pty.terminal import Terminal
from tests.small import build

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.pty, pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def desk(own_home: Path, tmp_path: Path) -> list[str]:
    """The command that opens the desk on the small archive."""
    archive = build(tmp_path / "small.sqlite")
    return [sys.executable, "-m", "tui", "--archive", str(archive)]


def shown_after(command: list[str], home: Path, packets: list[str]) -> str:
    """The screen after these packets of keys, in a session of its own."""
    env: Mapping[str, str] = {
        **{key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")},
        "TERM": "xterm-256color",
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(home),
    }
    with Terminal(command, env=env, cwd=ROOT) as terminal:
        terminal.wait_for("quotations")
        terminal.settle()
        for packet in packets:
            terminal.press(packet)
            terminal.settle(0.5)
        return terminal.text()


@pytest.mark.parametrize(
    "keys",
    ["jjjjs", "jjja", "3jjj4jj3", "jjj\rj", "jjji", "s1j3j", "?jjqj", "jj:zoom\rj", "jjx", "jBqj"],
)
def test_one_packet_does_what_single_keys_do(desk: list[str], tmp_path: Path, keys: str) -> None:
    apart = shown_after(desk, tmp_path / "apart", list(keys))
    assert shown_after(desk, tmp_path / "at-once", [keys]) == apart


def test_keys_behind_the_one_that_leaves_do_nothing(
    desk: list[str], tmp_path: Path, own_home: Path
) -> None:
    env = {
        **os.environ,
        "TERM": "xterm-256color",
        "PYTHONPATH": str(ROOT),
        "EDITOR": f"touch {tmp_path / 'edited'}",
    }
    with Terminal(desk, env=env, cwd=ROOT) as terminal:
        terminal.wait_for("quotations")
        terminal.settle()
        terminal.press("jqmyexit\r")
        assert terminal.wait_exit() == 0
    with open_archive(tmp_path / "small.sqlite") as archive:
        assert not archive.basket()
    assert not (tmp_path / "edited").exists()
