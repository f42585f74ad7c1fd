"""The archive as every room uses it: what ``Reader`` answers, and writing in transactions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from corpus.archive import connection, index
from corpus.archive.filenames import stored_path
from corpus.archive.lookup import Words
from corpus.archive.reader import Reader
from corpus.errors import ArchiveError
from corpus.model import Article, Extraction
from corpus.paths import default_archive

if TYPE_CHECKING:
    from corpus.archive import correcting, kept, leaner, naming, rules, speakers, touched, writing
    from corpus.archive.prepare import Prepared
    from corpus.archive.writing import Added
    from corpus.speakers.corrections import Correction
else:
    from corpus.later import Later

    correcting = Later("corpus.archive.correcting")
    kept = Later("corpus.archive.kept")
    leaner = Later("corpus.archive.leaner")
    naming = Later("corpus.archive.naming")
    rules = Later("corpus.archive.rules")
    speakers = Later("corpus.archive.speakers")
    touched = Later("corpus.archive.touched")
    writing = Later("corpus.archive.writing")


class Archive(Reader):
    """One open archive. Use it in one thread; ``reader()`` gives another thread its own."""

    def __init__(
        self,
        path: Path,
        *,
        readonly: bool = False,
        waiting: bool = True,
        notify: connection.Notify = connection.silent,
    ) -> None:
        self.path = path
        self.readonly = readonly
        self._waiting = waiting
        self.db = connection.connect(path, readonly=readonly, notify=notify)
        self.words = Words(self.db)
        self._notify = notify
        self._depth = 0
        self.patient = True
        """Whether a change waits for another process that writes, or raises ArchiveBusy."""
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
        if self._waiting and not self.readonly and self.behind():
            self._notify("deciding anew who is who, by better rules; this is done once")
            with self.writing() as db:
                naming.build(db)

    def behind(self) -> bool:
        """Whether who is who stands as a program with older rules for names decided it."""
        return naming.outdated(self.db)

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
        """After much was added: join the index's parts, give the room left over back.

        Takes seconds at a million quotations.
        """
        with self.writing() as db:
            index.join(db)
        with self.writing() as db:
            leaner.shrink(db)

    def round_off(self) -> None:
        """Do what transactions that were ``going_on`` have left to do."""
        if index.waits(self.db):
            with self.writing():
                pass

    @contextmanager
    def writing(self, *, going_on: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is kept or none; inside another one it joins that.

        ``going_on``: others follow at once, and one without it at the end.
        """
        if self.readonly:
            raise ArchiveError(f"the archive is read-only, nothing can be kept in it: {self.path}")
        if self._depth:
            yield self.db
            return
        try:
            if self.patient:
                connection.begin(self.db, self.path, self._notify)
            else:
                connection.begin_now(self.db, self.path)
            self._depth = 1
            yield self.db
            if speakers.settle(self.db):
                naming.mixed(self.db)
            index.settle(self.db, going_on=going_on)
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

    def add_prepared(
        self, one: Prepared, *, fingerprint: str = "", mark: str | None = None
    ) -> Added:
        """Store what ``prepare`` made, for instance in another process.

        ``mark`` is that of the rules which it was read by, if they are not this program's.
        """
        with self.writing() as db:
            added = writing.put(db, one, rules.own() if mark is None else mark)
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
            added = [writing.put(db, one, rules.own()) for one in items]
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

    def follow(self, path: str, one: Prepared) -> str | None:
        """Give articles whose file is gone the name of the file that holds the same text now.

        Returns the name they had; ``one`` is the first article of the new file.
        """
        from corpus.archive import moving

        with self.writing() as db:
            return moving.follow(db, path, one)

    def take_out(self, path: str) -> int:
        """Take out all articles of a file; how many there were."""
        stored = stored_path(path)
        with self.writing() as db:
            rows = db.execute("SELECT id FROM articles WHERE path = ?", (stored,)).fetchall()
            for (id,) in rows:
                speakers.regroup(db, (), writing.take(db, id))
            db.execute("DELETE FROM files WHERE path = ?", (stored,))
            return len(rows)

    def set_state(self, key: str, value: object) -> None:
        """Keep a small JSON value under a name of the caller's."""
        with self.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO state VALUES (?, ?)",
                (f"user.{key}", json.dumps(value, ensure_ascii=False)),
            )

    # -- what the user decides and keeps

    def correct(self, one: Correction) -> int:
        """Keep a correction and apply it; ``corpus.archive.choices`` makes them."""
        return correcting.correct(self, one)

    def undo(self, number: int | None = None) -> Correction | None:
        """Take back a correction that holds, the last one by default; None when there is none."""
        return correcting.undo(self, number)

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


def open_archive(
    path: Path | str | None = None,
    *,
    readonly: bool = False,
    waiting: bool = True,
    notify: connection.Notify = connection.silent,
) -> Archive:
    """Open the archive at ``path`` (default: the user's own), making it unless ``readonly``.

    ``notify`` is told one line when another process has to be waited for. Without ``waiting``,
    names that a program with other rules told apart stay so till somebody else writes: at a
    hundred thousand articles deciding them anew takes a minute. Raises ArchiveError.
    """
    return Archive(
        default_archive() if path is None else Path(path),
        readonly=readonly,
        waiting=waiting,
        notify=notify,
    )
