"""A file becomes an article: one module per family of formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading.options import DEFAULT, Options


def read(path: Path, options: Options = DEFAULT) -> Iterator[Article]:
    """The articles of a file; raises ReadingError."""
    try:
        yield read_text(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(f"{path}: {error}") from None


def read_text(text: str, path: str = "-") -> Article:
    """A pasted clipping; its first line is its title."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Article(path=path, text=text, title=lines[0] if lines else None)


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """The files under ``paths`` in a fixed order."""
    for path in paths:
        yield from sorted(path.rglob("*.*")) if path.is_dir() else [path]


def fingerprint(path: Path) -> str:
    """A short text that changes when the file may have changed."""
    try:
        found = path.stat()
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror}") from None
    return f"{found.st_size}:{found.st_mtime_ns}"
