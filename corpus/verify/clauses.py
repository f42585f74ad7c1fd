"""Where a clause of a print begins and ends."""

from __future__ import annotations

import re

from corpus.model import Span

_CLAUSE = re.compile(r"[,;:—–()]|\s-\s|(?<=[.!?…])[\"'”’»)]*\s")


def clause(printed: str, start: int, end: int) -> Span:
    """The clause around a place: from the sign before it to the sign after it."""
    before = [m.end() for m in _CLAUSE.finditer(printed) if m.end() <= start]
    after = [m.start() for m in _CLAUSE.finditer(printed) if m.start() >= end]
    first = before[-1] if before else 0
    while first < start and printed[first].isspace():
        first += 1
    return first, after[0] if after else len(printed.rstrip(" ,.;:"))


_ANSWER = re.compile(
    r"(?:is|are|was|were)(?:n['’]t| not)\b[^,.;:!?]*, "
    r"(?:it|this|that|they|he|she)(?:['’](?:s|re)| (?:is|are|was|were))\b"
)
_COPULA = 10
"""So many code points behind the begin of "it is" its verb ends."""


def answered(text: str, start: int, until: int) -> bool:
    """Whether from ``start`` to about ``until`` it is said what something is not, and then what
    it is: "is not a road, it is"."""
    return _ANSWER.match(text, start, until + _COPULA) is not None


_REASON = re.compile(r", (?:because|since|which|who|whose)\b(?!.*(?:,|\bthat\b))", re.DOTALL)


def gives_reason(between: str) -> bool:
    """Whether a stretch ends in a clause that gives a reason, or more about what was named: “I
    will not run, because she …”, “I never met him, who …”."""
    return _REASON.search(between) is not None
