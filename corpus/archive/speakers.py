"""Who is who across the archive, kept in step with the articles' sources.

``sources`` holds what each article knows, ``nodes`` the names that are one by their words
alone, ``speakers`` who they are. The writer calls ``leave`` before an article goes and
``regroup`` after one came; at its transaction's end ``settle`` looks again at the blocks of
names that were touched, and at no others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.archive import blocks, census, decisions, touched
from corpus.archive.rows import texts_of
from corpus.archive.texts import unpacked
from corpus.archive.touched import Counted, Named, as_named
from corpus.speakers.corrections import Where
from corpus.speakers.nodes import Node, Source, article_key, node_of

_SOURCE = (
    "SELECT s.id, s.article, s.name, s.type, s.aliases, s.roles, a.date, s.node,"
    " (SELECT count(*) FROM quotes q WHERE q.source = s.id) FROM sources s"
    " JOIN articles a ON a.id = s.article"
)

_ARTICLES = 2_000
"""Articles whose sources are held at once when all are put under their names."""


def places(db: sqlite3.Connection, article: int, names: Sequence[Named]) -> list[Counted]:
    """The nodes of an article's sources, made where they are new; what the user moved is moved."""
    moves = decisions.moves(db)
    if not moves:
        return [_node(db, named) for named in names]
    place = decisions.place_of(db, article)
    return [_node(db, _moved(named, place, moves)) for named in names]


def _moved(named: Named, place: Where, moves: Mapping[str, list[decisions.Moved]]) -> Named:
    for one in moves.get(named[0], ()):
        if one.where.fits(place) or one.where.holds(place):
            named = (one.node, *named[1:])
    return named


def come(node: Counted, facts: Iterable[str], quotes: int, date: str | None) -> None:
    """Count a source that came under its node."""
    node.sources += 1
    node.quotes += quotes
    node.facts.update(facts)
    if date:
        node.first = min(node.first or date, date)
        node.last = max(node.last or date, date)


def leave(db: sqlite3.Connection, article: int) -> set[str]:
    """Take an article's sources out of the index; returns the blocks to give ``regroup``.

    To be called while the article's rows are still there.
    """
    found: set[str] = set()
    key = _key_of(db, article)
    for id, _, name, type, aliases, roles, date, number, quotes in db.execute(
        f"{_SOURCE} WHERE s.article = ?", (article,)
    ).fetchall():
        if number is None:
            continue
        own = node_of(Source(key, name, type, texts_of(aliases), texts_of(roles), date))
        db.execute("UPDATE sources SET node = NULL, speaker = NULL WHERE id = ?", (id,))
        found.add(own.block)
        node = _node_at(db, number)
        node.sources -= 1
        node.quotes -= quotes
        node.facts.subtract(own.facts)
        node.gone.add(date or "")
    return found


def regroup(db: sqlite3.Connection, came: Iterable[int], lost: Iterable[str] = ()) -> None:
    """Put stored sources under their names, and note what ``settle`` has to decide anew."""
    touched.of(db).lost.update(lost)
    rows = (db.execute(f"{_SOURCE} WHERE s.id = ?", (id,)).fetchone() for id in came)
    _place(db, _read(db, rows))


def all_anew(db: sqlite3.Connection) -> None:
    """Put every stored source under its name, in an index that was emptied."""
    (last,) = db.execute("SELECT ifnull(max(id), 0) FROM articles").fetchone()
    for first in range(0, last + 1, _ARTICLES):
        values = (first, first + _ARTICLES)
        rows = db.execute(f"{_SOURCE} WHERE s.article >= ? AND s.article < ?", values).fetchall()
        _place(db, _read(db, sorted(rows, key=lambda row: row[1])))


def keys(db: sqlite3.Connection, node: str) -> set[str]:
    """What the rules of now call the sources that stand under a node of this key."""
    rows = db.execute(
        f"{_SOURCE} JOIN nodes n ON n.id = s.node WHERE n.key = ? OR (n.key >= ? AND n.key < ?)",
        (node, f"{node}#", f"{node}$"),
    ).fetchall()
    return {one.node.key for one in _read(db, rows)}


def _place(db: sqlite3.Connection, sources: Iterable[Read]) -> None:
    placed: list[tuple[int, str | None, int]] = []
    for one in sources:
        (node,) = places(db, one.article, [as_named(one.node)])
        come(node, one.node.facts, one.quotes, one.date)
        placed.append((node.id, node.speaker, one.id))
    db.executemany("UPDATE sources SET node = ?, speaker = ? WHERE id = ?", placed)


@dataclass(frozen=True, slots=True)
class Read:
    """A stored source with the node that is its own by its words."""

    id: int
    article: int
    node: Node
    quotes: int
    date: str | None


def _read(db: sqlite3.Connection, rows: Iterable[tuple[Any, ...]]) -> Iterator[Read]:
    """Rows of ``_SOURCE``, those of one article in a row, with their nodes."""
    at, key = -1, ""
    for id, article, name, type, aliases, roles, date, _, quotes in rows:
        if article != at:
            at, key = article, _key_of(db, article)
        own = node_of(Source(key, name, type, texts_of(aliases), texts_of(roles), date))
        yield Read(id, article, own, quotes, date)


def settle(db: sqlite3.Connection) -> bool:
    """Decide who is who in every block that was touched; once, at the end of a transaction.

    Returns whether there was one.
    """
    held = touched.of(db)
    if not held.by_id and not held.lost:
        return False
    grown = blocks.write(db, held)
    placed = decisions.placed(db)
    changed = held.speakers | blocks.settle(db, held, placed)
    changed |= census.grow(db, {id: more for id, more in grown.items() if id not in changed})
    census.count(db, changed, placed)
    touched.forget(db)
    return True


def _node(db: sqlite3.Connection, named: Named) -> Counted:
    """A node's row, which is made if it is new."""
    held = touched.of(db)
    key, block, kind, name, _ = named
    if key in held.by_key:
        return held.by_key[key]
    row = db.execute("SELECT id, speaker FROM nodes WHERE key = ?", (key,)).fetchone()
    if row is None:
        made = db.execute(
            "INSERT INTO nodes (key, block, kind, name) VALUES (?, ?, ?, ?)",
            (key, block, kind, name),
        )
        assert made.lastrowid is not None
        node = Counted(made.lastrowid, block, None, new=True)
    else:
        node = held.by_id.get(row[0]) or Counted(row[0], block, row[1])
    held.by_key[key] = held.by_id[node.id] = node
    return node


def _node_at(db: sqlite3.Connection, number: int) -> Counted:
    held = touched.of(db)
    if number not in held.by_id:
        block, speaker = db.execute(
            "SELECT block, speaker FROM nodes WHERE id = ?", (number,)
        ).fetchone()
        held.by_id[number] = Counted(number, block, speaker)
    return held.by_id[number]


def _key_of(db: sqlite3.Connection, article: int) -> str:
    (blob,) = db.execute("SELECT text FROM texts WHERE article = ?", (article,)).fetchone()
    return article_key(unpacked(blob))
