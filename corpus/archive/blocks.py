"""The speaker index's tables, and the deciding of blocks of names: who is who."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.archive import corrections, lists
from corpus.archive.census import Grown, in_parts
from corpus.archive.touched import Counted, Touched
from corpus.speakers import Cluster, Node, resolve
from corpus.speakers.nodes import printed_name

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


@dataclass(slots=True)
class _Block:
    """All nodes of a block, (row, speaker) of each by key, and the suggestions that stand.

    ``gone``: (row, speaker) of the nodes that no source has any more.
    """

    nodes: list[Node] = field(default_factory=list)
    rows: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    hints: dict[tuple[str, str], str] = field(default_factory=dict)
    gone: list[tuple[int, str | None]] = field(default_factory=list)


def write(db: sqlite3.Connection, held: Touched) -> dict[str, Grown]:
    """Write down what came and went of each node.

    Notes the blocks to decide anew and the speakers to count anew: those of new nodes and of
    nodes with new facts. Returns what the speakers of all others gained.
    """
    grown: dict[str, Grown] = {}
    for node in held.by_id.values():
        if node.new or node.speaker is None or _new_facts(db, node):
            held.blocks.add(node.block)
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
    names: Iterable[str],
    placed: Mapping[str, corrections.Placed],
    lost: Collection[str],
    nodes: Collection[int],
) -> set[str]:
    """Decide anew who is who in these blocks, and write down only what changed.

    ``nodes`` are those of which sources came or went. Returns the speakers to count again: those
    that changed, all of them in ``lost`` blocks.
    """
    changed: set[str] = set()
    prints = _prints(db, nodes)
    for some in in_parts(sorted(names)):
        moved: list[tuple[str, int]] = []
        for name, block in _loaded(db, some, prints).items():
            changed |= {speaker for _, speaker in block.gone if speaker}
            found = resolve(block.nodes)
            final = {key: speaker for one in found for key, speaker in _placed(one, placed)}
            if name in lost:
                changed |= set(final.values())
            for key, speaker in final.items():
                row, before = block.rows[key]
                if before != speaker:
                    moved.append((speaker, row))
                    changed |= {speaker, before} if before else {speaker}
            _hint(db, name, block.hints, found, final)
        db.executemany("UPDATE nodes SET speaker = ? WHERE id = ?", moved)
        db.executemany("UPDATE sources SET speaker = ? WHERE node = ?", moved)
    return changed


def _placed(one: Cluster, placed: Mapping[str, corrections.Placed]) -> Iterable[tuple[str, str]]:
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


def _loaded(
    db: sqlite3.Connection, names: Sequence[str], prints: Mapping[int, Mapping[str, int]]
) -> dict[str, _Block]:
    """These blocks as they are stored, nodes without sources taken out.

    Of the facts only those that decide who is who; of ``prints`` the best is the node's name.
    """
    blocks = {name: _Block() for name in names}
    marks = lists.marks(names)
    facts: dict[int, dict[str, int]] = {}
    for node, fact, many in db.execute(
        "SELECT f.node, f.fact, f.count FROM nodes n JOIN node_facts f ON f.node = n.id"
        f" WHERE n.block IN ({marks}) AND (f.fact < 'form:' OR f.fact >= 'name;'"
        " OR (f.fact >= 'form;' AND f.fact < 'name:'))",
        names,
    ):
        facts.setdefault(node, {})[fact] = many
    named: list[tuple[str, int]] = []
    for id, key, name, kind, printed, speaker, sources in db.execute(
        f"SELECT id, key, block, kind, name, speaker, sources FROM nodes WHERE block IN ({marks})",
        names,
    ):
        block = blocks[name]
        if sources <= 0:
            block.gone.append((id, speaker))
            continue
        known = facts.get(id, {})
        best = printed_name(prints.get(id, {}), printed)
        if best != printed:
            named.append((best, id))
        block.nodes.append(Node(key, name, kind, best, known))
        block.rows[key] = (id, speaker)
    db.executemany("UPDATE nodes SET name = ? WHERE id = ?", named)
    gone = [(id,) for block in blocks.values() for id, _ in block.gone]
    db.executemany("DELETE FROM nodes WHERE id = ?", gone)
    for name, one, other, reason in db.execute(
        f"SELECT block, speaker, other, reason FROM speaker_hints WHERE block IN ({marks})", names
    ):
        blocks[name].hints[one, other] = reason
    return blocks


def _hint(
    db: sqlite3.Connection,
    block: str,
    before: Mapping[tuple[str, str], str],
    found: list[Cluster],
    final: Mapping[str, str],
) -> None:
    """Keep the block's suggestions, except between those whom the user made one."""
    speaker = {one.id: final[one.nodes[0]] for one in found}
    now = {
        (speaker[one.id], speaker[hint.id]): hint.reason
        for one in found
        for hint in one.suggestions
        if speaker[one.id] != speaker[hint.id]
    }
    if now == before:
        return
    db.executemany(
        "DELETE FROM speaker_hints WHERE block = ? AND speaker = ? AND other = ?",
        [(block, *pair) for pair in before.keys() - now.keys()],
    )
    db.executemany(
        "INSERT OR REPLACE INTO speaker_hints VALUES (?, ?, ?, ?)",
        [(block, *pair, why) for pair, why in now.items() if before.get(pair) != why],
    )
