"""The first frame is drawn without Textual and is, cell by cell, what the desk then shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import ColorSystem

from corpus.archive import open_archive
from tests.pilot.conftest import Driven, Opener
from tui.panes.lists import QuotesPane
from tui.place.selection import Selection
from tui.place.session import Session
from tui.rows.base import Line
from tui.settings.config import Settings
from tui.starting.standing import desk_cells
from tui.store.source import Source
from tui.terminal.cells import Row, blank_rows, laid
from tui.terminal.painter import Painter

SIZES = ((40, 10), (80, 24), (110, 30), (200, 60))


def shown(driven: Driven) -> list[Row]:
    """The cells of the running desk."""
    painter = Painter()
    strips = driven.app.screen._compositor.render_strips()
    rows = blank_rows(*driven.app.size)
    for y, strip in enumerate(strips):
        laid(rows, 0, y, painter._cells(strip, ColorSystem.EIGHT_BIT))
    return rows


def drawn(path: Path, session: Session, settings: Settings, size: tuple[int, int]) -> list[Row]:
    """The cells of the first frame."""
    with open_archive(path) as archive:
        return desk_cells(Source(archive), session, settings, size, colours=True)


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_desk_stands_as_drawn(
    open_desk: Opener, small: Path, size: tuple[int, int]
) -> None:
    expected = drawn(small, Session(), Settings(), size)
    async with open_desk(*size) as driven:
        assert shown(driven) == expected


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", ["articles", "text", "quotes", "speakers"])
async def test_a_place_taken_up_stands_as_drawn(
    open_desk: Opener, small: Path, size: tuple[int, int], pane: str
) -> None:
    with open_archive(small) as archive:
        row = list(archive.rows(archive.quote_ids()))[-2]
    selection = Selection().narrow("article", row.article.id)
    selection = replace(selection, quotation=row.id, offset=row.quote.start)
    session = Session(None, selection, pane, "articles", zoomed=pane == "speakers")  # type: ignore[arg-type]
    settings = Settings(look="plain", asides=pane != "text")
    expected = drawn(small, session, settings, size)
    async with open_desk(*size, session=session, settings=settings) as driven:
        assert shown(driven) == expected


async def test_an_empty_archive_stands_as_drawn(open_desk: Opener, tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    open_archive(path).close()
    expected = drawn(path, Session(), Settings(), (80, 24))
    async with open_desk(path=path) as driven:
        assert shown(driven) == expected


async def test_a_pane_is_never_painted_as_if_it_had_another_width(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, painted = QuotesPane.lines, set()

    def noted(pane: QuotesPane, start: int, stop: int) -> list[Line]:
        found = lines(pane, start, stop)
        if start <= 2 < stop:
            painted.add("".join(piece.text for piece in found[2 - start]))
        return found

    monkeypatch.setattr(QuotesPane, "lines", noted)
    async with open_desk(200, 60) as driven:
        assert driven.desk.quotes_pane.row_height == 2
    assert len(painted) == 1
