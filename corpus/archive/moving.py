"""Files that were renamed, moved or deleted since they were read: what of them is kept where.

An article whose file is gone stays, for it is the evidence of what was quoted. One that comes
again word for word under another name is the same article: it takes the new name, and keeps its
number, its corrections and its place in baskets.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.archive import sketches
from corpus.archive.filenames import real_path, stored_path
from corpus.archive.prepare import Prepared

_FELLOWS = 64


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that was read and is no longer there; ``kept``: a basket holds something of it."""

    path: str
    articles: int
    quotes: int
    kept: bool


def follow(db: sqlite3.Connection, path: str, one: Prepared) -> str | None:
    """Give the articles of a file that is gone the name of ``path``, which holds the same text.

    ``one`` is the first article of the new file. Returns the name they had; None where the text
    is new, or every file that holds it is still there. In the caller's transaction.
    """
    new = stored_path(path)
    if db.execute("SELECT 1 FROM articles WHERE path = ? LIMIT 1", (new,)).fetchone():
        return None
    for (old,) in _holders(db, one):
        if is_gone(real_path(old)):
            db.execute("UPDATE articles SET path = ? WHERE path = ?", (new, old))
            db.execute("UPDATE baskets SET path = ? WHERE path = ?", (new, old))
            db.execute("DELETE FROM files WHERE path = ?", (old,))
            return real_path(old)
    return None


def _holders(db: sqlite3.Connection, one: Prepared) -> list[tuple[str]]:
    """Stored paths of read files that hold just this text."""
    if not one.sketch:
        return []
    exact = sketches.signature_of(one.sketch).exact
    return db.execute(
        "SELECT DISTINCT a.path FROM sketch_keys k JOIN sketches s ON s.grp = k.grp"
        " JOIN articles a ON a.id = s.article JOIN texts t ON t.article = a.id"
        " JOIN files f ON f.path = a.path"
        " WHERE k.key = ? AND a.part = ? AND t.text = ? LIMIT ?",
        (exact, one.part, one.text, _FELLOWS),
    ).fetchall()


def is_gone(path: str) -> bool:
    """Whether nothing of that name is there; what cannot be looked at may well be."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:  # no permission, a drive that does not answer
        return False
    return False


def gone(db: sqlite3.Connection, root: str) -> Iterator[Gone]:
    """What was read of ``root``, a file or a folder, and is no longer there, in order."""
    name = stored_path(root).rstrip(os.sep)
    rows = db.execute(
        "SELECT path FROM files WHERE path = ? OR (path > ? AND path < ?) ORDER BY path",
        (name, name + os.sep, name + chr(ord(os.sep) + 1)),
    )
    for (stored,) in rows:
        if is_gone(path := real_path(stored)):
            articles, quotes = db.execute(
                "SELECT count(*), ifnull(sum(quotes), 0) FROM articles WHERE path = ?", (stored,)
            ).fetchone()
            kept = db.execute("SELECT 1 FROM baskets WHERE path = ? LIMIT 1", (stored,)).fetchone()
            yield Gone(path, articles, quotes, kept is not None)
