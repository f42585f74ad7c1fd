"""What comes through a pipe or a clipboard: of the kind that its first bytes tell, else a text."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from corpus.model import Article
from corpus.reading import decoding, files, highlights, kinds, parted
from corpus.reading.options import Options


def read(data: bytes, name: str, options: Options) -> Iterator[Article]:
    """The articles of these bytes, called ``name``; ReadingError when there are none."""
    path = Path(name)
    kind = kinds.sniffed(data)
    if len(data) > options.max_bytes:
        raise files.too_large(path, len(data), options.max_bytes)
    if kind == "mbox":
        from corpus.reading import mailboxes

        yield from mailboxes.read(BytesIO(data), path, options)
    elif kind == "warc":
        from corpus.reading import warcs

        yield from warcs.read(BytesIO(data), path, options)
    elif kind is not None:
        yield from kinds.whole(kind, data, path, options)
    else:
        yield from _text(data, name, options)


def _text(data: bytes, name: str, options: Options) -> Iterator[Article]:
    kinds.refuse(data, name)
    decoded = decoding.decode(data, name)
    if found := list(highlights.read(decoded.text, name)):
        yield from found
    elif parts := parted.parts(decoded.text):
        yield from parted.each(decoded.text, name, parts, options=options, flags=decoded.flags)
    else:
        yield kinds.read_text(decoded.text, name, options)
