"""How well a quotation answers: coverage of the asked words, adjacency, compactness.

Two passes. ``glance`` reads a quotation as one folded line and is cheap enough for hundreds;
``score`` finds each word's place and is exact, for the few that may be shown.
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import NamedTuple

from corpus.model import Why
from corpus.search import lines
from corpus.search.expand import Asked

_MANY = 8
"""A word of more readings than this is looked for among all words of a text."""


class Scored(NamedTuple):
    """A quotation with its score, 0..1, its folded words and which of them answer which asked.

    ``line`` is ``words`` between spaces; ``chosen`` has a place in ``words`` for each asked
    word, None where none answers it.
    """

    id: int
    score: float
    text: str
    line: str
    words: list[str]
    chosen: list[int | None]


class Measure:
    """One query, made ready to be compared with many quotations; ``weights`` sum to 1."""

    def __init__(self, asked: list[Asked], weights: list[float]) -> None:
        self._words = [
            (weight, [(f" {word} ", worth) for word, worth in one.worth.items()], one)
            for one, weight in zip(asked, weights, strict=True)
        ]
        self._quick = [(weight, _quick(known, one), one) for weight, known, one in self._words]
        self._weights = weights
        self._step = 0.1 / max(len(asked) - 1, 1)

    def glance(self, line: str) -> float:
        """0..1 for a folded line, in the order of ``score`` but for fine differences."""
        covered = near = 0.0
        last = -1
        before = ""
        for weight, readings, one in self._quick:
            place = -1
            for reading in readings:
                place = line.find(reading[0])
                if place >= 0:
                    break
            if place < 0:
                before = ""
                continue
            word, worth = reading
            if not worth:
                word = line[place : line.index(" ", place + 1) + 1]
                worth = one.worth.get(word[1:-1], 0.9)
            covered += weight * worth
            if before and (place == last or (before + word[1:]) in line):
                near += self._step
            before = word
            last = place + len(word) - 1
        return covered * 0.87 + near + 0.3 / (len(line) + 10)

    def score(self, id: int, text: str, line: str) -> Scored:
        """Measure one quotation by its folded line, exactly."""
        words = line.split()
        readings = [_readings(one, known, words, line) for _, known, one in self._words]
        chosen = _aligned(readings, self._weights)
        covered = near = 0.0
        count = 0
        first, last = len(words), 0
        before: int | None = None
        for weight, reading, place in zip(self._weights, readings, chosen, strict=True):
            if place is not None:
                covered += weight * reading[place]
                count += 1
                first, last = min(first, place), max(last, place)
                if before is not None and before != place:
                    near += 1 / (1 + abs(place - before - 1))
            before = place
        if not count:
            return Scored(id, 0.0, text, line, words, chosen)
        compact = min(1.0, count / (last - first + 1))
        total = (
            covered * (0.8 + 0.07 * compact)
            + 0.1 * (near / (len(chosen) - 1) if len(chosen) > 1 else 1.0)
            + 0.005 * count / (len(words) + 1)
        )
        return Scored(id, min(total, 1.0), text, line, words, chosen)


def _quick(known: list[tuple[str, float]], one: Asked) -> list[tuple[str, float]]:
    """The readings, all that go on where the asked word ends as one, of which the worth is 0."""
    if not one.prefix:
        return known
    begun = f" {one.word}"
    rest = [
        reading for reading in known if len(reading[0]) < len(begun) + 2 or begun not in reading[0]
    ]
    whole = [reading for reading in rest if reading[1] > 0.95]
    return [*whole, (begun, 0.0), *rest[len(whole) :]]


def _readings(
    one: Asked, known: list[tuple[str, float]], words: list[str], line: str
) -> dict[int, float]:
    """Where the printed words stand that the asked one may mean, and how good each is."""
    found: dict[int, float] = {}
    if len(known) > _MANY:
        worths = one.worth
        found = {place: worths[word] for place, word in enumerate(words) if word in worths}
    else:
        for padded, worth in known:
            if padded in line:
                word = padded[1:-1]
                place = words.index(word)
                found[place] = worth
                for _ in range(words.count(word) - 1):
                    place = words.index(word, place + 1)
                    found[place] = worth
    if one.prefix and " " + one.word in line:
        for place, word in enumerate(words):
            if word.startswith(one.word):
                found.setdefault(place, 0.9)
    return found


def weights(asked: list[Asked], total: int) -> list[float]:
    """How much each asked word counts: long and rare ones more; they sum to 1."""
    rarity = [
        len(one.word) ** 0.5 * log(2 + (total + 1) / (one.quotes + 1)) if one.stems else 1.5
        for one in asked
    ]
    return [value / sum(rarity) for value in rarity]


def _aligned(readings: list[dict[int, float]], weights: list[float]) -> list[int | None]:
    """One place for each asked word, so that they stand as the query has them."""
    if max(map(len, readings), default=0) < 2:
        chosen = [next(iter(reading), None) for reading in readings]
        missing = chosen.count(None)
        if len(set(chosen)) == len(chosen) - missing + (missing > 0):
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
    _, _, text, _, words, chosen = scored
    spans = lines.places(text, [place for place in chosen if place is not None], words)
    changed: list[tuple[str, str]] = []
    missing: list[str] = []
    matched = 0
    for one, place in zip(asked, chosen, strict=True):
        if place is None:
            missing.append(one.word)
            continue
        word = words[place]
        if not one.typed and (word == one.word or (one.prefix and word.startswith(one.word))):
            matched += 1
            continue
        span = spans.get(place)
        printed = text[span[0] : span[1]] if span else word
        if one.typed and changed and changed[-1][0] == one.typed:
            changed[-1] = one.typed, f"{changed[-1][1]} {printed}"
        else:
            changed.append((one.typed or one.word, printed))
    marks = tuple(sorted(set(spans.values())))
    pieces = sum(bool(two.typed) and one.typed == two.typed for one, two in pairwise(asked))
    return Why(len(asked) - pieces, matched, tuple(changed), tuple(missing), marks)
