"""Whether the terminal's ground is light: asked where that is understood, and never waited for.

A terminal that does not know the question says nothing, and is taken for dark unless the
environment tells more. Real terminals of old print what they do not know: those are not asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

QUESTION = "\x1b]11;?\x1b\\"
_UNDERSTOOD = (
    "xterm", "tmux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "contour", "st-", "konsole",
    "vte", "gnome", "mintty", "mlterm", "ghostty", "rio",
)  # fmt: skip
_REPORT = re.compile(r"\x1b\]11;([\w:/#]*)(?:\x07|\x1b\\)")
_BEGUN = re.compile(r"\x1b\]1(?:1(?:;[\w:/#]{0,64}\x1b?)?)?\Z")
_PARTS = re.compile(r"rgba?:([\da-fA-F]{1,4})/([\da-fA-F]{1,4})/([\da-fA-F]{1,4})")
_SHARES = (0.2126, 0.7152, 0.0722)  # of red, green and blue in how light it is
_LIGHT = ("7", "9", "10", "11", "12", "13", "14", "15")


def question(environ: Mapping[str, str]) -> str:
    """What asks this terminal, "" where it may not be asked.

    GNU screen takes the question for a colour to set, keeps it, and sends it again and again.
    """
    name = environ.get("TERM", "")
    inside_tmux = name.startswith("screen") and bool(environ.get("TMUX"))
    asked = name.startswith(_UNDERSTOOD) or inside_tmux
    return QUESTION if asked and not environ.get("STY") else ""


def told(environ: Mapping[str, str]) -> bool | None:
    """What the environment says, as some terminals set it; None where it says nothing."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground in _LIGHT if ground.isdecimal() else None


def is_light(report: str) -> bool | None:
    """Whether a reported colour is a light one; None where it cannot be read."""
    found = _PARTS.match(report)
    if not found:
        return None
    parts = zip(_SHARES, found.groups(), strict=True)
    lightness = sum(share * int(part, 16) / int("f" * len(part), 16) for share, part in parts)
    return lightness > 0.5


class Reports:
    """Takes out of what is read what the terminal reports; the rest was typed."""

    def __init__(self) -> None:
        self._begun = ""

    def parted(self, text: str) -> tuple[str, list[str]]:
        """What was typed, and the reports, whole ones: one may come in pieces."""
        text = self._begun + text
        self._begun = ""
        if "\x1b]" not in text:
            return text, []
        reports = _REPORT.findall(text)
        text = _REPORT.sub("", text)
        if begun := _BEGUN.search(text):
            self._begun = begun[0]
            text = text[: begun.start()]
        return text, reports
