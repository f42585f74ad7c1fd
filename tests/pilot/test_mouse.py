"""The mouse while something is typed: the line keeps the keys, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.pilot.conftest import Driven, Opener
from tui.panes.prompt import Prompt
from tui.picker import Picker
from tui.settings.config import Settings
from tui.store.source import Source

PLACES = ((30, 0), (5, 6), (40, 20), (5, 23))
"""Cells of the bar, of both panes, of the status and the line itself, at 80x24."""


async def click(desk: Driven, place: tuple[int, int]) -> None:
    await desk.pilot.click(offset=place)
    await desk.press()


@pytest.mark.parametrize("place", PLACES)
async def test_a_click_while_searching_leaves_the_keys_alive(
    open_desk: Opener, place: tuple[int, int]
) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("gate")
        await click(desk, place)
        for _ in range(4):
            await desk.press("escape")
        assert not desk.desk.mode
        assert not desk.desk.selection.narrowed
        await desk.press("?")
        assert "keys" in desk.lines()[0]


async def test_a_click_on_a_hit_keeps_the_answer_and_goes_there(open_desk: Opener) -> None:
    async with open_desk(80, 40) as desk:
        await desk.press("/")
        await desk.type("nobody")
        while desk.desk.unanswered:
            await desk.press()
        pane = desk.desk.quotes_pane
        hits = list(pane.ids)
        await click(desk, (10, pane.region.y + 1 + pane.row_height))
        assert not desk.desk.mode
        assert desk.desk.selection.key("query") == "nobody"
        assert desk.desk.selection.quotation == hits[1]
        assert desk.app.session.words == ["nobody"]


async def test_a_click_on_nothing_found_leaves_what_is_wrong_to_be_mended(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("after:x")
        for row in (3, 2, 3):
            await click(desk, (10, row))
        await desk.type("y")
        assert desk.desk.query_one(Prompt).text == "after:xy"


@pytest.mark.parametrize("place", PLACES)
async def test_a_click_or_the_wheel_takes_no_name_to_another_quotation(
    open_desk: Opener, place: tuple[int, int]
) -> None:
    async with open_desk() as desk:
        corrected = desk.desk.selection.quotation
        await desk.press("x")
        while "somebody else" not in _under(desk):
            await desk.press("j")
        await desk.press("enter")
        await desk.type("Ann")
        await click(desk, place)
        await desk.pilot._post_mouse_events([_scroll()], offset=place)
        await desk.type("e Lee")
        assert desk.desk.query_one(Prompt).text == "Anne Lee"
        await desk.press("enter")
        row = desk.desk.source.quote(corrected or 0)
        assert row is not None
        assert row.quote.speaker == "Anne Lee"


async def test_a_click_in_the_picker_leaves_the_keys_with_its_line(small: Path) -> None:
    for place in ((10, 3), (10, 15), (10, 22), (10, 23)):
        with open_archive(small) as archive:
            app = Picker(Source(archive), "", Settings())
            async with app.run_test(size=(80, 24)) as pilot:
                await pilot.press("g", "a")
                await pilot.click(offset=place)
                await pilot.press("t", "e")
                assert app.screen.query_one(Prompt).text == "gate"
                await pilot.press("escape")
                await pilot.pause()
            assert not app.return_value


async def test_a_click_among_the_commands_leaves_the_keys_with_their_line(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await desk.press(":")
        await desk.type("ba")
        await click(desk, (10, 3))
        await desk.type("s")
        assert desk.app.screen.query_one(Prompt).text == "bas"
        await desk.press("escape")
        assert desk.app.screen is desk.desk


def _scroll() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


def _under(desk: Driven) -> str:
    from tui.screens.sheet import Sheet

    assert isinstance(desk.app.screen, Sheet)
    entry = desk.app.screen.pane.current()
    return entry.text if entry else ""
