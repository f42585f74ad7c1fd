"""Lines of a head that are no title: a paper, a day, who wrote it, what frames the page."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.reading import (
    bylines,
    citedpieces,
    mottos,
    outlets,
    papernames,
    printed,
    roles,
    seasons,
    sections,
    slots,
    talkheads,
)
from corpus.reading.draft import Head

DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}(?:,\s[A-Z][\w. ]{1,24})?"
    r"|[A-Z][\w.'’ -]{2,30}(?:,\s[A-Z][\w. ]{1,24})?(?=\s*[(/—–]"
    r"|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s*[(/—–]"
    r"|,\s\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?\s*[(/—–]))"
    r"(?:,?\s+(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?"
    r"|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?))?"
    r"(?:\s*[(/]\s?(?P<agency>[A-Z][\w .'’-]{1,30}?)\s?[)/]|,\s(?P<agency3>[A-Z]{2,9})(?=\s))?"
    r"\s*[—–―:-]+\s*(?=\S)"
    r"|[A-Z][A-Z.'’ -]{2,30},\s(?P<date2>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)\."
    r"\s*/(?P<agency2>[A-Z][\w .'’-]{1,30}?)/[.:]?\s*(?=\S)"
)
_FRAME = re.compile(
    r"\||(?:published|posted|updated)\s.{0,20}\bago\b|for immediate release"
    r"|(?:home|startseite|accueil|inicio) (?:[–»>/›→-]|::) |(?:on air|now playing)\s?:",
    re.IGNORECASE,
)
_CLIPPED_FROM = re.compile(
    r"(?:clipped|clipping|copied|exported|saved|shared|forwarded) from\b", re.IGNORECASE
)


def is_other(head: Head, index: int, text: str) -> bool:
    """Whether the line ``index``, which says ``text``, is something else than the title."""
    if outlets.IMPRINT_LABEL.fullmatch(above(head, index)):
        return True
    if talkheads.is_turn(head, text) or any(test(text) for test in _BY_WORDS):
        return True
    return mottos.is_name_and_motto(head, index)


def above(head: Head, index: int) -> str:
    return head.lines[index - 1].text if index else ""


def framed(text: str) -> bool:
    """Whether the pieces of a line are sections and outlets, or its words mostly numbers."""
    pieces = re.split(r"(?:(?:(?<!\s)|(?<=[–—-]\s))\s++)?[|•·›>/]\s*+|\s[–—-]\s", text)
    numbered = [word for word in text.split() if any(map(str.isdigit, word))]
    return 2 * len(numbered) > len(text.split()) or (
        len(pieces) > 1
        and all(_is_house(one) or sections.are_sections(one) for one in pieces if one)
    )


def _is_house(name: str) -> bool:
    the = outlets.shaped(f"The {name}") and outlets.is_no_person(name)
    return bool(the or outlets.told(name))


def _signed(text: str) -> bool:
    """Authors and their paper on one line, without "By"."""
    if (
        len(text) > 100
        or talkheads.TALKED.match(text)
        or not any(mark in text for mark in (",", "|", " for ", " - ", "—", "–", "/"))
    ):
        return False
    found = bylines.byline(text, bare=True)
    return found is not None and found.outlet is not None


def _is_dateline(text: str) -> bool:
    found = DATELINE.match(text)
    return found is not None and bool(
        found["date"] or found["agency"] or found["agency2"] or len(text) > 120
    )


def _in_columns(text: str) -> bool:
    """Capitals that strokes part: "NEWS/SPORT"."""
    return text.isupper() and "/" in text


def _is_unplaced_outlet(text: str) -> bool:
    return bool(outlets.known(outlets.unplaced(text)))


_BY_WORDS: tuple[Callable[[str], object], ...] = (
    outlets.known,
    _is_unplaced_outlet,
    outlets.imprint,
    outlets.IMPRINT_LABEL.fullmatch,
    _in_columns,
    framed,
    _CLIPPED_FROM.match,
    talkheads.SITTING.match,
    printed.is_date_line,
    papernames.PAGE.fullmatch,
    citedpieces.is_citation,
    slots.is_note,
    seasons.year_of,
    _FRAME.match,
    roles.is_role,
    _signed,
    bylines.byline,
    _is_dateline,
)
"""What tells by its words alone."""
