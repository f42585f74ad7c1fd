"""The speaker index's tables, and the deciding of one block of names: who is who, who counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from corpus.archive import corrections
from corpus.archive.rows import as_json
from corpus.archive.words import folded
from corpus.speakers import Cluster, Node, resolve
from corpus.speakers.cluster import plainest
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
CREATE TABLE unsettled (name TEXT, what TEXT, PRIMARY KEY (name, what)) WITHOUT ROWID;
CREATE TABLE speaker_hints (
    block TEXT NOT NULL,
    speaker TEXT NOT NULL,
    other TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (block, speaker, other)
) WITHOUT ROWID;
CREATE INDEX speaker_hints_speaker ON speaker_hints (speaker)
"""


def settle(
    db: sqlite3.Connection, block: str, placed: Mapping[str, corrections.Placed], *, whole: bool
) -> set[str]:
    """Decide anew who is who in one block, and write down only what changed.

    Returns the speakers to count again: those that changed, all of them if ``whole``.
    """
    gone = db.execute(
        "SELECT id, speaker FROM nodes WHERE block = ? AND sources <= 0", (block,)
    ).fetchall()
    changed = {speaker for _, speaker in gone if speaker}
    db.executemany("DELETE FROM nodes WHERE id = ?", [(id,) for id, _ in gone])
    nodes, numbers = block_of(db, block)
    found = resolve(nodes)
    final = {key: speaker for one in found for key, speaker in _placed(one, placed)}
    for key, speaker in final.items():
        number, before = numbers[key]
        if before != speaker:
            db.execute("UPDATE nodes SET speaker = ? WHERE id = ?", (speaker, number))
            db.execute("UPDATE sources SET speaker = ? WHERE node = ?", (speaker, number))
            changed |= {speaker, before} if before else {speaker}
    _hint(db, block, found, final)
    return changed | set(final.values()) if whole else changed


def _placed(one: Cluster, placed: Mapping[str, corrections.Placed]) -> Iterable[tuple[str, str]]:
    """(node, speaker) of a group: as the user placed it, and who follows whom."""
    targets = {placed[key].id for key in one.nodes if key in placed and placed[key].follow}
    rest = targets.pop() if len(targets) == 1 else one.id
    return [(key, placed[key].id if key in placed else rest) for key in one.nodes]


def block_of(
    db: sqlite3.Connection, block: str
) -> tuple[list[Node], dict[str, tuple[int, str | None]]]:
    """All nodes of a block with their facts, and (row, speaker) of each by key."""
    facts: dict[int, dict[str, int]] = {}
    for number, fact, count in db.execute(
        "SELECT f.node, f.fact, f.count FROM nodes n JOIN node_facts f ON f.node = n.id"
        " WHERE n.block = ?",
        (block,),
    ):
        facts.setdefault(number, {})[fact] = count
    nodes: list[Node] = []
    numbers: dict[str, tuple[int, str | None]] = {}
    for id, key, kind, name, speaker in db.execute(
        "SELECT id, key, kind, name, speaker FROM nodes WHERE block = ?", (block,)
    ):
        known = facts.get(id, {})
        best = printed_name(known, name)
        if best != name:
            db.execute("UPDATE nodes SET name = ? WHERE id = ?", (best, id))
        nodes.append(Node(key, block, kind, best, known))
        numbers[key] = (id, speaker)
    return nodes, numbers


def _hint(
    db: sqlite3.Connection, block: str, found: list[Cluster], final: Mapping[str, str]
) -> None:
    """Keep the block's suggestions, except between those whom the user made one."""
    speaker = {one.id: final[one.nodes[0]] for one in found}
    now = {
        (speaker[one.id], speaker[hint.id]): hint.reason
        for one in found
        for hint in one.suggestions
        if speaker[one.id] != speaker[hint.id]
    }
    before = {
        (one, other): reason
        for one, other, reason in db.execute(
            "SELECT speaker, other, reason FROM speaker_hints WHERE block = ?", (block,)
        )
    }
    db.executemany(
        "DELETE FROM speaker_hints WHERE block = ? AND speaker = ? AND other = ?",
        [(block, *pair) for pair in before.keys() - now.keys()],
    )
    db.executemany(
        "INSERT OR REPLACE INTO speaker_hints VALUES (?, ?, ?, ?)",
        [(block, *pair, why) for pair, why in now.items() if before.get(pair) != why],
    )


def count(db: sqlite3.Connection, id: str, placed: Mapping[str, corrections.Placed]) -> None:
    """Bring a speaker's row up to date, from its nodes alone."""
    rows = db.execute(
        "SELECT id, key, kind, name, sources, quotes, first, last FROM nodes WHERE speaker = ?"
        " ORDER BY key",
        (id,),
    ).fetchall()
    quotes = sum(row[5] for row in rows)
    if not quotes:
        _name(db, id, "")
        db.execute("DELETE FROM speakers WHERE id = ?", (id,))
        return
    nodes = [Node(key, "~", kind, name) for _, key, kind, name, *_ in rows]
    given = next((placed[node.key] for node in nodes if node.key in placed), None)
    best = plainest(nodes)
    name = given.name if given and given.name else best.name
    forms = {
        fact[5:]
        for (fact,) in db.execute(
            "SELECT DISTINCT f.fact FROM nodes n JOIN node_facts f ON f.node = n.id"
            " WHERE n.speaker = ? AND f.fact >= 'form:' AND f.fact < 'form;'",
            (id,),
        )
    }
    aliases = tuple(sorted((forms | {node.name for node in nodes}) - {name}))
    firsts = [row[6] for row in rows if row[6]]
    lasts = [row[7] for row in rows if row[7]]
    search = " | ".join(" ".join(folded(form)) for form in (name, *aliases))
    _name(db, id, search)
    db.execute(
        "INSERT OR REPLACE INTO speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            name,
            given.type if given and given.type else best.type,
            search,
            as_json(aliases),
            quotes,
            sum(row[4] for row in rows),
            min(firsts, default=None),
            max(lasts, default=None),
        ),
    )


def _name(db: sqlite3.Connection, id: str, search: str) -> None:
    """Keep the words by which a speaker is found in step with the folded names."""
    row = db.execute("SELECT folded FROM speakers WHERE id = ?", (id,)).fetchone()
    before, after = set((row[0] if row else "").split()), set(search.split())
    db.executemany(
        "DELETE FROM speaker_words WHERE word = ? AND speaker = ?",
        [(word, id) for word in before - after - {"|"}],
    )
    db.executemany(
        "INSERT OR IGNORE INTO speaker_words VALUES (?, ?)",
        [(word, id) for word in after - before - {"|"}],
    )
