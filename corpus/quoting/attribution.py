"""Which words near a quotation name its source, and by which reporting verb."""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from corpus.model import Span
from corpus.quoting import features as f
from corpus.quoting.marks import Marked
from corpus.quoting.mentions import Mention
from corpus.quoting.skeleton import Skeleton, build

MARKS = frozenset("\"“”„‟«»＂″'‘’`´‹›")
FAR = 160  # tokens between a mention and a quotation of one paragraph, at most
NEAR = 12  # mention tokens of the paragraph that are weighed on either side of a quotation


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible source: index of its mention (-1: no source at all), its cue, its features."""

    mention: int
    cue: Span | None
    features: list[str]
    way: str


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


Judge = Callable[[int, list[Candidate]], int]


@cache
def _fitted() -> Mapping[str, Any]:
    raw = files(__package__).joinpath("attribution.json").read_text("utf-8")
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


def attribute(
    text: str,
    lines: Sequence[Span],
    found: Sequence[Marked],
    mentions: Sequence[Mention],
    table: Mapping[str, float] | None = None,
) -> list[Choice]:
    """The likeliest source of every marked stretch, in order; ``table``: other weights."""
    out: list[Choice] = []
    get = (weights() if table is None else table).get

    def judge(at: int, candidates: list[Candidate]) -> int:
        scores = [sum([get(x, 0.0) for x in c.features]) for c in candidates]
        top = max(scores)
        chances = [math.exp(x - top) for x in scores]
        total = sum(chances)
        best = scores.index(top)
        none = next((x for x, c in zip(chances, candidates, strict=True) if c.mention < 0), 0.0)
        if best == 0 and len(scores) > 1:
            named = max(range(1, len(scores)), key=lambda i: scores[i])
        else:
            named = best
        c = candidates[named]
        rest = total - none if named else total
        out.append(Choice(c.mention, c.cue, c.way, chances[named] / rest, none / total))
        return best

    walk(text, lines, found, mentions, judge)
    return out


def walk(
    text: str,
    lines: Sequence[Span],
    found: Sequence[Marked],
    mentions: Sequence[Mention],
    judge: Judge,
) -> None:
    """Offer every stretch's candidates to ``judge``, which answers with the one it takes."""
    starts = [m.start for m in mentions]
    past = Past()
    at = 0
    while at < len(found):
        upto = at
        while upto < len(found) and found[upto].paragraph == found[at].paragraph:
            upto += 1
        scene = _Scene(text, lines, found, at, upto, mentions, starts, past)
        for n in range(at, upto):
            candidates = scene.candidates(n)
            best = candidates[judge(n, candidates)]
            if best.mention >= 0:
                past.note(best.mention, mentions[best.mention].entity)
        at = upto


class Past:
    """The sources of the quotations before: the last mention, its entity, all entities."""

    def __init__(self) -> None:
        self.last = -1
        self.entity: int | None = None
        self.seen: set[int] = set()

    def note(self, mention: int, entity: int | None) -> None:
        """Remember one more source."""
        self.last, self.entity = mention, entity
        if entity is not None:
            self.seen.add(entity)


class _Scene:
    """One paragraph with quotations: its skeleton and what surrounds it."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Span],
        found: Sequence[Marked],
        at: int,
        upto: int,
        mentions: Sequence[Mention],
        starts: Sequence[int],
        past: Past,
    ) -> None:
        self.past = past
        self.text, self.lines, self.found = text, lines, found
        self.mentions, self.starts = mentions, starts
        self.paragraph = found[at].paragraph
        self.line = lines[self.paragraph]
        self.base = bisect_left(starts, self.line[0])
        quotes = [(*_outer(text, found[n], self.line), n) for n in range(at, upto)]
        end = bisect_left(starts, self.line[1])
        self.skeleton = build(text, self.line, quotes, mentions[self.base : end])
        s = self.skeleton
        self.ties = f.ties(s)
        self.order = [i for i, k in enumerate(s.kinds) if k == "M"]
        self.tokens = {s.refs[i]: i for i, k in enumerate(s.kinds) if k == "Q"}
        self.sums = (s.kinds.count("M"), s.kinds.count("V"))
        self._before: list[tuple[int, f.Tie, Skeleton, int]] | None = None
        self._after: list[tuple[int, f.Tie, Skeleton, int]] | None = None

    def before(self) -> list[tuple[int, f.Tie, Skeleton, int]]:
        """The mentions of the paragraph before."""
        if self._before is None:
            self._before = self._neighbour(self.paragraph - 1)[-NEAR:]
        return self._before

    def after(self) -> list[tuple[int, f.Tie, Skeleton, int]]:
        """The first mentions of the paragraph after."""
        if self._after is None:
            self._after = self._neighbour(self.paragraph + 1)[:3]
        return self._after

    def _neighbour(self, paragraph: int) -> list[tuple[int, f.Tie, Skeleton, int]]:
        """The mentions that could be a source in another paragraph, with their ties."""
        if not 0 <= paragraph < len(self.lines):
            return []
        line = self.lines[paragraph]
        base, end = bisect_left(self.starts, line[0]), bisect_left(self.starts, line[1])
        first = bisect_left(self.found, paragraph, key=lambda m: m.paragraph)
        last = bisect_left(self.found, paragraph + 1, key=lambda m: m.paragraph)
        quotes = [(*_outer(self.text, self.found[n], line), n) for n in range(first, last)]
        s = build(self.text, line, quotes, self.mentions[base:end])
        tied = f.ties(s)
        return [(base + s.refs[i], t, s, i) for i, t in tied.items()]

    def _bond(self, index: int) -> str:
        past = self.past
        if index == past.last:
            return "last"
        entity = self.mentions[index].entity
        if entity is None:
            return "-"
        return "same" if entity == past.entity else "seen" if entity in past.seen else "new"

    def candidates(self, n: int) -> list[Candidate]:
        """No source at all, then the mentions of the paragraph, then those of others."""
        last = self.past.last
        item = self.found[n]
        s = self.skeleton
        token = self.tokens[n]
        q = f.look(s, token, self.text[item.start : item.end], item.single)
        out = [Candidate(-1, None, f.about_quote(s, q), "none")]
        here = bisect_left(self.order, token)
        for at in range(max(0, here - NEAR), min(len(self.order), here + NEAR)):
            i = self.order[at]
            if abs(i - token) > FAR:
                continue
            index = self.base + s.refs[i]
            tie = f.tie_to(s, self.ties[i], i, token)
            first = at == 0 or s.sentences[self.order[at - 1]] != s.sentences[i]
            pair = f.about_pair(s, q, i, self.mentions[index], tie, self._bond(index), first)
            out.append(Candidate(index, self._cue(s, tie), pair, tie.way))
        out += self._far(token, q, last)
        return out

    def _far(self, token: int, q: f.Quoted, last: int) -> list[Candidate]:
        """The sources in other paragraphs: the last one, those around a bare quotation."""
        s, out = self.skeleton, []
        alone = len(s.kinds) == 1

        def add(index: int, away: int, way: str, cue: Span | None, name: str) -> None:
            m = self.mentions[index]
            pair = f.about_far(alone, self.sums, q, m, away, index == last, way)
            out.append(Candidate(index, cue, pair, name))

        if 0 <= last < self.base:
            add(last, self._away(last), "last", None, "continues")
        if token == 0 or not self.order:
            for index, tie, there, i in self.before():
                if index != last:
                    add(index, 1, f.far_way(there, i, tie), self._cue(there, tie), "before")
        if not self.order:
            for index, tie, there, i in self.after():
                way = f.after_way(there, i, tie)
                add(index, -1, way, self._cue(there, tie), "after")
        return out

    def _away(self, index: int) -> int:
        start = self.mentions[index].start
        n = self.paragraph
        while n and self.lines[n][0] > start and self.paragraph - n < 5:
            n -= 1
        return self.paragraph - n

    def _cue(self, s: Skeleton, tie: f.Tie) -> Span | None:
        if tie.verb < 0:
            return None
        start = s.starts[tie.verb]
        return start, start + len(s.words[tie.verb])


def _outer(text: str, item: Marked, line: Span) -> Span:
    """The stretch with all the marks around it and the blanks inside them."""
    start, end = item.start, item.end
    a = start
    while a > max(line[0], start - 6) and (text[a - 1] in MARKS or text[a - 1].isspace()):
        a -= 1
        if text[a] in MARKS:
            start = a
    b = end
    while b < min(line[1], end + 6) and (text[b] in MARKS or text[b].isspace()):
        b += 1
        if text[b - 1] in MARKS:
            end = b
            if item.closed and text[b : b + 1].isspace():
                break
    return start, end
