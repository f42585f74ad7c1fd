"""Many millions of quotations for the search alone, in a fraction of the time of a real archive.

    python -m tests.benchmarks.bulk QUOTATIONS ARCHIVE.sqlite [TEXT]

Fills the tables that a search reads (quotations, their sources and articles, the index) as the
program does, but in one go: articles have no text, and nobody's names are merged. TEXT is a
folder or file to take sentences from, as ``--text`` of the search benchmark. What that one then
measures with ``--sizes`` and ``--keep`` holds for latency, ranks, memory and the size of the
index; not for the size of the file, nor for adding.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from sqlite3 import Connection

from corpus.archive import open_archive
from corpus.archive.deletions import note_deletions
from corpus.archive.index import Indexed, indexed
from corpus.archive.words import stem
from tests.benchmarks.making import QUOTES_AN_ARTICLE, Maker

_BATCH = 5_000
_AHEAD = 4
_BUFFER = 64 << 20
"""Bytes of the index that are sorted in memory before they are written."""

_maker: Maker | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """Quotations as (words, who said them), and what the index needs of them."""

    said: list[tuple[str, str]]
    index: Indexed


def main() -> None:
    """Make the archive."""
    size, path = int(sys.argv[1]), Path(sys.argv[2])
    with open_archive(path) as archive:
        fill(archive.db, size, Path(sys.argv[3]) if sys.argv[3:] else None)


def fill(db: Connection, size: int, text: Path | None = None) -> None:
    """Put ``size`` quotations into an empty archive's tables."""
    db.execute("PRAGMA synchronous = OFF")
    _tune(db, hashsize=_BUFFER, automerge=0)
    words: Counter[str] = Counter()
    done = 0
    for batch in _made(size, text):
        db.execute("BEGIN IMMEDIATE")
        _put(db, batch, done)
        db.execute("COMMIT")
        words.update(batch.index.words)
        done += len(batch.said)
        if done % 100_000 == 0:
            print(f"{done:,}", file=sys.stderr, flush=True)
    db.execute("BEGIN IMMEDIATE")
    db.executemany(
        "INSERT INTO vocabulary (word, stem, quotes) VALUES (?, ?, ?)",
        [(word, stem(word), many) for word, many in sorted(words.items())],
    )
    note_deletions(db, 0)
    counts = [(done // QUOTES_AN_ARTICLE, "articles"), (done, "quotes")]
    db.executemany("UPDATE state SET value = ? WHERE key = ?", counts)
    db.execute("COMMIT")
    db.execute("INSERT INTO quote_words (quote_words) VALUES ('optimize')")
    _tune(db, hashsize=1 << 20, automerge=4)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _tune(db: Connection, **settings: int) -> None:
    for name, value in settings.items():
        db.execute("INSERT INTO quote_words (quote_words, rank) VALUES (?, ?)", (name, value))


def _made(size: int, text: Path | None) -> Iterator[Made]:
    """Batches of quotations, made in another process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        batches = [min(_BATCH, size - begin) for begin in range(0, size, _BATCH)]
        waiting = [pool.submit(_make, many, text) for many in batches[:_AHEAD]]
        for many in batches[_AHEAD:]:
            yield waiting.pop(0).result()
            waiting.append(pool.submit(_make, many, text))
        for future in waiting:
            yield future.result()


def _make(many: int, text: Path | None) -> Made:
    """One batch; one maker goes on through all of them."""
    global _maker
    _maker = _maker or Maker(text)
    said = [_maker.quotation() for _ in range(many)]
    return Made(said, indexed([words for words, _ in said]))


def _put(db: Connection, batch: Made, done: int) -> None:
    """The rows of one batch; ``done`` are in before it."""
    end = done + len(batch.said)
    articles = range(done // QUOTES_AN_ARTICLE + 1, end // QUOTES_AN_ARTICLE + 1)
    db.executemany(
        "INSERT INTO articles (id, path, hash, title, date, quotes) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (id, f"/clips/{id:07}.txt", b"", f"Article {id}", f"{2004 + id % 20}", 10)
            for id in articles
        ],
    )
    numbers = range(done + 1, end + 1)
    article = {id: (id - 1) // QUOTES_AN_ARTICLE + 1 for id in numbers}
    db.executemany(
        "INSERT INTO sources (id, article, name, type) VALUES (?, ?, ?, 'person')",
        [(id, article[id], who) for id, (_, who) in zip(numbers, batch.said, strict=True)],
    )
    db.executemany(
        "INSERT INTO quotes (id, article, source, kind, start, end, text, confidence)"
        " VALUES (?, ?, ?, 0, 0, ?, ?, 0.9)",
        [
            (id, article[id], id, len(text), text)
            for id, (text, _) in zip(numbers, batch.said, strict=True)
        ],
    )
    db.executemany(
        "INSERT INTO quote_words (rowid, t) VALUES (?, ?)",
        list(zip(numbers, batch.index.terms, strict=True)),
    )


if __name__ == "__main__":
    main()
