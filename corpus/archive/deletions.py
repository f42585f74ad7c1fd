"""Words that are one or two typos from another, found without looking at all words.

Two words that differ in a letter are the same without it: for each word of the vocabulary what is
left when letters go is kept as a number. The upper half of the number says where, a bucket; the
lower half stands in the bucket with the word's own number, five bytes for both.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from zlib import crc32

from corpus.archive.lists import listed

DELETIONS = "CREATE TABLE deletions (bucket INTEGER PRIMARY KEY, entries BLOB NOT NULL)"
_ENTRY = 5
_WORDS = 1 << 24
"""Words with higher numbers are found by their letters alone."""
_AT_ONCE = 8_192
"""Words whose entries are sorted together: a few mebibytes."""
_WAITING = "deletions"
"""The state that says from where on words wait to be put in."""
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
    rows = db.execute("SELECT id, word FROM vocabulary WHERE id > ? AND id < ?", (after, _WORDS))
    while some := rows.fetchmany(_AT_ONCE):
        db.executemany(
            "INSERT INTO deletions VALUES (?, ?) ON CONFLICT (bucket) DO UPDATE"
            " SET entries = CAST(entries || excluded.entries AS BLOB)",
            _buckets(some),
        )


def _buckets(words: Iterable[tuple[int, str]]) -> Iterator[tuple[int, bytes]]:
    """Each bucket in order with the entries that these words bring.

    They are gathered as the digits of one long number behind a 1.
    """
    found: dict[int, int] = {}
    for id, word in words:
        for key in deletions(word):
            bucket = key >> 16
            found[bucket] = found.get(bucket, 1) << 40 | (key & 0xFFFF) << 24 | id
    for bucket, digits in sorted(found.items()):
        yield bucket, digits.to_bytes(digits.bit_length() // 8 + 1, "big")[1:]


def waiting(db: sqlite3.Connection) -> int:
    """The last word whose deletions were put in, of an archive where later ones still wait.

    -1 where none do.
    """
    row = db.execute("SELECT value FROM state WHERE key = ?", (_WAITING,)).fetchone()
    return int(row[0]) if row else -1


def all_noted(db: sqlite3.Connection) -> None:
    """Say that no words wait any more."""
    db.execute("DELETE FROM state WHERE key = ?", (_WAITING,))


def note_later(db: sqlite3.Connection, last: int, most: int) -> None:
    """Put in the words behind ``last`` and those that wait, unless ``most`` may go on waiting.

    Few words touch as many buckets as many do: in a long reading they are put in together.
    """
    held = waiting(db)
    first = last if held < 0 else held
    (end,) = db.execute("SELECT ifnull(max(id), 0) FROM vocabulary").fetchone()
    if end - first > most:
        note_deletions(db, first)
        all_noted(db)
    elif held < 0 and end > first:
        db.execute("INSERT INTO state VALUES (?, ?)", (_WAITING, first))


def _alike(db: sqlite3.Connection, word: str, typos: int) -> list[int]:
    """Numbers of the words whose deletions wait that share something left of ``word``."""
    if (held := waiting(db)) < 0:
        return []
    from rapidfuzz.distance import LCSseq

    begun = word[:PREFIX]
    least = len(begun) - typos
    rows = db.execute("SELECT id, word FROM vocabulary WHERE id > ?", (held,))
    return [
        id
        for id, other in rows
        if LCSseq.similarity(begun, other[:PREFIX])
        >= max(least, len(other[:PREFIX]) - distance(other))
    ]


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
    return sorted(found.union(_alike(db, word, typos)))
