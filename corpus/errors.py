"""The errors that a user can do something about; each message is one line that says what."""

from __future__ import annotations


class CorpusError(Exception):
    """Base of all errors that are shown as one line, without a traceback."""


class ReadingError(CorpusError):
    """A file could not be read as an article; the message names the file and the cure."""


class ArchiveError(CorpusError):
    """The archive cannot be opened or written; the message names it and the cure."""


class QueryError(CorpusError):
    """A query does not parse. ``at`` is the code point where, ``expected`` what belongs there."""

    def __init__(self, message: str, at: int = 0, expected: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.expected = expected
