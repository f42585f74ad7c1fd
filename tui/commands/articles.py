"""``articles``: what the archive holds."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import PurePath

from corpus.model import ArticleRow
from tui.commands._archive import archive_of
from tui.commands._json import article_shape
from tui.output import as_json, many, write_lines
from tui.terminal.clean import clean_line


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
            firsts = _firsts(rows)
            write_lines(_line(row, firsts) for row in rows)
    return 0 if rows else 1


def _line(row: ArticleRow, firsts: dict[int, str]) -> str:
    flags = f"  [{', '.join(row.flags)}]" if row.flags else ""
    date, outlet = row.date or "date unknown", row.outlet or "outlet unknown"
    inferred = " (inferred)" if row.date_basis == "inferred" else ""
    copy = f"  copy of {firsts[row.group]}" if row.group in firsts and row.group != row.id else ""
    name = clean_line(row.title or row.path)
    return f"{date}{inferred}  {outlet}  {name}  ({many(row.quotes, 'quotation')}){copy}{flags}"


def _firsts(rows: list[ArticleRow]) -> dict[int, str]:
    """What the first article of each group of copies is called: its outlet and file."""
    firsts = (row for row in rows if row.copies > 1 and row.group == row.id)
    return {
        row.id: " ".join(filter(None, (row.outlet, PurePath(row.path).name or row.path)))
        for row in firsts
    }


def _spoken(rows: list[ArticleRow]) -> Iterable[str]:
    from corpus.cite.words import printed_when
    from tui.plain.words import sentence

    yield f"{many(len(rows), 'article')}."
    firsts = _firsts(rows)
    for number, row in enumerate(rows, 1):
        name = clean_line(row.title or row.path)
        yield (
            f"{number}: {sentence(name)} {row.outlet or 'Outlet unknown'}, "
            f"{printed_when(row)}. {many(row.quotes, 'quotation')}."
            + (f" Copy of {firsts[row.group]}." if row.group not in (0, row.id) else "")
        )
