"""Datelines: the place and the agency before a report's first words, which name no source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from corpus.model import Span

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){0,3}"
# Nothing is tried again with less of a place: what follows one cannot stand in it.
_PLACE = r"[A-ZÀ-Þ][\w.’'-]++(?: (?:d[aeo] )?[A-ZÀ-Þ][\w.’'-]++){0,2}+"
_REST = r"(?:, [^\n(—–:“\"]{2,40}?)?"
_AGENCY = r" \([A-Z][^()\n]{1,30}\)"
_DASH = r" ?(?:—|–|―|--|-|_|\.-)"
_OPENING = r"(?!(?:On|In|At|But|And|For|By|When|As|With|To|So|If|After|Before)\b)"
DATELINE = re.compile(
    rf"\n({_CAPITALS}{_REST}(?:{_AGENCY})?{_DASH} "
    rf"|{_PLACE}{_REST}{_AGENCY}{_DASH}"
    rf"|{_OPENING}{_PLACE}, {_PLACE} (?:—|–|―|--) )"
)


# "MUMBAI: Observing that": a line of its kind is alone; labels of a talk come again.
CITY = re.compile(rf"\n({_CAPITALS}): (?=[A-ZÀ-Þ][a-zà-þ])")
HEAD = 1500  # code points in which such a line stands


def datelines(text: str) -> list[Span]:
    """Spans of "ISTANBUL, March 22 (Reuters) -" and the like at the heads of lines, in order."""
    found = [(m.start(1) - 1, m.end(1) - 1) for m in DATELINE.finditer("\n" + text)]
    if found or ": " not in text[:HEAD]:
        return found
    cities = [m.span(1) for m in islice(CITY.finditer(text), 2)]
    return cities if len(cities) == 1 and cities[0][0] < HEAD else []


def inside(spans: Sequence[Span], position: int) -> bool:
    """Whether the position lies in one of the spans, which are in order and apart."""
    at = bisect_right(spans, (position, position + 1)) - 1
    near = spans[at if at > 0 else 0 : at + 2]
    return bool(near) and any(a <= position < b for a, b in near)
