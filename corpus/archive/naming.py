"""Who is who decided anew, when an archive was made by a program with older rules for names.

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
from corpus.speakers.names import parse
from corpus.speakers.organisations import body

RULES = "4"
"""A number; raise it when a rule changes a node's key, block or facts, or the name that is shown:
archives are then brought along."""
_TABLES = ("node_facts", "nodes", "speakers", "speaker_words", "speaker_hints")


def note(db: sqlite3.Connection) -> None:
    """Write down that the index of speakers is of these rules, in the caller's transaction."""
    db.execute("INSERT OR REPLACE INTO state VALUES ('names', ?)", (RULES,))


def outdated(db: sqlite3.Connection) -> bool:
    """Whether the index of speakers was made by older rules; cheap.

    What a newer program decided stands: two versions would decide in turns for ever.
    """
    return _made(db) < int(RULES)


def mixed(db: sqlite3.Connection) -> None:
    """Note that something was decided by these rules: a program of newer ones does it again."""
    if _made(db) > int(RULES):
        note(db)


def _made(db: sqlite3.Connection) -> int:
    """The number of the rules that the index was made by; 0 when that is not known."""
    row = db.execute("SELECT value FROM state WHERE key = 'names'").fetchone()
    return int(row[0]) if row and str(row[0]).isdecimal() else 0


def build(db: sqlite3.Connection) -> None:
    """Make the index of speakers again from the articles' sources, in the caller's transaction."""
    kept = db.execute("SELECT id, body FROM corrections").fetchall()
    ours = [(number, from_dict(json.loads(body))) for number, body in kept]
    named = {one.node.partition("#")[0] for _, correction in ours for one in correction.names}
    renamed = {
        node: keys for node in named if (keys := speakers.keys(db, node)) not in ({node}, set())
    }
    for number, one in ours:
        if (now := told(one, renamed)) != one:
            text = json.dumps(to_dict(now), ensure_ascii=False)
            db.execute("UPDATE corrections SET body = ? WHERE id = ?", (text, number))
    db.execute("UPDATE sources SET node = NULL, speaker = NULL")
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")
    speakers.all_anew(db)
    note(db)


def bound(db: sqlite3.Connection, one: Correction) -> Correction:
    """A correction from elsewhere with the names of this archive's nodes.

    A node that is not here is looked for by its name in print, since a program of other rules
    may call it otherwise; one that is not here either way stays as it is.
    """
    return replace(one, names=tuple(_bound(db, named) for named in one.names))


def _bound(db: sqlite3.Connection, named: Named) -> Named:
    node, mark, taken = named.node.partition("#")
    for key in (node, *_keys(node, named.printed)):
        if db.execute("SELECT 1 FROM nodes WHERE key = ? AND sources > 0", (key,)).fetchone():
            return replace(named, node=f"{key}{mark}{taken}")
    return named


def _keys(node: str, printed: str) -> Iterator[str]:
    """What the rules of now may call a node of another program's: its name, with its place."""
    words, bar, rest = node[2:].partition("|")
    name = parse(printed or words)
    if name and node[:2] == "p:":
        yield from (f"p:{name.key}{bar}{rest}", f"p:{name.key}")
    elif name and node[:2] == "b:":
        yield f"b:{name.surname}{bar}{rest}"
    elif node[:2] == "o:":
        key, at, article = node[2:].rpartition("@")
        yield f"o:{body(printed or (key or article).replace('-', ' ')).key}{at and at + article}"


def told(one: Correction, renamed: Mapping[str, set[str]]) -> Correction:
    """The correction with the nodes that it names under their new names."""
    names: dict[Named, None] = {}
    for named in one.names:
        own, mark, taken = named.node.partition("#")
        for key in sorted(renamed.get(own, {own})):
            names[replace(named, node=f"{key}{mark}{taken}")] = None
    return replace(one, names=tuple(names))
