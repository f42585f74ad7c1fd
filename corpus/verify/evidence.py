"""What the archive has to say about a text: candidate quotations, their articles, their lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from corpus.model import Article, ArticleRow, QuoteRow

if TYPE_CHECKING:
    from corpus.archive import Archive

_CHUNK = 12
_MOST_CHUNKS = 4


class Evidence(Protocol):
    """Where verdicts look things up; the archive is one, tests have one in memory."""

    def candidates(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Quotations that share many of the words, the most likely first."""

    def article(self, article_id: int) -> Article:
        """The whole article."""

    def article_row(self, article_id: int) -> ArticleRow:
        """The article without its text."""

    def quotes_of(self, article_id: int) -> list[QuoteRow]:
        """All quotations of an article, in order."""

    def articles_about(self, words: Sequence[str]) -> list[int]:
        """Articles whose own text may hold the words, the most likely first."""


def chunks(words: Sequence[str]) -> list[Sequence[str]]:
    """A long text as a few pieces from its start to its end, each a good search of its own."""
    if len(words) <= _CHUNK + 4:
        return [words]
    count = min(_MOST_CHUNKS, -(-len(words) // _CHUNK))
    step = (len(words) - _CHUNK) / (count - 1)
    return [words[round(i * step) : round(i * step) + _CHUNK] for i in range(count)]


class ArchiveEvidence:
    """The evidence of an open archive, each article looked up once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._articles: dict[int, Article] = {}
        self._quotes: dict[int, list[QuoteRow]] = {}

    def candidates(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Hits of the search for each chunk of the words, in turns."""
        from corpus.search import search

        found: dict[int, QuoteRow] = {}
        lists = [search(self._archive, " ".join(c), limit=limit).hits for c in chunks(words)]
        for rank in range(max(map(len, lists), default=0)):
            for hits in lists:
                if rank < len(hits):
                    found.setdefault(hits[rank].row.id, hits[rank].row)
        return list(found.values())

    def article(self, article_id: int) -> Article:
        """The article of the archive."""
        if article_id not in self._articles:
            self._articles[article_id] = self._archive.article(article_id)
        return self._articles[article_id]

    def article_row(self, article_id: int) -> ArticleRow:
        """The article of the archive, without its text."""
        return self._archive.article_row(article_id)

    def quotes_of(self, article_id: int) -> list[QuoteRow]:
        """The article's quotations."""
        from corpus.archive import Filter

        if article_id not in self._quotes:
            rows = self._archive.quotes(Filter(articles=(article_id,)))
            self._quotes[article_id] = sorted(rows, key=lambda row: row.quote.start)
        return self._quotes[article_id]

    def articles_about(self, words: Sequence[str]) -> list[int]:
        """All articles of a small archive; of a large one those that the search named."""
        return list(self._small)

    @cached_property
    def _small(self) -> tuple[int, ...]:
        if self._archive.counts().articles > 60:
            return ()
        return tuple(row.id for row in self._archive.articles())


def place(evidence: Evidence, row: QuoteRow) -> str:
    """File name and line of a quotation: ``004.txt:9``."""
    text = evidence.article(row.article.id).text
    return f"{short_name(row)}:{line_of(text, row.quote.start)}"


def line_of(text: str, offset: int) -> int:
    """The line (from 1) of a code point."""
    return text.count("\n", 0, offset) + 1


def short_name(row: QuoteRow) -> str:
    """The file's own name without its folders."""
    return PurePath(row.article.path).name or row.article.path
