"""What search asks of the index: the one small interface that it stands on.

``terms`` (which words there are, how rare), ``match`` (which quotations hold a combination of
terms), ``get`` (their text). Tokenising, expansion, truncation and ranking lie above, so that
another engine can take this place.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from corpus.archive.deletions import near
from corpus.archive.lists import listed
from corpus.archive.words import stem

_FEW = 1_500
"""Of so many ids SQLite itself picks those that are allowed; a list of more takes longer to read
than what is picked from."""


class Term(NamedTuple):
    """A word of the vocabulary: as folded, its stem in the index, in how many quotations."""

    word: str
    stem: str
    quotes: int


class Words:
    """The reader's side of the index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def terms(self, words: Sequence[str]) -> list[Term]:
        """Those of ``words`` that the archive knows, with every word of the same stem."""
        marks, stems = listed([stem(word) for word in words])
        return self._terms(f"stem IN ({marks})", stems)

    def near(self, word: str, typos: int) -> list[Term]:
        """Words that may be ``word`` but for ``typos``; a superset, for the caller to measure."""
        marks, values = listed(near(self._db, word, typos))
        rows = self._db.execute(
            "SELECT word, stem, quotes FROM vocabulary WHERE quotes > 0"
            f" AND id IN ({marks}) AND length(word) BETWEEN ? AND ?",
            (*values, len(word) - typos, len(word) + typos),
        )
        return [Term(*row) for row in rows]

    def beginning(self, prefix: str, limit: int, floor: int = 0) -> list[Term]:
        """The most frequent words that begin with ``prefix``.

        With ``floor``, the first in alphabetical order that stand in so many quotations.
        """
        values: list[object] = [prefix, prefix + "\U0010ffff"]
        where = "word >= ? AND word < ?"
        if not floor:
            return self._terms(where, values, f"LIMIT {limit}")
        some = f"SELECT id FROM vocabulary WHERE {where} AND quotes >= {floor} LIMIT {limit}"
        return self._terms(f"id IN ({some})", values)

    def frequent(self, quotes: int) -> list[Term]:
        """All words that stand in so many quotations, in alphabetical order.

        Every word of the archive is looked at: some 20 ms for those of a million quotations.
        """
        rows = self._db.execute(
            "SELECT word, stem, quotes FROM vocabulary NOT INDEXED WHERE quotes >= ?", (quotes,)
        )
        return sorted(Term(*row) for row in rows)

    def _terms(self, where: str, values: Sequence[object], limit: str = "") -> list[Term]:
        rows = self._db.execute(
            f"SELECT word, stem, quotes FROM vocabulary WHERE quotes > 0 AND {where}"
            f" ORDER BY quotes DESC, word {limit}",
            values,
        )
        return [Term(*row) for row in rows]

    def match(self, expression: str, limit: int) -> list[int]:
        """Ids of the quotations that hold the FTS5 ``expression``, ascending.

        As one value, which costs half of what a row for each does.
        """
        (ids,) = self._db.execute(
            "SELECT json_group_array(rowid) FROM"
            " (SELECT rowid FROM quote_words WHERE quote_words MATCH ? LIMIT ?)",
            (expression, limit),
        ).fetchone()
        return list(json.loads(ids))

    def match_in(
        self, expression: str, limit: int, allowed: Collection[int], most: int
    ) -> tuple[list[int], bool]:
        """The first of those ids that are ``allowed``, and whether all were looked through.

        No more than ``most`` are.
        """
        first = "SELECT rowid FROM quote_words WHERE quote_words MATCH ? LIMIT ?"
        if len(allowed) > _FEW:
            rows = self._db.execute(first, (expression, most)).fetchall()
            return list(islice((id for (id,) in rows if id in allowed), limit)), len(rows) < most
        few = "rowid IN (SELECT value FROM json_each(?))"
        ids, many = self._db.execute(
            f"SELECT json_group_array(rowid) FILTER (WHERE {few}), count(*) FROM ({first})",
            (f"[{','.join(map(str, allowed))}]", expression, most),
        ).fetchone()
        return json.loads(ids)[:limit], many < most

    def get(self, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
        """(id, text as printed) of these quotations, in ascending order of id."""
        marks, values = listed(ids)
        return self._db.execute(
            f"SELECT id, text FROM quotes WHERE id IN ({marks}) ORDER BY id", values
        )
