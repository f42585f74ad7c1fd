"""A place among quotations, and the commands of plain mode that go to another."""

from __future__ import annotations

from corpus.errors import CorpusError
from corpus.model import Hit, QuoteRow, Why
from tui.config import Settings
from tui.source import Source

PAGE = 20
"""Quotations that one answer lists."""


class PlainPlace:
    """The list told last, and where in it one is."""

    def __init__(self, source: Source, settings: Settings) -> None:
        self.source = source
        self.settings = settings
        self.rows: list[QuoteRow] = []
        self.total = 0
        self.at = 0
        self.ended = False
        source.fresh()

    def find(self, text: str) -> list[str]:
        """Ranked quotations for words."""
        from corpus.search import search
        from tui.commands.find import spoken

        if not text:
            return ["Find what? Type some words of the quotation."]
        result = search(self.source.archive, text, limit=PAGE)
        self.rows, self.total, self.at = [hit.row for hit in result.hits], result.total, 0
        if not result.hits:
            return [f"0 quotations. {result.note or 'Nothing found.'}"]
        return spoken(result.hits, result.total)

    def listed(self, rows: list[QuoteRow], total: int) -> list[str]:
        """Rows of no search, spoken as hits are."""
        from tui.commands.find import spoken

        self.rows, self.total, self.at = rows, total, 0
        return spoken([Hit(n, 1.0, row, Why()) for n, row in enumerate(rows, 1)], total)

    def quotes(self, rest: str) -> list[str]:
        """All quotations, a page from number N on."""
        from tui.selection import Selection

        ids = self.source.quotes(Selection())
        start = max(0, int(rest) - 1) if rest.isdigit() else 0
        rows = self.source.archive.rows(list(ids[start : start + PAGE]))
        return self.listed(rows, len(ids))

    def go(self, number: int) -> list[str]:
        """To quotation ``number`` of the list."""
        if not 1 <= number <= len(self.rows):
            return [f"There are {len(self.rows)} in the list."]
        self.at = number - 1
        return self.tell()

    def next(self, _: str) -> list[str]:
        """The next quotation."""
        return self._step(1)

    def previous(self, _: str) -> list[str]:
        """The one before."""
        return self._step(-1)

    def _step(self, step: int) -> list[str]:
        if not self.rows:
            return ["No list yet. Type words to search."]
        if not 0 <= self.at + step < len(self.rows):
            return ["That was the last." if step > 0 else "That was the first."]
        self.at += step
        return self.tell()

    def row(self) -> QuoteRow:
        """The present quotation. Raises CorpusError when there is none."""
        if not self.rows:
            raise CorpusError("no quotation chosen yet; type words to search")
        return self.rows[self.at]

    def tell(self) -> list[str]:
        """The present quotation, whole."""
        from tui.commands.find import spoken

        row = self.row()
        line = spoken([Hit(1, 1.0, row, Why())], 1)[1].removeprefix("1: ")
        return [f"{self.at + 1} of {len(self.rows)}: {line}"]
