"""Text whose lines were broken by a machine at a width, as in mail, read as paragraphs again.

A line was broken by a machine when the first word of the next one would not have fitted. Only
where nearly all breaks inside blocks are of this kind is the text taken for wrapped.
"""

from __future__ import annotations

import re

_WIDEST = 120  # code points; longer lines are paragraphs
_NARROWEST = 45
_SHARE = 0.8  # of the breaks inside blocks must be a machine's
_FEWEST = 3  # breaks, to judge by
_BREAK = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
_WORD = re.compile(r"[ \t]*[^\s]+")


def unwrapped(text: str) -> str:
    """``text`` with the breaks of wrapping turned into blanks: as long as it was, offsets hold."""
    breaks = [found.start() for found in _BREAK.finditer(text)]
    if len(breaks) < _FEWEST:
        return text
    lines = [(text.rfind("\n", 0, at) + 1, at) for at in breaks]
    width = max((end - start for start, end in lines if end - start <= _WIDEST), default=0)
    if width < _NARROWEST:
        return text
    full = [at for (start, at) in lines if _is_full(text, start, at, width)]
    if len(full) < _FEWEST or len(full) < _SHARE * len(breaks):
        return text
    letters = list(text)
    for at in full:
        letters[at] = " "
    return "".join(letters)


def _is_full(text: str, start: int, end: int, width: int) -> bool:
    """Whether the next line's first word had no room any more on the line ``start``..``end``."""
    word = _WORD.match(text, end + 1)
    return end - start <= _WIDEST and word is not None and end - start + 1 + len(word[0]) > width
