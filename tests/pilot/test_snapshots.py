"""Whole screens at three sizes, in the terminal's colours, in none and in a theme.

``SNAPSHOTS=write pytest tests/pilot/test_snapshots.py`` writes them anew; look at the difference.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.pilot.conftest import Opener
from tui.config import Settings

FOLDER = Path(__file__).parent / "snapshots"
SIZES = ((80, 24), (110, 30), (200, 60))
SCREENS = {"desk": (), "search": ("/", *"crews", "enter"), "speakers": ("4", "j"), "help": ("?",)}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_screens(open_desk: Opener, name: str, size: tuple[int, int]) -> None:
    file = FOLDER / f"{name}-{size[0]}x{size[1]}.txt"
    async with open_desk(*size) as desk:
        await desk.press(*SCREENS[name])
        shown = desk.text() + "\n"
    if os.environ.get("SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, "utf-8")
    assert shown == file.read_text("utf-8")


@pytest.mark.parametrize("colours", ["monochrome", "nord", "high-contrast"])
async def test_the_words_do_not_depend_on_colours(
    open_desk: Opener, colours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings()
    if colours == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        settings = replace(settings, theme=colours)
    async with open_desk(80, 24, settings=settings) as desk:
        assert desk.text() + "\n" == (FOLDER / "desk-80x24.txt").read_text("utf-8")
