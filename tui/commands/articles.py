"""``articles``: what the archive holds."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from corpus.model import ArticleRow
from tui.commands._archive import archive_of
from tui.commands._json import article_shape
from tui.output import as_json, write_lines


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument("-f", "--format", choices=("text", "json", "jsonl"), default="text")
    parser.add_argument("--plain", action="store_true", help="sentences, the count first")


def run(args: argparse.Namespace) -> int:
    """List the articles; 1 when there are none."""
    with archive_of(args) as archive:
        rows = archive.articles()
        if args.format == "json":
            write_lines([as_json([article_shape(row) for row in rows])])
        elif args.format == "jsonl":
            write_lines(as_json(article_shape(row)) for row in rows)
        elif args.plain:
            write_lines(_spoken(rows))
        else:
            write_lines(_line(row) for row in rows)
    return 0 if rows else 1


def _line(row: ArticleRow) -> str:
    flags = f"  [{', '.join(row.flags)}]" if row.flags else ""
    date, outlet = row.date or "date unknown", row.outlet or "outlet unknown"
    inferred = " (inferred)" if row.date_basis == "inferred" else ""
    return f"{date}{inferred}  {outlet}  {row.title or row.path}  ({row.quotes} quotations){flags}"


def _spoken(rows: list[ArticleRow]) -> Iterable[str]:
    yield f"{len(rows)} articles."
    for number, row in enumerate(rows, 1):
        yield (
            f"{number}: {row.title or row.path}. {row.outlet or 'Outlet unknown'}, "
            f"{row.date or 'date unknown'}. {row.quotes} quotations."
        )
