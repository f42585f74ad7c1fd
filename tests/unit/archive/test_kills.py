"""Killed at any moment: what was told to be kept is kept whole, and the next run completes.

The moments are drawn from NATO_TUI_KILLS_SEED; NATO_TUI_KILLS says how many there are.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.archive.checking import check
from corpus.archive.schema import SCHEMA
from corpus.search import search
from tui.cli import main

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("NATO_TUI_KILLS", "60"))
SEED = int(os.environ.get("NATO_TUI_KILLS_SEED", "1"))
FILES = 30
QUOTES = 8

pytestmark = [pytest.mark.slow, pytest.mark.timeout(60 + 10 * KILLS)]

_DECIDING = """
import sys
from pathlib import Path
from corpus.archive import open_archive
from corpus.archive.choices import of_quote
number = int(sys.argv[2])
with open_archive(Path(sys.argv[1])) as archive:
    rows = archive.quotes()
    print("ready", flush=True)
    while True:
        number += 1
        archive.set_state("place", {"number": number, "padding": "x" * 3000})
        archive.correct(of_quote(archive, rows[number % len(rows)].id, speaker=f"Name N{number}"))
        archive.set_basket([row.id for row in rows[: number % 5]], "story")
        print(number, flush=True)
"""
"""Decides without end: state, correction and basket; a number is printed once all are kept."""

_MIGRATING = """
import sys
from pathlib import Path
from corpus.archive import open_archive, schema

def step(db):
    db.execute("ALTER TABLE quotes ADD COLUMN later TEXT")
    for number in range(600):
        db.execute("UPDATE quotes SET later = ?", (str(number),))
    db.execute("CREATE INDEX latest ON quotes (later)")

schema.MIGRATIONS = (*schema.MIGRATIONS, step)
schema.SCHEMA += 1
with open_archive(Path(sys.argv[1])) as archive:
    later = archive.db.execute("SELECT DISTINCT later FROM quotes").fetchall()
    assert later == [("599",)], later
    assert archive.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    print(archive.counts().quotes)
"""
"""Opens an archive as a later version of the program would, which has one more step."""


def _clips(folder: Path) -> None:
    folder.mkdir()
    for number in range(FILES):
        said = [f"“We see reason n{number}x{at} to go on,” Ann Lee said." for at in range(QUOTES)]
        (folder / f"{number}.txt").write_text("\n\n".join(said) + "\n")


def _start(*command: str) -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, *command], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def _kill(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGKILL)
    return process.communicate()[0]


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def _wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _whole(path: Path) -> set[str]:
    """The files that are kept, each of them whole and found by its words."""
    # A kill before the tables are there leaves an empty file, which opening makes into an archive.
    assert [one for one in check(path) if one.cure not in ("", "permissions", "migrate")] == []
    with open_archive(path) as archive:
        assert archive.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = archive.articles()
        assert {row.quotes for row in rows} <= {QUOTES}
        assert archive.counts().quotes == QUOTES * len(rows)
        for row in rows:
            number = Path(row.path).stem
            assert archive.known(row.path)
            assert search(archive, f"n{number}x3").total == 1
        return {row.path for row in rows}


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_while_adding(tmp_path: Path, workers: int) -> None:
    clips, dice = tmp_path / "clips", random.Random(SEED)
    _clips(clips)
    path, kept, finished = tmp_path / "a.sqlite", set[str](), 0
    add = ("-m", "tui", "add", "-j", str(workers), "--archive", str(path), str(clips))
    began = time.monotonic()
    assert _start(*add).communicate() is not None
    whole = time.monotonic() - began
    for _ in range(KILLS // 4):
        if len(kept) == FILES or not path.exists():
            for one in tmp_path.glob("a.sqlite*"):
                one.unlink()
            kept, finished = set(), finished + 1
        process = _start(*add)
        time.sleep(dice.uniform(0.15, 1.0) * whole)
        helpers = _children(process.pid)
        _kill(process)
        _wait_until(lambda helpers=helpers: not any(map(_alive, helpers)))
        if path.exists():
            now = _whole(path)
            assert kept <= now
            kept = now
    assert main(["add", "--archive", str(path), str(clips)]) == 0
    assert len(_whole(path)) == FILES


def test_killed_while_deciding(tmp_path: Path) -> None:
    clips, dice = tmp_path / "clips", random.Random(SEED + 1)
    _clips(clips)
    path = tmp_path / "a.sqlite"
    assert main(["add", "--archive", str(path), str(clips)]) == 0
    acknowledged, last = set[str](), 0
    for _ in range(KILLS // 3):
        process = _start("-c", _DECIDING, str(path), str(last))
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(dice.uniform(0.0, 0.3))
        told = _kill(process).split()
        acknowledged |= {f"Name N{number}" for number in told}
        with open_archive(path) as archive:
            assert archive.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            place = archive.state("place") or {"number": 0, "padding": "x" * 3000}
            assert place["number"] - int(told[-1] if told else last) in (0, 1)
            assert len(place["padding"]) == 3000
            assert acknowledged <= {one.correction.name for one in archive.corrections()}
            last = place["number"]
    assert len(_whole(path)) == FILES


def test_killed_while_migrating(tmp_path: Path) -> None:
    clips, dice = tmp_path / "clips", random.Random(SEED + 2)
    _clips(clips)
    path, old = tmp_path / "a.sqlite", tmp_path / "old.sqlite"
    assert main(["add", "--archive", str(old), str(clips)]) == 0
    shutil.copy(old, path)
    began = time.monotonic()
    assert _start("-c", _MIGRATING, str(path)).communicate() == (f"{FILES * QUOTES}\n", "")
    whole = time.monotonic() - began
    for _ in range(KILLS // 4):
        for one in tmp_path.glob("a.sqlite*"):
            one.unlink()
        shutil.copy(old, path)
        process = _start("-c", _MIGRATING, str(path))
        time.sleep(dice.uniform(0.1, 1.1) * whole)
        _kill(process)
        with sqlite3.connect(path) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
        db.close()
        if version == SCHEMA:
            assert len(_whole(path)) == FILES
        assert _start("-c", _MIGRATING, str(path)).communicate() == (f"{FILES * QUOTES}\n", "")
