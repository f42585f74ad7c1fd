"""The line of a file in which something stands that one of its articles says."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from corpus.model import Article


def line_of(text: str, offset: int) -> int:
    """The line, from 1, in which code point ``offset`` stands."""
    return text.count("\n", 0, max(0, offset)) + 1


def line_in_file(article: Article, offset: int) -> int:
    """The line of the article's file, from 1, in which code point ``offset`` of its text stands."""
    line = line_of(article.text, offset)
    if not article.part:
        return line
    whole = _text_of(article.path, _written(article.path))
    at = whole.find(article.text) if whole else -1
    return line + whole.count("\n", 0, at) if at > 0 else line


_LONGEST = 64 * 1024 * 1024


def _written(path: str) -> tuple[int, int]:
    """When a file was written last, and its size: what changes with its text."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


@lru_cache(1)
def _text_of(path: str, written: tuple[int, int]) -> str:
    """The text of a file of many articles, as it was written; "" where it is no text, or gone."""
    from corpus.errors import ReadingError
    from corpus.reading import decoding, files

    try:
        return decoding.decode(files.load(Path(path), _LONGEST), path).text
    except ReadingError:
        return ""
