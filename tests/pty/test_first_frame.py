"""The first frame: there before the interface is, true, and handed over without a trace."""

from __future__ import annotations

import os
import re
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus import extract, read_text
from corpus.archive import open_archive
from tests.pty.terminal import Terminal

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tui"]

pytestmark = [pytest.mark.pty, pytest.mark.timeout(120)]


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    return {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


def test_the_last_screen_is_there_at_the_next_start(env: Mapping[str, str], tmp_path: Path) -> None:
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.press("jjj")
        before = terminal.settle(0.5)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    archive = next((Path(os.environ["XDG_CACHE_HOME"])).rglob("samples.sqlite"))
    with Terminal([*PROGRAM, "--archive", str(archive)], env=env, cwd=tmp_path) as terminal:
        assert body(terminal.wait_for("/ search")) == body(before)
        after = terminal.settle(0.8)
        assert marked(after) == marked(before)
        terminal.press("q")
        assert terminal.wait_exit() == 0


def body(screen: str) -> list[str]:
    """The panes without the bars: those tell samples from an archive of one's own."""
    return screen.splitlines()[1:-2]


def marked(screen: str) -> str:
    """The row under the cursor."""
    return next(line for line in screen.splitlines() if line.startswith("▌"))


def test_keys_typed_before_it_is_ready_are_not_lost(env: Mapping[str, str], tmp_path: Path) -> None:
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("3 Quotes")
        terminal.press("/optimism\r")
        shown = terminal.whole("“optimism”")
        assert "no significant reason for optimism" in shown
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert termios.tcgetattr(terminal.fileno())[3] & termios.ECHO


def test_what_terminals_measure_otherwise_is_always_placed(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    """Words behind a grapheme whose width is disputed say where they go, at the first start too."""
    clip, archive = tmp_path / "clip.txt", tmp_path / "made.sqlite"
    clip.write_text("“We are ready for the storm ❤️ today,” said Emma Stone, fire chief.\n")
    with open_archive(archive) as made:
        article = read_text(clip.read_text(), path=str(clip))
        made.add(article, extract(article))
    with Terminal([*PROGRAM, "--archive", str(archive)], env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("/ search")
        terminal.settle(0.8)
        behind = bytes(terminal.sent).decode().split("❤️")[1:]
        assert behind
        assert all(re.match(r"\x1b\[\d+(;\d+)?[GH]", rest) for rest in behind)
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_sizes_that_change_before_it_is_ready_leave_nothing_torn(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        terminal.press("j")
        terminal.wait_for("2 of ")
        terminal.press("k")
        whole = terminal.settle(1.0)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal(PROGRAM, env=env, cwd=tmp_path) as terminal:
        while b"\x1b[?1049h" not in terminal.sent:
            terminal.settle(0.01)
        for size in ((40, 10), (20, 5), (200, 60), (80, 24)):
            terminal.resize(*size)
        terminal.press("j")
        terminal.wait_for("2 of ")
        terminal.press("k")
        terminal.wait_for(" 1 of ")
        assert terminal.settle(1.0) == whole


def test_a_stop_before_it_is_ready_gives_the_terminal_back(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    argv = ["bash", "--norc", "--noprofile", "-i"]
    with Terminal(argv, env={**env, "PS1": "ready> "}, cwd=tmp_path) as terminal:
        terminal.wait_for("ready>")
        terminal.press(f"{sys.executable} -m tui\r")
        while b"\x1b[?1049h" not in terminal.sent:
            terminal.settle(0.01)
        terminal.press("j\x1a")
        terminal.wait_for("ready>")
        terminal.press("echo out$((1 + 1))\r")
        terminal.wait_for("out2")
        assert terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
        terminal.press("fg\r")
        assert marked(terminal.whole("2 of "))


def test_the_terminal_comes_back_when_the_archive_cannot_be_opened(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    with Terminal([*PROGRAM, "--archive", str(broken)], env=env, cwd=tmp_path) as terminal:
        assert terminal.wait_exit() == 2
        assert terminal.sent.count(b"\x1b[?1049h") == terminal.sent.count(b"\x1b[?1049l")
        assert b"Traceback" not in terminal.sent
