"""Walks of random keys, clicks, pastes, sizes and writes of others: the panes stay of one mind.

``WALKS=100 pytest tests/pilot/test_walks.py`` walks as many other ways; a walk that fails names
its seed and what was done.
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from corpus.archive import open_archive
from corpus.archive.choices import of_quote
from corpus.model import Extraction
from tests.pilot.painted import PaintedDesk, at_rest
from tui.place.session import Session
from tui.screens.keeping import Keeping
from tui.settings.actions import ACTIONS
from tui.store.source import Source

STEPS = 50
LEFT_OUT = {"quit", "suspend_process", "pipe"}
KEYS = [key for one in ACTIONS if one.id not in LEFT_OUT for key in one.keys]
TYPED = [*'abenorst "-:', "space", "backspace", "up", "down", "tab", "ctrl+w", "ctrl+u"]
LINES = ("gate", "speaker:lind", "nobody", "zzzz", '"northern gate"', "after:x", "港口", "(")
SIZES = ((80, 24), (200, 60), (60, 20), (40, 12), (20, 5), (250, 80), (100, 30), (3, 2))


async def press(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    await pilot.press(dice.choice(KEYS))


async def type_in(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    await pilot.press(dice.choice([*TYPED, "enter", "escape"]))


async def search(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    await pilot.press("/", *dice.choice(LINES), *dice.choice((["enter"], ["escape"], [])))


async def click(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    width, height = app.size
    await pilot.click(offset=(dice.randrange(width), dice.randrange(height)))


async def paste(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    app.post_message(events.Paste(dice.choice(("risk", "two\nlines", "x" * 300, ""))))


async def resize(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    await pilot.resize_terminal(*dice.choice(SIZES))


async def look_away(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    app.post_message(dice.choice((events.AppFocus, events.AppBlur))())


async def written_to(app: PaintedDesk, pilot: Pilot[None], dice: random.Random) -> None:
    with open_archive(app.source.archive.path) as other:
        articles, quotes = other.articles(), other.quote_ids()
        what = dice.choice(("correct", "undo", "reread", "remove"))
        if what == "correct" and quotes:
            name = dice.choice((None, "Ada Moss", "Tomas Okoro"))
            other.correct(of_quote(other, dice.choice(quotes), speaker=name))
        elif what == "undo":
            other.undo()
        elif what == "reread" and articles:
            article = other.article(dice.choice(articles).id)
            assert article is not None
            other.add(article, Extraction((), ()))
        elif len(articles) > 1:
            other.remove(dice.choice(articles).id)
    app.desk.at_once(app.desk.look_again)


DONE = [press] * 12 + [type_in] * 3 + [search] * 2 + [click] * 2 + [paste, resize]
DONE += [look_away, written_to]


def agreed(app: PaintedDesk) -> None:
    """All panes show the one selection, its row is seen, and no cell is stale."""
    desk, here = app.desk, app.desk.selection
    assert app.shown == app.whole
    row = desk.source.quote(here.quotation) if here.quotation is not None else None
    assert (row is None) == (here.quotation is None)
    if row is not None:
        assert (row.article.id, row.speaker_id) == (here.article, here.speaker)
    for pane in desk.panes.values():
        if pane.display:
            assert pane.shown == here
            assert not pane.row_count() or pane.top <= pane.cursor < pane.top + pane.page
    quotes: Any = desk.quotes_pane
    if quotes.display:
        assert list(quotes.ids) == list(desk.source.quotes(here))
        marked = quotes.ids[quotes.cursor] if quotes.ids else here.quotation
        assert marked == here.quotation or quotes.elsewhere


async def left(app: PaintedDesk, pilot: Pilot[None]) -> None:
    """Esc leads back from everywhere."""
    for _ in range(40):
        await pilot.press("escape")
        await at_rest(app, pilot)
        desk = app.desk
        if app.screen is desk and not (desk.mode or desk.selection.narrowed or desk.zoomed):
            return
    raise AssertionError("Esc does not lead back")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    metafunc.parametrize("seed", range(int(os.environ.get("WALKS", "4"))))


async def test_a_walk(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Keeping, "run_on_terminal", lambda *_: None)
    dice = random.Random(seed)
    app = PaintedDesk(Source(open_archive(small)), Session())
    try:
        async with app.run_test(size=dice.choice(SIZES[:6])) as pilot:
            await at_rest(app, pilot)
            for step in range(STEPS):
                do = dice.choice(DONE)
                await do(app, pilot, dice)
                await at_rest(app, pilot)
                agreed(app)
                if step % 25 == 24:
                    await left(app, pilot)
                    agreed(app)
    finally:
        app.source.archive.close()
