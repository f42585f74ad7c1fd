"""How candidates settle beside those of their sentence, as rows to fit on: for fit_indirect.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import TYPE_CHECKING

from sklearn.linear_model import LogisticRegression

from corpus.quoting.reports.finding import LEAST_WEIGHT
from corpus.quoting.reports.merging import WEAK
from corpus.quoting.reports.settling import (
    SIGNS,
    Scored,
    Spans,
    relation,
    scored,
    settle_order,
    signs,
)
from corpus.quoting.reports.trees import Trees

if TYPE_CHECKING:
    from tests.benchmarks.fit_indirect import Fitted, Row

HOW = ("alone", "in", "over", "cross")
Settled = tuple["Row", tuple[float, ...], float]  # with its signs and its chance
LINEAR = {"scale": 1.0, "in": -1.7, "over": -1.7, "cross": -1.2}  # before it is fitted


def trees_of(found: Fitted) -> Trees:
    """The fitted trees, ready to ask."""
    return Trees(found.trees["base"], found.trees["trees"], SIGNS)


def settled(
    rows: Sequence[Row], settle: Mapping[str, float], trees: Trees | None, least: float
) -> Iterator[Settled]:
    """The rows as the program settles them, but for those alike to likelier ones.

    Without ``trees`` the chance is what ``settle`` makes of the weight.
    """
    sentences: dict[int, list[tuple[Scored, Row]]] = defaultdict(list)
    for r in rows:
        if r.held or r.weight > LEAST_WEIGHT:
            content = r.candidate.contents[r.index]
            x = scored(r.candidate, content, r.weight, r.share, r.margin)
            x.quoted = r.held
            sentences[id(r.sentence)].append((x, r))
    for pairs in sentences.values():
        of = {id(x): r for x, r in pairs}
        beside = [x for x, _ in pairs]
        settle_order(beside)
        kept: list[Spans] = []
        for x in beside:
            how = relation(x.content, kept)
            if how == "same":
                continue
            r = of[id(x)]
            told = signs(r.sentence, x, how, beside)
            weight = settle["scale"] * x.weight + settle.get(how, 0.0)
            weight = trees.score(told) if trees else weight
            chance = 1 / (1 + exp(-weight))
            if chance >= least or (x.quoted and chance >= WEAK):
                kept.append(x.content)
            yield r, told, chance


def tree_rows(
    rows: Sequence[Row], settle: Mapping[str, float]
) -> tuple[list[tuple[float, ...]], list[int]]:
    """Signs and labels of the rows that tell: direct speech is neither a report nor none."""
    used: set[tuple[str, int]] = set()
    found, labels = [], []
    for r, told, _ in settled(rows, settle, None, 0.5):
        hit = (r.article, r.hits[r.index])
        if r.label or r.best[r.index] < 0.5:
            found.append(told)
            labels.append(int(r.label and hit not in used))
        if r.label:
            used.add(hit)
    return found, labels


def fit_settle(rows: Sequence[Row]) -> dict[str, float]:
    """Scale of the weights and the offset of each relation, on weights of unseen folds."""
    how = SIGNS.index("how")
    signs_, labels = tree_rows(rows, LINEAR)
    features = [[x[0], *(float(x[how] == k) for k in range(len(HOW)))] for x in signs_]
    fitted = LogisticRegression(C=10, fit_intercept=False).fit(features, labels)
    scale, *offsets = (round(float(x), 3) for x in fitted.coef_[0])
    return {"scale": scale, **dict(zip(HOW, offsets, strict=True))}
