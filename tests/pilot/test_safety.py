"""Text that is not ours is data: drawn as it stands, measured right, never obeyed."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len

from tests.pilot.conftest import Opener


async def test_markup_in_titles_and_quotations_is_drawn_as_it_stands(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("G")
        assert "Café owners [sic] are" in unicodedata.normalize("NFC", desk.text())
        assert "[@click=app.quit]press[/]" in desk.text()
        assert desk.app.is_running


async def test_what_could_steer_a_terminal_is_never_drawn(open_desk: Opener) -> None:
    async with open_desk(110, 30) as desk:
        await desk.press("G", "i")
        for line in desk.lines():
            assert not any(c in line for c in "\x1b\x07\x9b\u202e\u2066\x00")


async def test_every_row_is_as_wide_as_the_screen(open_desk: Opener) -> None:
    for size in ((80, 24), (110, 30), (200, 60), (43, 12)):
        async with open_desk(*size) as desk:
            for keys in (("G",), ("2", "G"), ("1", "G"), ("4", "G"), ("?",)):
                await desk.press(*keys)
                strips = desk.app.screen._compositor.render_strips()
                assert {strip.cell_length for strip in strips} == {size[0]}
                assert {cell_len(strip.text) for strip in strips} == {size[0]}


async def test_resizing_never_loses_the_place(open_desk: Opener) -> None:
    async with open_desk(80, 24) as desk:
        await desk.press("n", "n", "n", "n", "n", "n")
        words = desk.words
        for size in ((200, 60), (40, 10), (110, 30), (80, 24)):
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
            assert desk.words == words
            assert words is not None
            assert words[:12] in desk.text()


async def test_a_late_repaint_finds_a_closed_desk(open_desk: Opener) -> None:
    async with open_desk(80, 24) as desk:
        app = desk.app
        app.repaint()
    app.repaint()
