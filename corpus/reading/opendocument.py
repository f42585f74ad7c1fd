"""OpenDocument texts (ODT), as LibreOffice writes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import books, files, markup
from corpus.reading.options import Options
from corpus.reading.packed import Package

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HIDDEN = frozenset(
    (
        *(f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}table-of-content"),
        *(f"{_OFFICE}annotation", f"{_OFFICE}forms"),
    )
)
"""What was deleted, footnotes, what others remarked."""
_MOST_SPACES = 200


def read(package: Package, path: Path, options: Options) -> Iterator[Article]:
    """The articles of an OpenDocument text; ReadingError when it holds no text."""
    name = files.shown(path)
    root = markup.xml(package.read("content.xml"), name)
    if next(root.iter(f"{_OFFICE}text"), None) is None:
        raise ReadingError(f"{name}: a spreadsheet or drawing, not a text; save it as text or PDF")
    yield from books.document(_paragraphs(root), package, "meta.xml", path, options)


def _paragraphs(root: Any) -> list[tuple[str, str]]:
    """The words and the style of each paragraph, in one pass however they are nested."""
    from lxml import etree

    parents = {
        one.get(f"{_STYLE}name"): one.get(f"{_STYLE}parent-style-name") or ""
        for one in root.iter(f"{_STYLE}style")
    }
    rows: list[tuple[list[str], str]] = []
    inside: list[list[str]] = []
    hidden = 0
    for event, one in etree.iterwalk(root, events=("start", "end")):
        starts, tag = event == "start", one.tag
        if tag in _HIDDEN:
            hidden += 1 if starts else -1
        if starts and not hidden and tag in (f"{_TEXT}p", f"{_TEXT}h"):
            inside.append([])
            rows.append((inside[-1], _style(one, parents)))
        if starts and not hidden and inside:
            inside[-1].append(_shown(one) + (one.text or ""))
        if not starts:
            if not hidden and tag in (f"{_TEXT}p", f"{_TEXT}h"):
                inside.pop()
            if not hidden and inside and one.tail:
                inside[-1].append(one.tail)
    return [("".join(pieces).strip(), style) for pieces, style in rows]


def _style(one: Any, parents: dict[str | None, str]) -> str:
    """What a paragraph is called in Word, where headings have names."""
    if one.tag == f"{_TEXT}h":
        return f"heading{one.get(f'{_TEXT}outline-level') or 1}"
    own = one.get(f"{_TEXT}style-name") or ""
    return "title" if "Title" in (own, parents.get(own)) else ""


def _shown(one: Any) -> str:
    """What an element stands for that holds no words."""
    if one.tag == f"{_TEXT}tab":
        return "\t"
    if one.tag == f"{_TEXT}line-break":
        return "\n"
    if one.tag != f"{_TEXT}s":
        return ""
    number = str(one.get(f"{_TEXT}c") or 1)
    return " " * min(int(number) if number.isdecimal() else 1, _MOST_SPACES)
