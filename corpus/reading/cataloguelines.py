"""One line in which a database tells paper, day and page, each house in its own order."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.reading import bylines, calendars, dates, outlets, papernames, people, sections
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence

_TOP = 24
_DATED = re.compile(
    r"(?P<name>[^()\d][^()]{2,60}?)(?: ?\([^()]{2,40}\))?\. \((?P<day>[^()]{6,30})\)"
    r"(?:[:,.].{0,90})?"
)
"""Gale: "Quay Ledger (Quay). (Feb. 11, 2019): News: p5."."""
_CATALOGUED = re.compile(
    r"(?P<name>[^\d/]{3,60}?)[.,] (?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"
    r"(?:, (?:p|Vol|Section|sec)\b.{0,80}|, p\w{1,8}\b.{0,80})?\.?"
)
"""EBSCO, the month first: "Quay Ledger. 02/11/2019, p5."."""
_PAGED = re.compile(
    r"(?:(?P<section>[^,\d]{3,40}), )?(?P<day>[^\W\d_]{4,10},? .{6,26}\d{4}), p\. ?\S{1,8}"
)
"""Europresse, the paper above it: "News, Monday, February 11, 2019, p. 5"."""
_ALONE = re.compile(
    r"(?P<name>[^\W\d_a-z][^(),\d]{2,50}) ?\((?P<place>[^\W\d_a-z][^()@]{1,40})\)"
    r"(?P<edition>(?:; |, | - )?)(?P<day>.{0,30})"
)
"""A paper, its place and its day: "Quay Ledger (Quay), February 11, 2019"."""
_SOURCE = re.compile(r"Source:\s+(?=\S)")


class Told(NamedTuple):
    """Who printed it, and the day as ISO."""

    outlet: str
    day: str


def told(value: str) -> Told | None:
    """What a catalogue's line of a source says; None for all else."""
    if found := _CATALOGUED.fullmatch(value):
        day = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
        return Told(_name(found["name"]), day) if dates.from_metadata(day) else None
    found = _DATED.fullmatch(value)
    when = calendars.first(found["day"]) if found else None
    if found and when and when.iso and when.end - when.start > len(found["day"]) - 3:
        return Told(_name(found["name"]), when.iso)
    return None


def _name(printed: str) -> str:
    name = printed.strip(" ,;.")
    return outlets.told(name) or name


def read(head: Head) -> None:
    """Note what such lines in the head say, and mark them."""
    for index in range(min(len(head.lines), head.body + 1, _TOP)):
        text = head.lines[index].text
        source = _SOURCE.match(text)
        if found := told(text[source.end() :] if source else text):
            _note(head, index, index, found)
        elif _paged(head, index) or (not source and _alone(head, index)):
            return


def _paged(head: Head, index: int) -> bool:
    """The section, the day and the page of a paper, which the line above names."""
    found = _PAGED.fullmatch(head.lines[index].text)
    when = calendars.first(found["day"]) if found else None
    above = head.lines[index - 1].text if index else ""
    if not when or not when.iso or when.precision != "day" or not 3 <= len(above) <= 60:
        return False
    if ends_sentence(above) or calendars.first(above) or not all(head.kinds[: index - 1]):
        return False  # the paper is above all else
    section = (found["section"] if found else None) or ""
    if not outlets.told(above):
        sectioned = not section or sections.of_sections(section) is not None
        if bylines.byline(above) or outlets.told(section) or not sectioned:
            return False
        if not papernames.may_be(above.partition(" (")[0]):
            return False  # the headline, and the paper before its day
    _note(head, index - 1, index, Told(_name(re.sub(r" ?\([^()]*\)$", "", above)), when.iso))
    return True


def _alone(head: Head, index: int) -> bool:
    """A paper with its place and its day, on one line or on two, and nothing else."""
    found = _ALONE.fullmatch(head.lines[index].text)
    if not found or bool(found["edition"]) != bool(found["day"]):
        return False
    name, place = found["name"].strip(), found["place"]
    if outlets.agency(place) or outlets.told(place) or (people.is_name(name) and _signs(name)):
        return False
    below = index if found["day"] else index + 1
    if below >= len(head.lines):
        return False
    row = found["day"] or head.lines[below].text
    when = calendars.first(row) if len(row) <= _LONGEST_DAY else None
    if not when or not when.iso or when.precision != "day":
        return False
    if when.start > _WEEKDAY or len(row.rstrip(". ")) - when.end > _WEEKDAY:
        return False
    _note(head, index, below, Told(_name(found["name"]), when.iso))
    return True


_LONGEST_DAY = 40


def _signs(name: str) -> bool:
    """Whether a name may as well be an author's."""
    return not outlets.told(name) and not outlets.is_no_person(name)


_WEEKDAY = 12


def _note(head: Head, named: int, index: int, found: Told) -> None:
    head.draft.note("outlet", found.outlet, "field", head.lines[named].number)
    head.draft.note("date", found.day, "printed", head.lines[index].number)
    head.dates.append(index)
    head.kinds[named] = head.kinds[index] = "field"
