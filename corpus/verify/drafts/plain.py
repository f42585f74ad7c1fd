"""Plain text: as it is, but for the line breaks of hard-wrapped paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.quoting.text.wrapping import unwrapped
from corpus.verify.drafts.mapping import Builder, Prose

_BREAK = re.compile(r"(?<=\S)[ \t]*(\r\n|\r|\n)[ \t]*(?=\S)(?![-*•>] |\d+[.)] )")

_RUN_ON = re.compile(
    r"(?:(?<=,)|(?<=[^\s.!?:;…\"”»])(?=\s*[a-zà-öø-ÿ]))[ \t]*(\r\n|\r|\n)[ \t]*"
    r"(?=\S)(?![-*•>] |\d+[.)] )"
)
"""A line that ends inside a sentence which the next one goes on with, in any text."""


def prose(source: str) -> Prose:
    """Plain text as prose; single line breaks are blanks where the text is hard-wrapped, and
    where a sentence plainly goes on."""
    builder = Builder(source)
    at = 0
    for found in _breaks(source):
        builder.copy(at, found.start())
        builder.put(" ", found.start(), found.end())
        at = found.end()
    builder.copy(at, len(source))
    return builder.build()


def _breaks(source: str) -> list[re.Match[str]]:
    """The breaks that are blanks: all, or those where a sentence goes on or a line was full."""
    every = list(_BREAK.finditer(source))
    if _wrapped(source):
        return every
    full = unwrapped(source)
    goes_on = {found.start(1) for found in _RUN_ON.finditer(source)}
    return [one for one in every if one.start(1) in goes_on or full[one.start(1)] == " "]


def _wrapped(source: str) -> bool:
    """Whether lines end because they are full: most are followed by another, none is long."""
    lines = [line.rstrip() for line in source.splitlines()]
    full = [line for line in lines if line]
    if not full or max(map(len, full)) > 110:
        return False
    followed = sum(1 for a, b in pairwise(lines) if a and b)
    middle = sorted(map(len, full))[len(full) // 2]
    return followed * 2 >= len(full) - 1 and middle >= 40
