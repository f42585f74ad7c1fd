"""The rows of speakers: names, aliases, how much is quoted, from the nodes that are theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from corpus.archive import decisions
from corpus.archive.lists import in_parts, marks
from corpus.archive.rows import as_json
from corpus.archive.touched import Counted
from corpus.archive.words import folded
from corpus.speakers.cluster import usual
from corpus.speakers.nodes import Node, NodeKind

_INSERT = "INSERT OR REPLACE INTO speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(slots=True)
class Grown:
    """What a speaker gained whose names and nodes stay as they are."""

    sources: int = 0
    quotes: int = 0
    first: str | None = None
    last: str | None = None

    def add(self, node: Counted) -> None:
        """Take in what one of its nodes gained."""
        self.sources += node.sources
        self.quotes += node.quotes
        self.first = min(filter(None, (self.first, node.first)), default=None)
        self.last = max(filter(None, (self.last, node.last)), default=None)


def grow(db: sqlite3.Connection, grown: Mapping[str, Grown]) -> set[str]:
    """Add to rows what came; returns the speakers that must be counted.

    Those that have no row, and those of several names, of which another may be the usual one now.
    """
    there: set[str] = set()
    for some in in_parts(sorted(grown)):
        rows = db.execute(f"SELECT id FROM speakers WHERE id IN ({marks(some)})", some)
        there.update(id for (id,) in rows)
        several = db.execute(
            f"SELECT speaker FROM nodes WHERE speaker IN ({marks(some)}) AND kind = 'full'"
            " GROUP BY speaker HAVING count(DISTINCT name) > 1",
            some,
        )
        there.difference_update(id for (id,) in several)
    db.executemany(
        "UPDATE speakers SET articles = articles + ?2, quotes = quotes + ?3,"
        " first = min(ifnull(first, ?4), ifnull(?4, first)),"
        " last = max(ifnull(last, ?5), ifnull(?5, last)) WHERE id = ?1",
        [
            (id, more.sources, more.quotes, more.first, more.last)
            for id, more in grown.items()
            if id in there
        ],
    )
    return grown.keys() - there


def count(
    db: sqlite3.Connection, ids: Collection[str], placed: Mapping[str, decisions.Placed]
) -> None:
    """Bring the rows of speakers up to date, from their nodes alone."""
    given = _given(db, placed)
    for some in in_parts(sorted(ids)):
        before = dict(
            db.execute(f"SELECT id, folded FROM speakers WHERE id IN ({marks(some)})", some)
        )
        forms = _forms(db, some)
        rows = {
            id: _row(id, nodes, forms.get(id, set()), given.get(id))
            for id, nodes in _nodes(db, some).items()
            if sum(node[4] for node in nodes)
        }
        gone = [(id,) for id in before.keys() - rows.keys()]
        _name(db, {id: (before.get(id, ""), rows[id][3] if id in rows else "") for id in some})
        db.executemany("DELETE FROM speakers WHERE id = ?", gone)
        db.executemany(_INSERT, rows.values())


_Row = tuple[str, str, str, str, str | None, int, int, str | None, str | None]
_Names = tuple[str, NodeKind, str, int, int, str | None, str | None]


def _given(
    db: sqlite3.Connection, placed: Mapping[str, decisions.Placed]
) -> dict[str, decisions.Placed]:
    """What the user decided of speakers: of several decisions that of the first node."""
    found: dict[str, decisions.Placed] = {}
    for some in in_parts(sorted(placed)):
        for key, speaker in db.execute(
            f"SELECT key, speaker FROM nodes WHERE key IN ({marks(some)}) ORDER BY key", some
        ):
            found.setdefault(speaker, placed[key])
    return found


def _nodes(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[_Names]]:
    """Of each speaker its nodes, those of one name together, in the order of keys.

    A name is (first key, kind, name, sources, quotes, first day, last day).
    """
    found: dict[str, list[_Names]] = {}
    for speaker, *name in db.execute(
        "SELECT speaker, min(key), kind, name, sum(sources), sum(quotes), min(first), max(last)"
        f" FROM nodes WHERE speaker IN ({marks(ids)}) GROUP BY speaker, kind, name ORDER BY 2",
        ids,
    ):
        found.setdefault(speaker, []).append(tuple(name))
    return found


def _forms(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, set[str]]:
    """All prints of each speaker."""
    found: dict[str, set[str]] = {}
    for speaker, fact in db.execute(
        "SELECT DISTINCT n.speaker, f.fact FROM nodes n JOIN node_facts f ON f.node = n.id"
        f" WHERE n.speaker IN ({marks(ids)}) AND f.fact >= 'form:' AND f.fact < 'form;'",
        ids,
    ):
        found.setdefault(speaker, set()).add(fact[5:])
    return found


def _row(id: str, nodes: list[_Names], forms: set[str], given: decisions.Placed | None) -> _Row:
    best = usual(
        [Node(key, "~", kind, name, {f"name:{name}": many}) for key, kind, name, many, *_ in nodes]
    )
    name = given.name if given and given.name else best.name
    aliases = tuple(sorted((forms | {node[2] for node in nodes}) - {name}))
    return (
        id,
        name,
        given.type if given and given.type else best.type,
        " | ".join(" ".join(folded(form)) for form in (name, *aliases)),
        as_json(aliases),
        sum(node[4] for node in nodes),
        sum(node[3] for node in nodes),
        min((node[5] for node in nodes if node[5]), default=None),
        max((node[6] for node in nodes if node[6]), default=None),
    )


def _name(db: sqlite3.Connection, folded: Mapping[str, tuple[str, str]]) -> None:
    """Keep the words by which speakers are found in step with their folded names."""
    words = {id: (set(old.split()), set(new.split())) for id, (old, new) in folded.items()}
    db.executemany(
        "DELETE FROM speaker_words WHERE word = ? AND speaker = ?",
        [(word, id) for id, (old, new) in words.items() for word in old - new - {"|"}],
    )
    db.executemany(
        "INSERT OR IGNORE INTO speaker_words VALUES (?, ?)",
        [(word, id) for id, (old, new) in words.items() for word in new - old - {"|"}],
    )
