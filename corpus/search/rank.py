"""How well a quotation answers: coverage of the asked words, adjacency, compactness."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from corpus.archive.words import Word, words
from corpus.model import Span, Why
from corpus.search.expand import Asked


@dataclass(frozen=True, slots=True)
class Scored:
    """A quotation with its score, 0..1, and which of its words answer which asked one."""

    id: int
    score: float
    text: str
    matches: tuple[Word | None, ...]


def score(id: int, text: str, asked: list[Asked], weights: list[float]) -> Scored:
    """Measure one quotation against the asked words; ``weights`` sum to 1."""
    places: dict[str, list[int]] = {}
    printed = list(words(text))
    for number, word in enumerate(printed):
        places.setdefault(word.text, []).append(number)
    chosen: list[int | None] = []
    covered = 0.0
    near: int | None = None
    for one, weight in zip(asked, weights, strict=True):
        worth, place = _best(one, places, near)
        chosen.append(place)
        covered += worth * weight
        near = place if place is not None else near
    found = [place for place in chosen if place is not None]
    if not found:
        return Scored(id, 0.0, text, ())
    steps = sum(1 for a, b in pairwise(chosen) if a is not None and b is not None and b == a + 1)
    adjacent = steps / max(len(asked) - 1, 1)
    compact = len(set(found)) / (max(found) - min(found) + 1)
    brief = len(found) / (len(printed) + 1)
    total = covered * 0.8 + 0.1 * adjacent + 0.07 * compact * covered + 0.03 * brief
    matches = tuple(None if place is None else printed[place] for place in chosen)
    return Scored(id, min(total, 1.0), text, matches)


def _best(one: Asked, places: dict[str, list[int]], near: int | None) -> tuple[float, int | None]:
    best: tuple[float, int | None] = (0.0, None)
    for word, worth in one.worth.items():
        if worth > best[0] and word in places:
            target = 0 if near is None else near + 1
            best = worth, min(places[word], key=lambda place: (abs(place - target), place))
    if best[1] is None and one.prefix:
        for word in places:
            if word.startswith(one.word):
                return 0.9, places[word][0]
    return best


def why(scored: Scored, asked: list[Asked]) -> Why:
    """The reason for a hit, for the interface to show and mark."""
    changed: list[tuple[str, str]] = []
    missing: list[str] = []
    marks: list[Span] = []
    matched = 0
    for one, word in zip(asked, scored.matches, strict=True):
        if word is None:
            missing.append(one.word)
            continue
        marks.append((word.start, word.end))
        if word.text == one.word or (one.prefix and word.text.startswith(one.word)):
            matched += 1
        else:
            changed.append((one.word, scored.text[word.start : word.end]))
    return Why(len(asked), matched, tuple(changed), tuple(missing), _joined(marks))


def _joined(marks: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(marks)))
