"""The lines of a PDF's pages as paragraphs again, over columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from statistics import median

from corpus.reading import bylines, printed
from corpus.reading.hyphens import Hyphens
from corpus.reading.pdflines import Row
from corpus.reading.pdflines import size as set_in

_BULLET = re.compile(r"(?:[•·▪‣◦–-]|\d{1,2}[.)])\s")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BY = re.compile(r"by\s+\S", re.IGNORECASE)


def joined(rows: list[Row]) -> list[str]:
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
    hyphens = Hyphens(row.text for row in rows)
    for last, row in pairwise(rows):
        alone = last.page in covers and last.top - last.bottom < 1.3 * sizes
        apart = _ended(last, row, min(within + 0.55 * sizes, sizes))
        if alone or apart or _breaks(last, row, sizes, usual, right_of(last)):
            found.append(current)
            current = row.text
        else:
            current = hyphens.whole(current, row.text) or _join(current, row.text)
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
    by_letters = _by_letters(last, row, size)
    if by_letters is not None:
        return by_letters
    if _stands_alone(last) or _stands_alone(row) or _is_byline(last.text):
        return True
    lower = row.text[:1].islower()
    wide = max(right - last.left, 1)
    if last.right < right - 0.4 * wide and row.page == last.page and not lower:
        return True
    ends = last.text.rstrip("\"'”’)")[-1:] in ".!?:"
    short = last.right < right - 4 * size
    if row.page != last.page or row.bottom > last.top:
        return ends and (short or row.text[:1].isupper()) and not lower
    least = min(last.top - last.bottom, row.top - row.bottom)
    if last.bottom - row.top > max(usual, 0) * max(1, least / size) + 0.55 * max(size, least):
        return True
    if (ends or short) and last.left + 0.6 * size < row.left < last.left + 8 * size:
        return True
    return _BULLET.match(row.text) is not None or (ends and short and not lower)


def _by_letters(last: Row, row: Row, size: float) -> bool | None:
    """What the letters of two lines tell: another size parts them, one headline goes on."""
    tall, low = (one.top - one.bottom for one in (last, row))
    one, other = set_in(last), set_in(row)
    alike = max(one, other) <= 1.15 * min(one, other)
    if abs(tall - low) > 0.25 * size + 1.5 and max(tall, low) > 1.3 * min(tall, low) and not alike:
        return True  # in another size, not merely without letters that hang
    if alike and min(one, other) > 1.5 * size and _follows(last, row, 0.6 * one):
        return False  # a headline, which breaks where it is to
    return None


def _is_byline(text: str) -> bool:
    return _BY.match(text) is not None and bylines.byline(text) is not None


def _stands_alone(row: Row) -> bool:
    """Whether a line is an address or a day."""
    day = len(row.text) < 40 and printed.is_date_line(row.text)
    return day or _ADDRESS.fullmatch(row.text) is not None


def _follows(last: Row, row: Row, most: float) -> bool:
    """Whether a line stands right below another."""
    return row.page == last.page and 0 <= last.bottom - row.top < most


def _join(text: str, following: str) -> str:
    """Two lines of which the first breaks no word, as one."""
    if text.endswith(("—", "-", "–")) and not text.endswith((" —", " -", " –")):
        return text + following
    return f"{text} {following}"
