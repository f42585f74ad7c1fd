"""Who is who decided anew, when an archive was made by a program with other rules for names.

The user's decisions name nodes of the index; where rules call a node otherwise now, they are
told its new name, so that every correction survives the upgrade.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace

from corpus.archive import speakers
from corpus.speakers.corrections import Correction, Named
from corpus.speakers.exchange import from_dict, to_dict

RULES = "2"
"""Raise it when a rule changes a node's key, block or facts: archives are then brought along."""
_TABLES = ("node_facts", "nodes", "speakers", "speaker_words", "speaker_hints")


def note(db: sqlite3.Connection) -> None:
    """Write down that the index of speakers is of these rules, in the caller's transaction."""
    db.execute("INSERT OR REPLACE INTO state VALUES ('names', ?)", (RULES,))


def outdated(db: sqlite3.Connection) -> bool:
    """Whether the index of speakers was made by other rules; cheap."""
    made = db.execute("SELECT value FROM state WHERE key = 'names'").fetchone()
    return bool(made != (RULES,))


def build(db: sqlite3.Connection) -> None:
    """Make the index of speakers again from the articles' sources, in the caller's transaction."""
    renamed = _renamed(db)
    for number, body in db.execute("SELECT id, body FROM corrections").fetchall():
        one = from_dict(json.loads(body))
        if (now := told(one, renamed)) != one:
            text = json.dumps(to_dict(now), ensure_ascii=False)
            db.execute("UPDATE corrections SET body = ? WHERE id = ?", (text, number))
    db.execute("UPDATE sources SET node = NULL, speaker = NULL")
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")
    speakers.regroup(db, [id for (id,) in db.execute("SELECT id FROM sources ORDER BY article")])
    note(db)


def _renamed(db: sqlite3.Connection) -> Mapping[str, set[str]]:
    """Key of a node as it was -> keys of its sources by the rules of now, where they differ."""
    found: dict[str, set[str]] = {}
    for before, now in _keys(db):
        found.setdefault(before.partition("#")[0], set()).add(now)
    return {before: now for before, now in found.items() if now != {before}}


def _keys(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    rows = db.execute(
        "SELECT s.id, n.key FROM sources s JOIN nodes n ON n.id = s.node ORDER BY s.article"
    ).fetchall()
    nodes = speakers.read(db, (id for id, _ in rows))
    return ((key, node.node.key) for (_, key), node in zip(rows, nodes, strict=True))


def told(one: Correction, renamed: Mapping[str, set[str]]) -> Correction:
    """The correction with the nodes that it names under their new names."""
    names: dict[Named, None] = {}
    for named in one.names:
        own, mark, taken = named.node.partition("#")
        for key in sorted(renamed.get(own, {own})):
            names[Named(f"{key}{mark}{taken}", named.where)] = None
    return replace(one, names=tuple(names))
