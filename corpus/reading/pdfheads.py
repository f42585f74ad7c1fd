"""The running heads of a PDF's pages: told from the text, and what they say of the paper."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

from corpus.reading import calendars, outlets, webhosts
from corpus.reading.pdflines import Row

_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s…]+")


def parted(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the text, and the running heads and page numbers at the pages' edges."""
    pages = len({row.page for row in rows})
    edge = [row for row in rows if _at_edge(row)]
    usual = median(row.top - row.bottom for row in rows)
    opening = {row.text.casefold() for row in rows[:_OPENING] if row.page == 0}
    counts = Counter(key for _, key in {(row.page, _key(row)) for row in edge})
    first = {row for row in rows if row.page == 0 and row.top - row.bottom > 1.4 * usual}
    heads = []
    for row in edge:
        numbered = _PAGE_NUMBER.fullmatch(row.text) is not None
        running = pages > 1 and counts[_key(row)] >= max(2, 0.4 * pages)
        if numbered or (row not in first and (running or _is_head(row, usual, opening))):
            heads.append(row)
    dropped = set(heads)
    return [row for row in rows if row not in dropped], heads


def _is_head(row: Row, usual: float, opening: set[str]) -> bool:
    """Whether a row at an edge is the printer's: an address, a small line, the title once more."""
    if _URL.match(row.text) and row.bottom < 0.08 * row.height:
        return True
    if not _outermost(row):
        return False
    if row.page and row.text.casefold() in opening:
        return True
    return _PRINTED_BY.search(row.text) is not None or _small(row, usual)


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


_SENT = re.compile(
    r"(.{3,60}?)\s+[|•·–—-]\s+(?:press|media|news) (?:release|statement)", re.IGNORECASE
)
"""Whose release it is, in its running head."""


_SITE_HOST = re.compile(r"\bwww\.[\w-]+(?:\.[\w-]+)+|(?<=//)[\w-]+(?:\.[\w-]+)+")


def masthead(heads: list[Row]) -> dict[str, str]:
    """What a paper's running head says: its name, if it is known, and the day in words."""
    fields: dict[str, str] = {}
    sites = [f"https://{host}" for row in heads for host in _SITE_HOST.findall(row.text)]
    for row in heads:
        for piece in re.split(r"\s*[|•·–—]\s*|\s{2,}", row.text):
            if named := outlets.told(piece):
                fields.setdefault("outlet", named)
            elif any(webhosts.spells(piece, site) for site in sites):
                fields.setdefault("outlet", outlets.cased(piece))
        if sent := _SENT.fullmatch(row.text):
            fields.setdefault("outlet", sent[1])
        found = calendars.first(row.text)
        spelt = found and re.search(r"[^\W\d]{3}", row.text[found.start : found.end])
        if found and found.iso and spelt and not found.contradicts:
            fields.setdefault("date", found.iso)
    return fields
