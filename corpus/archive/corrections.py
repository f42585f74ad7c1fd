"""The user's corrections, apart from what was read: kept as given, applied after each reading.

``corrected`` keeps how the program had read each quotation that a correction shapes, so that
undoing brings it back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from corpus.archive import index
from corpus.archive.decisions import live
from corpus.archive.filters import KINDS
from corpus.archive.rows import (
    ARTICLE,
    FROM_ARTICLES,
    FROM_QUOTES,
    QUOTE,
    article_row,
    as_json,
    quote_row,
    whole_article,
)
from corpus.model import Quote
from corpus.speakers.corrections import Correction, Outcome, where
from corpus.speakers.corrections import apply as outcomes
from corpus.speakers.exchange import to_dict
from corpus.speakers.nodes import article_key

TABLES = """
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    body TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    agrees INTEGER
);
CREATE TABLE applied (
    correction INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (correction, article)
) WITHOUT ROWID;
CREATE TABLE corrected (
    quote INTEGER PRIMARY KEY REFERENCES quotes ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    body TEXT
);
CREATE INDEX corrected_article ON corrected (article)
"""

READ = ("source", "kind", "start", "end", "text", "role", "confidence", "reason", "spans")
"""What a correction may change of a quotation: the columns kept as they were read."""
_READ = ", ".join(READ)


def apply(db: sqlite3.Connection, article: int) -> list[int]:
    """Apply what was corrected to an article that was just read, in the writer's transaction.

    Returns the ids of sources that this made.
    """
    corrections = live(db, speakers=False)
    if not corrections:
        return []
    whole = whole_article(db, article)
    assert whole is not None
    ids, quotes = _stored(db, article)
    made: list[int] = []
    for outcome in outcomes(corrections, whole, where(whole, article_key(whole.text)), quotes):
        if not outcome.by:
            continue
        at = next((n for n, quote in enumerate(quotes) if quote is outcome.before), None)
        source, new = _source(db, article, outcome.quote)
        made += [source] if new and source is not None else []
        _write(db, article, None if at is None else ids[at], outcome, source)
        _note(db, article, outcome)
    return made


def _stored(db: sqlite3.Connection, article: int) -> tuple[list[int], list[Quote]]:
    head = db.execute(f"SELECT {ARTICLE} {FROM_ARTICLES} WHERE a.id = ?", (article,)).fetchone()
    rows = db.execute(
        f"SELECT {QUOTE} {FROM_QUOTES} WHERE q.article = ? ORDER BY q.start, q.id", (article,)
    ).fetchall()
    found = [quote_row(row, article_row(head)) for row in rows]
    return [row.id for row in found], [row.quote for row in found]


def _source(db: sqlite3.Connection, article: int, quote: Quote) -> tuple[int | None, bool]:
    """The article's source of that name, made when there is none: (id, whether it is new)."""
    if quote.speaker is None:
        return None, False
    kind = quote.speaker_type or "person"
    found = db.execute(
        "SELECT id FROM sources WHERE article = ? AND name = ? AND type = ?",
        (article, quote.speaker, kind),
    ).fetchone()
    if found:
        return found[0], False
    made = db.execute(
        "INSERT INTO sources (article, name, type, given) VALUES (?, ?, ?, 1)",
        (article, quote.speaker, kind),
    )
    return made.lastrowid, True


def _write(
    db: sqlite3.Connection, article: int, id: int | None, outcome: Outcome, source: int | None
) -> None:
    quote = outcome.quote
    if id is None:
        id = db.execute(
            "INSERT INTO quotes (article, kind, start, end, text, confidence)"
            " VALUES (?, 0, 0, 0, '', 0)",
            (article,),
        ).lastrowid
        assert id is not None
        db.execute("INSERT INTO corrected VALUES (?, ?, NULL)", (id, article))
        index.add(db, [id], index.indexed([quote.text]))
        _tally(db, article, 1)
    else:
        row = db.execute(f"SELECT {_READ} FROM quotes WHERE id = ?", (id,)).fetchone()
        db.execute("INSERT INTO corrected VALUES (?, ?, ?)", (id, article, json.dumps(row)))
        db.execute("UPDATE quotes SET mention = ? WHERE id = ?", (quote.mention, id))
        _reindex(db, id, row[4], quote.text)
    values = (
        source,
        KINDS.index(quote.kind),
        quote.start,
        quote.end,
        quote.text,
        quote.role,
        quote.confidence,
        quote.reason,
        as_json(quote.spans),
    )
    db.execute(
        f"UPDATE quotes SET ({_READ}) = (?, ?, ?, ?, ?, ?, ?, ?, ?), cue = ?, corrected = 1"
        " WHERE id = ?",
        (*values, quote.cue, id),
    )


def _reindex(db: sqlite3.Connection, id: int, before: str, after: str) -> None:
    if before != after:
        index.remove(db, [id], index.indexed([before]))
        index.add(db, [id], index.indexed([after]))


def _tally(db: sqlite3.Connection, article: int, more: int) -> None:
    db.execute("UPDATE articles SET quotes = quotes + ? WHERE id = ?", (more, article))
    db.execute("UPDATE state SET value = CAST(value AS INTEGER) + ? WHERE key = 'quotes'", (more,))


def _note(db: sqlite3.Connection, article: int, outcome: Outcome) -> None:
    for number in outcome.by:
        db.execute("INSERT OR IGNORE INTO applied VALUES (?, ?)", (number, article))
        db.execute(
            "UPDATE corrections SET agrees = ? WHERE id = ?", (number in outcome.agreed, number)
        )


def restore(db: sqlite3.Connection, article: int) -> None:
    """Bring an article's quotations back to how the program had read them."""
    rows = db.execute("SELECT quote, body FROM corrected WHERE article = ?", (article,)).fetchall()
    for id, body in rows:
        (text,) = db.execute("SELECT text FROM quotes WHERE id = ?", (id,)).fetchone()
        if body is None:
            index.remove(db, [id], index.indexed([text]))
            db.execute("DELETE FROM quotes WHERE id = ?", (id,))
            _tally(db, article, -1)
            continue
        read = json.loads(body)
        _reindex(db, id, text, read[4])
        db.execute(
            f"UPDATE quotes SET ({_READ}) = (?, ?, ?, ?, ?, ?, ?, ?, ?), corrected = 0,"
            " cue = nullif(cue, '') WHERE id = ?",
            (*read, id),
        )
    db.execute("DELETE FROM corrected WHERE article = ?", (article,))
    db.execute("DELETE FROM applied WHERE article = ?", (article,))
    db.execute(
        "DELETE FROM sources WHERE article = ? AND given"
        " AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.source = sources.id)",
        (article,),
    )


def store(db: sqlite3.Connection, corrections: Iterable[Correction]) -> list[int]:
    """Keep corrections; returns their numbers. Applying them is the caller's."""
    numbers: list[int] = []
    for one in corrections:
        body = json.dumps(to_dict(one), ensure_ascii=False)
        cursor = db.execute(
            "INSERT INTO corrections (at, act, body) VALUES (?, ?, ?)", (one.at, one.act, body)
        )
        assert cursor.lastrowid is not None
        numbers.append(cursor.lastrowid)
    return numbers
