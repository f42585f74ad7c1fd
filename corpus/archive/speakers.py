"""Who is who across the archive, kept in step with the articles' sources.

``sources`` holds what each article knows, ``nodes`` the names that are one by their words
alone, ``speakers`` who they are. The writer calls ``leave`` before an article goes and
``regroup`` after one came; at its transaction's end ``settle`` looks again at the blocks of
names that were touched, and at no others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from corpus.archive import blocks, corrections
from corpus.archive.texts import unpacked
from corpus.speakers import Node, Source, node_of
from corpus.speakers.corrections import Where
from corpus.speakers.nodes import article_key

_SOURCE = (
    "SELECT s.id, s.name, s.type, s.aliases, s.roles, a.date, s.node,"
    " (SELECT count(*) FROM quotes q WHERE q.source = s.id) FROM sources s"
    " JOIN articles a ON a.id = s.article"
)


def leave(db: sqlite3.Connection, article: int) -> set[str]:
    """Take an article's sources out of the index; returns the blocks to give ``regroup``.

    To be called while the article's rows are still there.
    """
    found: set[str] = set()
    key = _key_of(db, article)
    for id, name, type, aliases, roles, date, number, quotes in db.execute(
        f"{_SOURCE} WHERE s.article = ?", (article,)
    ).fetchall():
        if number is None:
            continue
        node = node_of(Source(key, name, type, _texts(aliases), _texts(roles), date))
        db.execute("UPDATE sources SET node = NULL, speaker = NULL WHERE id = ?", (id,))
        found.add(node.block)
        db.executemany(
            "UPDATE node_facts SET count = count - 1 WHERE node = ? AND fact = ?",
            [(number, fact) for fact in node.facts],
        )
        db.execute("DELETE FROM node_facts WHERE node = ? AND count <= 0", (number,))
        db.execute(
            "UPDATE nodes SET sources = sources - 1, quotes = quotes - ? WHERE id = ?",
            (quotes, number),
        )
        _dates_without(db, number, date)
    return found


def _dates_without(db: sqlite3.Connection, node: int, date: str | None) -> None:
    """Look for a node's first and last day anew where the one that goes was either."""
    row = db.execute("SELECT first, last FROM nodes WHERE id = ?", (node,)).fetchone()
    if date and row and date in row:
        db.execute(
            "UPDATE nodes SET (first, last) = (SELECT min(a.date), max(a.date) FROM sources s"
            " JOIN articles a ON a.id = s.article WHERE s.node = ?1) WHERE id = ?1",
            (node,),
        )


def regroup(db: sqlite3.Connection, came: Iterable[int], lost: Iterable[str] = ()) -> None:
    """Put new sources under their names, and note what ``settle`` has to decide anew."""
    _note(db, ((block, "lost") for block in lost))
    _, moved = corrections.placed(db)
    places: dict[int, tuple[str, Where | None]] = {}
    for source in came:
        (article,) = db.execute("SELECT article FROM sources WHERE id = ?", (source,)).fetchone()
        if article not in places:
            place = corrections.place_of(db, article) if moved else None
            places[article] = (_key_of(db, article), place)
        _note(db, _come(db, source, *places[article], moved))


def settle(db: sqlite3.Connection) -> None:
    """Decide who is who in every block that was touched; once, at the end of a transaction."""
    noted = db.execute("SELECT name, what FROM unsettled ORDER BY name, what").fetchall()
    if not noted:
        return
    placed, _ = corrections.placed(db)
    speakers = {name for name, what in noted if what == "speaker"}
    lost = {name for name, what in noted if what == "lost"}
    for block in sorted({name for name, what in noted if what != "speaker"}):
        speakers |= blocks.settle(db, block, placed, whole=block in lost)
    for id in sorted(speakers):
        blocks.count(db, id, placed)
    db.execute("DELETE FROM unsettled")


def _note(db: sqlite3.Connection, touched: Iterable[tuple[str, str]]) -> None:
    db.executemany("INSERT OR IGNORE INTO unsettled VALUES (?, ?)", list(touched))


def _come(
    db: sqlite3.Connection,
    source: int,
    key: str,
    place: Where | None,
    moved: Mapping[str, list[corrections.Moved]],
) -> list[tuple[str, str]]:
    """Count a source under its name; returns the block or the speaker that this touches."""
    row = db.execute(f"{_SOURCE} WHERE s.id = ?", (source,)).fetchone()
    _, name, type, aliases, roles, date, _, quotes = row
    node = node_of(Source(key, name, type, _texts(aliases), _texts(roles), date))
    for one in moved.get(node.key, ()):
        if place and one.where.fits(place):
            node = replace(node, key=one.node)
    number, speaker = _node(db, node)
    db.execute(
        "UPDATE nodes SET sources = sources + 1, quotes = quotes + ?2,"
        " first = min(ifnull(first, ?3), ifnull(?3, first)),"
        " last = max(ifnull(last, ?3), ifnull(?3, last)) WHERE id = ?1",
        (number, quotes, date),
    )
    db.execute("UPDATE sources SET node = ?, speaker = ? WHERE id = ?", (number, speaker, source))
    touched = [] if speaker is None else [(speaker, "speaker")]
    if _learn(db, number, node) or speaker is None:
        touched.append((node.block, "block"))
    return touched


def _node(db: sqlite3.Connection, node: Node) -> tuple[int, str | None]:
    """(row, speaker) of a node, which is made if it is new."""
    found = db.execute("SELECT id, speaker FROM nodes WHERE key = ?", (node.key,)).fetchone()
    if found:
        return found[0], found[1]
    cursor = db.execute(
        "INSERT INTO nodes (key, block, kind, name) VALUES (?, ?, ?, ?)",
        (node.key, node.block, node.kind, node.name),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid, None


def _learn(db: sqlite3.Connection, number: int, node: Node) -> bool:
    """Count the node's facts; whether any is new."""
    new = False
    for fact in node.facts:
        known = db.execute(
            "UPDATE node_facts SET count = count + 1 WHERE node = ? AND fact = ?", (number, fact)
        ).rowcount
        if not known:
            db.execute("INSERT INTO node_facts VALUES (?, ?, 1)", (number, fact))
            new = True
    return new


def _key_of(db: sqlite3.Connection, article: int) -> str:
    (blob,) = db.execute("SELECT text FROM texts WHERE article = ?", (article,)).fetchone()
    return article_key(unpacked(blob))


def _texts(stored: str | None) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored else ()
