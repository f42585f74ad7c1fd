"""``extract``: the quotations of files, a JSON line an article, without an archive."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from tui.commands._json import extract_shape
from tui.commands._pasted import pasted
from tui.output import as_json, narrate, write_lines


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder or - for stdin")
    parser.add_argument("--with-text", action="store_true", help="print the article's text too")


def run(args: argparse.Namespace) -> int:
    """Print a line for each article; 2 when a file could not be read, the rest is printed."""
    from corpus.quoting import extract

    failures: list[ReadingError] = []
    for article in _articles(args.paths, failures):
        shape = extract_shape(article, extract(article).quotes, with_text=args.with_text)
        write_lines([as_json(shape)])
    for failure in failures:
        narrate(f"nato-tui: {failure}")
    return 2 if failures else 0


def _articles(paths: list[str], failures: list[ReadingError]) -> Iterator[Article]:
    from corpus.reading import read_piped, walk

    for name in paths:
        try:
            if name == "-":
                yield from read_piped(pasted())
                continue
            for file in walk([Path(name)]):
                yield from _read(file, failures)
        except ReadingError as error:
            failures.append(error)


def _read(file: Path, failures: list[ReadingError]) -> Iterator[Article]:
    from corpus.reading import read

    try:
        yield from read(file)
    except ReadingError as error:
        failures.append(error)
