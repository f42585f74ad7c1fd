"""``nato-tui last``: the quotations copied last."""

from __future__ import annotations

import argparse

from tui.commands._parsing import one_or_more
from tui.copying import shelf
from tui.output import as_json, narrate, write


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``last``."""
    parser.add_argument("-n", type=one_or_more, default=1, metavar="N", help="how many (default 1)")
    parser.add_argument("--all", action="store_true", help="all that are kept")
    parser.add_argument("-f", "--format", choices=("text", "json", "jsonl"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print the newest first; status 1 when nothing was copied yet."""
    found = shelf.items()[: None if args.all else args.n]
    shapes = [{"text": item.text, "at": item.at} for item in found]
    if args.format == "json":
        write(as_json(shapes) + "\n")
    elif args.format == "jsonl":
        write("".join(as_json(shape) + "\n" for shape in shapes))
    else:
        write("".join(item.text.rstrip("\n") + "\n" for item in found))
    if not found:
        narrate("nothing copied yet")
        return 1
    return 0
