"""``nato-tui pick``: choose quotations on the terminal, print them to stdout."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from tui.commands._parsing import ASKING
from tui.output import write

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import QuoteRow
    from tui.settings.config import Settings

CANCELLED = 130


def configure(parser: argparse.ArgumentParser) -> None:
    """Words to start with, and how the quotation is written out."""
    from tui.commands._formats import add_formats

    parser.add_argument(
        "words", nargs="*", metavar="WORDS", help="start with these words; - reads stdin, JSON too"
    )
    parser.add_argument(
        "--inline", action="store_true", help="in the lines below the prompt, not the whole screen"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="numbered lines and a question, for speech and braille; TERM=dumb gets it too",
    )
    add_formats(parser)
    parser.epilog = ASKING


def run(args: argparse.Namespace) -> int:
    """Status 0 with the quotation printed, 1 when there is nothing to choose, 130 after Esc."""
    from tui.commands._archive import archive_of
    from tui.commands._choosing import choose
    from tui.commands._formats import check_format, cite_rows
    from tui.commands._given import given_ids
    from tui.settings.config import load
    from tui.terminal.dumb import is_dumb
    from tui.terminal.tty import NoTerminal, has_terminal

    check_format(args)
    words = " ".join(args.words)
    given = None
    if words == "-":
        text = sys.stdin.read()
        given = given_ids(text)
        words = "" if given else " ".join(text.split())
    if not has_terminal():
        raise NoTerminal("no terminal to draw on; use 'nato-tui find' instead")
    settings = load()
    with archive_of(args) as archive:
        if not archive.counts().quotes:
            from tui.output import narrate

            narrate("nato-tui: no quotations to choose from; add articles with 'nato-tui add PATH'")
            return 1
        rows = archive.rows(given or ())
        if given and not rows:
            raise CorpusError("none of these quotations is in the archive; is it another one?")
        if args.plain or is_dumb():
            status, chosen = 0, choose(archive, words, rows)
        else:
            status, chosen = _pick(archive, words, rows, settings, inline=args.inline)
        if not chosen:
            return status or CANCELLED
        rows = archive.rows(chosen)
        if args.format in ("json", "jsonl"):
            _print_json(args.format, rows)
        else:
            text = cite_rows(args, archive, rows)
            write(text if text.endswith("\n") else text + "\n")
    return 0


def _pick(
    archive: Archive, words: str, given: list[QuoteRow], settings: Settings, *, inline: bool
) -> tuple[int, list[int]]:
    """(exit status, ids) from the picker, which owns the terminal meanwhile."""
    from tui.terminal.tty import on_terminal

    with on_terminal():
        from tui.picker import Picker
        from tui.store.source import Source

        app = Picker(Source(archive), words, settings, given)
        chosen = app.run(inline=inline, mouse=settings.mouse and not inline)
    if app.refused is not None:
        raise app.refused
    return app.return_code or 0, chosen or []


def _print_json(format: str, rows: Sequence[QuoteRow]) -> None:
    from tui.commands._json import article_source, row_shape
    from tui.output import as_json

    shapes = [{"quote": row_shape(row), "article": article_source(row.article)} for row in rows]
    if format == "json":
        write(as_json(shapes) + "\n")
    else:
        write("".join(as_json(shape) + "\n" for shape in shapes))
