"""A place among quotations, and the commands of plain mode that go to another."""

from __future__ import annotations

from collections.abc import Callable

from corpus.errors import CorpusError
from corpus.model import QuoteRow
from tui.output import many
from tui.plain.words import sentence
from tui.settings.config import Settings
from tui.store.source import Source

PAGE = 20
"""Quotations that one answer lists."""
_NO_LIST = "No list yet. Type words to search."


Pages = Callable[[int, int], list[QuoteRow]]
"""Of a list the rows from a place on (0 is the first), at most so many."""


class PlainPlace:
    """The list told last, as much of it as is known, and where in it one is."""

    def __init__(self, source: Source, settings: Settings) -> None:
        self.source = source
        self.settings = settings
        self.rows: list[QuoteRow] = []
        self.first = 1
        self.total = 0
        self.at = 0
        self.pages: Pages = lambda start, count: []
        self.leads: dict[int, str] = {}
        self.least = False
        self.further: Callable[[], list[str]] | None = None
        self.ended = False
        source.fresh()

    def find(self, text: str) -> list[str]:
        """Ranked quotations for words."""
        from corpus.search import search
        from tui.commands.find import answering

        if not text:
            return ["Find what? Type some words of the quotation."]
        archive = self.source.archive
        result = search(archive, text, limit=PAGE)
        hits = [hit.row for hit in result.hits]

        def pages(start: int, count: int) -> list[QuoteRow]:
            if start + count <= len(hits):
                return hits[start : start + count]
            return [hit.row for hit in search(archive, text, limit=count, offset=start).hits]

        told = self.listed(pages, result.total, least=result.more)
        if not hits:
            return [f"{told[0]} {sentence(result.note or 'nothing found')}"]
        answer = answering(archive, result.hits)
        return [f"{told[0]} {answer}" if answer else told[0], *told[1:]]

    def listed(
        self,
        pages: Pages,
        total: int,
        first: int = 1,
        leads: dict[int, str] | None = None,
        *,
        least: bool = False,
    ) -> list[str]:
        """Begin a list: a page of it from number ``first`` on; ``leads`` go before quotations.

        ``total`` is the ``least`` that there are, or how many there are.
        """
        self.pages, self.total, self.leads = pages, total, leads or {}
        self.least, self.further = least, None
        return self._paged(first)

    def told(
        self, what: str, total: int, lines: Callable[[int, int], list[str]], first: int = 1
    ) -> list[str]:
        """A page of what are no quotations, ``what`` one of them is called, from ``first`` on."""
        here = lines(first - 1, PAGE)
        last = first + len(here) - 1
        self.further = lambda: (
            self.told(what, total, lines, last + 1)
            if last < total
            else [f"That was the last of {total}."]
        )
        head = many(total, what)
        if len(here) < total:
            head += f", {first} to {last} follow{'; more tells the next' if last < total else ''}"
        return [f"{head}.", *here]

    def whole(self, rows: list[QuoteRow], leads: dict[int, str] | None = None) -> list[str]:
        """A list that is told from end to end."""
        return self.listed(lambda start, count: rows[start:], len(rows), leads=leads)

    def _paged(self, first: int) -> list[str]:
        from tui.commands._spoken import spoken_line

        self.rows, self.first, self.at = self.pages(first - 1, PAGE), first, 0
        last = first + len(self.rows) - 1
        head = ("At least " if self.least else "") + many(self.total, "quotation")
        if self.rows and len(self.rows) < self.total:
            more = "; more tells the next" if last < self.total else ""
            head += f", {first} to {last} follow{more}"
        lines = [f"{head}."]
        for number, row in enumerate(self.rows, first):
            lines.append(f"{self.leads.get(row.id, '')}{spoken_line(number, row)}")
        return lines

    def more(self, _: str) -> list[str]:
        """The page after the one told last."""
        if self.further is not None:
            return self.further()
        start = self.first + len(self.rows)
        if not self.rows:
            return [_NO_LIST]
        if start > self.total:
            return [f"That was the last of {self.total}."]
        return self._paged(start)

    def quotes(self, rest: str) -> list[str]:
        """All quotations, a page from number N on."""
        from tui.place.selection import Selection

        ids = self.source.quotes(Selection())
        start = int(rest) if rest.isdigit() else 1
        if not 1 <= start <= max(1, len(ids)):
            return [f"There are {many(len(ids), 'quotation')}."]
        archive = self.source.archive
        return self.listed(lambda at, count: archive.rows(list(ids[at : at + count])),
                           len(ids), start)  # fmt: skip

    def go(self, number: int) -> list[str]:
        """To quotation ``number`` of the list."""
        if not 1 <= number <= self.total:
            return [f"There are {self.total} in the list."]
        if not self.first <= number < self.first + len(self.rows):
            rows = self.pages(number - 1, PAGE)
            if not rows:
                return ["That was the last."]
            self.rows, self.first = rows, number
        self.at = number - self.first
        return self.tell()

    def next(self, _: str) -> list[str]:
        """The next quotation."""
        return self._step(1)

    def previous(self, _: str) -> list[str]:
        """The one before."""
        return self._step(-1)

    def _step(self, step: int) -> list[str]:
        if not self.rows:
            return [_NO_LIST]
        number = self.first + self.at + step
        if not 1 <= number <= self.total:
            return ["That was the last." if step > 0 else "That was the first."]
        return self.go(number)

    def row(self) -> QuoteRow:
        """The present quotation. Raises CorpusError when there is none."""
        if not self.rows:
            raise CorpusError("no quotation chosen yet; type words to search")
        return self.rows[self.at]

    def tell(self) -> list[str]:
        """The present quotation, whole."""
        from tui.commands._spoken import spoken_line

        row, number = self.row(), self.first + self.at
        line = spoken_line(number, row).removeprefix(f"{number}: ")
        return [f"{number} of {self.total}: {line}"]
