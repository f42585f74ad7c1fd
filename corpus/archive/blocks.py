"""The speaker index's tables, and the deciding of blocks of names: who is who."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from corpus.archive import decisions, lists
from corpus.archive.census import Grown
from corpus.archive.deciding import Block, Decided, decided, hints, loaded
from corpus.archive.lists import in_parts
from corpus.archive.touched import Counted, Touched
from corpus.speakers.cluster import Cluster

TABLES = """
CREATE TABLE nodes (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    block TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    speaker TEXT,
    sources INTEGER NOT NULL DEFAULT 0,
    quotes INTEGER NOT NULL DEFAULT 0,
    first TEXT,
    last TEXT
);
CREATE INDEX nodes_block ON nodes (block);
CREATE INDEX nodes_speaker ON nodes (speaker);
CREATE TABLE node_facts (
    node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE,
    fact TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (node, fact)
) WITHOUT ROWID;
CREATE TABLE speakers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    folded TEXT NOT NULL DEFAULT '',
    aliases TEXT,
    quotes INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    first TEXT,
    last TEXT
) WITHOUT ROWID;
CREATE INDEX speakers_quotes ON speakers (quotes DESC, name, id);
CREATE TABLE speaker_words (word TEXT, speaker TEXT, PRIMARY KEY (word, speaker)) WITHOUT ROWID;
CREATE TABLE speaker_hints (
    block TEXT NOT NULL,
    speaker TEXT NOT NULL,
    other TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (block, speaker, other)
) WITHOUT ROWID;
CREATE INDEX speaker_hints_speaker ON speaker_hints (speaker)
"""


def write(db: sqlite3.Connection, held: Touched) -> dict[str, Grown]:
    """Write down what came and went of each node.

    Notes the blocks to decide anew and the speakers to count anew: those of new nodes and of
    nodes with new facts. Returns what the speakers of all others gained.
    """
    grown: dict[str, Grown] = {}
    for node in held.by_id.values():
        if node.new or node.speaker is None or _new_facts(db, node):
            held.blocks.setdefault(node.block, set()).add(node.id)
            held.speakers.update(filter(None, [node.speaker]))
        else:
            grown.setdefault(node.speaker, Grown()).add(node)
    nodes = sorted(held.by_id.values(), key=lambda node: node.id)
    db.executemany(
        "UPDATE nodes SET sources = sources + ?2, quotes = quotes + ?3,"
        " first = min(ifnull(first, ?4), ifnull(?4, first)),"
        " last = max(ifnull(last, ?5), ifnull(?5, last)) WHERE id = ?1",
        [(one.id, one.sources, one.quotes, one.first, one.last) for one in nodes],
    )
    db.executemany(
        "INSERT INTO node_facts VALUES (?, ?, ?)"
        " ON CONFLICT (node, fact) DO UPDATE SET count = count + excluded.count",
        [(one.id, fact, many) for one in nodes for fact, many in one.facts.items() if many],
    )
    for one in nodes:
        if one.gone:
            db.execute("DELETE FROM node_facts WHERE node = ? AND count <= 0", (one.id,))
            _dates_without(db, one)
    return grown


def _new_facts(db: sqlite3.Connection, node: Counted) -> bool:
    known = {
        fact for (fact,) in db.execute("SELECT fact FROM node_facts WHERE node = ?", (node.id,))
    }
    return any(many > 0 and fact not in known for fact, many in node.facts.items())


def _dates_without(db: sqlite3.Connection, node: Counted) -> None:
    """Look for a node's first and last day anew where one that went was either."""
    row = db.execute("SELECT first, last FROM nodes WHERE id = ?", (node.id,)).fetchone()
    if not node.gone.isdisjoint(row):
        db.execute(
            "UPDATE nodes SET (first, last) = (SELECT min(a.date), max(a.date) FROM sources s"
            " JOIN articles a ON a.id = s.article WHERE s.node = ?1) WHERE id = ?1",
            (node.id,),
        )


def settle(
    db: sqlite3.Connection,
    held: Touched,
    placed: Mapping[str, decisions.Placed],
) -> set[str]:
    """Decide anew who is who in the blocks that were touched; only what changed is written.

    Returns the speakers to count again: those that changed, all of them in lost blocks.
    """
    changed: set[str] = set()
    prints = _prints(db, held.by_id)
    for some in in_parts(sorted(held.blocks.keys() | held.lost)):
        moved: list[tuple[str, int]] = []
        blocks = loaded(db, some, prints)
        touched = {
            name: held.blocks[name]
            for name, block in blocks.items()
            if name not in held.lost and placed.keys().isdisjoint(block.rows)
        }
        for block, one in decided(db, blocks.values(), touched):
            changed |= {speaker for _, speaker in block.gone if speaker}
            final = {key: to for found in one.clusters for key, to in _placed(found, placed)}
            if block.name in held.lost:
                changed |= set(final.values())
            for key, speaker in final.items():
                row = block.rows[key]
                if row.speaker != speaker:
                    moved.append((speaker, row.row))
                    changed |= {speaker, row.speaker} if row.speaker else {speaker}
            _hint(db, block, one, final)
        db.executemany("UPDATE nodes SET speaker = ? WHERE id = ?", moved)
        db.executemany("UPDATE sources SET speaker = ? WHERE node = ?", moved)
    return changed


def _placed(one: Cluster, placed: Mapping[str, decisions.Placed]) -> Iterable[tuple[str, str]]:
    """(node, speaker) of a group: as the user placed it, and who follows whom."""
    targets = {placed[key].id for key in one.nodes if key in placed and placed[key].follow}
    rest = targets.pop() if len(targets) == 1 else one.id
    return [(key, placed[key].id if key in placed else rest) for key in one.nodes]


def _prints(db: sqlite3.Connection, nodes: Collection[int]) -> dict[int, dict[str, int]]:
    """How the names of these nodes are printed, each as the fact that tells it."""
    found: dict[int, dict[str, int]] = {}
    for some in in_parts(sorted(nodes)):
        for node, fact, many in db.execute(
            "SELECT node, fact, count FROM node_facts"
            f" WHERE node IN ({lists.marks(some)}) AND fact >= 'name:' AND fact < 'name;'",
            some,
        ):
            found.setdefault(node, {})[fact] = many
    return found


def _hint(db: sqlite3.Connection, block: Block, one: Decided, final: Mapping[str, str]) -> None:
    """Keep the suggestions of what was decided, except between those whom the user made one."""
    speaker = {found.id: final[found.nodes[0]] for found in one.clusters}
    now = {
        (speaker[found.id], speaker[hint.id]): hint.reason
        for found in one.clusters
        for hint in found.suggestions
        if speaker[found.id] != speaker[hint.id]
    }
    before = hints(db, block, one)
    if now == before:
        return
    db.executemany(
        "DELETE FROM speaker_hints WHERE block = ? AND speaker = ? AND other = ?",
        [(block.name, *pair) for pair in before.keys() - now.keys()],
    )
    db.executemany(
        "INSERT OR REPLACE INTO speaker_hints VALUES (?, ?, ?, ?)",
        [(block.name, *pair, why) for pair, why in now.items() if before.get(pair) != why],
    )
