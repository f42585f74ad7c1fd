"""Lines of a head that hold a day, and what they say of author and paper beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.reading import (
    bylinenames,
    bylines,
    calendars,
    dates,
    mastheads,
    outlets,
    people,
    printed,
    sections,
    signatures,
    webhosts,
)
from corpus.reading.besidedays import (
    TIMED,
    by_and_house,
    by_and_outlet,
    is_signed_above,
    is_signed_by_others,
    leading_name,
    led_by_author,
    paper_below,
    signed_at,
    without_author,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence

PUBLISHED = re.compile(
    r"(?:first\s)?(?:published|posted|updated|publié|veröffentlicht|publicado)\b", re.IGNORECASE
)


def signed_pieces(head: Head, index: int, text: str) -> bool:
    """Whether one of the pieces that bars part names the author; noted then."""
    pieces = [
        piece.strip()
        for piece in re.split(r"(?<!\s)\s++[|/•·–—-]\s++|(?:(?<!\s)\s++)?\|\s*+|\s{2,}", text)
    ]
    paper = _paper_among(head, pieces)
    led = [found for one in pieces if (found := bylines.byline(one)) is not None]
    if len(led) == 1:
        signatures.note(head, led[0], head.lines[index], "byline")
        head.draft.note("outlet", paper or "", "masthead", head.lines[index].number)
        return True
    names = [one for one in pieces if _names(one) and not outlets.told(one)]
    paper = paper or _paper_beside(head, index, pieces, names)
    names = [one for one in names if one != paper and not is_signed_by_others(head, index, one)]
    if paper and len(pieces) > 1:
        head.draft.note("outlet", paper, "masthead", head.lines[index].number)
    if len(names) == _AUTHOR_AND_PAPER and not paper and any(map(calendars.first, pieces)):
        names = names[:1]  # behind the day or the author stands the paper
    dashed = re.search(r"\s[–—-]\s", text) is not None and not paper
    if len(pieces) < 2 or len(names) != 1 or dashed:
        return paper is not None and len(pieces) > 1
    signatures.note(head, bylines.ByLine(_names(names[0])), head.lines[index], "byline")
    return True


def _paper_among(head: Head, pieces: list[str]) -> str | None:
    """The piece that is a paper's name, or spells out the page's address."""
    if paper := next((name for name in map(mastheads.alone, pieces) if name), None):
        return paper
    url = head.draft.first("url")
    spelt = next((one for one in pieces if url and webhosts.spells(one, url)), None)
    return spelt or next((one for one in pieces if bylinenames.paper(one)), None)


def _paper_beside(head: Head, index: int, pieces: list[str], names: list[str]) -> str | None:
    """The paper that nothing tells but its place: "The Tablet", or beside author and minutes."""
    numbered = (_CLIPPED_FROM.sub("", one) for one in pieces)
    the = next((one for one in numbered if _THE.fullmatch(one)), None)
    others = [one for one in pieces if not READ_IN.fullmatch(one)]
    if the is not None or len(names) != 1 or not len(others) == 2 < len(pieces):
        return the
    other = next(one for one in others if one not in names)
    if calendars.first(other):
        note_day(head, index, other)
        return None
    return other


_AUTHOR_AND_PAPER = 2


def note_day(head: Head, index: int, text: str) -> None:
    """Note the day of a line, where none is yet."""
    when = calendars.first(text) if index not in head.dates else None
    if when and when.iso:
        head.draft.note("date", when.iso, "printed", head.lines[index].number)
        head.dates.append(index)


def _names(piece: str) -> tuple[str, ...]:
    """The people of a piece that is one name or a list of names: "Anna Berg, Tom Cole"."""
    if people.is_name(piece):
        return (piece,)
    listed = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+", piece)
    return tuple(listed) if len(listed) > 1 and all(map(people.is_name, listed)) else ()


_LONGEST_ROW = 160
"""Characters of a line that may be one of author, paper and day."""
_NUMBERED = re.compile(r"\s\d+$")
"""Columns of a blog: the day, a section, how many comments."""
_TODAY = re.compile(r"today(?:['’]s date)?(?: is|:)\s", re.IGNORECASE)
"""How a page tells its reader the day on which he looks at it."""
READ_IN = re.compile(r"(?:\d+[-–])?\d+[ -]?min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
"""How long it takes to read, which reading services print beside author and paper."""
_PAGE = re.compile(r"(?<=[A-Za-z] )(?:p(?:age|g\.?|\.)?\s?)?[A-Z]?\d{1,3}(?:\.\d)?$")
"""The page beside a paper's name: "THE PORT POST … A4"."""
_BY_NOBODY = re.compile(
    r"(?<=\d)(?i:,? by) (?:[a-z][\w.-]*|Admin|Administrator|Staff|Editor|Webmaster)$"
)
"""A site's account, behind the day: "Posted on 3 January 2020 by admin"."""
_CLIPPED_FROM = re.compile(
    r"^(?:(?:first |originally )?(?:published|appeared|printed) )?(?:clipped from|clipping from"
    r"|copied from|from|in|by)\s+|,?\s+(?:page|pages|p\."
    r"|pg\.?)\s?\w{1,5}.*$"
    r"|\s+\(.*$|,?\s+(?:issue|no\.|vol\.|volume|number)\s?\d.*$",
    re.IGNORECASE,
)


_THE = re.compile(r"The(?: (?:of |and |for )?[^\W\d_a-z][\w&'’-]+){1,4}")
"""What a paper whose name has nothing else of a paper's is beside a day: "The Tablet"."""


_FEW_SMALL = 3


class Row(NamedTuple):
    """A line that holds days: what stands before the first of them, and beside them all."""

    text: str
    found: list[dates.Found]
    before: str
    rest: str


def read(head: Head, index: int, text: str) -> str | None:
    """ "Feature 12 January 2022", "Published: Jan. 12, 2022 3:04 PM EST | Updated …"."""
    if len(text) > _LONGEST_ROW:
        return None
    if _TODAY.match(text):
        return "date"
    text = _BY_NOBODY.sub("", printed.unglued(text))
    spaced = "  " in text
    text = without_author(head, index, text)
    found = [one for one in calendars.find_all(text) if one.iso or len(text) < 60]
    if not found:
        return None
    if led_by_author(head, index, text):
        return _dated(head, index, text, found, "section and date")
    row, section = _row(text, found)
    signed = bool(row.rest) and _follows_by(row.rest, text)
    if _is_told(head, index, row, section=section, signed=signed, spaced=spaced):
        return _dated(head, index, text, found, "section and date")
    if row.rest and (signed or not _is_label(row.rest)):
        if _is_caption(row):
            return None
        named = _author(row)
        if named is None:
            if not TIMED.search(text) or ends_sentence(text):
                return None
            leading_name(head, index, row.before)
            return _dated(head, index, text, found, "section and date")
        signatures.note(head, named, head.lines[index], "byline")
    if row.rest:
        _sign_below_title(head, index, row)
    return _dated(head, index, text, found, "date")


def _is_told(
    head: Head, index: int, row: Row, *, section: bool, signed: bool, spaced: bool
) -> bool:
    """Whether it is known what stands beside the day: a section, a source, who wrote it."""
    told = _tells_source(head, index, row) or section
    told = told or (people.is_name(row.before) and is_signed_above(head, index))
    if row.rest and not told and not signed and signed_pieces(head, index, row.text):
        return True
    if told or (spaced and _NUMBERED.search(row.text) is not None):
        return True
    opened = PUBLISHED.match(row.text) and row.found[0].iso and row.text.count(". ") < 2
    return bool(opened) and not signed


def _dated(head: Head, index: int, text: str, found: list[dates.Found], why: str) -> str:
    """Note the days of a line; ``why`` is what the line is."""
    printed.note(head.draft, text, found, head.lines[index].number)
    head.dates.append(index)
    return why


def _row(text: str, found: list[dates.Found]) -> tuple[Row, bool]:
    """The line around its days, and whether a section's name stands beside them."""
    rest = printed.beside(text, found)
    label = next((part for part in (rest, rest.split(" in ")[0]) if part), "")
    rest = _PAGE.sub("", _CLIPPED_FROM.sub("", rest)).strip()
    the = f"The {rest}"
    rest = next((one for one in (the, the.upper()) if rest and one in text), rest)
    before = text[: found[0].start].strip(" ,;|•·–—-")
    return Row(text, found, before, rest), sections.SECTION.fullmatch(label) is not None


def _tells_source(head: Head, index: int, row: Row) -> bool:
    """Whether author and house, an agency or a paper stand beside the day; noted then."""
    text, rest = row.text, row.rest
    if (
        by_and_house(head, index, row.before)
        or by_and_outlet(head, index, row.before)
        or signed_at(head, index, row.before, text)
    ):
        return True
    number = head.lines[index].number
    if outlets.agency(rest) and f"({rest})" in text:
        head.draft.note("agency", rest, "dateline", number)
        return True
    if rest in text and not mastheads.is_common(rest) and (outlet := outlets.told(rest)):
        head.draft.note("outlet", outlet, "masthead", number)
        return True
    if (_THE.fullmatch(rest) and index != head.title) or paper_below(head, index, rest, text):
        head.draft.note("outlet", rest, "masthead", number)
        return True
    return False


def _is_label(rest: str) -> bool:
    """Whether what stands beside a day is short, with a capital: a section, a name."""
    return len(rest) <= 32 and len(rest.split()) <= 3 and rest[0].isupper()


def _is_caption(row: Row) -> bool:
    """Whether a sentence leads to the day, as captions are."""
    small = sum(map(str.islower, row.before.split()))
    return small > _FEW_SMALL and not PUBLISHED.match(row.text)


def _author(row: Row) -> bylines.ByLine | None:
    """Who is named beside the day, without any "by"."""
    return bylines.byline(row.rest, bare=True) or bylines.byline(row.before, bare=True)


def _sign_below_title(head: Head, index: int, row: Row) -> None:
    """Note a name at an end of the line as the author, right below an unsigned headline."""
    if not row.text.startswith(row.rest) and not row.text.endswith(row.rest):
        return
    if is_signed_by_others(head, index, row.rest) or not _below_title(head, index):
        return
    if signatures.is_silent(head, row.rest):
        author = bylines.ByLine((people.cased(row.rest),))
        signatures.note(head, author, head.lines[index], "byline")


def _follows_by(rest: str, text: str) -> bool:
    """Whether a "by" stands before ``rest``; without any, no pattern is made for it."""
    return (
        "by" in text.lower()
        and re.search(rf"\bby\s+{re.escape(rest)}", text, re.IGNORECASE) is not None
    )


def _below_title(head: Head, index: int) -> bool:
    """Whether a line is right below a headline that nobody has signed yet."""
    title = len(head.lines) if head.title is None else head.title
    return 0 < index - title <= _UNDER and head.draft.first("authors") is None


_UNDER = 4
