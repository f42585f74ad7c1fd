"""The first frame of the desk, where the last screen is not true any more: a sketch, then all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui import early
from tui.terminal import firstframe

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.archive import Archive
    from tui.config import Settings
    from tui.session import Session
    from tui.source import Source
    from tui.terminal.firstframe import FirstFrame, Words
    from tui.terminal.painter import Painter


def recalled(archive: Path) -> FirstFrame | None:
    """Show the session's last screen again; None where it is not true any more."""
    path = str(archive)
    return firstframe.recall(_frame_file(path), firstframe.terminal_size(), early.mark_of(path))


def keep_frame(painter: Painter, archive: Path) -> None:
    """Keep what stands on the terminal for the next start."""
    size, runs, data = painter.standing()
    if runs:
        path = str(archive)
        firstframe.keep(_frame_file(path), size, early.mark_of(path), runs, data)


def _frame_file(archive: str) -> str:
    return early.session_file(archive).removesuffix(".json") + ".frame"


def sketched(archive: Archive, session: Session) -> FirstFrame | None:
    """Show in plain text what comes; None without a terminal of a usable size."""
    size = firstframe.terminal_size()
    if size[0] < 20 or size[1] < 5:
        return None
    return firstframe.sketch(size, _sketch(archive, session, *size))


def draw_all(frame: FirstFrame, source: Source, session: Session, settings: Settings) -> None:
    """Draw the desk as it will stand over a sketch, where that can be told without Textual.

    Its themes lay colours of their own under everything, and a search must be asked again.
    """
    from tui.config import THEMES

    asked = session.selection.key("query") is not None
    if frame.words is None or asked or settings.theme not in THEMES:
        return
    from tui.standing import desk_cells
    from tui.terminal.cells import blank_rows, cells_of, changes_of, laid, runs_of

    sketch = blank_rows(*frame.size)
    for x, y, text in frame.words:
        laid(sketch, x, y, cells_of(text, ""))
    colours = not os.environ.get("NO_COLOR")
    rows = desk_cells(source, session, settings, frame.size, colours=colours)
    frame.go_on([runs_of(row) for row in rows], changes_of(sketch, rows))


def _sketch(archive: Archive, session: Session, width: int, height: int) -> Words:
    """The bar, the first quotations where their pane will stand, and that more is to come."""
    from tui.layout import arrange
    from tui.selection import LABELS, PANES
    from tui.terminal.clean import clean_line

    bar = " ".join(
        f"[{number} {LABELS[pane]}]" if pane == session.pane else f" {number} {LABELS[pane]} "
        for number, pane in enumerate(PANES, 1)
    )
    told = f" opening · {archive.counts().articles:,} articles"
    rows = [(0, 0, bar[:width]), (0, height - 2, told[:width])]
    places = arrange(width, height, session.pane, session.companion, zoomed=session.zoomed)
    for pane, place in places.items():
        name = f" {PANES.index(pane) + 1} {LABELS[pane]} "
        rows.append((place.x, place.y, f"─{name}─"[: place.width]))
    if "quotes" in places and session.selection.quotation is None:
        place = places["quotes"]
        lines = 1 if place.width >= 70 else 2
        for number, row in enumerate(archive.quotes(limit=(place.height - 1) // lines)):
            text = clean_line(row.quote.text)[: max(place.width // 2, 10)]
            kind = row.quote.kind[0]
            rows.append((place.x, place.y + 1 + number * lines, f" {kind}  {text}"))
    return rows
