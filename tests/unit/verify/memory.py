"""Evidence in memory: articles read by our own extraction, candidates by shared words."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Article, ArticleRow, QuoteRow
from corpus.quoting import extract
from corpus.verify.words import keys, plain, weight


class MemoryEvidence:
    """The articles given, numbered from 1."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = dict(enumerate(articles, 1))
        self._rows: dict[int, list[QuoteRow]] = {}
        number = 0
        for article_id, article in self._articles.items():
            quotes = extract(article).quotes
            row = self._row(article_id, len(quotes))
            self._rows[article_id] = [
                QuoteRow(number + at, quote, row, speaker_name=quote.speaker)
                for at, quote in enumerate(quotes, 1)
            ]
            number += len(quotes)

    def _row(self, article_id: int, quotes: int) -> ArticleRow:
        a = self._articles[article_id]
        return ArticleRow(
            article_id, a.path, a.title, a.outlet, a.authors, a.date, a.date_basis, a.url, quotes
        )

    def side_by_side(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        return self.candidates(words, limit)

    def quick(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        return self.candidates(words, limit)

    def candidates(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        wanted = set(words)
        rows = [row for rows in self._rows.values() for row in rows]
        rated = [
            (-sum(map(weight, wanted & set(keys(row.quote.text)))), row.id, row) for row in rows
        ]
        return [row for rate, _, row in sorted(rated)[:limit] if rate < 0]

    def article(self, article_id: int) -> Article:
        return self._articles[article_id]

    def plain(self, article_id: int) -> str:
        return plain(self._articles[article_id].text)

    def article_row(self, article_id: int) -> ArticleRow:
        return self._row(article_id, len(self._rows[article_id]))

    def quotes_of(self, article_id: int) -> list[QuoteRow]:
        return self._rows[article_id]

    def articles_about(self, words: Sequence[str]) -> list[int]:
        return list(self._articles)

    def outlets(self) -> frozenset[str]:
        return frozenset(a.outlet for a in self._articles.values() if a.outlet)
