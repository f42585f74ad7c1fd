"""Pairs quotation marks of every kind; a lost or surplus mark harms its own paragraph at most."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span

_DOUBLE = re.compile(r"([\"“”„«»])\1{2,}|''|``|´´|’’|‘‘|,,(?=\w)|[\"“”„‟«»＂″〝〞]")
_OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘", ",,", "〝"))
_CLOSING = frozenset(("”", "»", "’’", "´´", "〞"))
_BEFORE_OPEN = frozenset("([{—–-/:‘'…>")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-…/’'*<")
_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_SINGLE_OPEN = re.compile(
    r"(?<![\w’'.])(?:[‘‚‹]|['’](?!(?:\d\ds|em|tis|twas|til|cause|bout|round|n)\b))(?=[\w\[($£€…“\"])"
)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)\]%—–”\"-])['’‘›](?!\w)")
_TAG = re.compile(
    r",(?=\s(?:(?:he|she|they|I)\s\w+(?:ed|s|d|id|ote)\b|(?:said|says|added|told|wrote)\b"
    r"|(?:[A-Z][\w.’'-]+\s){1,3}(?:said|says|added|told|wrote)\b))"
)
_DEBRIS = 12  # characters before the next opening mark that a stray mark encloses, at most
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked stretch inside one paragraph; the marks lie outside ``start``, ``end``.

    ``paragraph`` is the index of its paragraph. ``closed`` and ``opened`` tell whether the mark
    stands there; ``resumed`` is true when it runs on from the paragraph before. ``single`` says
    that single marks are the outer ones. ``inner`` stretches are left inside their outer one.
    """

    start: int
    end: int
    paragraph: int
    opened: bool = True
    closed: bool = True
    resumed: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
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
    for m in _DOUBLE.finditer(text):
        at = bisect_right(starts, m.start()) - 1
        if at >= 0 and m.end() <= lines[at][1]:
            marks.setdefault(at, []).append(_judge(text, m, lines[at]))
    out: list[Marked] = []
    running = False
    for at in sorted(marks):
        if at - 1 not in marks and (not out or out[-1].paragraph != at - 1):
            running = False
        found = _pair(text, marks[at], lines[at], at, running)
        running = bool(found) and not found[-1].closed
        out += found
    singles = _singles(text, lines, out)
    if singles:
        out = _merge(out, singles)
    return out


def _judge(text: str, m: re.Match[str], line: Span) -> _Mark:
    """Whether a mark may open or close here, by its shape and its neighbours."""
    start, end = m.span()
    left = text[start - 1] if start > line[0] else " "
    right = text[end] if end < line[1] else " "
    glyph = m[1] or m.group()
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
                _keep(out, text, Marked(line[0], mark.start, at, False, True, running))
        elif mark.closes:
            if depth:
                depth -= 1
                continue
            _keep(out, text, _between(opened.end, mark.start, at, opened, line, running))
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
                _keep(out, text, Marked(opened.end, cut, at, True, False))
            opened, depth = mark, 0
    if opened is not None:
        resumed = running and opened.start == line[0]
        _keep(out, text, Marked(opened.end, line[1], at, True, False, resumed))
    return out


def _between(start: int, end: int, at: int, opened: _Mark, line: Span, running: bool) -> Marked:
    return Marked(start, end, at, True, True, running and opened.start == line[0])


def _keep(out: list[Marked], text: str, item: Marked) -> None:
    """Add a stretch without the blanks at its ends, unless nothing is left of it."""
    body = text[item.start : item.end]
    left = len(body) - len(body.lstrip())
    right = len(body.rstrip())
    if not any(c.isalnum() for c in body):
        return
    start, end = item.start + left, item.start + right
    out.append(
        Marked(start, end, item.paragraph, item.opened, item.closed, item.resumed, item.single)
    )


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


# ---- single marks as the outer ones


def _singles(text: str, lines: list[Span], double: list[Marked]) -> list[Marked]:
    """Stretches in single marks: everywhere in the British way, else in headlines only."""
    if "‘" not in text and "'" not in text and "’" not in text:
        return []
    taken: dict[int, list[Marked]] = {}
    for d in double:
        taken.setdefault(d.paragraph, []).append(d)
    found: list[Marked] = []
    for at, line in enumerate(lines):
        if "‘" in text[line[0] : line[1]] or "'" in text[line[0] : line[1]]:
            more = _single_pairs(text, line, at, taken.get(at, []))
            found += more or _running(text, lines, at)
    spoken = sum(1 for s in found if _speaks(text, s, lines[s.paragraph]))
    if spoken > _outside(double, found):
        return found
    return [s for s in found if s.paragraph not in taken and _headline(text, lines, s.paragraph)]


def _running(text: str, lines: list[Span], at: int) -> list[Marked]:
    """Speech that runs on: not closed, and the next paragraph opens with such a mark again."""
    if at + 1 == len(lines) or not _SINGLE_OPEN.match(text, lines[at + 1][0]):
        return []
    start, end = lines[at]
    opener = _SINGLE_OPEN.search(text, start, end)
    if opener is None or text[start : opener.start()].rstrip()[-1:] not in ("", ":", ","):
        return []
    return [Marked(opener.end(), end, at, closed=False, single=True)]


def _outside(double: list[Marked], single: list[Marked]) -> int:
    """How many of the stretches in double marks lie in no single ones."""
    starts = [s.start for s in single]
    count = 0
    for d in double:
        at = bisect_right(starts, d.start) - 1
        count += at < 0 or d.end > single[at].end
    return count


def _speaks(text: str, item: Marked, line: Span) -> bool:
    """A stretch in single marks that looks like speech, not like a title or a coinage."""
    return item.start - 1 == line[0] or text[item.end - 1] in ",.?!"


def _headline(text: str, lines: list[Span], at: int) -> bool:
    start, end = lines[at]
    return at == 0 or (end - start < 160 and text[start:end].istitle())


def _single_pairs(text: str, line: Span, at: int, double: list[Marked]) -> list[Marked]:
    out: list[Marked] = []
    covers = iter(double)
    cover = next(covers, None)
    opener = _SINGLE_OPEN.search(text, line[0], line[1])
    while opener:
        start = opener.end()
        following = _SINGLE_OPEN.search(text, start, line[1])
        while cover and cover.end < start:
            cover = next(covers, None)
        if not (cover and cover.start <= start):
            limit = following.start() if following else line[1]
            close = _single_close(text, start, limit)
            if close is not None:
                _keep(out, text, Marked(start, close, at, single=True))
        opener = following
    return out


def _single_close(text: str, start: int, limit: int) -> int | None:
    """The closing single mark: one after punctuation, else one that is no possessive."""
    plain = possessive = None
    for m in _SINGLE_CLOSE.finditer(text, start, limit):
        before = text[m.start() - 1]
        if before in ".,!?…—–":
            return m.start()
        after = text[m.end() : m.end() + 2]
        if before == "s" and after[:1] == " " and after[1:].islower():
            possessive = m.start()
        elif plain is None:
            plain = m.start()
    return plain if plain is not None else possessive


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
