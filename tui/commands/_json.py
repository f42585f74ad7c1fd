"""The JSON shapes that scripts stand on: quotations, hits, articles, speakers."""

from __future__ import annotations

from typing import Any

from corpus.model import Article, ArticleRow, Hit, Quote, QuoteRow, Speaker

Shape = dict[str, Any]


def quote_shape(quote: Quote) -> Shape:
    """A quotation as ``extract`` prints it."""
    shape: Shape = {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_type": quote.speaker_type,
        "role": quote.role,
        "cue": quote.cue,
        "mention": quote.mention,
        "mention_start": quote.mention_start,
        "mention_end": quote.mention_end,
        "via": quote.via,
        "statement": quote.statement,
        "confidence": round(quote.confidence, 3),
        "reason": quote.reason,
    }
    if quote.spans:
        shape["spans"] = [list(span) for span in quote.spans]
    if quote.denied:
        shape["denied"] = quote.denied
    return shape


def extract_shape(article: Article, quotes: tuple[Quote, ...], *, with_text: bool) -> Shape:
    """An article with its quotations: one line of ``extract``."""
    shape: Shape = {
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "date": article.date,
        "date_basis": article.date_basis,
        "url": article.url,
    }
    if article.part:
        shape["part"] = article.part
    if with_text:
        shape["text"] = article.text
    shape["quotes"] = [quote_shape(quote) for quote in quotes]
    return shape


def row_shape(row: QuoteRow) -> Shape:
    """A quotation of the archive: its own shape with the archive's id."""
    return {"id": row.id, **quote_shape(row.quote)}


def article_shape(article: ArticleRow) -> Shape:
    """An article as ``articles`` lists it."""
    return {
        **article_source(article),
        "authors": list(article.authors),
        "quotes": article.quotes,
        "flags": list(article.flags),
        "group": article.group,
        "copies": article.copies,
    }


def article_source(article: ArticleRow) -> Shape:
    """An article as the source beside a hit."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "date_basis": article.date_basis,
        "url": article.url,
    }


def hit_shape(hit: Hit) -> Shape:
    """A hit of ``find`` with its quotation, article, speaker and reason."""
    row = hit.row
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "quote": row_shape(row),
        "article": article_source(row.article),
        "speaker": {
            "id": row.speaker_id,
            "name": row.speaker_name or row.quote.speaker,
            "role": row.quote.role,
        },
        "why": {
            "words": hit.why.words,
            "matched": hit.why.matched,
            "changed": [list(pair) for pair in hit.why.changed],
            "missing": list(hit.why.missing),
        },
    }


def speaker_shape(speaker: Speaker) -> Shape:
    """A speaker as the index lists it."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "type": speaker.type,
        "aliases": list(speaker.aliases),
        "roles": [{"role": r.role, "article": r.article, "date": r.date} for r in speaker.roles],
        "quotes": speaker.quotes,
        "articles": list(speaker.articles),
        "suggestions": [{"id": s.id, "reason": s.reason} for s in speaker.suggestions],
    }
