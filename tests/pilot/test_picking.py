"""The picker under load: keys before the list or an answer act on what they were meant for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.archive import open_archive
from corpus.search import parse, search
from tests.pilot.conftest import Opener
from tui.picker import Picker
from tui.screens import awaiting, pick, searching
from tui.screens.pick import PickScreen
from tui.settings.config import Settings
from tui.store.searcher import Searcher
from tui.store.source import Source


@pytest.fixture
def _late(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine so busy that the list never comes by itself and no answer ever arrives."""
    later = PickScreen.call_after_refresh

    def never(self: PickScreen, callback: Any, *args: Any, **options: Any) -> bool:
        if callback == self._begin:
            return True
        return later(self, callback, *args, **options)

    def ask(self: Searcher, *args: Any, **options: Any) -> int:
        self.ticket += 1
        return self.ticket

    monkeypatch.setattr(PickScreen, "call_after_refresh", never)
    monkeypatch.setattr(Searcher, "ask", ask)
    monkeypatch.setattr(awaiting, "PATIENCE", 0.01)


async def picked(path: Path, words: str, *keys: str) -> list[int]:
    """What the picker returns for ``keys``."""
    with open_archive(path) as archive:
        app = Picker(Source(archive), words, Settings())
        async with app.run_test() as pilot:
            await pilot.press(*keys)
            await pilot.pause()
        return app.return_value or []


@pytest.mark.usefixtures("_late")
async def test_moves_before_the_list_stands_choose_from_it(small: Path) -> None:
    with open_archive(small) as archive:
        ids = list(archive.quote_ids())
    assert await picked(small, "", "down", "down", "enter") == [ids[2]]
    assert await picked(small, "", "tab", "tab", "enter") == ids[:2]


@pytest.mark.usefixtures("_late")
async def test_moves_before_an_answer_choose_from_it(small: Path) -> None:
    with open_archive(small) as archive:
        hits = [hit.row.id for hit in search(archive, parse("the", typing=True), limit=50).hits]
    assert len(hits) > 1
    assert await picked(small, "", *"the", "down", "enter") == [hits[1]]
    assert await picked(small, "the", "down", "enter") == [hits[1]]
    assert await picked(small, "", *"the", "tab", "enter") == [hits[0]]


@pytest.mark.usefixtures("_late")
async def test_the_desk_moves_among_the_hits_of_what_was_typed(
    open_desk: Opener, small: Path
) -> None:
    with open_archive(small) as archive:
        hits = [hit.row.id for hit in search(archive, parse("the", typing=True), limit=50).hits]
    async with open_desk() as desk:
        await desk.press("/", *"the", "down")
        assert desk.desk.selection.quotation == hits[1]


@pytest.fixture
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is looked up in the screen's own thread."""

    def refused(*_: object) -> None:
        raise AssertionError("the screen searches itself")

    monkeypatch.setattr(pick, "look_up", refused)
    monkeypatch.setattr(searching, "look_up", refused)


@pytest.mark.usefixtures("_elsewhere")
async def test_a_key_waits_for_the_answer_that_it_acts_on(small: Path) -> None:
    with open_archive(small) as archive:
        hits = [hit.row.id for hit in search(archive, parse("the", typing=True), limit=50).hits]
    assert await picked(small, "", *"the", "down", "enter") == [hits[1]]
    assert await picked(small, "", *"the", "tab", "enter") == [hits[0]]


@pytest.mark.usefixtures("_elsewhere")
async def test_the_desk_takes_the_answer_of_its_thread(open_desk: Opener, small: Path) -> None:
    with open_archive(small) as archive:
        hits = [hit.row.id for hit in search(archive, parse("the", typing=True), limit=50).hits]
    async with open_desk() as desk:
        await desk.press("/", *"the", "down")
        assert desk.desk.selection.quotation == hits[1]
        await desk.press("x", "enter")
        assert desk.desk.mode == ""
        assert desk.desk.selection.query == "thex"


@pytest.mark.usefixtures("_elsewhere")
async def test_a_letter_does_not_wait(open_desk: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awaiting, "PATIENCE", 1_000.0)
    monkeypatch.setattr(Searcher, "ask", lambda self, *_, **__: setattr(self, "ticket", 99))
    async with open_desk() as desk:
        await desk.press("/", *"the", "escape")
        assert desk.desk.mode == ""


async def test_the_empty_line_tells_the_keys(small: Path) -> None:
    with open_archive(small) as archive:
        app = Picker(Source(archive), "", Settings())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            line = app.screen._compositor.render_strips()[23].text
            assert line.rstrip().endswith("Enter takes, Tab marks, Esc leaves")
            await pilot.press("x")
            assert "Tab marks" not in app.screen._compositor.render_strips()[23].text
