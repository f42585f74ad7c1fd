"""Which kind of file this is, by name and first bytes; the reader of that kind alone loads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, plain
from corpus.reading.options import Options


def read(path: Path, options: Options) -> Iterator[Article]:
    """The articles of one file of any kind."""
    data = files.load(path, options.max_bytes)
    decoded = decoding.decode(data, files.shown(path))
    yield plain.article(decoded.text, files.name(path), options=options, flags=decoded.flags)


def read_text(text: str, path: str, options: Options) -> Article:
    """The article of a pasted text."""
    if not text.strip():
        raise ReadingError(f"{files.shown(path)}: empty; nothing to read")
    decoding.checked(text, files.shown(path))
    return plain.pasted(text, path, options)
