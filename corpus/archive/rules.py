"""By which rules each article was read, so that a better program knows what to read again.

The rules have no number that somebody raises: their mark is a hash of the sources and tables that
reading and quoting are made of. An archive numbers the marks in the order in which it met them, so
that a program which is older than the last one to write takes nothing back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import corpus

TABLES = """
CREATE TABLE rules (id INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE);
CREATE TABLE read_by (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    rules INTEGER NOT NULL
)
"""
MADE_OF = (
    "archive/days.py",
    "archive/prepare.py",
    "cutting.py",
    "denial.py",
    "errors.py",
    "memo.py",
    "model.py",
    "quoting",
    "reading",
    "roles.py",
    "speakers/roles.py",
    "talk.py",
)
"""What decides how a file becomes the rows of an article, under the folder of ``corpus``."""
NOT_KNOWN = ""
"""The mark of what was read by rules that nobody noted."""
_UNMET = 2**62  # later than all that an archive met
_STALE = "FROM articles a LEFT JOIN read_by r ON r.article = a.id WHERE ifnull(r.rules < ?, 1)"
_A_STEP = 256


@cache
def own() -> str:
    """The mark of this program's rules; takes some ten milliseconds once."""
    import hashlib

    root = Path(corpus.__path__[0])
    made = hashlib.blake2b(digest_size=8)
    for name in MADE_OF:
        place = root / name
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.suffix != ".pyc" and file.is_file():
                data = file.read_bytes()
                made.update(f"{file.relative_to(root).as_posix()}:{len(data)}:".encode())
                made.update(data)
    return made.hexdigest()


def note(db: sqlite3.Connection, article: int, mark: str) -> None:
    """Write down by which rules an article stands; in the caller's transaction.

    Rules that it was read by later stay, and so does what is not known.
    """
    if (number := _number(db, mark, new=mark == own())) is not None:
        db.execute(
            "INSERT INTO read_by VALUES (?, ?) ON CONFLICT (article)"
            " DO UPDATE SET rules = excluded.rules WHERE excluded.rules > rules",
            (article, number),
        )


def mark_of(db: sqlite3.Connection, article: int) -> str:
    """The mark of the rules that an article was read by."""
    row = db.execute(
        "SELECT m.mark FROM read_by r JOIN rules m ON m.id = r.rules WHERE r.article = ?",
        (article,),
    ).fetchone()
    return row[0] if row else NOT_KNOWN


def count_stale(db: sqlite3.Connection) -> int:
    """How many articles older rules than this program's have read."""
    return int(db.execute(f"SELECT count(*) {_STALE}", (_ours(db),)).fetchone()[0])


def any_stale(db: sqlite3.Connection) -> bool:
    """Whether there is one."""
    return db.execute(f"SELECT 1 {_STALE} LIMIT 1", (_ours(db),)).fetchone() is not None


def is_stale(db: sqlite3.Connection, article: int) -> bool:
    """Whether older rules have read this one."""
    found = db.execute(f"SELECT 1 {_STALE} AND a.id = ?", (_ours(db), article)).fetchone()
    return found is not None


def stale_file(db: sqlite3.Connection, stored: str) -> bool:
    """Whether older rules have read something of the file of this stored path."""
    found = db.execute(f"SELECT 1 {_STALE} AND a.path = ? LIMIT 1", (_ours(db), stored)).fetchone()
    return found is not None


def stale(db: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Articles that older rules have read, id and stored path, by id, whoever writes meanwhile."""
    last = 0
    while True:
        rows = db.execute(
            f"SELECT a.id, a.path {_STALE} AND a.id > ? ORDER BY a.id LIMIT ?",
            (_ours(db), last, _A_STEP),
        ).fetchall()
        if not rows:
            return
        yield from rows
        last = rows[-1][0]


def _ours(db: sqlite3.Connection) -> int:
    number = _number(db, own())
    return _UNMET if number is None else number


def _number(db: sqlite3.Connection, mark: str, *, new: bool = False) -> int | None:
    """The archive's number of a mark; None for one that it has not met, unless ``new``."""
    row = db.execute("SELECT id FROM rules WHERE mark = ?", (mark,)).fetchone()
    if row is None and new:
        return db.execute("INSERT INTO rules (mark) VALUES (?)", (mark,)).lastrowid
    return row[0] if row else None
