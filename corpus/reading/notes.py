"""Notes that Evernote exports: an article for each note, with what the note says of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, markup, plain
from corpus.reading.containers import counted
from corpus.reading.options import Options

_ATTACHED = re.compile(rb"<data\b[^>]*>[^<]*</data>")
"""Pictures and the like, which are most of such a file."""
_FIELDS = {"source-url": "url", "author": "author", "created": "created"}


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The notes of an export, in its order; ReadingError when none holds text."""
    root = markup.xml(_ATTACHED.sub(b"<data/>", data), files.shown(path))
    made = (
        _article(note, files.name(path), number, options)
        for number, note in enumerate(root.iter("note"), 1)
    )
    yield from counted(made, f"{files.shown(path)}: no note with text in this export")


def _article(note: Any, path: str, number: int, options: Options) -> Article | None:
    title = " ".join((note.findtext("title") or "").split())
    text = decoding.without_surrogates(markup.text_of(note.findtext("content") or "").strip())
    if not text:
        return None
    fields = {"title": title}
    for name, field in _FIELDS.items():
        value = (note.findtext(f".//{name}") or "").strip()
        if value:
            fields[field] = value
    try:
        return plain.article(
            text, path, part=str(number), options=options, fields=fields, basis="note"
        )
    except ReadingError:
        return None
