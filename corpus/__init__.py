"""The engine of nato-tui, for scripts and notebooks: it knows no screen and no terminal.

``read`` turns a file into articles, ``extract`` an article into quotations, ``open_archive``
opens what is kept; ``corpus.search`` and ``corpus.verify`` ask it. A room is imported when it
is first used.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing's, which is not needed to start
if TYPE_CHECKING:
    from typing import Any

    from corpus.archive import Archive, open_archive
    from corpus.errors import ArchiveError, CorpusError, QueryError, ReadingError
    from corpus.model import (
        Article,
        Extraction,
        Hit,
        Mention,
        Quote,
        QuoteRow,
        Speaker,
        Statement,
        Verdict,
    )
    from corpus.quoting import extract
    from corpus.reading import read, read_text

_ROOMS = {
    "archive": ("Archive", "open_archive"),
    "errors": ("ArchiveError", "CorpusError", "QueryError", "ReadingError"),
    "model": ("Article", "Extraction", "Hit", "Mention", "Quote", "QuoteRow", "Speaker",
              "Statement", "Verdict"),
    "quoting": ("extract",),
    "reading": ("read", "read_text"),
}  # fmt: skip
_HOME = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Archive", "ArchiveError", "Article", "CorpusError", "Extraction", "Hit", "Mention",
    "QueryError", "Quote", "QuoteRow", "ReadingError", "Speaker", "Statement", "Verdict",
    "extract", "open_archive", "read", "read_text",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    room = _HOME.get(name)
    if room is None:
        raise AttributeError(f"module 'corpus' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"corpus.{room}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
