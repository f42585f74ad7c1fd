"""What an open transaction changed in the index of speakers, gathered until it ends.

Sources come and go by the thousand, their names far fewer: each name is written once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.speakers.corrections import Correction
    from corpus.speakers.nodes import Node

Named = tuple[str, str, str, str, tuple[str, ...]]
"""A node as it is sent between processes: key, block, kind, name, facts of one source."""


def as_named(node: Node) -> Named:
    """The node of one source as it is sent between processes."""
    return node.key, node.block, node.kind, node.name, tuple(node.facts)


@dataclass(slots=True)
class Counted:
    """A node and what is to be added to its row; negative numbers for what went.

    ``new``: made in this transaction, so that all its facts are in ``facts``. ``gone``: days of
    sources that went, each of which may have been the node's first or last.
    """

    id: int
    block: str
    speaker: str | None
    new: bool = False
    sources: int = 0
    quotes: int = 0
    first: str | None = None
    last: str | None = None
    facts: Counter[str] = field(default_factory=Counter)
    gone: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Touched:
    """Nodes by key and by row, the blocks to decide and the speakers to count anew.

    Of a block the rows of nodes that are new, or of which new is said, are held.
    Of ``lost`` blocks all speakers are counted. ``decided`` are the corrections that hold, and
    the counts by which a change of them is seen.
    """

    by_key: dict[str, Counted] = field(default_factory=dict)
    by_id: dict[int, Counted] = field(default_factory=dict)
    blocks: dict[str, set[int]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    decided: tuple[tuple[int, ...], list[tuple[int, Correction]]] | None = None


_open: dict[int, Touched] = {}


def of(db: sqlite3.Connection) -> Touched:
    """What the connection's open transaction touched so far."""
    return _open.setdefault(id(db), Touched())


def forget(db: sqlite3.Connection) -> None:
    """Drop what a transaction that was rolled back had touched."""
    _open.pop(id(db), None)
