"""How well a quotation answers: coverage of the asked words, adjacency, compactness.

Two passes. ``glance`` reads a quotation as one folded line and is cheap enough for hundreds;
``score`` finds each word's place and is exact, for the few that may be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat
from math import log
from typing import NamedTuple

from corpus.model import Why
from corpus.search import lines
from corpus.search.expand import Asked
from corpus.search.lines import Printed

_MANY = 8
"""Where a word of more readings than this stands, none of them comes first."""

BESIDE = 0.106
"""The most that words count for standing together, and a quotation for being short."""


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


class _Reading(NamedTuple):
    """What an asked word may stand for: the better of two has the lower ``order``."""

    order: int
    word: str
    worth: float


_Cover = tuple[float, list[str]]
"""What the words of a quotation cover, and the pairs that should stand side by side in it."""


class _Base(NamedTuple):
    """The same without the last asked word, and the best readings of the last two."""

    covered: float
    pairs: list[str]
    before: _Reading | None
    last: _Reading | None


class Measure:
    """One query, made ready to be compared with many quotations; ``weights`` sum to 1.

    A quotation comes as its folded line and the words of that line. Of few words each quotation
    has some, so what they are worth together is reckoned once.
    """

    def __init__(self, asked: list[Asked], weights: list[float]) -> None:
        self._asked = asked
        self._weights = weights
        step = 0.1 / max(len(asked) - 1, 1)
        self._nears = [*accumulate(repeat(step, len(asked)), initial=0.0)]
        self._begun = f" {asked[-1].word}" if asked and asked[-1].prefix else ""
        self._meant: dict[str, list[tuple[int, _Reading]]] = {}
        self._whole = 0
        for number, one in enumerate(asked):
            readings, self._whole = _glanced(one)
            for order, word in enumerate(readings):
                reading = _Reading(order, word, one.worth[word])
                self._meant.setdefault(word, []).append((number, reading))
        self._glanced = frozenset(self._meant)
        self._worths: dict[tuple[frozenset[str], str], _Cover] = {}
        self._bases: dict[frozenset[str], _Base] = {}
        self._known = frozenset(word for one in asked for word in one.worth)
        self._there: dict[frozenset[str], list[tuple[list[tuple[str, float]], bool]]] = {}

    def glance(self, printed: Printed) -> float:
        """0..1 for a quotation, in the order of ``score`` but for fine differences."""
        return self.glances([printed])[0]

    def glances(self, many: Sequence[Printed], least: float = 0.0) -> list[float]:
        """The same for each of ``many``; nothing where no score of any can be ``least``."""
        begun, glanced, worths = self._begun, self._glanced, self._worths
        covers: list[_Cover] = []
        for _, _, line, words in many:
            ending = ""
            if begun and (at := line.find(begun)) >= 0:
                ending = line[at + 1 : line.index(" ", at + 1)]
            key = glanced.intersection(words), ending
            known = worths.get(key)
            if known is None:
                known = worths[key] = self._worth(*key)
            covers.append(known)
        if self.most() < least:
            return []
        nears = self._nears
        return [
            covered * 0.87
            + (nears[sum(map(line.__contains__, pairs))] if pairs else 0.0)
            + 0.3 / (len(line) + 10)
            for (_, _, line, _), (covered, pairs) in zip(many, covers, strict=True)
        ]

    def most(self) -> float:
        """What no score of the quotations glanced at is above."""
        slack = 0.05 * self._weights[-1] if self._begun else 0.0
        covered = max((covered for covered, _ in self._worths.values()), default=0.0)
        return (covered + slack) * 0.87 + BESIDE

    def _worth(self, here: frozenset[str], ending: str) -> _Cover:
        """What these words cover, and the pairs of them that should stand side by side.

        ``ending`` is what the word that is being typed goes on to.
        """
        base = self._bases.get(here)
        if base is None:
            base = self._bases[here] = self._base(here)
        covered, pairs, before, last = base
        if ending and (last is None or last.order >= self._whole):
            last = _Reading(0, ending, self._asked[-1].worth.get(ending, 0.9))
        if last is None:
            return covered, pairs
        covered += self._weights[-1] * last.worth
        return covered, pairs if before is None else [*pairs, f" {before.word} {last.word} "]

    def _base(self, here: frozenset[str]) -> _Base:
        best: list[_Reading | None] = [None] * len(self._asked)
        for word in here:
            for number, reading in self._meant[word]:
                known = best[number]
                if known is None or reading < known:
                    best[number] = reading
        covered = 0.0
        pairs: list[str] = []
        before: _Reading | None = None
        for weight, found in zip(self._weights, best[:-1], strict=False):
            if found is not None:
                covered += weight * found.worth
                if before is not None:
                    pairs.append(f" {before.word} {found.word} ")
            before = found
        return _Base(covered, pairs, before, best[-1])

    def score(self, printed: Printed) -> Scored:
        """Measure one quotation exactly."""
        id, text, line, words = printed
        readings = self._readings(line, words)
        chosen = _aligned(readings, self._weights)
        covered = near = 0.0
        count = 0
        first, last = len(words), 0
        before: int | None = None
        for weight, reading, place in zip(self._weights, readings, chosen, strict=True):
            if place is not None:
                covered += weight * reading[place]
                count += 1
                if place < first:
                    first = place
                if place > last:
                    last = place
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

    def _readings(self, line: str, words: list[str]) -> list[dict[int, float]]:
        """Where words stand that each asked one may mean, and how good each is.

        Of many readings the places come in their order, of few those of the best first.
        """
        here = self._known.intersection(words)
        meant = self._there.get(here)
        if meant is None:
            meant = self._there[here] = [
                (
                    [(word, worth) for word, worth in one.worth.items() if word in here],
                    len(one.worth) > _MANY,
                )
                for one in self._asked
            ]
        at: dict[str, list[int]] = {word: [] for word in here}
        for place, word in enumerate(words):
            if word in here:
                at[word].append(place)
        found: list[dict[int, float]] = []
        for some, many in meant:
            places = {place: worth for word, worth in some for place in at[word]}
            if many and len(some) > 1:
                places = dict(sorted(places.items()))
            found.append(places)
        if self._begun:
            going_on = found[-1]
            begin = line.find(self._begun)
            while begin >= 0:
                going_on.setdefault(line.count(" ", 0, begin), 0.9)
                begin = line.find(self._begun, begin + 1)
        return found


def _glanced(one: Asked) -> tuple[list[str], int]:
    """What is looked for, the best first, and how many are as good as the word itself.

    What goes on where the asked word ends is left out: it is found by its beginning, and comes
    behind the best.
    """
    if not one.prefix:
        return [*one.worth], len(one.worth)
    rest = [word for word in one.worth if word == one.word or not word.startswith(one.word)]
    return rest, sum(one.worth[word] > 0.95 for word in rest)


def weights(asked: list[Asked], total: int) -> list[float]:
    """How much each asked word counts: long and rare ones more; they sum to 1."""
    rarity = [
        len(one.word) ** 0.5 * log(2 + (total + 1) / (one.quotes + 1)) if one.stems else 1.5
        for one in asked
    ]
    whole = sum(rarity)
    return [value / whole for value in rarity]


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
