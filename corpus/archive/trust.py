"""Flags that an article has from its fellows: copies in other words are none to quote from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from itertools import combinations

from corpus.archive.sketches import in_full, signature_of
from corpus.frozen import replace
from corpus.model import Article, ArticleRow
from corpus.reading.duplicates import likeness

REWORDED = "reworded-copy"
OTHER = "other-wording"
_MEMBERS = 16
"""Members of a group that are compared with each other."""


def rows(db: sqlite3.Connection, found: Sequence[ArticleRow]) -> list[ArticleRow]:
    """The rows with the flags that their groups give them."""
    flags = _flags(db, {row.group for row in found if row.copies > 1})
    return [
        replace(row, flags=(*row.flags, flags[row.id]))
        if row.id in flags and flags[row.id] not in row.flags
        else row
        for row in found
    ]


def article(db: sqlite3.Connection, id: int, found: Article) -> Article:
    """The article with the flag that its group gives it."""
    groups = db.execute("SELECT grp FROM sketches WHERE article = ?", (id,)).fetchall()
    flag = _flags(db, {group for (group,) in groups}).get(id)
    if flag is None or flag in found.flags:
        return found
    return replace(found, flags=(*found.flags, flag))


def _flags(db: sqlite3.Connection, groups: Collection[int]) -> dict[int, str]:
    """Of the articles of these groups those that have a flag from their fellows.

    Where one wording of a text shows signs of a machine's hand, all its prints are doubtful;
    where none does, any of several wordings may be.
    """
    flags: dict[int, str] = {}
    for group in groups:
        members = db.execute(
            "SELECT k.article, k.sketch, ifnull(a.flags, '[]') FROM sketches k"
            " JOIN articles a ON a.id = k.article WHERE k.grp = ? ORDER BY 1 LIMIT ?",
            (group, _MEMBERS),
        ).fetchall()
        if len(members) < 2:
            continue
        wordings = _wordings([(id, in_full(db, id, blob)) for id, blob, _ in members])
        signs = {id for id, _, own in members if REWORDED in json.loads(own)}
        doubtful = {id for wording in wordings if wording & signs for id in wording}
        if not signs and len(wordings) > 1:
            flags.update((id, OTHER) for id, _, _ in members)
        flags.update((id, REWORDED) for id in doubtful)
    return flags


def _wordings(members: Sequence[tuple[int, bytes]]) -> set[frozenset[int]]:
    """Members of one wording together: reprints, cut or with another frame."""
    sketches = {id: signature_of(blob) for id, blob in members}
    home = {id: {id} for id in sketches}
    for one, other in combinations(sketches, 2):
        if home[one] is home[other]:
            continue
        if likeness(sketches[one], sketches[other]) in ("same", "reprint"):
            home[one] |= home[other]
            for id in home[other]:
                home[id] = home[one]
    return {frozenset(wording) for wording in home.values()}
