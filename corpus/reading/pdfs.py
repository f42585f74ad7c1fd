"""PDF files with a text layer; those that would unpack to too much are refused."""

from __future__ import annotations

import contextlib
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import extras, files, parted, pdffields, pdfheads, pdflayer, pdfparagraphs
from corpus.reading.options import Options


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a PDF; ReadingError when it is locked, damaged or only pictures."""
    extras.find("pypdfium2", "pdf", path)
    name = files.shown(path)
    if _bomb(data):
        raise ReadingError(f"{name}: unpacks to more text than is read of one file; split it")
    rows, about, problem = pdflayer.layer(data, name)
    if problem:
        raise ReadingError(f"{name}: {problem}")
    if sum(len(row.text) for row in rows) < 20:
        raise ReadingError(
            f"{name}: no text layer, only pictures; run OCR over it (ocrmypdf) first"
        )
    body, heads = pdfheads.parted(rows)
    text = "\n\n".join(pdfparagraphs.joined(body))
    fields = pdffields.read(about, heads, text)
    if "title" not in fields and (set_large := pdffields.headline(body)):
        fields["title"] = pdffields.whole(set_large, text)
    yield from parted.articles(
        text, files.name(path), options=options, fields=fields, basis="document properties"
    )


_STREAM = re.compile(rb"stream\r?\n")
_FURTHEST = 1100  # to how many times its size a stream can unpack at most
_OPERATORS = re.compile(rb"\bT[jJ]\b")
MOST_TEXT = 32 * 1024 * 1024
"""Bytes of unpacked drawing of text; the library needs a hundred times as many."""


def _bomb(data: bytes) -> bool:
    """Whether streams that draw text unpack to more than ``MOST_TEXT``; most need no look."""
    left = MOST_TEXT
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        if (end - found.end()) * _FURTHEST < MOST_TEXT:
            continue
        unpacker = zlib.decompressobj()
        with contextlib.suppress(zlib.error):
            packed = memoryview(data)[found.end() : end]
            begun = unpacker.decompress(packed, 65536)
            if not _OPERATORS.search(begun):
                continue
            left -= len(begun)
            while left > 0 and (more := unpacker.decompress(unpacker.unconsumed_tail, 1 << 20)):
                left -= len(more)
        if left <= 0:
            return True
    return False
