"""The first frame of the desk: the last screen of the session, the desk drawn anew, or a sketch."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.paths import config_dir
from tui.config import THEMES, Settings
from tui.layout import arrange
from tui.terminal import firstframe
from tui.terminal.clean import clean_line

if TYPE_CHECKING:
    from corpus.archive import Archive
    from tui.session import Session
    from tui.source import Source
    from tui.terminal.firstframe import FirstFrame
    from tui.terminal.painter import Painter

_BAR = " 1 Articles   2 Text  [3 Quotes]  4 Speakers "


def frame_path(session: Path) -> Path:
    """Where the last screen of a session is kept."""
    return session.with_suffix(".frame")


def mark_of(archive: Path) -> str:
    """What the kept screen of ``archive`` depends on."""
    return firstframe.stamp(archive, config_dir() / "config.toml", os.environ)


def recalled(archive: Path, session: Path) -> FirstFrame | None:
    """Show the session's last screen again; None where it is not true any more."""
    size = firstframe.terminal_size()
    return firstframe.recall(frame_path(session), size, mark_of(archive))


def sketched(archive: Archive) -> FirstFrame | None:
    """Show the first quotations; None without a terminal of a usable size."""
    size = firstframe.terminal_size()
    if size[0] < 20 or size[1] < 5:
        return None
    return firstframe.sketch(size, _sketch(archive, *size))


def drawn(source: Source, session: Session, settings: Settings) -> FirstFrame | None:
    """Show the desk as it will stand; None where that cannot be told without Textual.

    Its themes lay colours of their own under everything, and a search must be asked again.
    """
    size = firstframe.terminal_size()
    asked = session.selection.key("query") is not None
    if size[0] < 20 or size[1] < 5 or asked or settings.theme not in THEMES:
        return None
    from tui.standing import desk_cells
    from tui.terminal.cells import drawing_of, runs_of

    colours = not os.environ.get("NO_COLOR")
    rows = desk_cells(source, session, settings, size, colours=colours)
    return firstframe.whole(size, [runs_of(row) for row in rows], drawing_of(rows))


def keep_frame(painter: Painter, archive: Path, session: Path) -> None:
    """Keep what stands on the terminal for the next start."""
    size, runs, data = painter.standing()
    if runs:
        firstframe.keep(frame_path(session), size, mark_of(archive), runs, data)


def _sketch(archive: Archive, width: int, height: int) -> list[tuple[int, int, str]]:
    """The bar, the first quotations where their pane will stand, and that more is to come."""
    place = arrange(width, height, "quotes", "quotes")["quotes"]
    counts = archive.counts()
    rows = [(0, 0, _BAR[:width]), (place.x, place.y, "─ 3 Quotes ─"[: place.width])]
    for number, row in enumerate(archive.quotes(limit=place.height - 1), 1):
        text = clean_line(row.quote.text)[: max(place.width // 2, 10)]
        rows.append((place.x, place.y + number, f" {row.quote.kind[0]}  {text}"))
    told = f" opening · {counts.articles:,} articles"
    return [*rows, (0, height - 2, told[:width])]
