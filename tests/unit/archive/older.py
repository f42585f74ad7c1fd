"""Turns an archive into what an older version of the program would have written."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from corpus.archive import corrections, sketches, wordings
from corpus.archive.deletions import deletions
from corpus.archive.words import TOKENISER


def older(path: Path, version: int = 3) -> sqlite3.Connection:
    """The file as version 3 had it and a connection to it; of 1 and 2 the number alone."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN")
    for id, reason, basis, held, cue, name in db.execute(
        "SELECT q.id, q.reason, q.said_on_basis, q.mention, q.cue, s.name FROM quotes q"
        " LEFT JOIN sources s ON s.id = q.source"
    ).fetchall():
        mention = wordings.said_of(held, name)
        said = wordings.words(db, reason, mention, cue), wordings.words(db, basis, None, None)
        db.execute(
            "UPDATE quotes SET reason = ?, said_on_basis = ?, mention = ? WHERE id = ?",
            (*said, mention, id),
        )
    _bodies(db)
    db.execute("DROP TABLE wordings")
    db.execute("DROP TABLE read_by")
    db.execute("DROP TABLE rules")
    for article, blob in db.execute("SELECT article, sketch FROM sketches").fetchall():
        whole = sketches.in_full(db, article, blob)
        db.execute("UPDATE sketches SET sketch = ? WHERE article = ?", (whole, article))
    db.execute("DROP TABLE deletions")
    db.execute(
        "CREATE TABLE deletions (key INTEGER, word INTEGER, PRIMARY KEY (key, word)) WITHOUT ROWID"
    )
    for id, word in db.execute("SELECT id, word FROM vocabulary").fetchall():
        db.executemany("INSERT INTO deletions VALUES (?, ?)", ((k, id) for k in deletions(word)))
    db.execute("UPDATE state SET value = ? WHERE key = 'index'", (f"2.{TOKENISER}",))
    db.execute(f"PRAGMA user_version = {version}")
    db.execute("COMMIT")
    return db


def _bodies(db: sqlite3.Connection) -> None:
    """What was read of corrected quotations held words, too."""
    at = corrections.READ.index("reason")
    for id, body, mention, cue in db.execute(
        "SELECT c.quote, c.body, q.mention, q.cue FROM corrected c JOIN quotes q ON q.id = c.quote"
        " WHERE c.body IS NOT NULL"
    ).fetchall():
        row = json.loads(body)
        row[at] = wordings.words(db, row[at], mention, cue)
        db.execute("UPDATE corrected SET body = ? WHERE quote = ?", (json.dumps(row), id))
