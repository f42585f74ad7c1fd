"""The rows below the panes: what is told is told whole, and goes away with the next key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pilot.conftest import Opener
from tui.panes.bars import HintBar
from tui.settings.actions import preset
from tui.settings.config import Settings

TOLD = "sent to the terminal's clipboard; kept: nato-tui last"


async def test_what_one_row_has_no_room_for_takes_another(open_desk: Opener) -> None:
    async with open_desk(40, 12) as desk:
        before = desk.lines()
        await desk.press("y")
        assert desk.foot(2) == TOLD
        assert desk.lines()[:-2] == before[:-2]
        await desk.press("y", "g")
        assert desk.lines() == before


async def test_a_message_is_laid_anew_at_another_width(open_desk: Opener) -> None:
    async with open_desk(80, 24) as desk:
        before = desk.lines()
        await desk.press("y")
        assert desk.foot(1) == TOLD
        await desk.pilot.resize_terminal(40, 12)
        await desk.pilot.pause()
        assert desk.foot(2) == TOLD
        await desk.pilot.resize_terminal(80, 24)
        await desk.pilot.pause()
        assert desk.foot(1) == TOLD
        await desk.press("g")
        assert desk.lines() == before


async def test_a_message_takes_no_more_than_three_rows(open_desk: Opener) -> None:
    async with open_desk(40, 12) as desk:
        before = desk.lines()
        desk.desk.query_one(HintBar).say("many words " * 60, alert=True)
        await desk.pilot.pause()
        assert desk.lines()[:-3] == before[:-3]
        assert desk.lines()[-1].rstrip().endswith("…")
        await desk.press("g")
        assert desk.lines() == before


async def test_a_sheet_tells_the_whole_of_a_long_path(
    open_desk: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / ("longer-than-a-row-" * 3)
    folder.mkdir()
    monkeypatch.chdir(folder)
    async with open_desk() as desk:
        await desk.press("4", "t", "E")
        (written,) = folder.glob("*.md")
        assert str(written) in desk.foot(4).replace(" ", "")
        await desk.press("j")
        assert desk.foot(1) == "Enter go there E write as Markdown Esc close"


async def test_what_is_told_names_the_keys_in_force(open_desk: Opener) -> None:
    keys = {**preset("vim"), "quit": ("f10",), "copy": (), "basket": ("ctrl+t",)}
    async with open_desk(settings=Settings(keys=keys)) as desk:
        await desk.press("escape")
        assert "nothing is narrowed; F10 quits" in desk.lines()[-1]
        await desk.press("L")
        assert "; :copy copies it" in desk.foot()
        desk.desk.command_basket("harbour")
        await desk.press()
        assert "0 there; m puts in, Ctrl-t shows it" in desk.foot()
