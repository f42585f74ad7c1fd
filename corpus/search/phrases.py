"""Exact words that are asked for, or asked to be left out, in a printed text."""

from __future__ import annotations

import re

from corpus.archive.words import folded
from corpus.search.query import Query

_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010][ \t]*[\r\n]+[ \t>]*(?=[^\W\d_])")
"""Where the end of a line breaks a word."""


def passes(text: str, query: Query) -> bool:
    """Whether a text has the exact words and none of the hidden ones."""
    if not query.exact and not query.without:
        return True
    line = f" {' '.join(folded(text))} "
    return all(_stands(one, line) for one in query.exact) and not any(
        _stands(one, line) for one in query.without
    )


def _stands(phrase: str, line: str) -> bool:
    """Whether a folded line has a phrase; one that was pasted may have a word broken in two."""
    if f" {' '.join(folded(phrase))} " in line:
        return True
    whole = _BROKEN.sub("", phrase)
    return whole != phrase and f" {' '.join(folded(whole))} " in line
