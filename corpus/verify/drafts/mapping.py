"""Prose made out of a draft's source, with the way back from every character."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Prose:
    """``text`` to extract from; ``starts[i]``, ``ends[i]`` are where character i stands.

    Offsets are code points: of ``text`` on this side, of ``source`` on the other.
    """

    source: str
    text: str
    starts: array[int]
    ends: array[int]
    blocks: tuple[Span, ...] = ()
    """Stretches of ``text`` that are set off as quotations, with marks somewhere inside them."""

    def origin(self, start: int, end: int) -> Span:
        """The stretch of the source that ``text[start:end]`` (not empty) was made from."""
        return self.starts[start], self.ends[end - 1]

    def position(self, start: int) -> tuple[int, int]:
        """Line and column in the source, from 1, of a code point of ``text``."""
        offset = self.starts[start]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> list[int]:
        """Where the source's lines begin; CRLF and CR end lines as LF does."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.source))]


def byte_column(source: str, offset: int) -> int:
    """The column, from 1, in bytes of UTF-8, as vim counts a code point's place."""
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    return len(source[start:offset].encode("utf-8", "surrogatepass")) + 1


class Builder:
    """Puts prose together from stretches of a source and from signs of its own."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._starts = array("l")
        self._ends = array("l")
        self._blocks: list[Span] = []

    @property
    def size(self) -> int:
        """How much prose there is so far, in code points."""
        return len(self._starts)

    def block(self, start: int) -> None:
        """What was put since ``size`` was ``start`` is set off as one quotation."""
        self._blocks.append((start, self.size))

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the source as it is."""
        if end > start:
            self._parts.append(self.source[start:end])
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))

    def put(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in place of a stretch of the source (which may be empty)."""
        self._parts.append(text)
        self._starts.extend([start] * len(text))
        self._ends.extend([end] * len(text))

    def build(self) -> Prose:
        """The prose so far."""
        blocks = tuple(self._blocks)
        return Prose(self.source, "".join(self._parts), self._starts, self._ends, blocks)
