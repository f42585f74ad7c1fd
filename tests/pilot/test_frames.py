"""What a terminal shows after each key is what a repaint of everything would show."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.pilot.painted import PaintedDesk, at_rest
from tui.place.session import Session
from tui.store.source import Source

WALK = (*"4312", "tab", "tab", "z", "tab", "s", "a", "z", "/", *"gate", "enter", *"sa41zn34")


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


async def test_what_matched_is_marked_no_more_once_the_search_is_left(small: Path) -> None:
    app = PaintedDesk(Source(open_archive(small)), Session())
    try:
        async with app.run_test(size=(60, 20)) as pilot:
            await pilot.press("j", "/", *"gate")
            await at_rest(app, pilot)
            await pilot.press("escape")
            await at_rest(app, pilot)
            assert app.shown == app.whole
    finally:
        app.source.archive.close()
