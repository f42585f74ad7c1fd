"""An article and its extraction become rows: pure work, for as many processes as there are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from corpus.archive.days import Day, spoken_days
from corpus.archive.filenames import stored_path
from corpus.archive.filters import KINDS
from corpus.archive.index import Indexed, article_terms, indexed
from corpus.archive.rows import as_json
from corpus.archive.sketches import sketch
from corpus.archive.texts import packed, plainly_packed, unpacked
from corpus.archive.touched import Named, as_named
from corpus.archive.words import folded
from corpus.model import Article, ArticleSpeaker, Evidence, Extraction, Quote
from corpus.speakers.nodes import Source, article_key, node_of
from corpus.speakers.roles import is_title


@dataclass(frozen=True, slots=True)
class Prepared:
    """All rows of one article; cheap to send between processes.

    ``sources`` are (name, type, aliases, roles); ``quotes`` begin with the number of their
    source in ``sources`` or None, the other columns follow in the order of ``QUOTE_COLUMNS``.
    ``named`` are the nodes that the sources belong to.
    """

    path: str
    part: str
    hash: bytes
    article: tuple[Any, ...]
    outlet: tuple[str, str] | None
    text: bytes
    sources: tuple[tuple[Any, ...], ...]
    quotes: tuple[tuple[Any, ...], ...]
    indexed: Indexed
    terms: str
    sketch: bytes = b""
    named: tuple[Named, ...] = ()


ARTICLE_COLUMNS = (
    "title, authors, date, date_basis, date_precision, url, flags, asides, evidence, quotes"
)
QUOTE_COLUMNS = (
    "kind, start, end, text, role, cue, mention, mention_start, mention_end, via, statement,"
    " confidence, reason, spans, said_on, said_on_basis"
)


def prepare(article: Article, extraction: Extraction) -> Prepared:
    """The rows of one article; pure and deterministic."""
    speakers = _sources(extraction)
    sources = tuple(
        (_clean(one.name), one.type, as_json(one.aliases), as_json(one.roles))
        for one in speakers.values()
    )
    numbers = {key: number for number, key in enumerate(speakers)}
    days = spoken_days(article, extraction.quotes)
    quotes = tuple(
        _quote(quote, numbers, day) for quote, day in zip(extraction.quotes, days, strict=True)
    )
    head = _head(article, len(quotes))
    outlet = (
        (_clean(article.outlet) or "", " ".join(folded(article.outlet))) if article.outlet else None
    )
    text = packed(article.text)
    return Prepared(
        stored_path(article.path),
        _clean(article.part) or "",
        _hash(head, outlet, sources, quotes, article.text.encode("utf-8", "surrogatepass")),
        head,
        outlet,
        text,
        sources,
        quotes,
        indexed([quote.text for quote in extraction.quotes]),
        article_terms(article.title, article.text),
        sketch(article),
        _named(article, speakers.values()),
    )


def _hash(*parts: Any) -> bytes:
    """What tells whether an article is stored just so: of all its rows and, last, its text."""
    import hashlib

    return hashlib.sha256(json.dumps(parts[:-1]).encode() + parts[-1]).digest()[:16]


def hash_of_before(one: Prepared) -> bytes:
    """The hash as programs made it that packed the text for it."""
    text = plainly_packed(unpacked(one.text))
    return _hash(one.article, one.outlet, one.sources, one.quotes, text)


_evidence = attrgetter(*(one.name for one in fields(Evidence)))
"""The fields of a piece of evidence in their order; all of them are plain."""


def _head(article: Article, quotes: int) -> tuple[object, ...]:
    """What the row of an article says besides its place, outlet and text."""
    return (
        _clean(article.title),
        as_json(article.authors),
        article.date,
        article.date_basis,
        article.date_precision,
        _clean(article.url),
        as_json(article.flags),
        as_json(tuple((one.start, one.end, one.why) for one in article.asides)),
        as_json(tuple(map(_evidence, article.evidence))),
        quotes,
    )


def _named(article: Article, speakers: Iterable[ArticleSpeaker]) -> tuple[Named, ...]:
    """The nodes of an article's sources."""
    key = article_key(article.text)
    return tuple(
        as_named(
            node_of(
                Source(key, _clean(one.name) or "", one.type, one.aliases, one.roles, article.date)
            )
        )
        for one in speakers
    )


def _sources(extraction: Extraction) -> dict[tuple[str, str], ArticleSpeaker]:
    """The article's sources by name and type, in order; those of quotations alone come last."""
    found: dict[tuple[str, str], ArticleSpeaker] = {}
    for one in extraction.speakers:
        found.setdefault((one.name, one.type), one)
    for quote in extraction.quotes:
        if quote.speaker:
            kind = quote.speaker_type or "person"
            if (quote.speaker, kind) not in found:
                found[quote.speaker, kind] = ArticleSpeaker(quote.speaker, kind)
    return found


def _quote(quote: Quote, numbers: dict[tuple[str, str], int], day: Day | None) -> tuple[Any, ...]:
    source = numbers[quote.speaker, quote.speaker_type or "person"] if quote.speaker else None
    return (
        source,
        KINDS.index(quote.kind),
        quote.start,
        quote.end,
        _clean(quote.text),
        _clean(_titles(quote)),
        _clean(quote.cue),
        _clean(quote.mention),
        quote.mention_start,
        quote.mention_end,
        _clean(quote.via),
        quote.statement or None,
        quote.confidence,
        _clean(quote.reason) or None,
        as_json(quote.spans),
        *(day or (None, None)),
    )


def _titles(quote: Quote) -> str | None:
    """What a person is called beside the quotation, without words that call nobody anything."""
    if not quote.role or quote.speaker_type != "person":
        return quote.role
    return "; ".join(filter(is_title, quote.role.split("; "))) or None


def _clean(text: str | None) -> str | None:
    """SQLite holds no lone surrogates: they become one replacement character each."""
    if text is None or text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")
