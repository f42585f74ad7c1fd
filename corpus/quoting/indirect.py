"""Indirect and mixed contents: what a reported clause says, word for word, and who reports it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from corpus.model import Span
from corpus.quoting.bounds import Content
from corpus.quoting.candidates import (
    Candidate,
    Feature,
    Weights,
    candidates,
    hot_words,
)
from corpus.quoting.clausefeatures import cue_groups
from corpus.quoting.clauses import QUOTED, Sentence, read
from corpus.quoting.endfeatures import TOLD, end_groups, telling
from corpus.quoting.sums import Group, Sums, group_features

Spans = tuple[Span, ...]
ALIKE = 0.55  # contents that share so much of their words count as one
BIAS = ("",)
# Explicit acts of speech go before attitudes and nouns whose content is alike.
PRIORITY = {
    **dict.fromkeys(("say", "tell", "claim", "ask", "write", "according"), 0.7),
    "noun": -0.7,
}
LENIENT = 2.0  # how far below the floor a cue beside marked words may lie
LEAST_WEIGHT = -1.5  # below it a report without marked words is never kept
MARGIN = 1.0  # how much a good end can still add to the weight of a cue


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature: ``gate`` and ``floor`` drop mere verbs, ``cue`` decides, ``end`` cuts.

    ``settle`` weighs how a report lies to likelier ones of its sentence; ``least`` is the chance
    from which a report is kept.
    """

    gate: Sums
    floor: float
    cue: Sums
    end: Sums
    settle: Mapping[str, float]
    least: float


@dataclass(frozen=True, slots=True)
class Report:
    """A reported content: ``spans`` in print, its cue, the words of its source.

    ``quoted`` tells whether marked words stand in it; ``chance`` is how likely it is a report
    of this extent; ``shape`` as in ``Candidate``.
    """

    spans: tuple[Span, ...]
    cue: Span
    source: Span | None
    shape: str
    name: str
    quoted: bool
    chance: float


@cache
def model() -> Model:
    """The fitted weights of ``indirect.json``."""
    raw = json.loads(files(__package__).joinpath("indirect.json").read_text("utf-8"))
    gate, cue, end = (Sums(_weights(raw[part])) for part in ("gate", "cue", "end"))
    return Model(gate, raw["floor"], cue, end, raw["settle"], raw["least"])


def _weights(raw: Mapping[str, float]) -> Weights:
    return {tuple(words.split(" ")): weight for words, weight in raw.items()}


def reports(text: str, marked: Sequence[Span], least: float | None = None) -> list[Report]:
    """All reported contents of ``text``, by start; ``marked`` are the stretches between marks.

    Contents that are one marked stretch and nothing else are left to the quotations. Verbs
    inside marks report nothing. Linear in the length of the text.
    """
    m = model()
    least = m.least if least is None else least
    found: list[Report] = []
    for s in read(text, marked, hot_words()):
        found += _kept(s, m, least)
    found.sort(key=lambda r: (r.spans[0], r.cue))
    return found


def choose(c: Candidate, weights: Sequence[float]) -> tuple[int, float]:
    """The content whose bounds agree best with the likely ones, and the share that agrees."""
    if len(weights) == 1:
        return 0, 1.0
    top = max(weights)
    shares = [exp(w - top) for w in weights]
    total = sum(shares)
    sizes = [sum(b - a for a, b in content) for content in c.contents]
    best, most = 0, -1.0
    for i, mine in enumerate(sizes):
        agreed = 0.15 * shares[i]
        for j, other in enumerate(sizes):
            if min(mine, other) >= ALIKE * max(mine, other):
                agreed += shares[j]
        if agreed > most:
            best, most = i, agreed
    return best, min(most / total, 1.0)


def chosen_features(
    s: Sentence, c: Candidate, index: int, share: float, bounds: Sequence[Group]
) -> list[Feature]:
    """What the chosen content adds to the features of its cue; ``bounds`` speak of its end."""
    held = holds_quotation(s, c.contents[index])
    return group_features(_chosen(c, index, share, bounds, held))


def _chosen(
    c: Candidate, index: int, share: float, bounds: Sequence[Group], held: bool
) -> list[Group]:
    last = index == len(c.contents) - 1
    return [
        (_chosen_itself, c.shape, c.kind, c.name, min(int(share * 5), 4), last, held),
        *[(telling, b) for b in bounds[:TOLD]],
    ]


def _chosen_itself(
    shape: str, kind: str, name: str, share: int, last: bool, held: bool
) -> tuple[Feature, ...]:
    quoted = "ny"[held]
    return (
        ("share=", str(share)),
        ("shape-last", shape, "ny"[last]),
        ("quoted-shape", quoted, shape),
        ("quoted-class", quoted, kind),
        ("quoted-lemma", quoted, name),
    )


def holds_quotation(s: Sentence, content: Content) -> bool:
    """Whether marked words stand inside a content."""
    return any(QUOTED in s.words[a:b] for a, b in content)


def is_quotation(s: Sentence, content: Content) -> bool:
    """Whether a content is one marked stretch and nothing else."""
    (a, b), *more = content
    return not more and b - a == 1 and s.words[a] == QUOTED


@dataclass(slots=True)
class _Scored:
    """A candidate with its content and weight; ``rank``: which of two alike goes first."""

    candidate: Candidate
    content: Content
    quoted: bool
    weight: float
    rank: float


def _scored(s: Sentence, m: Model) -> Iterable[_Scored]:
    """Candidates with their weight; those that the gate drops only around marked words."""
    cue, end = m.cue, m.end
    bias = cue.weights.get(BIAS, 0.0)
    quoted = QUOTED in s.words
    for c in candidates(s, m.gate, m.floor - LENIENT if quoted else m.floor):
        failed = quoted and not passes(c, m)
        if failed and not any(holds_quotation(s, content) for content in c.contents):
            continue
        weight = bias + cue.of(cue_groups(s, c))
        dropped = failed or weight < -MARGIN
        if dropped and not quoted:
            continue
        bounds = end_groups(s, c)
        index, share = choose(c, [end.of(groups) for groups in bounds])
        content = c.contents[index]
        held = quoted and holds_quotation(s, content)
        if (dropped and not held) or (held and is_quotation(s, content)):
            continue
        weight += cue.of(_chosen(c, index, share, bounds[index], held))
        if held or weight > LEAST_WEIGHT:
            yield _Scored(c, content, held, weight, weight + PRIORITY.get(c.kind, 0.0))


def passes(c: Candidate, m: Model) -> bool:
    """Whether a candidate passes the gate; only verbs have one."""
    return c.shape in {"noun", "colon", "according"} or c.gate >= m.floor


def _kept(s: Sentence, m: Model, least: float) -> Iterable[Report]:
    """The reports that are likely enough beside the likelier ones of their sentence."""
    kept: list[Spans] = []
    found = list(_scored(s, m))
    _outer_first(found)
    for x in sorted(found, key=lambda x: (-x.rank, x.candidate.cue)):
        how = relation(x.content, kept)
        if how == "same":
            continue
        weight = m.settle["scale"] * x.weight + m.settle.get(how, 0.0)
        chance = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, weight))))
        if chance >= least:
            kept.append(x.content)
            yield _report(s, x, chance)


def _outer_first(found: Sequence[_Scored]) -> None:
    """Let a likely tag go before the reports whose cue stands inside its content."""
    for outer in found:
        if outer.weight > 0 and outer.candidate.shape == "front":
            for x in found:
                cue = x.candidate.cue
                if x.rank >= outer.rank and any(a <= cue < b for a, b in outer.content):
                    x.rank = outer.rank - 0.01


def _report(s: Sentence, x: _Scored, chance: float) -> Report:
    c = x.candidate
    spans = tuple(_span(s, a, b) for a, b in x.content)
    source = _span(s, *c.source) if c.source else None
    return Report(spans, _span(s, c.cue, c.after), source, c.shape, c.name, x.quoted, chance)


def _span(s: Sentence, begin: int, end: int) -> Span:
    return s.spans[begin][0], s.spans[end - 1][1]


def relation(spans: Spans, others: Iterable[Spans]) -> str:
    """How a content lies to likelier ones: "same", "in", "over", "cross" or "alone"."""
    found = "alone"
    for other in others:
        if _alike(spans, other):
            return "same"
        if other[0][0] <= spans[0][0] and spans[-1][1] <= other[-1][1]:
            found = "in"
        elif spans[0][0] <= other[0][0] and other[-1][1] <= spans[-1][1]:
            found = "over" if found == "alone" else found
        elif min(spans[-1][1], other[-1][1]) > max(spans[0][0], other[0][0]):
            found = "cross" if found == "alone" else found
    return found


def _alike(a: Spans, b: Spans) -> bool:
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    whole = sum(y - x for x, y in a) + sum(y - x for x, y in b) - shared
    return 2 * shared >= whole
