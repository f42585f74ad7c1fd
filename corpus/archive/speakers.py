"""Who is who across the archive: the speakers table, kept in step with the articles' sources.

``sources`` holds what each article knows; ``sources.speaker`` names the speaker it belongs to.
The writer calls ``regroup`` inside its transaction with the sources that came and the speakers
that lost some; everything else here reads.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable

from corpus.archive.filters import ALL, Filter
from corpus.archive.words import folded
from corpus.model import Role, Speaker, SpeakerType

TABLES = """
CREATE TABLE speakers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    quotes INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    first TEXT,
    last TEXT
) WITHOUT ROWID
"""


def regroup(db: sqlite3.Connection, came: Iterable[int], lost: Iterable[str]) -> None:
    """Give each new source its speaker and bring the touched speakers' figures up to date."""
    touched = set(lost)
    for source in came:
        name, type, path, part = db.execute(
            "SELECT s.name, s.type, a.path, a.part FROM sources s"
            " JOIN articles a ON a.id = s.article WHERE s.id = ?",
            (source,),
        ).fetchone()
        id = _key(name, type, path, part)
        db.execute("UPDATE sources SET speaker = ? WHERE id = ?", (id, source))
        db.execute(
            "INSERT OR IGNORE INTO speakers (id, name, type) VALUES (?, ?, ?)", (id, name, type)
        )
        touched.add(id)
    for id in sorted(touched):
        _count(db, id)


def _key(name: str, type: SpeakerType, path: str, part: str) -> str:
    slug = "-".join(folded(name)) or "unknown"
    if type != "unnamed":
        return slug
    return f"{slug}-{hashlib.sha256(f'{path}#{part}'.encode()).hexdigest()[:8]}"


def _count(db: sqlite3.Connection, id: str) -> None:
    quotes, articles, first, last = db.execute(
        "SELECT (SELECT count(*) FROM quotes q JOIN sources s ON s.id = q.source"
        " WHERE s.speaker = ?1), count(DISTINCT s.article), min(a.date), max(a.date)"
        " FROM sources s JOIN articles a ON a.id = s.article WHERE s.speaker = ?1",
        (id,),
    ).fetchone()
    if articles:
        db.execute(
            "UPDATE speakers SET quotes = ?, articles = ?, first = ?, last = ? WHERE id = ?",
            (quotes, articles, first, last, id),
        )
    else:
        db.execute("DELETE FROM speakers WHERE id = ?", (id,))


def speaker(db: sqlite3.Connection, id: str) -> Speaker | None:
    """One speaker with aliases, roles and articles; None when the archive has no such id."""
    found = db.execute(
        "SELECT name, type, quotes, first, last FROM speakers WHERE id = ?", (id,)
    ).fetchone()
    if found is None:
        return None
    name, type, quotes, first, last = found
    aliases: dict[str, None] = {}
    roles: dict[Role, None] = {}
    articles: list[int] = []
    for article, date, source, others, printed in db.execute(
        "SELECT s.article, a.date, s.name, s.aliases, s.roles FROM sources s"
        " JOIN articles a ON a.id = s.article WHERE s.speaker = ? ORDER BY a.date, a.id",
        (id,),
    ):
        articles.append(article)
        aliases.update(dict.fromkeys([source, *json.loads(others or "[]")]))
        roles.update(
            dict.fromkeys(Role(role, article, date) for role in json.loads(printed or "[]"))
        )
    aliases.pop(name, None)
    return Speaker(
        id, name, type, tuple(aliases), tuple(roles), quotes, tuple(articles), first, last
    )


def listing(
    db: sqlite3.Connection, where: Filter = ALL, limit: int = -1, offset: int = 0
) -> list[Speaker]:
    """The most quoted speakers first; with a filter, those it leaves a quotation to."""
    condition, values = where.quotes_sql()
    if condition:
        sql = (
            "SELECT p.id FROM quotes q JOIN articles a ON a.id = q.article JOIN sources s"
            " ON s.id = q.source JOIN speakers p ON p.id = s.speaker"
            f" WHERE {condition} GROUP BY p.id ORDER BY count(*) DESC, p.name, p.id"
        )
    else:
        sql = "SELECT id FROM speakers ORDER BY quotes DESC, name, id"
    rows = db.execute(f"{sql} LIMIT ? OFFSET ?", (*values, limit, offset)).fetchall()
    return [one for (id,) in rows if (one := speaker(db, id))]


def find(db: sqlite3.Connection, text: str, limit: int = 20) -> list[str]:
    """Ids of the speakers whose name or alias holds every word of ``text``, best first."""
    asked = folded(text)
    if not asked:
        return []
    pattern = "%".join(re.sub(r"[%_]", "", word) for word in asked)
    rows = db.execute(
        "SELECT id FROM speakers WHERE id = ?1 OR id LIKE ?2 OR id IN"
        " (SELECT speaker FROM sources WHERE name LIKE ?3 OR aliases LIKE ?3)"
        " ORDER BY id != ?1, quotes DESC, id LIMIT ?4",
        ("-".join(asked), f"%{pattern}%", f"%{text}%", limit),
    )
    return [id for (id,) in rows]
