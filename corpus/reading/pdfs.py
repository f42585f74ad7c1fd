"""PDF files with a text layer: lines become paragraphs again, over pages, without running heads."""

from __future__ import annotations

import contextlib
import re
import zlib
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import (
    bylines,
    calendars,
    dates,
    extras,
    files,
    outlets,
    pdflayer,
    people,
    plain,
    printed,
)
from corpus.reading.options import Options
from corpus.reading.pdflines import Row
from corpus.reading.sections import SECTION

_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s…]+")
_JUNK_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|html?))", re.I
)
_BULLET = re.compile(r"(?:[•·▪‣◦–-]|\d{1,2}[.)])\s")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BY = re.compile(r"by\s+\S", re.IGNORECASE)


def read(data: bytes, path: Path, options: Options) -> Article:
    """The article of a PDF; ReadingError when it is locked, damaged or only pictures."""
    extras.find("pypdfium2", "pdf", path)
    name = files.shown(path)
    if _bomb(data):
        raise ReadingError(f"{name}: unpacks to more text than is read of one file; split it")
    rows, about, problem = pdflayer.layer(data, name)
    if problem:
        raise ReadingError(f"{name}: {problem}")
    if sum(len(row.text) for row in rows) < 20:
        raise ReadingError(
            f"{name}: no text layer, only pictures; run OCR over it (ocrmypdf) first"
        )
    body, heads = _without_heads(rows)
    text = "\n\n".join(_paragraphs(body))
    fields = _fields(about, heads, text)
    if "title" not in fields and (set_large := _headline(body)):
        fields["title"] = set_large
    return plain.article(
        text, files.name(path), options=options, fields=fields, basis="document properties"
    )


_STREAM = re.compile(rb"stream\r?\n")
_FURTHEST = 1100  # to how many times its size a stream can unpack at most
_OPERATORS = re.compile(rb"\bT[jJ]\b")
MOST_TEXT = 32 * 1024 * 1024
"""Bytes of unpacked drawing of text; the library needs a hundred times as many."""


def _bomb(data: bytes) -> bool:
    """Whether streams that draw text unpack to more than ``MOST_TEXT``; most need no look."""
    left = MOST_TEXT
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        if (end - found.end()) * _FURTHEST < MOST_TEXT:
            continue
        unpacker = zlib.decompressobj()
        with contextlib.suppress(zlib.error):
            packed = memoryview(data)[found.end() : end]
            begun = unpacker.decompress(packed, 65536)
            if not _OPERATORS.search(begun):
                continue
            left -= len(begun)
            while left > 0 and (more := unpacker.decompress(unpacker.unconsumed_tail, 1 << 20)):
                left -= len(more)
        if left <= 0:
            return True
    return False


def _without_heads(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the text, and the running heads and page numbers at the pages' edges."""
    pages = len({row.page for row in rows})
    edge = [row for row in rows if _at_edge(row)]
    usual = median(row.top - row.bottom for row in rows)
    opening = {row.text.casefold() for row in rows[:_OPENING] if row.page == 0}
    counts = Counter(key for _, key in {(row.page, _key(row)) for row in edge})
    heads = [
        row
        for row in edge
        if (pages > 1 and counts[_key(row)] >= max(2, 0.4 * pages))
        or _PAGE_NUMBER.fullmatch(row.text)
        or (_URL.match(row.text) and row.bottom < 0.08 * row.height)
        or (_outermost(row) and (_PRINTED_BY.search(row.text) or _small(row, usual)))
        or (_outermost(row) and row.page and row.text.casefold() in opening)
    ]
    first = {row for row in rows if row.page == 0 and row.top - row.bottom > 1.4 * usual}
    heads = [row for row in heads if row not in first or _PAGE_NUMBER.fullmatch(row.text)]
    dropped = set(heads)
    return [row for row in rows if row not in dropped], heads


_OPENING = 10
"""Lines of the first page, headline and author among them, that later running heads repeat."""
_PRINTED_BY = re.compile(r"https?://|^\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d")
"""What a browser sets into the margins of a page that it prints."""


def _small(row: Row, usual: float) -> bool:
    """Whether a line at the paper's edge is set smaller than the text: no line of the text is."""
    return row.top - row.bottom < 0.85 * usual and calendars.first(row.text) is None


def _outermost(row: Row) -> bool:
    return row.top > 0.95 * row.height or row.bottom < 0.05 * row.height


def _at_edge(row: Row) -> bool:
    return row.top > 0.9 * row.height or row.bottom < 0.1 * row.height


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text).casefold()


def _paragraphs(rows: list[Row]) -> list[str]:
    """Rows joined to paragraphs by the space between them, indents and short last lines."""
    if not rows:
        return []
    sizes = median(row.top - row.bottom for row in rows)
    gaps = [a.bottom - b.top for a, b in pairwise(rows) if a.page == b.page and a.bottom > b.top]
    usual = median(gaps) if gaps else 0.0
    within = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    found: list[str] = []
    current = rows[0].text
    right_of = _column_rights(rows)
    covers = _covers(rows, 1.3 * sizes)
    for last, row in pairwise(rows):
        alone = last.page in covers and last.top - last.bottom < 1.3 * sizes
        apart = _ended(last, row, min(within + 0.55 * sizes, sizes))
        if alone or apart or _breaks(last, row, sizes, usual, right_of(last)):
            found.append(current)
            current = row.text
        else:
            current = _join(current, row.text)
    return [*found, current]


def _ended(last: Row, row: Row, least: float) -> bool:
    """Whether a sentence ends and more than the space inside paragraphs follows.

    Where most paragraphs are of a line or two, the usual space is the one between them.
    """
    apart = row.page == last.page and last.bottom - row.top > max(least, 0)
    return apart and last.text.rstrip("\"'”’)")[-1:] in ".!?" and not row.text[:1].islower()


_MOST_OF_COVER = 14


def _covers(rows: list[Row], large: float) -> set[int]:
    """The pages of a few short lines: title, authors, publisher, each on a line of its own."""
    margin = max(row.right for row in rows)
    counts = Counter(row.page for row in rows)
    small = [row for row in rows if row.top - row.bottom < large]
    full = {row.page for row in small if row.right > 0.8 * margin}
    return {page for page, many in counts.items() if many <= _MOST_OF_COVER} - full


def _column_rights(rows: list[Row]) -> Callable[[Row], float]:
    """Where the lines of a row's column end: of those that begin within 20 points of it.

    A headline begins where the first column does and runs over all of them.
    """
    ends: dict[tuple[int, int], float] = {}
    large = 1.3 * median(row.top - row.bottom for row in rows)
    for row in [one for one in rows if one.top - one.bottom <= large] or rows:
        place = row.page, int(row.left // _STEP)
        ends[place] = max(ends.get(place, row.right), row.right)

    def right_of(row: Row) -> float:
        at = int(row.left // _STEP)
        near = (ends.get((row.page, at + step)) for step in range(-4, 5))
        return max((end for end in near if end is not None), default=row.right)

    return right_of


_STEP = 4.0  # points


def _breaks(last: Row, row: Row, size: float, usual: float, right: float) -> bool:
    """Whether a new paragraph begins with ``row``."""
    tall, low = (one.top - one.bottom for one in (last, row))
    if abs(tall - low) > 0.25 * size + 1.5 and max(tall, low) > 1.3 * min(tall, low):
        return True  # in another size, not merely without descenders
    if _BY.match(last.text) and bylines.byline(last.text):
        return True
    if any(_ADDRESS.fullmatch(one.text) for one in (last, row)):
        return True
    if any(len(one.text) < 40 and printed.is_date_line(one.text) for one in (last, row)):
        return True
    wide = max(right - last.left, 1)
    if last.right < right - 0.4 * wide and row.page == last.page and not row.text[:1].islower():
        return True
    ends = last.text.rstrip("\"'”’)")[-1:] in ".!?:"
    short = last.right < right - 4 * size
    if row.page != last.page or row.bottom > last.top:
        return ends and (short or row.text[:1].isupper()) and not row.text[:1].islower()
    least = min(tall, low)
    if last.bottom - row.top > max(usual, 0) * max(1, least / size) + 0.55 * max(size, least):
        return True
    indented = (
        row.left > last.left + 0.6 * size and (ends or short) and row.left < last.left + 8 * size
    )
    if indented or _BULLET.match(row.text):
        return True
    return ends and short and not row.text[:1].islower()


def _join(text: str, following: str) -> str:
    """Two lines as one; a word broken at the line's end is whole again."""
    if re.search(r"[^\W\d_][-\u00ad\u2010]$", text) and following[:1].islower():
        return text[:-1] + following
    if text.endswith(("—", "-", "–")) and not text.endswith((" —", " -", " –")):
        return text + following
    return f"{text} {following}"


def _fields(about: dict[str, str], heads: list[Row], text: str) -> dict[str, Any]:
    """What the document's properties and its running heads say of the article.

    The day on which the file was made bounds a printed day without a year; it is no day of print.
    """
    fields: dict[str, Any] = {}
    title = " ".join(about.get("title", "").split())
    start = " ".join(text[:1200].split()).casefold()
    if title and not _JUNK_TITLE.match(title):
        words = re.split(r"\s+[|–—-]\s+", title)[0]
        if not _within_a_line(words, text) and (
            words.casefold() in start or len(title.split()) > 3
        ):
            fields["title"] = words if words.casefold() in start else title
        last = re.split(r"\s+[|–—-]\s+", title)[-1]
        if named := outlets.told(last) or _site(words, last, text):
            fields["outlet"] = named
    author = " ".join(about.get("author", "").split())
    if author and author.casefold() in start:
        fields["author"] = author
    elif over := _author_over(heads, text):
        fields["author"] = over
    if made := dates.from_metadata(re.sub(r"^D:", "", about.get("creationdate", ""))):
        fields["created"] = made[0]
    url = next((found[0] for row in heads if (found := _URL.search(row.text))), None)
    if url:
        fields["url"] = url
        for row in heads:
            pieces = re.split(r"\s+[|–—-]\s+", _URL.sub("", row.text))
            named = next((one for one in pieces[1:] if outlets.spells(one, url)), "")
            fields |= {"outlet": named.strip()} if named and "outlet" not in fields else {}
    return _masthead(heads) | fields


def _author_over(heads: list[Row], text: str) -> str | None:
    """The author alone under the headline whom the running head of a later page names."""
    names = {row.text for row in heads if row.page and people.is_name(row.text)}
    lines = text.split("\n\n", _MOST_OF_HEADLINE + 1)[1 : _MOST_OF_HEADLINE + 1]
    return next((line for line in lines if line in names), None)


def _headline(rows: list[Row]) -> str | None:
    """What the first page sets largest, where that is a headline by its words and stands alone."""
    top = [row for row in rows if row.page == rows[0].page][:_MOST_OF_TOP]
    usual = median(row.top - row.bottom for row in rows)
    sizes = [round(row.top - row.bottom) for row in top]
    largest = max(sizes, default=0)
    if largest < 1.4 * usual:
        return None
    at = [index for index, size in enumerate(sizes) if size >= 0.85 * largest]
    if at[-1] - at[0] != len(at) - 1 or len(at) > _MOST_OF_HEADLINE:
        return None
    words = " ".join(top[index].text for index in at)
    named = outlets.told(words) or SECTION.fullmatch(words) or calendars.first(words)
    return None if named or len(words.split()) < _LEAST_WORDS or len(words) > 200 else words


_MOST_OF_TOP, _MOST_OF_HEADLINE, _LEAST_WORDS = 20, 4, 4


def _site(headline: str, last: str, text: str) -> str | None:
    """What the properties' title adds to the printed headline: the name of a site, no section."""
    lines = [" ".join(line.split()).casefold() for line in text.split("\n\n", 6)[:6]]
    named = headline != last and headline.casefold() in lines
    return last if named and _SITE_NAME.fullmatch(last) and not SECTION.fullmatch(last) else None


_SITE_NAME = re.compile(
    r"[^\W\d_a-z][\w.&'’-]*(?: (?:of|the|and|&|for|[^\W\d_a-z][\w.&'’-]*)){0,4}"
)


def _within_a_line(title: str, text: str) -> bool:
    """Whether a headline is printed that says what the title says and more."""
    lines = [line.casefold() for line in text.split("\n\n", 6)[:6]]
    wanted = title.casefold()
    return wanted not in lines and any(wanted in line and len(line) < 200 for line in lines)


_SENT = re.compile(
    r"(.{3,60}?)\s+[|•·–—-]\s+(?:press|media|news) (?:release|statement)", re.IGNORECASE
)
"""Whose release it is, in its running head."""


_SITE_HOST = re.compile(r"\bwww\.[\w-]+(?:\.[\w-]+)+|(?<=//)[\w-]+(?:\.[\w-]+)+")


def _masthead(heads: list[Row]) -> dict[str, str]:
    """What a paper's running head says: its name, if it is known, and the day in words."""
    fields: dict[str, str] = {}
    sites = [f"https://{host}" for row in heads for host in _SITE_HOST.findall(row.text)]
    for row in heads:
        for piece in re.split(r"\s*[|•·–—]\s*|\s{2,}", row.text):
            if named := outlets.told(piece):
                fields.setdefault("outlet", named)
            elif any(outlets.spells(piece, site) for site in sites):
                fields.setdefault("outlet", outlets.cased(piece))
        if sent := _SENT.fullmatch(row.text):
            fields.setdefault("outlet", sent[1])
        found = calendars.first(row.text)
        spelt = found and re.search(r"[^\W\d]{3}", row.text[found.start : found.end])
        if found and found.iso and spelt and not found.contradicts:
            fields.setdefault("date", found.iso)
    return fields
