"""The first frame of the desk, where the last screen is not true any more: a sketch, then all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.starting import early
from tui.terminal import firstframe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus.archive import Archive
    from tui.drawing.layout import PaneName
    from tui.place.session import Session
    from tui.settings.config import Settings
    from tui.store.source import Source
    from tui.terminal.firstframe import FirstFrame, Words
    from tui.terminal.painter import Painter


def opened(path: Path, notify: Callable[[str], None]) -> tuple[Archive, bool]:
    """The archive to show and whether it is the samples', which are shown while ``path`` is empty.

    Raises ArchiveError when the user's own archive exists and cannot be opened.
    """
    from corpus.archive import open_archive

    if path.exists():
        archive = open_archive(path, readonly=not may_write(path), waiting=False, notify=notify)
        if archive.counts().articles:
            return archive, False
        archive.close()
    from tui.commands._archive import samples

    with samples(notify) as made:
        where = made.path
    return open_archive(where), True


def may_write(path: Path) -> bool:
    """Whether an archive at ``path`` can be written, it and the files that SQLite lays beside."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


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


def sketched(
    archive: Archive, where: tuple[PaneName, PaneName, bool], *, fresh: bool
) -> FirstFrame | None:
    """Show in plain text what comes; None without a terminal of a usable size.

    ``where`` is the active pane, its companion and whether it is zoomed; a ``fresh`` session
    begins with the first quotations.
    """
    size = firstframe.terminal_size()
    if size[0] < 20 or size[1] < 5:
        return None
    return firstframe.sketch(size, _sketch(archive, *where, fresh, *size))


def draw_all(frame: FirstFrame, source: Source, session: Session, settings: Settings) -> None:
    """Draw the desk as it will stand over a sketch, where that can be told without Textual.

    Its themes lay colours of their own under everything, and a search must be asked again.
    """
    from tui.settings.config import THEMES

    asked = session.selection.key("query") is not None
    if frame.words is None or frame.torn or asked or settings.theme not in THEMES:
        return
    from tui.starting.standing import desk_cells
    from tui.terminal.cells import blank_rows, cells_of, laid, runs_of
    from tui.terminal.pen import changes_of

    sketch = blank_rows(*frame.size)
    for x, y, text in frame.words:
        laid(sketch, x, y, cells_of(text, ""))
    colours = not os.environ.get("NO_COLOR")
    rows = desk_cells(source, session, settings, frame.size, colours=colours)
    frame.go_on([runs_of(row) for row in rows], changes_of(sketch, rows))


def _sketch(
    archive: Archive,
    active: PaneName,
    companion: PaneName,
    zoomed: bool,
    fresh: bool,
    width: int,
    height: int,
) -> Words:
    """The bar, the panes' names, the first quotations, and that more is to come.

    Of their words those stand there that take as many cells in every terminal.
    """
    from tui.drawing.layout import LABELS, PANES, SINGLE, arrange
    from tui.drawing.letters import letters
    from tui.terminal.clean import easy_part

    bar = " ".join(
        f"[{number} {LABELS[pane]}]" if pane == active else f" {number} {LABELS[pane]} "
        for number, pane in enumerate(PANES, 1)
    )
    held = archive.counts().articles
    told = f" opening · {held:,} article{'' if held == 1 else 's'}"
    words = [(0, 0, bar[:width]), (0, height - 2, told[:width])]
    places = arrange(width, height, active, companion, zoomed=zoomed)
    for pane, place in places.items():
        name = f"─ {PANES.index(pane) + 1} {LABELS[pane]} ─"
        words.append((place.x, place.y, name[: place.width]))
    if fresh and "quotes" in places:
        place = places["quotes"]
        lines = 1 if place.width >= SINGLE else 2
        for number, row in enumerate(archive.quotes(limit=(place.height - 1) // lines)):
            text = easy_part(row.quote.text)[: max(place.width // 2, 10)]
            y = place.y + 1 + number * lines
            words.append((place.x, y, f" {letters(row)}{text}"))
    return words
