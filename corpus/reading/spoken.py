"""The day on which words were spoken, apart from the day on which they were printed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from corpus.model import Article
from corpus.reading import dates, occasions


class Known(NamedTuple):
    """What days are resolved against: the day of print, else a year that may be supposed.

    Without ``near`` a day without a year may lie most of a year back.
    """

    day: date | None
    year: int | None
    near: bool = True


class _Paragraph(NamedTuple):
    """Where its sentences start, and of each the days beside a verb of saying.

    A day is its place in the paragraph, the ISO day, and its basis.
    """

    starts: Sequence[int]
    days: Sequence[Sequence[tuple[int, str, str]]]


_FAR = itemgetter(0)
_OF_DAYS = ("day", "night", "morning", "afternoon", "evening")
"""One of them is in every word for a day."""
_SENTENCE = re.compile(r"(?<=[a-z\d%)’”\"'][.!?])[”\"’')]*\s+(?=[A-Z“\"‘'(])|\n")
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|«[^»\n]*»?|„[^“”\n]*[“”]?")
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|added|adding|announced|warned|stated|wrote|tweeted|posted"
    r"|declared|insisted"
    r"|acknowledged|confirmed|denied|accused|called|asked|argued|noted|stressed|urged|vowed|pledged"
    r"|predicted|suggested|claimed|admitted|conceded|reiterated|repeated|speaking|spoke|remarks"
    r"|statement"
    r"|interview|briefing|conference|asserted|emphasi[sz]ed|explained|outlined|discussed"
    r"|described|reported"
    r"|testified|responded|replied|recalled|criticis?zed|praised|dismissed|rejected|condemned"
    r"|welcomed"
    r"|promised|commented|remarked|observed|speech|addressed|signall?ed|revealed|disclosed"
    r"|agreed)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?P<lead>\b(?:on|late|early|earlier|this|last|by|until|till|since|before|after|from|next"
    r"|for|of|ahead of)\s+"
    r"(?:(?:late|early|last)\s+)?)?\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)\b(?P<own>['’]s)?"
    r"|\b(?P<near>(?:earlier\s)?today|yesterday|last night|this (?:morning|afternoon|evening))\b",
)
_NOT_THEN = (
    "by",
    "until",
    "till",
    "since",
    "before",
    "after",
    "from",
    "next",
    "for",
    "of",
    "ahead of",
)
_FUTURE = re.compile(
    r"\b(?:will|would|due|scheduled|expected|set|plans?|planned|begins?|starts?|slated"
    r"|to)\b[^.;]{0,40}$"
)
_YEARLESS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?)[a-z]*\.? \d|\d (?:Jan|Feb|Mar|Apr|May|Jun)"
)
_BEFORE = 60
_AFTER = 40
_HALF_A_YEAR = timedelta(days=183)


def said_on(article: Article, position: int) -> tuple[str, str] | None:
    """The ISO day on which the quotation at ``position`` was spoken, and what that rests on.

    Only days that the quotation's own paragraph names beside a verb of saying count; weekdays
    need an article of a known day. None where the text does not say.
    """
    return days_said(article, (position,))[0]


def days_said(article: Article, positions: Iterable[int]) -> list[tuple[str, str] | None]:
    """What ``said_on`` says of each position; each paragraph is read once."""
    text = article.text
    paragraphs: dict[int, _Paragraph] = {}
    found: list[tuple[str, str] | None] = []
    for position in positions:
        start = text.rfind("\n", 0, position) + 1
        if start not in paragraphs:
            end = text.find("\n", position)
            paragraphs[start] = _paragraph(article, text[start : end if end >= 0 else len(text)])
        best = min(_candidates(paragraphs[start], position - start), default=None, key=_FAR)
        found.append((best[1], best[2]) if best else None)
    return found


def known_day(article: Article) -> date | None:
    """The day of print where it is known to the day."""
    if article.date is None or len(article.date) != 10:
        return None
    try:
        return date.fromisoformat(article.date)
    except ValueError:
        return None


def _paragraph(article: Article, printed: str) -> _Paragraph:
    base = known_day(article)
    named = base is not None and any(part in printed for part in _OF_DAYS)
    if not named and not dates.likely(printed):
        return _Paragraph((0,), ((),))
    silent = _QUOTED.sub(lambda match: "\0" * len(match[0]), printed)
    year = None
    if article.date is None and _YEARLESS.search(silent):
        year = occasions.year_after_the_past(_QUOTED.sub(" ", article.text))
    known = Known(base, year)
    starts = (0, *(match.end() for match in _SENTENCE.finditer(printed)))
    sentences = [silent[first:last] for first, last in pairwise((*starts, len(printed)))]
    return _Paragraph(
        starts,
        tuple(
            tuple(
                (first + start, iso, basis)
                for start, end, iso, basis in _days(sentence, known)
                if _beside_saying(sentence, start, end)
            )
            for first, sentence in zip(starts, sentences, strict=True)
        ),
    )


def _candidates(paragraph: _Paragraph, at: int) -> list[tuple[int, str, str]]:
    """(distance from the quotation, ISO day, basis) for every day beside a verb of saying.

    Of the sentence before the quotation's own those alone that stand where no others do.
    """
    own = bisect_right(paragraph.starts, max(at, 0)) - 1
    found: list[tuple[int, str, str]] = []
    for step, index in ((0, own), (1, own + 1), (2, own - 1)):
        if 0 <= index < len(paragraph.days) and not (step == 2 and found):
            for place, iso, basis in paragraph.days[index]:
                found.append((step * 10_000 + abs(place - at), iso, basis))
    return found


def _beside_saying(sentence: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands by a day, in its own clause."""
    before = sentence[max(0, start - _BEFORE) : start]
    after = sentence[end : end + _AFTER]
    clause = re.split(r",\s|;\s|\bwho\b|\bwhich\b", before)[-1]
    return bool(_SAYING.search(clause) or _SAYING.search(re.split(r",\s|;\s", after)[0]))


def _days(silent: str, known: Known) -> list[tuple[int, int, str, str]]:
    """The days that a sentence names outside its quotation marks: start, end, ISO, basis."""
    found: list[tuple[int, int, str, str]] = []
    taken: set[int] = set()
    base = known.day
    for one in dates.find_all(silent) if any(map(str.isdigit, silent)) else ():
        dated = one if one.iso else _in_year(one, known) or _supposed(one, known.year)
        if dated is None or not dated.iso or dated.precision != "day" or _ahead(silent, one.start):
            continue
        taken.update(range(one.start, one.end))
        if not dated.contradicts:
            basis = "printed" if one.iso else "printed date + day" if base else _supposing(known)
            found.append((one.start, one.end, dated.iso, basis))
    if base is None:
        return found
    for match in _DAY.finditer(silent):
        lead = (match["lead"] or "").strip().lower()
        if match.start("day") in taken or match["own"] or lead.startswith(_NOT_THEN):
            continue
        if _ahead(silent, match.start()):
            continue
        day = _resolved(match, lead, base)
        found.append((match.start(), match.end(), day.isoformat(), "printed date + weekday"))
    return found


def days_named(paragraph: str, base: date) -> list[tuple[str, str]]:
    """The days that a paragraph names outside quotation marks: ISO day, the sentence around."""
    silent = _QUOTED.sub(lambda match: "\0" * len(match[0]), paragraph)
    bounds = [0, *(match.end() for match in _SENTENCE.finditer(paragraph)), len(paragraph)]
    return [
        (iso, silent[first:last])
        for first, last in pairwise(bounds)
        for _, _, iso, _ in _days(silent[first:last], Known(base, None, near=False))
    ]


def frame(text: str, position: int) -> str:
    """The sentence around a place and what stands beside it in its paragraph, without quotes."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return _QUOTED.sub(" ", text[start : end if end >= 0 else len(text)])


def _supposed(found: dates.Found, year: int | None) -> dates.Found | None:
    """A day of the first months in the year that follows the latest one told as past."""
    if year is None or not found.day:
        return None
    dated = dates.with_year(found, year)
    early = dated is not None and dated.iso and int(dated.iso[5:7]) <= occasions.EARLY
    return dated if early else None


def _supposing(known: Known) -> str:
    return f"inferred: no year is printed, and {(known.year or 1) - 1} is told as past"


def _resolved(match: re.Match[str], lead: str, base: date) -> date:
    if match["near"]:
        back = match["near"] in ("yesterday", "last night")
        return base - timedelta(days=1) if back else base
    weekday = dates.WEEKDAYS[match["day"].lower()]
    day = dates.nearest(weekday, base)
    return day - timedelta(days=7) if lead.endswith("last") and day == base else day


def _ahead(sentence: str, start: int) -> bool:
    """Whether the words before a day say that it was still to come."""
    return _FUTURE.search(sentence, max(0, start - 60), start) is not None


def _in_year(found: dates.Found, known: Known) -> dates.Found | None:
    """A day without a year: the last such day up to the day of print.

    None where the next such day is nearer: then it may as well be still to come, or long ago.
    """
    base = known.day
    if base is None or not found.day:
        return None
    for year in (base.year, base.year - 1):
        dated = dates.with_year(found, year)
        if dated is not None and dated.iso and dated.iso <= base.isoformat():
            back = base - date.fromisoformat(dated.iso)
            return None if known.near and back > _HALF_A_YEAR else dated
    return None
