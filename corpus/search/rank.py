"""How well a quotation answers: coverage of the asked words, adjacency, compactness.

Two passes. ``glance`` reads a quotation as one folded line and is cheap enough for hundreds;
``score`` finds each word's place and is exact, for the few that may be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from corpus.archive.words import folded, tokens
from corpus.model import Span, Why
from corpus.search.expand import Asked

_TABLE = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32
    for code in range(256)
)
_PLAIN = (("\u2019", "'"), ("\u2018", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u2014", " "),
          ("\u2013", " "), ("\xa0", " "), ("\u2026", " "))  # fmt: skip
_CONTRACTED = (("won't", "will not"), ("can't", "can not"), ("n't", " not"), ("'re", " are"),
               ("'ll", " will"), ("'ve", " have"), ("'m", " am"), ("'s", ""))  # fmt: skip


def line(text: str) -> str:
    """The folded words of ``text`` between spaces, near enough to ``folded`` for a glance."""
    if not text.isascii():
        for there, here in _PLAIN:
            text = text.replace(there, here)
        if not text.isascii():
            return f" {' '.join(folded(text))} "
    if "'" in text:
        for there, here in _CONTRACTED:
            text = text.replace(there, here)
    return " ".join(["", *text.encode().translate(_TABLE).decode().split(), ""])


class Glance:
    """A quick measure of one query against many quotations."""

    def __init__(self, asked: list[Asked], weights: list[float]) -> None:
        self._words = [
            (weight, [(f" {word} ", worth) for word, worth in one.worth.items()], one)
            for one, weight in zip(asked, weights, strict=True)
        ]
        self._step = 0.1 / max(len(asked) - 1, 1)

    def of(self, text: str) -> tuple[float, str]:
        """(0..1 in the order of ``score`` but for fine differences, the folded line)."""
        print = line(text)
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
        return covered * 0.87 + near + 0.3 / (len(print) + 10), print


@dataclass(frozen=True, slots=True)
class Scored:
    """A quotation with its score, 0..1, and the word and place that answer each asked one."""

    id: int
    score: float
    text: str
    matches: tuple[tuple[str, Span] | None, ...]
    words: tuple[str, ...] = ()


def weights(asked: list[Asked], total: int) -> list[float]:
    """How much each asked word counts: long and rare ones more; they sum to 1."""
    rarity = [
        len(one.word) ** 0.5 * log(2 + (total + 1) / (one.quotes + 1)) if one.stems else 1.5
        for one in asked
    ]
    return [value / sum(rarity) for value in rarity]


def score(id: int, text: str, asked: list[Asked], weights: list[float]) -> Scored:
    """Measure one quotation against the asked words; ``weights`` sum to 1."""
    printed, spans = tokens(text)
    places: dict[str, list[int]] = {}
    for number, word in enumerate(printed):
        if word in places:
            places[word].append(number)
        else:
            places[word] = [number]
    readings = [_readings(one, places) for one in asked]
    chosen = _aligned(readings, weights)
    found = [place for place in chosen if place is not None]
    if not found:
        return Scored(id, 0.0, text, ())
    covered = near = 0.0
    before: int | None = None
    for weight, reading, place in zip(weights, readings, chosen, strict=True):
        if place is not None:
            covered += weight * reading[place]
            if before is not None and before != place:
                near += 1 / (1 + abs(place - before - 1))
        before = place
    compact = min(1.0, len(found) / (max(found) - min(found) + 1))
    total = (
        covered * (0.8 + 0.07 * compact)
        + 0.1 * (near / (len(asked) - 1) if len(asked) > 1 else 1.0)
        + 0.03 * len(found) / (len(printed) + 1)
    )
    matches = tuple(
        None if place is None else (printed[place], spans[place].span()) for place in chosen
    )
    return Scored(id, min(total, 1.0), text, matches, tuple(printed))


def _readings(one: Asked, places: dict[str, list[int]]) -> dict[int, float]:
    """Where the printed words stand that the asked one may mean, and how good each is."""
    found: dict[int, float] = {}
    for word in one.worth.keys() & places.keys():
        for place in places[word]:
            found[place] = one.worth[word]
    if one.prefix:
        for word, there in places.items():
            if word.startswith(one.word):
                for place in there:
                    found.setdefault(place, 0.9)
    return found


def _aligned(readings: list[dict[int, float]], weights: list[float]) -> list[int | None]:
    """One place for each asked word, so that they stand as the query has them."""
    if not any(readings):
        return []
    anchor = min(
        (n for n, reading in enumerate(readings) if reading),
        key=lambda n: (len(readings[n]), -weights[n], n),
    )
    tries = [_around(readings, anchor, at) for at in sorted(readings[anchor])[:6]]
    return max(tries, key=lambda one: one[0])[1]


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
    for one, found in zip(asked, scored.matches, strict=True):
        if found is None:
            missing.append(one.word)
            continue
        word, (start, end) = found
        marks.add((start, end))
        if word == one.word or (one.prefix and word.startswith(one.word)):
            matched += 1
        else:
            changed.append((one.word, scored.text[start:end]))
    return Why(len(asked), matched, tuple(changed), tuple(missing), tuple(sorted(marks)))
