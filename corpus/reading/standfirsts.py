"""A headline's further lines, and a standfirst that names the writer: "ANA BELL visits a ward"."""

from __future__ import annotations

import re

from corpus.reading import bylines, calendars, outlets, people, printed, webhosts
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain, words

_MOST_LINES = 3
_LONGEST, _LONGEST_LINE = 240, 90
_OPEN = words("a an the of and or but nor than its their our")
"""Words in which no headline ends."""
_LEADS_ON = words("IN ON AT FOR TO WITH FROM BY INTO OVER UNDER AFTER BEFORE AS IS ARE")
"""Words in which no line of a headline in capitals ends that has another below it."""
_BEGUN = re.compile(r"(?P<name>(?:[^\W\d_a-z][^\sa-z]* ){2,4})(?:[a-z]+s|on|in)\b")
_MEETS = re.compile(
    r"(?:^|[,;:.] )(?P<name>[^\W\d_a-z][^\s,]+(?: [^\s,]+){1,3}?) (?:meets|visits|reports|talks to"
    r"|speaks to|investigates|explores|traces|joins|travels|goes in search)\b"
)
"""What reporters do, and the people whom they write of hardly."""
_ENDED = re.compile(r"[,.–—] (?:writes|reports) (?P<name>[^\W\d_a-z][^,.;:!?]{3,40})\.?$")


def continuation(head: Head, index: int) -> list[str]:
    """The lines right below a headline that go on with it, as narrow columns break it.

    They begin small, are in capitals as it is, or it ends in a word that no headline ends in; a
    gap, a by-line, a day or a site's address ends them.
    """
    rows = [plain(head.lines[index].text)]
    below = range(index + 1, min(index + 1 + _MOST_LINES, len(head.lines)))
    for line, kind in ((head.lines[at], head.kinds[at]) for at in below):
        if line.gap:
            return rows[1:]
        if len(line.text) > _LONGEST or "://" in line.text:
            return []
        text = plain(line.text)
        if is_signed(text) or webhosts.is_host(text.casefold()):
            return rows[1:]
        if kind is not None:
            return []
        if _stops(rows[-1], text) and len(text) <= _LONGEST_LINE:
            after = head.lines[index + len(rows) + 1 :][:1]
            return [*rows[1:], text[:-1]] if after and after[0].gap else []
        size = len(text) + sum(map(len, rows))
        if len(text) > _LONGEST_LINE or size > _LONGEST or ends_sentence(text):
            return []
        if not _goes_on(rows[-1], text):
            return []
        rows.append(text)
    return []


def _goes_on(row: str, text: str) -> bool:
    """Whether a line goes on with the row of a headline above it."""
    if text[:1].islower() or (row.split() or [""])[-1].casefold() in _OPEN:
        return True
    if not (row.isupper() and text.isupper()):
        return False
    return not {row.split()[-1], text.split()[-1]}.isdisjoint(_LEADS_ON) or not _names(text)


def _stops(above: str, text: str) -> bool:
    """Whether a headline in capitals has its full stop here, as old papers set it."""
    letters = above.isupper() and text.isupper() and above[-1] not in ".!?:;"
    return letters and text[-1] == "." and text.count(".") == 1


def _names(text: str) -> bool:
    """Whether capitals name somebody, a place, a paper or a section, and go on with nothing."""
    if len(text.split()) < _LEAST_WORDS or people.is_name(text) or outlets.told(text):
        return True
    signed = bylines.byline(text, bare=True)
    return signed is not None and signed.outlet is not None


_LEAST_WORDS = 3


def is_signed(text: str) -> bool:
    """Whether a line begins as a by-line does, or tells a day."""
    if _LED.match(text) or (_BY.match(text) and len(text.split()) <= _LONGEST_NAME):
        return True
    if bylines.byline(text) or printed.is_date_line(text):
        return True
    found = calendars.first(text) if any(map(str.isdigit, text)) else None
    return found is not None and found.precision == "day" and not ends_sentence(text)


_LED = re.compile(r"by\s(?=[^\W\d_a-z])")
_BY = re.compile(r"by (?=\S)|by(?=[A-Z])")
_LONGEST_NAME = 4
"""Words of "by" and a name that is written small."""


def note_writer(head: Head) -> None:
    """Note whom the standfirst names as its writer, where nobody else is and the text is silent."""
    if head.title is None or head.draft.first("authors"):
        return
    for index in range(head.title + 1, min(head.title + 1 + _MOST_LINES, head.body + 1)):
        line = head.lines[index : index + 1]
        if not line or len(line[0].text) > _LONGEST:
            continue
        text = plain(line[0].text)
        found = _BEGUN.match(text) or _MEETS.search(text) or _ENDED.search(text)
        if found is None:
            continue
        name = found["name"].strip()
        named = people.is_name(name) and not people.is_city(name) and not outlets.told(name)
        if named and not _told_of(head, index, name):
            head.draft.note("authors", people.cased(name), "standfirst", line[0].number)
            return


def _told_of(head: Head, index: int, name: str) -> bool:
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b", re.IGNORECASE)
    below = head.lines[index + 1 : index + 1 + _MOST]
    return any(surname.search(line.text[:_LONGEST_ROW]) for line in below)


_MOST, _LONGEST_ROW = 300, 5000
