"""Quotations as records for other programs: CSV, CSL-JSON and BibTeX."""

from __future__ import annotations

import json
from collections.abc import Iterable

from corpus.cite.escape import bibtex as escape_bibtex
from corpus.cite.marks import around
from corpus.cite.styles import split_name
from corpus.cite.words import attribution, cautions, date_parts, role_of, speaker_name
from corpus.model import ArticleRow, QuoteRow

COLUMNS = (
    "id",
    "text",
    "kind",
    "speaker",
    "role",
    "via",
    "outlet",
    "date",
    "date_basis",
    "said_on",
    "title",
    "authors",
    "url",
    "path",
    "confidence",
    "cautions",
)


def csv(rows: Iterable[QuoteRow]) -> str:
    """A CSV table with a header line (RFC 4180 quoting); unknown fields are empty."""
    import csv as table
    import io
    from functools import partial

    cells = [_cells(row) for row in rows]
    bare_return = any("\r" in str(cell) for line in cells for cell in line)
    out = io.StringIO()
    # The writer quotes a carriage return only where it ends lines.
    table_writer = partial(table.writer, out, lineterminator="\n")
    writer = table_writer(quoting=table.QUOTE_ALL) if bare_return else table_writer()
    writer.writerow(COLUMNS)
    writer.writerows(cells)
    return out.getvalue()


def _cells(row: QuoteRow) -> list[object]:
    quote, article = row.quote, row.article
    return [
        row.id,
        quote.text,
        quote.kind,
        speaker_name(row) or "",
        role_of(row) or "",
        quote.via or "",
        article.outlet or "",
        article.date or "",
        article.date_basis or "",
        row.said_on or "",
        article.title or "",
        "; ".join(article.authors),
        article.url or "",
        article.path,
        quote.confidence,
        "; ".join(cautions(row)),
    ]


def csl(row: QuoteRow) -> dict[str, object]:
    """One CSL-JSON item (article-newspaper) with the quotation as its annotation.

    The speaker stands under ``custom``: CSL's authors are those of the article.
    """
    article = row.article
    item: dict[str, object] = {"id": key_of(row), "type": "article-newspaper"}
    if article.title:
        item["title"] = article.title
    if article.authors:
        item["author"] = [_csl_name(name) for name in article.authors]
    if article.outlet:
        item["container-title"] = article.outlet
    parts = date_parts(article.date)
    if parts:
        item["issued"] = {"date-parts": [list(parts)]}
        if article.date_basis == "inferred":
            item["issued"] = {"date-parts": [list(parts)], "circa": True}
    if article.url:
        item["URL"] = article.url
    item["annote"] = _annotation(row)
    item["custom"] = {
        "quotation": row.quote.text,
        "kind": row.quote.kind,
        "speaker": speaker_name(row),
        "role": role_of(row),
        "via": row.quote.via,
        "cautions": cautions(row),
    }
    return item


def _csl_name(name: str) -> dict[str, str]:
    family, given = split_name(name)
    return {"family": family, "given": given} if given else {"literal": family}


def _annotation(row: QuoteRow) -> str:
    marks = around(row.quote.text, None, "text") if row.quote.verbatim else ("", "")
    return f"{marks[0]}{row.quote.text}{marks[1]} — {attribution(row)}"


def csl_json(rows: Iterable[QuoteRow]) -> str:
    """A CSL-JSON array, as Zotero and pandoc read it."""
    return json.dumps([csl(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def key_of(row: QuoteRow) -> str:
    """A citation key of ASCII letters and digits, unique by the quotation's number."""
    name = (speaker_name(row) or row.article.outlet or "").split()[-1:] or ["unknown"]
    plain = "".join(c for c in name[0].casefold() if c.isascii() and c.isalnum()) or "quote"
    year = (date_parts(row.article.date) or ("nd",))[0]
    return f"{plain}{year}q{row.id}"


def bibtex(row: QuoteRow) -> str:
    """One ``@article`` entry; title in double braces so that its case stays."""
    fields = [(name, value) for name, value in _bibtex_fields(row) if value]
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields)
    return f"@article{{{key_of(row)},\n{body}}}"


def _bibtex_fields(row: QuoteRow) -> list[tuple[str, str]]:
    article = row.article
    parts = date_parts(article.date)
    return [
        ("author", " and ".join(_bibtex_name(name) for name in article.authors)),
        ("title", "{" + escape_bibtex(article.title) + "}" if article.title else ""),
        ("journal", escape_bibtex(article.outlet or "")),
        ("date", "-".join(f"{part:02d}" for part in parts)),
        ("year", str(parts[0]) if parts else ""),
        ("month", str(parts[1]) if len(parts) > 1 else ""),
        ("url", _bibtex_url(article)),
        ("note", _bibtex_note(row)),
    ]


def _bibtex_note(row: QuoteRow) -> str:
    words, tag = escape_bibtex(row.quote.text), escape_bibtex(attribution(row))
    return f"{words} --- {tag}" if not row.quote.verbatim else f"``{words}'' --- {tag}"


def _bibtex_name(name: str) -> str:
    family, given = split_name(name)
    if given:
        return f"{escape_bibtex(family)}, {escape_bibtex(given)}"
    return "{" + escape_bibtex(family) + "}"


def _bibtex_url(article: ArticleRow) -> str:
    return "".join(c for c in article.url or "" if c not in "{}\\ \n")
