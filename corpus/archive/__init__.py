"""All of it, kept: one SQLite file, one writer, many readers."""

from __future__ import annotations

from corpus.archive.archive import Archive, Counts, open_archive
from corpus.archive.filters import ALL, Filter
from corpus.archive.prepare import Prepared, prepare
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
