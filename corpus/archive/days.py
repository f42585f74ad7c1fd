"""The day each quotation of an article was spoken: as told beside it, else from its fellows."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Article, Quote
from corpus.reading.occasions import occasion, of_the_occasion
from corpus.reading.spoken import days_said, frame

Day = tuple[str, str]
"""ISO day and its basis in words; a basis that begins with "inferred" is an inference."""

INFERRED = "inferred from the speaker's other words there"


def spoken_days(article: Article, quotes: Sequence[Quote]) -> list[Day | None]:
    """One day or None for each quotation.

    Quotations of one statement share its day. Where everything dated of a speaker in the
    article was spoken on one day, the speaker's other words in marks are inferred to be too;
    where the article tells of one occasion on one day, so are all words in marks said then.
    """
    told = days_said(article, [quote.start for quote in quotes])
    statements = {quote.statement: day for quote, day in zip(quotes, told, strict=True) if day}
    shared = [
        day or (statements.get(quote.statement) if quote.statement else None)
        for quote, day in zip(quotes, told, strict=True)
    ]
    only = _one_day(quotes, shared)
    found = [
        day or _inferred(only.get(quote.speaker), quote)
        for quote, day in zip(quotes, shared, strict=True)
    ]
    if all(found) or not (occurred := occasion(article)):
        return found
    return [
        day or (occurred if _then(article, quote) else None)
        for quote, day in zip(quotes, found, strict=True)
    ]


def _then(article: Article, quote: Quote) -> bool:
    """Whether words in marks were said by somebody, at no other time than the occasion."""
    said = quote.verbatim and quote.speaker is not None and quote.cue is not None
    return said and of_the_occasion(frame(article.text, quote.start))


def _one_day(quotes: Sequence[Quote], days: Sequence[Day | None]) -> dict[str | None, str]:
    """Speakers all of whose dated words are of one day."""
    seen: dict[str | None, set[str]] = {}
    for quote, day in zip(quotes, days, strict=True):
        if day and quote.speaker and quote.speaker_type == "person":
            seen.setdefault(quote.speaker, set()).add(day[0])
    return {speaker: next(iter(found)) for speaker, found in seen.items() if len(found) == 1}


def _inferred(day: str | None, quote: Quote) -> Day | None:
    return (day, INFERRED) if day and quote.verbatim else None
