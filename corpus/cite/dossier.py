"""A story's dossier: its quotations in the writer's order, with what not to trust of each."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.cite.escape import ESCAPES, INLINE
from corpus.cite.lines import block
from corpus.cite.records import csl
from corpus.cite.words import cautions
from corpus.errors import CorpusError
from corpus.model import QuoteRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation of a basket: the writer's note and the line where it stands in its file."""

    row: QuoteRow
    note: str = ""
    line: int | None = None


def dossier(entries: Sequence[Entry], format: str, title: str = "Quotations") -> str:
    """All entries as one document in ``format``: text, md, org, latex, html or csl-json.

    Each has its words as printed, speaker and role as printed then, outlet, date, link or file
    and line, the note, and what not to trust. HTML is one that Word and LibreOffice open.
    """
    if format == "csl-json":
        return json.dumps([_item(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"
    if format not in _WRITERS:
        raise CorpusError(f"no dossier in {format!r}: use {', '.join([*_WRITERS, 'csl-json'])}")
    return _WRITERS[format](entries, title)


def place(entry: Entry) -> str:
    """The link, and the file with its line."""
    article = entry.row.article
    file = f"{article.path}:{entry.line}" if entry.line else article.path
    return f"{article.url} ({file})" if article.url else file


def _item(entry: Entry) -> dict[str, object]:
    """CSL-JSON as Zotero imports it; the clipping itself is its attachment."""
    item = csl(entry.row)
    if entry.note:
        item["note"] = entry.note
    item["attachments"] = [{"title": entry.row.article.title, "path": entry.row.article.path}]
    return item


def _facts(entry: Entry) -> list[tuple[str, str]]:
    """What stands under a quotation, in order."""
    row = entry.row
    facts = [("Source", place(entry))]
    if row.article.title:
        facts.insert(0, ("Article", row.article.title))
    if row.said_on:
        basis = f" ({row.said_on_basis})" if row.said_on_basis else ""
        facts.append(("Said on", f"{row.said_on}{basis}"))
    if entry.note:
        facts.append(("Note", entry.note))
    if row.corrected:
        facts.append(("Corrected", "by hand: the program had read it otherwise"))
    if warnings := cautions(row):
        facts.append(("Do not trust", "; ".join(warnings)))
    return facts


def _lists(entries: Sequence[Entry], target: str, bullet: str) -> str:
    escape = INLINE[target]
    parts = []
    for entry in entries:
        facts = [f"{bullet}{name}: {escape(_line(value))}" for name, value in _facts(entry)]
        parts.append(block(entry.row, target, None, None) + "\n\n" + "\n".join(facts))
    return "\n\n".join(parts)


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(entries: Sequence[Entry], title: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n{_lists(entries, 'text', '    ')}\n"


def _md(entries: Sequence[Entry], title: str) -> str:
    return f"# {ESCAPES['md'](_line(title))}\n\n{_lists(entries, 'md', '- ')}\n"


def _org(entries: Sequence[Entry], title: str) -> str:
    return f"#+title: {_line(title)}\n\n{_lists(entries, 'org', '- ')}\n"


def _latex(entries: Sequence[Entry], title: str) -> str:
    escape = ESCAPES["latex"]
    body = []
    for entry in entries:
        facts = "".join(f"\\item[{name}] {escape(_line(value))}\n" for name, value in _facts(entry))
        words = block(entry.row, "latex", None, None)
        body.append(f"{words}\n\\begin{{description}}\n{facts}\\end{{description}}")
    return (
        "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n"
        f"\\title{{{escape(_line(title))}}}\n\\date{{}}\n\\begin{{document}}\n\\maketitle\n\n"
        + "\n\n".join(body)
        + "\n\n\\end{document}\n"
    )


def _html(entries: Sequence[Entry], title: str) -> str:
    escape = ESCAPES["html"]
    body = []
    for entry in entries:
        facts = "".join(
            f"<li><b>{name}:</b> {escape(_line(value))}</li>" for name, value in _facts(entry)
        )
        body.append(f"{block(entry.row, 'html', None, 'curly')}\n<ul>{facts}</ul>")
    return (
        '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>\n<body>\n<h1>{escape(title)}</h1>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


_WRITERS: dict[str, Callable[[Sequence[Entry], str], str]] = {
    "text": _text,
    "md": _md,
    "org": _org,
    "latex": _latex,
    "html": _html,
}
