"""Commands by name: the nearest first, what they can take, and what is said where nothing fits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.pilot.conftest import Driven, Opener
from tests.small import bridges
from tui.panes.bars import HintBar
from tui.settings.actions import ACTIONS, BY_ID, preset
from tui.settings.config import Settings


async def typed(desk: Driven, line: str) -> None:
    """Open the palette and type."""
    await desk.press(":")
    await desk.type(line)


async def settled(desk: Driven) -> None:
    """Wait for what is written or found beside the screen."""
    await desk.app.workers.wait_for_complete([w for w in desk.app.workers if w.group == "export"])
    await desk.pilot.pause()


@pytest.mark.parametrize(("name", "first"), [("open", "open NAME"), ("note", "note WORDS")])
async def test_a_whole_name_comes_before_its_beginnings(
    open_desk: Opener, name: str, first: str
) -> None:
    async with open_desk() as desk:
        await typed(desk, name)
        assert first in desk.lines()[1]


async def test_an_unknown_command_says_so_and_can_be_mended(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await typed(desk, "nosuch")
        await desk.press("enter")
        assert desk.lines()[-1].rstrip().endswith("no such command")
        await desk.press("ctrl+u")
        await desk.type("zoom")
        await desk.press("enter")
        assert desk.desk.active == "quotes"
        assert "2 Text" not in desk.lines()[12]


async def test_a_command_without_its_word_asks_for_it(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await typed(desk, "open ")
        await desk.press("enter")
        assert desk.lines()[-1].rstrip().endswith("say which: open NAME")


async def test_a_theme_is_chosen_from_a_list(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await typed(desk, "theme ")
        assert "solarized-light" in desk.text()
        await desk.type("solarized-l")
        await desk.press("enter")
        assert desk.app.theme == "solarized-light"
        assert 'theme = "solarized-light"' in desk.lines()[-1]


async def test_a_kept_search_is_chosen_from_a_list(open_desk: Opener) -> None:
    async with open_desk() as desk:
        desk.desk.source.archive.set_state("searches", {"my gate": "slow", "gate": "northern"})
        await typed(desk, "open gate")
        assert [line.strip("▌ ") for line in desk.lines()[1:3]] == ["gate", "my gate"]
        await desk.press("enter")
        assert desk.desk.selection.query == "northern"


async def test_the_first_basket_can_be_had_again(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("m")
        await typed(desk, "basket story")
        await desk.press("enter")
        assert "the basket story: 0 there" in desk.lines()[-1]
        await typed(desk, "basket -")
        await desk.press("enter")
        assert "without a name: 1 there" in desk.lines()[-1]


@pytest.mark.parametrize("ending", ["csv", "bib", "htm"])
async def test_the_ending_of_a_file_is_its_format(
    open_desk: Opener, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"story.{ending}"
    async with open_desk() as desk:
        desk.desk.command_export(str(file))
        await settled(desk)
        assert "9 quotations written" in desk.desk.query_one(HintBar).said
    assert "Nobody asked the crews" in file.read_text()


async def test_what_cannot_be_written_says_why(open_desk: Opener, tmp_path: Path) -> None:
    async with open_desk(120, 24) as desk:
        desk.desk.command_export(str(tmp_path / "no" / "a.md"))
        await settled(desk)
        said = desk.desk.query_one(HintBar).said
        assert said.endswith("no/a.md: No such file or directory")
        assert "Errno" not in said


@pytest.mark.parametrize("columns", [20, 40])
@pytest.mark.parametrize("key", [":", "?"])
async def test_words_without_room_beside_their_lead_stand_below_it(
    open_desk: Opener, columns: int, key: str
) -> None:
    async with open_desk(columns, 40) as desk:
        await desk.press("3", key)
        lines = [line.strip("▌ ") for line in desk.lines()]
        assert {":": "search all", "?": "to its"}[key] in " ".join(lines)


async def test_all_that_a_search_found_is_written_and_grouped(
    open_desk: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking.MORE", 5)
    path = bridges(tmp_path / "many.sqlite", 2)
    async with open_desk(path=path) as desk:
        await desk.search("kind:direct")
        assert len(desk.desk.quotes_pane.ids) < 60
        desk.desk.command_export_list(str(tmp_path / "all.csv"))
        await settled(desk)
        assert "60 quotations written" in desk.desk.query_one(HintBar).said
        desk.desk.command_dups()
        await settled(desk)
        assert desk.lines()[0].rstrip().endswith("30 groups")
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 61


@pytest.mark.parametrize(("columns", "lines"), [(60, 16), (100, 40)])
async def test_what_is_typed_stays_on_the_last_row_of_another_size(
    open_desk: Opener, columns: int, lines: int
) -> None:
    async with open_desk() as desk:
        await typed(desk, "them")
        await desk.pilot.resize_terminal(columns, lines)
        await desk.type("e")
        assert desk.lines()[-1].startswith(":theme")


@pytest.mark.parametrize(("typed_in", "first"), [("q", "quit"), ("wq", "quit"), ("M", "merge")])
async def test_a_key_after_the_colon_is_what_it_does(
    open_desk: Opener, typed_in: str, first: str
) -> None:
    async with open_desk() as desk:
        await typed(desk, typed_in)
        assert desk.lines()[1][1:].startswith(first)


async def test_a_key_that_does_nothing_says_so(open_desk: Opener) -> None:
    async with open_desk() as desk:
        told = {
            "asterisk": "* does nothing here; ? shows the keys",
            "left": "Left does nothing here; ? shows the keys",
            "ctrl+w": "Ctrl-w does nothing here; ? shows the keys",
        }
        for key, words in told.items():
            await desk.press(key)
            assert desk.lines()[-1].strip() == words
        await desk.press("j")
        assert desk.lines()[-1].startswith(" / search")


async def test_the_last_row_names_the_panes_by_the_keys_that_they_have(open_desk: Opener) -> None:
    keys = {**preset("vim"), "articles": ("f1",), "text": ("f2",), "quotes": (), "speakers": ("4",)}
    async with open_desk(110, 30, settings=Settings(keys=keys)) as desk:
        assert "F1 F2 4 panes" in desk.lines()[-1]


@pytest.mark.parametrize("name", [action.id for action in ACTIONS])
async def test_the_desk_does_every_action_of_the_table(open_desk: Opener, name: str) -> None:
    async with open_desk() as desk:
        node = desk.desk.panes["text"] if BY_ID[name].where == "lists" else desk.desk
        assert hasattr(node, f"action_{name}")


async def test_a_sheet_tells_all_its_keys_where_the_last_row_has_no_room(
    open_desk: Opener,
) -> None:
    async with open_desk(44, 14) as desk:
        await desk.press("m", "B")
        assert "write as" not in desk.text()
        await desk.press("?")
        assert desk.lines()[0].startswith("─ keys: the basket")
        told = " ".join(" ".join(desk.lines()).replace("▌", " ").split())
        assert "Enter go there J K order d take out E write as Markdown Esc close" in told
        await desk.press("?")
        assert desk.lines()[-1].strip().startswith("? does nothing here")
        await desk.press("escape")
        assert desk.lines()[0].startswith("─ the basket")


async def test_a_key_that_does_nothing_on_a_sheet_says_so_until_the_next(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await desk.press("i", "e")
        assert desk.lines()[-1].strip() == "e does nothing here; ? shows the keys"
        await desk.press("j")
        assert desk.lines()[-1].strip() == "Esc close"
        await desk.press("escape", "v")
        assert desk.lines()[-1].split() == ["Enter", "go", "there", "Esc", "close"]


async def test_what_is_not_read_in_is_told_with_the_reason(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await typed(desk, "add /nowhere/at/all")
        await desk.press("enter")
        await desk.app.workers.wait_for_complete()
        assert desk.lines()[-1].strip() == "failed: /nowhere/at/all: there is no such file"


async def test_articles_that_a_search_leaves_out_are_not_told_to_be_missing(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await desk.press("1")
        await desk.search("xylophone quagga")
        assert "nothing here" in desk.text()
        assert "nato-tui add" not in desk.text()


@pytest.mark.parametrize("chosen", [True, False])
async def test_on_a_light_ground_nobody_is_yellow(open_desk: Opener, chosen: bool) -> None:
    settings = Settings() if chosen else replace(Settings(), theme="terminal-light")
    async with open_desk(settings=settings) as desk:
        if chosen:
            await typed(desk, "theme terminal-light")
            await desk.press("enter")
        await desk.press("2")
        used = {style.color.name for style in desk.desk.text_pane.colours.values() if style.color}
        assert used
        assert not used & {"yellow", "cyan", "green"}
