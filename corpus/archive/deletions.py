"""Words that are one or two typos from another, found without looking at all words.

Two words that differ in a letter are the same without it: for each word of the vocabulary what is
left when letters go is kept as a number. The upper half of the number says where, a bucket; the
lower half stands in the bucket with the word's own number, five bytes for both.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain, combinations
from zlib import crc32

from corpus.archive.lists import listed

DELETIONS = "CREATE TABLE deletions (bucket INTEGER PRIMARY KEY, entries BLOB NOT NULL)"
_ENTRY = 5
_WORDS = 1 << 24
"""Words with higher numbers are found by their letters alone."""
PREFIX = 7
"""Typos are looked for in the first letters: enough to find the word, a third of the table."""


def distance(word: str) -> int:
    """How many typos a word of this length may have: none to 2 letters, two from five."""
    return 0 if len(word) < 3 else 1 if len(word) < 5 else 2


def deletions(word: str, many: int | None = None) -> set[int]:
    """Keys of what is left of ``word`` when up to ``many`` letters go (default: ``distance``)."""
    begun = word[:PREFIX]
    fewest = max(len(begun) - (distance(word) if many is None else many), 0)
    sizes = range(fewest, len(begun) + 1)
    left: Iterable[bytes]
    if begun.isascii():
        left = map(bytes, chain.from_iterable(combinations(begun.encode(), n) for n in sizes))
    else:
        left = ("".join(part).encode() for n in sizes for part in combinations(begun, n))
    return set(map(crc32, left))


def note_deletions(db: sqlite3.Connection, after: int) -> None:
    """Put in the words of the vocabulary with a higher number than ``after``."""
    buckets: dict[int, bytearray] = defaultdict(bytearray)
    for id, word in db.execute(
        "SELECT id, word FROM vocabulary WHERE id > ? AND id < ?", (after, _WORDS)
    ):
        number = id.to_bytes(3, "big")
        for key in deletions(word):
            buckets[key >> 16] += (key & 0xFFFF).to_bytes(2, "big") + number
    db.executemany(
        "INSERT INTO deletions VALUES (?, ?) ON CONFLICT (bucket) DO UPDATE"
        " SET entries = CAST(entries || excluded.entries AS BLOB)",
        sorted(buckets.items()),
    )


def near(db: sqlite3.Connection, word: str, typos: int) -> list[int]:
    """Numbers of the words that share something left of ``word``, and of a few others."""
    wanted: dict[int, list[bytes]] = defaultdict(list)
    for key in deletions(word, typos):
        wanted[key >> 16].append((key & 0xFFFF).to_bytes(2, "big"))
    found: set[int] = set()
    marks, values = listed(sorted(wanted))
    for bucket, entries in db.execute(f"SELECT * FROM deletions WHERE bucket IN ({marks})", values):
        for half in wanted[bucket]:
            at = entries.find(half)
            while at >= 0:
                if at % _ENTRY == 0:
                    found.add(int.from_bytes(entries[at + 2 : at + _ENTRY], "big"))
                at = entries.find(half, at + 1)
    return sorted(found)
