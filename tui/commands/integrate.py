"""``nato-tui integrate``: a small, working configuration for an editor or tmux."""

from __future__ import annotations

import argparse
from pathlib import Path

from tui.output import remark, write

_FOLDER = Path(__file__).parents[1] / "integrations"
_FILES = {
    "vim": "nato.vim",
    "neovim": "nato.lua",
    "emacs": "nato.el",
    "tmux": "tmux.conf",
    "vscode": "tasks.json",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``integrate``."""
    parser.add_argument("program", choices=tuple(_FILES), help="what to set up")


def configuration(program: str) -> str:
    """What goes into that program's own configuration."""
    return (_FOLDER / _FILES[program]).read_text("utf-8")


def run(args: argparse.Namespace) -> int:
    """Print the configuration."""
    write(configuration(args.program))
    if args.program == "vscode":
        remark("put this into .vscode/tasks.json; then Terminal, Run Task")
    return 0
