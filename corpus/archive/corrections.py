"""The user's corrections, apart from what was read: kept as given, applied after each reading."""

from __future__ import annotations

import sqlite3

TABLES = """
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
)
"""


def apply(db: sqlite3.Connection, article: int) -> None:
    """Apply what was corrected to an article that was just read, in the writer's transaction."""
