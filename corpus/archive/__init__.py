"""All of it, kept: one SQLite file, one writer, many readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus.archive.archive import Archive, Counts, open_archive
from corpus.archive.filters import ALL, Filter
from corpus.archive.prepare import Prepared, prepare

if TYPE_CHECKING:
    from corpus.archive.writing import Added

__all__ = [
    "ALL",
    "Added",
    "Archive",
    "Counts",
    "Filter",
    "Prepared",
    "open_archive",
    "prepare",
]


def __getattr__(name: str) -> Any:
    if name == "Added":
        from corpus.archive.writing import Added

        return Added
    raise AttributeError(name)
