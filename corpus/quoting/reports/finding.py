"""Indirect and mixed contents: what a reported clause says, word for word, and who reports it."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import groupby
from math import exp
from typing import Any, TypeAlias

from corpus.model import Span
from corpus.quoting.reports.bounds import Content
from corpus.quoting.reports.candidates import Candidate, Gate, candidates
from corpus.quoting.reports.clauses import Sentence, read
from corpus.quoting.reports.features import BoundWeigher, CueWeigher
from corpus.quoting.reports.settling import (
    SIGNS,
    SURE,
    Scored,
    Spans,
    relation,
    scored,
    settle_order,
    signs,
)
from corpus.quoting.reports.trees import Trees
from corpus.quoting.tables import sums

ALIKE = 0.55  # contents that share so much of their words count as one
LENIENT = 3.0  # how far below the floor a cue beside marked words may lie
LEAST_WEIGHT = -1.5  # below it a report without marked words is never kept
MARGIN = 0.6  # how much a good end can still add to the weight of a cue
Cued: TypeAlias = tuple[Sentence, Candidate, float]  # with the weight of its cue


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted weights: ``gate`` and ``floor`` drop mere verbs, ``cue`` decides, ``end`` cuts.

    ``trees`` settle how likely a report is beside the others of its sentence; where they do not
    know (marked words alone, a cue that the gate dropped), ``settle`` weighs how it lies to those.
    ``least`` is the chance from which a report is kept.
    """

    gate: Gate[float]
    floor: float
    bias: float
    cue: CueWeigher[float]
    end: BoundWeigher[float]
    settle: Mapping[str, float]
    trees: Trees
    least: float


@dataclass(frozen=True, slots=True)
class Report:
    """A reported content: ``spans`` in print, its cue, the words of its source.

    ``quoted`` tells whether marked words stand in it, ``whole`` that there is nothing else in it;
    ``chance`` is how likely it is a report of this extent, 0 if it was dropped: then it tells
    only what marked words belong to that have its cue; ``shape`` as in ``Candidate``.
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
        Gate(lambda template: sums(template, raw["gate"])),
        raw["floor"],
        raw["bias"],
        CueWeigher(lambda template: sums(template, raw["cue"])),
        BoundWeigher(lambda template: sums(template, raw["end"])),
        raw["settle"],
        Trees(raw["trees"]["base"], raw["trees"]["trees"], SIGNS),
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
    the text. The whole text takes one step before any of it takes the next, so that what a step
    looks up is still near at hand; sentence by sentence it took a tenth longer.
    """
    m = weigh or model()
    offered = [(s, candidates(s, m.gate, _floor(s, m))) for s in list(read(text, marked, lines))]
    cued = _cued(offered, m)
    weights = [m.end.bounds(s, c) if len(c.contents) > 1 else [] for s, c, _ in cued]
    choices = [choose(c, ends) for (_, c, _), ends in zip(cued, weights, strict=True)]
    found: list[Report] = []
    for _, beside in groupby(_scored(cued, choices, m), key=lambda pair: pair[0].start):
        together = list(beside)
        s = together[0][0]
        found += _kept(s, [x for _, x in together], m, m.least if least is None else least)
    found += list(_dropped(cued, weights, {r.cue for r in found if r.quoted}))
    found.sort(key=lambda r: (r.spans[0], r.cue))
    return found


def choose(c: Candidate, weights: Sequence[float]) -> tuple[int, float, float]:
    """The content whose bounds agree best with the likely ones, and how surely it was chosen.

    That is the share that agrees, and by how much the first of ``weights`` outdoes the second.
    """
    if len(weights) < 2:
        return 0, 1.0, SURE
    second, top = sorted(weights)[-2:]
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
    return agreed.index(most), min(most / sum(shares), 1.0), top - second


def holds_quotation(s: Sentence, content: Content) -> bool:
    """Whether marked words stand inside a content."""
    return any(s.kinds.find("Q", a, b) >= 0 for a, b in content)


def is_quotation(s: Sentence, content: Content) -> bool:
    """Whether a content is one marked stretch and nothing else."""
    return len(content) == 1 and s.kinds[slice(*content[0])].strip(",;k.-()") == "Q"


def _floor(s: Sentence, m: Model) -> float:
    """What the gate asks of the verbs of a sentence."""
    return m.floor - LENIENT if "Q" in s.kinds else m.floor


def _cued(offered: Sequence[tuple[Sentence, list[Candidate]]], m: Model) -> list[Cued]:
    """The likely candidates with the weight of their cue; the others only around marked words."""
    out: list[Cued] = []
    for s, found in offered:
        quoted = "Q" in s.kinds
        for c in found:
            if not quoted:
                weight = m.bias + m.cue.cue(s, c)
                if weight >= -MARGIN:
                    out.append((s, c, weight))
            elif passes(c, m) or any(holds_quotation(s, content) for content in c.contents):
                out.append((s, c, m.bias + m.cue.cue(s, c)))
    return out


def _scored(
    cued: Sequence[Cued], choices: Sequence[tuple[int, float, float]], m: Model
) -> Iterator[tuple[Sentence, Scored]]:
    """Candidates with the content that was chosen for each, and the weight of both."""
    for (s, c, weight), (index, share, margin) in zip(cued, choices, strict=True):
        content = c.contents[index]
        held = "Q" in s.kinds and holds_quotation(s, content)
        failed = held and not passes(c, m)
        if not held and (weight < -MARGIN or not passes(c, m)):
            continue
        weight += m.cue.chosen(s, c, index, share, held)
        if held or weight > LEAST_WEIGHT:
            x = scored(c, content, weight, share, margin)
            if held:
                x.quoted, x.whole, x.failed = True, is_quotation(s, content), failed
            yield s, x


def passes(c: Candidate, m: Model) -> bool:
    """Whether a candidate passes the gate; only verbs have one."""
    return c.shape in ("noun", "colon", "according") or c.gate >= m.floor


def _kept(s: Sentence, found: list[Scored], m: Model, least: float) -> Iterator[Report]:
    """The reports that are likely enough beside the likelier ones of their sentence."""
    kept: list[Spans] = []
    settle_order(found)
    for x in found:
        how = relation(x.content, kept)
        if how == "same":
            continue
        if x.whole or x.failed:
            weight = m.settle["scale"] * x.weight + m.settle.get(how, 0.0)
        else:
            weight = m.trees.score(signs(s, x, how, found))
        chance = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, weight))))
        if x.whole:
            if chance >= least:
                yield _report(s.spans(), x, chance)
            continue
        if chance >= m.least or (x.quoted and chance >= least):
            kept.append(x.content)
            yield _report(s.spans(), x, chance)


def _dropped(
    cued: Sequence[Cued], weights: Sequence[Sequence[float]], known: Container[Span]
) -> Iterator[Report]:
    """The likeliest contents around marked words, of cues that are none of ``known`` reports."""
    for (s, c, weight), ends in zip(cued, weights, strict=True):
        if "Q" not in s.kinds:
            continue
        held = [k for k, content in enumerate(c.contents) if holds_quotation(s, content)]
        if not held or _printed(s.spans(), c.cue, c.after) in known:
            continue
        around = replace(c, contents=[c.contents[k] for k in held])
        index, share, margin = choose(around, [ends[k] for k in held] if ends else [])
        content = around.contents[index]
        if not is_quotation(s, content):
            x = scored(around, content, weight, share, margin)
            x.quoted = True
            yield _report(s.spans(), x, 0.0)


def _report(places: Sequence[Span], x: Scored, chance: float) -> Report:
    c = x.candidate
    spans = tuple([_printed(places, *part) for part in x.content])
    source = _printed(places, *c.source) if c.source else None
    cue = _printed(places, c.cue, c.after)
    return Report(spans, cue, source, c.shape, c.name, x.quoted, chance, x.whole)


def _printed(places: Sequence[Span], begin: int, end: int) -> Span:
    """Where the words from ``begin`` to ``end`` stand."""
    return places[begin][0], places[end - 1][1]
