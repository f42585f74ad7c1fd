"""Boosted decision trees as ``corpus.quoting.reports.trees`` reads them, for fit_indirect.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

TREES, RATE, LEAVES, FEWEST = 60, 0.1, 12, 40
SHARE = 0.6  # of the rows that each tree is grown on
BAGS = 3  # models whose mean is taken
SIGNS = 0.5  # share of the signs that each question chooses from


def fit_trees(
    rows: Sequence[Sequence[float]], labels: Sequence[int], names: Sequence[str]
) -> dict[str, Any]:
    """The trees that tell ``labels`` from the signs of each row, ``names`` by their place."""
    trees = []
    for seed in range(1, BAGS + 1):
        model = GradientBoostingClassifier(
            n_estimators=TREES,
            learning_rate=RATE,
            max_leaf_nodes=LEAVES,
            max_depth=None,
            min_samples_leaf=FEWEST,
            subsample=SHARE,
            max_features=SIGNS,
            random_state=seed,
        )
        model.fit(np.array(rows), np.array(labels))
        trees += [_written(one.tree_, 0, names) for one in model.estimators_[:, 0]]
    share = float(np.mean(labels))
    return {"base": round(float(np.log(share / (1 - share))), 4), "trees": trees}


def _written(tree: Any, node: int, names: Sequence[str]) -> Any:
    """A node as the data file holds it: a leaf's weight or ``[sign, bound, below, above]``."""
    if tree.children_left[node] < 0:
        return round(RATE / BAGS * float(tree.value[node][0][0]), 4)
    below, above = tree.children_left[node], tree.children_right[node]
    return [
        names[tree.feature[node]],
        round(float(tree.threshold[node]), 3),
        _written(tree, below, names),
        _written(tree, above, names),
    ]
