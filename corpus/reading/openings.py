"""Where the head of an article ends and its text begins."""

from __future__ import annotations

import re

from corpus.reading import bylines, calendars, narrow, outlets, people, printed, titles
from corpus.reading.lines import Line, ends_sentence, plain

_STANDFIRST = 260
"""Characters of the longest line that may stand between a headline and its by-line."""


def body_start(lines: list[Line], kinds: list[str | None]) -> int:
    """The first paragraph; one with a by-line below it is a standfirst and belongs to the head."""
    start = _first_paragraph(lines, kinds)
    passed, end = 0, start
    most = _MOST_POINTS if _summed_up(lines, start) else _MOST_PASSED
    for index in range(start, min(start + 12, len(lines), 60)):
        line = lines[index]
        if kinds[index] is not None and not _is_written(line, kinds[index]):
            continue
        named = end > start and people.is_name(line.text)
        named = named or (passed == 1 and index == start + 1 and _is_alone(lines, index))
        if (named or _signed(line.text)) and passed and index > start:
            end = index + 1
            continue
        if end > start and (len(line.text) > 60 or ends_sentence(line.text)):
            break
        passed += len(line.text) > 40
        if passed > most or len(line.text) > _STANDFIRST:
            break
    return end


def _is_written(line: Line, kind: str | None) -> bool:
    """Whether a marked line tells who wrote it: a credit, a by-line of several pieces."""
    if kind == "credits" and _WRITTEN.match(line.text) is not None:
        return True
    return len(line.text) < _LONGEST_SIGNED and _is_parted(line.text)


def _is_alone(lines: list[Line], index: int) -> bool:
    """Whether a name stands alone below a standfirst, whom the text says nothing of."""
    text = plain(lines[index].text)
    below = lines[index + 1 : index + 1 + _MOST_BELOW]
    if not (below and lines[index].gap and below[0].gap) or not people.is_name(text):
        return False
    if people.is_city(text) or outlets.told(text) or ends_sentence(text) or _HONOURED.match(text):
        return False
    surname = re.compile(rf"\b{re.escape(text.split()[-1])}\b", re.IGNORECASE)
    return not any(surname.search(line.text[:_LONGEST_ROW]) for line in below)


_HONOURED = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|judge|mayor)\.? ", re.IGNORECASE
)
"""Who speaks next is called so, and nobody who writes."""
_MOST_BELOW, _LONGEST_ROW = 300, 5000
_WRITTEN = re.compile(r"(?:words|written|story|text)(?: by |\s?:)", re.IGNORECASE)
_MOST_PASSED, _MOST_POINTS = 2, 6
"""Paragraphs that may stand between a headline and its by-line, and points that sum it up."""
_SUMMARY = re.compile(
    r"(?:in summary|summary|in (?:brief|short)|key (?:points|takeaways|facts)|(?:story )?highlights"
    r"|at a glance|the main points|what you need to know|the gist):?",
    re.IGNORECASE,
)


def _summed_up(lines: list[Line], start: int) -> bool:
    """Whether the first paragraphs are points under a label that says so."""
    return any(_SUMMARY.fullmatch(plain(line.text)) for line in lines[max(0, start - 2) : start])


def _is_parted(text: str) -> bool:
    """Whether signs part a day from a name and how long it takes to read."""
    return any(printed.is_date_line(one) for one in re.split(r" [•·|] ", text)[1:-1])


_LONGEST_SIGNED = 140
_DATED = re.compile(r"(?:first )?(?:published|posted|updated)\b", re.IGNORECASE)
_TIMED = re.compile(r"\b\d{1,2}[:h]\d\d\b")


def _signed(text: str) -> bool:
    """Whether a line is a by-line with "By", or a date and no more."""
    bare = plain(text)
    if not bare or len(bare) > _LONGEST_SIGNED:
        return False
    if re.match(
        r"(?:words\s|written\s|story\s)?by\b|(?:words|text|story)\s?:|von\b|par\b|por\b",
        bare,
        re.IGNORECASE,
    ):
        return bylines.byline(bare) is not None
    if _is_parted(bare):
        return True
    if "@" in bare and bylines.byline(bare) is not None:
        return True
    if _DATED.match(bare):
        bare = bare.rstrip(".")
    if _TIMED.search(bare) and calendars.first(bare) and not ends_sentence(bare):
        return True
    return len(bare) < 60 and printed.is_date_line(bare) and not ends_sentence(bare)


def _first_paragraph(lines: list[Line], kinds: list[str | None]) -> int:
    """The first line that reads as a paragraph, or as the first line of one that a column broke."""
    pieces = narrow.rows(lines[:60])
    for index, line in enumerate(lines[:60]):
        size = len(line.text)
        if kinds[index] is not None or _captions(lines, kinds, index) or _listed(lines, index):
            continue
        if index and index in pieces:
            return index
        if size > titles.LONGEST_TITLE or (size > 150 and ends_sentence(line.text)):
            return index
        if index and size >= 60 and _sentence(line.text):
            return index
        if index and line.text[0] in '“"' and size > 40:
            return index
    return min(len(lines), 60)


def _captions(lines: list[Line], kinds: list[str | None], index: int) -> bool:
    """Whether a sentence tells what a picture shows: who took it stands right below."""
    below = lines[index + 1 : index + 2]
    return (
        bool(below)
        and kinds[index + 1] == "photo caption with credit"
        and not below[0].gap
        and len(lines[index].text) <= _LONGEST_CAPTION
        and not _SPOKEN.search(lines[index].text)
    )


_FIELD = re.compile(r"[-*•]\s+[*_]{0,2}[A-Z][A-Za-z ]{1,20}[*_]{0,2}:[*_]{0,2}\s")


def _listed(lines: list[Line], index: int) -> bool:
    """Whether a line is a field in a list of them: "- Summary: …" under "- Author: …"."""
    near = (lines[index - 1], *lines[index + 1 : index + 2]) if index else ()
    return bool(_FIELD.match(lines[index].text)) and any(_FIELD.match(one.text) for one in near)


_SPOKEN = re.compile('[“”"„«»]')
_LONGEST_CAPTION = 200


def _sentence(text: str) -> bool:
    """Whether a line of the head reads as a sentence, not as a heading or a date."""
    closed = text.rstrip("”\"’')*_ ")[-1:] in (".", "!")
    return closed and not titles.is_heading(text) and not printed.is_date_line(text)
