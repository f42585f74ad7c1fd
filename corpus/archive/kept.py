"""What the user keeps: baskets of quotations, the shelf of copied ones, saved searches.

Kept quotations remember words and place, so that they outlive a re-reading that renumbers them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

TABLES = """
CREATE TABLE baskets (
    basket TEXT NOT NULL,
    position INTEGER NOT NULL,
    quote INTEGER,
    text TEXT NOT NULL,
    path TEXT NOT NULL,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (basket, position)
) WITHOUT ROWID;
CREATE INDEX baskets_quote ON baskets (quote);
CREATE TABLE shelf (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    quote INTEGER,
    text TEXT NOT NULL,
    format TEXT NOT NULL
);
CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Copied:
    """Something the user copied: when (ISO), from which quotation, the words, the format."""

    at: str
    quote: int | None
    text: str
    format: str


def basket(db: sqlite3.Connection, name: str) -> list[tuple[int | None, str]]:
    """The basket's quotations in order: (id, text); id None when the archive lost it."""
    return db.execute(
        "SELECT quote, text FROM baskets WHERE basket = ? ORDER BY position", (name,)
    ).fetchall()


def set_basket(db: sqlite3.Connection, name: str, quotes: list[int]) -> None:
    """Make the basket hold just these quotations in this order; others are dropped."""
    db.execute("DELETE FROM baskets WHERE basket = ?", (name,))
    db.executemany(
        "INSERT INTO baskets (basket, position, quote, text, path, part, start)"
        " SELECT ?, ?, q.id, q.text, a.path, a.part, q.start"
        " FROM quotes q JOIN articles a ON a.id = q.article WHERE q.id = ?",
        [(name, position, quote) for position, quote in enumerate(dict.fromkeys(quotes))],
    )


def baskets(db: sqlite3.Connection) -> dict[str, int]:
    """Every basket's name and how many quotations it holds."""
    return dict(db.execute("SELECT basket, count(*) FROM baskets GROUP BY basket ORDER BY 1"))


def copied(db: sqlite3.Connection, limit: int) -> list[Copied]:
    """What was copied last, newest first."""
    rows = db.execute(
        "SELECT at, quote, text, format FROM shelf ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [Copied(*row) for row in rows]


def copy(db: sqlite3.Connection, text: str, quote: int | None, style: str, at: str) -> None:
    """Put a copied text on the shelf."""
    db.execute(
        "INSERT INTO shelf (at, quote, text, format) VALUES (?, ?, ?, ?)", (at, quote, text, style)
    )
