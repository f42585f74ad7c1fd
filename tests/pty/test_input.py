"""What a terminal sends besides keys: the mouse, reports of itself, and bytes that are no text."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tests.small import build

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.pty, pytest.mark.slow, pytest.mark.timeout(300)]

CURSOR = "▌"


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


@pytest.fixture
def terminal(env: Mapping[str, str], tmp_path: Path) -> Iterator[Terminal]:
    """The desk on the small archive."""
    archive = build(tmp_path / "small.sqlite")
    command = [sys.executable, "-m", "tui", "--archive", str(archive)]
    with Terminal(command, env=env, cwd=tmp_path) as opened:
        opened.wait_for("quotations")
        opened.settle()
        yield opened


def send(terminal: Terminal, data: bytes) -> str:
    os.write(terminal.fileno(), data)
    return terminal.settle(0.5)


def click(terminal: Terminal, column: int, line: int) -> str:
    """Click on a cell, counted from 1 as the terminal does."""
    return send(terminal, f"\x1b[<0;{column};{line}M\x1b[<0;{column};{line}m".encode())


def at_cursor(terminal: Terminal) -> int:
    """The line of the first cursor mark."""
    lines = terminal.text().split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.startswith(CURSOR))


def leave(terminal: Terminal) -> None:
    terminal.press("\x1b")
    terminal.settle()
    terminal.press("q")
    assert terminal.wait_exit(20) == 0
    assert b"Traceback" not in terminal.sent


def test_a_click_goes_to_its_row_and_the_bar_to_its_pane(terminal: Terminal) -> None:
    assert at_cursor(terminal) == 3
    click(terminal, 10, 7)
    assert at_cursor(terminal) == 7
    click(terminal, 38, 1)
    assert "[4 Speakers]" in terminal.text()
    leave(terminal)


def test_the_wheel_moves_by_half_a_page(terminal: Terminal) -> None:
    before = terminal.text()
    after = send(terminal, b"\x1b[<65;10;6M")
    assert after != before
    assert send(terminal, b"\x1b[<64;10;6M") == before
    leave(terminal)


def test_a_click_is_right_in_a_terminal_that_reports_its_pixels(terminal: Terminal) -> None:
    send(terminal, b"\x1b[?2048;2$y")
    if b"\x1b[?2048h" in terminal.sent:  # then it tells its size in cells and pixels
        send(terminal, b"\x1b[48;24;80;480;800t")
    click(terminal, 10, 7)
    assert at_cursor(terminal) == 7
    leave(terminal)


def test_without_the_mouse_the_terminal_keeps_its_own(
    env: Mapping[str, str], tmp_path: Path, own_home: Path
) -> None:
    config = own_home / "config" / "nato-tui"
    config.mkdir(parents=True)
    (config / "config.toml").write_text("mouse = false\n")
    archive = build(tmp_path / "small.sqlite")
    command = [sys.executable, "-m", "tui", "--archive", str(archive)]
    with Terminal(command, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("quotations")
        terminal.settle()
        leave(terminal)
        assert b"\x1b[?1000h" not in terminal.sent


@pytest.mark.parametrize(
    "data",
    [
        b"caf\xe9",
        b"\xff\xfe",
        b"\x1b[200~caf\xe9 is\x1b[201~",
        b"\x1b[99999999999;1u",
        b"\x1b[1114112;1u",
        b"\x1b[48;99999;99999;1;1t",
        b"\x1b[<9999999999;1;1M",
    ],
)
def test_bytes_that_are_no_keys_end_nothing(terminal: Terminal, data: bytes) -> None:
    terminal.press("/")
    terminal.settle()
    send(terminal, data)
    terminal.press("gate")
    terminal.wait_for("gate")
    terminal.press("\x1b")
    terminal.settle()
    leave(terminal)


def test_a_terminal_that_goes_away_ends_the_desk(terminal: Terminal) -> None:
    terminal.press("jjkk/the")
    terminal.hang_up()
    assert terminal.wait_exit() == 129
