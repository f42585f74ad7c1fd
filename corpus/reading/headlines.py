"""The one choice among the lines at a page's top: which of them is the article's headline.

The weights in ``headlines.json`` are fitted by ``tests.benchmarks.fit_headlines`` on made-up
clippings: a line's score is the sum of what its signs weigh.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import resources
from math import fsum

from corpus.reading import headlinesigns
from corpus.reading.headlinesigns import Top


def likeliest(top: Top, candidates: Sequence[int]) -> int:
    """The candidate whose signs weigh most; of equal lines the first."""
    if len(candidates) == 1:
        return candidates[0]
    chosen = top.text(candidates[best(headlinesigns.signs(top, candidates), weights())])
    return next(at for at in candidates if top.text(at) == chosen)


def best(rows: Sequence[Collection[str]], weighed: Mapping[str, float]) -> int:
    """The place of the signs that weigh most, in whatever order a set gives them."""
    found = [fsum([weighed.get(sign, 0.0) for sign in one]) for one in rows]
    return found.index(max(found))


@cache
def weights() -> dict[str, float]:
    """What each sign weighs."""
    text = resources.files(__package__).joinpath("headlines.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return found
