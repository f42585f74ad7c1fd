"""Quotations printed in the format that was asked for, the user's own formats included."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from corpus.cite import FORMATS, render_all
from corpus.errors import CorpusError
from corpus.model import QuoteRow

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.cite.templates import Template


def add_formats(parser: argparse.ArgumentParser) -> None:
    """The options that say how a quotation is written out."""
    parser.add_argument(
        "-f",
        "--format",
        default="text",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)}, or one of your own from the config",
    )
    parser.add_argument("--marks", metavar="NAME", help="outer marks: curly, straight, german, …")
    parser.add_argument("--style", choices=("apa", "chicago", "mla", "ap"), help="full reference")
    parser.add_argument("--layout", choices=("line", "block", "footnote"), help="default: a line")


def check_format(args: argparse.Namespace) -> None:
    """Raise CorpusError for a format that neither the program nor the config knows."""
    if args.format not in FORMATS and args.format not in own_formats():
        names = ", ".join([*FORMATS, *own_formats()])
        raise CorpusError(f"no format named {args.format!r}: use one of {names}")


def own_formats() -> Mapping[str, Template]:
    """The ``[formats]`` of the user's config; none when there is no config.

    Raises CorpusError naming the file and the key that is wrong.
    """
    from corpus.paths import config_dir

    path = config_dir() / "config.toml"
    if not path.exists():
        return {}
    import tomllib

    from corpus.cite.templates import from_config

    try:
        settings: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CorpusError(f"{path}: {error}") from None
    formats = settings.get("formats", {})
    if not isinstance(formats, dict):
        raise CorpusError(f"{path}: formats must be a table of templates")
    return from_config(formats)


def cite_rows(args: argparse.Namespace, archive: Archive, rows: Sequence[QuoteRow]) -> str:
    """``rows`` in the format, layout, style and marks of ``args``."""
    options: dict[str, Any] = {"layout": args.layout, "style": args.style, "marks": args.marks}
    if args.format in FORMATS:
        return render_all(rows, args.format, **options)
    from corpus.cite import render
    from corpus.reading.filelines import line_in_file

    templates = own_formats()
    pieces = []
    for row in rows:
        article = archive.article(row.article.id)
        line = line_in_file(article, row.quote.start) if article else None
        pieces.append(render(row, args.format, templates=templates, line=line))
    return "\n".join(pieces) + "\n"
