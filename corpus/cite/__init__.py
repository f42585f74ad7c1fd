"""A quotation as words for the page: formats, citation styles, templates, dossiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from corpus.errors import CorpusError
from corpus.model import QuoteRow

FORMATS = ("text", "md", "org", "latex", "html", "json", "jsonl", "csv", "csl-json", "bibtex")
"""What ``--format`` takes; the JSON shapes are the commands' own contract."""


def render(
    row: QuoteRow,
    format: str = "text",
    *,
    layout: str | None = None,
    style: str | None = None,
    marks: str | None = None,
    templates: Mapping[str, object] | None = None,
    line: int | None = None,
) -> str:
    """One quotation in ``format``, never altered, without a newline at its end.

    ``layout`` is "line", "block" or "footnote" (None: block for HTML, a line elsewhere);
    ``style`` adds a reference ("apa", "chicago", "mla", "ap"); ``marks`` names the outer marks;
    ``templates`` are the user's own formats by name; ``line`` is the line in the article's file.
    Raises CorpusError for a format, layout, style or marks that do not exist.
    """
    from corpus.cite import lines

    if templates and format in templates:
        from corpus.cite.templates import Template, fill

        template = templates[format]
        assert isinstance(template, Template)
        return fill(template, row, line)
    if format in ("csv", "csl-json", "bibtex"):
        return _record(row, format)
    if format not in lines.TARGETS:
        raise CorpusError(f"no format named {format!r}: use {', '.join(FORMATS)}")
    chosen = layout or ("block" if format == "html" else "line")
    if chosen not in lines.LAYOUTS:
        raise CorpusError(f"no layout named {chosen!r}: use {', '.join(lines.LAYOUTS)}")
    write = {"line": lines.line, "block": lines.block, "footnote": lines.footnote}[chosen]
    return write(row, format, style, marks)


def _record(row: QuoteRow, format: str) -> str:
    from corpus.cite import records

    if format == "bibtex":
        return records.bibtex(row)
    whole = records.csv([row]) if format == "csv" else records.csl_json([row])
    return whole.rstrip("\n")


def render_all(rows: Iterable[QuoteRow], format: str = "text", **options: object) -> str:
    """Several quotations as one text in ``format``; a table or array is one whole."""
    if format in ("csv", "csl-json"):
        from corpus.cite import records

        return records.csv(rows) if format == "csv" else records.csl_json(rows)
    pieces = [render(row, format, **options) for row in rows]  # type: ignore[arg-type]
    gap = "\n" if not any("\n" in piece for piece in pieces) else "\n\n"
    return gap.join(pieces) + "\n" if pieces else ""
