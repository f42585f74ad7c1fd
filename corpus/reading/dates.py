"""Dates as they are printed: found in a text, checked against their own weekday, never guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from corpus.model import Precision

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_YEAR_OR_SHORT = rf"(?:{_YEAR}|['’]\d\d(?!\d))"
_DATE = re.compile(
    rf"(?:(?<!\w)(?P<weekday>{_WEEKDAY}),?\s*\(?\s*(?:the\s+)?)?(?<![\w/])(?<!\d\.)(?:"
    rf"(?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>1[0-2]|0?[1-9])(?P=s1)(?P<d1>{_DAY})"
    rf"|(?P<d2>{_DAY})\.?(?:\s+of)?(?:\s{{1,3}}|\s?-\s?)(?P<m2>{_MONTH})(?:(?:,|\s|-"
    rf"|/)\s*(?P<y2>{_YEAR_OR_SHORT}))?"
    rf"|(?P<m3>{_MONTH})[\s-]*(?P<d3>{_DAY})(?:(?:\s*,\s*|\s+|\s-\s)(?P<y3>{_YEAR_OR_SHORT}))?"
    r"(?(y3)|(?!\s*[-–]\s*\d))"
    rf"|(?P<m4>{_MONTH}),?\s+(?P<y4>{_YEAR})"
    rf"|(?P<a5>\d{{1,2}})(?P<s5>[/-]|\.\s?)(?P<b5>\d{{1,2}})(?P=s5)(?P<y5>{_YEAR}|\d\d(?!\d))"
    r")(?![./-]?\d)(?![A-SU-Za-su-z])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_IN_URL = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?:[-/](?P<m>1[0-2]|0?[1-9]|[a-z]{3})(?:[-/](?P<d>3[01]|[12]\d"
    r"|0?[1-9]))?)"
    r"(?=[/_-]|$)|[/_-](?P<y2>(?:19|20)\d\d)-?(?P<m2>1[0-2]|0[1-9])-?(?P<d2>3[01]|[12]\d"
    r"|0[1-9])(?!\d)",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """A date at ``start``..``end`` of a text.

    ``iso`` is cut to ``precision``; None when no year is printed. ``month``/``day`` are what is
    printed. ``weekday`` counts from Monday 0. ``ambiguous``: day and month may be exchanged;
    ``either`` are then both days, that with the day printed first before the other.
    """

    start: int
    end: int
    iso: str | None
    precision: Precision
    month: int = 0
    day: int = 0
    weekday: int | None = None
    ambiguous: bool = False
    either: tuple[str, ...] = ()

    @property
    def contradicts(self) -> bool:
        """Whether the weekday printed beside it is not that day's."""
        if self.weekday is None or self.iso is None or self.precision != "day":
            return False
        return date.fromisoformat(self.iso).weekday() != self.weekday


_HINT = re.compile(
    r"\d[-/.]\d|\d\.\s\d|J(?:an|AN|u[nl]|U[NL])|F(?:eb|EB)|M(?:a[ry]|A[RY])|A(?:pr|PR|ug|UG)|S(?:ep|EP)"
    r"|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)"
)


def likely(text: str) -> bool:
    """Whether ``text`` may hold a date: False is certain. Quicker than looking for one."""
    return _DIGIT.search(text) is not None and _HINT.search(text) is not None


def find_all(text: str) -> list[Found]:
    """Every date of ``text``, in order; numbers alone are none."""
    if not likely(text):
        return []
    found = (_found(match) for match in _DATE.finditer(text))
    return [one for one in found if one is not None]


def first(text: str) -> Found | None:
    """The first date of ``text`` that has a year."""
    if not likely(text):
        return None
    for match in _DATE.finditer(text):
        found = _found(match)
        if found is not None and found.iso is not None:
            return found
    return None


def impossible(text: str) -> str | None:
    """A day of a month that has none such, as printed with its year: "31 February 2022"."""
    for match in _DATE.finditer(text) if likely(text) else ():
        named = (match["d2"] and match["y2"]) or (match["d3"] and match["y3"])
        if named and _found(match) is None and (match["m2"] or match["m3"])[0].isupper():
            return match[0].strip()
    return None


def _found(match: re.Match[str]) -> Found | None:
    parts = match.groupdict()
    named = parts["weekday"]
    weekday = WEEKDAYS[named.lower().rstrip(".")] if named else None
    start, end = match.span()
    if parts["a5"]:
        return _numeric(parts, start, end, weekday)
    year = parts["y1"] or parts["y2"] or parts["y3"] or parts["y4"]
    if year and year[0] in "'’":
        year = ("20" if year[1] in "01234" else "19") + year[1:]
    month_text = parts["m1"] or parts["m2"] or parts["m3"] or parts["m4"]
    month = int(month_text) if month_text.isdigit() else MONTHS[month_text.lower().rstrip(".")]
    if not month_text[0].isdigit() and not month_text[0].isupper():
        return None
    day_text = parts["d1"] or parts["d2"] or parts["d3"]
    if day_text is None:
        return Found(start, end, f"{year}-{month:02}", "month", month, 0, weekday)
    day = int(re.sub(r"\D", "", day_text))
    if year is None:
        return Found(start, end, None, "day", month, day, weekday)
    return _exact(int(year), month, day, start, end, weekday)


def _exact(
    year: int, month: int, day: int, start: int, end: int, weekday: int | None
) -> Found | None:
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Found(start, end, iso, "day", month, day, weekday)


def _numeric(
    parts: dict[str, str | None], start: int, end: int, weekday: int | None
) -> Found | None:
    """12/01/2022: only what cannot be read two ways is a day; dots are day first everywhere."""
    one, other = parts["a5"] or "", parts["b5"] or ""
    sign, text = parts["s5"] or "", parts["y5"] or ""
    dotted = sign[:1] == "."
    if len(text) == 2 and sign != "/" and not (dotted and len(one) == len(other) == 2):
        return None
    first_part, second = int(one or 0), int(other or 0)
    year = int(text) if len(text) == 4 else 2000 + int(text)
    orders = {(first_part, second)} | (set() if dotted else {(second, first_part)})
    dates = (_exact(year, month, day, start, end, weekday) for day, month in sorted(orders))
    days = _on_weekday([found for found in dates if found is not None], weekday)
    if len(days) < 2:
        return days[0] if days else None
    first_day = f"{year}-{second:02}-{first_part:02}"
    either = tuple(sorted((found.iso or "" for found in days), key=lambda iso: iso != first_day))
    return Found(start, end, f"{year}", "year", 0, 0, weekday, ambiguous=True, either=either)


def _on_weekday(days: list[Found], weekday: int | None) -> list[Found]:
    """Those of several readings that a printed weekday allows, all if it allows none."""
    if weekday is None or len(days) < 2:
        return days
    return [found for found in days if not found.contradicts] or days


_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")


def day_first(text: str) -> bool | None:
    """Whether the numeric dates of a text that can be read one way only have the day first.

    None where there are none, or of both kinds.
    """
    orders = {
        int(match[1]) > 12
        for match in _SLASHED.finditer(text)
        if (int(match[1]) > 12) != (int(match[3]) > 12)
    }
    return orders.pop() if len(orders) == 1 else None


def in_url(url: str) -> tuple[str, Precision] | None:
    """The date in an address's path, ISO cut to its precision."""
    match = _IN_URL.search(url.split("?")[0])
    if match is None:
        return None
    year, month, day = (match[key] or match[f"{key}2"] for key in ("y", "m", "d"))
    number = MONTHS.get(month.lower(), 0) if month.isalpha() else int(month)
    if not 1 <= number <= 12 or not 1990 <= int(year) <= 2100:
        return None
    if day is None:
        return f"{year}-{number:02}", "month"
    try:
        return date(int(year), number, int(day)).isoformat(), "day"
    except ValueError:
        return f"{year}-{number:02}", "month"


def from_metadata(value: str) -> tuple[str, Precision] | None:
    """A machine's date ("2022-01-12T08:00:00Z", "2022-01", "Wed, 12 Jan 2022 …"), as written."""
    text = value.strip()
    if match := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text):
        found = _exact(int(match[1]), int(match[2]), int(match[3]), 0, 0, None)
        return (found.iso, "day") if found and found.iso else None
    if match := re.fullmatch(r"(\d{4})[-/](\d\d?)", text):
        return (f"{match[1]}-{int(match[2]):02}", "month") if 1 <= int(match[2]) <= 12 else None
    if re.fullmatch(r"(?:1[89]|20)\d\d", text):
        return text, "year"
    if re.fullmatch(r"[1-3]\d{9}(?:\d{3}|\.\d+)?", text):  # seconds (or thousandths) since 1970
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat(), "day"
    from corpus.reading import calendars

    found = calendars.first(text)
    return (found.iso, found.precision) if found is not None and found.iso else None


def nearest(weekday: int, base: date) -> date:
    """The last such weekday on or before ``base``."""
    return base - timedelta(days=(base.weekday() - weekday) % 7)


def with_year(found: Found, year: int) -> Found | None:
    """A day without a year in the given one."""
    return _exact(year, found.month, found.day, found.start, found.end, found.weekday)
