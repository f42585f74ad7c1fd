"""A logistic regression over sets of words, for fit_indirect.py: needs scipy and scikit-learn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

LEAST_WEIGHT = 0.05  # of a feature that is kept


class Linear:
    """A logistic regression over sets of words."""

    def __init__(self, strength: float, least: int = 4) -> None:
        self.strength, self.least = strength, least
        self.index: dict[str, int] = {}
        self.weights: dict[str, float] = {}
        self.bias = 0.0

    def count(self, rows: Sequence[Iterable[str]]) -> None:
        """Number the features that are frequent enough."""
        count = Counter(f for row in rows for f in row)
        kept = sorted(f for f, n in count.items() if n >= self.least)
        self.index = {f: i for i, f in enumerate(kept)}

    def matrix(self, rows: Sequence[Iterable[str]]) -> csr_matrix:
        """Feature lists as a sparse matrix."""
        data = [[self.index[f] for f in row if f in self.index] for row in rows]
        pointers = np.cumsum([0] + [len(d) for d in data])
        columns = np.array([i for d in data for i in d])
        return csr_matrix((np.ones(len(columns)), columns, pointers), (len(data), len(self.index)))

    def keep(self, weights: np.ndarray, bias: float) -> None:
        """Keep the weights that matter, rounded."""
        rounded = {f: round(float(weights[i]), 3) for f, i in self.index.items()}
        self.weights = {f: w for f, w in rounded.items() if abs(w) >= LEAST_WEIGHT}
        self.bias = round(bias, 3)

    def fit(self, rows: Sequence[Iterable[str]], labels: Sequence[int]) -> Linear:
        """Fit on feature lists."""
        self.count(rows)
        fitted = LogisticRegression(C=self.strength, solver="liblinear", max_iter=400)
        fitted.fit(self.matrix(rows), np.array(labels))
        self.keep(fitted.coef_[0], float(fitted.intercept_[0]))
        return self

    def score(self, features: Iterable[str]) -> float:
        """The log-odds of one feature list."""
        return self.bias + sum(self.weights.get(f, 0.0) for f in features)
