"""Walks through a draft piece by piece: its text first, its notes as paragraphs after it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping

from corpus.model import Span
from corpus.verify.drafts.mapping import Builder, Prose
from corpus.verify.drafts.scan import Rule


class Walker(ABC):
    """Copies what no ``pattern`` finds; ``notes`` are walked through at the end."""

    def __init__(self, source: str, pattern: re.Pattern[str]) -> None:
        self.source = source
        self.pattern = pattern
        self.builder = Builder(source)
        self.notes: list[Span] = []

    def run(self) -> Prose:
        """The prose of the whole source."""
        self.walk_text()
        while self.notes:
            start, end = self.notes.pop(0)
            self.builder.put("\n\n", start, start)
            self.walk(start, end)
        return self.builder.build()

    def walk_text(self) -> None:
        """Take the text, to which notes do not belong."""
        self.walk(0, len(self.source))

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


class RuleWalker(Walker):
    """Hands each find to the rule of its group; what a group ``note`` finds comes at the end."""

    def __init__(
        self, source: str, pattern: re.Pattern[str], rules: Mapping[str, Rule], note: str = ""
    ) -> None:
        super().__init__(source, pattern)
        self.rules = rules
        self.note = note

    def take(self, found: re.Match[str], end: int) -> int:
        """Build what a find stands for."""
        if found.lastgroup == self.note:
            self.notes.append(found.span("words"))
        else:
            self.rules[found.lastgroup or ""](self.builder, found)
        return max(found.end(), found.start() + 1)
