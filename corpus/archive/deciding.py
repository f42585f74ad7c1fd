"""A block of names as it is stored, and the deciding of it: whole, or the part that was touched."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.archive import lists
from corpus.archive.lists import in_parts
from corpus.speakers.cluster import Cluster, resolve
from corpus.speakers.nodes import Node, printed_name
from corpus.speakers.parts import Known, Parts, placed_offices

LARGE = 40
"""Nodes from which on it pays to look which of a block were touched."""
FEW = 4
"""Where more than one in so many were touched, all of the block is decided."""
_DECIDING = "(f.fact < 'form:' OR f.fact >= 'name;' OR (f.fact >= 'form;' AND f.fact < 'name:'))"
"""Facts that decide who is who: all but how the name is printed."""

Facts = dict[int, dict[str, int]]


@dataclass(slots=True)
class Block:
    """All nodes of a block by key.

    ``gone``: (row, speaker) of the nodes that no source has any more; ``renamed``: one of them
    is printed otherwise than before; ``touched``: rows around which it may be decided, or none.
    """

    name: str
    rows: dict[str, Known] = field(default_factory=dict)
    gone: list[tuple[int, str | None]] = field(default_factory=list)
    renamed: bool = False
    touched: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided: the speakers found; of a part of a block, ``within`` are the ids, old
    and new, of those that it holds, and all others stay (None: the whole block)."""

    clusters: Sequence[Cluster]
    within: frozenset[str] | None = None


def loaded(
    db: sqlite3.Connection, names: Sequence[str], prints: Mapping[int, Mapping[str, int]]
) -> dict[str, Block]:
    """These blocks as they are stored, nodes without sources taken out.

    Of ``prints`` the best becomes the node's name.
    """
    blocks = {name: Block(name) for name in names}
    named: list[tuple[str, int]] = []
    for id, key, name, kind, printed, speaker, sources in db.execute(
        "SELECT id, key, block, kind, name, speaker, sources FROM nodes"
        f" WHERE block IN ({lists.marks(names)})",
        names,
    ):
        block = blocks[name]
        if sources <= 0:
            block.gone.append((id, speaker))
            continue
        best = printed_name(prints[id], printed) if id in prints else printed
        if best != printed:
            named.append((best, id))
            block.renamed = True
        block.rows[key] = Known(key, kind, best, speaker, id)
    db.executemany("UPDATE nodes SET name = ? WHERE id = ?", named)
    gone = [(id,) for block in blocks.values() for id, _ in block.gone]
    db.executemany("DELETE FROM nodes WHERE id = ?", gone)
    return blocks


def decided(
    db: sqlite3.Connection, blocks: Collection[Block], touched: Mapping[str, Collection[int]]
) -> Iterator[tuple[Block, Decided]]:
    """Who is who in each block: around its ``touched`` rows, if they are few of many; else in all.

    Blocks from which nodes went, or of which the user decided something, are to have none.
    """
    for block in blocks:
        some = touched.get(block.name, ())
        few = some and len(block.rows) >= LARGE and FEW * len(some) < len(block.rows)
        if few and block.name[0] == "~" and not (block.renamed or block.gone):
            block.touched = some
    whole = [block for block in blocks if not block.touched and len(block.rows) > 1]
    facts = _facts(db, [row.row for block in whole for row in block.rows.values()])
    for block in blocks:
        if block.touched:
            yield block, _part(db, block)
        else:
            yield block, Decided(resolve(_nodes(block, block.rows, facts)))


def _part(db: sqlite3.Connection, block: Block) -> Decided:
    facts: Facts = {}

    def told(keys: Collection[str]) -> None:
        wanted = [id for key in keys if (id := block.rows[key].row) not in facts]
        facts.update({id: {} for id in wanted} | _facts(db, wanted))

    def offices(keys: Collection[str]) -> dict[str, frozenset[str]]:
        told(keys)
        return {key: placed_offices(facts[block.rows[key].row]) for key in keys}

    def holding(keys: Collection[str]) -> set[str]:
        held = _holders(db, [block.rows[key].row for key in keys])
        return {key for key in keys if block.rows[key].row in held}

    keys = [key for key, row in block.rows.items() if row.row in block.touched]
    part = Parts(block.rows.values()).around(keys, offices, holding)
    own = part.full | part.bare
    told([*own, *(key for keys in part.stood.values() for key in keys)])
    stood = {id: _nodes(block, keys, facts) for id, keys in part.stood.items()}
    found = resolve(_nodes(block, own, facts), stood)
    if turned := _turned(db, block, found, part.spoken_for):
        told(turned)
        own |= turned
        found = resolve(_nodes(block, own, facts), stood)
    ids = {one.id for one in found} | {block.rows[key].speaker for key in own}
    return Decided(found, frozenset(filter(None, ids - stood.keys())))


def _turned(
    db: sqlite3.Connection,
    block: Block,
    found: Iterable[Cluster],
    spoken_for: Mapping[str, Collection[str]],
) -> set[str]:
    """The nodes that were spoken for by one for which something else is offered now."""
    now = {one.nodes[0]: one.suggestions for one in found if one.nodes[0] in spoken_for}
    turned: set[str] = set()
    for key, others in spoken_for.items():
        before = db.execute(
            "SELECT other, reason FROM speaker_hints WHERE block = ? AND speaker = ?"
            " ORDER BY other",
            (block.name, block.rows[key].speaker),
        ).fetchall()
        if before != [(one.id, one.reason) for one in now[key]]:
            turned.update(others)
    return turned


def _nodes(block: Block, keys: Iterable[str], facts: Facts) -> list[Node]:
    rows = ((key, block.rows[key]) for key in keys)
    return [Node(key, block.name, row.kind, row.name, facts.get(row.row, {})) for key, row in rows]


def _facts(db: sqlite3.Connection, ids: Sequence[int]) -> Facts:
    """Of each of these rows the facts that decide, with their counts."""
    found: Facts = {}
    for some in in_parts(ids):
        for node, fact, many in db.execute(
            f"SELECT f.node, f.fact, f.count FROM node_facts f"
            f" WHERE f.node IN ({lists.marks(some)}) AND {_DECIDING}",
            some,
        ):
            found.setdefault(node, {})[fact] = many
    return found


def _holders(db: sqlite3.Connection, ids: Sequence[int]) -> set[int]:
    """Of these rows those that hold an office."""
    held: set[int] = set()
    for some in in_parts(ids):
        rows = db.execute(
            "SELECT node FROM node_facts"
            f" WHERE node IN ({lists.marks(some)}) AND fact >= 'role:' AND fact < 'role;'",
            some,
        )
        held.update(node for (node,) in rows)
    return held


def hints(db: sqlite3.Connection, block: Block, one: Decided) -> dict[tuple[str, str], str]:
    """The suggestions that stand in what was decided: (speaker, other) -> reason.

    Of a part without those of surnames that were spoken for, who may be very many.
    """
    asked = "SELECT speaker, other, reason FROM speaker_hints WHERE block = ?"
    if one.within is None:
        return {(a, b): why for a, b, why in db.execute(asked, (block.name,))}
    found: dict[tuple[str, str], str] = {}
    ids = sorted(one.within)
    known = json.dumps(ids)
    for some in in_parts(ids):
        for a, b, why in db.execute(
            f"{asked} AND speaker IN ({lists.marks(some)})"
            " AND (instr(other, '@') = 0 OR other IN (SELECT value FROM json_each(?)))",
            (block.name, *some, known),
        ):
            found[a, b] = found[b, a] = why
    return found
