"""The lines of a PDF: the characters of its text layer and where they stand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, NamedTuple

from corpus.reading import decoding

MOST_PAGES = 2000


class Row(NamedTuple):
    """A line of a page: its words and its box, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    page: int
    height: float


_HIGH = re.compile(r"[^\W_a-zß-öø-ÿ]|[bdfhiklt“”\"'‘’]|[à-öù-ÿß]")
_HANGING = re.compile(r"[gjpqyç,;()QJ]")
_SHARES = {(True, True): 1.0, (True, False): 0.76, (False, True): 0.74, (False, False): 0.5}


def size(row: Row) -> float:
    """How large a line is set: a box is lower without letters that rise or hang."""
    rises, hangs = _HIGH.search(row.text) is not None, _HANGING.search(row.text) is not None
    return (row.top - row.bottom) / _SHARES[rises, hangs]


def rows_of(document: Any, pdfium: Any) -> list[Row]:
    rows: list[Row] = []
    for number in range(min(len(document), MOST_PAGES)):
        try:
            page = document[number]
            textpage = page.get_textpage()
        except pdfium.PdfiumError:
            continue
        try:
            rows += _lines(textpage, number, page.get_height())
        finally:
            textpage.close()
            page.close()
    return rows


def _lines(textpage: Any, number: int, height: float) -> list[Row]:
    """The lines of a page in its own order; those side by side on one line are one."""
    text = textpage.get_text_range()
    if len(text) != textpage.count_chars():  # characters beyond the first plane: places differ
        return _boxes(textpage, number, height)
    rows: list[Row] = []
    for match in _LINE.finditer(text):
        start = match.start()
        for first, last in _columns(textpage, start, match[0]):
            shown = " ".join(decoding.without_surrogates(text[first:last]).split())
            if match[0].endswith("\ufffe") and last == start + len(match[0].rstrip("\ufffe")):
                shown += "-"
            if box := _box(textpage, first, last - first):
                rows.append(Row(shown, *box, number, height))
    return [row for row in rows if row.text]


_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?")


def _box(textpage: Any, start: int, many: int) -> tuple[float, float, float, float] | None:
    """The box around characters: left, bottom, right, top; None where nothing is drawn."""
    found = [textpage.get_rect(index) for index in range(textpage.count_rects(start, many))]
    if not found:
        return None
    lefts, bottoms, rights, tops = zip(*found, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _columns(textpage: Any, start: int, line: str) -> list[tuple[int, int]]:
    """Where the pieces of a line begin and end that lie far apart, as in two columns."""
    end = start + len(line.rstrip("\ufffe"))
    many = textpage.count_rects(start, end - start)
    boxes = [textpage.get_rect(index) for index in range(many)]
    cuts = [start]
    for (_, bottom, right, top), other in pairwise(boxes):
        apart = other[0] - right > 2.2 * max(top - bottom, 1) or other[2] < right - 40
        at = textpage.get_index(other[0] + 1, (other[1] + other[3]) / 2, 3, 3) if apart else None
        if at is not None and cuts[-1] < at < end:
            cuts.append(at)
    return list(pairwise([*cuts, end]))


def _boxes(textpage: Any, number: int, height: float) -> list[Row]:
    """The lines of a page by what lies inside the boxes of its pieces."""
    rows: list[Row] = []
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        text = textpage.get_text_bounded(left, bottom, right, top)
        text = " ".join(decoding.without_surrogates(text).replace("\ufffe", "-").split())
        if not text:
            continue
        row = Row(text, left, bottom, right, top, number, height)
        if rows and _beside(rows[-1], row):
            last = rows.pop()
            gap = " " if left - last.right > 0.15 * (top - bottom) else ""
            text = (
                last.text
                if text in last.text[-len(text) :] and right <= last.right
                else (f"{last.text}{gap}{text}")
            )
            row = Row(
                text,
                last.left,
                min(bottom, last.bottom),
                max(right, last.right),
                max(top, last.top),
                number,
                height,
            )
        rows.append(row)
    return rows


def _beside(one: Row, other: Row) -> bool:
    """Whether two boxes stand on one line of one column."""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    size = min(one.top - one.bottom, other.top - other.bottom)
    near = -0.5 * size <= other.left - one.right <= 2.2 * max(size, 1)
    return overlap > 0.4 * size and near
