"""Where a terminal has 256 colours, a theme's are shown by the nearest ones."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from tui.terminal.composing import Patch
from tui.terminal.painter import Painter
from tui.terminal.palette import of_256


@pytest.mark.parametrize(
    ("theme", "number"),
    [("#2e3440", 237), ("#002b36", 234), ("#1a1b26", 234), ("#fdf6e3", 230), ("#88c0d0", 110)],
)
def test_the_nearest_of_256_stands_for_a_colour(theme: str, number: int) -> None:
    style = of_256(Style(bgcolor=theme, color="cyan", bold=True))
    assert style.bgcolor is not None
    assert style.bgcolor.number == number
    assert style.color == Style(color="cyan").color
    assert style.bold


def test_what_has_no_true_colour_stays() -> None:
    style = Style(color="color(23)", bgcolor="default", dim=True)
    assert of_256(style) == style
    assert of_256(Style()) == Style()


@pytest.mark.parametrize(
    ("colours", "sent"),
    [(ColorSystem.EIGHT_BIT, "48;5;237"), (ColorSystem.TRUECOLOR, "48;2;46;52;64")],
)
def test_the_painter_sends_what_the_terminal_has(colours: ColorSystem, sent: str) -> None:
    patch = Patch([(0, 0, [Segment("word", Style(bgcolor="#2e3440"))])])
    assert sent in Painter().paint(patch, (10, 1), colours)
