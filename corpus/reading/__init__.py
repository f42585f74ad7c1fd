"""A file becomes an article: one module per family of formats."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.reading.files import fingerprint, unchanged, walk
from corpus.reading.options import DEFAULT, Options

if TYPE_CHECKING:
    from corpus.model import Article

__all__ = ["Options", "fingerprint", "read", "read_piped", "read_text", "unchanged", "walk"]


def read(path: str | os.PathLike[str], options: Options = DEFAULT) -> Iterator[Article]:
    """The articles of one file: one, or one for each item of a container, in the file's order.

    Raises ReadingError, one line that names the file and the cure, at once or on the way.
    """
    from corpus.reading import kinds

    return kinds.read(Path(path), options)


def read_piped(data: bytes, name: str = "-", options: Options = DEFAULT) -> Iterator[Article]:
    """The articles of what came through a pipe: a page, a mail, a PDF, or a pasted text.

    Raises ReadingError when there is none.
    """
    from corpus.reading import piped

    return piped.read(data, name, options)


def read_text(text: str, path: str = "-", options: Options = DEFAULT) -> Article:
    """The article that a pasted clipping holds.

    Raises ReadingError when it is empty or no text.
    """
    from corpus.reading import kinds

    return kinds.read_text(text, path, options)
