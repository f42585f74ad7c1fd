"""``export``: everything of the archive as JSON lines, for ``add`` to read in again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from tui.commands._archive import named_archive
from tui.output import many, narrate


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.epilog = "'nato-tui add FILE' restores what was exported to FILE."
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of stdout")


def run(args: argparse.Namespace) -> int:
    """Write the lines; a file is written whole or not at all."""
    from corpus.archive import open_archive
    from corpus.archive.transfer import export

    with open_archive(named_archive(args), readonly=True, notify=narrate) as archive:
        if args.output:
            _write_file(Path(args.output), export(archive))
        else:
            for line in export(archive):
                _write_line(line)
        counts = archive.counts()
    narrate(f"exported {many(counts.articles, 'article')} with {many(counts.quotes, 'quotation')}")
    return 0


def _write_line(line: str) -> None:
    if sys.stdout.isatty():
        from tui.output import write

        write(line + "\n")
    else:
        sys.stdout.buffer.write(line.encode("utf-8") + b"\n")


def _write_file(path: Path, lines: Iterable[str]) -> None:
    from corpus.errors import CorpusError
    from corpus.paths import replacing

    try:
        with replacing(path) as file:
            file.writelines(line.encode("utf-8") + b"\n" for line in lines)
    except OSError as error:
        raise CorpusError(f"cannot write {path}: {error.strerror or error}") from error
