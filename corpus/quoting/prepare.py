"""What attribution works on: paragraphs, marked stretches and mentions of one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Aside, Mention, Span
from corpus.quoting import _simple
from corpus.quoting.marks import Marked, marked
from corpus.quoting.sentences import paragraphs


@dataclass(frozen=True, slots=True)
class Scene:
    """Paragraphs, marked stretches and mentions, each in order."""

    lines: list[Span]
    found: list[Marked]
    mentions: list[Mention]


def prepare(text: str, asides: Sequence[Aside] = ()) -> Scene:
    """The scene of one text; ``asides`` are no article text."""
    lines = paragraphs(text)
    found = marked(text, lines)
    out: list[Mention] = []
    for a, b in lines:
        out += _simple.find_mentions(text, a, b)
    return Scene(lines, found, out)
