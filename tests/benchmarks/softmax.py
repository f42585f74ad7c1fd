"""A softmax over the rows of each group, fitted by L-BFGS with an L2 penalty: for fit_*.py."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Group = tuple[Sequence[Sequence[int]], Sequence[int]]  # feature numbers by row, the right rows


def fit_softmax(
    size: int,
    groups: Sequence[Group],
    decay: float,
    rounds: int = 200,
    shares: Sequence[float] | None = None,
    rest: Sequence[float] | None = None,
) -> list[float]:
    """The weights of ``size`` features that make the right rows of all groups likeliest.

    ``shares``: how much each group counts, else 1; ``rest``: what weights decay to, else 0.
    Several right rows of one group count as one. With one right row each the optimum is unique;
    after ``rounds`` steps the search for it ends in any case.
    """
    rows = [row for candidates, _ in groups for row in candidates]
    pointers = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((x for row in rows for x in row), dtype=np.int32, count=pointers[-1])
    matrix = csr_matrix((np.ones(len(columns)), columns, pointers), (len(rows), size))
    turned = matrix.T.tocsr()
    sizes = np.array([len(candidates) for candidates, _ in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    counts = np.ones(len(groups)) if shares is None else np.array(shares)
    home = np.zeros(size) if rest is None else np.array(rest)
    right = np.zeros(len(rows))
    for start, (_, good) in zip(starts, groups, strict=True):
        right[start + np.array(good)] = 1.0

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w
        e = np.exp(z - np.repeat(np.maximum.reduceat(z, starts), sizes))
        total, mass = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        slope = e / np.repeat(total, sizes) - e * right / np.repeat(mass, sizes)
        away = w - home
        return (
            float(-(counts * np.log(mass / total)).sum() + decay * (away @ away) / 2),
            turned @ (slope * np.repeat(counts, sizes)) + decay * away,
        )

    found = minimize(loss, home, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return [float(x) for x in found.x]
