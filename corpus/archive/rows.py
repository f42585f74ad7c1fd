"""Rows of SQL become the values that every room shares."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from corpus.archive.filenames import real_path
from corpus.archive.filters import KINDS
from corpus.archive.texts import unpacked
from corpus.archive.wordings import said_of, spelled
from corpus.model import Article, ArticleRow, Aside, Evidence, Quote, QuoteRow

ARTICLE = (
    "a.id, a.path, a.title, o.name, a.authors, a.date, a.date_basis, a.url, a.quotes, a.flags,"
    " k.grp, (SELECT count(*) FROM sketches WHERE grp = k.grp)"
)
FROM_ARTICLES = (
    "FROM articles a LEFT JOIN outlets o ON o.id = a.outlet"
    " LEFT JOIN sketches k ON k.article = a.id"
)
QUOTE = (
    "q.id, q.start, q.end, q.text, q.kind, s.name, s.type, q.role, q.cue, q.mention,"
    " q.mention_start, q.mention_end, q.via, q.statement, q.confidence, q.reason, w.text, q.spans,"
    " s.speaker, p.name, q.said_on, ifnull(b.text, q.said_on_basis), q.corrected, q.article"
)
FROM_QUOTES = (
    "FROM quotes q LEFT JOIN sources s ON s.id = q.source LEFT JOIN speakers p ON p.id = s.speaker"
    " LEFT JOIN wordings w ON w.id = q.reason LEFT JOIN wordings b ON b.id = q.said_on_basis"
)


def article_row(row: tuple[Any, ...]) -> ArticleRow:
    """From the columns of ``ARTICLE``."""
    id, path, title, outlet, authors, date, basis, url, quotes, flags, group, copies = row
    return ArticleRow(
        id,
        real_path(path),
        title,
        outlet,
        texts_of(authors),
        date,
        basis,
        url,
        quotes,
        texts_of(flags),
        id if group is None else group,
        copies or 1,
    )


def quote_row(row: tuple[Any, ...], article: ArticleRow) -> QuoteRow:
    """From the columns of ``QUOTE``."""
    id, start, end, text, kind, name, type, role, cue, mention, begin, stop, via = row[:13]
    statement, confidence, words, shape, spans, speaker, known, said, basis, corrected = row[13:23]
    mention = said_of(mention, name)
    reason = words if shape is None else spelled(shape, mention, cue)
    quote = Quote(
        start,
        end,
        text,
        KINDS[kind],
        name,
        type,
        role,
        cue,
        mention,
        begin,
        stop,
        via,
        statement or "",
        confidence,
        reason or "",
        tuple((s, e) for s, e in json.loads(spans)) if spans else (),
    )
    return QuoteRow(id, quote, article, speaker, known, said, basis, bool(corrected))


def whole_article(db: sqlite3.Connection, id: int) -> Article | None:
    """The article as it was read, text included; None when there is none."""
    row = db.execute(
        "SELECT a.path, t.text, a.part, a.title, o.name, a.authors, a.date, a.date_basis,"
        " a.date_precision, a.url, a.asides, a.evidence, a.flags"
        f" {FROM_ARTICLES} JOIN texts t ON t.article = a.id WHERE a.id = ?",
        (id,),
    ).fetchone()
    if row is None:
        return None
    path, blob, part, title, outlet, authors, date, basis, precision, url = row[:10]
    asides, evidence, flags = row[10:]
    return Article(
        real_path(path),
        unpacked(blob),
        part,
        title,
        outlet,
        texts_of(authors),
        date,
        basis,
        precision,
        url,
        tuple(Aside(*one) for one in json.loads(asides or "[]")),
        tuple(Evidence(*one) for one in json.loads(evidence or "[]")),
        texts_of(flags),
    )


def as_json(values: tuple[Any, ...]) -> str | None:
    """A tuple of plain values as JSON; None for an empty one."""
    return _ENCODER.encode(values) if values else None


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def texts_of(stored: str | None) -> tuple[str, ...]:
    """The texts that ``as_json`` stored."""
    return tuple(json.loads(stored)) if stored else ()
