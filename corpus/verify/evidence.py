"""What the archive has to say about a text: candidate quotations, their articles, their lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, combinations
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from corpus.errors import ArchiveError
from corpus.model import Article, ArticleRow, QuoteRow
from corpus.search.combined import make_room
from corpus.verify.words import plain, weight

if TYPE_CHECKING:
    from corpus.archive import Archive

_CHUNK = 8
_ENOUGH = 5
_KEPT = 500
_WIDEST = 60
"""Archives of so few articles are read whole when the search does not help."""


class Evidence(Protocol):
    """Where verdicts look things up; the archive is one, tests have one in memory."""

    def side_by_side(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Quotations that hold what says the most in the words as it is, where they are few."""

    def quick(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """The same from one cheap look: what holds the words as they are is among them."""

    def candidates(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Quotations that share many of the words, the most likely first."""

    def article(self, article_id: int) -> Article:
        """The whole article."""

    def plain(self, article_id: int) -> str:
        """The article's text in small letters without accents, code point for code point."""

    def article_row(self, article_id: int) -> ArticleRow:
        """The article without its text."""

    def quotes_of(self, article_id: int) -> list[QuoteRow]:
        """All quotations of an article, in order."""

    def articles_about(self, words: Sequence[str]) -> list[int]:
        """Articles whose own text may hold the words, the most likely first."""

    def outlets(self) -> frozenset[str]:
        """The names of all outlets."""


def in_headline(evidence: Evidence, row: QuoteRow) -> bool:
    """Whether a quotation stands in the title of its article."""
    title, quote = row.article.title or "", row.quote
    if quote.text not in title:
        return False
    at = evidence.article(row.article.id).text.find(title)
    return 0 <= at <= quote.start and quote.end <= at + len(title)


def chunks(words: Sequence[str]) -> list[Sequence[str]]:
    """A text as a few short searches: what says the most in it, its start and its end."""
    if len(words) <= _CHUNK:
        half = len(words) // 2
        return [words] if len(words) < 6 else [words, words[:half], words[half:]]
    if len(words) < 2 * _CHUNK:
        half = len(words) // 2
        return [heart(words), words[:half][:_CHUNK], words[half:][-_CHUNK:]]
    return [heart(words), words[:_CHUNK], words[-_CHUNK:]]


def _askings(words: Sequence[str]) -> list[Sequence[str]]:
    """Sets of words an article must hold: all that say something, then ever fewer of them."""
    telling = [word for word in dict.fromkeys(words) if weight(word) == 1.0]
    longest = sorted(telling, key=lambda word: (-len(word), word))[:6]
    few = combinations(longest, 4) if len(longest) > 4 else combinations(longest, 3)
    return [some for some in [telling[:16], longest, *few] if len(some) > 1]


def heart(words: Sequence[str]) -> Sequence[str]:
    """The run of eight words that says the most: a quick search for what is word for word."""
    if len(words) <= _CHUNK:
        return words
    said = [0.0, *accumulate(len(word) * weight(word) for word in words)]
    runs = [after - before for before, after in zip(said, said[_CHUNK:], strict=False)]
    best = runs.index(max(runs))
    return words[best : best + _CHUNK]


class ArchiveEvidence:
    """The evidence of an open archive; what was looked up lately is kept."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._articles: dict[int, Article] = {}
        self._plain: dict[int, str] = {}
        self._quotes: dict[int, list[QuoteRow]] = {}
        self._searched: dict[tuple[str, ...], list[QuoteRow]] = {}

    def side_by_side(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """What one look at the index's pairs finds."""
        from corpus.verify.gather import side_by_side

        return side_by_side(self._archive, heart(words), limit)

    def quick(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Hits of one short search."""
        return self._search(heart(words), limit)

    def candidates(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        """Hits of the search for each chunk of the words, in turns."""
        found: dict[int, QuoteRow] = {}
        lists = [self._search(chunk, limit) for chunk in chunks(words)]
        for rank in range(max(map(len, lists), default=0)):
            for rows in lists:
                if rank < len(rows):
                    found.setdefault(rows[rank].id, rows[rank])
        return list(found.values())

    def _search(self, words: Sequence[str], limit: int) -> list[QuoteRow]:
        from corpus.verify.gather import gather

        asked = tuple(words)
        if asked not in self._searched:
            make_room(self._searched, _KEPT)
            self._searched[asked] = gather(self._archive, asked, limit)
        return self._searched[asked]

    def article(self, article_id: int) -> Article:
        """The article of the archive."""
        if article_id not in self._articles:
            make_room(self._articles, _KEPT)
            article = self._archive.article(article_id)
            if article is None:
                raise ArchiveError(f"article {article_id} left the archive meanwhile: try again")
            self._articles[article_id] = article
        return self._articles[article_id]

    def plain(self, article_id: int) -> str:
        """The same with its letters folded."""
        if article_id not in self._plain:
            make_room(self._plain, _KEPT)
            self._plain[article_id] = plain(self.article(article_id).text)
        return self._plain[article_id]

    def article_row(self, article_id: int) -> ArticleRow:
        """The article of the archive, without its text."""
        row = self._archive.article_row(article_id)
        if row is None:
            raise ArchiveError(f"article {article_id} left the archive meanwhile: try again")
        return row

    def quotes_of(self, article_id: int) -> list[QuoteRow]:
        """The article's quotations."""
        from corpus.archive import Filter

        if article_id not in self._quotes:
            make_room(self._quotes, _KEPT)
            rows = self._archive.quotes(Filter(articles=(article_id,)))
            self._quotes[article_id] = sorted(rows, key=lambda row: row.quote.start)
        return self._quotes[article_id]

    def articles_about(self, words: Sequence[str]) -> list[int]:
        """All articles of a small archive; of a large one those that hold the longest words."""
        if self._small:
            return list(self._small)
        found: dict[int, None] = {}
        for some in _askings(words):
            found |= dict.fromkeys(self._holding(some))
            if len(found) >= _ENOUGH:
                break
        return list(found)

    def outlets(self) -> frozenset[str]:
        """The outlets of the archive."""
        return self._outlets

    @cached_property
    def _outlets(self) -> frozenset[str]:
        return frozenset(name for (name,) in self._archive.db.execute("SELECT name FROM outlets"))

    def _holding(self, words: Sequence[str]) -> list[int]:
        from corpus.verify.gather import holding

        return holding(self._archive, words, _ENOUGH)

    @cached_property
    def _small(self) -> tuple[int, ...]:
        if self._archive.counts().articles > _WIDEST:
            return ()
        return tuple(row.id for row in self._archive.articles())


def place(evidence: Evidence, row: QuoteRow) -> str:
    """File name and line of a quotation: ``004.txt:9``."""
    from corpus.reading.filelines import line_in_file

    line = line_in_file(evidence.article(row.article.id), row.quote.start)
    return f"{short_name(row)}:{line}"


def short_name(row: QuoteRow) -> str:
    """The file's own name without its folders."""
    return PurePath(row.article.path).name or row.article.path
