"""Colours of a theme where the terminal has 256: the nearest, so that dark grey stays grey."""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color, ColorType
from rich.style import Style

_FIRST = 16  # the colours before it are the terminal's own, whatever they look like


@lru_cache(maxsize=1024)
def of_256(style: Style) -> Style:
    """``style`` with colours that a terminal of 256 has."""
    return style + Style(color=_nearest(style.color), bgcolor=_nearest(style.bgcolor))


@lru_cache(maxsize=1024)
def _nearest(color: Color | None) -> Color | None:
    """The nearest of a true colour; others stay. Rich's way makes blue or green of dark greys."""
    if color is None or color.type is not ColorType.TRUECOLOR:
        return color
    red, green, blue = color.get_truecolor()
    known = [Color.from_ansi(number) for number in range(_FIRST, 256)]

    def far(one: Color) -> int:
        r, g, b = one.get_truecolor()
        return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2

    return min(known, key=far)
