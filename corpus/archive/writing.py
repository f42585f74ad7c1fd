"""The one writer: articles go in whole or not at all, the index in the same transaction."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal

from corpus.archive import copies, corrections, index, kept, rules, speakers, wordings
from corpus.archive.prepare import ARTICLE_COLUMNS, QUOTE_COLUMNS, Prepared, hash_of_before
from corpus.archive.texts import unpacked
from corpus.archive.touched import Counted

_DATE = ARTICLE_COLUMNS.split(", ").index("date")
_ARTICLE = len(ARTICLE_COLUMNS.split(","))
_QUOTE = len(QUOTE_COLUMNS.split(","))
_REASON, _BASIS, _MENTION, _CUE = (
    1 + QUOTE_COLUMNS.split(", ").index(name)
    for name in ("reason", "said_on_basis", "mention", "cue")
)
_INSERT_ARTICLE = (
    f"INSERT INTO articles (id, path, part, hash, outlet, {ARTICLE_COLUMNS})"
    f" VALUES (?, ?, ?, ?, ?{', ?' * _ARTICLE})"
)
_INSERT_QUOTE = (
    f"INSERT INTO quotes (id, article, source, {QUOTE_COLUMNS}) VALUES (?, ?, ?{', ?' * _QUOTE})"
)


@dataclass(frozen=True, slots=True)
class Added:
    """What ``add`` did with an article; ``copy`` when the archive has its text from elsewhere.

    ``stale``: it was there, read by older rules.
    """

    change: Literal["added", "updated", "unchanged"]
    article_id: int
    copy: bool = False
    stale: bool = False


def put(db: sqlite3.Connection, one: Prepared, mark: str) -> Added:
    """Store one article in the caller's transaction; an equal one stays as it is.

    ``mark`` is that of the rules that it was read by.
    """
    found = db.execute(
        "SELECT id, hash FROM articles WHERE path = ? AND part = ?", (one.path, one.part)
    ).fetchone()
    stale = found is not None and rules.is_stale(db, found[0])
    if found and (found[1] == one.hash or found[1] == hash_of_before(one)):
        rules.note(db, found[0], mark)
        return Added("unchanged", found[0], stale=stale)
    old: dict[str, list[int]] = defaultdict(list)
    lost: set[str] = set()
    if found:
        for id, text in db.execute(
            "SELECT id, text FROM quotes WHERE article = ? ORDER BY start DESC", (found[0],)
        ):
            old[text].append(id)
        lost = take(db, found[0])
    article = _insert_article(db, found[0] if found else None, one)
    rules.note(db, article, mark)
    nodes = speakers.places(db, article, one.named)
    sources = _insert_sources(db, article, one, nodes)
    _insert_quotes(db, article, one, sources, old)
    made = corrections.apply(db, article)
    _count_sources(db, article, one, sources, nodes)
    speakers.regroup(db, made, lost)
    kept.renumber(db, one.path, one.part)
    copy = copies.join(db, article, one.sketch)
    _tally(db, 1, len(one.quotes))
    return Added("updated" if found else "added", article, copy, stale)


def take(db: sqlite3.Connection, article: int) -> set[str]:
    """Remove an article and all derived from it; returns the blocks of names to look at again."""
    quotes = db.execute("SELECT id, text FROM quotes WHERE article = ?", (article,)).fetchall()
    index.remove(db, [id for id, _ in quotes], index.indexed([text for _, text in quotes]))
    title, blob = db.execute(
        "SELECT a.title, t.text FROM articles a JOIN texts t ON t.article = a.id WHERE a.id = ?",
        (article,),
    ).fetchone()
    index.remove_article(db, article, index.article_terms(title, unpacked(blob)))
    lost = speakers.leave(db, article)
    copies.leave(db, article)
    db.execute("DELETE FROM articles WHERE id = ?", (article,))
    _tally(db, -1, -len(quotes))
    return lost


def _insert_article(db: sqlite3.Connection, id: int | None, one: Prepared) -> int:
    outlet = None
    if one.outlet:
        db.execute("INSERT OR IGNORE INTO outlets (name, folded) VALUES (?, ?)", one.outlet)
        (outlet,) = db.execute("SELECT id FROM outlets WHERE name = ?", one.outlet[:1]).fetchone()
    cursor = db.execute(_INSERT_ARTICLE, (id, one.path, one.part, one.hash, outlet, *one.article))
    article = cursor.lastrowid
    assert article is not None
    db.execute("INSERT INTO texts VALUES (?, ?)", (article, one.text))
    index.add_article(db, article, one.terms)
    return article


def _insert_sources(
    db: sqlite3.Connection, article: int, one: Prepared, nodes: Sequence[Counted]
) -> range:
    """Ids of the article's sources."""
    (last,) = db.execute("SELECT ifnull(max(id), 0) FROM sources").fetchone()
    ids = range(last + 1, last + 1 + len(one.sources))
    db.executemany(
        "INSERT INTO sources (id, article, name, type, aliases, roles, node, speaker)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (id, article, *source, node.id, node.speaker)
            for id, source, node in zip(ids, one.sources, nodes, strict=True)
        ],
    )
    return ids


def _insert_quotes(
    db: sqlite3.Connection,
    article: int,
    one: Prepared,
    sources: Sequence[int],
    old: dict[str, list[int]],
) -> None:
    """A quotation that the article had before keeps its id."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'quotes'").fetchone()
    new = count(row[0] + 1 if row else 1)
    rows: list[tuple[Any, ...]] = []
    said = [(one[_REASON], one[_BASIS], one[_MENTION], one[_CUE]) for one in one.quotes]
    held = wordings.columns(db, said)
    for (source, *columns), (reason, basis) in zip(one.quotes, held, strict=True):
        before = old.get(columns[3])
        id = before.pop() if before else next(new)
        columns[_REASON - 1], columns[_BASIS - 1] = reason, basis
        name = None if source is None else one.sources[source][0]
        columns[_MENTION - 1] = wordings.named(columns[_MENTION - 1], name)
        rows.append((id, article, None if source is None else sources[source], *columns))
    db.executemany(_INSERT_QUOTE, rows)
    index.add(db, [row[0] for row in rows], one.indexed)


def _count_sources(
    db: sqlite3.Connection,
    article: int,
    one: Prepared,
    sources: Sequence[int],
    nodes: Sequence[Counted],
) -> None:
    """Count the sources under their nodes, with the quotations that corrections left them."""
    rows = db.execute(
        "SELECT source, count(*) FROM quotes WHERE article = ? AND source IS NOT NULL"
        " GROUP BY source",
        (article,),
    )
    quoted = dict(rows.fetchall())
    for id, node, named in zip(sources, nodes, one.named, strict=True):
        speakers.come(node, named[4], quoted.get(id, 0), one.article[_DATE])


def _tally(db: sqlite3.Connection, articles: int, quotes: int) -> None:
    db.executemany(
        "UPDATE state SET value = CAST(value AS INTEGER) + ? WHERE key = ?",
        [(articles, "articles"), (quotes, "quotes")],
    )


def forget_missing(db: sqlite3.Connection, path: str, parts: Iterable[str]) -> None:
    """Remove the parts of a file that its last reading did not give."""
    there = set(parts)
    rows = db.execute("SELECT id, part FROM articles WHERE path = ?", (path,)).fetchall()
    lost: set[str] = set()
    for id, part in rows:
        if part not in there:
            lost |= take(db, id)
            kept.follow(db, path, part)
    if lost:
        speakers.regroup(db, (), lost)
