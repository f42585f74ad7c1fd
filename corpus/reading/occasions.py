"""The day of an article's occasion, where it has one only; and a year that its past tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.model import Article

_LEAD = 2
_PARAGRAPH = 12
"""Words that make a line a paragraph of the story, no heading."""
OCCASION = re.compile(
    r"\b(?:met|meet|meeting|held|hold|talks|discuss(?:ed|ion)|conference|summit|council|gathered"
    r"|interview|speech|addressed|spoke|speaking|briefing|hearing|session|visit(?:ed)?|debate)\b",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:ago|last|earlier|previous(?:ly)?|once|often|repeatedly|always|years?|months?|weeks?"
    r"|decades?|since|before|in (?:1[89]|20)\d\d|then-\w+|former"
    r"|(?:has|have|had) (?:\w+ )?\w+ed)\b",
    re.IGNORECASE,
)
_PAST_YEAR = re.compile(r"\b(?:in|since|until|of|from)\s+((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_AHEAD = re.compile(
    r"\b(?:will|would|by|plans?|planned|expected|due|scheduled|to)\b", re.IGNORECASE
)
EARLY = 6
"""Months of a year up to which the year before is told as "in 2019", not as "last month"."""

ONLY = "inferred from the occasion, the only day the article names"


def occasion(article: Article) -> tuple[str, str] | None:
    """The ISO day on which what the article's first paragraphs tell took place, and its basis.

    None unless all days that the article's own text names outside quotation marks, but for
    those still to come, are this one.
    """
    from corpus.reading import spoken

    base = spoken.known_day(article)
    if base is None:
        return None
    asides = [(one.start, one.end) for one in article.asides]
    leading: set[str] = set()
    all_days: set[str] = set()
    place = seen = 0
    for line in article.text.splitlines(keepends=True):
        start, place = place, place + len(line)
        if len(line.split()) < _PARAGRAPH or any(a < place and start < b for a, b in asides):
            continue
        seen += 1
        if seen == _LEAD + 1 and len(leading) != 1:
            return None
        days = spoken.days_named(line, base)
        all_days.update(iso for iso, _ in days)
        if seen <= _LEAD:
            leading.update(iso for iso, clause in days if OCCASION.search(clause))
    return (next(iter(leading)), ONLY) if len(leading) == 1 and all_days == leading else None


def of_the_occasion(frame: str) -> bool:
    """Whether the words around a quotation, marks left out, place it at no other time."""
    return _ELSEWHEN.search(frame) is None


def year_after_the_past(text: str) -> int | None:
    """The year after the latest one that a text without a date tells as past; None if unsure.

    Years that the text names otherwise, or later ones, make it unsure.
    """
    years = [int(year) for year in _YEAR.findall(text)]
    latest = max(years, default=0)
    told = [
        match
        for match in _PAST_YEAR.finditer(text)
        if int(match[1]) == latest
        and not _AHEAD.search(text[max(0, match.start() - 25) : match.start()])
    ]
    return latest + 1 if told and len(told) == years.count(latest) else None
