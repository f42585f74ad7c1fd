"""The archive as every room uses it: reading methods, and writing in transactions."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from corpus.archive import connection, index
from corpus.archive.filters import ALL, Filter
from corpus.archive.index import Words
from corpus.archive.lists import listed
from corpus.archive.names import stored_path
from corpus.archive.rows import (
    ARTICLE,
    FROM_ARTICLES,
    FROM_QUOTES,
    QUOTE,
    article_row,
    quote_row,
    whole_article,
)
from corpus.errors import ArchiveError
from corpus.frozen import dataclass
from corpus.model import Article, ArticleRow, Extraction, QuoteRow, Speaker
from corpus.paths import default_archive

if TYPE_CHECKING:
    from corpus.archive import correcting, kept, naming, people, speakers, touched, trust, writing
    from corpus.archive.prepare import Prepared
    from corpus.archive.writing import Added
    from corpus.speakers.corrections import Correction
else:
    from corpus.later import Later

    correcting = Later("corpus.archive.correcting")
    kept = Later("corpus.archive.kept")
    naming = Later("corpus.archive.naming")
    people = Later("corpus.archive.people")
    speakers = Later("corpus.archive.speakers")
    touched = Later("corpus.archive.touched")
    trust = Later("corpus.archive.trust")
    writing = Later("corpus.archive.writing")

_CHUNK = 10_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the archive holds."""

    articles: int
    quotes: int
    speakers: int


class Archive:
    """One open archive. Use it in one thread; ``reader()`` gives another thread its own."""

    def __init__(
        self, path: Path, *, readonly: bool = False, notify: connection.Notify = connection.silent
    ) -> None:
        self.path = path
        self.readonly = readonly
        self.db = connection.connect(path, readonly=readonly, notify=notify)
        self.words = Words(self.db)
        self._notify = notify
        self._depth = 0
        self.ready()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; open transactions are rolled back."""
        self.db.close()

    def reader(self) -> Archive:
        """Another connection to the same file, for another thread."""
        return Archive(self.path, readonly=True)

    def ready(self) -> None:
        """See that what is derived is there and of this version; build it when it is not.

        Who is who is decided anew by whoever writes: till then what stands is good to read.
        """
        if index.outdated(self.db):
            self.index_again()
        if not self.readonly and naming.outdated(self.db):
            self._notify("deciding anew who is who, by better rules; this is done once")
            with self.writing() as db:
                naming.build(db)

    def index_again(self) -> None:
        """Build the search index from what is stored; raises ArchiveError when it cannot."""
        self._notify("building the search index again …")
        if self.readonly:
            with Archive(self.path, notify=self._notify) as writer:
                if not index.outdated(self.db):
                    writer.index_again()
            return
        with self.writing() as db:
            index.build(db)

    # -- writing

    def tidy(self) -> None:
        """Join the index's parts, for searches after much was added; seconds at a million."""
        with self.writing() as db:
            index.join(db)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is kept or none; inside another one it joins that."""
        if self.readonly:
            raise ArchiveError(f"the archive is read-only, nothing can be kept in it: {self.path}")
        if self._depth:
            yield self.db
            return
        try:
            connection.begin(self.db, self.path, self._notify)
            self._depth = 1
            yield self.db
            speakers.settle(self.db)
            index.settle(self.db)
            self.db.execute(
                "UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'"
            )
            self.db.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            raise connection.explained(error, self.path) from error
        finally:
            self._depth = 0
            index.forget(self.db)
            touched.forget(self.db)
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    def add(self, article: Article, extraction: Extraction, *, fingerprint: str = "") -> Added:
        """Store an article and its quotations; one that is there unchanged stays as it is."""
        from corpus.archive.prepare import prepare

        return self.add_prepared(prepare(article, extraction), fingerprint=fingerprint)

    def add_prepared(self, one: Prepared, *, fingerprint: str = "") -> Added:
        """Store what ``prepare`` made, for instance in another process."""
        with self.writing() as db:
            added = writing.put(db, one)
            if fingerprint:
                db.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (one.path, fingerprint))
            return added

    def add_many(
        self, batch: Iterable[tuple[Article, Extraction]], *, fingerprint: str = ""
    ) -> list[Added]:
        """Store articles in one transaction, all or none."""
        with self.writing():
            return [self.add(*one, fingerprint=fingerprint) for one in batch]

    def add_file(
        self,
        path: str,
        items: Sequence[Prepared],
        *,
        fingerprint: str,
        before: Iterable[str] = (),
    ) -> list[Added]:
        """Store what one file holds, in one transaction; parts no longer there go.

        ``before`` are parts of it that were stored by themselves already.
        """
        with self.writing() as db:
            added = [writing.put(db, one) for one in items]
            writing.forget_missing(db, stored_path(path), (*before, *(one.part for one in items)))
            db.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?)", (stored_path(path), fingerprint)
            )
            return added

    def remove(self, article_id: int) -> bool:
        """Take an article out; False when there is none of that id."""
        with self.writing() as db:
            row = db.execute("SELECT path FROM articles WHERE id = ?", (article_id,)).fetchone()
            if row is None:
                return False
            speakers.regroup(db, (), writing.take(db, article_id))
            db.execute("DELETE FROM files WHERE path = ?", row)
            return True

    def known(self, path: str) -> str | None:
        """The fingerprint that the file had when it was read last."""
        row = self._one("SELECT fingerprint FROM files WHERE path = ?", stored_path(path))
        return row[0] if row else None

    def set_state(self, key: str, value: object) -> None:
        """Keep a small JSON value under a name of the caller's."""
        with self.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO state VALUES (?, ?)",
                (f"user.{key}", json.dumps(value, ensure_ascii=False)),
            )

    # -- reading

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
        rows = self.db.execute(
            f"SELECT q.id FROM quotes q WHERE {condition} ORDER BY q.article, q.start, q.id",
            values,
        )
        return array("q", (id for (id,) in rows))

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

    # -- what the user decides and keeps

    def correct(self, one: Correction) -> int:
        """Keep a correction and apply it; ``corpus.archive.choices`` makes them."""
        return correcting.correct(self, one)

    def undo(self) -> Correction | None:
        """Take back the last correction that holds; None when there is none."""
        return correcting.undo(self)

    def corrections(self) -> list[correcting.Kept]:
        """All corrections that hold, in the order they were made."""
        return correcting.listing(self)

    def basket(self, name: str = "") -> list[int]:
        """The basket's quotations in the user's order."""
        return [one.quote for one in kept.basket(self.db, name) if one.quote is not None]

    def set_basket(self, quotes: Sequence[int], name: str = "") -> None:
        """Make the basket hold just these quotations, in this order."""
        with self.writing() as db:
            kept.set_basket(db, name, list(quotes))

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


def open_archive(
    path: Path | str | None = None,
    *,
    readonly: bool = False,
    notify: connection.Notify = connection.silent,
) -> Archive:
    """Open the archive at ``path`` (default: the user's own), making it unless ``readonly``.

    ``notify`` is told one line when another process has to be waited for. Raises ArchiveError.
    """
    return Archive(
        default_archive() if path is None else Path(path), readonly=readonly, notify=notify
    )
