"""Whatever happens to process, disk or file: nothing kept is lost, and one line says so."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive, schema
from corpus.archive.checking import check, mend
from corpus.archive.connection import PAGE
from corpus.errors import ArchiveError
from corpus.search import search
from tests.unit.archive.making import pair

ROOT = Path(__file__).parents[3]

_ADDING = """
import sys
from pathlib import Path
from corpus.archive import open_archive
from corpus.errors import ArchiveError
from tests.unit.archive.making import pair
first, last = int(sys.argv[2]), int(sys.argv[3])
if len(sys.argv) > 4:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
try:
    with open_archive(Path(sys.argv[1])) as archive:
        for number in range(first, last):
            words = [f"quotation {number} {at} has its word{number}x{at}" for at in range(9)]
            archive.add(*pair(*words, path=f"{number}.txt", speaker=f"Ann L{number % 7}"))
            print(number, flush=True)
except ArchiveError as error:
    print(error, file=sys.stderr)
    sys.exit(2)
"""


def _adding(path: Path, *numbers: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _ADDING, str(path), *map(str, numbers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def _whole(path: Path) -> int:
    """Check everything; how many articles there are."""
    assert [one for one in check(path) if one.cure not in ("", "permissions")] == []
    with open_archive(path) as archive:
        counts = archive.counts()
        assert counts.quotes == sum(row.quotes for row in archive.articles())
        rows = archive.quotes()
        for row in rows[:: 1 + len(rows) // 400]:
            assert search(archive, row.quote.text.split()[-1]).hits[0].row.id == row.id
            whole = archive.article(row.article.id)
            assert whole is not None
            assert whole.text[row.quote.start : row.quote.end] == row.quote.text
        return counts.articles


def _filled(path: Path, many: int = 40) -> None:
    with open_archive(path) as archive, archive.writing():
        for number in range(many):
            words = [f"quotation {number} {at} has its word{number}x{at}" for at in range(9)]
            archive.add(*pair(*words, path=f"{number}.txt", speaker="Ann Lee"))


def test_killed_while_adding(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    done = 0
    for progress in (2, 5):
        process = _adding(path, 0, 10_000)
        assert process.stdout is not None
        for _ in range(progress + done):
            done = max(done, int(process.stdout.readline()) + 1)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert _whole(path) >= done


def test_two_writers(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    writers = [_adding(path, 0, 12), _adding(path, 12, 24)]
    for writer in writers:
        _, told = writer.communicate(timeout=60)
        assert (writer.returncode, told) == (0, "")
    assert _whole(path) == 24


def test_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 4)
    limit = path.stat().st_size + 20_000
    writer = _adding(path, 100, 10_000, limit)
    printed, told = writer.communicate(timeout=60)
    assert writer.returncode == 2
    assert told.count("\n") == 1
    assert "lost" in told
    assert _whole(path) == 4 + len(printed.split())


def test_a_locked_archive_is_waited_for_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.archive import connection

    path = tmp_path / "a.sqlite"
    _filled(path, 1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told: list[str] = []

    def release(message: str) -> None:
        told.append(message)
        other.execute("COMMIT")

    with open_archive(path, notify=release) as archive:
        archive.set_state("a", 1)
        assert archive.state("a") == 1
        assert len(told) == 1
        assert "waiting" in told[0]
        monkeypatch.setattr(connection, "PATIENCE", 0.0)
        other.execute("BEGIN IMMEDIATE")
        archive._notify = told.append
        with pytest.raises(ArchiveError, match="written by another process"):
            archive.set_state("a", 2)
    other.close()


def _damaged(path: Path, offsets: list[int]) -> None:
    with path.open("r+b") as file:
        for offset in offsets:
            file.seek(offset)
            byte = file.read(1)[0]
            file.seek(offset)
            file.write(bytes([byte ^ 0xFF]))


def _rescued(path: Path) -> int:
    """Doctor the file; how many articles are there afterwards."""
    findings = check(path)
    assert any(one.cure for one in findings)
    told: list[str] = []
    mend(path, findings, told.append)
    return _whole(path)


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_truncated_file(tmp_path: Path, share: float) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path)
    os.truncate(path, int(path.stat().st_size * share))
    with pytest.raises(ArchiveError, match="damaged: run 'nato-tui doctor"):
        open_archive(path)
    assert _rescued(path) == 40
    assert path.with_name("a.sqlite.damaged").exists()


@pytest.mark.parametrize("seed", range(4))
def test_flipped_bits(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 160)
    dice = random.Random(seed)
    pages = path.stat().st_size // PAGE
    _damaged(path, [PAGE * dice.randrange(1, pages) + dice.randrange(0, 8) for _ in range(2)])
    assert _rescued(path) >= 80


def test_a_missing_or_older_index_is_built_again(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 3)
    for harm in (
        "DROP TABLE quote_words",
        "DROP TABLE deletions",
        "UPDATE state SET value = '0.0' WHERE key = 'index'",
    ):
        db = sqlite3.connect(path)
        db.execute(harm)
        db.commit()
        db.close()
        told: list[str] = []
        with open_archive(path, readonly=True, notify=told.append) as archive:
            assert search(archive, "word2x5").total == 1
        assert any("index" in line for line in told)
    assert _whole(path) == 3


def test_a_damaged_index_is_built_again_by_the_search(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 3)
    db = sqlite3.connect(path)
    db.execute("UPDATE quote_words_data SET block = x'00ff00ff' WHERE id > 10")
    db.commit()
    db.close()
    with open_archive(path, readonly=True) as archive:
        assert search(archive, "word2x5").total == 1


def test_a_newer_archive_and_a_foreign_file_are_refused_untouched(tmp_path: Path) -> None:
    newer, foreign, text = (tmp_path / name for name in ("n.sqlite", "f.sqlite", "t.sqlite"))
    _filled(newer, 1)
    for path, harm in (
        (newer, f"PRAGMA user_version = {schema.SCHEMA + 1}"),
        (foreign, "CREATE TABLE theirs (a)"),
    ):
        db = sqlite3.connect(path)
        db.execute(harm)
        db.commit()
        db.close()
    text.write_text("not a database at all, only words " * 40)
    for path, line in ((newer, "upgrade"), (foreign, "another program"), (text, "is no archive")):
        before = path.read_bytes()
        for readonly in (False, True):
            with pytest.raises(ArchiveError, match=line) as raised:
                open_archive(path, readonly=readonly)
            assert "\n" not in str(raised.value)
        assert path.read_bytes() == before


def test_a_reader_keeps_reading_during_a_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 2)
    reader = Archive(path, readonly=True)
    reader.db.execute("BEGIN")
    assert reader.counts().articles == 2
    seen: list[int] = []

    def step(db: sqlite3.Connection) -> None:
        db.execute("ALTER TABLE quotes ADD COLUMN later TEXT")
        seen.append(len(reader.quotes()))

    newer = schema.SCHEMA + 1
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(schema, "SCHEMA", newer)
    with open_archive(path, readonly=True) as archive:
        assert archive.db.execute("PRAGMA user_version").fetchone() == (newer,)
        assert len(archive.quotes()) == 18
    assert seen == [18]
    assert reader.counts().articles == 2
    reader.close()


def test_a_failing_migration_leaves_the_old_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 1)

    def step(db: sqlite3.Connection) -> None:
        db.execute("DROP TABLE texts")
        db.execute("SELECT nothing FROM nowhere")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
        patch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
        with pytest.raises(ArchiveError):
            open_archive(path)
    assert _whole(path) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.sqlite"
    _filled(path, 1)
    path.parent.chmod(0o500)
    try:
        with open_archive(path, readonly=True) as archive:
            assert archive.counts().articles == 1
    finally:
        path.parent.chmod(0o700)


def test_a_file_that_is_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database at all, only words " * 40)
    text.chmod(0o644)
    with pytest.raises(ArchiveError, match="is no archive"):
        check(text)
    assert text.stat().st_mode & 0o777 == 0o644
