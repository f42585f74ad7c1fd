"""An archive of version 3 becomes a smaller one: wordings, sketches and deletions packed."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from corpus.archive import index, wordings
from corpus.archive.connection import explained
from corpus.archive.deletions import DELETIONS, note_deletions
from corpus.archive.sketches import brief
from corpus.archive.words import TOKENISER

if TYPE_CHECKING:
    from corpus.archive.archive import Archive

LOOSE = "loose"
"""State of a file in which rows became shorter: until it is repacked the room is not used."""
_BEFORE = f"2.{TOKENISER}"
_A_STEP = 10_000


def bring(db: sqlite3.Connection) -> None:
    """Bring the rows to their new form, inside the caller's transaction."""
    db.execute(wordings.TABLES)
    (last,) = db.execute("SELECT ifnull(max(id), 0) FROM quotes").fetchone()
    for begin in range(0, last, _A_STEP):
        _quotes(db, begin)
    _sketches(db)
    _index(db)
    db.execute("INSERT OR REPLACE INTO state VALUES (?, '1')", (LOOSE,))


def _quotes(db: sqlite3.Connection, begin: int) -> None:
    rows = db.execute(
        "SELECT q.id, q.corrected, s.name, q.reason, q.said_on_basis, q.mention, q.cue"
        " FROM quotes q LEFT JOIN sources s ON s.id = q.source WHERE q.id > ? AND q.id <= ?",
        (begin, begin + _A_STEP),
    ).fetchall()
    held = wordings.columns(db, [row[3:] for row in rows])
    mentions = [
        mention if corrected else wordings.named(mention, name)
        for _, corrected, name, *_, mention, _ in rows
    ]
    db.executemany(
        "UPDATE quotes SET reason = ?, said_on_basis = ?, mention = ? WHERE id = ?",
        [(*two, one, row[0]) for two, one, row in zip(held, mentions, rows, strict=True)],
    )


def _sketches(db: sqlite3.Connection) -> None:
    """Of articles that stand alone a part of the sketch is enough."""
    alone = "SELECT grp FROM sketches GROUP BY grp HAVING count(*) = 1"
    rows = db.execute(f"SELECT article, sketch FROM sketches WHERE grp IN ({alone})").fetchall()
    db.executemany(
        "UPDATE sketches SET sketch = ? WHERE article = ?",
        ((brief(blob), article) for article, blob in rows),
    )


def _index(db: sqlite3.Connection) -> None:
    """Only the deletions are of another form; an index that is older still is built again."""
    made = db.execute("SELECT value FROM state WHERE key = 'index'").fetchone()
    if made != (_BEFORE,):
        return
    db.execute("DROP TABLE IF EXISTS deletions")
    db.execute(DELETIONS)
    note_deletions(db, 0)
    db.execute("UPDATE state SET value = ? WHERE key = 'index'", (index.INDEX,))


def shrink(db: sqlite3.Connection) -> None:
    """Give pages that nothing stands on back to the disk, inside the caller's transaction."""
    (free,) = db.execute("PRAGMA freelist_count").fetchone()
    for _ in range(free):
        db.execute("PRAGMA incremental_vacuum")  # a page each, as this module steps it


def repack(archive: Archive) -> None:
    """Write the file anew without the room in it; needs as much again on the disk meanwhile."""
    try:
        archive.db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        archive.db.execute("VACUUM")
    except sqlite3.DatabaseError as error:
        raise explained(error, archive.path) from error
    with archive.writing() as db:
        db.execute("DELETE FROM state WHERE key = ?", (LOOSE,))
