"""How things look: styles from the terminal's own palette and the few glyphs drawn.

Nothing is told by colour alone: each style that means something also has an attribute, a mark
or a letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

from corpus.model import Kind, SpeakerType

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that are drawn around the text; every one is a single cell."""

    cursor: str = "▌"
    quote: str = "│"
    current: str = "┃"
    rule: str = "─"
    more: str = "…"
    dot: str = "·"
    bars: str = " ▁▂▃▄▅▆▇█"


PRETTY = Glyphs()
PLAIN = Glyphs(cursor=">", quote=":", current="|", rule="-", more="…", dot="-", bars=" .:-=+*#@")

LIGHT = "terminal-light"
"""The theme of terminals with dark letters, on whose ground yellow and cyan are hardly seen."""
ASKED = "terminal"
"""The theme that is light or dark as the terminal is."""

NORMAL = Style.null()
DIM = Style(dim=True)
BOLD = Style(bold=True)
REVERSE = Style(reverse=True)
TITLE = Style(bold=True)
ACTIVE = Style(bold=True, reverse=True)
MATCH = Style(bold=True, underline=True)
CURRENT = Style(bold=True)
ALERT = Style(bold=True, color="red")
CURSOR = Style(bold=True, color="cyan")
ASIDE = Style(dim=True, italic=True)

Hues = tuple[Style, ...]
_PALETTE = ("cyan", "green", "yellow", "magenta", "blue", "bright_red")
_ON_WHITE = ("blue", "magenta", "red", "bright_magenta")
SPEAKERS: Hues = tuple(Style(color=name) for name in _PALETTE)

KIND_LETTER: dict[Kind, str] = {"direct": "d", "mixed": "m", "indirect": "i"}
TYPE_LETTER: dict[SpeakerType, str] = {"person": "p", "organisation": "o", "unnamed": "u"}


def worn(theme: str, *, light: bool) -> str:
    """``theme`` on a ground that is light or not."""
    return LIGHT if theme == ASKED and light else theme


def hues(theme: str) -> Hues:
    """What speakers are told apart by, beside their names: what can be read under ``theme``."""
    return tuple(Style(color=name) for name in _ON_WHITE) if theme == LIGHT else SPEAKERS


def spark(counts: list[int], glyphs: Glyphs) -> str:
    """A small plot of ``counts``, one character each."""
    top = max(counts, default=0)
    last = len(glyphs.bars) - 1
    return "".join(
        glyphs.bars[0 if not count else max(1, round(count / top * last))] for count in counts
    )


def high_contrast() -> Theme:
    """Black and white, bright accents."""
    from textual.theme import Theme

    return Theme(
        name="high-contrast",
        primary="#ffff00",
        secondary="#00ffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        warning="#ffff00",
        error="#ff6060",
        success="#00ff00",
        dark=True,
    )
