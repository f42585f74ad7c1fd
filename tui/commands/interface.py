"""``nato-tui [PATH ...]``: the terminal interface on the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.terminal.dumb import is_dumb

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Paths to read in first, and the look."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="read these in first")
    parser.add_argument(
        "--plain", action="store_true", help="lines instead of a screen, for speech and braille"
    )


def run(args: argparse.Namespace) -> int:
    """Open the interface; without a terminal that can be drawn on, the plain one."""
    from tui.settings.config import load

    settings = load()
    if args.plain or is_dumb():
        from tui.plain.desk import run_plain

        return run_plain(args, settings)
    from tui.starting.start import start

    return start(args, settings)
