"""The last step of every row: the theme's colours under it, or none at all."""

from __future__ import annotations

from textual.filter import NoColor
from textual.strip import Strip
from textual.widget import Widget

_COLOURLESS = NoColor()


def untouched(widget: Widget) -> bool:
    """Whether rows go to the terminal as they are drawn."""
    app = widget.app
    return app.native_ansi_color and not app.no_color


def finished(widget: Widget, strips: list[Strip]) -> list[Strip]:
    """``strips`` as they go to the terminal.

    Under the terminal's own palette they go as they are, without colours where NO_COLOR asks;
    under a theme of Textual's its colours lie below and its filters apply.
    """
    if untouched(widget):
        return strips
    app = widget.app
    background = widget.background_colors[1]
    if app.native_ansi_color:
        return [strip.apply_filter(_COLOURLESS, background) for strip in strips]
    base = widget.rich_style
    strips = [strip.apply_style(base) for strip in strips]
    for each in app.get_line_filters():
        strips = [strip.apply_filter(each, background) for strip in strips]
    return strips
