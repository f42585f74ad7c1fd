"""Keys typed ahead and answers that come late find a sheet, or the desk, on its way out."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable

import pytest
from textual import events

from corpus.errors import ArchiveError
from tests.pilot.conftest import Driven, Opener
from tui.panes.bars import HintBar
from tui.panes.sheet import Entry
from tui.place.selection import Selection
from tui.screens.sheet import Sheet
from tui.store.source import Source


async def until(what: Callable[[], bool]) -> None:
    """Wait until it is so; fail when it never is."""
    for _ in range(500):
        if what():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never was")


def open_sheet(desk: Driven, entries: int = 3) -> Sheet:
    return desk.desk.open_sheet("some", [Entry(f"entry {n}", n) for n in range(1, entries + 1)])


async def test_a_sheet_is_left_once_however_often_enter_is_pressed(open_desk: Opener) -> None:
    async with open_desk() as desk:
        sheet = open_sheet(desk)
        await desk.pilot.pause()
        for _ in range(3):
            sheet.pane.moved(follow=True)
        await desk.pilot.pause()
        assert desk.app.screen is desk.desk
        assert desk.app.return_code is None


async def test_a_sheet_is_left_once_however_often_escape_is_pressed(open_desk: Opener) -> None:
    async with open_desk() as desk:
        lower = open_sheet(desk)
        await desk.pilot.pause()
        upper = open_sheet(desk)
        await desk.pilot.pause()
        upper.action_close()
        upper.action_close()
        await desk.pilot.pause()
        assert desk.app.screen is lower


async def test_what_is_found_for_a_sheet_that_is_closing_is_dropped(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = threading.Event()
    late: list[bool] = []

    def made(source: Source) -> tuple[list[Entry], str]:
        found.wait(20)
        return [Entry("found")], "1 found"

    async def lingering(bar: HintBar) -> None:
        """The list is gone from the sheet, the sheet itself not yet: now the answer comes."""
        sheet = bar.parent
        assert isinstance(sheet, Sheet)
        await until(lambda: not sheet.query("SheetPane"))
        found.set()
        await until(lambda: all(w.is_finished for w in desk.app.workers if w.group == "sheet"))
        late.append(True)

    async with open_desk() as desk:
        desk.desk.open_beside("some", made)
        await desk.pilot.pause()
        monkeypatch.setattr(HintBar, "on_unmount", lingering, raising=False)
        assert isinstance(desk.app.screen, Sheet)
        desk.app.screen.action_close()
        await until(lambda: bool(late))
        monkeypatch.undo()
        await desk.pilot.pause()
        assert desk.app.screen is desk.desk
        assert desk.app.return_code is None


async def test_a_sheet_says_why_nothing_could_be_found(open_desk: Opener) -> None:
    def made(source: Source) -> tuple[list[Entry], str]:
        raise ArchiveError("the archive is in use by another process")

    async with open_desk() as desk:
        desk.desk.open_beside("some", made)
        await desk.press()
        assert "in use by another process" in desk.text()
        await desk.press("escape")
        assert desk.app.screen is desk.desk


async def test_an_archive_that_cannot_be_read_ends_the_desk_with_one_line(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(source: Source, selection: Selection) -> list[int]:
        raise sqlite3.OperationalError("disk I/O error")

    async with open_desk() as desk:
        monkeypatch.setattr(Source, "quotes", gone)
        desk.app.post_message(events.Key("n", "n"))
        await until(lambda: desk.app.return_code is not None)
    assert desk.app.return_code == 2
    assert "cannot be used: disk I/O error" in str(desk.app.refused)


async def test_what_is_said_to_a_desk_that_has_closed_is_dropped(open_desk: Opener) -> None:
    async with open_desk() as desk:
        row = desk.desk.current_row()
        await desk.desk._piped("echo done", row)
        await desk.pilot.pause()
        assert "done (status 0)" in desk.text()
        screen = desk.desk
    screen.say("nothing")


async def test_a_sheet_that_opens_as_the_desk_is_left_does_not_fail(open_desk: Opener) -> None:
    async with open_desk() as desk:
        app = desk.app
        desk.desk.action_reason()
        app.leave(0)
    assert app.return_code == 0
    assert app._exception is None


async def test_a_search_beside_the_screen_that_cannot_start_says_so(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise ArchiveError("too many open files")

    async with open_desk() as desk:
        monkeypatch.setattr(desk.app, "connect", refused)
        await desk.press("/")
        await desk.type("ice")
        await until(lambda: "too many open files" in desk.lines()[-1])
        await desk.press("escape")
        assert desk.app.screen is desk.desk
