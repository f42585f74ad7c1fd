"""Nothing that the program writes can be read by others, whatever the umask."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from corpus.paths import private_dir, write_private
from tests.pty.terminal import Terminal

ROOT = Path(__file__).parents[2]


def open_to_others(folder: Path) -> list[str]:
    """Everything below ``folder`` whose mode lets somebody else in, with that mode."""
    found = []
    for path in folder.rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode & 0o077:
            found.append(f"{path.relative_to(folder)} {mode:o}")
    return found


@pytest.fixture
def no_umask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


def test_folders_on_the_way_are_private_too(tmp_path: Path, no_umask: object) -> None:
    private_dir(tmp_path / "a" / "b" / "c")
    write_private(tmp_path / "d" / "e" / "file", b"words")
    assert open_to_others(tmp_path) == []
    assert (tmp_path / "d" / "e" / "file").read_bytes() == b"words"


@pytest.mark.pty
@pytest.mark.slow
def test_a_whole_session_leaves_nothing_open(
    own_home: Path, tmp_path: Path, no_umask: object
) -> None:
    env = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    program = [sys.executable, "-m", "tui"]
    clip = tmp_path / "clip.txt"
    clip.write_text("“We see no reason for risk,” Ann Lee said.\n")
    kept = tmp_path / "kept.jsonl"
    for command in (["find", "risk"], ["add", str(clip)], ["export", "-o", str(kept)]):
        with Terminal([*program, *command], env=env, cwd=tmp_path) as terminal:
            assert terminal.wait_exit(60) == 0
    with Terminal(program, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("risk")
        terminal.press("/risk\ry")
        terminal.wait_for("clipboard")
        terminal.press("Y")
        terminal.settle(0.5)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    written = {path.name.split("-")[0] for path in own_home.rglob("*") if path.is_file()}
    assert {"archive.sqlite", "samples.sqlite", "shelf.jsonl", "session"} <= written
    assert any(path.suffix == ".frame" for path in own_home.rglob("*"))
    assert open_to_others(own_home) == []
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
