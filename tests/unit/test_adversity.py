"""Where the system says no, the real program says so in one line and ends with 2."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import schema

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tui"]
POWERLESS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
"""Makes root a user like others: without it, root may do everything."""
pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]

READERS = (["find", "risk"], ["verify", "no reason"], ["articles"], ["speakers"], ["export"])
WRITERS = (["add", str(ROOT / "seeds")], ["corrections", "undo"])


def run(
    *words: str, prefix: tuple[str, ...] = (), stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*prefix, *PROGRAM, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=100,
        check=False,
    )


def assert_refused(done: subprocess.CompletedProcess[str], *, naming: str) -> None:
    told = done.stderr.splitlines()
    assert (done.returncode, len(told)) == (2, 1), done.stderr
    assert told[0].startswith("nato-tui: ")
    assert naming in told[0]


@pytest.fixture
def bound() -> tuple[str, ...]:
    """What stands before a command so that rights hold for it."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may do everything, and there is no setpriv to give that up")
    return tuple(POWERLESS)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "data" / "a.sqlite"
    clip = tmp_path / "clip.txt"
    clip.write_text("“We see no reason for risk,” Ann Lee said.\n")
    assert run("add", "--archive", str(path), str(clip)).returncode == 0
    yield path
    path.parent.chmod(0o700)


@pytest.mark.parametrize("command", [*READERS, *WRITERS], ids=lambda words: " ".join(words)[:12])
def test_an_archive_that_may_not_be_read(
    archive: Path, bound: tuple[str, ...], command: list[str]
) -> None:
    archive.chmod(0)
    assert_refused(run(*command, "--archive", str(archive), prefix=bound), naming=str(archive))
    archive.parent.chmod(0)
    assert_refused(run(*command, "--archive", str(archive), prefix=bound), naming=str(archive))


def test_an_archive_that_may_not_be_written_is_still_read(
    archive: Path, bound: tuple[str, ...]
) -> None:
    archive.chmod(0o400)
    for command in WRITERS:
        assert_refused(run(*command, "--archive", str(archive), prefix=bound), naming=str(archive))
    done = run("find", "risk", "--archive", str(archive), prefix=bound)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no reason for risk" in done.stdout


def test_a_home_that_may_not_be_written(own_home: Path, bound: tuple[str, ...]) -> None:
    own_home.chmod(0o500)
    try:
        for command in (["find", "risk"], ["speakers"], ["add", str(ROOT / "seeds")]):
            assert_refused(run(*command, prefix=bound), naming=str(own_home))
    finally:
        own_home.chmod(0o700)


@pytest.mark.parametrize(
    "command", [*READERS, ["keys"], ["--help"], ["man"]], ids=lambda words: words[0]
)
def test_a_full_disk_behind_the_output(archive: Path, command: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    named = command if command[0] in ("keys", "--help", "man") else [
        *command, "--archive", str(archive)
    ]  # fmt: skip
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        assert_refused(run(*named, stdout=full), naming="No space left")
    finally:
        os.close(full)


def test_a_full_disk_behind_the_archive(archive: Path, tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for number in range(40):
        said = " ".join(f"word{number}x{at}" for at in range(400))
        (clips / f"{number}.txt").write_text(f"“We see {said},” Ann Lee said.\n")
    limit = (archive.stat().st_size + 40_000) // 1024
    prefix = ("bash", "-c", f'trap "" XFSZ; ulimit -f {limit}; exec "$@"', "-")
    done = run("add", "--archive", str(archive), str(clips), prefix=prefix)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert str(archive) in done.stderr
    assert run("find", "risk", "--archive", str(archive)).returncode == 0
    assert run("add", "--archive", str(archive), str(clips)).returncode == 0
    done = run("articles", "--archive", str(archive))
    assert len(done.stdout.splitlines()) == 41


@pytest.mark.parametrize("command", [*READERS, *WRITERS], ids=lambda words: " ".join(words)[:12])
def test_a_newer_archive_is_refused_untouched(archive: Path, command: list[str]) -> None:
    db = sqlite3.connect(archive)
    db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")
    db.close()
    before = archive.read_bytes()
    assert_refused(run(*command, "--archive", str(archive)), naming="upgrade nato-tui")
    assert archive.read_bytes() == before


@pytest.mark.parametrize("command", [*READERS, *WRITERS], ids=lambda words: " ".join(words)[:12])
def test_what_is_no_archive(tmp_path: Path, command: list[str]) -> None:
    folder, text = tmp_path / "folder", tmp_path / "notes.txt"
    folder.mkdir()
    text.write_text("words, no archive " * 99)
    for path in (folder, text):
        assert_refused(run(*command, "--archive", str(path)), naming=str(path))
    assert text.read_text() == "words, no archive " * 99


def test_a_file_from_the_future_is_read_again_when_it_changes(
    archive: Path, tmp_path: Path
) -> None:
    clip = tmp_path / "clip.txt"
    for moment, words in (
        (time.time() + 9e8, "later risk"),
        (1.0, "early risk"),
        (-1.0, "old risk"),
    ):
        clip.write_text(f"“We see no reason for {words},” Ann Lee said.\n")
        os.utime(clip, (moment, moment))
        assert run("add", "--archive", str(archive), str(clip)).returncode == 0
        done = run("find", words, "--archive", str(archive))
        assert words in done.stdout, done.stderr


def test_a_locked_archive_is_waited_for_and_says_so(archive: Path, tmp_path: Path) -> None:
    clip = tmp_path / "second.txt"
    clip.write_text("“We see a second reason,” Bo Orr said.\n")
    other = sqlite3.connect(archive, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = subprocess.Popen(
        [*PROGRAM, "add", "--archive", str(archive), str(clip)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert waiting.stderr is not None
    assert "waiting for another process" in waiting.stderr.readline()
    assert run("find", "risk", "--archive", str(archive)).returncode == 0
    assert waiting.poll() is None
    other.execute("COMMIT")
    other.close()
    told = waiting.communicate(timeout=60)[1]
    assert (waiting.returncode, "1 added" in told) == (0, True), told


def test_corrections_that_cannot_be_written_anywhere(archive: Path) -> None:
    done = run("corrections", "export", "/proc/kept", "--archive", str(archive))
    assert_refused(done, naming="/proc/")


@pytest.mark.parametrize("command", READERS, ids=lambda words: words[0])
def test_a_schema_whose_names_are_no_text(archive: Path, command: list[str]) -> None:
    data = archive.read_bytes()
    at = data.index(b"CREATE TABLE")
    archive.write_bytes(data[:at] + b"CR\xc0\xff\xfe" + data[at + 5 :])
    assert_refused(run(*command, "--archive", str(archive)), naming="put back a copy")


@pytest.mark.parametrize("given", ["[" * 100_000, '{"quote": {"id": 99999999999999999999}}'])
def test_what_no_find_printed_is_refused_by_the_picker(archive: Path, given: str) -> None:
    done = subprocess.run(
        [*PROGRAM, "pick", "-", "--archive", str(archive)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert_refused(done, naming="'find -f jsonl' has")
