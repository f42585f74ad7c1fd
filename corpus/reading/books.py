"""EPUB books and DOCX documents."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import (
    bylines,
    dates,
    decoding,
    files,
    markup,
    pagedata,
    parted,
    plain,
    titlesites,
)
from corpus.reading.options import Options
from corpus.reading.packed import Package

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_Chapter = tuple[str, str, list[str], str]
"""Where it is, its text, who signed it, its one main heading."""
_LEAST = 200
"""Chapters shorter than this many characters (covers, half-titles, dedications) are left out."""

_FRAME = re.compile(
    r"(?:nav|toc|contents|cover|copyright|title-?page|index|dedication|half-?title)\.x?html?$",
    re.IGNORECASE,
)


_MADE_BY = re.compile(
    r"epubpress|calibre|pandoc|percollate|dotepub|wallabag|instapaper|push ?to ?kindle|sigil"
    r"|readability",
    re.IGNORECASE,
)
"""Programs that name themselves as a book's author."""


def _children(root: Any, name: str) -> Iterator[Any]:
    """All elements below of that local name, whatever their namespace."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == name:
            yield element


def _text(root: Any, name: str) -> str:
    found = next(_children(root, name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def read_epub(package: Package, path: Path, options: Options) -> Iterator[Article]:
    """An article for each chapter that holds text; ReadingError when none does."""
    name = files.shown(path)
    rootfile = _rootfile(package, name)
    opf = markup.xml(package.read(rootfile), name)
    fields = _book_fields(opf)
    chapters = [
        (href, *found)
        for href in _spine(opf, rootfile)
        if package.has(href) and (found := _chapter(package, href))[0]
    ]
    kept = _articles(chapters)
    if not kept:
        raise ReadingError(f"{name}: no chapter with text inside")
    several = len(kept) > 1
    if several:
        _of_magazine(fields)
    for href, text, signed, headed in kept:
        given = fields | ({"authors": signed} if signed else {})
        if several:
            given.pop("title", None)
            if not signed and _signed(text):
                given.pop("authors", None)  # a book of many authors: each chapter names its own
        elif headed and len(chapters) > 1:
            given["title"] = headed  # covers and half-titles are the book's, this is its article
        elif fields.get("title") and fields["title"] not in text[:400]:
            text = f"{fields['title']}\n\n{text}"
        yield plain.article(
            text,
            files.name(path),
            part=href if several else "",
            options=options,
            fields=given,
            basis="book",
        )


def _articles(chapters: list[_Chapter]) -> list[_Chapter]:
    """The chapters without covers and half-titles; all if there is nothing else."""
    kept = [one for one in chapters if len(one[1]) >= _LEAST and not _FRAME.search(one[0])]
    return kept or [one for one in chapters if not _FRAMED.match(one[1])] or chapters


def _rootfile(package: Package, name: str) -> str:
    """The member that lists a book's chapters; ReadingError where it is locked or none."""
    locks, container = "META-INF/encryption.xml", "META-INF/container.xml"
    if package.has(locks) and b"EncryptedKey" in package.read(locks):
        raise ReadingError(f"{name}: locked by its seller (DRM); it cannot be read")
    if not package.has(container):
        raise ReadingError(f"{name}: no EPUB inside; save it again")
    listed = _children(markup.xml(package.read(container), name), "rootfile")
    rootfile = next((one.get("full-path") for one in listed), None)
    if not rootfile or not package.has(rootfile):
        raise ReadingError(f"{name}: no list of chapters inside; save it again")
    return str(rootfile)


def _book_fields(opf: Any) -> dict[str, Any]:
    creators = ["".join(one.itertext()) for one in _children(opf, "creator")]
    creators = [name for name in creators if not _MADE_BY.search(name)]
    title, site = titlesites.without_site(_text(opf, "title"))
    fields: dict[str, Any] = {
        "title": title,
        "authors": creators,
        "date": _text(opf, "date"),
        "outlet": _printed_by(opf) or site,
        "url": next((v for v in (_text(opf, "source"),) if v.startswith("http")), ""),
    }
    return {name: value for name, value in fields.items() if value}


def _printed_by(opf: Any) -> str:
    publisher = _text(opf, "publisher")
    return "" if _MADE_BY.search(publisher) else publisher


_EDITION = re.compile(
    r"^(?P<name>.{3,60}?)(?:\s*[\[(](?P<day>[^\])]{6,40})[\])]"
    r"|\s*[,–—|:]\s*(?P<bare>[^–—|:\[\](]{6,40}))$"
)
"""A paper that was made a book of: "The Strait Post [Fri, 08 Mar 2024]"."""
_ISSUE = re.compile(
    r"^(.{3,60}?)[\s,:|–—-]+(?:issue|no\.|nr\.?|number|vol(?:ume|\.)|#)\s?[\dIVXLC]+\b.{0,40}$",
    re.I,
)
"""A magazine's number: "The Fathom Review, Issue 12"."""
_FRAMED = re.compile(r"(?:table of )?contents\b(?:\n|$)|cover\s*$|copyright ©", re.IGNORECASE)


def _of_magazine(fields: dict[str, Any]) -> None:
    """What the title of a paper's or a magazine's number says, before who publishes it."""
    title = fields.get("title", "")
    edition = _EDITION.match(title)
    day = dates.first(edition["day"] or edition["bare"]) if edition else None
    if edition and day and (edition["day"] or day.precision == "day"):
        fields.setdefault("outlet", edition["name"])
        if day.iso and day.precision == "day":
            fields.setdefault("date", day.iso)
    elif issue := _ISSUE.match(title):
        fields["outlet"] = issue[1]
    names = fields.get("authors", [])
    fields["authors"] = [one for one in names if one != fields.get("outlet")]


def _signed(text: str) -> bool:
    """Whether a by-line stands in the first lines of a chapter."""
    return any(bylines.byline(row) for row in text[:600].split("\n")[:8] if row and len(row) < 120)


def _spine(opf: Any, rootfile: str) -> list[str]:
    base = posixpath.dirname(rootfile)
    items = {one.get("id"): one.get("href") for one in _children(opf, "item")}
    hrefs = [items.get(one.get("idref")) for one in _children(opf, "itemref")]
    found = (posixpath.normpath(posixpath.join(base, unquote(href))) for href in hrefs if href)
    return list(dict.fromkeys(found))


def _chapter(package: Package, href: str) -> tuple[str, list[str], str]:
    """The text of a chapter, who signed it, and its one main heading."""
    data = package.read(href)
    if not data.strip():
        return "", [], ""
    try:
        source = decoding.decode(data, package.name).text
    except ReadingError:
        return "", [], ""
    tree = markup.html(source)
    if tree is None:
        return "", [], ""
    for one in tree.xpath("//*[contains(@class, 'calibre_navbar')]"):
        kept = [row for row in markup.paragraphs(one) if "downloaded" in row]
        tail = one.tail
        one.clear()
        one.text, one.tail = "\n".join(kept), tail
    headings = [" ".join("".join(one.itertext()).split()) for one in list(tree.iter("h1"))[:2]]
    headed = headings[0] if len(headings) == 1 else ""
    return "\n\n".join(markup.paragraphs(tree)), next(pagedata.by_lines(tree), []), headed


def read_docx(package: Package, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a Word document; ReadingError when it holds no text."""
    name = files.shown(path)
    root = markup.xml(package.read("word/document.xml"), name)
    yield from document(_paragraphs(root), package, "docProps/core.xml", path, options)


def document(
    rows: list[tuple[str, str]], package: Package, properties: str, path: Path, options: Options
) -> Iterator[Article]:
    """The articles of a document's paragraphs, each with its style, and of its properties."""
    name = files.shown(path)
    text = "\n\n".join(row for row, _ in rows if row)
    if not text:
        raise ReadingError(f"{name}: no text in this document")
    fields: dict[str, Any] = {}
    titled = next((row for row, style in rows[:10] if style in ("title", "heading1") and row), "")
    if package.has(properties):
        fields = _core(markup.xml(package.read(properties), name), text)
    if len(titled.split()) < _LEAST_WORDS:
        below = (row for row, style in rows[:10] if style == "heading2")
        titled = next((row for row in below if len(row.split()) >= _LEAST_WORDS), titled)
    if titled:
        fields["title"] = titled
    yield from parted.articles(
        text, files.name(path), options=options, fields=fields, basis="document properties"
    )


_LEAST_WORDS = 4
"""Words of a heading that is an article's, where another has fewer: "Press cutting"."""


def _core(core: Any, text: str) -> dict[str, Any]:
    """The properties that a person filled in; the day of saving is no day of print."""
    title = _text(core, "title")
    if (
        not title
        or " ".join(title.split()).casefold() not in " ".join(text[:800].split()).casefold()
    ):
        title = ""
    fields = {"title": title, "publisher": _text(core, "publisher")}
    creator = _text(core, "creator")
    if creator and any(_signs(row, creator) for row in text[:1500].split("\n")):
        fields["author"] = creator
    if created := dates.from_metadata(_text(core, "created")):
        fields["created"] = created[0]
    return {name: value for name, value in fields.items() if value}


def _signs(row: str, creator: str) -> bool:
    """Whether a row is a by-line of theirs, or their name and hardly more."""
    rest = row.casefold().replace(creator.casefold(), "", 1)
    found = bylines.byline(row) if len(rest) < len(row) else None
    return len(rest) < len(row) and (found is not None or len(rest) < _BESIDE_NAME)


_BESIDE_NAME = 4


_SHOWN = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}noBreakHyphen": "\u2011"}


def _paragraphs(root: Any) -> list[tuple[str, str]]:
    """The words and the style of each paragraph, in one pass however they are nested.

    What is shown a second time and what was deleted is left out.
    """
    from lxml import etree

    rows: list[tuple[list[str], list[str]]] = []
    inside: list[tuple[list[str], list[str]]] = []
    hidden = 0
    for event, one in etree.iterwalk(root, events=("start", "end")):
        tag, starts = one.tag, event == "start"
        if tag in (_FALLBACK, f"{_WORD}del"):
            hidden += 1 if starts else -1
        elif hidden:
            continue
        elif tag == f"{_WORD}p":
            if starts:
                inside.append(([], []))
                rows.append(inside[-1])
            else:
                inside.pop()
        elif starts and inside:
            if tag == f"{_WORD}t":
                inside[-1][0].append(one.text or "")
            elif tag in _SHOWN:
                inside[-1][0].append(_SHOWN[tag])
            elif tag == f"{_WORD}pStyle":
                inside[-1][1].append(str(one.get(f"{_WORD}val") or ""))
    return [
        ("".join(pieces).strip(), "".join(style[:1]).lower().replace(" ", ""))
        for pieces, style in rows
    ]
