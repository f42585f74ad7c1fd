"""A line that shows few bytes a second: frames are left out, and the last one is whole."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tui.terminal.pacing import ANSWER, ASK, DOUBT

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tui"]
SPEED = 1_500.0
QUESTIONS = re.compile("|".join(map(re.escape, (ASK, DOUBT))).encode())

pytestmark = [pytest.mark.pty, pytest.mark.timeout(120)]


class Slow(Terminal):
    """Once ``slow`` is set it shows so many bytes a second; it answers what it is asked.

    So many answers as ``losing`` says are lost.
    """

    slow = False
    losing = 0
    _told = 0

    def _read(self, wait: float) -> bool:
        before = len(self.sent)
        found = super()._read(wait)
        more = len(self.sent) - before
        if self.slow and more:
            time.sleep(more / SPEED)
        for question in QUESTIONS.findall(self.sent, self._told):
            if self.losing:
                self.losing -= 1
            else:
                self.press(ANSWER if question == ASK.encode() else "\x1b[1;1R")
        self._told = len(self.sent)
        return found


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    return {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


def test_on_a_slow_line_the_last_frame_is_whole_and_most_others_are_spared(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    with Slow(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.settle(0.5)
        begun = len(terminal.sent)
        for _ in range(20):
            terminal.press("j")
            terminal.settle(0.3)
        quick = len(terminal.sent) - begun
        terminal.press("g")
        terminal.settle(0.5)
        terminal.slow = True
        begun = len(terminal.sent)
        for _ in range(20):
            terminal.press("j")
            terminal._read(0.05)
        shown = terminal.settle(2.5, limit=60.0)
        assert len(terminal.sent) - begun < 0.8 * quick
        terminal.slow = False
        terminal.press("\x0c")
        assert terminal.settle(0.5) == shown
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_an_answer_that_is_lost_holds_nothing_back(env: Mapping[str, str], tmp_path: Path) -> None:
    with Slow(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.settle(0.5)
        terminal.losing = 1
        for key in "Ggjj" * 4:
            terminal.press(key)
            terminal.settle(0.05)
        assert "3 of 102" in terminal.settle(1.5, limit=60.0)
        assert not terminal.losing
        terminal.press("q")
        assert terminal.wait_exit() == 0
