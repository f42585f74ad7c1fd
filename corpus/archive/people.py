"""Reading the speaker index: one speaker, lists, and the fuzzy way from typed words to one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.archive import lists
from corpus.archive.filters import ALL, Filter
from corpus.archive.listing import listing_sql
from corpus.archive.lists import listed
from corpus.archive.typed import Typed, read
from corpus.archive.words import folded
from corpus.model import Role, Speaker, Suggestion
from corpus.speakers.lexicon import gender
from corpus.speakers.names import mere_courtesy, parse

if TYPE_CHECKING:
    from corpus.speakers import roles as titles
else:
    from corpus.later import Later

    titles = Later("corpus.speakers.roles")

_FIRST, _MOST = 20, 400  # speakers of a list that are read at once: the first, and at most
LISTED = 20
"""Speakers whom a name lists, at most, where nothing else is said."""
SLIP = 3
"""The tier of names that are only something like what was typed."""
_PASSING = 2_000  # speakers whom a name in a filter lets pass, at most
_FEW = 500  # speakers whose names are all looked at, whatever else is known of them
_LIKE = 80  # least similarity (0..100) for a typed name to mean a speaker's


def speaker(db: sqlite3.Connection, id: str) -> Speaker | None:
    """One speaker with aliases, roles and articles; None when the archive has no such id."""
    return next(iter(several(db, [id])), None)


def several(db: sqlite3.Connection, ids: Sequence[str]) -> list[Speaker]:
    """These speakers in this order; ids that the archive does not have are left out."""
    marks, values = listed(ids)
    rows = db.execute(
        f"SELECT id, name, type, aliases, quotes, first, last FROM speakers WHERE id IN ({marks})",
        values,
    ).fetchall()
    printed = _printed(db, marks, values)
    roles = _called(db, marks, values)
    hints = _suggested(db, marks, values)
    found = {
        id: Speaker(
            id,
            name,
            type,
            tuple(json.loads(aliases or "[]")),
            tuple(roles.get(id, ())),
            quotes,
            tuple(article for article, _ in printed.get(id, ())),
            first,
            last,
            tuple(hints.get(id, ())),
            len({text for _, text in printed.get(id, ())}),
        )
        for id, name, type, aliases, quotes, first, last in rows
    }
    return [found[id] for id in ids if id in found]


def _printed(
    db: sqlite3.Connection, marks: str, ids: Sequence[str]
) -> dict[str, list[tuple[int, int]]]:
    """Of each speaker the articles, each with the number that it shares with its copies."""
    found: dict[str, list[tuple[int, int]]] = {}
    for id, article, text in db.execute(
        "SELECT DISTINCT s.speaker, s.article, coalesce(k.grp, s.article) FROM sources s"
        f" LEFT JOIN sketches k ON k.article = s.article WHERE s.speaker IN ({marks}) ORDER BY 2",
        ids,
    ):
        found.setdefault(id, []).append((article, text))
    return found


def _called(db: sqlite3.Connection, marks: str, ids: Sequence[str]) -> dict[str, dict[Role, None]]:
    """Of each speaker what articles called them, by date."""
    found: dict[str, dict[Role, None]] = {}
    for id, article, date, kept in db.execute(
        "SELECT s.speaker, s.article, a.date, s.roles FROM sources s JOIN articles a"
        f" ON a.id = s.article WHERE s.speaker IN ({marks}) AND s.roles IS NOT NULL"
        " ORDER BY a.date, a.id",
        ids,
    ):
        roles = found.setdefault(id, {})
        roles.update(dict.fromkeys(Role(role, article, date) for role in _roles(kept)))
    return found


def _suggested(
    db: sqlite3.Connection, marks: str, ids: Sequence[str]
) -> dict[str, list[Suggestion]]:
    """Of each speaker who it may be besides."""
    found: dict[str, list[Suggestion]] = {}
    sql = "SELECT speaker, other, reason FROM speaker_hints"
    for id, other, reason in db.execute(f"{sql} WHERE speaker IN ({marks}) ORDER BY 2", ids):
        found.setdefault(id, []).append(Suggestion(other, reason))
    return found


def glance(db: sqlite3.Connection, id: str) -> Speaker | None:
    """What a line of a list shows, as quick for the most quoted: no articles, no suggestions,
    and of the roles only the latest among those read last."""
    found = db.execute(
        "SELECT name, type, aliases, quotes, first, last FROM speakers WHERE id = ?", (id,)
    ).fetchone()
    if found is None:
        return None
    name, type, aliases, quotes, first, last = found
    rows = db.execute(
        "SELECT s.article, a.date, s.roles FROM (SELECT article, roles FROM sources"
        " WHERE speaker = ? AND roles IS NOT NULL ORDER BY id DESC LIMIT 30) s"
        " JOIN articles a ON a.id = s.article",
        (id,),
    ).fetchall()
    roles = [Role(role, article, date) for article, date, kept in rows for role in _roles(kept)]
    roles.sort(key=lambda role: (role.date or "", role.article))
    now = titles.latest(roles) if roles else None
    called = tuple(role for role in roles if role.role == now)[-1:]
    names = tuple(json.loads(aliases or "[]"))
    return Speaker(id, name, type, names, called, quotes, first=first, last=last)


def glances(db: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Speaker]:
    """Each of these speakers at a glance, read as they are asked for."""
    return (one for id in ids if (one := glance(db, id)))


@lru_cache(maxsize=4096)
def _roles(stored: str) -> tuple[str, ...]:
    """The stored roles that are titles, and more than a Mr or a Ms."""
    return tuple(
        role for role in json.loads(stored) if not mere_courtesy(role) and titles.is_title(role)
    )


def listing(
    db: sqlite3.Connection, where: Filter = ALL, limit: int = -1, offset: int = 0
) -> Iterator[Speaker]:
    """The most quoted speakers first, read as they are asked for, a few at first; with a filter,
    those it leaves a quotation to."""
    sql, values = listing_sql(where)
    ids = [id for (id,) in db.execute(f"{sql} LIMIT ? OFFSET ?", (*values, limit, offset))]
    at, size = 0, _FIRST
    while at < len(ids):
        yield from several(db, ids[at : at + size])
        at, size = at + size, min(2 * size, _MOST)


def find(db: sqlite3.Connection, text: str, limit: int = LISTED) -> list[str]:
    """Ids of the speakers whom ``text`` may name, best first."""
    return [id for _, id in ranked(db, text, limit)]


def bearing(db: sqlite3.Connection, text: str, *, slips: bool = True) -> list[str]:
    """Ids of all whom a filter for ``text`` lets pass, best first.

    Whoever is so called, and the people with these words in their names; whoever is only named
    by others of these words ("Moss supporters") where nobody is.
    """
    found = ranked(db, text, _PASSING, slips=slips)
    tiers = {tier for tier, _ in found}
    if 0 in tiers:
        marks, values = listed([id for tier, id in found if tier == 1])
        sql = f"SELECT id FROM speakers WHERE type = 'person' AND id IN ({marks})"
        people = {id for (id,) in db.execute(sql, values)}
        return [id for tier, id in found if not tier or id in people]
    return [id for tier, id in found if tier == min(tiers)]


def ranked(
    db: sqlite3.Connection, text: str, limit: int = LISTED, *, slips: bool = True
) -> list[tuple[int, str]]:
    """(tier, id) of the speakers whom ``text`` may name: 0 the id or a whole name or alias,
    1 whole words of one, 2 beginnings of words, 3 something like it; in a tier the most quoted
    first. A title that is typed before a name need not stand in it: who bears it comes first.

    An id that is a mere word names everybody so called; ``=id`` is that one alone. Without
    ``slips`` nobody is sought who is only something like it, which takes longer.
    """
    asked = folded(text)
    if not asked:
        return []
    id = text.strip().encode("utf-8", "replace").decode()
    if id.startswith("=") or len(asked) > 1:
        exact = db.execute("SELECT id FROM speakers WHERE id = ?", (id.lstrip("="),)).fetchone()
        if exact or id.startswith("="):
            return [(0, exact[0])] if exact else []
    if found := _named(db, asked, limit):
        return found
    readings = read(text)
    for one in readings:
        if found := _named(db, one.words, limit):
            return _fitting(db, found, one)
    for one in readings if slips else ():
        if found := _similar(db, one.words, limit):
            return _fitting(db, found, one)
    return _similar(db, asked, limit) if slips else []


def _named(db: sqlite3.Connection, asked: list[str], limit: int) -> list[tuple[int, str]]:
    """Those with a name, or beginnings of one, that has all words asked for."""
    found = _with_names(db, _bearing(db, asked))
    tiers = [
        (tier, -quotes, id)
        for id, names, quotes in found
        if (tier := _tier(asked, names)) is not None
    ]
    return [(tier, id) for tier, _, id in sorted(tiers)[:limit]]


def _fitting(
    db: sqlite3.Connection, found: list[tuple[int, str]], typed: Typed
) -> list[tuple[int, str]]:
    """The same, those to whom the typed title belongs a tier before the others."""
    if not typed.titles and not typed.courtesy:
        return found
    people = {one.id: one for one in several(db, [id for _, id in found])}
    fit = {id for id, one in people.items() if _bears(one, typed)}
    if not fit:
        return found
    return sorted(((tier + (id not in fit), id) for tier, id in found), key=lambda one: one[0])


def _bears(one: Speaker, typed: Typed) -> bool:
    """Whether print has called somebody so; of a mere Mr or Ms whether the name may be one's."""
    if typed.titles:
        called = {word for role in one.roles for word in folded(role.role)}
        return typed.titles <= called
    name = parse(one.name)
    return name is not None and typed.courtesy in (name.courtesy, gender(name.given))


def _bearing(db: sqlite3.Connection, asked: list[str]) -> list[str]:
    """Speakers whose names have words that begin with the asked ones; of few also others, whom
    their names tell sooner than all who have a word that begins with a letter or two."""
    ids: set[str] | None = None
    for word in sorted(set(asked), key=len, reverse=True):
        if ids is not None and len(ids) <= _FEW:
            break
        rows = db.execute(
            "SELECT DISTINCT speaker FROM speaker_words WHERE word >= ? AND word < ?",
            (word, word + "\U0010ffff"),
        )
        here = {id for (id,) in rows}
        ids = here if ids is None else ids & here
    return sorted(ids or ())


def _with_names(db: sqlite3.Connection, ids: Sequence[str]) -> list[tuple[str, str, int]]:
    """(id, folded names, quotations) of these speakers."""
    found: list[tuple[str, str, int]] = []
    for part in lists.in_parts(ids):
        sql = f"SELECT id, folded, quotes FROM speakers WHERE id IN ({lists.marks(part)})"
        found += db.execute(sql, part).fetchall()
    return found


def _tier(asked: list[str], names: str) -> int | None:
    best = None
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
    from rapidfuzz import fuzz, process

    words = [word for (word,) in db.execute("SELECT DISTINCT word FROM speaker_words")]
    scores: dict[str, float] = {}
    for at, word in enumerate(asked):
        near = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=8)
        here = {id: score for like, score, _ in near for id in _with_word(db, like)}
        scores = here if not at else {id: min(scores[id], here[id]) for id in scores if id in here}
    rows = sorted((-scores[id], -quotes, id) for id, _, quotes in _with_names(db, sorted(scores)))
    return [(SLIP, id) for _, _, id in rows[:limit]]


def _with_word(db: sqlite3.Connection, word: str) -> list[str]:
    rows = db.execute("SELECT speaker FROM speaker_words WHERE word = ? LIMIT 2000", (word,))
    return [id for (id,) in rows]
