"""The tables of an archive, their version, and the way from each older version to this one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x51545549
"""Marks the file as ours ("QTUI"): any other SQLite file is refused."""

TRUTH = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE outlets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE files (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    part TEXT NOT NULL DEFAULT '',
    hash BLOB NOT NULL,
    title TEXT,
    outlet INTEGER REFERENCES outlets,
    authors TEXT,
    date TEXT,
    date_basis TEXT,
    date_precision TEXT,
    url TEXT,
    flags TEXT,
    asides TEXT,
    evidence TEXT,
    quotes INTEGER NOT NULL DEFAULT 0,
    UNIQUE (path, part)
);
CREATE INDEX articles_date ON articles (date);
CREATE INDEX articles_outlet ON articles (outlet);
CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    text BLOB NOT NULL
);
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT,
    roles TEXT,
    node INTEGER,
    speaker TEXT,
    given INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sources_node ON sources (node);
CREATE INDEX sources_article ON sources (article);
CREATE INDEX sources_speaker ON sources (speaker, article);
CREATE INDEX sources_called ON sources (speaker) WHERE roles IS NOT NULL;
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    source INTEGER REFERENCES sources ON DELETE SET NULL,
    kind INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    role TEXT,
    cue TEXT,
    mention TEXT,
    mention_start INTEGER,
    mention_end INTEGER,
    via TEXT,
    statement TEXT,
    confidence REAL NOT NULL,
    reason TEXT,
    spans TEXT,
    said_on TEXT,
    said_on_basis TEXT,
    corrected INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX quotes_article ON quotes (article, start, kind, source);
CREATE INDEX quotes_source ON quotes (source);
"""


def _copies(db: sqlite3.Connection) -> None:
    """2: reprints and reworded copies are grouped."""
    from corpus.archive import copies

    copies.bring(db)


def _common_words(db: sqlite3.Connection) -> None:
    """3: new texts are packed against common words, which older programs cannot read."""


def _leaner(db: sqlite3.Connection) -> None:
    """4: what comes again and again is stored once, what can be drawn again is not stored."""
    from corpus.archive import leaner

    leaner.bring(db)


def _read_by(db: sqlite3.Connection) -> None:
    """5: each article knows by which rules it was read; of those that are there nobody noted it."""
    from corpus.archive import rules

    run(db, rules.TABLES)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _copies,
    _common_words,
    _leaner,
    _read_by,
)
"""``MIGRATIONS[n]`` brings version n + 1 to n + 2, inside the caller's transaction."""

SCHEMA = len(MIGRATIONS) + 1


def create(db: sqlite3.Connection) -> None:
    """Make every table in an empty file, inside the caller's transaction."""
    from corpus.archive import blocks, copies, corrections, index, kept, naming, rules, wordings

    run(db, TRUTH)
    for room in (blocks, copies, corrections, kept, rules, wordings):
        run(db, room.TABLES)
    index.create(db)
    db.executemany(
        "INSERT INTO state VALUES (?, '0')", [("generation",), ("articles",), ("quotes",)]
    )
    naming.note(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA}")


def run(db: sqlite3.Connection, script: str) -> None:
    """Execute statements parted by ";" without the commit that ``executescript`` forces."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)


def migrate(db: sqlite3.Connection, found: int) -> None:
    """Bring a file of version ``found`` to this one, inside the caller's transaction."""
    for step in MIGRATIONS[found - 1 :]:
        step(db)
    db.execute(f"PRAGMA user_version = {SCHEMA}")
