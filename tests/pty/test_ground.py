"""On a light ground speakers have colours that can be read; a terminal is asked how light it is."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tui.terminal.ground import QUESTION

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tui"]
FAINT = {b"32", b"33"}
"""Green and yellow, which are hardly seen on white."""
WHITE = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"

pytestmark = [pytest.mark.pty, pytest.mark.timeout(120)]


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "COLORFGBG"}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


def colours(sent: bytes) -> set[bytes]:
    """The colours of what was sent."""
    return set(re.findall(rb"\x1b\[(?:[\d;]*;)?(3[1-6]|9[1-6])m", sent))


def redrawn(terminal: Terminal) -> set[bytes]:
    """The colours of the screen, drawn anew."""
    begun = len(terminal.sent)
    terminal.press("\x0c")
    terminal.settle(0.5)
    return colours(bytes(terminal.sent[begun:]))


def test_a_terminal_that_says_it_is_light_gets_colours_for_white(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.press("2zggG")
        terminal.settle(0.5)
        assert terminal.sent.count(QUESTION.encode()) == 1
        assert FAINT & redrawn(terminal)
        place = terminal.text()
        terminal.press(WHITE)
        assert terminal.settle(0.5) == place
        assert not FAINT & redrawn(terminal)
        light = redrawn(terminal)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.settle(0.5)
        assert colours(bytes(terminal.sent)) == light
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_the_environment_is_believed_where_the_terminal_is_silent(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    with Terminal(PROGRAM, env={**env, "COLORFGBG": "0;15"}, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.press("2zggG")
        terminal.settle(0.5)
        assert not FAINT & redrawn(terminal)
        terminal.press("q")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize(
    "told", [{"TERM": "linux"}, {"TERM": "vt100"}, {"NO_COLOR": "1"}, {"STY": "1.pts-0.desk"}]
)
def test_who_would_not_understand_is_not_asked(
    told: Mapping[str, str], env: Mapping[str, str], tmp_path: Path
) -> None:
    with Terminal(PROGRAM, env={**env, **told}, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.settle(0.3)
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert b"\x1b]11" not in terminal.sent
