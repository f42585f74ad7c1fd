"""Who is who across the archive, kept in step with the articles' sources.

``sources`` holds what each article knows, ``nodes`` the names that are one by their words
alone, ``speakers`` who they are. The writer calls ``leave`` before an article goes and
``regroup`` after one came; both touch only the blocks of the names concerned.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

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


@dataclass(slots=True)
class _Touched:
    """What an article's coming or going concerns: blocks to resolve, speakers to count."""

    lost: set[str]
    blocks: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.blocks |= self.lost


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
    """Give each new source its speaker; resolve the blocks that this, or a loss, changed."""
    touched = _Touched(set(lost))
    placed, moved = corrections.placed(db)
    places: dict[int, tuple[str, Where | None]] = {}
    for source in came:
        (article,) = db.execute("SELECT article FROM sources WHERE id = ?", (source,)).fetchone()
        if article not in places:
            place = corrections.place_of(db, article) if moved else None
            places[article] = (_key_of(db, article), place)
        _come(db, source, *places[article], moved, touched)
    for block in sorted(touched.blocks):
        touched.speakers.update(blocks.settle(db, block, placed, whole=block in touched.lost))
    for id in sorted(touched.speakers):
        blocks.count(db, id, placed)


def _come(
    db: sqlite3.Connection,
    source: int,
    key: str,
    place: Where | None,
    moved: Mapping[str, list[corrections.Moved]],
    touched: _Touched,
) -> None:
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
    if _learn(db, number, node) or speaker is None:
        touched.blocks.add(node.block)
    if speaker is not None:
        touched.speakers.add(speaker)
    db.execute("UPDATE sources SET node = ?, speaker = ? WHERE id = ?", (number, speaker, source))


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
