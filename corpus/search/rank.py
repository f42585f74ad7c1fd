"""How well a quotation answers: coverage of the asked words, adjacency, compactness.

Two passes. ``glance`` reads a quotation as one folded line and is cheap enough for hundreds;
``score`` finds each word's place and is exact, for the few that may be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log

from corpus.archive.words import tokens
from corpus.model import Span, Why
from corpus.search.expand import Asked


class Glance:
    """A quick measure of one query against many quotations."""

    def __init__(self, asked: list[Asked], weights: list[float]) -> None:
        self._words = [
            (weight, [(f" {word} ", worth) for word, worth in one.worth.items()], one)
            for one, weight in zip(asked, weights, strict=True)
        ]
        self._step = 0.1 / max(len(asked) - 1, 1)

    def of(self, print: str) -> float:
        """0..1 for a folded line, in the order of ``score`` but for fine differences."""
        covered = near = 0.0
        last = -1
        before = ""
        for weight, readings, one in self._words:
            place = -1
            for reading in readings:
                place = print.find(reading[0])
                if place >= 0:
                    word, worth = reading
                    break
            else:
                if one.prefix and (place := print.find(" " + one.word)) >= 0:
                    word, worth = f" {one.word}", 0.9
            if place < 0:
                before = ""
                continue
            covered += weight * worth
            if before and (place == last or (before + word[1:]) in print):
                near += self._step
            before = word
            last = place + len(word) - 1
        return covered * 0.87 + near + 0.3 / (len(print) + 10)


@dataclass(frozen=True, slots=True)
class Scored:
    """A quotation with its score, 0..1, its folded words and which of them answer which asked.

    ``chosen`` has a place in ``words`` for each asked word; None where none answers it.
    """

    id: int
    score: float
    text: str
    words: list[str]
    chosen: list[int | None]


def weights(asked: list[Asked], total: int) -> list[float]:
    """How much each asked word counts: long and rare ones more; they sum to 1."""
    rarity = [
        len(one.word) ** 0.5 * log(2 + (total + 1) / (one.quotes + 1)) if one.stems else 1.5
        for one in asked
    ]
    return [value / sum(rarity) for value in rarity]


def score(id: int, text: str, words: list[str], asked: list[Asked], weights: list[float]) -> Scored:
    """Measure one quotation (its folded ``words``) against those asked; ``weights`` sum to 1."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        if word in places:
            places[word].append(number)
        else:
            places[word] = [number]
    readings = [_readings(one, places) for one in asked]
    chosen = _aligned(readings, weights)
    covered = near = 0.0
    count = 0
    first, last = len(words), 0
    before: int | None = None
    for weight, reading, place in zip(weights, readings, chosen, strict=True):
        if place is not None:
            covered += weight * reading[place]
            count += 1
            first, last = min(first, place), max(last, place)
            if before is not None and before != place:
                near += 1 / (1 + abs(place - before - 1))
        before = place
    if not count:
        return Scored(id, 0.0, text, words, chosen)
    compact = min(1.0, count / (last - first + 1))
    total = (
        covered * (0.8 + 0.07 * compact)
        + 0.1 * (near / (len(asked) - 1) if len(asked) > 1 else 1.0)
        + 0.03 * count / (len(words) + 1)
    )
    return Scored(id, min(total, 1.0), text, words, chosen)


def _readings(one: Asked, places: dict[str, list[int]]) -> dict[int, float]:
    """Where the printed words stand that the asked one may mean, and how good each is."""
    found: dict[int, float] = {}
    for word in one.worth.keys() & places.keys():
        worth = one.worth[word]
        for place in places[word]:
            found[place] = worth
    if one.prefix:
        start = one.word
        for word, there in places.items():
            if word.startswith(start):
                for place in there:
                    found.setdefault(place, 0.9)
    return found


def _aligned(readings: list[dict[int, float]], weights: list[float]) -> list[int | None]:
    """One place for each asked word, so that they stand as the query has them."""
    if all(len(reading) < 2 for reading in readings):
        chosen = [next(iter(reading), None) for reading in readings]
        if len(set(chosen) - {None}) == len(chosen) - chosen.count(None):
            return chosen
    anchor = min(
        (n for n, reading in enumerate(readings) if reading),
        key=lambda n: (len(readings[n]), -weights[n], n),
    )
    tries = [_around(readings, anchor, at) for at in sorted(readings[anchor])[:5]]
    return max(tries, key=lambda one: one[0])[1] if len(tries) > 1 else tries[0][1]


def _around(
    readings: list[dict[int, float]], anchor: int, start: int
) -> tuple[float, list[int | None]]:
    """Each asked word as near as can be to where it should stand if the anchor is right."""
    total = 0.0
    chosen: list[int | None] = []
    for target, reading in enumerate(readings, start - anchor):
        best, place = -1.0, None
        for at, worth in reading.items():
            far = worth - 0.02 * min(abs(at - target), 12)
            if far > best and at not in chosen:
                best, place = far, at
        total += max(best, 0.0)
        chosen.append(place)
    return total, chosen


def why(scored: Scored, asked: list[Asked]) -> Why:
    """The reason for a hit, for the interface to show and mark."""
    changed: list[tuple[str, str]] = []
    missing: list[str] = []
    marks: set[Span] = set()
    matched = 0
    printed, spans = _printed(scored.text)
    for one, place in zip(asked, scored.chosen, strict=True):
        if place is None:
            missing.append(one.word)
            continue
        word = scored.words[place]
        span = _span(word, place, printed, spans)
        if span:
            marks.add(span)
        if word == one.word or (one.prefix and word.startswith(one.word)):
            matched += 1
        else:
            changed.append((one.word, scored.text[slice(*span)] if span else word))
    return Why(len(asked), matched, tuple(changed), tuple(missing), tuple(sorted(marks)))


_printed = lru_cache(1_000)(tokens)
"""The words of texts shown lately: most are shown again after the next key."""


def _span(word: str, place: int, printed: list[str], spans: list[re.Match[str]]) -> Span | None:
    """Where the word was printed; its place among the exact words may differ a little."""
    if place < len(printed) and printed[place] == word:
        return spans[place].span()
    there = [at for at, one in enumerate(printed) if one == word]
    return spans[min(there, key=lambda at: abs(at - place))].span() if there else None
