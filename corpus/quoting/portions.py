"""A text longer than any article is searched portion by portion: memory is bounded, time linear.

Names that are told in one portion are not known in the next; nobody prints an article of this
length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.cutting import portions
from corpus.model import Article, ArticleSpeaker, Aside, Extraction, Quote

LONGEST = 400_000
"""Characters of a portion: a novel's first half. An article is a hundredth of it."""


def extracted(article: Article, extract: Callable[[Article], Extraction]) -> Extraction:
    """What ``extract`` finds in an article, of one too long for it what it finds in its portions.

    Offsets and the statements' ids, which tell offsets, are those of the whole text.
    """
    if len(article.text) <= LONGEST:
        return extract(article)
    quotes: list[Quote] = []
    speakers: dict[tuple[str, str], ArticleSpeaker] = {}
    for start, end in portions(article.text, LONGEST):
        found = extract(_portion(article, start, end))
        quotes.extend(_shifted(quote, start) for quote in found.quotes)
        for one in found.speakers:
            known = speakers.get((one.name, one.type))
            speakers[one.name, one.type] = _joined(known, one) if known else one
    return Extraction(tuple(quotes), tuple(speakers.values()))


def _portion(article: Article, start: int, end: int) -> Article:
    asides = tuple(
        Aside(max(one.start, start) - start, min(one.end, end) - start, one.why)
        for one in article.asides
        if one.start < end and one.end > start
    )
    return replace(article, text=article.text[start:end], asides=asides)


def _shifted(quote: Quote, by: int) -> Quote:
    mentioned = quote.mention_start is not None and quote.mention_end is not None
    return replace(
        quote,
        start=quote.start + by,
        end=quote.end + by,
        mention_start=(quote.mention_start or 0) + by if mentioned else None,
        mention_end=(quote.mention_end or 0) + by if mentioned else None,
        statement=f"s{int(quote.statement[1:]) + by}" if quote.statement else "",
        spans=tuple((first + by, last + by) for first, last in quote.spans),
    )


def _joined(known: ArticleSpeaker, other: ArticleSpeaker) -> ArticleSpeaker:
    return replace(
        known,
        aliases=tuple(dict.fromkeys((*known.aliases, *other.aliases))),
        roles=tuple(dict.fromkeys((*known.roles, *other.roles))),
    )
