"""What the archive answers: articles, quotations, speakers, counts, all by plain reading."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.archive import connection
from corpus.archive.filenames import stored_path
from corpus.archive.filters import ALL, Filter
from corpus.archive.lists import listed
from corpus.archive.lists import marks as marks_for
from corpus.archive.lookup import Words
from corpus.archive.rows import (
    ARTICLE,
    FROM_ARTICLES,
    FROM_QUOTES,
    QUOTE,
    article_row,
    quote_row,
    whole_article,
)
from corpus.frozen import dataclass
from corpus.model import Article, ArticleRow, QuoteRow, Speaker

if TYPE_CHECKING:
    from corpus.archive import people, trust
    from corpus.archive.moving import Gone
else:
    from corpus.later import Later

    people = Later("corpus.archive.people")
    trust = Later("corpus.archive.trust")

_CHUNK = 10_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the archive holds."""

    articles: int
    quotes: int
    speakers: int


class Reader:
    """The reading half of an archive: ``db`` is the connection, ``words`` its search index."""

    path: Path
    db: sqlite3.Connection
    words: Words

    def known(self, path: str) -> str | None:
        """The fingerprint that the file had when it was read last."""
        row = self._one("SELECT fingerprint FROM files WHERE path = ?", stored_path(path))
        return row[0] if row else None

    def gone(self, root: Path) -> list[Gone]:
        """What was read of a file or folder and is no longer there."""
        from corpus.archive import moving

        return list(moving.gone(self.db, str(root)))

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside is of one moment, and is read faster."""
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN")
        try:
            yield
        finally:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    def state(self, key: str) -> Any:
        """The value that ``set_state`` kept; None when there is none."""
        row = self._one("SELECT value FROM state WHERE key = ?", f"user.{key}")
        return json.loads(row[0]) if row else None

    def version(self) -> int:
        """A number that grows whenever any process changes the archive."""
        row = self._one("SELECT value FROM state WHERE key = 'generation'")
        return int(row[0]) if row else 0

    def counts(self) -> Counts:
        """How much there is; cheap at any size."""
        held = dict(self._all("SELECT key, value FROM state WHERE key IN ('articles', 'quotes')"))
        known = self._one("SELECT count(*) FROM speakers")
        return Counts(int(held["articles"]), int(held["quotes"]), known[0] if known else 0)

    def quotes_held(self) -> int:
        """How many quotations there are."""
        row = self._one("SELECT value FROM state WHERE key = 'quotes'")
        return int(row[0]) if row else 0

    def articles(
        self, where: Filter = ALL, *, offset: int = 0, limit: int | None = None
    ) -> list[ArticleRow]:
        """Articles that pass the filter's conditions on articles, in the order they came."""
        condition, values = where.articles_sql()
        rows = self._all(
            f"SELECT {ARTICLE} {FROM_ARTICLES} WHERE {condition or 1}"
            " ORDER BY a.id LIMIT ? OFFSET ?",
            *values,
            -1 if limit is None else limit,
            offset,
        )
        return self._trusted([article_row(row) for row in rows])

    def article(self, article_id: int) -> Article | None:
        """The article with its text, and what its copies say of it; None when there is none."""
        found = whole_article(self.db, article_id)
        return found and trust.article(self.db, article_id, found)

    def article_row(self, article_id: int) -> ArticleRow | None:
        """The article without its text; None when there is none."""
        row = self._one(f"SELECT {ARTICLE} {FROM_ARTICLES} WHERE a.id = ?", article_id)
        return self._trusted([article_row(row)])[0] if row else None

    def quotes(
        self, where: Filter = ALL, *, offset: int = 0, limit: int | None = None
    ) -> list[QuoteRow]:
        """Quotations that pass, by article and place."""
        stop = None if limit is None else offset + limit
        return self.rows(self.quote_ids(where)[offset:stop])

    def quote_ids(self, where: Filter = ALL) -> Sequence[int]:
        """Ids of the quotations that pass, by article and place: a range or an array."""
        condition, values = where.quotes_sql()
        if not condition:
            last, held = self._all(
                "SELECT (SELECT max(id) FROM quotes), value FROM state WHERE key = 'quotes'"
            )[0]
            if (last or 0) == int(held):
                return range(1, int(held) + 1)
            return array("q", (id for (id,) in self.db.execute("SELECT id FROM quotes ORDER BY 1")))
        if where == Filter(speakers=where.speakers):
            return self._said_by(where.speakers)
        rows = self.db.execute(
            f"SELECT q.id FROM quotes q WHERE {condition} ORDER BY q.article, q.start, q.id",
            values,
        )
        return array("q", (id for (id,) in rows))

    def _said_by(self, speakers: Sequence[str]) -> Sequence[int]:
        """The same for speakers alone, from what two indexes hold: of the most quoted, reading
        their quotations to order them takes twice as long."""
        rows = self._all(
            "SELECT s.article << 32 | q.start, q.id FROM sources s"
            " CROSS JOIN quotes q INDEXED BY quotes_article"
            " ON q.article = s.article AND q.source = s.id"
            f" WHERE s.speaker IN ({marks_for(speakers)})",
            *speakers,
        )
        rows.sort()
        return array("q", [id for _, id in rows])

    def rows(self, ids: Sequence[int]) -> list[QuoteRow]:
        """These quotations in this order; ids that are gone are left out."""
        found: dict[int, QuoteRow] = {}
        articles: dict[int, ArticleRow] = {}
        for begin in range(0, len(ids), _CHUNK):
            part = list(ids[begin : begin + _CHUNK])
            marks, values = listed(part)
            rows = self._all(f"SELECT {QUOTE} {FROM_QUOTES} WHERE q.id IN ({marks})", *values)
            missing = {row[-1] for row in rows} - articles.keys()
            articles.update((one.id, one) for one in self._articles(missing))
            found.update((row[0], quote_row(row, articles[row[-1]])) for row in rows)
        return [found[id] for id in ids if id in found]

    def row(self, quote_id: int) -> QuoteRow | None:
        """One quotation; None when there is none."""
        return next(iter(self.rows([quote_id])), None)

    def speakers(
        self, where: Filter = ALL, *, offset: int = 0, limit: int | None = None
    ) -> list[Speaker]:
        """Speakers, the most quoted first."""
        return list(people.listing(self.db, where, -1 if limit is None else limit, offset))

    def each_speaker(self, where: Filter = ALL) -> Iterator[Speaker]:
        """The same one after the other: the first are there at once, however many there are."""
        return people.listing(self.db, where)

    def speaker(self, speaker_id: str) -> Speaker | None:
        """One speaker; None when there is none of that id."""
        return people.speaker(self.db, speaker_id)

    def find_speakers(self, text: str) -> list[Speaker]:
        """Speakers whom ``text`` may name, best first."""
        found = (self.speaker(id) for id in people.find(self.db, text))
        return [one for one in found if one]

    def _articles(self, ids: Iterable[int]) -> list[ArticleRow]:
        wanted = sorted(ids)
        marks, values = listed(wanted)
        rows = self._all(f"SELECT {ARTICLE} {FROM_ARTICLES} WHERE a.id IN ({marks})", *values)
        return self._trusted([article_row(row) for row in rows])

    def _trusted(self, rows: list[ArticleRow]) -> list[ArticleRow]:
        return trust.rows(self.db, rows) if any(row.copies > 1 for row in rows) else rows

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        return next(iter(self._all(sql, *values)), None)

    def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self.db.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise connection.explained(error, self.path) from error
