"""Every pane moves the others, in all directions."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.archive import open_archive
from tests.pilot.conftest import Driven, Opener


async def test_a_quotation_selects_its_article_place_and_speaker(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("3", "j", "j", "j", "j")
        here = desk.desk.selection
        assert desk.words == "useful but slow"
        assert desk.desk.source.article(here.article or 0).path.endswith("canal.txt")  # type: ignore[union-attr]
        assert desk.desk.text_pane.text[here.offset :].startswith("useful but slow")
        assert desk.desk.source.speaker(here.speaker or "").name == "a senior engineer"  # type: ignore[union-attr]
        assert "useful but slow" in desk.text().split("2 Text")[1]


async def test_a_speaker_narrows_quotations_and_articles(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("4")
        pane = desk.desk.speakers_pane
        names = [desk.desk.source.speaker(one).name for one in pane.ids]  # type: ignore[union-attr]
        for _ in range(names.index("Tomas Okoro") - pane.cursor):
            await desk.press("j")
        assert desk.desk.selection.key("speaker") is not None
        assert len(desk.desk.quotes_pane.ids) == 2
        assert len(desk.desk.panes["articles"].ids) == 1  # type: ignore[attr-defined]
        assert "Tomas Okoro · 2 of 9 quotations" in desk.text()


async def test_an_article_shows_its_text_quotations_and_speakers(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("1", "j")
        assert len(desk.desk.quotes_pane.ids) == 3
        assert len(desk.desk.speakers_pane.ids) == 2
        assert desk.desk.text_pane.text.startswith("Canal talks")
        assert "Canal talks resume · 3 of 9 quotations" in desk.text()


async def test_a_place_in_the_text_selects_its_quotation(open_desk: Opener) -> None:
    async with open_desk(80, 40) as desk:
        await desk.press("2", "G", "k", "k")
        assert desk.words == "Nobody asked the crews,"
        cursor = desk.desk.text_pane.cursor
        await desk.press("k", "j")
        assert desk.desk.text_pane.cursor == cursor
        pane = desk.desk.quotes_pane
        assert pane.ids[pane.cursor] == desk.desk.selection.quotation


async def test_next_and_previous_quotation(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n")
        assert desk.words == "Nobody asked the crews,"
        await desk.press("N")
        assert desk.words == "a different matter altogether"
        await desk.press("]")
        assert desk.words == "We will not close the northern gate before the ice is gone,"
        assert desk.desk.selection.article == 2


async def test_following_to_speaker_and_article_and_back(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n", "s")
        assert desk.desk.active == "speakers"
        assert len(desk.desk.source.quotes(desk.desk.selection)) == 2
        await desk.press("a")
        assert desk.desk.active == "articles"
        assert len(desk.desk.source.quotes(desk.desk.selection)) == 4
        assert desk.words == "Nobody asked the crews,"
        await desk.press("ctrl+o")
        assert len(desk.desk.source.quotes(desk.desk.selection)) == 2
        await desk.press("alt+o")
        assert len(desk.desk.source.quotes(desk.desk.selection)) == 4


async def test_escape_steps_back_and_never_quits(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("northern gate")
        await desk.press("s", "z")
        for _ in range(8):
            await desk.press("escape")
        assert not desk.desk.selection.narrowed
        assert not desk.desk.zoomed
        assert desk.app.is_running
        await desk.press("q")
        assert desk.app.return_code == 0


async def test_panes_by_number_tab_and_zoom(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("1")
        assert desk.desk.panes_shown() == {"articles", "text"}
        await desk.press("tab")
        assert desk.desk.active == "text"
        await desk.press("z")
        assert desk.desk.panes_shown() == {"text"}
        await desk.press("z", "shift+tab", "4")
        assert desk.desk.panes_shown() == {"speakers", "quotes"}
        assert "[4 Speakers]" in desk.lines()[0]


async def test_what_another_process_adds_shows_up_and_the_cursor_stays(open_desk: Opener) -> None:
    from corpus.archive import open_archive
    from corpus.model import Article, Extraction

    async with open_desk() as desk:
        await desk.press("j", "j")
        words = desk.words
        with open_archive(desk.app.source.archive.path) as other:
            other.add(Article("/clips/new.txt", "New.", title="New"), Extraction())
        desk.desk.look_again()
        await desk.pilot.pause()
        assert desk.words == words
        assert desk.desk.source.counts.articles == 4
        assert "4 articles" in desk.text()


async def test_a_text_that_is_read_stands_still_while_others_write(open_desk: Opener) -> None:
    from corpus.archive import open_archive
    from corpus.model import Article, Extraction

    async with open_desk() as desk:
        await desk.press("j", "j", "j")
        pane = desk.desk.text_pane
        before, place = pane.lines(1, pane.extent()[1]), (pane.top, pane.cursor)
        assert pane.top
        with open_archive(desk.app.source.archive.path) as other:
            other.add(Article("/clips/new.txt", "New.", title="New"), Extraction())
        desk.desk.look_again()
        await desk.pilot.pause()
        assert (pane.top, pane.cursor) == place
        assert pane.lines(1, pane.extent()[1]) == before


async def test_a_narrow_screen_names_its_pane_and_the_keys_that_matter(open_desk: Opener) -> None:
    async with open_desk(44, 12) as desk:
        names = ("Articles", "Text", "Quotes", "Speakers")
        for number, name in enumerate(names, 1):
            await desk.press(str(number))
            assert f"[{number} {name}]" in desk.lines()[0]
        for hint in ("/ search", "? keys", "q quit"):
            assert hint in desk.lines()[-1]


async def test_ctrl_c_says_what_quits(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("ctrl+c")
        assert "q quits" in desk.lines()[-1]
        await desk.press("j")
        assert "q quits" not in desk.lines()[-1]
        assert desk.app.is_running


async def test_speakers_with_very_much_to_list_are_followed_beside_the_screen(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for most in (1_000_000, 0):
        monkeypatch.setattr("tui.screens.walking._LONG", most)
        async with open_desk(110, 30) as desk:
            await desk.press("4", "j", "j", "k")
            await desk.press("3")
            walked = desk.desk.selection
            await desk.press("4", "G", "enter")
            seen.append((walked, desk.desk.selection, desk.lines()))
            assert desk.desk.quotes_pane.ids == desk.desk.source.quotes(desk.desk.selection)
    assert seen[0] == seen[1]


async def test_a_key_acts_on_the_speaker_under_the_cursor_though_the_panes_are_not_there_yet(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.walking._LONG", 0)
    async with open_desk() as desk:
        await desk.press("4", "G")
        speaker = desk.desk.speakers_pane.ids[desk.desk.speakers_pane.cursor]
        name = desk.desk.source.glance(speaker).name  # type: ignore[union-attr]
        for key in ("g", "G", "p"):
            await desk.pilot.press(key)
        await desk.press()
        assert name in desk.lines()[0]


async def test_an_archive_that_is_long_to_list_is_not_listed_anew_every_second(
    open_desk: Opener, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1000.0]
    monkeypatch.setattr("tui.screens.desk.time", SimpleNamespace(monotonic=lambda: clock[0]))
    async with open_desk() as desk:
        listed: list[float] = []

        def renew() -> None:
            listed.append(clock[0])
            clock[0] += 2.0

        monkeypatch.setattr(desk.desk, "renew", renew)
        with open_archive(small) as other:
            for second in range(100):
                other.set_state("x", second)
                clock[0] += 1.0
                desk.desk.look_around()
        assert 2 <= len(listed) <= 3
        assert listed[-1] - listed[-2] > 30


async def test_within_an_article_speakers_are_counted_there(open_desk: Opener) -> None:
    async with open_desk(132, 43) as desk:
        totals = counted(desk)
        await desk.press("1", "j", "k")
        for _ in desk.desk.panes["articles"].ids:
            article = desk.desk.selection.article
            rows = desk.desk.source.in_article(article)
            told = counted(desk)
            assert sum(told.values()) == sum(row.speaker_id is not None for row in rows)
            assert list(told.values()) == sorted(told.values(), reverse=True)
            await desk.press("j")
        await desk.press("escape")
        assert counted(desk) == totals


def counted(desk: Driven) -> dict[str, int]:
    """The rows of the speakers' pane, each with its number."""
    lines = [line[: 132 * 36 // 100] for line in desk.lines()]
    first = next(at for at, line in enumerate(lines) if "4 Speakers ─" in line)
    rows = (line[1:].rsplit(maxsplit=1) for line in lines[first + 1 :] if line[1:3] in KINDS)
    return {name: int(number) for name, number in rows}


KINDS = ("p ", "o ", "u ")


async def test_where_the_speaker_is_unknown_no_speaker_is_marked(open_desk: Opener) -> None:
    async with open_desk(132, 43) as desk:
        archive = desk.desk.source.archive
        assert "▌" in gutter(desk)
        await desk.press("x")
        await to_unknown(desk)
        assert archive.corrections()[0].correction.name is None
        assert "▌" not in gutter(desk)
        assert "1 of" not in gutter(desk).splitlines()[0]
        await desk.press("n")
        assert "▌" in gutter(desk)
        await desk.press("N", "4")
        assert "▌" in gutter(desk)


async def to_unknown(desk: Driven) -> None:
    """Choose "unknown" on the sheet that corrects."""
    pane = desk.app.screen.pane  # type: ignore[attr-defined]
    while pane.current().text != "unknown":
        await desk.press("j")
    await desk.press("enter")


def gutter(desk: Driven) -> str:
    """The speakers' pane."""
    lines = [line[: 132 * 36 // 100] for line in desk.lines()]
    first = next(at for at, line in enumerate(lines) if "4 Speakers ─" in line)
    return "\n".join(lines[first:-2])


def take_out(desk: Driven, name: str) -> None:
    """Take an article out as another process does."""
    with open_archive(desk.desk.source.archive.path) as archive:
        archive.take_out(f"/clips/{name}")
    desk.desk.look_again()


async def test_where_the_article_is_taken_out_one_stands_on_its_neighbour_and_is_told(
    open_desk: Opener,
) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("3", *"jjjjj")
        assert desk.desk.selection.article == 2
        take_out(desk, "canal.txt")
        await desk.press()
        assert desk.desk.selection.article == 3
        assert desk.words is not None
        assert desk.words[:4] in desk.text().split("2 Text")[2]
        assert "what stood here was taken out of the archive" in desk.lines()[-1]


async def test_where_the_article_that_narrows_is_taken_out_the_view_widens(
    open_desk: Opener,
) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("1", "j", "enter")
        assert desk.desk.selection.key("article") == 2
        take_out(desk, "canal.txt")
        await desk.press()
        assert desk.desk.selection.key("article") is None
        assert desk.desk.selection.article == 3
        assert "what stood here was taken out of the archive" in desk.lines()[-1]


async def test_what_is_taken_out_elsewhere_moves_nothing_and_is_not_told(
    open_desk: Opener,
) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("3", "j")
        words, foot = desk.words, desk.lines()[-1]
        take_out(desk, "canal.txt")
        await desk.press()
        assert (desk.words, desk.lines()[-1]) == (words, foot)
