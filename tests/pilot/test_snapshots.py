"""Whole screens at three sizes, their words and styles, in four kinds of colours.

``SNAPSHOTS=write pytest tests/pilot/test_snapshots.py`` writes them anew; look at the difference.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.color import ColorSystem

from tests.pilot.conftest import Driven, Opener
from tui.settings.config import Settings
from tui.terminal.painter import Painter

FOLDER = Path(__file__).parent / "snapshots"
SIZES = ((80, 24), (110, 30), (200, 60))
SCREENS = {"desk": (), "search": ("/", *"crews", "enter"), "speakers": ("4", "j"), "help": ("?",)}

OVER = {
    "why": ("i",),
    "versions": ("v",),
    "formats": ("c",),
    "correct": ("x",),
    "palette": (":",),
    "days": ("t",),
    "page": ("p",),
    "conflicts": ("!",),
    "merge": ("M",),
    "basket": ("m", "B"),
}
"""The sheets over the desk, each opened after the last one was closed."""
COLOURS = ("terminal", "monochrome", "nord", "high-contrast")


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_screens(
    open_desk: Opener,
    name: str,
    size: tuple[int, int],
    colours: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with open_desk(*size, settings=coloured(colours, monkeypatch)) as desk:
        await desk.press(*SCREENS[name])
        words, styles = desk.text() + "\n", styles_of(desk)
    same(FOLDER / f"{name}-{size[0]}x{size[1]}.txt", words, colours == "terminal")
    same(FOLDER / f"{name}-{size[0]}x{size[1]}.{colours}", styles)


@pytest.mark.parametrize("colours", COLOURS[:3])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_sheets(
    open_desk: Opener, size: tuple[int, int], colours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: dict[str, tuple[str, str]] = {}
    async with open_desk(*size, settings=coloured(colours, monkeypatch)) as desk:
        for name, keys in OVER.items():
            await desk.press(*keys)
            shown[name] = desk.text(), styles_of(desk)
            await desk.press("escape")
    words, styles = (
        "".join(f"== {name}\n{of[number]}\n" for name, of in shown.items()) for number in (0, 1)
    )
    same(FOLDER / f"sheets-{size[0]}x{size[1]}.txt", words, colours == "terminal")
    same(FOLDER / f"sheets-{size[0]}x{size[1]}.{colours}", styles)


def coloured(colours: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings for one kind of colours."""
    if colours == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    named = colours not in ("terminal", "monochrome")
    return replace(Settings(), theme=colours) if named else Settings()


def same(file: Path, shown: str, written: bool = True) -> None:
    """Compare with what was written; write it instead where the environment asks."""
    if written and os.environ.get("SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, "utf-8")
    assert shown == file.read_text("utf-8")


def styles_of(desk: Driven) -> str:
    """The styles of each row as the terminal gets them: cells and SGR parameters of each run."""
    painter = Painter()
    update = desk.app.screen._compositor.render_full_update()
    painter.paint(update, desk.app.size, ColorSystem.TRUECOLOR)
    _, rows, _ = painter.standing()
    lines = (" ".join(f"{cell_len(text)}:{sgr or '-'}" for text, sgr in row) for row in rows)
    return "".join(f"{line}\n" for line in lines)


def test_monochrome_has_no_colour_and_the_terminals_palette_no_others() -> None:
    for file in FOLDER.glob("*.monochrome"):
        assert parameters(file) <= {"1", "2", "3", "4", "7", "-"}, file.name
    for file in FOLDER.glob("*.terminal"):
        assert not {"38", "48"} & parameters(file), file.name


def parameters(file: Path) -> set[str]:
    """Every SGR parameter of a snapshot of styles."""
    runs = file.read_text("utf-8").split()
    return {one for run in runs if ":" in run for one in run.partition(":")[2].split(";")}
