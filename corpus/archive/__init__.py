"""All of it, kept: one SQLite file, one writer, many readers.

Why this store. Measured on a million quotations, SQLite’s own FTS5 with a token for each word
and each adjacent pair answers a key about as fast as a dedicated engine (tantivy) that holds the
same tokens, and finds the right quotation as often; most of a key’s time goes into the ranking
above it, which is the same for both. In return everything is one file: articles, quotations,
corrections and the index change in one transaction, a process killed at any moment leaves
nothing half done, there is no second store to keep in step, to check and to rebuild, and no
dependency of 17 MB. What FTS5 lacks lies beside it in plain tables: the vocabulary with stems
and frequencies, and a table of deletions for typos; all of it is derived and is built again by
itself. Texts are compressed, which saves more than the index takes; what comes again beside
quotations (reasons, names) is stored once, and what can be drawn again from a text is not stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus.archive.archive import Archive, open_archive
from corpus.archive.filters import ALL, Filter
from corpus.archive.reader import Counts

if TYPE_CHECKING:
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
_LATER = {"Added": "writing", "Prepared": "prepare", "prepare": "prepare"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _LATER:
        raise AttributeError(name)
    found = getattr(import_module(f"corpus.archive.{_LATER[name]}"), name)
    globals()[name] = found  # the module of that name must not stand in its way
    return found
