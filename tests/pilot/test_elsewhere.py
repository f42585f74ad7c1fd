"""What the cursor stands on though a list has no row for it, or has it no more."""

from __future__ import annotations

from pathlib import Path

from corpus.archive import open_archive
from corpus.archive.choices import of_quote
from tests.pilot.conftest import Driven, Opener

MARK = "▌"


def listed(desk: Driven) -> list[str]:
    """The lines of the quotations' pane at 80x24."""
    lines = desk.lines()
    first = next(at for at, line in enumerate(lines) if "3 Quotes" in line and at)
    return lines[first : first + desk.desk.quotes_pane.extent()[1]]


async def of_okoro_but_read_elsewhere(desk: Driven) -> None:
    """Narrowed to one speaker, the cursor in the text on the words of another."""
    await desk.press("n", "n", "s", "2", "g")
    while desk.desk.selection.speaker == desk.desk.selection.key("speaker"):
        await desk.press("j")


async def test_no_row_is_marked_where_the_text_is_at_another_speakers_words(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await of_okoro_but_read_elsewhere(desk)
        assert "will not close" in (desk.words or "")
        assert len(desk.desk.quotes_pane.ids) == 2
        assert not [line for line in listed(desk) if line.startswith(MARK)]
        assert "1 of" not in listed(desk)[0]


async def test_among_the_quotations_keys_are_about_the_one_that_is_marked(
    open_desk: Opener,
) -> None:
    async with open_desk() as desk:
        await of_okoro_but_read_elsewhere(desk)
        await desk.press("3")
        (marked,) = [line for line in listed(desk) if line.startswith(MARK)]
        assert (desk.words or "none")[:12] in marked


async def test_next_and_previous_go_on_from_where_the_text_is(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await of_okoro_but_read_elsewhere(desk)
        await desk.press("N")
        assert "this is the first quotation" in desk.foot()
        await desk.press("n")
        assert desk.words == "Nobody asked the crews,"


async def test_what_another_process_gives_to_another_speaker_is_not_acted_on_unseen(
    open_desk: Opener, small: Path
) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n", "s", "3")
        corrected = desk.desk.selection.quotation
        with open_archive(small) as other:
            other.correct(of_quote(other, corrected or 0, speaker="Anna Lindqvist"))
        desk.desk.look_again()
        await desk.press()
        pane = desk.desk.quotes_pane
        assert corrected not in pane.ids
        assert desk.desk.selection.quotation == pane.ids[pane.cursor]


async def test_the_speaker_of_what_was_corrected_meanwhile_is_the_one_of_today(
    open_desk: Opener, small: Path
) -> None:
    async with open_desk() as desk:
        await desk.press("j", "a")
        quotation = desk.desk.selection.quotation
        with open_archive(small) as other:
            other.correct(of_quote(other, quotation or 0, speaker="Tomas Okoro"))
        desk.desk.look_again()
        for key in ("", "escape", "ctrl+o"):
            await desk.press(*filter(None, (key,)))
            row = desk.desk.source.quote(desk.desk.selection.quotation or 0)
            assert row is not None
            assert desk.desk.selection.speaker == row.speaker_id


async def test_esc_leads_to_no_place_that_was_taken_out_meanwhile(
    open_desk: Opener, small: Path
) -> None:
    async with open_desk() as desk:
        await desk.press("1", "j")
        article = desk.desk.selection.article
        await desk.search("nobody")
        with open_archive(small) as other:
            other.remove(article or 0)
        desk.desk.look_again()
        await desk.press("escape", "escape")
        here = desk.desk.selection
        assert here.article != article
        assert desk.desk.source.quote(here.quotation or 0) is not None
