"""The lines of a text with their places, and the small measures that all rules of reading use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

MARKS = "\"'“”‘’«»„‟‹›"
_CLOSERS = "\"'”’»)]*_ \u00a0"
_LINK = re.compile(
    r"!?\[((?:[^\[\]\n]++|\[[^\[\]\n]*+\])*+)\]"
    r"\((?:[^()\s]++|\([^()\s]*+\))*+(?:\s+\"[^\"\n]*\")?\)"
)
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_|_(?!\w)|`|~~)")
_PREFIX = re.compile(r"(?:#{1,6}\s+|>\s?)+")
_CRLF = re.compile(r"\r\n?|\n|\u2028|\u2029|\x0b|\x0c|\x85")


class Line(NamedTuple):
    """A line that is not blank. ``text`` is stripped, ``start``/``end`` its code points.

    ``number`` counts from 1; ``gap`` tells that a blank line (or nothing) stands before it.
    """

    number: int
    start: int
    end: int
    text: str
    gap: bool


_BLANKS = "\u00a0\u2007\u2009\u202f\ufeff\u200b"
"""Blanks that pages keep together or nobody sees; each stands where it stood, as a plain one."""


def words(*rows: str) -> frozenset[str]:
    """The words of the rows: a readable way to write a long list."""
    return frozenset(word for row in rows for word in row.split())


def split(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank, in order; their blanks are of one kind."""
    if not text.isascii():
        for blank in _BLANKS:
            text = text.replace(blank, " ")
    lines: list[Line] = []
    position = 0
    gap = True
    new = tuple.__new__  # what ``Line`` does, without its call: there may be millions
    rows = text.split("\n") if _plain(text) else None
    if rows is None:
        return _split_any(text)
    for number, row in enumerate(rows, 1):
        stripped = row.strip()
        if stripped:
            start = position + (0 if row[0] == stripped[0] else row.index(stripped))
            lines.append(new(Line, (number, start, start + len(stripped), stripped, gap)))
            gap = False
        else:
            gap = True
        position += len(row) + 1
    return lines


def _plain(text: str) -> bool:
    if any(mark in text for mark in "\x0b\x85\u2028\u2029"):
        return False
    return "\r" not in text or text.count("\r") == text.count("\r\n")


def _split_any(text: str) -> list[Line]:
    lines: list[Line] = []
    position, gap = 0, True
    for number, end in enumerate([*_CRLF.finditer(text), None], 1):
        row = text[position : end.start() if end else len(text)]
        stripped = row.strip()
        if stripped:
            start = position + row.index(stripped)
            lines.append(Line(number, start, start + len(stripped), stripped, gap))
        gap = not stripped
        position = end.end() if end else len(text)
    return lines


def plain(text: str) -> str:
    """``text`` without Markdown: link targets, emphasis, heading and quote signs."""
    if text.startswith(("#", ">")):
        text = text[found.end() :] if (found := _PREFIX.match(text)) else text
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text or "`" in text or "~~" in text:
        text = _EMPHASIS.sub("", text)
    return text.strip()


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence ends, closing marks and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in ".!?…:;,"


def spaced(lines: Iterable[Line]) -> bool:
    """Whether a blank line stands before each line, so that none goes on from one above."""
    return all(map(_GAP, lines))


_GAP = attrgetter("gap")


def is_wrapped(lines: list[Line]) -> bool:
    """Whether paragraphs are broken into short lines, as mail and old text files are."""
    if spaced(lines):
        return False
    broken = longer = 0
    for line, following in pairwise(lines):
        if following.gap:
            continue
        size = line.end - line.start
        if 45 <= size <= 100 and line.text[-1] not in ".!?:":
            broken += 1
        elif size > 110:
            longer += 1
    return broken >= 3 and broken > 2 * longer


_ALIKE = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("–", "-"), ("—", "-"))


def folded(text: str) -> str:
    """``text`` for comparing two lines: case, kinds of marks, dashes and spaces do not count."""
    if not text.isascii():
        for printed, typed in _ALIKE:
            text = text.replace(printed, typed)
    return " ".join(text.casefold().split()).rstrip(".")
