"""Everything out as JSON lines and in again: articles with quotations, and what the user made.

The first line names the format; then come the corrections, the articles in the archive's order,
and what the user kept: a line each. ``restore`` of these lines gives an archive with the same
content; into one with content it adds, and an article of the same file is replaced.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, dataclass
from typing import Any

from corpus.archive import corrections, kept, rules, wordings
from corpus.archive.archive import Archive
from corpus.archive.filenames import real_path, stored_path
from corpus.archive.filters import KINDS
from corpus.archive.prepare import prepare
from corpus.archive.rows import whole_article
from corpus.errors import ArchiveError
from corpus.model import Article, ArticleSpeaker, Aside, Evidence, Extraction, Quote

FORMAT = "nato-tui-archive"
VERSION = 1
_A_TRANSACTION = 200


@dataclass(frozen=True, slots=True)
class Restored:
    """How much a restore read."""

    articles: int
    quotes: int
    others: int


def is_export(first_line: str) -> bool:
    """Whether a file that begins with this line was written by ``export``."""
    if FORMAT not in first_line[:200]:
        return False
    try:
        head = json.loads(first_line)
    except (ValueError, RecursionError):
        return False
    return isinstance(head, dict) and head.get("format") == FORMAT


def export(archive: Archive) -> Iterator[str]:
    """JSON lines without their newlines; one consistent state, whoever writes meanwhile."""
    db = archive.db
    db.execute("BEGIN")
    try:
        yield head()
        yield from made_lines(db, "corrections")
        marks = fingerprints(db)
        for (id,) in db.execute("SELECT id FROM articles ORDER BY id").fetchall():
            yield article_line(db, id, marks)
        for table in list(MADE)[1:]:
            yield from made_lines(db, table)
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def head() -> str:
    """The first line of every export."""
    return _line({"format": FORMAT, "version": VERSION})


def fingerprints(db: sqlite3.Connection) -> dict[str, str]:
    """The marks by which unchanged files are known, by stored path."""
    return dict(db.execute("SELECT path, fingerprint FROM files"))


def article_line(db: sqlite3.Connection, id: int, marks: dict[str, str]) -> str:
    """One article as it was read, before corrections: text, evidence, quotations, sources."""
    article = whole_article(db, id)
    if article is None:
        raise ArchiveError(f"article {id} is gone")
    sources = {
        number: source
        for number, *source in db.execute(
            "SELECT id, name, type, aliases, roles, given FROM sources WHERE article = ?"
            " ORDER BY id",
            (id,),
        )
    }
    value = {
        "is": "article",
        **asdict(article),
        "fingerprint": marks.get(stored_path(article.path), ""),
        "rules": rules.mark_of(db, id),
        "quotes": [_quote(db, row, sources) for row in _as_read(db, id)],
        "speakers": [
            {"name": n, "type": t, "aliases": json.loads(a or "[]"), "roles": json.loads(r or "[]")}
            for n, t, a, r, given in sources.values()
            if not given
        ],
    }
    return _line(value)


def _as_read(db: sqlite3.Connection, article: int) -> Iterator[dict[str, Any]]:
    """The columns of an article's quotations as the program had read them."""
    before = dict(
        db.execute("SELECT quote, body FROM corrected WHERE article = ?", (article,)).fetchall()
    )
    cursor = db.execute("SELECT * FROM quotes WHERE article = ? ORDER BY start, id", (article,))
    names = [column[0] for column in cursor.description]
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        if row["id"] in before:
            if before[row["id"]] is None:
                continue
            row |= zip(corrections.READ, json.loads(before[row["id"]]), strict=True)
        yield row


def _quote(
    db: sqlite3.Connection, row: dict[str, Any], sources: dict[int, list[Any]]
) -> dict[str, Any]:
    """A quotation's columns as the fields of ``Quote``."""
    name, type = sources.get(row["source"], [None, None])[:2]
    mention = wordings.said_of(row["mention"], name)
    return {
        **{field: row.get(field) for field in Quote.__dataclass_fields__},
        "mention": mention,
        "kind": KINDS[row["kind"]],
        "speaker": name,
        "speaker_type": type,
        "statement": row["statement"] or "",
        "reason": wordings.words(db, row["reason"], mention, row["cue"]) or "",
        "spans": json.loads(row["spans"] or "[]"),
    }


MADE = {
    "corrections": "SELECT * FROM corrections ORDER BY id",
    "baskets": "SELECT basket, text, path, part, start, note FROM baskets"
    " ORDER BY basket, position",
    "searches": "SELECT name, query FROM searches ORDER BY name",
    "state": "SELECT key, value FROM state WHERE key LIKE 'user.%' ORDER BY key",
}
"""What the user made, table by table; corrections go before the articles they shape."""


def made_lines(db: sqlite3.Connection, table: str) -> Iterator[str]:
    """What the user made in one table of ``MADE``, a line a row."""
    cursor = db.execute(MADE[table])
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        value = dict(zip(names, row, strict=True))
        value.pop("id", None)
        if "path" in value:
            value["path"] = real_path(value["path"])
        yield _line({"is": table, **value})


def restore(archive: Archive, lines: Iterable[str]) -> Restored:
    """Put in what ``export`` wrote; raises ArchiveError that names the line that is wrong.

    Each transaction holds whole articles; broken off, it can be run again from the start.
    """
    numbered = enumerate(lines, 1)
    number, first = next(numbered, (1, ""))
    if not is_export(first):
        raise ArchiveError("this is no export of nato-tui: its first line does not say so")
    version = json.loads(first).get("version", 0)
    if not isinstance(version, int) or version > VERSION:
        raise ArchiveError("this export is of a newer nato-tui: upgrade nato-tui")
    articles = quotes = others = 0
    batch: list[tuple[int, dict[str, Any]]] = []
    for number, text in numbered:
        if text.strip():
            batch.append((number, _parsed(number, text)))
        if len(batch) >= _A_TRANSACTION:
            articles, quotes, others = _counted(_put(archive, batch), articles, quotes, others)
            batch = []
    articles, quotes, others = _counted(_put(archive, batch), articles, quotes, others)
    return Restored(articles, quotes, others)


def _counted(made: Restored, articles: int, quotes: int, others: int) -> tuple[int, int, int]:
    return articles + made.articles, quotes + made.quotes, others + made.others


def _parsed(number: int, text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArchiveError(f"line {number} of the export is no JSON: {error}") from error
    if not isinstance(value, dict) or "is" not in value:
        raise ArchiveError(f"line {number} of the export does not say what it is")
    return value


def _put(archive: Archive, batch: list[tuple[int, dict[str, Any]]]) -> Restored:
    articles = quotes = others = 0
    with archive.writing():
        for number, value in batch:
            try:
                if value["is"] == "article":
                    articles, quotes = articles + 1, quotes + _put_article(archive, value)
                else:
                    others += _put_other(archive, value)
            except (KeyError, TypeError, ValueError) as error:
                raise ArchiveError(f"line {number} of the export lacks {error}") from error
            except (AttributeError, OverflowError) as error:
                raise ArchiveError(f"line {number} of the export is damaged: {error}") from error
    return Restored(articles, quotes, others)


def _put_article(archive: Archive, value: dict[str, Any]) -> int:
    fields = {name: value[name] for name in Article.__dataclass_fields__ if name in value}
    fields["authors"] = tuple(fields.get("authors", ()))
    fields["flags"] = tuple(fields.get("flags", ()))
    fields["asides"] = tuple(Aside(**one) for one in fields.get("asides", ()))
    fields["evidence"] = tuple(Evidence(**one) for one in fields.get("evidence", ()))
    quotes = tuple(
        Quote(**{**one, "spans": tuple((s, e) for s, e in one.get("spans", ()))})
        for one in value.get("quotes", ())
    )
    speakers = tuple(
        ArticleSpeaker(
            one["name"], one["type"], tuple(one.get("aliases", ())), tuple(one.get("roles", ()))
        )
        for one in value.get("speakers", ())
    )
    archive.add_prepared(
        prepare(Article(**fields), Extraction(quotes, speakers)),
        fingerprint=value.get("fingerprint", ""),
        mark=str(value.get("rules", rules.NOT_KNOWN)),
    )
    return len(quotes)


def _put_other(archive: Archive, value: dict[str, Any]) -> int:
    db = archive.db
    table = value["is"]
    if table not in MADE:
        return 0
    if table == "baskets":
        names = ("basket", "text", "part", "start", "note")
        one = {name: value[name] for name in names}
        return kept.keep(db, kept.Kept(path=stored_path(value["path"]), **one))
    if table in ("searches", "state"):
        row = [held for name, held in value.items() if name != "is"]
        return db.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", row).rowcount
    return _put_row(db, table, value)


def _put_row(db: sqlite3.Connection, table: str, value: dict[str, Any]) -> int:
    """Insert a row once; of its columns those alone that this version knows."""
    known = {row[1] for row in db.execute(f"PRAGMA table_info({table})")} - {"id"}
    row = {name: value[name] for name in sorted(known & value.keys())}
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    there = " AND ".join(f"{name} IS ?" for name in row)
    return db.execute(
        f"INSERT INTO {table} ({names}) SELECT {marks}"
        f" WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {there})",
        (*row.values(), *row.values()),
    ).rowcount


def _line(value: dict[str, Any]) -> str:
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=astuple)
    return plain if plain.isprintable() else json.dumps(value, separators=(",", ":"))
