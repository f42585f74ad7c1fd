"""The one choice among the names of a page: which of them is its outlet's, if any.

The weights in ``ownnames.json`` are fitted by ``tests.benchmarks.fit_ownnames`` on made-up
clippings: a name's score is the sum of what its signs weigh, and "none" competes with all names.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import NamedTuple

from corpus.reading import nameplates, outlets, tops

NONE = "none"
_LEAST, _LEAST_OF_ONE = 0.4, 0.8
"""How likely a name has to be, and one of a single place and a single kind of evidence."""
_ABOVE = "above the headline"
_ONE = frozenset(("kinds:0", "kinds:1"))
_HOSTED = frozenset(("host:own", "host:whole"))


class Choice(NamedTuple):
    """The outlet's name, the kind of evidence and what else speaks for it, the line it is on."""

    name: str
    basis: str
    remark: str | None
    line: int


def choose(page: nameplates.Page, hosted: bool = False) -> Choice | None:
    """The page's own name, or None where none is likely; ``hosted``: only one a host spells."""
    names = nameplates.names(page)
    best = likeliest([one.signs for one in names], weights())
    name = names[best] if best is not None else None
    if name is None or (hosted and not _is_hosted(name.signs)):
        return None
    if set(name.evidence) <= {_ABOVE} and tops.is_topic(name.text):
        return None  # a section
    basis, *others = name.evidence or ["on a line of its own"]
    remark = f"also: {', '.join(others)}" if others else None
    shown = outlets.known(name.text) or name.text
    shown = outlets.cased(shown) if " " in shown else shown
    return Choice(shown, basis, remark, name.line)


def _is_hosted(signs: Collection[str]) -> bool:
    """Whether a host spells a name, or a longer one of which it is a part."""
    return not _HOSTED.isdisjoint(signs) or ("host:part" in signs and "words:1" not in signs)


def likeliest(names: Sequence[Collection[str]], weighed: Mapping[str, float]) -> int | None:
    """The place of the name that is likely to be the outlet's, by the signs of all; else None."""
    scores = [sum(weighed.get(sign, 0.0) for sign in signs) for signs in (*names, (NONE,))]
    top = max(scores)
    best = scores.index(top)
    if best == len(names):
        return None
    chance = 1 / sum(exp(score - top) for score in scores)
    once = "lines:1" in names[best] and not _ONE.isdisjoint(names[best])
    return best if chance >= (_LEAST_OF_ONE if once else _LEAST) else None


@cache
def weights() -> dict[str, float]:
    """What each sign weighs."""
    text = resources.files(__package__).joinpath("ownnames.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return found
