"""Where each pane stands: one, two or four of them, by the room there is."""

from __future__ import annotations

from typing import Literal

from corpus.frozen import dataclass

PaneName = Literal["articles", "text", "quotes", "speakers"]
PANES: tuple[PaneName, ...] = ("articles", "text", "quotes", "speakers")
LABELS: dict[PaneName, str] = {
    "articles": "Articles",
    "text": "Text",
    "quotes": "Quotes",
    "speakers": "Speakers",
}
BARS = 3  # rows that are no pane's: the bar above, status and hints below

MEASURE = 90  # cells of a line of text at most
SINGLE = 70  # cells from which on a quotation takes one line of its pane, not two


@dataclass(frozen=True, slots=True)
class Place:
    """A pane's rectangle on the screen, in cells."""

    x: int
    y: int
    width: int
    height: int


def arrange(
    width: int, height: int, active: PaneName, companion: PaneName, *, zoomed: bool = False
) -> dict[PaneName, Place]:
    """The visible panes and their places. ``companion`` is the list shown beside the text."""
    rows = max(1, height - BARS)
    if zoomed or width < 50 or rows < 12:
        return {active: Place(0, 1, width, rows)}
    if width < 100:
        return _stacked(width, rows, *_pair(active, companion))
    if width < 160 or rows < 24:
        return _four(width, rows)
    return _columns(width, rows)


def _pair(active: PaneName, companion: PaneName) -> tuple[PaneName, PaneName]:
    if active == "speakers":
        return "speakers", "quotes"
    if active == "text":
        return companion if companion in ("articles", "quotes") else "quotes", "text"
    return active, "text"


def _stacked(width: int, rows: int, above: PaneName, below: PaneName) -> dict[PaneName, Place]:
    top = rows // 2 if below == "quotes" else max(6, rows * 2 // 5)
    if width < SINGLE:  # a title and whole quotations, of two rows each
        top += (top + 1) % 2 if above == "quotes" else 0
        top -= (rows - top + 1) % 2 if below == "quotes" else 0
    return {above: Place(0, 1, width, top), below: Place(0, 1 + top, width, rows - top)}


def _four(width: int, rows: int) -> dict[PaneName, Place]:
    left, top = width * 36 // 100, rows * 40 // 100
    right = width - left
    return {
        "articles": Place(0, 1, left, top),
        "quotes": Place(left, 1, right, top),
        "speakers": Place(0, 1 + top, left, rows - top),
        "text": Place(left, 1 + top, right, rows - top),
    }


def _columns(width: int, rows: int) -> dict[PaneName, Place]:
    text = min(96, width * 48 // 100)
    left = min(52, width * 24 // 100)
    middle, top = width - text - left, rows * 40 // 100
    return {
        "articles": Place(0, 1, left, top),
        "speakers": Place(0, 1 + top, left, rows - top),
        "quotes": Place(left, 1, middle, rows),
        "text": Place(left + middle, 1, text, rows),
    }
