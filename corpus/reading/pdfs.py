"""PDF files with a text layer: lines become paragraphs again, over pages, without running heads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import (
    calendars,
    dates,
    decoding,
    extras,
    files,
    outlets,
    people,
    plain,
    printed,
)
from corpus.reading.options import Options
from corpus.reading.pdflines import Row, rows_of

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
    pdfium = extras.load("pypdfium2", "pdf", path)
    name = files.shown(path)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "locked by a password; save it without one" if locked else "a damaged PDF"
        raise ReadingError(f"{name}: {reason}") from None
    try:
        rows = rows_of(document, pdfium)
        about = _about(document)
    finally:
        document.close()
    if sum(len(row.text) for row in rows) < 20:
        raise ReadingError(
            f"{name}: no text layer, only pictures; run OCR over it (ocrmypdf) first"
        )
    body, heads = _without_heads(rows)
    text = "\n\n".join(_paragraphs(body))
    fields = _fields(about, heads, text)
    return plain.article(
        text, files.name(path), options=options, fields=fields, basis="document properties"
    )


def _without_heads(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the text, and the running heads and page numbers at the pages' edges."""
    pages = len({row.page for row in rows})
    edge = [row for row in rows if _at_edge(row)]
    counts = Counter(
        key for page in range(pages + 1) for key in {_key(r) for r in edge if r.page == page}
    )
    heads = [
        row
        for row in edge
        if (pages > 1 and counts[_key(row)] >= max(2, 0.4 * pages))
        or _PAGE_NUMBER.fullmatch(row.text)
        or (_URL.match(row.text) and (row.bottom < 0.08 * row.height))
        or (
            re.match(r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d", row.text)
            and row.top > 0.9 * row.height
        )
    ]
    dropped = set(heads)
    return [row for row in rows if row not in dropped], heads


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
    found: list[str] = []
    current = rows[0].text
    for last, row in pairwise(rows):
        if _breaks(last, row, sizes, usual, _column_right(rows, last)):
            found.append(current)
            current = row.text
        else:
            current = _join(current, row.text)
    return [*found, current]


def _column_right(rows: list[Row], row: Row) -> float:
    """Where the lines of a row's column end."""
    same = [one.right for one in rows if one.page == row.page and abs(one.left - row.left) < 20]
    return max(same, default=row.right)


def _breaks(last: Row, row: Row, size: float, usual: float, right: float) -> bool:
    """Whether a new paragraph begins with ``row``."""
    tall, low = (one.top - one.bottom for one in (last, row))
    if abs(tall - low) > 0.25 * size + 1.5 and max(tall, low) > 1.3 * min(tall, low):
        return True  # in another size, not merely without descenders
    if _BY.match(last.text) and people.byline(last.text):
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


def _about(document: Any) -> dict[str, str]:
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (ValueError, RuntimeError, UnicodeError):
        return {}
    return {
        str(name).lower(): decoding.without_surrogates(str(value)) for name, value in found.items()
    }


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
        if named := outlets.told(re.split(r"\s+[|–—-]\s+", title)[-1]):
            fields["outlet"] = named
    author = " ".join(about.get("author", "").split())
    if author and author.casefold() in start:
        fields["author"] = author
    if made := dates.from_metadata(re.sub(r"^D:", "", about.get("creationdate", ""))):
        fields["created"] = made[0]
    url = next((found[0] for row in heads if (found := _URL.search(row.text))), None)
    if url:
        fields["url"] = url
    return _masthead(heads) | fields


def _within_a_line(title: str, text: str) -> bool:
    """Whether a headline is printed that says what the title says and more."""
    lines = [line.casefold() for line in text.split("\n\n", 6)[:6]]
    wanted = title.casefold()
    return wanted not in lines and any(wanted in line and len(line) < 200 for line in lines)


def _masthead(heads: list[Row]) -> dict[str, str]:
    """What a paper's running head says: its name, if it is known, and the day in words."""
    fields: dict[str, str] = {}
    for row in heads:
        for piece in re.split(r"\s*[|•·–—]\s*|\s{2,}", row.text):
            if named := outlets.told(piece):
                fields.setdefault("outlet", named)
        found = calendars.first(row.text)
        spelt = found and re.search(r"[^\W\d]{3}", row.text[found.start : found.end])
        if found and found.iso and spelt and not found.contradicts:
            fields.setdefault("date", found.iso)
    return fields
