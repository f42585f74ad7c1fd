"""Quotations that share many of a draft's words, straight from the index: every print of them.

The search room shows versions of one quotation as one hit. A verdict needs the version that
holds the draft's words, so nothing is grouped here, and what the words rank by is the draft.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

from corpus.archive import ALL, Archive
from corpus.archive.connection import damaged, explained
from corpus.archive.words import folded, stem
from corpus.model import QuoteRow
from corpus.search.candidates import candidates
from corpus.search.expand import Part, expand
from corpus.search.memory import forget, memory
from corpus.search.narrow import Narrowing
from corpus.verify.words import weight

Found = TypeVar("Found")
_KNOWN = 3
"""With so many words that the archive knows, the others are not taken for typos of some."""
_EVERYTHING = Narrowing(ALL)


def gather(
    archive: Archive, words: Sequence[str], limit: int, where: Narrowing = _EVERYTHING
) -> list[QuoteRow]:
    """At most ``limit`` quotations that hold the most of ``words``, the fullest first.

    Raises ArchiveError when the archive cannot be read.
    """
    return _mending(archive, lambda: _gathered(archive, words, limit, where))


def side_by_side(archive: Archive, words: Sequence[str], limit: int) -> list[QuoteRow]:
    """The first ``limit`` quotations that hold ``words`` as they are, one after the other.

    None are given where more may, of which others may be likelier. Raises ArchiveError.
    """
    return _mending(archive, lambda: _side_by_side(archive, words, limit))


def holding(archive: Archive, words: Sequence[str], limit: int) -> list[int]:
    """The first ``limit`` articles whose text or title holds all of ``words``, in any form."""
    terms = " AND ".join(f'"{stem(part)}"' for word in words for part in folded(word))
    if not terms:
        return []
    sql = "SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid LIMIT ?"
    return _mending(archive, lambda: [id for (id,) in archive.db.execute(sql, (terms, limit))])


def _mending(archive: Archive, ask: Callable[[], list[Found]]) -> list[Found]:
    """What ``ask`` finds, asked again when the index was damaged and could be built anew."""
    try:
        return ask()
    except sqlite3.DatabaseError as error:
        if not damaged(error):
            raise explained(error, archive.path) from error
    if archive.db.in_transaction:
        archive.db.execute("ROLLBACK")
    archive.index_again()
    forget(archive)
    try:
        return ask()
    except sqlite3.DatabaseError as error:
        raise explained(error, archive.path) from error


def _gathered(
    archive: Archive, words: Sequence[str], limit: int, where: Narrowing
) -> list[QuoteRow]:
    known = memory(archive)
    plain = [part for word in words for part in folded(word)]
    there = {term.stem for term in known.terms(plain)} if plain else set()
    sure = tuple(word for word in plain if stem(word) in there)
    asked_words = sure if len(sure) >= _KNOWN else tuple(plain)
    asked = expand(known, [Part(word) for word in asked_words], known.total)
    found, *_ = candidates(archive, known, asked, where)
    worth = [(f" {word} ", weight(word)) for word in dict.fromkeys(plain)]
    runs = [f" {one} {other} " for one, other in pairwise(plain)]
    rated = [(-_share(one.line, worth, runs), one.id) for one in known.get(found)]
    best = [id for _, id in sorted(rated)[:limit]]
    rows = known.rows(archive, best)
    return [rows[id] for id in best if id in rows]


def _side_by_side(archive: Archive, words: Sequence[str], limit: int) -> list[QuoteRow]:
    known = memory(archive)
    plain = [part for word in words for part in folded(word)]
    pairs = tuple(f'"{stem(one)}_{stem(other)}"' for one, other in pairwise(plain))
    ids = known.match(pairs, limit + 1) if pairs else []
    if not 0 < len(ids) <= limit:
        return []
    run = f" {' '.join(plain)} "
    there = [one.id for one in known.get(ids) if run in one.line]
    rows = known.rows(archive, there)
    return [rows[id] for id in there if id in rows]


def _share(line: str, worth: list[tuple[str, float]], runs: list[str]) -> float:
    """How much of the words stands in a folded line, runs of two counting again."""
    held = sum(value for word, value in worth if word in line)
    return held + sum(run in line for run in runs)
