"""Searching while typing, names in the speakers pane, and what stands in the status row."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.model import Article, Extraction
from tests.pilot.conftest import Driven, Opener
from tests.small import bridges, quote
from tui.panes.prompt import Prompt


async def answered(desk: Driven) -> None:
    """Wait until the thread has answered what was typed last."""
    for _ in range(200):
        await desk.pilot.pause(0.01)
        searcher = desk.desk.searcher
        if searcher is not None and desk.desk.answered == searcher.ticket:
            return
    raise AssertionError("no answer came")


async def test_every_letter_is_answered(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("nobdy asked")
        await answered(desk)
        assert desk.words == "Nobody asked the crews,"
        assert "found" in desk.lines()[-1]


async def test_a_bad_query_is_told_in_the_room_beside_it(open_desk: Opener) -> None:
    async with open_desk(80, 24) as desk:
        await desk.press("/")
        await desk.type("kind:foo")
        await answered(desk)
        assert (
            desk.lines()[-1].rstrip().endswith("no kind is called “foo”: direct, mixed, indirect")
        )


async def test_in_a_burst_of_keys_the_panes_beside_the_hits_wait(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking._BURST", 1_000.0)
    monkeypatch.setattr("tui.screens.asking._REST", 1_000.0)
    async with open_desk(110, 30) as desk:
        await desk.press("/")
        await desk.type("useful slow")
        await answered(desk)
        here = desk.desk.selection
        waiting = {name for name, pane in desk.desk.panes.items() if pane.shown is not here}
        assert waiting == {"articles", "text", "speakers"}
        await desk.press("enter")
        assert all(pane.shown is desk.desk.selection for pane in desk.desk.panes.values())


async def test_after_a_burst_all_panes_follow(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking._BURST", 1_000.0)
    async with open_desk(110, 30) as desk:
        await desk.press("/")
        await desk.type("useful slow")
        await answered(desk)
        for _ in range(200):
            await desk.pilot.pause(0.01)
            if desk.desk.resting is None:
                break
        assert all(pane.shown is desk.desk.selection for pane in desk.desk.panes.values())


async def test_the_reason_of_a_hit_stands_in_the_status_row(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("close nothern gate before ice")
        status = desk.lines()[-2]
        assert "of 9 quotations" in status
        assert "5 of 5 words, 1 changed" in status or "4 of 5 words, 1 changed" in status


async def test_what_narrows_stands_there_whole_before_other_counts(open_desk: Opener) -> None:
    async with open_desk(80, 24) as desk:
        await desk.press("4")
        await desk.search("okor")
        assert "1 of 3 articles" in desk.lines()[-2]
        await desk.search("nobody ever does")
        status = desk.lines()[-2]
        assert "Tomas Okoro › “nobody ever does” · 1 of 9 quotations · 3 of 3 words" in status


async def test_escape_in_the_prompt_returns_to_the_place_before(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("j", "j")
        before = desk.desk.selection
        await desk.press("/")
        await desk.type("slow")
        await answered(desk)
        assert desk.words == "useful but slow"
        await desk.press("escape")
        assert desk.desk.selection == before
        assert not desk.desk.selection.narrowed


async def test_search_from_every_pane(open_desk: Opener) -> None:
    for pane in "1234":
        async with open_desk() as desk:
            await desk.press(pane, "j")
            await desk.search("useful slow")
            assert desk.words == "useful but slow", pane
            assert desk.desk.active == "quotes"


async def test_names_come_first_in_the_speakers_pane(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("4")
        await desk.search("okor")
        assert desk.desk.source.speaker(desk.desk.selection.speaker or "").name == "Tomas Okoro"  # type: ignore[union-attr]
        assert desk.desk.selection.narrowed[0].pinned
        await desk.search("ever")
        assert desk.words == "Nobody ever does."
        assert [n.by for n in desk.desk.selection.narrowed] == ["speaker", "query"]


async def test_a_name_that_no_quotation_has_is_a_speakers(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("okoro")
        await answered(desk)
        assert "1 by name" in desk.lines()[-1]
        assert desk.words == "Nobody asked the crews,"
        await desk.press("enter")
        assert [(n.by, n.pinned) for n in desk.desk.selection.narrowed] == [("speaker", True)]
        assert "2 of 9 quotations" in desk.lines()[-2]


async def test_backspace_on_the_empty_line_searches_everywhere(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("4")
        await desk.search("okor")
        await desk.press("3", "/", "backspace")
        await desk.type("slow")
        await desk.press("enter")
        assert desk.words == "useful but slow"


async def test_nothing_found_within_a_speaker_says_where_else_to_look(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("4")
        await desk.search("okor")
        await desk.press("3", "/")
        await desk.type("slow")
        await answered(desk)
        assert "nothing in here" in desk.lines()[-1]
        await desk.press("enter")
        assert "without it, one; / Backspace: everywhere" in desk.lines()[-1]


async def test_a_query_that_does_not_parse_says_so(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("kind:sideways")
        await answered(desk)
        assert "kind" in desk.lines()[-1].split("kind:sideways")[1]
        await desk.press("enter")
        assert desk.app.is_running


async def test_keys_typed_in_one_burst_go_where_they_belong(open_desk: Opener) -> None:
    from textual import events

    async with open_desk() as desk:
        for key, letter in (("slash", "/"), *((c, c) for c in "slow"), ("enter", "\r")):
            desk.app.post_message(events.Key(key, letter))
        desk.app.post_message(events.Key("z", "z"))
        for _ in range(20):
            await desk.pilot.pause()
        assert desk.words == "useful but slow"
        assert desk.desk.zoomed


async def test_find_in_the_text(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("1", "j", "f")
        await desk.type("paragraph 17")
        await desk.press("enter")
        assert "Paragraph 17" in desk.text()
        assert "1 in this text" in desk.lines()[-1]


async def test_after_a_find_the_keys_for_next_go_among_its_places(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("1", "j", "f")
        await desk.type("paragraph")
        await desk.press("enter")
        at = []
        for key in ("n", "n", "N", "N", "N"):
            await desk.press(key)
            at.append(desk.lines()[-1].split(" of ")[0].strip())
            assert "of 29 in this text; n next, N before, Esc ends" in desk.lines()[-1]
        assert at == ["2", "3", "2", "1", "29"]
        await desk.press("escape", "n")
        assert "in this text" not in desk.lines()[-1]
        assert desk.words is not None


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """An archive of 120 quotations."""
    words = [f"Ferry number {n} sails past the lighthouse at dawn" for n in range(120)]
    text = "Ferries\n\n" + "\n\n".join(f"“{one},” said Ida Holm." for one in words)
    found = Extraction(tuple(quote(text, one, "Ida Holm") for one in words))
    with open_archive(tmp_path / "many.sqlite") as archive:
        archive.add(Article("/clips/ferries.txt", text, title="Ferries"), found)
    return tmp_path / "many.sqlite"


async def gone_on(desk: Driven) -> None:
    """Wait until the list of hits has gone on to its end."""
    for _ in range(100):
        if len(desk.desk.quotes_pane.ids) == 120:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the list did not go on")


async def test_more_hits_come_when_a_search_is_kept(many: Path, open_desk: Opener) -> None:
    async with open_desk(path=many) as desk:
        await desk.search("kind:direct")
        await gone_on(desk)
        assert desk.desk.quotes_pane.cursor == 0


async def test_more_hits_come_while_typing_when_the_last_ones_come_near(
    many: Path, open_desk: Opener
) -> None:
    async with open_desk(path=many) as desk:
        await desk.press("/")
        await desk.type("kind:direct")
        await answered(desk)
        held = len(desk.desk.quotes_pane.ids)
        assert desk.desk.quotes_pane.page < held < 120
        for _ in range(held - 1):
            await desk.press("down")
        assert desk.desk.quotes_pane.cursor == held - 1
        await gone_on(desk)
        await desk.press("down")
        assert desk.desk.quotes_pane.cursor == held
        await desk.type(" lighthouse")
        await answered(desk)
        assert desk.desk.quotes_pane.cursor == 0


async def test_a_window_is_filled_with_hits(many: Path, open_desk: Opener) -> None:
    async with open_desk(200, 100, path=many) as desk:
        await desk.press("/")
        await desk.type("kind:direct")
        await answered(desk)
        assert desk.desk.quotes_pane.page < len(desk.desk.quotes_pane.ids)


async def test_a_hidden_pane_follows_when_it_is_shown(open_desk: Opener) -> None:
    async with open_desk() as desk:
        before = desk.desk.panes["articles"].cursor
        await desk.press("n", "n", "n", "n")
        assert desk.desk.panes["articles"].cursor == before
        await desk.press("1")
        pane = desk.desk.panes["articles"]
        assert pane.ids[pane.cursor] == desk.desk.selection.article  # type: ignore[attr-defined]


async def test_an_empty_prompt_says_what_can_be_asked(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        assert "“exact”" in desk.lines()[-1]
        await desk.press("x")
        assert "“exact”" not in desk.lines()[-1]


async def test_words_are_found_in_a_text_that_grows_when_folded(
    tmp_path: Path, open_desk: Opener
) -> None:
    path = tmp_path / "folded.sqlite"
    text = "Die Straße.\n\nThe ‘north’ gate doesn’t close.\n"
    with open_archive(path) as archive:
        archive.add(Article("/clips/a.txt", text), Extraction(()))
    async with open_desk(path=path) as desk:
        await desk.press("2", "f")
        await desk.type("doesn")
        await desk.press("apostrophe", "t", "enter")
        assert "1 in this text" in desk.lines()[-1]


async def test_a_search_given_up_leaves_the_speakers_where_they_were(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("n", "n")
        speakers = desk.desk.speakers_pane
        before = speakers.ids[speakers.cursor]
        assert speakers.cursor > 0
        await desk.press("/", "escape")
        assert speakers.ids[speakers.cursor] == before == desk.desk.selection.speaker
        await desk.press("4", "/", *"okoro")
        await answered(desk)
        assert len(speakers.ids) == 1
        await desk.press("escape")
        assert speakers.ids[speakers.cursor] == before == desk.desk.selection.speaker


def long_articles(path: Path) -> Path:
    """Two articles of sixty lines, a quotation in the middle of each."""
    with open_archive(path) as archive:
        for name, said in (("one", "The lantern burns at dusk"), ("two", "No lantern is needed")):
            lines = [f"{name} line {n}." for n in range(60)]
            lines[30] = f"“{said},” said Ida Holm."
            text = "\n".join(lines)
            found = Extraction((quote(text, said, "Ida Holm"),))
            archive.add(Article(f"/clips/{name}.txt", text, title=name), found)
    return path


async def test_while_hits_come_and_go_only_their_surroundings_are_drawn(
    tmp_path: Path, open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking._LINGER", 1_000.0)
    async with open_desk(200, 60, path=long_articles(tmp_path / "long.sqlite")) as desk:
        await desk.press("/")
        assert "one line 10." in desk.text()
        await desk.type("no lantern needed")
        await answered(desk)
        desk.desk.rest()
        await desk.pilot.pause()
        passage = desk.lines()
        assert any("two line 29." in line for line in passage)
        assert not any("two line 10." in line or "one line" in line for line in passage)
        monkeypatch.setattr("tui.screens.asking._LINGER", 0.0)
        desk.desk.look_around()
        await desk.pilot.pause()
        whole = desk.lines()
        assert any("two line 10." in line for line in whole)
        place = next(n for n, line in enumerate(passage) if "two line 29." in line)
        assert "two line 29." in whole[place]


async def test_a_kept_search_shows_the_whole_text(tmp_path: Path, open_desk: Opener) -> None:
    async with open_desk(200, 60, path=long_articles(tmp_path / "long.sqlite")) as desk:
        await desk.search("no lantern needed")
        assert "two line 10." in desk.text()
        await desk.press("escape")
        assert "one line 10." in desk.text()
        await desk.press("/")
        await desk.type("no lantern needed")
        await answered(desk)
        await desk.press("escape")
        assert "one line 10." in desk.text()


async def test_a_whole_text_pasted_is_cut_and_typing_goes_on(open_desk: Opener) -> None:
    from textual import events

    async with open_desk() as desk:
        await desk.press("/")
        desk.app.post_message(events.Paste("many words and more of them " * 20_000))
        await desk.press("x", "backspace")
        prompt = desk.desk.query_one("#prompt", Prompt)
        assert len(prompt.text) < 4_000
        assert "more of them" in desk.lines()[-1]
        await desk.press("ctrl+u")
        await desk.type("crews")
        await answered(desk)
        assert desk.words == "Nobody asked the crews,"


async def test_the_last_row_of_an_answer_is_the_last_of_all(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = bridges(tmp_path / "many.sqlite")
    async with open_desk(path=path) as desk:
        await desk.press("/")
        await desk.type("bridge holds")
        await answered(desk)
        assert desk.lines()[1].rstrip().endswith(" 1 of 60")
        listed = len(desk.desk.source.articles(desk.desk.selection))
        assert listed < 60
        assert f"60 quotations · {listed}+ of 60 articles, 1 speaker · 2" in desk.lines()[-2]
        await desk.press("enter", "G")
        for _ in range(100):
            await answered(desk)
            await desk.pilot.pause(0.02)
            if desk.desk.asking_more is None and len(desk.desk.quotes_pane.ids) == 60:
                break
        assert desk.lines()[1].rstrip().endswith(" 60 of 60")
        assert desk.words == desk.desk.source.quote(desk.desk.quotes_pane.ids[-1]).quote.text  # type: ignore[union-attr]
        await desk.press("g")
        assert desk.lines()[1].rstrip().endswith(" 1 of 60")


async def test_pasted_marks_are_not_told_twice(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        desk.desk.query_one(Prompt)._insert("“Nobody asked the crews,” he said")
        await answered(desk)
        assert desk.lines()[-2].startswith(" “Nobody asked")


async def test_while_words_are_typed_other_keys_leave_the_panes_alone(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("slow")
        await answered(desk)
        await desk.press("ctrl+o", "alt+o", "f5", "ctrl+t")
        await desk.type("er")
        assert desk.desk.query_one(Prompt).text == "slower"
        assert desk.desk.active == "quotes"


async def test_tab_and_page_keys_move_among_the_hits_while_typing(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("/")
        await desk.type("the")
        await answered(desk)
        ids = desk.desk.source.quotes(desk.desk.selection)
        assert len(ids) > 2
        at = []
        for key in ("tab", "shift+tab", "pagedown", "pageup"):
            await desk.press(key)
            at.append(ids.index(desk.desk.selection.quotation or 0))
        assert at == [1, 0, min(len(ids) - 1, desk.desk.quotes_pane.page), 0]
        assert desk.desk.query_one(Prompt).text == "the"


async def test_up_on_an_empty_line_brings_what_was_searched_before(open_desk: Opener) -> None:
    async with open_desk() as desk:
        for words in ("gate", "the crews"):
            await desk.search(words)
            await desk.press("escape")
        prompt = desk.desk.query_one(Prompt)
        seen = []
        await desk.press("/")
        for _ in range(3):
            await desk.press("up")
            seen.append(prompt.text)
        assert seen == ["the crews", "gate", "gate"]
        await answered(desk)
        await desk.type("s")
        assert prompt.text == "gates"
        await desk.press("up")
        assert prompt.text == "gates"


async def test_up_below_the_first_hit_of_an_earlier_search_is_the_hit_above(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        for words in ("gate", "the"):
            await desk.search(words)
            await desk.press("escape")
        await desk.press("/", "up", "down")
        assert desk.desk.query_one(Prompt).text == "the"
        await desk.press("up")
        assert desk.desk.query_one(Prompt).text == "the"
        await desk.press("up")
        assert desk.desk.query_one(Prompt).text == "gate"


async def test_a_query_that_is_kept_is_whole(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("lock after:2015-13")
        assert "there is no month 13" in desk.lines()[-1]
        await desk.press("backspace", "backspace")
        await desk.type("12")
        await desk.press("enter")
        assert not desk.desk.mode
        await desk.search('"lock keepers')
        assert desk.words == "The lock keepers have my word,"
        assert not desk.desk.mode
