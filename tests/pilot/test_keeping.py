"""Copies, basket, corrections, sheets, session, settings."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.model import Article, Extraction
from tests.pilot.conftest import Opener
from tests.small import quote
from tui.copying.shelf import items
from tui.place.session import Session
from tui.settings.actions import ACTIONS, preset
from tui.settings.config import Settings


async def test_copies_go_to_the_shelf_and_say_where(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("y")
        assert "sent to the terminal's clipboard" in desk.lines()[-1]
        await desk.press("Y")
    assert items()[1].text.startswith("We will not close")
    assert "Anna Lindqvist, harbour minister (The Daily Quay, 4 March 2021)" in items()[0].text


async def test_a_copy_that_cannot_be_kept_is_not_said_to_be(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.copying.shelf.write_private", full)
    async with open_desk(100, 24) as desk:
        await desk.press("y")
        assert "sent to the terminal's clipboard" in desk.lines()[-1]
        assert "not kept: No space left on device" in desk.lines()[-1]


async def test_asides_can_be_hidden_from_the_start(open_desk: Opener) -> None:
    async with open_desk(settings=Settings(asides=False)) as desk:
        await desk.press("2", "g")
        assert "Advertisement" not in desk.text()
        assert "not shown: advertisement" in desk.text()
        await desk.press("h")
        assert "Advertisement" in desk.text()


async def test_the_basket_keeps_order(open_desk: Opener, tmp_path: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    async with open_desk() as desk:
        await desk.press("m", "n", "n", "m")
        basket = desk.desk.source.archive.basket()
        assert len(basket) == 2
        assert "d+" in desk.text()
        await desk.press("B", "J")
        assert desk.desk.source.archive.basket() == basket[::-1]
        await desk.press("E", "d", "escape")
        assert len(desk.desk.source.archive.basket()) == 1
    text = (tmp_path / "basket.md").read_text()
    assert text.index("Nobody asked") < text.index("northern gate")


async def test_a_correction_and_its_undoing(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n", "x")
        assert "its speaker is" in desk.text()
        await desk.press("enter")
        row = desk.desk.source.quote(desk.desk.selection.quotation or 0)
        assert row is not None
        assert row.speaker_name == "Anna Lindqvist"
        assert row.corrected
        assert "u undoes" in desk.lines()[-1]
        await desk.press("u")
        row = desk.desk.source.quote(desk.desk.selection.quotation or 0)
        assert row is not None
        assert row.speaker_name == "Tomas Okoro"


async def test_versions_show_the_other_print(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("v")
        assert "1 other" in desk.lines()[0]
        assert "Inland Post" in desk.text()
        await desk.press("G", "k", "enter")
        assert desk.desk.selection.article == 2


async def test_the_time_line_is_by_day_and_marks_what_is_inferred(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("t")
        text = desk.text()
        assert text.index("4 March 2021") < text.index("10 April 2021 (inferred)")


async def test_the_reason_of_an_attribution(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("i")
        assert "subject of said" in desk.text()


async def test_asides_can_be_hidden_and_shown(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("2")
        assert "- Advertisement -" in desk.text()
        await desk.press("h")
        assert "- Advertisement -" not in desk.text()
        assert "not shown: advertisement" in desk.text()
        await desk.press("h")
        assert "- Advertisement -" in desk.text()


async def test_help_lists_every_key_of_every_action_of_the_pane(open_desk: Opener) -> None:
    from tui.screens.help import help_entries

    shown = {entry.value for entry in help_entries("text", preset("vim")) if entry.value}
    assert {a.id for a in ACTIONS if a.where != "speaker"} <= shown
    async with open_desk() as desk:
        await desk.press("?")
        assert "The quotation under the cursor" in desk.text()
        await desk.press("escape")
        assert "3 Quotes" in desk.text()


async def test_every_action_is_bound_and_can_be_done(open_desk: Opener) -> None:
    async with open_desk() as desk:
        panes = list(desk.desk.panes.values())
        for action in ACTIONS:
            nodes = [desk.app, desk.desk, *panes]
            assert any(hasattr(node, f"action_{action.id}") for node in nodes), action.id


async def test_the_palette_finds_commands_and_takes_words(
    open_desk: Opener, tmp_path: Path
) -> None:
    out = tmp_path / "all.md"
    async with open_desk() as desk:
        await desk.press(":")
        await desk.type("versions")
        await desk.press("enter")
        assert "1 other" in desk.lines()[0]
        await desk.press("escape", ":")
        await desk.type(f"export {out}")
        await desk.press("enter")
        assert "9 quotations written" in desk.foot()
    assert out.read_text().count("> “") == 9


async def test_searches_are_saved_by_name(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("lock keepers")
        await desk.press(":")
        await desk.type("save locks")
        await desk.press("enter", "escape", "escape", ":")
        await desk.type("open locks")
        await desk.press("enter")
        assert desk.words == "The lock keepers have my word,"


async def test_the_next_start_opens_on_the_same_quotation(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "state" / "session.json"
    async with open_desk(session=Session(path)) as desk:
        await desk.search("lock keepers")
        await desk.press("q")
    assert json.loads(path.read_text())["selection"]["query"] == "lock keepers"
    async with open_desk(session=Session.load(path)) as desk:
        assert desk.words == "The lock keepers have my word,"
        assert "“lock keepers”" in desk.lines()[-2]


async def test_a_damaged_session_is_no_obstacle(open_desk: Opener, tmp_path: Path) -> None:
    for broken in ("{", "[]", '{"selection": {"quotation": "x", "narrowed": [[1]]}, "pane": 7}'):
        path = tmp_path / "session.json"
        path.write_text(broken)
        async with open_desk(session=Session.load(path)) as desk:
            assert desk.words is not None


async def test_keys_can_be_given_to_other_actions(open_desk: Opener) -> None:
    keys = {**preset("emacs"), "versions": ("w",)}
    async with open_desk(settings=replace(Settings(), keys=keys)) as desk:
        await desk.press("ctrl+n")
        assert desk.words == "a different matter altogether"
        await desk.press("v")
        assert "3 Quotes" in desk.text()
        await desk.press("ctrl+p", "w")
        assert "1 other" in desk.lines()[0]


async def test_a_look_without_box_drawing(open_desk: Opener) -> None:
    async with open_desk(settings=replace(Settings(), look="plain")) as desk:
        await desk.press("?", "escape", "n")
        assert not any("\u2500" <= c <= "\u259f" for c in desk.text())


async def test_a_fragment_that_loses_a_negation_says_so_and_offers_the_longer_form(
    open_desk: Opener, tmp_path: Path
) -> None:
    text = "Docks\n\nIda Holm said the new crane was not “safe for the crews” at all.\n"
    found = Extraction((quote(text, "safe for the crews", "Ida Holm", kind="mixed", cue="said"),))
    with open_archive(tmp_path / "cut.sqlite") as archive:
        archive.add(Article("/clips/docks.txt", text, title="Docks"), found)
    async with open_desk(path=tmp_path / "cut.sqlite") as desk:
        await desk.press("y")
        assert "leaves out a negation; L copies: Ida Holm said the new crane was not" in desk.foot()
        assert items()[0].text == "safe for the crews"
        await desk.press("L")
        assert "not “safe for the crews" in items()[0].text


async def test_a_whole_quotation_is_copied_without_a_warning(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("y")
        assert "leaves out" not in desk.lines()[-1]
        await desk.press("L")
        assert "nothing is left out" in desk.lines()[-1]


@pytest.mark.parametrize(("columns", "plot"), [(80, 24), (44, 12)])
async def test_a_speakers_page(open_desk: Opener, columns: int, plot: int) -> None:
    async with open_desk(columns, 30) as desk:
        await desk.press("p")
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        text = desk.text()
        rows = [line.strip() for line in desk.lines()]
        dated = rf"4 March 2021 \[.{{{plot}}}\] 10 April 2021"
        assert any(re.fullmatch(dated, row) for row in rows)
        assert re.search(r"The Daily Quay +2 quotations", text)
        assert "Tomas Okoro, in 1 article" in text


async def test_notes_go_with_the_basket_and_into_its_dossier(
    open_desk: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk() as desk:
        await desk.press(":")
        await desk.type("basket ice")
        await desk.press("enter", ":")
        await desk.type("note ask her office")
        await desk.press("enter", "B")
        assert "the basket ice" in desk.lines()[0]
        assert "note: ask her office" in desk.text()
        await desk.press("E", "escape")
        assert desk.desk.source.archive.basket() == []
    written = (tmp_path / "ice.md").read_text()
    assert "Note: ask her office" in written
    assert "/clips/harbour.txt:5" in written


@pytest.mark.parametrize(("columns", "plotted"), [(140, True), (80, False)])
async def test_the_zoomed_speakers_show_when_where_there_is_width(
    open_desk: Opener, columns: int, plotted: bool
) -> None:
    async with open_desk(columns, 30) as desk:
        await desk.press("4", "z")
        row = next(line for line in desk.lines() if "Anna Lindqvist" in line)
        assert ("4 Mar 21–~10Apr21" in row or "4 Mar 21–10 Apr 21" in row) is plotted
        assert any(bar in row for bar in "▁▂▃▄▅▆▇█") is plotted


async def test_what_lies_in_the_basket_is_marked_from_the_start_and_by_others(
    open_desk: Opener, small: Path
) -> None:
    with open_archive(small) as archive:
        first, second = list(archive.quote_ids())[:2]
        archive.set_basket([first])
        async with open_desk() as desk:
            assert desk.lines()[2].startswith("▌d+")
            assert not desk.lines()[3].startswith(" m+")
            archive.set_basket([second])
            desk.desk.look_again()
            await desk.pilot.pause()
            assert desk.lines()[2].startswith("▌d ")
            assert desk.lines()[3].startswith(" m+")


async def test_of_a_long_quotation_every_format_shows_what_stands_behind_it(
    open_desk: Opener, tmp_path: Path
) -> None:
    words = "We will not close the gate, " * 30 + "whatever they say,"
    text = f"Docks\n\n“{words}” Ida Holm, the mayor, said.\n"
    with open_archive(tmp_path / "long.sqlite") as archive:
        archive.add(
            Article("/clips/docks.txt", text, title="Docks", outlet="The Daily Quay"),
            Extraction((quote(text, words, "Ida Holm"),)),
        )
    async with open_desk(path=tmp_path / "long.sqlite") as desk:
        await desk.press("c")
        entries = desk.app.screen.entries  # type: ignore[attr-defined]
        told = {str(entry.value): entry.text for entry in entries}
        assert all("Daily Quay" in told[name] for name in ("text", "md", "org", "latex", "html"))
        await desk.press("enter")
    assert words in items()[0].text
