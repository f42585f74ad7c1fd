"""Searching while typing, names in the speakers pane, and what stands in the status row."""

from __future__ import annotations

from tests.pilot.conftest import Driven, Opener


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


async def test_the_reason_of_a_hit_stands_in_the_status_row(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.search("close nothern gate before ice")
        status = desk.lines()[-2]
        assert "of 9 quotations" in status
        assert "5 of 5 words, 1 changed" in status or "4 of 5 words, 1 changed" in status


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


async def test_backspace_on_the_empty_line_searches_everywhere(open_desk: Opener) -> None:
    async with open_desk() as desk:
        await desk.press("4")
        await desk.search("okor")
        await desk.press("3", "/", "backspace")
        await desk.type("slow")
        await desk.press("enter")
        assert desk.words == "useful but slow"


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
