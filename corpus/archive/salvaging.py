"""A damaged archive, read row by row: what can be read goes into a new one in its place."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from corpus.archive import connection, lists, schema, transfer
from corpus.archive.archive import Archive, open_archive
from corpus.archive.texts import packed
from corpus.errors import ArchiveError

T = TypeVar("T")
LOST = "text lost"
"""The flag of an article of which the damage left only the quotations."""


def salvage(path: Path, notify: connection.Notify) -> Path:
    """Make a new archive of what the damaged one still gives; returns where the old one is.

    Raises ArchiveError when not even the list of articles can be read; nothing is changed then.
    """
    damaged = _free_name(path)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        fresh = Path(folder) / path.name
        lost = 0
        with open_archive(fresh) as new:
            try:
                lost = _copied(_readable(path, Path(folder)), new, notify)
            except sqlite3.DatabaseError as error:
                raise ArchiveError(
                    f"the archive {path} cannot be read any more ({error}): put back a copy, or"
                    " move the file away and add the articles again"
                ) from error
            connection.gather(new.db, path)
            kept = new.counts()
        for suffix in ("-wal", "-shm"):
            if (beside := path.with_name(path.name + suffix)).exists():
                os.replace(beside, damaged.with_name(damaged.name + suffix))
        os.replace(path, damaged)
        os.replace(fresh, path)
    saved = "1 article" if kept.articles == 1 else f"{kept.articles} articles"
    notify(f"{saved} saved, {lost} lost; the damaged file is now {damaged}")
    return damaged


def _free_name(path: Path) -> Path:
    for number in range(1, 1000):
        place = path.with_name(f"{path.name}.damaged" + (f"-{number}" if number > 1 else ""))
        if not place.exists():
            return place
    raise ArchiveError(f"too many damaged files beside {path}: move them away")


def _readable(path: Path, folder: Path) -> Path:
    """A copy with a right beginning and as long as it says it is: SQLite then opens it."""
    copy = folder / f"old-{path.name}"
    shutil.copyfile(path, copy)
    if (log := path.with_name(f"{path.name}-wal")).exists():
        shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
    with copy.open("r+b") as file:
        head = file.read(100)
        size = int.from_bytes(head[16:18], "big")
        pages = int.from_bytes(head[28:32], "big")
        file.seek(0)
        file.write(b"SQLite format 3\0")
        if 512 <= size <= 32768 and size & (size - 1) == 0 and pages < 2**24:
            file.seek(0, os.SEEK_END)
            file.truncate(max(file.tell(), size * pages))
    return copy


def _copied(path: Path, new: Archive, notify: connection.Notify) -> int:
    """Put what can be read into ``new``; returns how many articles could not."""
    raw = sqlite3.connect(path.with_name("rows.sqlite"), isolation_level=None)
    old = connection.unchecked(path)
    try:
        old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        raw.execute("PRAGMA journal_mode = OFF")
        raw.execute("BEGIN")
        schema.create(raw)
        expected = _recovered(old, raw)
        harmed = len(_stand_ins(raw) | _without_quotes(raw))
        if harmed:
            lack = "1 article lacks" if harmed == 1 else f"{harmed} articles lack"
            notify(f"{lack} text or quotations: add the files again")
        marks = transfer.fingerprints(raw)
        transfer.restore(new, [transfer.head(), *transfer.made_lines(raw, "corrections")])
        saved = 0
        for (id,) in raw.execute("SELECT id FROM articles ORDER BY id").fetchall():
            line = _tried(partial(transfer.article_line, raw, id, marks))
            if line and _tried(partial(transfer.restore, new, [transfer.head(), line])):
                saved += 1
        for table in list(transfer.MADE)[1:]:
            transfer.restore(new, [transfer.head(), *transfer.made_lines(raw, table)])
    finally:
        old.close()
        raw.close()
    return max(expected - saved, 0)


def _stand_ins(raw: sqlite3.Connection) -> set[str]:
    """Articles whose text is lost keep their quotations, in place, and a flag that says so."""
    lost = raw.execute(
        "SELECT id, path, flags FROM articles WHERE id NOT IN (SELECT article FROM texts)"
    ).fetchall()
    for id, path, flags in lost:
        text: list[str] = []
        for start, end, words in raw.execute(
            "SELECT start, end, text FROM quotes WHERE article = ? ORDER BY start", (id,)
        ):
            text += [" "] * (end - len(text))
            text[start:end] = words
        raw.execute("INSERT INTO texts VALUES (?, ?)", (id, packed("".join(text))))
        marked = json.dumps([*json.loads(flags or "[]"), LOST])
        raw.execute("UPDATE articles SET flags = ? WHERE id = ?", (marked, id))
        raw.execute("DELETE FROM files WHERE path = ?", (path,))
    return {path for _, path, _ in lost}


def _without_quotes(raw: sqlite3.Connection) -> set[str]:
    """Forget the marks of files whose quotations are not all there: ``add`` reads them again."""
    found = raw.execute(
        "SELECT path FROM articles a WHERE quotes >"
        " (SELECT count(*) FROM quotes q WHERE q.article = a.id)"
    ).fetchall()
    raw.executemany("DELETE FROM files WHERE path = ?", found)
    return {path for (path,) in found}


_NUMBERED = (
    "articles",
    "texts",
    "sources",
    "quotes",
    "outlets",
    "corrections",
    "corrected",
    "wordings",
    "rules",
    "read_by",
)
_NAMED = ("files", "baskets", "searches")


def _recovered(old: sqlite3.Connection, raw: sqlite3.Connection) -> int:
    """Copy the rows of every table that is not derived; returns how many articles there were."""
    last = _last(old)
    expected = 0
    for table in _NUMBERED:
        for row in _rows(old, table, last * 50):
            raw.execute(f"INSERT OR IGNORE INTO {table} VALUES ({lists.marks(row)})", row)
            expected += table == "articles"
    for table in (*_NAMED, "state"):
        where = "WHERE key LIKE 'user.%'" if table == "state" else ""
        cursor = _tried(partial(old.execute, f"SELECT * FROM {table} {where}"))
        while cursor and (named := _tried(cursor.fetchone)):
            raw.execute(f"INSERT OR IGNORE INTO {table} VALUES ({lists.marks(named)})", named)
    return max(expected, _tried(partial(_number, old, _NOTED)) or 0)


_NOTED = "SELECT CAST(value AS INTEGER) FROM state WHERE key = 'articles'"


def _rows(db: sqlite3.Connection, table: str, most: int) -> Iterator[tuple[Any, ...]]:
    """Rows by their number; where the table breaks off, each number is tried by itself."""
    seen = 0
    try:
        for number, *values in db.execute(
            f"SELECT rowid, * FROM {table} NOT INDEXED ORDER BY rowid"
        ):
            seen = number
            yield tuple(values)
        return
    except sqlite3.DatabaseError:
        failed = 0
    while failed < min(most, 50_000):
        seen += 1
        found = _tried(partial(_row, db, table, seen))
        failed = 0 if found else failed + 1
        if found:
            yield found


def _row(db: sqlite3.Connection, table: str, number: int) -> tuple[Any, ...] | None:
    found: tuple[Any, ...] | None = db.execute(
        f"SELECT * FROM {table} NOT INDEXED WHERE rowid = ?", (number,)
    ).fetchone()
    return found


def _tried(act: Callable[[], T]) -> T | None:
    """What ``act`` gives; None where the damage does not let it."""
    try:
        return act()
    except (sqlite3.DatabaseError, ArchiveError, ValueError, TypeError, zlib.error):
        return None


def _last(db: sqlite3.Connection) -> int:
    """The highest id of an article that anything in the file speaks of."""
    asked = (
        "SELECT seq FROM sqlite_sequence WHERE name = 'articles'",
        "SELECT max(article) FROM texts",
        "SELECT max(article) FROM quotes",
        "SELECT max(article) FROM sources",
    )
    found = [_tried(partial(_number, db, question)) or 0 for question in asked]
    return max(found)


def _number(db: sqlite3.Connection, question: str) -> int:
    (value,) = db.execute(question).fetchone()
    return int(value or 0)
