"""What the user keeps: baskets of quotations and saved searches.

Kept quotations remember words and place, so that they outlive a re-reading that renumbers them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from itertools import accumulate

from corpus.archive.texts import unpacked

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
CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A quotation in a basket; ``path`` as stored; ``quote`` None when the archive lost it."""

    basket: str
    text: str
    path: str
    part: str
    start: int
    note: str = ""
    quote: int | None = None


def basket(db: sqlite3.Connection, name: str) -> list[Kept]:
    """What the basket holds, in the user's order."""
    rows = db.execute(
        "SELECT basket, text, path, part, start, note, quote FROM baskets WHERE basket = ?"
        " ORDER BY position",
        (name,),
    )
    return [Kept(*row) for row in rows]


def set_basket(db: sqlite3.Connection, name: str, quotes: list[int]) -> None:
    """Make the basket hold just these quotations, in this order; notes stay with theirs."""
    notes = {one.quote: one.note for one in basket(db, name)}
    db.execute("DELETE FROM baskets WHERE basket = ?", (name,))
    for quote in dict.fromkeys(quotes):
        row = db.execute(
            "SELECT q.text, a.path, a.part, q.start FROM quotes q"
            " JOIN articles a ON a.id = q.article WHERE q.id = ?",
            (quote,),
        ).fetchone()
        if row:
            text, path, part, start = row
            keep(db, Kept(name, text, path, part, start, notes.get(quote, ""), quote))


def keep(db: sqlite3.Connection, one: Kept) -> bool:
    """Put one at the end of its basket; False when the same words of that place are there."""
    place = (one.basket, one.text, one.path, one.part)
    if db.execute(
        "SELECT 1 FROM baskets WHERE (basket, text, path, part) = (?, ?, ?, ?)", place
    ).fetchone():
        return False
    quote = found(db, one) if one.quote is None else one.quote
    (position,) = db.execute(
        "SELECT ifnull(max(position), -1) + 1 FROM baskets WHERE basket = ?", (one.basket,)
    ).fetchone()
    db.execute(
        "INSERT INTO baskets (position, quote, basket, text, path, part, start, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (position, quote, *place, one.start, one.note),
    )
    return True


def found(db: sqlite3.Connection, one: Kept) -> int | None:
    """The quotation with these words in that article, the nearest to its place."""
    row = db.execute(
        "SELECT q.id FROM quotes q JOIN articles a ON a.id = q.article"
        " WHERE a.path = ? AND a.part = ? AND q.text = ? ORDER BY abs(q.start - ?) LIMIT 1",
        (one.path, one.part, one.text, one.start),
    ).fetchone()
    return row[0] if row else None


def renumber(db: sqlite3.Connection, path: str, part: str) -> None:
    """Find again what baskets keep of an article that was read anew."""
    for number, name, text, start in db.execute(
        "SELECT position, basket, text, start FROM baskets WHERE path = ? AND part = ?"
        " AND (quote IS NULL OR NOT EXISTS (SELECT 1 FROM quotes q WHERE q.id = quote))",
        (path, part),
    ).fetchall():
        db.execute(
            "UPDATE baskets SET quote = ? WHERE basket = ? AND position = ?",
            (found(db, Kept(name, text, path, part, start)), name, number),
        )


def follow(db: sqlite3.Connection, path: str, part: str) -> None:
    """Find what baskets keep of a part that is gone in the other parts of its file: where several
    have the words, there where they stand about as far down the file as they did."""
    for number, name, text, start in db.execute(
        "SELECT position, basket, text, start FROM baskets WHERE path = ? AND part = ?",
        (path, part),
    ).fetchall():
        rows = db.execute(
            "SELECT q.id, a.id, a.part, q.start FROM quotes q JOIN articles a ON a.id = q.article"
            " WHERE a.path = ? AND q.text = ? ORDER BY a.id, q.start",
            (path, text),
        ).fetchall()
        if not rows:
            continue
        begins = _begins(db, path) if len(rows) > 1 else {}
        quote, _, to, at = min(rows, key=lambda row: abs(begins.get(row[1], 0) + row[3] - start))
        db.execute(
            "UPDATE baskets SET quote = ?, part = ?, start = ? WHERE basket = ? AND position = ?",
            (quote, to, at, name, number),
        )


def _begins(db: sqlite3.Connection, path: str) -> dict[int, int]:
    """About where each article of a file begins in it: behind the texts of those before it."""
    rows = db.execute(
        "SELECT a.id, t.text FROM articles a JOIN texts t ON t.article = a.id WHERE a.path = ?"
        " ORDER BY a.id",
        (path,),
    )
    lengths = [(id, len(unpacked(blob))) for id, blob in rows]
    before = accumulate((size for _, size in lengths), initial=0)
    return {id: at for (id, _), at in zip(lengths, before, strict=False)}
