"""An article and its extraction become rows: pure work, for as many processes as there are."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Any

from corpus.archive.copies import sketch
from corpus.archive.days import Day, spoken_days
from corpus.archive.filters import KINDS
from corpus.archive.index import Indexed, article_terms, indexed
from corpus.archive.names import stored_path
from corpus.archive.rows import as_json
from corpus.archive.texts import packed
from corpus.archive.words import folded
from corpus.model import Article, Extraction, Quote


@dataclass(frozen=True, slots=True)
class Prepared:
    """All rows of one article; cheap to send between processes.

    ``sources`` are (name, type, aliases, roles); ``quotes`` begin with the number of their
    source in ``sources`` or None, the other columns follow in the order of ``QUOTE_COLUMNS``.
    """

    path: str
    part: str
    hash: bytes
    article: tuple[Any, ...]
    outlet: tuple[str, str] | None
    text: bytes
    sources: tuple[tuple[Any, ...], ...]
    quotes: tuple[tuple[Any, ...], ...]
    indexed: tuple[Indexed, ...]
    terms: str
    sketch: bytes = b""


ARTICLE_COLUMNS = (
    "title, authors, date, date_basis, date_precision, url, flags, asides, evidence, quotes"
)
QUOTE_COLUMNS = (
    "kind, start, end, text, role, cue, mention, mention_start, mention_end, via, statement,"
    " confidence, reason, spans, said_on, said_on_basis"
)


def prepare(article: Article, extraction: Extraction) -> Prepared:
    """The rows of one article; pure and deterministic."""
    import hashlib

    sources, numbers = _sources(extraction)
    days = spoken_days(article, extraction.quotes)
    quotes = tuple(
        _quote(quote, numbers, day) for quote, day in zip(extraction.quotes, days, strict=True)
    )
    head = (
        _clean(article.title),
        as_json(article.authors),
        article.date,
        article.date_basis,
        article.date_precision,
        _clean(article.url),
        as_json(article.flags),
        as_json(tuple((one.start, one.end, one.why) for one in article.asides)),
        as_json(tuple(astuple(one) for one in article.evidence)),
        len(quotes),
    )
    outlet = (
        (_clean(article.outlet) or "", " ".join(folded(article.outlet))) if article.outlet else None
    )
    text = packed(article.text)
    whole = json.dumps([head, outlet, sources, quotes]).encode() + text
    return Prepared(
        stored_path(article.path),
        _clean(article.part) or "",
        hashlib.sha256(whole).digest()[:16],
        head,
        outlet,
        text,
        sources,
        quotes,
        tuple(indexed(quote.text) for quote in extraction.quotes),
        article_terms(article.title, article.text),
        sketch(article),
    )


def _sources(
    extraction: Extraction,
) -> tuple[tuple[tuple[Any, ...], ...], dict[tuple[str, str], int]]:
    rows: list[tuple[Any, ...]] = []
    numbers: dict[tuple[str, str], int] = {}
    for one in extraction.speakers:
        if (one.name, one.type) not in numbers:
            numbers[one.name, one.type] = len(rows)
            rows.append((_clean(one.name), one.type, as_json(one.aliases), as_json(one.roles)))
    for quote in extraction.quotes:
        if (
            quote.speaker
            and (key := (quote.speaker, quote.speaker_type or "person")) not in numbers
        ):
            numbers[key] = len(rows)
            rows.append((_clean(quote.speaker), key[1], None, None))
    return tuple(rows), numbers


def _quote(quote: Quote, numbers: dict[tuple[str, str], int], day: Day | None) -> tuple[Any, ...]:
    source = numbers[quote.speaker, quote.speaker_type or "person"] if quote.speaker else None
    return (
        source,
        KINDS.index(quote.kind),
        quote.start,
        quote.end,
        _clean(quote.text),
        _clean(quote.role),
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


def _clean(text: str | None) -> str | None:
    """SQLite holds no lone surrogates: they become one replacement character each."""
    if text is None or text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")
