"""What the corrections that hold decide of who is who: nodes placed, sources taken out of nodes.

They are kept as given; where a text has changed since, its nodes are found again.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from corpus.archive import touched
from corpus.archive.rows import whole_article
from corpus.archive.texts import unpacked
from corpus.model import SpeakerType
from corpus.speakers.corrections import Correction, Named, Where, where
from corpus.speakers.exchange import from_dict
from corpus.speakers.fold import slug
from corpus.speakers.nodes import article_key

_SPEAKERS = ("merge", "split", "rename")


@dataclass(frozen=True, slots=True)
class Placed:
    """Which speaker the user made of a node; others of its group go along if ``follow``."""

    id: str
    name: str | None
    type: SpeakerType | None
    follow: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """The sources of one node in one article, taken out of their node by the user."""

    where: Where
    node: str


def live(db: sqlite3.Connection, *, speakers: bool) -> list[tuple[int, Correction]]:
    """(number, correction) of all that hold, in the order they were made."""
    return [one for one in _live(db) if (one[1].act in _SPEAKERS) == speakers]


def _live(db: sqlite3.Connection) -> list[tuple[int, Correction]]:
    """Read once in a transaction, unless they change in it."""
    counts = db.execute(
        "SELECT count(*), ifnull(max(id), 0), ifnull(sum(undone), 0) FROM corrections"
    ).fetchone()
    held = touched.of(db) if db.in_transaction else touched.Touched()
    if held.decided is None or held.decided[0] != counts:
        rows = db.execute("SELECT id, body FROM corrections WHERE NOT undone ORDER BY id")
        held.decided = counts, [(id, from_dict(json.loads(body))) for id, body in rows.fetchall()]
    return held.decided[1]


def placed(db: sqlite3.Connection) -> dict[str, Placed]:
    """What the user decided of nodes: key of a node -> speaker.

    Those that a name was taken from never follow it, whatever it is called or made one with later.
    """
    places: dict[str, Placed] = {}
    for _, one in live(db, speakers=True):
        for named in one.names:
            if named.where is None:
                key = named.node
            elif _own_node(named):
                key = _bound(db, named.node, named.where)
            else:
                key = _moved(named.node, one)
            taken_out = one.act == "split" or (key in places and not places[key].follow)
            places[key] = Placed(one.id, one.name, one.type, not taken_out)
    return places


def moves(db: sqlite3.Connection) -> dict[str, list[Moved]]:
    """What the user took out of nodes: key of a node -> sources moved out of it."""
    found: dict[str, list[Moved]] = {}
    for _, one in live(db, speakers=True):
        for named in one.names:
            if named.where is not None and not _own_node(named):
                moved = Moved(named.where, _moved(named.node, one))
                found.setdefault(named.node, []).append(moved)
    return found


def _own_node(named: Named) -> bool:
    """Whether the node is an article's own, so that it is moved as a whole."""
    return "@" in named.node and named.node[:1] != "p"


def _moved(node: str, one: Correction) -> str:
    return f"{node}#{slug(one.id)}"


def _bound(db: sqlite3.Connection, node: str, place: Where) -> str:
    """The key of an article's own node, found again when the article's text has changed."""
    if _is_node(db, node):
        return node
    path, _, part = place.path.partition("#")
    rows = db.execute(
        "SELECT t.text FROM articles a JOIN texts t ON t.article = a.id"
        " WHERE (a.path = ? AND (a.part = ? OR ? = '')) OR a.url = ? ORDER BY a.part != ?, a.id",
        (path, part, part, place.url or None, part),
    )
    keys = [f"{node.rpartition('@')[0]}@{article_key(unpacked(text))}" for (text,) in rows]
    there = (key for key in keys if _is_node(db, key))
    return next(there, keys[0] if keys else node)


def _is_node(db: sqlite3.Connection, key: str) -> bool:
    found = db.execute("SELECT 1 FROM nodes WHERE key = ? AND sources > 0", (key,)).fetchone()
    return found is not None


def place_of(db: sqlite3.Connection, article: int) -> Where:
    """The loose identity of a stored article."""
    found = whole_article(db, article)
    assert found is not None
    return where(found, article_key(found.text))
