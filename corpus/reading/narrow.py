"""Paragraphs that a narrow column broke into short lines, as they are copied out of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.reading.lines import Line, ends_sentence, spaced

_LONGEST = 100
"""Characters of a column's line; longer ones are paragraphs of their own."""
_SHARE = 0.6
"""Of the longest line, the length from which on a line fills its column."""
_LEAST, _RUNS = 3, 2
"""Lines of a paragraph, and sentences in it that run over a line's end, to tell a column by."""


def rows(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines that are pieces of such paragraphs.

    Where one of several lines is found, two lines that run on are one as well.
    """
    if spaced(lines):
        return frozenset()
    found: set[int] = set()
    shorter: set[int] = set()
    for first, last in _blocks(lines):
        width = _SHARE * max(len(one.text) for one in lines[first : last + 1])
        runs = [at for at in range(first, last) if _runs_on(lines[at], lines[at + 1], width)]
        if not runs:
            continue
        ends = (at for at in range(last, runs[-1], -1) if _stops(lines[at].text))
        last = next(ends, 0)  # below it a caption or a page's foot may stand
        if 2 * len(runs) < last - runs[0] or not last:
            continue
        told = len(runs) >= _RUNS and last - first + 1 >= _LEAST
        (found if told else shorter).update(range(runs[0], last + 1))
    return frozenset(found | shorter) if found else frozenset()


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last index of each stretch of short lines without a gap."""
    first = 0
    for at, line in enumerate(lines):
        if line.gap or len(line.text) > _LONGEST:
            if at - first > 1:
                yield first, at - 1
            first = at + (len(line.text) > _LONGEST)
    if len(lines) - first > 1:
        yield first, len(lines) - 1


def _runs_on(line: Line, below: Line, width: float) -> bool:
    """Whether a sentence goes on from a line that fills its column to the next."""
    goes_on = below.text[0].islower() or below.text[0].isdigit()
    return goes_on and len(line.text) >= width and not _stops(line.text)


def _stops(text: str) -> bool:
    return ends_sentence(text) and text.rstrip("\"'”’)")[-1:] not in (",", ";", ":")
