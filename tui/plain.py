"""The interface in lines: no drawing, counts first, for speech, braille and bad links."""

from __future__ import annotations

import argparse

from tui.config import Settings


def run_plain(args: argparse.Namespace, settings: Settings) -> int:
    """Read commands from stdin, answer in lines."""
    return 0
