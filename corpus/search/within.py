"""Which of a few quotations hold some terms, as their texts tell.

An engine that is asked for a frequent term goes through all quotations that have it, to find
those of one speaker or one article among them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from corpus.archive.words import stem, stems_and_pairs
from corpus.search.combined import All
from corpus.search.lines import Printed

FEW = 400
"""Of more quotations than this the engine is asked: reading as many texts takes longer."""


class Within:
    """A few quotations by the terms that the index holds of them."""

    def __init__(self, texts: Sequence[Printed]) -> None:
        self._ids: dict[str, list[int]] = {}
        self._words = sorted({word for one in texts for word in one.words})
        for one in texts:
            for term in stems_and_pairs(list(map(stem, one.words))):
                self._ids.setdefault(term, []).append(one.id)
        self._terms = sorted(self._ids)

    def match(self, terms: All, limit: int) -> list[int]:
        """The first ``limit`` of them with all of ``terms``, as ``Combined.match`` takes them."""
        found = set.intersection(*(self._any(one) for one in terms))
        return sorted(found)[:limit]

    def most(self, worth: Mapping[str, float], begun: str = "") -> float:
        """The most that a word of theirs is worth; 1 where one begins with ``begun``."""
        if begun and _begins(self._words, begun):
            return 1.0
        return max((worth[word] for word in worth if _has(self._words, word)), default=0.0)

    def _any(self, readings: str) -> set[int]:
        return {
            id
            for one in readings.split(" OR ")
            for term in self._meant(one)
            for id in self._ids[term]
        }

    def _meant(self, quoted: str) -> Iterator[str]:
        """The terms that a quoted one stands for, several where it only begins."""
        term = quoted.strip('"*')
        if not quoted.endswith("*"):
            if term in self._ids:
                yield term
            return
        for at in range(bisect_left(self._terms, term), len(self._terms)):
            if not self._terms[at].startswith(term):
                return
            yield self._terms[at]


def _has(words: Sequence[str], word: str) -> bool:
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word


def _begins(words: Sequence[str], begun: str) -> bool:
    at = bisect_left(words, begun)
    return at < len(words) and words[at].startswith(begun)
