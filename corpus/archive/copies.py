"""Reprints and reworded copies of one text are one group, whatever the order they came in.

Two articles belong together when their sketches share a key and are alike; a group is all that
hangs together so. Each is kept; a group counts as one piece of evidence.
"""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from corpus.archive import lists
from corpus.archive.sketches import (
    brief,
    facts,
    in_full,
    is_brief,
    lower_half,
    lower_halves,
    own_text,
    signature_of,
    sketch,
)
from corpus.reading.duplicates import (
    SIZE,
    SURE,
    Signature,
    hopeless,
    likeness,
    other_figures,
    other_matter,
    resemblance,
)

if TYPE_CHECKING:
    from corpus.archive.archive import Archive

TABLES = """
CREATE TABLE sketches (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    grp INTEGER NOT NULL,
    sketch BLOB NOT NULL
);
CREATE INDEX sketches_grp ON sketches (grp);
CREATE TABLE sketch_keys (key INTEGER, grp INTEGER, PRIMARY KEY (key, grp)) WITHOUT ROWID
"""
_COMMON = 32
"""Groups that may share a key; one that more share says nothing."""
_COMPARED = 16
"""Groups that an article is compared with, those that share the most keys."""
_MEMBERS = 32
"""Members of a group that an article is compared with until it is like one."""


def join(db: sqlite3.Connection, article: int, blob: bytes) -> bool:
    """Find an article its group; True when others were there. In the caller's transaction."""
    if not blob:
        return False
    own = signature_of(blob)
    keys = set(own.keys())
    lower = Counter(map(lower_half, own.phrases))
    met = [
        group for group in _candidates(db, keys) if _belongs(db, group, article, own, keys, lower)
    ]
    root = min((article, *met))
    for group in met:
        _told_in_full(db, group)
        if group != root:
            _rename(db, group, root)
    kept = blob if met else brief(blob)
    db.execute("INSERT INTO sketches VALUES (?, ?, ?)", (article, root, kept))
    _note(db, keys, root)
    return bool(met)


def leave(db: sqlite3.Connection, article: int) -> None:
    """Take an article out of its group; what held together by it alone falls apart."""
    found = db.execute("SELECT grp FROM sketches WHERE article = ?", (article,)).fetchone()
    if found is None:
        return
    (group,) = found
    members = _members(db, group)
    for one in {blob for _, blob in members}:
        _forget(db, signature_of(one).keys(), group)
    db.execute("DELETE FROM sketches WHERE grp = ?", (group,))
    for other, its in members:
        if other != article:
            join(db, other, its)


def _candidates(db: sqlite3.Connection, keys: Collection[int]) -> list[int]:
    """Groups that share keys, those that share the most first."""
    shared: Counter[int] = Counter()
    rows = db.execute(_sharing(len(keys)), tuple(keys)).fetchall()
    often = Counter(key for key, _ in rows)
    shared.update(group for key, group in rows if often[key] <= _COMMON)
    return sorted(shared, key=lambda group: (-shared[group], group))[:_COMPARED]


@cache
def _sharing(keys: int) -> str:
    """The question for (key, group) of so many keys, of each key no more than tell it common."""
    one = f"SELECT * FROM (SELECT key, grp FROM sketch_keys WHERE key = ? LIMIT {_COMMON + 1})"
    return " UNION ALL ".join([one] * keys)


def _belongs(
    db: sqlite3.Connection,
    group: int,
    new: int,
    own: Signature,
    keys: set[int],
    lower: Counter[int],
) -> bool:
    """Whether an article is like one of a group. ``lower`` are the lower halves of its phrases."""
    distinct = frozenset(lower)
    rows = db.execute(
        "SELECT article, sketch FROM sketches WHERE grp = ? ORDER BY article LIMIT ?",
        (group, _MEMBERS),
    )
    for article, blob in rows.fetchall():
        exact, words, phrases = facts(blob)
        most = max(1, min(SIZE, max(len(own.phrases), phrases)))
        shared = sum(map(lower.__getitem__, distinct.intersection(lower_halves(blob))))
        if own.exact != exact and hopeless(own, words, shared / most):
            continue
        other = signature_of(in_full(db, article, blob))
        if not keys.isdisjoint(other.keys()) and (alike := likeness(own, other)):
            sure = alike != "reprint" or resemblance(own.phrases, other.phrases) >= SURE
            if sure or not _differ(own_text(db, new), own_text(db, article)):
                return True
    return False


def _differ(one: str, other: str) -> bool:
    """Whether two texts of like wording tell of two things all the same."""
    return other_figures(one, other) or other_matter(one, other)


def _members(db: sqlite3.Connection, group: int) -> list[tuple[int, bytes]]:
    """(article, whole sketch) of a group."""
    rows = db.execute(
        "SELECT article, sketch FROM sketches WHERE grp = ? ORDER BY article", (group,)
    ).fetchall()
    return [(article, in_full(db, article, blob)) for article, blob in rows]


def _told_in_full(db: sqlite3.Connection, group: int) -> None:
    """Keep the whole sketch of an article that stood alone: it has a fellow now."""
    rows = db.execute(
        "SELECT article, sketch FROM sketches WHERE grp = ? LIMIT 2", (group,)
    ).fetchall()
    db.executemany(
        "UPDATE sketches SET sketch = ? WHERE article = ?",
        [(in_full(db, article, blob), article) for article, blob in rows if is_brief(blob)],
    )


def _rename(db: sqlite3.Connection, group: int, root: int) -> None:
    keys = {key for _, blob in _members(db, group) for key in signature_of(blob).keys()}  # noqa: SIM118
    _forget(db, keys, group)
    _note(db, keys, root)
    db.execute("UPDATE sketches SET grp = ? WHERE grp = ?", (root, group))


def _note(db: sqlite3.Connection, keys: Iterable[int], group: int) -> None:
    db.executemany("INSERT OR IGNORE INTO sketch_keys VALUES (?, ?)", ((k, group) for k in keys))


def _forget(db: sqlite3.Connection, keys: Iterable[int], group: int) -> None:
    db.executemany("DELETE FROM sketch_keys WHERE key = ? AND grp = ?", ((k, group) for k in keys))


def texts(db: sqlite3.Connection, articles: Sequence[int]) -> int:
    """How many texts these articles are, copies counted once."""
    marks = lists.marks(articles)
    (found,) = db.execute(
        "SELECT count(DISTINCT coalesce(k.grp, a.id)) FROM articles a"
        f" LEFT JOIN sketches k ON k.article = a.id WHERE a.id IN ({marks})",
        list(articles),
    ).fetchone()
    return int(found)


def bring(db: sqlite3.Connection) -> None:
    """Make the tables in an archive that has none; ``catch_up`` groups what is there."""
    from corpus.archive.schema import run

    run(db, TABLES)
    db.execute(
        "INSERT INTO state SELECT ?, '0 ' || max(id) FROM articles HAVING max(id)", (_BEHIND,)
    )


_BEHIND = "unsketched"
"""State of an older archive: "DONE LAST", the articles that ``catch_up`` has looked at and all."""
_A_STEP = 100


def catch_up(archive: Archive, seconds: float) -> None:
    """Group what was kept before there were groups, for so long; the rest another time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        row = archive.db.execute("SELECT value FROM state WHERE key = ?", (_BEHIND,)).fetchone()
        if row is None:
            return
        with archive.writing() as db:
            _step(db, *map(int, row[0].split()))


def _step(db: sqlite3.Connection, done: int, last: int) -> None:
    from corpus.archive.rows import whole_article

    ids = db.execute(
        "SELECT a.id FROM articles a LEFT JOIN sketches k ON k.article = a.id"
        " WHERE a.id > ? AND a.id <= ? AND k.article IS NULL ORDER BY a.id LIMIT ?",
        (done, last, _A_STEP),
    ).fetchall()
    for (id,) in ids:
        if article := whole_article(db, id):
            join(db, id, sketch(article))
    if len(ids) < _A_STEP:
        db.execute("DELETE FROM state WHERE key = ?", (_BEHIND,))
    else:
        db.execute("UPDATE state SET value = ? WHERE key = ?", (f"{ids[-1][0]} {last}", _BEHIND))
