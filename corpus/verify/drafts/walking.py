"""Walks through a draft piece by piece: its text first, its notes as paragraphs after it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from corpus.model import Span
from corpus.verify.drafts.mapping import Builder, Prose


class Walker(ABC):
    """Copies what no ``pattern`` finds; ``notes`` are walked through at the end."""

    def __init__(self, source: str, pattern: re.Pattern[str]) -> None:
        self.source = source
        self.pattern = pattern
        self.builder = Builder(source)
        self.notes: list[Span] = []

    def run(self) -> Prose:
        """The prose of the whole source."""
        self.walk(0, len(self.source))
        while self.notes:
            start, end = self.notes.pop(0)
            self.builder.put("\n\n", start, start)
            self.walk(start, end)
        return self.builder.build()

    def walk(self, start: int, end: int) -> None:
        """Take a stretch of the source."""
        at = start
        while at < end:
            found = self.pattern.search(self.source, at, end)
            if found is None:
                break
            self.builder.copy(at, found.start())
            at = self.take(found, end)
        self.builder.copy(at, end)

    @abstractmethod
    def take(self, found: re.Match[str], end: int) -> int:
        """Build what a find in a stretch up to ``end`` stands for; where to go on."""
