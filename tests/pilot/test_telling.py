"""Sheets that tell: contradictions in one paragraph, all statements of a search, long places."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import extract, read_text
from corpus.archive import open_archive
from corpus.model import Article, ArticleSpeaker, Extraction
from tests.pilot.conftest import Opener
from tests.small import bridges, quote


async def test_a_paragraph_that_contradicts_itself_stands_there_once(
    open_desk: Opener, tmp_path: Path
) -> None:
    text = (
        "Deputy Finance Minister Ada Moss met Deputy Finance Minister Ivo Krall."
        " “No,” he said. “Yes.”"
    )
    role = ("Deputy Finance Minister",)
    path = tmp_path / "garbled.sqlite"
    with open_archive(path) as archive:
        said = (quote(text, "No,", "Ivo Krall"), quote(text, "Yes.", "Ada Moss"))
        named = tuple(
            ArticleSpeaker(name, "person", (), role) for name in ("Ivo Krall", "Ada Moss")
        )
        archive.add(Article("a.txt", text), Extraction(said, named))
        other = "The Pellian Deputy Finance Minister Ada Moss left."
        moss = ArticleSpeaker("Ada Moss", "person", (), ("Pellian Deputy Finance Minister",))
        archive.add(Article("b.txt", other), Extraction((), (moss,)))
    async with open_desk(path=path) as desk:
        await desk.press("!")
        assert "garbled?" in desk.lines()[1]
        assert desk.text().count("met Deputy Finance Minister Ivo Krall") == 1
        await desk.press("enter")
        assert len(desk.app.screen_stack) == 1
        assert desk.words == "No,"


async def test_the_time_line_of_a_search_has_more_than_its_list(
    open_desk: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.asking.MORE", 5)
    path = bridges(tmp_path / "many.sqlite")
    async with open_desk(path=path) as desk:
        await desk.search("kind:direct")
        found = desk.desk.selection.found
        assert found is not None
        assert len(found.hits) < 60
        await desk.press("t")
        assert desk.lines()[0].rstrip().endswith("60 quotations")


@pytest.mark.parametrize("size", [(80, 24), (44, 14)])
async def test_a_day_on_the_time_line_is_a_short_heading_with_what_it_rests_on_below(
    open_desk: Opener, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "days.sqlite"
    with open_archive(path) as archive:
        text = "“It is old,” Ada Moss said on Monday.\n\n“The bridge holds,” said Ada Moss.\n"
        said = [quote(text, words, "Ada Moss", cue="said") for words in ("It is", "The bridge")]
        day = {"date": "2020-03-03", "date_basis": "printed", "date_precision": "day"}
        archive.add(Article("a.txt", text, **day), Extraction(tuple(said), ()))  # type: ignore[arg-type]
    async with open_desk(*size, path=path) as desk:
        await desk.press("t")
        lines = [line.strip("▌ ") for line in desk.lines()]
        assert lines[1:3] == ["said 2 March 2020", "printed date + weekday"]
        at = lines.index("said 2 March 2020, inferred")
        assert lines[at + 1].startswith("from the speaker's other words")


async def test_the_time_line_opens_on_the_quotation_that_one_stands_on(
    open_desk: Opener, tmp_path: Path
) -> None:
    async with open_desk(path=bridges(tmp_path / "many.sqlite")) as desk:
        await desk.press("4", "j", "3", "G")
        words = desk.words
        assert words is not None
        await desk.press("t")
        marked = next(line for line in desk.lines()[1:] if line.startswith("▌"))
        assert words[:20] in marked
        await desk.press("enter")
        assert desk.words == words


async def test_a_place_too_long_for_the_last_row_is_told_whole(
    open_desk: Opener, tmp_path: Path
) -> None:
    path, file = tmp_path / "long.sqlite", f"/clips/{'deep/' * 12}the-end-of-it.txt"
    with open_archive(path) as archive:
        text = "“The bridge holds,” said Ada Moss."
        said = quote(text, "The bridge holds,", "Ada Moss")
        archive.add(Article(file, text), Extraction((said,), ()))
    async with open_desk(60, 24, path=path) as desk:
        await desk.press("o")
        assert "where it was printed" in desk.lines()[0]
        assert file in "".join(line.strip("▌ ") for line in desk.lines()[1:4])
    async with open_desk(120, 24, path=path) as desk:
        await desk.press("o")
        assert file in desk.lines()[-1]


async def test_without_any_quotation_nobody_is_told_to_name_its_speaker(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "none.sqlite"
    with open_archive(path) as archive:
        archive.add(Article("a.txt", "It rained."), Extraction((), ()))
    async with open_desk(path=path) as desk:
        for key in "t!pM":
            await desk.press(key)
            assert desk.lines()[-1].strip() == "no quotation here"


async def test_f_goes_from_place_to_place_also_in_one_line(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "ice.sqlite"
    with open_archive(path) as archive:
        filler = "\n\n".join(f"Paragraph {number} is of no matter." for number in range(30))
        text = f"“The ice is gone,” said Ada Moss of ice and ice.\n\n{filler}\n\nThe last ice."
        said = quote(text, "The ice is gone,", "Ada Moss")
        archive.add(Article("a.txt", text), Extraction((said,), ()))
    async with open_desk(path=path) as desk:
        await desk.press("f")
        await desk.type("ice")
        await desk.press("enter")
        told = [desk.lines()[-1].strip()]
        for _ in range(4):
            await desk.press("f", "enter")
            told.append(desk.lines()[-1].strip())
            if "4 of 4" in told[-1]:
                assert "The last ice." in desk.text()
        assert [one[:6] for one in told] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"]
        await desk.press("f")
        await desk.type("zebra")
        await desk.press("enter")
        assert desk.lines()[-1].strip() == "not in this text"


async def test_a_sheet_that_fails_does_not_end_the_desk(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("substring not found")

    monkeypatch.setattr("tui.sheets.conflicts.conflict_entries", fails)
    async with open_desk() as desk:
        await desk.press("!")
        assert "this cannot be told: ValueError: substring not found" in desk.text()
        await desk.press("escape", "n")
        assert desk.words == "a different matter altogether"


@pytest.mark.parametrize("size", [(80, 24), (44, 14)])
async def test_words_that_print_denies_stand_behind_what_denies_them(
    open_desk: Opener, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "denied.sqlite"
    with open_archive(path) as archive:
        article = read_text("Mayor Ann Smith never said that the pier was hers.", "a.txt")
        archive.add(article, extract(article))
    async with open_desk(*size, path=path) as desk:
        assert "i  never said: the pier was hers" in desk.text()
        await desk.press("t")
        assert "printed after “never said”" in " ".join(desk.text().split())


async def test_enter_where_nothing_is_to_be_followed_says_so(open_desk: Opener) -> None:
    async with open_desk() as desk:
        for key in ("i", "?"):
            await desk.press(key, "g", "enter")
            assert "nothing to follow here" in desk.foot(1)
            await desk.press("j")
            assert "nothing to follow here" not in desk.foot(1)
            await desk.press("escape")


async def test_the_reason_tells_that_an_article_takes_the_words_back(
    open_desk: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "back.sqlite"
    with open_archive(path) as archive:
        text = "“The bridge holds,” said Ada Moss. She later withdrew the remark."
        said = quote(text, "The bridge holds,", "Ada Moss")
        archive.add(Article("a.txt", text), Extraction((said,), ()))
    async with open_desk(path=path) as desk:
        await desk.press("i")
        line = next(line for line in desk.lines() if "taken back" in line)
        assert "but the article goes on" in line
