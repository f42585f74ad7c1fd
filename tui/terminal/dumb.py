"""Terminals that only take lines: an editor's shell, its compilation, a log."""

from __future__ import annotations

import os

_DUMB = ("dumb", "unknown", "")


def is_dumb() -> bool:
    """Whether nothing can be drawn on this terminal, nor taken back from it."""
    return os.environ.get("TERM", "dumb") in _DUMB
