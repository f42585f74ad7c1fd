"""Terminals that are written to in lines: an editor's shell, its compilation, a log."""

from __future__ import annotations

import os

_LINES = ("dumb", "unknown", "")


def is_dumb() -> bool:
    """Whether nothing can be drawn on this terminal, nor taken back from it.

    Emacs' ``M-x term`` (eterm) erases no characters and counts columns in its own way.
    """
    name = os.environ.get("TERM", "dumb")
    return name in _LINES or name.startswith("eterm")


def whole_terminal() -> bool:
    """Whether the interface has the terminal for itself: keys come from it, and it is drawn on.

    It is drawn by way of stderr, which may go to a file as stdout may.
    """
    return all(os.isatty(number) for number in (0, 1, 2))
