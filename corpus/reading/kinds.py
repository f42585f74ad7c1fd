"""Which kind of file this is, by name and first bytes; the reader of that kind alone loads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, highlights, parted, plain
from corpus.reading.options import Options

LONGEST_ROW = 32 * 1024 * 1024
"""A line of a container beyond this many bytes is no item of it."""

_PLAIN = frozenset((".txt", ".md", ".markdown", ".text", ".mdown", ".mkd", ".qmd", ".rmd", ".org"))
_STREAMED = {
    ".mbox": "mbox",
    ".mbx": "mbox",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".wacz": "wacz",
}
_WHOLE = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "mail",
    ".pdf": "pdf",
    ".epub": "zip",
    ".docx": "zip",
    ".docm": "zip",
    ".odt": "zip",
    ".rtf": "rtf",
    ".webarchive": "webarchive",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".ris": "ris",
    ".bib": "bibtex",
    ".bibtex": "bibtex",
    ".json": "json",
    ".csljson": "json",
    ".csv": "table",
    ".tsv": "table",
    ".enex": "notes",
}
_ADVICE = {
    b"\xd0\xcf\x11\xe0": "an old Office file; save it as DOCX",
    b"\x1f\x8b": "compressed with gzip; unpack it first",
    b"BZh": "compressed with bzip2; unpack it first",
    b"7z\xbc\xaf": "a 7z archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"\xfd7zXZ": "compressed with xz; unpack it first",
    b"\x28\xb5\x2f\xfd": "compressed with zstd; unpack it first",
    b"SQLite format 3": "a database, not an article",
    b"\x89PNG": "a picture; run OCR over it first",
    b"\xff\xd8\xff": "a picture; run OCR over it first",
    b"GIF8": "a picture; run OCR over it first",
    b"%!PS": "PostScript; save it as PDF",
}
_MAIL = re.compile(rb"(?:[A-Z][\w-]{1,40}:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.DOTALL)


def read(path: Path, options: Options) -> Iterator[Article]:
    """The articles of one file of any kind."""
    suffix = path.suffix.lower()
    if suffix in _PLAIN:
        yield from _plain(files.load(path, options.max_bytes), path, options)
        return
    kind = _STREAMED.get(suffix) or ("warc" if path.name.lower().endswith(".warc.gz") else None)
    if kind is not None:
        yield from _stream(kind, path, options)
        return
    data = files.load(path, options.max_bytes)
    kind = sniffed(data) or _WHOLE.get(suffix) or "plain"
    if kind in _STREAMED.values():
        yield from _stream(kind, path, options)
    else:
        yield from whole(kind, data, path, options)


def sniffed(data: bytes) -> str | None:
    """What the first bytes say, where they leave no doubt."""
    head = data[:2048]
    if head.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"bplist00") or b"<key>WebMainResource</key>" in head:
        return "webarchive"
    if head.startswith(b"WARC/1."):
        return "warc"
    if re.match(rb"From \S+.*\d{4}\r?\n[\w-]+:", head):
        return "mbox"
    if _PAGE.match(head):
        return "html"
    if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<?xml") or head.lstrip().startswith(b"<"):
        if _FEED.search(head):
            return "feed"
        if b"<en-export" in head:
            return "notes"
        return "html" if b"<html" in head.lower() else None
    if _MAIL.match(head):
        return _mailed(head)
    return None


def _mailed(head: bytes) -> str | None:
    """Mail by its header lines; a saved page when those say it has related parts."""
    low = head.lower()
    if (
        b"\nmime-version:" in b"\n" + low
        and b"multipart/related" in low
        and b"\nreceived:" not in low
    ):
        return "mhtml"
    named = sum(
        b"\n" + name in b"\n" + low
        for name in (b"from:", b"to:", b"subject:", b"message-id:", b"mime-version:", b"received:")
    )
    return "mail" if named >= 3 and (b"message-id:" in low or b"mime-version:" in low) else None


def refuse(data: bytes, name: str) -> None:
    """Raise ReadingError, with the cure, for what is told by its first bytes to be no text."""
    for magic, advice in _ADVICE.items():
        if data.startswith(magic):
            raise ReadingError(f"{name}: {advice}")


def _plain(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    name = files.shown(path)
    refuse(data, name)
    decoded = decoding.decode(data, name)
    found = list(highlights.read(decoded.text, files.name(path), decoded.flags))
    if found:
        yield from found
    else:
        given = files.name(path)
        yield from parted.articles(decoded.text, given, options=options, flags=decoded.flags)


def whole(kind: str, data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a file that is in memory."""
    if not data.strip():
        raise ReadingError(f"{files.shown(path)}: empty; nothing to read")
    if kind == "rtf":
        from corpus.reading import richtext

        yield from richtext.read(data, path, options)
    elif kind == "webarchive":
        from corpus.reading import webarchives

        yield webarchives.read(data, path, options)
    elif kind == "html":
        from corpus.reading import pages

        yield from pages.read(data, path, options)
    elif kind == "mhtml":
        from corpus.reading import pages

        yield pages.read_mhtml(data, path, options)
    elif kind == "mail":
        from corpus.reading import mailarticles

        yield from mailarticles.read(data, path, options)
    elif kind == "pdf":
        from corpus.reading import pdfs

        yield from pdfs.read(data, path, options)
    elif kind == "feed":
        from corpus.reading import feeds

        yield from feeds.read(data, path, options)
    elif kind == "notes":
        from corpus.reading import notes

        yield from notes.read(data, path, options)
    elif kind == "zip":
        yield from _zipped(data, path, options)
    elif kind in ("ris", "bibtex", "json", "table"):
        yield from _listed(kind, data, path, options)
    else:
        yield from _plain(data, path, options)


def _zipped(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    from corpus.reading import books
    from corpus.reading.packed import Package

    package = Package(data, path, options)
    if package.has("word/document.xml"):
        yield from books.read_docx(package, path, options)
    elif package.has("META-INF/container.xml"):
        yield from books.read_epub(package, path, options)
    elif package.has("content.xml"):
        from corpus.reading import opendocument

        yield from opendocument.read(package, path, options)
    elif any(name.endswith((".warc", ".warc.gz")) for name in package.members):
        yield from _stream("wacz", path, options)
    else:
        raise ReadingError(f"{files.shown(path)}: a ZIP archive; unpack it first")


def _listed(kind: str, data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """References, or a JSON dump."""
    from corpus.reading import dumps, references

    text = decoding.decode(data, files.shown(path)).text
    if kind == "ris":
        yield from references.read_ris(text, path, options)
    elif kind == "table":
        from corpus.reading import tables

        yield from tables.read(text, path, options)
    elif kind == "bibtex":
        yield from references.read_bibtex(text, path, options)
    else:
        yield from _json(text, path, options, dumps, references)


def _json(
    text: str, path: Path, options: Options, dumps: Any, references: Any
) -> Iterator[Article]:
    import json

    if dumps.is_export(text[:512].encode("utf-8", "replace")):
        raise _export(path)
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        try:
            yield from dumps.read((line.encode() for line in text.splitlines()), path, options)
        except ReadingError:
            raise ReadingError(f"{files.shown(path)}: damaged JSON; export it again") from None
        return
    if references.is_csl(value):
        yield from references.read_csl(value, path, options)
        return
    value = dumps.listed(value)
    yield from dumps.articles(value if isinstance(value, list) else [], path, options)


def _export(path: Path) -> ReadingError:
    return ReadingError(f"{files.shown(path)}: an export of an archive; 'nato-tui add' restores it")


def _stream(kind: str, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a container that is read item by item."""
    with files.opened(path, options.max_stream) as stream:
        if kind == "mbox":
            from corpus.reading import mailboxes

            yield from mailboxes.read(files.rows(stream, LONGEST_ROW), path, options)
        elif kind == "jsonl":
            from corpus.reading import dumps

            if dumps.is_export(stream.peek(512)):
                raise _export(path)
            yield from dumps.read(files.rows(stream, LONGEST_ROW), path, options)
        else:
            yield from _web_archive(kind, stream, path, options)


def _web_archive(kind: str, stream: IO[bytes], path: Path, options: Options) -> Iterator[Article]:
    from corpus.reading import warcs

    if kind == "wacz":
        yield from warcs.read_wacz(path, options)
    else:
        yield from warcs.read(stream, path, options)


def is_export(path: str | os.PathLike[str]) -> bool:
    """Whether a file is the archive's own export; ReadingError when it cannot be opened."""
    from corpus.reading import dumps

    with files.opened(Path(path), 1 << 62) as stream:
        return dumps.is_export(stream.peek(512))


def read_text(text: str, path: str, options: Options) -> Article:
    """The article of a pasted text."""
    if not text.strip():
        raise ReadingError(f"{files.shown(path)}: empty; nothing to read")
    decoding.checked(text, files.shown(path))
    return plain.pasted(text, path, options)
