"""Where and when a text was written, at its beginning, and what a wire says of its dispatch."""

from __future__ import annotations

import re

from corpus.reading import dates, nottitles, outlets, printed
from corpus.reading.draft import Head
from corpus.reading.lines import Line, plain

_FIRST = 2
"""Lines of the text of which one may begin with a place and a day."""
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
)
_RELEASED = re.compile(
    rf"\W?[^\W\d_a-z][^.!?:“”\"]{{2,60}}?(?:(?:,|\s?[–—]|\s-{{1,2}}|\))\s?\(?|\s\()(?P<day>{_DAY})\)?"
    r"\s?(?:[–—:]|-{1,2}\s|/)"
)
"""How firms begin: "HEREFORD, UK – 4 May 2021 – Loamworks today …"."""
_GROUP = re.compile(
    r"\b(?P<day>[0-3]\d)[0-2]\d[0-5]\d\s?(?:Z|GMT|UTC)?\s"
    r"(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s?(?P<year>\d\d(?:\d\d)?)\b"
)
"""When a wire sent it: "220244Z APR 20"."""
_SENT, _LONGEST = 3, 90
"""Lines at either end of a dispatch that are the wire's own, and how long they are."""


def note(head: Head) -> None:
    """Note the agency and the day of a dateline, and of the lines that a wire sets around it."""
    for index in range(head.body, min(head.body + _FIRST, len(head.lines))):
        line = head.lines[index]
        text = plain(line.text[:160]) or line.text
        found = nottitles.DATELINE.match(text[:120])
        if head.draft.date() is None and (sent := _RELEASED.match(text)):
            _note_day(head, sent["day"], line)
            return
        if found is not None:
            agency = found["agency"] or found["agency2"] or found["agency3"]
            _note_agency(head, agency, line)
            _note_day(head, found["date"] or found["date2"], line)
            return


def _note_day(head: Head, day: str | None, line: Line) -> None:
    if day and (dated := dates.find_all(day)):
        printed.note(head.draft, day, dated, line.number)


def _note_agency(head: Head, letters: str | None, line: Line) -> None:
    """Note an agency that others reprint; it printed what has its own lines above and below."""
    if not letters:
        return
    if name := outlets.agency(letters):
        head.draft.note("agency", name, "dateline", line.number)
    ends = [*head.lines[:_SENT], *head.lines[-_SENT:]]
    slug = re.compile(rf"{re.escape(letters)}[\s\d:/-]*\d")
    own = [one for one in ends if len(one.text) <= _LONGEST and slug.match(one.text)]
    if not own:
        return
    head.draft.note("outlet", letters, "lines of the wire", own[0].number)
    for one in ends:
        if (group := _GROUP.search(one.text)) and len(one.text) <= _LONGEST:
            told = f"{group['day']} {group['month'].title()} {_year(group['year'])}"
            _note_day(head, told, one)
            return


def _year(digits: str) -> str:
    if len(digits) > len("20"):
        return digits
    return f"{'19' if digits > _CENTURY else '20'}{digits}"


_CENTURY = "69"
