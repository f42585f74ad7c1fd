"""What the user does with corrections: make, undo, list, import; each in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.archive import corrections, lists, naming, speakers
from corpus.archive.lists import in_parts
from corpus.archive.lookup import Words
from corpus.archive.words import index_terms
from corpus.speakers.corrections import Correction, Named, Selector
from corpus.speakers.exchange import Conflict, compare, from_dict

if TYPE_CHECKING:
    from corpus.archive.archive import Archive


_TELLING = 8
"""Words and pairs of words, the longest, by which a quotation is looked for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A stored correction: its number, whether it was undone, whether the program agrees."""

    id: int
    correction: Correction
    undone: bool = False
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Of the quotations that the user judged: how many the program reads as the user does."""

    right: int
    judged: int


def correct(archive: Archive, one: Correction) -> int:
    """Keep a correction and apply it; returns its number."""
    with archive.writing() as db:
        stamped = one if one.at else replace(one, at=now())
        (number,) = corrections.store(db, [stamped])
        _effect(db, [stamped])
        return number


def undo(archive: Archive, number: int | None = None) -> Correction | None:
    """Take back a correction that holds, the last one by default; None when there is none."""
    with archive.writing() as db:
        row = db.execute(
            "SELECT id, body FROM corrections WHERE NOT undone AND (?1 IS NULL OR id = ?1)"
            " ORDER BY id DESC LIMIT 1",
            (number,),
        ).fetchone()
        if row is None:
            return None
        one = from_dict(json.loads(row[1]))
        concerned = _articles(db, [row[0]])
        db.execute("UPDATE corrections SET undone = 1 WHERE id = ?", (row[0],))
        _effect(db, [one], concerned)
        return one


def listing(archive: Archive, *, undone: bool = False) -> list[Kept]:
    """All corrections that hold, in the order they were made; with those undone if asked."""
    rows = archive.db.execute(
        "SELECT id, body, undone, agrees FROM corrections WHERE NOT undone OR ? ORDER BY id",
        (undone,),
    )
    return [
        Kept(id, from_dict(json.loads(body)), bool(gone), None if agrees is None else bool(agrees))
        for id, body, gone, agrees in rows
    ]


def bring_in(
    archive: Archive, theirs: Iterable[Correction], *, prefer_theirs: bool = False
) -> tuple[int, list[Conflict]]:
    """Import corrections: (how many were new, what contradicts ours).

    What contradicts stays as we decided, unless ``prefer_theirs``.
    """
    with archive.writing() as db:
        here = [naming.bound(db, one) for one in theirs]
        new, conflicts = compare([kept.correction for kept in listing(archive)], here)
        if prefer_theirs:
            new += [conflict.theirs for conflict in conflicts]
        corrections.store(db, new)
        _effect(db, new)
        return len(new), conflicts


def accuracy(archive: Archive) -> Accuracy:
    """Measured on the user's own corrections of quotations that still find their words."""
    right, judged = archive.db.execute(
        "SELECT ifnull(sum(agrees), 0), count(*) FROM corrections"
        " WHERE NOT undone AND agrees IS NOT NULL"
    ).fetchone()
    return Accuracy(right, judged)


def _effect(
    db: sqlite3.Connection, changed: Sequence[Correction], concerned: Iterable[int] = ()
) -> None:
    """Apply anew wherever these corrections reach."""
    articles = set(concerned)
    blocks: set[str] = set()
    for one in changed:
        if one.selector is not None:
            articles |= _holding(db, one)
        for named in one.names:
            blocks |= _blocks(db, named)
            if named.where is not None:
                articles |= _holding(db, replace(one, where=named.where))
    for article in sorted(articles):
        reapply(db, article)
    if blocks:
        speakers.regroup(db, (), blocks)


def reapply(db: sqlite3.Connection, article: int) -> None:
    """Read an article's quotations as the program did, then as the user corrected them."""
    lost = speakers.leave(db, article)
    corrections.restore(db, article)
    corrections.apply(db, article)
    came = [id for (id,) in db.execute("SELECT id FROM sources WHERE article = ?", (article,))]
    speakers.regroup(db, came, lost)


def _articles(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    marks = list(numbers)
    rows = db.execute(
        f"SELECT article FROM applied WHERE correction IN ({lists.marks(marks)})", marks
    )
    return {article for (article,) in rows}


def _holding(db: sqlite3.Connection, one: Correction) -> set[int]:
    """Articles that a correction may concern: the one it was made in, and equal quotations."""
    found: set[int] = set()
    if one.where is not None:
        path, _, part = one.where.path.partition("#")
        rows = db.execute(
            "SELECT id FROM articles WHERE (path = ? AND part = ?) OR url = ? OR title = ?",
            (path, part, one.where.url or None, one.where.title or None),
        )
        found |= {id for (id,) in rows}
    if one.selector is not None:
        found |= _quoting(db, one.selector)
    return found


def _quoting(db: sqlite3.Connection, wanted: Selector) -> set[int]:
    """Articles with a quotation of just these words, found by the search index."""
    terms = sorted(set(index_terms(wanted.exact)), key=len)[-_TELLING:]
    if not terms:
        rows = db.execute("SELECT article FROM quotes WHERE text = ?", (wanted.exact,))
        return {article for (article,) in rows}
    ids = Words(db).match(" AND ".join(f'"{term}"' for term in terms), -1)
    found: set[int] = set()
    for some in in_parts(ids):
        rows = db.execute(
            f"SELECT article FROM quotes WHERE id IN ({lists.marks(some)}) AND text = ?",
            (*some, wanted.exact),
        )
        found |= {article for (article,) in rows}
    return found


def _blocks(db: sqlite3.Connection, named: Named) -> set[str]:
    stem = named.node.rpartition("@")[0] or named.node
    rows = db.execute(
        "SELECT block FROM nodes WHERE key = ? OR (key >= ? AND key < ?)",
        (named.node, f"{stem}@", f"{stem}A") if named.where else (named.node, "", ""),
    )
    return {block for (block,) in rows}


def now() -> str:
    """The time as corrections are stamped: ISO, UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")
