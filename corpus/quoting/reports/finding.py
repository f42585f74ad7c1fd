"""Indirect and mixed contents: what a reported clause says, word for word, and who reports it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from corpus.model import Span
from corpus.quoting.reports.bounds import Content
from corpus.quoting.reports.candidates import Candidate, Gate, candidates
from corpus.quoting.reports.clauses import Sentence, read
from corpus.quoting.reports.features import BoundWeigher, CueWeigher
from corpus.quoting.tables import Sums

Spans = tuple[Span, ...]
ALIKE = 0.55  # contents that share so much of their words count as one
# Explicit acts of speech go before attitudes and nouns whose content is alike.
PRIORITY = {
    **dict.fromkeys(("say", "tell", "claim", "ask", "write", "according"), 0.7),
    "noun": -0.7,
}
LENIENT = 3.0  # how far below the floor a cue beside marked words may lie
LEAST_WEIGHT = -1.5  # below it a report without marked words is never kept
MARGIN = 0.6  # how much a good end can still add to the weight of a cue


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted weights: ``gate`` and ``floor`` drop mere verbs, ``cue`` decides, ``end`` cuts.

    ``settle`` weighs how a report lies to likelier ones of its sentence; ``least`` is the chance
    from which a report is kept.
    """

    gate: Gate[float]
    floor: float
    bias: float
    cue: CueWeigher[float]
    end: BoundWeigher[float]
    settle: Mapping[str, float]
    least: float


@dataclass(frozen=True, slots=True)
class Report:
    """A reported content: ``spans`` in print, its cue, the words of its source.

    ``quoted`` tells whether marked words stand in it, ``whole`` that there is nothing else in it;
    ``chance`` is how likely it is a report of this extent; ``shape`` as in ``Candidate``.
    """

    spans: tuple[Span, ...]
    cue: Span
    source: Span | None
    shape: str
    name: str
    quoted: bool
    chance: float
    whole: bool = False


@cache
def model() -> Model:
    """The fitted weights of ``weights.json``."""
    return model_of(json.loads(files(__package__).joinpath("weights.json").read_text("utf-8")))


def model_of(raw: Mapping[str, Any]) -> Model:
    """Weights as the data file holds them, laid out for lookup."""
    return Model(
        Gate(lambda template: Sums(template, raw["gate"])),
        raw["floor"],
        raw["bias"],
        CueWeigher(lambda template: Sums(template, raw["cue"])),
        BoundWeigher(lambda template: Sums(template, raw["end"])),
        raw["settle"],
        raw["least"],
    )


def reports(
    text: str,
    marked: Sequence[Span],
    least: float | None = None,
    lines: Sequence[Span] | None = None,
    weigh: Model | None = None,
) -> list[Report]:
    """All reported contents of ``text``, by start; ``marked`` are the stretches between marks.

    ``least``: the chance that suffices around marked words; ``lines``: the paragraphs; ``weigh``:
    other weights than the fitted ones. Verbs inside marks report nothing. Linear in the length of
    the text.
    """
    m = weigh or model()
    found: list[Report] = []
    for s in read(text, marked, lines):
        found += _kept(s, m, m.least if least is None else least)
    found.sort(key=lambda r: (r.spans[0], r.cue))
    return found


def choose(c: Candidate, weights: Sequence[float]) -> tuple[int, float]:
    """The content whose bounds agree best with the likely ones, and the share that agrees."""
    if len(weights) == 1:
        return 0, 1.0
    top = max(weights)
    shares = [exp(w - top) for w in weights]
    if c.shape == "after":
        sizes = [content[0][1] - content[0][0] for content in c.contents]
    else:
        sizes = [sum([b - a for a, b in content]) for content in c.contents]
    agreed = [1.15 * share for share in shares]
    for i, mine in enumerate(sizes):
        for j in range(i):
            other = sizes[j]
            low, high = (mine, other) if mine < other else (other, mine)
            if low >= ALIKE * high:
                agreed[i] += shares[j]
                agreed[j] += shares[i]
    most = max(agreed)
    return agreed.index(most), min(most / sum(shares), 1.0)


def holds_quotation(s: Sentence, content: Content) -> bool:
    """Whether marked words stand inside a content."""
    return any(s.kinds.find("Q", a, b) >= 0 for a, b in content)


def is_quotation(s: Sentence, content: Content) -> bool:
    """Whether a content is one marked stretch and nothing else."""
    return len(content) == 1 and s.kinds[slice(*content[0])].strip(",;k.-()") == "Q"


@dataclass(slots=True)
class _Scored:
    """A candidate with its content and weight; ``rank``: which of two alike goes first."""

    candidate: Candidate
    content: Content
    quoted: bool
    weight: float
    rank: float
    whole: bool


def _scored(s: Sentence, m: Model) -> Iterator[_Scored]:
    """Candidates with their weight; those that the gate drops only around marked words."""
    cue, end = m.cue, m.end
    quoted = "Q" in s.kinds
    for c in candidates(s, m.gate, m.floor - LENIENT if quoted else m.floor):
        failed = quoted and not passes(c, m)
        if failed and not any(holds_quotation(s, content) for content in c.contents):
            continue
        weight = m.bias + cue.cue(s, c)
        dropped = failed or weight < -MARGIN
        if dropped and not quoted:
            continue
        index, share = 0, 1.0
        if len(c.contents) > 1:
            index, share = choose(c, end.bounds(s, c))
        content = c.contents[index]
        held = quoted and holds_quotation(s, content)
        whole = held and is_quotation(s, content)
        if dropped and not held:
            continue
        weight += cue.chosen(s, c, index, share, held)
        if held or weight > LEAST_WEIGHT:
            yield _Scored(c, content, held, weight, weight + PRIORITY.get(c.kind, 0.0), whole)


def passes(c: Candidate, m: Model) -> bool:
    """Whether a candidate passes the gate; only verbs have one."""
    return c.shape in ("noun", "colon", "according") or c.gate >= m.floor


def _kept(s: Sentence, m: Model, least: float) -> Iterator[Report]:
    """The reports that are likely enough beside the likelier ones of their sentence."""
    kept: list[Spans] = []
    found = list(_scored(s, m))
    if not found:
        return
    if len(found) > 1:
        _outer_first(found)
        found.sort(key=lambda x: (-x.rank, x.candidate.cue))
    places: list[Span] | None = None
    for x in found:
        how = relation(x.content, kept)
        if how == "same":
            continue
        weight = m.settle["scale"] * x.weight + m.settle.get(how, 0.0)
        chance = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, weight))))
        if x.whole:
            if chance >= least:
                places = places or s.spans()
                yield _report(places, x, chance)
            continue
        if chance >= m.least or (x.quoted and chance >= least):
            kept.append(x.content)
            places = places or s.spans()
            yield _report(places, x, chance)


def _outer_first(found: Sequence[_Scored]) -> None:
    """Let a likely tag go before the reports whose cue stands inside its content."""
    for outer in found:
        if outer.weight > 0 and outer.candidate.shape == "front":
            for x in found:
                cue = x.candidate.cue
                if x.rank >= outer.rank and any(a <= cue < b for a, b in outer.content):
                    x.rank = outer.rank - 0.01


def _report(places: Sequence[Span], x: _Scored, chance: float) -> Report:
    def span(begin: int, end: int) -> Span:
        return places[begin][0], places[end - 1][1]

    c = x.candidate
    spans = tuple(span(a, b) for a, b in x.content)
    source = span(*c.source) if c.source else None
    cue = span(c.cue, c.after)
    return Report(spans, cue, source, c.shape, c.name, x.quoted, chance, x.whole)


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
