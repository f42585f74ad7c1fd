"""Fit the weights of indirect contents on annotated articles and write them beside the code.

    python -m tests.benchmarks.fit_indirect GOLD.jsonl [--held] [--least CHANCE]

(needs numpy, scipy and scikit-learn, which the project itself does not ask for). ``--held`` keeps
a fifth of the articles out of the fit, on which the figures then tell; without it the weights are
fitted on all. Only lemmas of the lexicon, function words and word classes become features.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from corpus.quoting.marks.pairing import marked
from corpus.quoting.reports.candidates import Candidate, Gate, candidates
from corpus.quoting.reports.clauses import Sentence, read
from corpus.quoting.reports.features import BoundWeigher, CueWeigher
from corpus.quoting.reports.finding import (
    choose,
    holds_quotation,
    is_quotation,
)
from corpus.quoting.reports.settling import SIGNS, SURE
from corpus.quoting.tables import listed
from corpus.quoting.words.cues import lookup
from tests.benchmarks.boosted import fit_trees
from tests.benchmarks.linear import Linear
from tests.benchmarks.parts import part
from tests.benchmarks.settled import fit_settle, settled, tree_rows, trees_of
from tests.benchmarks.softmax import fit_softmax

OUT = Path(__file__).parents[2] / "corpus/quoting/reports/weights.json"
ENDS_STRENGTH = 0.5
CUES_STRENGTH = 0.1
GATE, CUES, ENDS = Gate(listed), CueWeigher(listed), BoundWeigher(listed)
Weights = dict[str, float]
FOLDS = 5  # inside the fit, for what is fitted on the output of other weights
KEPT = 0.93  # share of the true cues that the gate lets pass


@dataclass(frozen=True)
class Fitted:
    """What the data file holds: gate and its floor, ends, cues, how reports settle."""

    gate: Weights
    floor: float
    ends: Linear
    cues: Linear
    settle: Weights
    trees: dict[str, Any]


@dataclass
class Row:
    """One candidate with what the gold says of each of its contents."""

    article: str
    sentence: Sentence
    candidate: Candidate
    own: list[float]
    best: list[float]
    hits: list[int]
    kinds: list[str]
    chars: list[list[tuple[int, int]]]
    gate: list[str] = field(default_factory=list)
    index: int = 0
    share: float = 1.0
    margin: float = SURE
    features: list[str] = field(default_factory=list)
    weight: float = 0.0

    @property
    def held(self) -> bool:
        """Whether marked words stand in the chosen content."""
        return holds_quotation(self.sentence, self.candidate.contents[self.index])

    @property
    def label(self) -> int:
        """Whether the chosen content is one of the gold's that are not direct."""
        return int(self.best[self.index] >= 0.5 and self.kinds[self.index] != "direct")


def fold(article: str) -> int:
    """The fold of an article inside the fit."""
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % FOLDS


def overlap(alnum: Sequence[int], a: Sequence[Any], b: Sequence[Any]) -> float:
    """Intersection over union in letters and digits; ``alnum`` are running counts."""
    size = sum(alnum[y] - alnum[x] for x, y in a) + sum(alnum[y] - alnum[x] for x, y in b)
    shared = 0
    for x, y in a:
        for u, v in b:
            low, high = max(x, u), min(y, v)
            if high > low:
                shared += alnum[high] - alnum[low]
    return shared / (size - shared) if shared else 0.0


def rows_of(article: dict[str, Any]) -> list[Row]:
    """All candidates of one article."""
    text = article["text"]
    alnum = np.concatenate([[0], np.cumsum([ch.isalnum() for ch in text])]).tolist()
    gold = article["attributions"]
    found = []
    for s in read(text, [(m.start, m.end) for m in marked(text)]):
        places = s.spans()
        low, high = places[0][0], places[-1][1]
        near = [
            k for k, g in enumerate(gold) if g["content"][0][0] < high and g["content"][-1][1] > low
        ]
        for c in candidates(s):
            a, b = places[c.cue][0], places[c.after - 1][1]
            own = [k for k in near if any(x < b and y > a for x, y in gold[k]["cue"])]
            row = Row(str(article["id"]), s, c, [], [], [], [], [])
            for content in c.contents:
                spans = [(places[x][0], places[y - 1][1]) for x, y in content]
                scores = [(overlap(alnum, spans, gold[k]["content"]), k) for k in near]
                best, hit = max(scores, default=(0.0, -1))
                row.own.append(max((v for v, k in scores if k in own), default=0.0))
                row.best.append(best)
                row.hits.append(hit)
                row.kinds.append(gold[hit]["kind"] if hit >= 0 else "")
                row.chars.append(spans)
            if c.kind not in {"noun", "colon", "according"}:
                cue = lookup(s.low[c.cue])
                row.gate = GATE.verb(s, c.cue, c.begin, c.aux, cue)
            found.append(row)
    return found


def fit_gate(rows: Sequence[Row]) -> tuple[Weights, float]:
    """The gate's weights and the floor that keeps ``KEPT`` of the true cues."""
    mine = [r for r in rows if r.gate]
    labels = [int(max(r.best) >= 0.5 and max(r.own) >= 0.5) for r in mine]
    gate = Linear(0.5, 3).fit([r.gate for r in mine], labels)
    scores = sorted(
        sum(gate.weights.get(f, 0.0) for f in r.gate)
        for r, y in zip(mine, labels, strict=True)
        if y
    )
    return gate.weights, round(scores[int(len(scores) * (1 - KEPT))], 3)


def gated(rows: Sequence[Row], gate: Weights, floor: float) -> list[Row]:
    """The candidates that the gate lets pass, with what it weighs them."""
    for r in rows:
        r.candidate.gate = sum(gate.get(f, 0.0) for f in r.gate)
    return [r for r in rows if not r.gate or r.candidate.gate >= floor]


def fit_ends(rows: Sequence[Row]) -> Linear:
    """The weights of content bounds, on cues whose content is known: the best against the rest."""
    model = Linear(ENDS_STRENGTH)
    groups, best = [], []
    for r in rows:
        if max(r.own) >= 0.5 and len(r.own) > 1:
            groups.append(ENDS.bounds(r.sentence, r.candidate))
            best.append(int(np.argmax(r.own)))
    model.count([f for g in groups for f in g])
    numbered = [
        ([[model.index[f] for f in content if f in model.index] for content in group], [right])
        for group, right in zip(groups, best, strict=True)
    ]
    found = fit_softmax(len(model.index), numbered, 1 / ENDS_STRENGTH, rounds=15_000)
    model.keep(np.array(found), 0.0)
    return model


def decide(rows: Iterable[Row], ends: Linear) -> None:
    """Choose the content of each candidate and note its features."""
    for r in rows:
        s, c = r.sentence, r.candidate
        r.index, r.share, r.margin = choose(c, [ends.score(b) for b in ENDS.bounds(s, c)])
        r.features = CUES.cue(s, c) + CUES.chosen(s, c, r.index, r.share, r.held)


def fit(rows: list[Row]) -> Fitted:
    """All weights; what is fitted on others' output sees it as it is on unseen articles."""
    gate, floor = fit_gate(rows)
    rows = gated(rows, gate, floor)
    for k in range(FOLDS):
        seen = [r for r in rows if fold(r.article) != k]
        unseen = [r for r in rows if fold(r.article) == k]
        decide(unseen, fit_ends(seen))
        gated(unseen, *fit_gate(seen))
    plain = unquoted(rows)
    for k in range(FOLDS):
        cues = fit_cues([r for r in plain if fold(r.article) != k])
        for r in plain:
            if fold(r.article) == k:
                r.weight = cues.score(r.features)
    settle = fit_settle(plain)
    trees = fit_trees(*tree_rows(plain, settle), SIGNS)
    return Fitted(gate, floor, fit_ends(rows), fit_cues(plain), settle, trees)


def unquoted(rows: Iterable[Row]) -> list[Row]:
    """The candidates whose content is not just marked words: attribution tells of those."""
    return [r for r in rows if not is_quotation(r.sentence, r.candidate.contents[r.index])]


def written(found: Fitted, least: float = 0.5) -> dict[str, Any]:
    """What ``fit`` found as its data file holds it; ``least``: the chance of a report kept."""
    return {
        "least": least,
        "floor": found.floor,
        "settle": found.settle,
        "trees": found.trees,
        "gate": found.gate,
        "bias": found.cues.bias,
        "cue": found.cues.weights,
        "end": found.ends.weights,
    }


def fit_cues(rows: Sequence[Row]) -> Linear:
    """The weights that decide whether a candidate is a report."""
    told = [r for r in rows if r.label or r.best[r.index] < 0.5]  # direct ones are neither
    return Linear(CUES_STRENGTH).fit([r.features for r in told], [r.label for r in told])


def show(rows: list[Row], found: Fitted, gold: int) -> None:
    """Precision, recall and F1 at several thresholds, contents alone."""
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65):
        used: set[tuple[str, int]] = set()
        predicted = 0
        for r, _, chance in settled(rows, found.settle, trees_of(found), least):
            if chance >= least and (r.label or r.best[r.index] < 0.5):
                predicted += 1
                if r.label:
                    used.add((r.article, r.hits[r.index]))
        precision, recall = len(used) / max(predicted, 1), len(used) / gold
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"least {least:.2f}: n {predicted} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


def main() -> None:
    """Fit, show and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--held", action="store_true", help="fit without a fifth, which is scored")
    parser.add_argument("--least", type=float, default=0.5)
    args = parser.parse_args()
    articles = [json.loads(x) for x in args.gold.read_text("utf-8").splitlines() if x.strip()]
    rows = [r for a in articles for r in rows_of(a)]
    seen = [r for r in rows if not (args.held and part(r.article) == 0)]
    found = fit(seen)
    print(
        f"{len(rows)} candidates; weights: gate {len(found.gate)}, ends "
        f"{len(found.ends.weights)}, cues {len(found.cues.weights)}"
    )
    own = [r for r in rows if part(r.article) == 0]
    unseen = gated(own, found.gate, found.floor)
    decide(unseen, found.ends)
    unseen = unquoted(unseen)
    for r in unseen:
        r.weight = found.cues.score(r.features)
    print(f"gate passes {len(unseen)} of {len(own)}; {found.settle}")
    scored = [a for a in articles if part(str(a["id"])) == 0]
    show(unseen, found, sum(g["kind"] != "direct" for a in scored for g in a["attributions"]))
    out = written(found, args.least)
    OUT.write_text(json.dumps(out, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
