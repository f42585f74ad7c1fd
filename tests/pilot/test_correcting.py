"""Speakers corrected on the screen, conflicts side by side, and an archive that may not change."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.archive.choices import of_quote
from corpus.model import Article, ArticleSpeaker, Extraction, Quote
from corpus.quoting import extract
from corpus.reading import read
from tests.pilot.conftest import Driven, Opener
from tui.commands._archive import sample_files


async def to_row(desk: Driven, words: str) -> None:
    """Move down a sheet until ``words`` stand in the row of the cursor."""
    for _ in range(60):
        line = next((line for line in desk.lines() if line.startswith("▌")), "")
        if words in line:
            return
        await desk.press("j")
    raise AssertionError(f"no row says {words!r}:\n{desk.text()}")


def speakers(desk: Driven) -> set[str | None]:
    """Who is named for the quotations of the canal article."""
    rows = desk.desk.source.archive.quotes()
    return {row.speaker_name for row in rows if row.article.title == "Canal talks resume"}


async def test_a_speaker_is_split_in_one_article_and_joined_again(open_desk: Opener) -> None:
    async with open_desk() as desk:
        assert "Anna Lindqvist" in speakers(desk)
        await desk.press("M")
        await to_row(desk, "Canal talks resume")
        await desk.press("enter")
        assert "who is it there:" in desk.lines()[-1]
        await desk.type("Berta Lindqvist")
        await desk.press("enter")
        assert "Berta Lindqvist in that article now" in desk.text()
        assert "Berta Lindqvist" in speakers(desk)
        assert "Anna Lindqvist" not in speakers(desk)
        others = {row.speaker_name for row in desk.desk.source.archive.quotes()}
        assert "Anna Lindqvist" in others
        await desk.press("u")
        assert "Anna Lindqvist" in speakers(desk)
        assert "Berta Lindqvist" not in speakers(desk)


async def test_all_is_shown_when_the_speaker_looked_at_is_no_more(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("M")
        await to_row(desk, "Canal talks resume")
        await desk.press("enter")
        await desk.type("Berta Lindqvist")
        await desk.press("enter", "4", "g")
        for _ in range(9):
            if desk.desk.selection.key("speaker") == "berta-lindqvist":
                break
            await desk.press("j")
        assert desk.desk.selection.key("speaker") == "berta-lindqvist"
        await desk.press("u")
        assert "speaker gone" not in desk.text()
        assert "no quotations here" not in desk.text()
        assert "undone" in desk.foot()


async def test_keys_of_the_speakers_pane_mean_the_row_under_its_cursor(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "unknown.sqlite"
    text = "“We do not know,” a note said. “But I do,” Ada Moss said. “And so do I.”"
    with open_archive(path) as archive:
        article = Article("a.txt", text)
        archive.add(article, extract(article))
        first = archive.quotes()[0].id
        archive.correct(of_quote(archive, first, speaker=None))
    async with open_desk(path=path) as desk:
        await desk.press("3", "g", "4")
        assert desk.desk.selection.speaker is None
        await desk.press("p")
        assert "Ada Moss" in desk.lines()[0]


async def test_the_cursor_goes_on_where_a_corrected_quotation_leaves_the_list(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await desk.press("s", "3", "g")
        first, second = desk.desk.source.quotes(desk.desk.selection)[:2]
        await desk.press("x")
        await to_row(desk, "unknown")
        await desk.press("enter")
        assert first not in desk.desk.source.quotes(desk.desk.selection)
        assert desk.desk.selection.quotation == second
        await desk.press("u")
        assert first in desk.desk.source.quotes(desk.desk.selection)


async def test_whom_to_merge_with_is_asked_where_several_names_fit(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "several.sqlite"
    with open_archive(path) as archive:
        for number, name in enumerate(("Ada Moss", "Bo Vindal", "Cy Vindal", "Dag Krall")):
            words = f"Gate {number} will stay shut,"
            quote = Quote(1, 1 + len(words), words, "direct", name, "person")
            article = Article(f"{number}.txt", f"“{words}” {name} said.")
            archive.add(article, Extraction((quote,), (ArticleSpeaker(name, "person"),)))
    async with open_desk(path=path) as desk:
        await desk.press("4", "g", "M", "enter")
        await desk.type("vindal")
        await desk.press("enter")
        assert "who is meant" in desk.lines()[0]
        await to_row(desk, "Cy Vindal")
        await desk.press("enter")
        assert "Ada Moss and Cy Vindal are one now" in desk.lines()[-1]
        await desk.press("u")
        assert "undone: Ada Moss, Cy Vindal are one" in desk.lines()[-1]
        await desk.press("4", "g", "M", "enter")
        await desk.type("krall")
        await desk.press("enter")
        assert "Ada Moss and Dag Krall are one now" in desk.lines()[-1]


async def test_a_name_typed_in_part_is_somebody_known_or_somebody_new(
    open_desk: Opener,
) -> None:
    for choice, named in (("Tomas Okoro", "Tomas Okoro"), ("somebody new", "okor")):
        async with open_desk() as desk:
            await desk.press("3", "g", "x")
            await to_row(desk, "somebody else")
            await desk.press("enter")
            await desk.type("okor")
            await desk.press("enter")
            await to_row(desk, choice)
            await desk.press("enter")
            assert f"its speaker is now {named}" in desk.lines()[-1]
            await desk.press("u")


async def test_what_the_machine_read_rightly_counts_for_it(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("3", "g", "x")
        await to_row(desk, "rightly Anna Lindqvist")
        await desk.press("enter")
        assert "kept as right: Anna Lindqvist" in desk.lines()[-1]
        assert "program right in 1 of 1 judged" in desk.lines()[-1]
        await desk.press("u")
        assert "rightly" in desk.foot()


async def test_surnames_alone_that_may_be_somebody_are_told_apart(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "surnames.sqlite"
    with open_archive(path) as archive:
        for number, name in enumerate(("Ada Vindal", "Vindal", "Vindal")):
            words = f"Gate {number} will stay shut,"
            quote = Quote(1, 1 + len(words), words, "direct", name, "person")
            article = Article(f"{number}.txt", f"“{words}” {name} said.", outlet=f"Paper {number}")
            archive.add(article, Extraction((quote,), (ArticleSpeaker(name, "person"),)))
    async with open_desk(path=path) as desk:
        await desk.press("4", "g", "M")
        assert "the same as Vindal in Paper 1" in desk.text()
        assert "the same as Vindal in Paper 2" in desk.text()


async def test_the_cursor_steps_over_what_cannot_be_chosen(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("M")
        seen = []
        for key in ("j", "j", "j", "k", "k", "k"):
            await desk.press(key)
            seen.append(next(line for line in desk.lines() if line.startswith("▌")))
        assert "called otherwise" in seen[0]
        assert all(line.strip("▌ ") and "in one article" not in line for line in seen)
        assert seen[1] == seen[3] or "Canal" in seen[1]
        assert "the same as" in seen[-1]


@pytest.fixture(scope="module")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles."""
    path = tmp_path_factory.mktemp("samples") / "samples.sqlite"
    with open_archive(path) as archive:
        for file in sample_files():
            for article in read(file):
                archive.add(article, extract(article))
    return path


@pytest.mark.parametrize("columns", [200, 80])
async def test_paragraphs_that_contradict_stand_side_by_side_where_there_is_room(
    open_desk: Opener, sample_archive: Path, columns: int
) -> None:
    async with open_desk(columns, 50, path=sample_archive) as desk:
        await desk.press("4", "/")
        await desk.type("sherman")
        await desk.press("enter", "!")
        lines = desk.lines()
        assert "what contradicts" in lines[0]
        beside = [line for line in lines if " | " in line]
        assert bool(beside) is (columns == 200)
        assert all(line.index(" | ") == beside[0].index(" | ") for line in beside)
        assert "Sherman" in desk.text()
        await desk.press("j", "j", "enter")
        assert "Sherman" in desk.desk.text_pane.text


async def test_a_read_only_archive_is_shown_and_says_why_nothing_is_kept(
    open_desk: Opener, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.starting import opening

    monkeypatch.setattr(opening.os, "access", lambda path, mode: False)
    archive, sample = opening.opened(small, print)
    assert archive.readonly
    assert not sample
    monkeypatch.undo()
    async with open_desk() as desk:
        desk.desk.source.switch(archive)
        desk.desk.renew()
        await desk.press("j")
        assert "read-only archive" in desk.lines()[0]
        for key in ("m", "x", "u", "M"):
            await desk.press(key)
            assert "this archive is read-only" in desk.lines()[-1], key
            assert len(desk.app.screen_stack) == 1
        await desk.press(":")
        await desk.type("save it")
        await desk.press("enter")
        assert desk.app.is_running
        assert archive.basket() == []


async def test_a_correction_shows_in_what_a_search_found(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("nobody asked the crews")
        assert "Tomas Okoro" in desk.lines()[2]
        await desk.press("x", "enter")
        assert "its speaker is now Anna Lindqvist" in desk.lines()[-1]
        assert desk.lines()[2].rstrip().endswith("Anna Lindqvist")
        assert desk.lines()[1].startswith("─ 3 Quotes  Anna Lindqvist")
        await desk.press("s")
        speaker = desk.desk.source.glance(desk.desk.selection.speaker or "")
        assert speaker is not None
        assert speaker.name == "Anna Lindqvist"


async def test_after_undoing_the_speaker_is_the_quotations_again(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n")
        before = desk.desk.selection.speaker
        await desk.press("x", "enter", "u")
        assert desk.desk.selection.speaker == before
        await desk.press("M")
        assert "Tomas Okoro" in desk.lines()[1]


async def test_what_was_undone_is_told_to_its_end(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("x", "enter")
        now = (desk.desk.current_row()).speaker_name
        await desk.press("u")
        assert "undone: “We will not" in desk.foot()
        assert desk.foot().endswith(f"Anna Lindqvist → {now}")
