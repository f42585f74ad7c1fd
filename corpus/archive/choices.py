"""Corrections made of what the user chose: on a quotation, or on speakers of the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.archive import decisions
from corpus.archive.correcting import now
from corpus.errors import ArchiveError
from corpus.model import Kind, SpeakerType
from corpus.speakers.corrections import Correction, Named, selector
from corpus.speakers.fold import slug
from corpus.speakers.names import parse

if TYPE_CHECKING:
    from corpus.archive.archive import Archive


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a quotation may belong to, with the reason in a few words."""

    name: str
    type: SpeakerType
    reason: str


def of_quote(
    archive: Archive,
    quote: int,
    *,
    speaker: str | None = None,
    type: SpeakerType = "person",
    kind: Kind | None = None,
    extent: tuple[int, int] | None = None,
) -> Correction:
    """The correction of one quotation: its kind, its extent, else its speaker (None: unknown).

    Raises ArchiveError when the archive has no such quotation.
    """
    row = archive.row(quote)
    article = archive.article(row.article.id) if row else None
    if row is None or article is None:
        raise ArchiveError("that quotation is no longer in the archive: read its article again")
    read = row.quote
    marked = selector(article.text, read.start, read.end)
    place = decisions.place_of(archive.db, row.article.id)
    base = Correction(
        "speaker", now(), marked, place, was_name=read.speaker, was_kind=read.shown_kind
    )
    if kind is not None:
        return replace(base, act="kind", kind=kind)
    if extent is not None:
        return replace(base, act="extent", extent=selector(article.text, *extent))
    return replace(base, name=speaker, type=type if speaker else None)


def of_merge(archive: Archive, into: str, other: str) -> Correction:
    """Make two speakers one, under the first one's id and name, or the other's where that is the
    same name in full. Raises ArchiveError."""
    target, second = _known(archive, into), _known(archive, other)
    names = (*_names(archive.db, into), *_names(archive.db, second[0]))
    name = target[1]
    if target[2] == second[2] == "person" and _in_full(target[1], second[1]):
        name = second[1]
    return Correction("merge", now(), name=name, type=target[2], id=into, names=names)


def _in_full(short: str, name: str) -> bool:
    """Whether ``name`` is ``short`` in full: "Dahl" or "A. Dahl" is "Anna Dahl"."""
    one, other = parse(short), parse(name)
    if one is None or other is None or one.surname != other.surname or len(other.given) < 2:
        return False
    return not one.full or (len(one.given) == 1 and other.given.startswith(one.given))


def of_rename(archive: Archive, speaker: str, name: str) -> Correction:
    """Call a speaker by another name; its id stays. Raises ArchiveError."""
    _known(archive, speaker)
    return Correction("rename", now(), name=name, id=speaker, names=_names(archive.db, speaker))


def of_split(
    archive: Archive,
    speaker: str,
    name: str,
    *,
    articles: Sequence[int] = (),
    forms: Sequence[str] = (),
) -> Correction:
    """Make somebody else, called ``name``, of a speaker's quotations in these articles, or
    under these printed forms. Raises ArchiveError when that leaves or takes nothing."""
    _known(archive, speaker)
    names = _names(archive.db, speaker)
    if articles:
        taken = tuple(
            named if named.where else replace(named, where=decisions.place_of(archive.db, article))
            for article in articles
            for named in _names(archive.db, speaker, article)
        )
    else:
        taken = tuple(named for named in names if _printed(archive.db, named.node) & set(forms))
    if not taken or (set(taken) == set(names)):
        raise ArchiveError("a split must leave something on both sides: name articles or forms")
    id, number = slug(name), 2
    while archive.db.execute("SELECT 1 FROM speakers WHERE id = ?", (id,)).fetchone():
        id, number = f"{slug(name)}~{number}", number + 1
    return Correction("split", now(), name=name, id=id, names=taken)


def candidates(archive: Archive, quote: int) -> list[Candidate]:
    """Who else may have said a quotation: the article's other sources, nearest first, and
    those without a name after all others."""
    row = archive.row(quote)
    if row is None:
        return []
    found: dict[str, Candidate] = {}
    for (id,) in archive.db.execute(
        "SELECT id FROM quotes WHERE article = ? AND id != ? ORDER BY abs(start - ?)",
        (row.article.id, quote, row.quote.start),
    ).fetchall():
        near = archive.row(id)
        if near and near.quote.speaker and near.quote.speaker != row.quote.speaker:
            side = "before" if near.quote.start < row.quote.start else "after"
            reason = f"speaks {side} it in the same article"
            candidate = Candidate(near.quote.speaker, near.quote.speaker_type or "person", reason)
            found.setdefault(candidate.name, candidate)
    for name, type in archive.db.execute(
        "SELECT name, type FROM sources WHERE article = ? ORDER BY id", (row.article.id,)
    ):
        if name != row.quote.speaker:
            found.setdefault(name, Candidate(name, type, "named in the article"))
    return sorted(found.values(), key=lambda one: one.type == "unnamed")


def _known(archive: Archive, id: str) -> tuple[str, str, SpeakerType]:
    row = archive.db.execute("SELECT id, name, type FROM speakers WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise ArchiveError(f"no speaker {id} in the archive: look with nato-tui speakers")
    return row[0], row[1], row[2]


def _names(db: sqlite3.Connection, speaker: str, article: int | None = None) -> tuple[Named, ...]:
    """The speaker's nodes; an article's own ones with the article they belong to."""
    rows = db.execute(
        "SELECT n.key, min(s.article), n.name FROM nodes n JOIN sources s ON s.node = n.id"
        " WHERE n.speaker = ?1 AND (?2 IS NULL OR s.article = ?2) GROUP BY n.id ORDER BY n.key",
        (speaker, article),
    ).fetchall()
    return tuple(
        Named(key, decisions.place_of(db, at) if "@" in key and key[0] in "uo" else None, name)
        for key, at, name in rows
    )


def _printed(db: sqlite3.Connection, node: str) -> set[str]:
    rows = db.execute(
        "SELECT n.name, f.fact FROM nodes n LEFT JOIN node_facts f ON f.node = n.id"
        " AND f.fact >= 'form:' AND f.fact < 'form;' WHERE n.key = ?",
        (node,),
    ).fetchall()
    return {name for name, _ in rows} | {fact[5:] for _, fact in rows if fact}
