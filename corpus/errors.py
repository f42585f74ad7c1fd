"""The errors that a user can do something about; each message is one line that says what."""

from __future__ import annotations


class CorpusError(Exception):
    """Base of all errors that are shown as one line, without a traceback."""


class ReadingError(CorpusError):
    """A file could not be read as an article; the message names the file and the cure."""


class ArchiveError(CorpusError):
    """The archive cannot be opened or written; the message names it and the cure."""


class ArchiveBusy(ArchiveError):
    """Another process is writing to the archive."""


class QueryError(CorpusError):
    """A query does not parse. ``at`` is the code point where, ``expected`` what belongs there."""

    def __init__(self, message: str, at: int = 0, expected: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.expected = expected

    def __str__(self) -> str:
        """One line: what is wrong, at which character (from 1), what is expected there."""
        wrong = super().__str__()
        if not self.expected:
            return wrong
        return f"{wrong}; expected at character {self.at + 1}: {self.expected}"

    @property
    def brief(self) -> str:
        """The same for a narrow line beside the query itself, which shows where it goes wrong."""
        wrong = super().__str__()
        known = not self.expected or "did you mean" in wrong
        return wrong if known else f"{wrong}: {self.expected}"
