"""Words of a query that name who said it: “okafor cans” is what Okafor said of cans.

Asked where the words alone are answered in part; what print has of them outweighs a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.archive import Archive
from corpus.archive.words import folded
from corpus.frozen import replace
from corpus.search.query import Query
from corpus.speakers.lexicon import doers

_MOST = 60
"""A word that so many speakers bear names nobody."""
WORTH = 0.9
"""What a word counts that names the speaker, where one that is quoted counts 1."""


class Naming(NamedTuple):
    """``words``, folded, of a query name one of ``speakers``; ``rest`` asks the others."""

    words: frozenset[str]
    speakers: tuple[str, ...]
    rest: Query

    def share(self, words: Sequence[str], weights: Sequence[float]) -> float:
        """How much of a query's weight its naming words have."""
        pairs = zip(words, weights, strict=True)
        return sum(weight for word, weight in pairs if word in self.words)


class _Run(NamedTuple):
    """Words from ``start`` to ``end`` of a query that are all in a name of each of ``ids``."""

    start: int
    end: int
    ids: frozenset[str]


def naming(archive: Archive, query: Query) -> Naming | None:
    """The words that name a speaker, with a title before them; None where none do, or all do."""
    if query.speakers or len(query.words) < 2:
        return None
    runs = _runs([_bearers(archive, query, word) for word in query.words])
    if not runs:
        return None
    start, end, ids = max(runs, key=lambda run: (run.end - run.start, -len(run.ids), -run.start))
    while start > 0 and _titles(query.words[start - 1]):
        start -= 1
    others = (*query.words[:start], *query.words[end:])
    if not any(folded(word) for word in others):
        return None
    named = frozenset(part for word in query.words[start:end] for part in folded(word))
    unfinished = query.unfinished and end < len(query.words)
    return Naming(named, tuple(sorted(ids)), replace(query, words=others, unfinished=unfinished))


def _bearers(archive: Archive, query: Query, word: str) -> frozenset[str]:
    """Ids of the speakers in one of whose names a typed word stands; none where many do."""
    found: frozenset[str] | None = None
    for part in () if word in query.exact or _titles(word) else folded(word):
        rows = archive.db.execute(
            "SELECT speaker FROM speaker_words WHERE word = ? LIMIT ?", (part, _MOST + 1)
        ).fetchall()
        here = frozenset(id for (id,) in rows) if len(rows) <= _MOST else frozenset[str]()
        found = here if found is None else found & here
    return found or frozenset()


def _runs(bearers: Sequence[frozenset[str]]) -> list[_Run]:
    found: list[_Run] = []
    for at, ids in enumerate(bearers):
        last = found[-1] if found else None
        if last and last.end == at and last.ids & ids:
            found[-1] = _Run(last.start, at + 1, last.ids & ids)
        elif ids:
            found.append(_Run(at, at + 1, ids))
    return found


def _titles(word: str) -> bool:
    parts = folded(word)
    return bool(parts) and doers().issuperset(parts)
