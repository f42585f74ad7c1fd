"""Parsers of the commands: apart, since the interface shows something before it needs one."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tui.cli import COMMANDS


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser that each command's ``configure`` fills; it has ``--archive`` already."""
    shown = "nato-tui" if name == "interface" else f"nato-tui {name}"
    parser = _Parser(prog=shown, description=COMMANDS.get(name), formatter_class=_Help)
    parser.add_argument("--archive", metavar="PATH", help="the archive to use")
    return parser


ASKING = (
    'WORDS may be half-typed, misspelt, in any order. "some words" stand just so, -word is left'
    " out. speaker:NAME outlet:NAME kind:direct about:WORD after:2022-01 before:2022 date:DAY"
    " narrow; -speaker:NAME and the like leave out."
)
"""How to ask, in short, for the help of the commands that search."""

VERDICTS = (
    "verbatim: in print word for word. cut: a part; what it leaves out is told where that changes"
    " the sense. joined: several quotations run together: part them. altered: print has other"
    " words, which are told. paraphrase: print reports it without marks: take yours away."
    " speaker (other-speaker): print names somebody else. not found: no clipping has it."
)
"""What the verdicts mean, in short, for the help of the commands that give them."""


def one_or_more(text: str) -> int:
    """An option's number, from 1 on; argparse tells the message of what it raises."""
    number = int(text) if text.lstrip("-").isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return number


class _Parser(argparse.ArgumentParser):
    """Its complaints hold the words that they complain of, which may steer a terminal."""

    def _print_message(self, message: str, file: Any = None) -> None:
        from tui.terminal.clean import clean

        super()._print_message(clean(message), file)


class _Help(argparse.HelpFormatter):
    """As wide as the terminal, found without importing what argparse would: every start pays."""

    def __init__(self, prog: str) -> None:
        import os

        try:
            columns = int(os.environ.get("COLUMNS", "")) or 80
        except ValueError:
            try:
                columns = os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
            except (AttributeError, ValueError, OSError):
                columns = 80
        super().__init__(prog, width=columns - 2)
