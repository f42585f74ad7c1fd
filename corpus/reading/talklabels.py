"""Lines of a record of talk that hold no more than who speaks, and when, above what is said."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.reading.lines import Line, ends_sentence, words
from corpus.talk import TIME, talk

_LONGEST = 60
_TIME = re.compile(rf" @\w{{1,30}}(?: [·•].{{1,20}})?$|{TIME}")
"""An account with its day, or the time when somebody spoke."""
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W_][\w.'’-]*){0,5}")
_AROUND = " \t*_#:|•·–—,-"
_DOUBTFUL = words(
    "footer menu date masthead section",
) | {"of the page", "share line", "repeated line", "page head", "sub-heading", "section and date"}


def restore(lines: list[Line], kinds: list[str | None]) -> None:
    """Take back what the lines of a record of talk were marked as by their form or place alone."""
    found = labels(lines)
    if not found:
        return
    end = max(found) + 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    for at in range(min(found), end):
        if kinds[at] in _DOUBTFUL:
            kinds[at] = None


def labels(lines: list[Line]) -> frozenset[int]:
    """The indices of such lines: each below a gap and right above words; none where nobody talks.

    At least two people talk, and most of the lines are of those who speak again.
    """
    found: dict[int, str] = {}
    for at, (line, below) in enumerate(pairwise(lines)):
        if line.gap and not below.gap and len(line.text) <= _LONGEST and not _says(line.text):
            name = _TIME.sub("", line.text).strip(_AROUND)
            if _NAME.fullmatch(name):
                found[at] = name
    return frozenset(found) if talk(list(found.values())) else frozenset()


def _says(text: str) -> bool:
    return ends_sentence(text) and text[-1] != ":"
