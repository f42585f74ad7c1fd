"""What a terminal shows after each key is what a repaint of everything would show."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.archive import open_archive
from tests.pilot.painted import PaintedDesk
from tui.session import Session
from tui.source import Source

WALK = (*"4312", "tab", "tab", "z", "tab", "s", "a", "z", "/", *"gate", "enter", *"sa41zn34")


async def at_rest(app: PaintedDesk, pilot: Pilot[None]) -> None:
    """Wait until no frame is due."""
    while True:
        await pilot.pause()
        desk, screen = app.desk, app.screen
        due = [one for one in screen.children if one._repaint_required or one._layout_required]
        wait = desk.unanswered or any(pane.waits for pane in desk.panes.values())
        if not (due or wait or screen._dirty_widgets or screen._layout_required):
            return
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("size", [(40, 8), (80, 24), (200, 60)])
@pytest.mark.parametrize("behind", [False, True])
async def test_after_each_key_no_row_is_stale_and_no_frame_half_there(
    small: Path, size: tuple[int, int], behind: bool
) -> None:
    app = PaintedDesk(Source(open_archive(small)), Session())
    try:
        async with app.run_test(size=size) as pilot:
            await at_rest(app, pilot)
            app.behind = behind
            app.half.clear()
            for key in WALK:
                await pilot.press(key)
                await at_rest(app, pilot)
                assert app.shown == app.whole, key
            assert not app.half
    finally:
        app.source.archive.close()
