"""How sure scores are, as knots of a rising line fitted on answers: for fit_attribution.py."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise


def fit_knots(scored: Sequence[tuple[float, bool]], size: int = 150) -> list[tuple[float, float]]:
    """Knots from (score, right?) pairs: mean score and share right of groups, made monotone."""
    ordered = sorted(scored)
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    if len(groups) > 1 and len(groups[-1]) < size // 2:
        tail = groups.pop()
        groups[-1] = groups[-1] + tail
    pools = [(sum(s for s, _ in g) / len(g), _cautious(g), len(g)) for g in groups]
    merged: list[tuple[float, float, int]] = []
    for pool in pools:
        merged.append(pool)
        while len(merged) > 1 and merged[-1][1] <= merged[-2][1]:
            b, a = merged.pop(), merged.pop()
            n = a[2] + b[2]
            merged.append(((a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n))
    knots = [(round(x, 4), round(y, 4)) for x, y, _ in merged]
    return [knots[0], *(b for a, b in pairwise(knots) if b[0] > a[0])]


def _cautious(group: Sequence[tuple[float, bool]]) -> float:
    """The share right of a group, less one standard error."""
    share = (sum(r for _, r in group) + 0.5) / (len(group) + 1)
    return share - math.sqrt(share * (1 - share) / len(group))
