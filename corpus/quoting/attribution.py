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


def calibration() -> list[tuple[float, float]]:
    """Knots (model score, share that is right) fitted on articles the weights have not seen."""
    return [(x, y) for x, y in _fitted().get("calibration", [(0.0, 0.0), (1.0, 1.0)])]


def attribute(
    text: str, lines: Sequence[Span], found: Sequence[Marked], mentions: Sequence[Mention]
) -> list[Choice]:
    """The likeliest source of every marked stretch, in order."""
    out: list[Choice] = []
    get = weights().get

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
    last = -1
    at = 0
    while at < len(found):
        upto = at
        while upto < len(found) and found[upto].paragraph == found[at].paragraph:
            upto += 1
        scene = _Scene(text, lines, found, at, upto, mentions, starts)
        for n in range(at, upto):
            candidates = scene.candidates(n, last)
            best = candidates[judge(n, candidates)]
            if best.mention >= 0:
                last = best.mention
        at = upto


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
    ) -> None:
        self.text, self.lines, self.found = text, lines, found
        self.mentions, self.starts = mentions, starts
        self.paragraph = found[at].paragraph
        self.first = at
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

    def before(self) -> list[tuple[int, f.Tie, Skeleton, int]]:
        """The mentions of the paragraph before."""
        if self._before is None:
            self._before = self._neighbour(self.paragraph - 1)
        return self._before

    def _neighbour(self, paragraph: int) -> list[tuple[int, f.Tie, Skeleton, int]]:
        """The mentions that could be a source in another paragraph, with their ties."""
        if not 0 <= paragraph < len(self.lines) or paragraph >= self.paragraph:
            return []
        line = self.lines[paragraph]
        base, end = bisect_left(self.starts, line[0]), bisect_left(self.starts, line[1])
        quotes = []
        n = self.first - 1
        while n >= 0 and self.found[n].paragraph == paragraph:
            quotes.append((*_outer(self.text, self.found[n], line), n))
            n -= 1
        s = build(self.text, line, quotes[::-1], self.mentions[base:end])
        tied = f.ties(s)
        return [(base + s.refs[i], t, s, i) for i, t in tied.items()][-NEAR:]

    def candidates(self, n: int, last: int) -> list[Candidate]:
        """No source at all, then the mentions of the paragraph, then those of others."""
        item = self.found[n]
        s = self.skeleton
        token = self.tokens[n]
        q = f.Quoted(token, f.look(self.text, item.start, item.end, item.single))
        out = [Candidate(-1, None, f.about_quote(s, q), "none")]
        here = bisect_left(self.order, token)
        for at in range(max(0, here - NEAR), min(len(self.order), here + NEAR)):
            i = self.order[at]
            if abs(i - token) > FAR:
                continue
            index = self.base + s.refs[i]
            tie = f.tie_to(s, self.ties[i], i, token)
            first = at == 0 or s.sentences[self.order[at - 1]] != s.sentences[i]
            pair = f.about_pair(s, q, i, self.mentions[index], tie, index == last, first)
            out.append(Candidate(index, self._cue(s, tie), pair, tie.way))
        if 0 <= last < self.base:
            away = self._away(last)
            out.append(
                Candidate(
                    last,
                    None,
                    f.about_far(s, self.sums, q, self.mentions[last], away, True, "last"),
                    "continues",
                )
            )
        if token == 0 or not self.order:
            for index, tie, there, i in self.before():
                if index != last:
                    way = f.far_way(there, i, tie)
                    pair = f.about_far(s, self.sums, q, self.mentions[index], 1, False, way)
                    out.append(Candidate(index, self._cue(there, tie), pair, "before"))
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
