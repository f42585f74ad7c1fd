"""Which words near a quotation name its source, and by which reporting verb."""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Generic

from corpus.model import Span
from corpus.quoting.attribution.features import (
    Judge,
    Quoted,
    Told,
    after_way,
    far_way,
    look,
)
from corpus.quoting.attribution.page import Page, View
from corpus.quoting.attribution.skeleton import Skeleton
from corpus.quoting.attribution.ties import tie_to
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.reports.finding import Report
from corpus.quoting.tables import T, sums

FAR = 160  # tokens between a mention and a quotation of one paragraph, at most
DEEP = 2  # reports around one quotation that are looked at
NEAR = 12  # mention tokens of the paragraph that are weighed on either side of a quotation


@dataclass(slots=True)
class Candidate(Generic[T]):
    """A possible source: index of its mention (-1: no source at all), what speaks for it.

    ``verb`` is the token of its cue in the paragraph ``there``, -1 for none.
    """

    mention: int
    weight: T
    way: str
    verb: int = -1
    there: Skeleton | None = None

    def cue(self) -> Span | None:
        """Where its cue stands in the text."""
        return self.there.place(self.verb) if self.there and self.verb >= 0 else None


@dataclass(frozen=True, slots=True)
class Choice:
    """The source of one marked stretch; ``score`` is the model's probability (0..1).

    ``none`` is the probability that the stretch is no quotation with a source at all.
    """

    mention: int
    cue: Span | None
    way: str
    score: float
    none: float


Take = Callable[[int, list[Candidate[T]]], int]


@cache
def _fitted() -> Mapping[str, Any]:
    raw = files(__package__).joinpath("weights.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(raw)
    return table


def weights() -> Mapping[str, float]:
    """The fitted weights by feature name."""
    table: dict[str, float] = _fitted()["weights"]
    return table


def calibration() -> Mapping[str, list[tuple[float, float]]]:
    """Knots (model score, share that is right) by the mention's form, fitted across halves."""
    table: dict[str, list[tuple[float, float]]] = _fitted()["calibration"]
    return table


@cache
def _judge() -> Judge[float]:
    return weigher(weights())


def weigher(table: Mapping[str, float]) -> Judge[float]:
    """A judge that weighs by ``table``."""
    return Judge(lambda template: sums(template, table))


def attribute(
    text: str,
    lines: Sequence[Span],
    found: Sequence[Marked],
    mentions: Sequence[Mention],
    judge: Judge[float] | None = None,
    reported: Sequence[Report] = (),
) -> list[Choice]:
    """The likeliest source of every marked stretch, in order; ``judge``: by other weights."""
    out: list[Choice] = []

    def take(at: int, candidates: list[Candidate[float]]) -> int:
        scores = [c.weight for c in candidates]
        top = max(scores)
        chances = [math.exp(x - top) for x in scores]
        total = sum(chances)
        best = scores.index(top)
        named = best
        if best == 0 and len(scores) > 1:
            named = scores.index(max(scores[1:]), 1)
        c = candidates[named]
        rest = total - chances[0] if named else total
        out.append(Choice(c.mention, c.cue(), c.way, chances[named] / rest, chances[0] / total))
        return best

    walk(text, lines, found, mentions, judge or _judge(), take, reported)
    return out


def walk(
    text: str,
    lines: Sequence[Span],
    found: Sequence[Marked],
    mentions: Sequence[Mention],
    judge: Judge[T],
    take: Take[T],
    reported: Sequence[Report] = (),
) -> None:
    """Offer every stretch's candidates to ``take``, which answers with the one it takes."""
    desk = _Desk(Page(text, lines, found, mentions, told_by(found, reported)), judge)
    for item in found:  # all paragraphs first: step after step is quicker than to and fro
        desk.page.view(item.paragraph)
    for at in range(len(found)):
        candidates = desk.candidates(at)
        desk.note(candidates[take(at, candidates)].mention)


def told_by(found: Sequence[Marked], reported: Sequence[Report]) -> list[list[Told]]:
    """The reports around each marked stretch, the innermost first, at most ``DEEP``."""
    out: list[list[Told]] = [[] for _ in found]
    for r in sorted(reported, key=lambda r: (r.spans[-1][1] - r.spans[0][0], -r.chance)):
        for a, b in r.spans:
            at = bisect_left(found, a, key=START)
            while at < len(found) and found[at].end <= b:
                if len(out[at]) < DEEP:
                    chance = min(int(r.chance * 5), 4)
                    out[at].append(Told(r.shape, chance, r.source or (0, 0), (a, b), r.whole))
                at += 1
    return out


class _Desk(Generic[T]):
    """Weighs the candidates of one quotation after the other, and notes which were taken.

    Of the sources before it knows the last mention, its entity, and all entities.
    """

    def __init__(self, page: Page, judge: Judge[T]) -> None:
        self.page = page
        self.judge: Judge[T] = judge
        self.last = -1
        self.entity: int | None = None
        self.seen: set[int] = set()

    def note(self, mention: int) -> None:
        """Remember one more source."""
        if mention >= 0:
            self.last, self.entity = mention, self.page.mentions[mention].entity
            if self.entity is not None:
                self.seen.add(self.entity)

    def _bond(self, index: int) -> str:
        if index == self.last:
            return "last"
        entity = self.page.mentions[index].entity
        if entity is None:
            return "-"
        return "same" if entity == self.entity else "seen" if entity in self.seen else "new"

    def candidates(self, n: int) -> list[Candidate[T]]:
        """No source at all, then the mentions of the paragraph, then those of others."""
        page, judge = self.page, self.judge
        item = page.found[n]
        view = page.view(item.paragraph)
        s, order, token = view.skeleton, view.order, view.tokens[n]
        numbers = s.sentences
        q = look(s, token, page.text[item.start : item.end], item.single)
        told = page.told[n]
        out = [Candidate(-1, judge.nobody(s, q) + judge.untold(told), "none")]
        here = bisect_left(order, token)
        for at in range(max(0, here - NEAR), min(len(order), here + NEAR)):
            i = order[at]
            if abs(i - token) > FAR:
                continue
            index = view.base + s.mentions[i]
            tie = view.ties[i]
            if i < token and tie.verb >= 0:
                tie = tie_to(s, tie, i, token)
            first = at == 0 or numbers[order[at - 1]] != numbers[i]
            weight = judge.pair(s, q, i, view.forms[at], tie, self._bond(index), first)
            if told:
                weight += judge.told("A" if i > token else "B", told, page.mentions[index])
            out.append(Candidate(index, weight, tie.way, tie.verb, s))
        last = self.last
        if 0 <= last < view.base:
            away = self._away(item.paragraph)
            weight = judge.far(s, q, page.mentions[last], away, True, "last")
            out.append(Candidate(last, weight, "continues"))
        if not order or token == 0:
            out += self._beside(s, q, page.view(item.paragraph - 1), 1)
        if not order:
            out += self._beside(s, q, page.view(item.paragraph + 1), -1)
        return out

    def _beside(self, s: Skeleton, q: Quoted, view: View, away: int) -> list[Candidate[T]]:
        """The last mentions of the paragraph before, or the first ones of the paragraph after."""
        out, there, mentions = [], view.skeleton, self.page.mentions
        for i in view.order[-NEAR:] if away > 0 else view.order[:3]:
            index, tie = view.base + there.mentions[i], view.ties[i]
            same = index == self.last
            if away > 0 and same:
                continue
            way = far_way(there, i, tie) if away > 0 else after_way(there, i, tie)
            weight = self.judge.far(s, q, mentions[index], away, same, way)
            name = "before" if away > 0 else "after"
            out.append(Candidate(index, weight, name, tie.verb, there))
        return out

    def _away(self, paragraph: int) -> int:
        """How many paragraphs before ``paragraph`` the last source stands, at most 5."""
        start, lines = self.page.mentions[self.last].start, self.page.lines
        n = paragraph
        while n and lines[n][0] > start and paragraph - n < 5:
            n -= 1
        return paragraph - n
