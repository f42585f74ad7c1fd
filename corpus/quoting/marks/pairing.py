"""Pairs quotation marks of every kind; a lost or surplus mark harms its own paragraph at most."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from corpus.model import Span
from corpus.quoting.marks.credits import credited
from corpus.quoting.marks.stretches import Marked, keep, singles

__all__ = ["Marked", "marked", "paragraphs"]

_GLYPHS = '"“”„‟«»＂″〝〞'
_ANY = re.compile(rf"([\"“”„«»])\1{{2,}}|''|``|´´|’’|‘‘|,,(?=\w)|[{_GLYPHS}]")
_DOUBLED = ("''", "``", "´´", "’’", "‘‘", ",,", '"""', "“““", "”””", "„„„", "«««", "»»»")
_OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘", ",,", "〝"))
_CLOSING = frozenset(("”", "»", "’’", "´´", "〞"))
_BEFORE_OPEN = frozenset("([{—–-/:‘'…>")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-…/’'*<")
_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_TAG = re.compile(
    r",(?=\s(?:(?:he|she|they|I)\s\w+(?:ed|s|d|id|ote)\b|(?:said|says|added|told|wrote)\b"
    r"|(?:[A-Z][\w.’'-]+\s){1,3}(?:said|says|added|told|wrote)\b))"
)
_DEBRIS = 12  # characters before the next opening mark that a stray mark encloses, at most
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool
    firm: bool


def paragraphs(text: str) -> list[Span]:
    """(start, end) of every line with something on it, blanks at either end left out."""
    out = []
    for m in _PARAGRAPH.finditer(text):
        line = m.group()
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if right > left:
            out.append((m.start() + left, m.start() + right))
    return out


def marked(text: str, spans: Sequence[Span] | None = None) -> list[Marked]:
    """All marked stretches of a text in order, never overlapping.

    ``spans`` are the paragraphs when they are known already. Never raises; linear time.
    """
    lines = list(spans) if spans is not None else paragraphs(text)
    starts = [a for a, _ in lines]
    marks: dict[int, list[_Mark]] = {}
    for glyph, start, end in _glyphs(text):
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= lines[at][1]:
            marks.setdefault(at, []).append(_judge(text, glyph, (start, end), lines[at]))
    out: list[Marked] = []
    running = False
    for at in sorted(marks):
        if at - 1 not in marks and (not out or out[-1].paragraph != at - 1):
            running = False
        if running and len(marks[at]) == 1 and credited(text, lines[at - 1], lines[at]):
            running = False
            continue
        found = _pair(text, marks[at], lines[at], at, running)
        running = bool(found) and not found[-1].closed
        out += found
    more = singles(text, lines, out)
    return _merge(out, more) if more else out


def _glyphs(text: str) -> Sequence[tuple[str, int, int]]:
    """All marks of a text in order; of one that is printed doubled the mark itself is given."""
    if any(d[0] in text and d in text for d in _DOUBLED):
        return [(m[m.lastindex or 0], *m.span()) for m in _ANY.finditer(text)]
    found = []
    for glyph in _GLYPHS:
        at = text.find(glyph)
        while at >= 0:
            found.append((glyph, at, at + 1))
            at = text.find(glyph, at + 1)
    found.sort(key=itemgetter(1))
    return found


def _judge(text: str, glyph: str, span: Span, line: Span) -> _Mark:
    """Whether a mark may open or close here, by its shape and its neighbours."""
    start, end = span
    left = text[start - 1] if start > line[0] else " "
    right = text[end] if end < line[1] else " "
    if start == line[0]:
        return _Mark(start, end, True, False, True)
    blank_left, blank_right = left.isspace(), right.isspace()
    if blank_left != blank_right:
        opens, firm = blank_left, True
    elif left in _BEFORE_OPEN and right.isalnum():
        opens, firm = True, True
    elif right in _AFTER_CLOSE and not blank_left and left not in "([{":
        opens, firm = False, True
    elif glyph in _OPENING or glyph in _CLOSING:
        opens, firm = glyph in _OPENING, True
    else:
        return _Mark(start, end, True, True, False)
    if glyph in _OPENING and not opens:
        return _Mark(start, end, True, True, False)
    if glyph in _CLOSING and opens:
        return _Mark(start, end, True, True, False)
    return _Mark(start, end, opens, not opens, firm)


def _pair(text: str, marks: list[_Mark], line: Span, at: int, running: bool) -> list[Marked]:
    """The stretches of one paragraph; ``running`` when the one before did not close."""
    out: list[Marked] = []
    opened: _Mark | None = None
    depth = 0
    for i, mark in enumerate(marks):
        if opened is None:
            if mark.opens:
                opened, depth = mark, 0
            elif i == 0 and _lost_opening(text, mark, line, running):
                keep(out, text, line[0], mark.start, at, opened=False, resumed=running)
        elif mark.closes:
            if depth:
                depth -= 1
                continue
            resumed = running and opened.start == line[0]
            keep(out, text, opened.end, mark.start, at, resumed=resumed)
            opened = None
        elif mark.start == opened.end:
            opened = mark
        elif _nests(marks, i):
            depth += 1
        elif i == 1 and _surplus(text, marks, opened, i):
            opened, depth = mark, 0
        else:
            cut = _cut(text, opened.end, mark.start)
            if cut - opened.end > _DEBRIS:
                keep(out, text, opened.end, cut, at, closed=False)
            opened, depth = mark, 0
    if opened is not None:
        resumed = running and opened.start == line[0]
        keep(out, text, opened.end, line[1], at, closed=False, resumed=resumed)
    return out


def _nests(marks: list[_Mark], i: int) -> bool:
    """An opening mark inside a quotation is a nested one when two closing ones follow it."""
    return (
        i + 2 < len(marks)
        and not marks[i + 1].opens
        and not marks[i + 2].opens
        and marks[i + 1].firm
        and marks[i + 2].firm
    )


def _surplus(text: str, marks: list[_Mark], opened: _Mark, i: int) -> bool:
    """A straight mark before a paragraph whose other marks are curly and pair without it."""
    rest = marks[i:]
    return (
        text[opened.start] == '"'
        and all(text[m.start] in "“”" for m in rest)
        and sum(text[m.start] == "“" for m in rest) * 2 == len(rest)
    )


def _lost_opening(text: str, mark: _Mark, line: Span, running: bool) -> bool:
    """A first mark that closes: the quotation began with the paragraph, unseen."""
    if running:
        return True
    return text[mark.start - 1 : mark.start] in (",", "?", "!") and line[0] < mark.start


def _cut(text: str, start: int, end: int) -> int:
    """Where a quotation ended whose closing mark was lost before ``end``."""
    window = max(start, end - 2000)
    m = _TAG.search(text, window, end)
    if m:
        return m.start() + 1
    last = end
    for s in _SENTENCE_END.finditer(text, window, end):
        last = s.end()
    return last


def _merge(double: list[Marked], single: list[Marked]) -> list[Marked]:
    """Both kinds in order; of two that overlap the longer one stays."""
    out: list[Marked] = []
    for item in sorted(double + single, key=lambda m: (m.start, -m.end)):
        if out and item.start < out[-1].end:
            if item.end - item.start > out[-1].end - out[-1].start:
                out[-1] = item
            continue
        out.append(item)
    return out
