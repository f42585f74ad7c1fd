"""Whether the words of a stretch begin with capitals, as those of titles and headlines do."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.words.shapes import bag

SMALL = bag(
    "a an the of and or nor but in on at to for from with by over as into vs is it its via de la du"
)
WORD = re.compile(r"[\w’'-]+")


def titled(words: list[str]) -> bool:
    """Whether all telling words begin with a capital and there are two of them at least."""
    telling = [w for w in words if w.lower() not in SMALL]
    if len(telling) < 2 or not words[0][0].isupper() or all(w.isupper() for w in telling):
        return False
    return all(w[0].isupper() or w[0].isdigit() for w in telling)


def capitalised(text: str, line: Span) -> bool:
    """Whether the whole paragraph is a headline with capitals."""
    words = WORD.findall(text, line[0], min(line[1], line[0] + 200))
    telling = [w for w in words if w.lower() not in SMALL]
    return bool(sum(w[0].islower() for w in telling) * 4 < len(telling))
