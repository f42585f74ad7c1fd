"""Files that hold many articles: each comes by itself, the last says what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.errors import ReadingError
from corpus.model import Article


def counted(found: Iterable[Article | None], nothing: str) -> Iterator[Article]:
    """The articles among ``found``; None stands for an item that could not be read.

    The last article carries the flag ``items-skipped`` where there were such. Raises ReadingError
    with ``nothing`` when there is no article at all.
    """
    last: Article | None = None
    bad = 0
    for one in found:
        if one is None:
            bad += 1
            continue
        if last is not None:
            yield last
        last = one
    if last is None:
        raise ReadingError(nothing)
    yield replace(last, flags=(*last.flags, "items-skipped")) if bad else last
