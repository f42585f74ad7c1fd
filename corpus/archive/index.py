"""The words of the archive in SQLite's FTS5: the tables, and what fills them.

``lookup`` asks them. Everything here is derived from the quotations and can be built again.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from corpus.archive.deletions import DELETIONS, all_noted, note_later, waiting
from corpus.archive.texts import unpacked
from corpus.archive.words import (
    TOKENISER,
    folded_all,
    index_terms,
    stem,
    stems_and_pairs,
    stems_in,
)

INDEX = f"3.{TOKENISER}"
"""Raise the first number when the derived tables change: they are then built again."""

_FTS = "fts5(t, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '_'\")"
TABLES = f"""
CREATE VIRTUAL TABLE quote_words USING {_FTS};
CREATE VIRTUAL TABLE article_words USING {_FTS};
CREATE TABLE vocabulary (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    stem TEXT NOT NULL,
    quotes INTEGER NOT NULL
);
CREATE INDEX vocabulary_stem ON vocabulary (stem);
{DELETIONS}
"""
_LATER = 8_000
"""New words that may wait, in a long reading, to be found by a typo the quick way."""
NAMES = ("quote_words", "article_words", "vocabulary", "deletions")


class Indexed(NamedTuple):
    """What the index needs of some quotations: the terms of each, space-parted, in their order,
    and in how many of them each word is."""

    terms: tuple[str, ...]
    words: dict[str, int]


_TOGETHER = 1000
"""Quotations whose words are looked at together; memory is bounded where there are more."""


def indexed(texts: Sequence[str]) -> Indexed:
    """The index's view of quotations' texts; pure, so that workers can do it."""
    terms: list[str] = []
    counts = Counter[str]()
    for first in range(0, len(texts), _TOGETHER):
        found = folded_all(texts[first : first + _TOGETHER])
        terms += [" ".join(stems_and_pairs(stems)) for _, stems in found]
        counts.update(chain.from_iterable({*words} for words, _ in found))
    return Indexed(tuple(terms), dict(counts))


def article_terms(title: str | None, text: str) -> str:
    """The distinct stems of an article, for ``about:``; space-parted, in order."""
    return " ".join(sorted(stems_in(f"{title or ''}\n{text}")))


def create(db: sqlite3.Connection) -> None:
    """Make the derived tables, inside the caller's transaction."""
    for statement in TABLES.split(";"):
        db.execute(statement)
    all_noted(db)
    db.execute("INSERT OR REPLACE INTO state VALUES ('index', ?)", (INDEX,))


def problem(db: sqlite3.Connection, sample: int = 200) -> str | None:
    """What is wrong with the derived tables, in a few words; None when they are right.

    ``sample`` quotations are looked for by their words.
    """
    if outdated(db):
        return "is missing or of another version"
    try:
        db.execute("INSERT INTO quote_words (quote_words) VALUES ('integrity-check')")
        db.execute("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
        (last,) = db.execute("SELECT ifnull(max(id), 0) FROM quotes").fetchone()
        for place in range(sample):
            row = db.execute(
                "SELECT id, text FROM quotes WHERE id > ? LIMIT 1", (last * place // sample,)
            ).fetchone()
            terms = sorted(set(index_terms(row[1])))[-8:] if row else []
            if terms and not _holds(db, row[0], terms):
                return "lacks quotations"
    except sqlite3.DatabaseError:
        return "is damaged"
    return None


def _holds(db: sqlite3.Connection, id: int, terms: list[str]) -> bool:
    expression = " AND ".join(f'"{term}"' for term in terms)
    found = db.execute(
        "SELECT 1 FROM quote_words WHERE quote_words MATCH ? AND rowid = ?", (expression, id)
    ).fetchone()
    return found is not None


def outdated(db: sqlite3.Connection) -> bool:
    """Whether a derived table is missing or was made by another version; cheap."""
    (there,) = db.execute(
        "SELECT count(*) FROM sqlite_schema WHERE name IN (?, ?, ?, ?)", NAMES
    ).fetchone()
    made = db.execute("SELECT value FROM state WHERE key = 'index'").fetchone()
    return bool(there != len(NAMES) or made != (INDEX,))


def build(db: sqlite3.Connection) -> None:
    """Make the derived tables again from what is stored, inside the caller's transaction."""
    for name in NAMES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    create(db)
    rows = db.execute("SELECT id, text FROM quotes ORDER BY id")
    while batch := rows.fetchmany(5_000):
        add(db, [id for id, _ in batch], indexed([text for _, text in batch]))
        settle(db, going_on=True)
    settle(db)
    for article, title, blob in db.execute(
        "SELECT a.id, a.title, t.text FROM articles a JOIN texts t ON t.article = a.id ORDER BY 1"
    ):
        add_article(db, article, article_terms(title, unpacked(blob)))


def add(db: sqlite3.Connection, ids: Iterable[int], what: Indexed) -> None:
    """Put quotations in: their ids, and what ``indexed`` gave."""
    db.executemany(
        "INSERT INTO quote_words (rowid, t) VALUES (?, ?)", zip(ids, what.terms, strict=True)
    )
    _pending.setdefault(id(db), Counter()).update(what.words)


def remove(db: sqlite3.Connection, ids: Iterable[int], what: Indexed) -> None:
    """Take quotations out; FTS5 needs the very terms that went in."""
    db.executemany(
        "INSERT INTO quote_words (quote_words, rowid, t) VALUES ('delete', ?, ?)",
        zip(ids, what.terms, strict=True),
    )
    _pending.setdefault(id(db), Counter()).subtract(what.words)


_pending: dict[int, Counter[str]] = {}
"""Words that came and went in each connection's open transaction."""


def settle(db: sqlite3.Connection, *, going_on: bool = False) -> None:
    """Count the words of the open transaction in the vocabulary; to be called before its end.

    ``going_on``: other transactions follow at once, so that some work can be done for several.
    """
    _count(db, _pending.pop(id(db), Counter()), _LATER if going_on else 0)


def waits(db: sqlite3.Connection) -> bool:
    """Whether transactions that were ``going_on`` left something to do."""
    return waiting(db) >= 0


def forget(db: sqlite3.Connection) -> None:
    """Drop the words of a transaction that was rolled back."""
    _pending.pop(id(db), None)


def join(db: sqlite3.Connection) -> None:
    """Join the segments that many small additions leave; searches then look in one place."""
    for name in ("quote_words", "article_words"):
        db.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def add_article(db: sqlite3.Connection, article: int, terms: str) -> None:
    """Put an article's words in, for ``about:``."""
    db.execute("INSERT INTO article_words (rowid, t) VALUES (?, ?)", (article, terms))


def remove_article(db: sqlite3.Connection, article: int, terms: str) -> None:
    """Take an article's words out; ``terms`` must be what was put in."""
    db.execute(
        "INSERT INTO article_words (article_words, rowid, t) VALUES ('delete', ?, ?)",
        (article, terms),
    )


def _count(db: sqlite3.Connection, seen: Counter[str], later: int) -> None:
    (last,) = db.execute("SELECT ifnull(max(id), 0) FROM vocabulary").fetchone()
    db.executemany(
        "INSERT INTO vocabulary (word, stem, quotes) VALUES (?, ?, ?)"
        " ON CONFLICT (word) DO UPDATE SET quotes = quotes + excluded.quotes",
        [(word, stem(word), count) for word, count in sorted(seen.items()) if count],
    )
    note_later(db, last, later)
