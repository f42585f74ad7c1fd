"""Reading the speaker index: one speaker, lists, and the fuzzy way from typed words to one."""

from __future__ import annotations

import json
import sqlite3

from corpus.archive.correcting import suggestions
from corpus.archive.filters import ALL, Filter
from corpus.archive.words import folded
from corpus.model import Role, Speaker

_LIKE = 82
"""Least similarity (0..100) for a typed name to mean a speaker's."""


def speaker(db: sqlite3.Connection, id: str) -> Speaker | None:
    """One speaker with aliases, roles and articles; None when the archive has no such id."""
    found = db.execute(
        "SELECT name, type, aliases, quotes, first, last FROM speakers WHERE id = ?", (id,)
    ).fetchone()
    if found is None:
        return None
    name, type, aliases, quotes, first, last = found
    roles: dict[Role, None] = {}
    articles: dict[int, None] = {}
    for article, date, printed in db.execute(
        "SELECT s.article, a.date, s.roles FROM sources s"
        " JOIN articles a ON a.id = s.article WHERE s.speaker = ? ORDER BY a.date, a.id",
        (id,),
    ):
        articles[article] = None
        roles.update(
            dict.fromkeys(Role(role, article, date) for role in json.loads(printed or "[]"))
        )
    return Speaker(
        id,
        name,
        type,
        tuple(json.loads(aliases or "[]")),
        tuple(roles),
        quotes,
        tuple(sorted(articles)),
        first,
        last,
        suggestions(db, id),
    )


def listing(
    db: sqlite3.Connection, where: Filter = ALL, limit: int = -1, offset: int = 0
) -> list[Speaker]:
    """The most quoted speakers first; with a filter, those it leaves a quotation to."""
    rows = db.execute(*listing_sql(where, limit, offset)).fetchall()
    return [one for (id, *_) in rows if (one := speaker(db, id))]


def listing_sql(where: Filter, limit: int = -1, offset: int = 0) -> tuple[str, tuple[object, ...]]:
    """The question for ids of ``listing``: (SQL, values)."""
    condition, values = where.quotes_sql()
    if condition:
        sql = (
            "SELECT p.id FROM quotes q JOIN articles a ON a.id = q.article JOIN sources s"
            " ON s.id = q.source JOIN speakers p ON p.id = s.speaker"
            f" WHERE {condition} GROUP BY p.id ORDER BY count(*) DESC, p.name, p.id"
        )
    else:
        sql = "SELECT id FROM speakers ORDER BY quotes DESC, name, id"
    return f"{sql} LIMIT ? OFFSET ?", (*values, limit, offset)


def find(db: sqlite3.Connection, text: str, limit: int = 20) -> list[str]:
    """Ids of the speakers whom ``text`` may name, best first."""
    return [id for _, id in ranked(db, text, limit)]


def ranked(db: sqlite3.Connection, text: str, limit: int = 20) -> list[tuple[int, str]]:
    """(tier, id) of the speakers whom ``text`` may name: 0 the id or a whole name or alias,
    1 whole words of one, 2 beginnings of words, 3 something like it; in a tier the most quoted
    first."""
    asked = folded(text)
    if not asked:
        return []
    exact = db.execute("SELECT id FROM speakers WHERE id = ?", (text.strip(),)).fetchone()
    if exact:
        return [(0, exact[0])]
    longest = max(asked, key=len)
    rows = db.execute(
        "SELECT id, folded FROM speakers WHERE folded LIKE ? ORDER BY quotes DESC, id",
        (f"%{longest}%",),
    ).fetchall()
    tiers = [(tier, id) for id, names in rows if (tier := _tier(asked, names)) is not None]
    return sorted(tiers, key=lambda one: one[0])[:limit] or _similar(db, asked, limit)


def _tier(asked: list[str], names: str) -> int | None:
    best: int | None = None
    for name in names.split(" | "):
        words = name.split()
        if words == asked:
            return 0
        if set(asked) <= set(words):
            best = 1
        elif best is None and all(any(w.startswith(a) for w in words) for a in asked):
            best = 2
    return best


def _similar(db: sqlite3.Connection, asked: list[str], limit: int) -> list[tuple[int, str]]:
    """Names that differ by a slip: each asked word is like a word of the name."""
    from rapidfuzz import fuzz

    typed = " ".join(asked)
    scored: list[tuple[float, int, str]] = []
    for id, names, quotes in db.execute("SELECT id, folded, quotes FROM speakers"):
        score = max(
            max(
                fuzz.ratio(typed, name),
                min(max(fuzz.ratio(a, w) for w in name.split() or [""]) for a in asked),
            )
            for name in names.split(" | ")
        )
        if score >= _LIKE:
            scored.append((-score, -quotes, id))
    return [(3, id) for _, _, id in sorted(scored)[:limit]]
