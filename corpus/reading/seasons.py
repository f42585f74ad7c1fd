"""Issues that have a season for their date: "Spring 2009", "BUNDU QUARTERLY | WINTER 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.reading import calendars, mottos, outlets, people
from corpus.reading.draft import Draft
from corpus.reading.lines import Line

_NAME = (
    r"(?:(?:early|late|mid)[- ])?(?:spring|summer|autumn|fall|winter|christmas|easter|midsummer"
    r"|michaelmas|advent|lent|harvest|hilary|trinity|holiday)"
)
_SEASON = re.compile(
    rf"(?:the )?{_NAME}(?:\s?[/–-]\s?{_NAME})?(?: (?:issue|edition|number|term))?,? "
    r"(?P<year>(?:19|20)\d\d)(?:\s?[/–-]\s?(?:(?:19|20)?\d\d))?(?: (?:issue|edition|number|term))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|•·:]\s*|\s[–—/-]\s|\s{3,}")
_NUMBERED = re.compile(
    r"(?:(?:vol(?:ume)?|no|number|issue|page|p)\.? ?[\dIVXLC]+|\d+)"
    r"(?: (?:no|number|issue)\.? ?\d+)?",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_PART = 90, 7


def year_of(text: str) -> str | None:
    """The year of a line that is a season's issue, what it is an issue of beside it; else None."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    parts = _parts(text)
    years = [found["year"] for one in parts if (found := _SEASON.fullmatch(one))]
    if len(years) != 1 or any(len(one.split()) > _LONGEST_PART for one in parts):
        return None
    return years[0]


def _parts(text: str) -> list[str]:
    """What signs part; commas part numbers and papers' names alone ("Prague, Spring 1968")."""
    found: list[str] = []
    for one in filter(None, (piece.strip(" ()") for piece in _PARTS.split(text))):
        pieces = one.split(", ")
        found += pieces if all(map(_of_an_issue, pieces)) else [one]
    return found


def _of_an_issue(piece: str) -> bool:
    return bool(_SEASON.fullmatch(piece) or _NUMBERED.fullmatch(piece) or outlets.told(piece))


_SIGNED = re.compile(
    r"(?P<name>\S+(?: \S+){1,3})(?:\s{2,}|\s[|•·–—]\s)(?P<month>[A-Z][A-Za-z]+)"
    r"(?:\s?[/–-]\s?[A-Z][A-Za-z]+)?,? (?P<year>(?:19|20)\d\d)(?: issue)?",
    re.IGNORECASE,
)


def signed(text: str) -> tuple[str, str] | None:
    """The name and the month of "ANA BELL   JULY/AUGUST 2018 ISSUE"; None for other lines."""
    found = _SIGNED.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or not people.is_name(found["name"]) or outlets.told(found["name"]):
        return None
    month = calendars.first(f"{found['month'].title()} {found['year']}")
    iso = month.iso if month else None
    return (people.cased(found["name"]), iso) if iso else None


def magazine(text: str) -> str | None:
    """What such a line is an issue of: its one part that is no number, no section and no season."""
    parts = _parts(text)
    named = [one for one in parts if not _SEASON.fullmatch(one) and not _NUMBERED.fullmatch(one)]
    named = [one for one in named if not mottos.is_motto(one)]
    if len(named) != 1 or not named[0][:1].isupper() or calendars.first(named[0]):
        return None
    if year_of(text) is None:
        return None
    return outlets.cased(named[0])


def note_running(draft: Draft, lines: Iterable[Line]) -> None:
    """Note the magazine that its pages name beside month and page: "QUAY | MARCH 2016 | 41"."""
    if draft.first("outlet") is not None:
        return
    seen: dict[str, int] = {}
    for line in lines:
        name = _of_page(line.text)
        if name in seen:
            draft.note("outlet", outlets.cased(name), "running head", seen[name])
            return
        if name:
            seen[name] = line.number


def _of_page(text: str) -> str:
    """The one part of a page's running head that is neither number, season nor month; or ""."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return ""
    parts = _parts(text)
    named = [one for one in parts if not _NUMBERED.fullmatch(one) and not _dated(one)]
    numbered = any(_NUMBERED.fullmatch(one) for one in parts)
    dated = any(map(_dated, parts))
    whole = len(parts) > _LEAST_PARTS and len(named) == 1 and numbered and dated
    return named[0] if whole and named[0][:1].isupper() else ""


_LEAST_PARTS = 2


def _dated(part: str) -> bool:
    return _SEASON.fullmatch(part) is not None or _MONTH.fullmatch(part) is not None


def note(draft: Draft, lines: Iterable[Line]) -> None:
    """Note the year of the issue that one of the lines tells, where nothing tells a day."""
    if draft.date() is not None:
        return
    for line in lines:
        if year := year_of(line.text):
            draft.note("date", year, "printed", line.number, "the season of the issue")
            return
        if month := month_of(line.text):
            draft.note("date", month, "printed", line.number, "the month of the issue")
            return


_ISSUE = re.compile(
    r"\b(?:issue|no|number|vol|volume)\b\.? ?\d+,? \(?|\b(?:published|appeared) in .{3,60}?, ",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?:[A-Z][A-Za-z]+ )?(?:19|20)\d\d\b")


_OF_PAPER = re.compile(
    rf"\b(?:in|from) the (?P<issue>(?:(?i:{_NAME})|[A-Z][a-z]+(?:[/–-][A-Z][a-z]+)?)"
    r" (?:19|20)\d\d) (?:issue|edition|number) of (?P<outlet>(?:[Tt]he )?[^\W\d_a-z][\w&'’-]*"
    r"(?: (?:of |and |& )?[^\W\d_a-z][\w&'’-]*){0,4})"
)
"""Where it was printed: "in the Spring 2021 issue of The Tide Review"."""


def note_paper(draft: Draft, lines: Iterable[Line]) -> None:
    """Note the paper and the issue that one of the lines tells so."""
    for line in lines:
        found = _OF_PAPER.search(line.text) if len(line.text) <= 2 * _LONGEST else None
        if found is None:
            continue
        if draft.first("outlet") is None:
            draft.note("outlet", found["outlet"].removeprefix("the "), "imprint", line.number)
        season = _SEASON.fullmatch(found["issue"])
        month = calendars.first(re.sub(r"[/–-][A-Z][a-z]+", "", found["issue"]))
        told = season["year"] if season else month.iso if month else None
        if told and draft.date() is None:
            draft.note("date", told, "printed", line.number, "the issue in which it was printed")
        return


def month_of(text: str) -> str | None:
    """The month or the year beside an issue's number or a paper's name; else None."""
    if len(text) > 2 * _LONGEST or not any(map(str.isdigit, text)):
        return None
    told = [found[0] for one in _ISSUE.finditer(text) if (found := _MONTH.match(text, one.end()))]
    parts = _PARTS.split(text) if len(text) <= _LONGEST else []
    told += [one for one in parts if len(parts) > 1 and " " in one and _MONTH.fullmatch(one)]
    seasons = [found["year"] for one in told if (found := _SEASON.fullmatch(one))]
    days = [day for one in told if (day := calendars.first(one)) and day.iso]
    numbered = [one for one in told if one.isdigit()]
    return days[0].iso if days else next(iter((*seasons, *numbered)), None)
