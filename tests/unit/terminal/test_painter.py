"""What is painted: only where there is room, and all of it whenever the terminal is not known."""

from __future__ import annotations

import pyte
import pytest
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.terminal.composing import Patch
from tui.terminal.painter import Painter

SIZE = (12, 3)


def strip(text: str) -> Strip:
    return Strip([Segment(text)])


def paint(painter: Painter, screen: pyte.Screen, update: Patch | LayoutUpdate) -> list[str]:
    pyte.Stream(screen).feed(painter.paint(update, SIZE, ColorSystem.STANDARD))
    return [line.rstrip() for line in screen.display]


def test_a_patch_changes_its_cells_and_stays_on_the_screen() -> None:
    painter, screen = Painter(), pyte.Screen(*SIZE)
    rows = [[strip("first row")], [strip("second row")], [strip("third row")]]
    whole = LayoutUpdate(rows, Region(0, 0, *SIZE))  # type: ignore[arg-type]
    assert paint(painter, screen, whole) == ["first row", "second row", "third row"]
    patch = Patch([(0, 1, strip("other")), (90, 1, strip("far right")), (0, 9, strip("below"))])
    assert paint(painter, screen, patch) == ["first row", "otherd row", "third row"]
    assert painter.paint(patch, SIZE, None) == ""
    over = Patch([(0, 0, strip("under")), (2, 0, strip("over"))])
    assert paint(painter, screen, over)[0] == "unoverrow"
    assert painter.knows(SIZE)


def test_what_is_forgotten_or_of_another_size_is_painted_from_nothing() -> None:
    painter = Painter()
    patch = Patch([(0, 0, strip("words"))])
    assert painter.paint(patch, SIZE, None).startswith("\x1b[m\x1b[2J")
    assert "\x1b[2J" not in painter.paint(patch, SIZE, None)
    painter.forget()
    assert not painter.knows(SIZE)
    assert "\x1b[2J" in painter.paint(patch, SIZE, None)
    assert not painter.knows((44, 12))
    assert "\x1b[2J" in painter.paint(patch, (44, 12), None)


def test_what_stands_there_already_is_placed_again_when_something_lay_over_it() -> None:
    painter, screen = Painter(), pyte.Screen(*SIZE)
    under, over = (0, 0, [Segment("under")]), (2, 0, [Segment("over")])
    assert paint(painter, screen, Patch([under]))[0] == "under"
    assert painter.paint(Patch([under]), SIZE, None) == ""
    assert paint(painter, screen, Patch([under, over]))[0] == "unover"
    assert painter.paint(Patch([over]), SIZE, None) == ""
    assert paint(painter, screen, Patch([under]))[0] == "underr"
    whole = LayoutUpdate([[strip("else " * 3)]], Region(0, 0, 12, 1))  # type: ignore[arg-type]
    assert paint(painter, screen, whole)[0] == "else else el"
    assert paint(painter, screen, Patch([under]))[0] == "underelse el"
    painter.forget()
    assert "under" in painter.paint(Patch([under]), SIZE, None)


def test_styles_are_told_apart_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.terminal.painter._MOST_STYLES", 3)
    painter = Painter()
    for number in range(8):
        style = Style(color=Color.from_ansi(number))
        drawn = painter.paint(Patch([(0, 0, [Segment("x", style)])]), SIZE, ColorSystem.STANDARD)
        assert f"\x1b[3{number}m" in drawn or f"\x1b[;3{number}m" in drawn
