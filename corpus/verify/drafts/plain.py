"""Plain text: as it is, but for the line breaks of hard-wrapped paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from corpus.model import Span
from corpus.quoting.text.wrapping import unwrapped
from corpus.verify.drafts.mapping import Builder, Prose

_BREAK = re.compile(r"(?<=\S)[ \t]*(\r\n|\r|\n)[ \t]*(?=\S)(?![-*•>] |\d+[.)] )")

_RUN_ON = re.compile(
    r"(?:(?<=,)|(?<=[^\s.!?:;…\"”»])(?=\s*[a-zà-öø-ÿ]))[ \t]*(\r\n|\r|\n)[ \t]*"
    r"(?=\S)(?![-*•>] |\d+[.)] )"
)
"""A line that ends inside a sentence which the next one goes on with, in any text."""


_SET_OFF = re.compile(
    r"(?:\A|\n[ \t]*\r?\n)(?P<block>(?:(?:[ ]{2,12}|\t)[^\s•*+|>\d-][^\n]*(?:\n|\Z))+)(?=\s|\Z)"
)
_PARAGRAPH = re.compile(r"(?:\A|\n[ \t]*\r?\n)(?=[^\n]*\S)")


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
    made = builder.build()
    spans = [tuple(bisect_left(made.starts, at) for at in span) for span in _indented(source)]
    return replace(made, blocks=tuple((start, end) for start, end in spans))


def _indented(source: str) -> list[Span]:
    """The paragraphs that are set off by blanks before each of their lines; none where many are,
    as where paragraphs begin so."""
    found = [one.span("block") for one in _SET_OFF.finditer(source)]
    return found if 3 * len(found) <= len(_PARAGRAPH.findall(source)) else []


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
