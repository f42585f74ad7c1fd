"""A damaged archive, read row by row: what can be read goes into a new one in its place."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from corpus.archive import connection, transfer
from corpus.archive.archive import Archive, open_archive
from corpus.errors import ArchiveError

T = TypeVar("T")


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
                lost = _copied(path, new)
            except sqlite3.DatabaseError as error:
                raise ArchiveError(
                    f"the archive {path} cannot be read any more ({error}): put back a copy, or"
                    " move the file away and add the articles again"
                ) from error
            new.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            kept = new.counts()
        for suffix in ("-wal", "-shm"):
            if (beside := path.with_name(path.name + suffix)).exists():
                os.replace(beside, damaged.with_name(damaged.name + suffix))
        os.replace(path, damaged)
        os.replace(fresh, path)
    notify(f"{kept.articles} articles saved, {lost} lost; the damaged file is now {damaged}")
    return damaged


def _free_name(path: Path) -> Path:
    for number in range(1, 1000):
        place = path.with_name(f"{path.name}.damaged" + (f"-{number}" if number > 1 else ""))
        if not place.exists():
            return place
    raise ArchiveError(f"too many damaged files beside {path}: move them away")


def _copied(path: Path, new: Archive) -> int:
    """Put what can be read into ``new``; returns how many articles could not."""
    old = connection.unchecked(path)
    lost = 0
    try:
        marks = _tried(lambda: transfer.fingerprints(old)) or {}
        for id in _article_ids(old):
            line = _tried(partial(transfer.article_line, old, id, marks))
            if (
                line is None
                or _tried(partial(transfer.restore, new, [transfer.head(), line])) is None
            ):
                lost += 1
        for table in transfer.MADE:
            lines = _tried(partial(_lines, old, table)) or []
            transfer.restore(new, [transfer.head(), *lines])
    finally:
        old.close()
    return lost


def _lines(db: sqlite3.Connection, table: str) -> list[str]:
    return list(transfer.made_lines(db, table))


def _tried(act: Callable[[], T]) -> T | None:
    """What ``act`` gives; None where the damage does not let it."""
    try:
        return act()
    except (sqlite3.DatabaseError, ArchiveError, ValueError, TypeError, zlib.error):
        return None


def _article_ids(db: sqlite3.Connection) -> Iterator[int]:
    """Every id of an article; where the table breaks off, every number there may be."""
    (last,) = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
    seen = 0
    try:
        for (id,) in db.execute("SELECT id FROM articles NOT INDEXED ORDER BY id"):
            seen = id
            yield id
    except sqlite3.DatabaseError:
        yield from range(seen + 1, last + 1)
