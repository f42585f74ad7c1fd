"""Reads filled frames, and counts what is given as somebody else's or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from corpus import read_text
from corpus.quoting import extract
from tests.benchmarks.frames.filling import Filled, Stretch, Wanted, fill
from tests.benchmarks.frames.grammar import Frame, parts
from tests.kinds import Gold, alike, nearest

SURE = 0.9


@dataclass(frozen=True, slots=True)
class Answer:
    """Whose words a stretch is read as; nobody's if it is not found, or if none is given."""

    speaker: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Wrong:
    """A quotation that was read as another's."""

    frame: Frame
    text: str
    stretch: Stretch
    answer: Answer

    @property
    def sure(self) -> bool:
        """Whether somebody was given, and surely."""
        return self.answer.speaker is not None and self.answer.confidence > SURE


@dataclass(slots=True)
class Tally:
    """How many quotations were read, and those of them that went wrong."""

    many: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def sure(self) -> int:
        """How many went wrong surely."""
        return sum(one.sure for one in self.wrong)


def right(wanted: Iterable[Wanted], speaker: str | None) -> bool:
    """Whether the speaker is one of those who are wanted."""
    return speaker is not None and any(_meant(one, speaker) for one in wanted)


def _meant(wanted: Wanted, speaker: str) -> bool:
    if wanted.person:
        return alike(wanted.words, speaker)
    return re.search(rf"(?i)\b{re.escape(wanted.words)}\b(?!['’]s? )", speaker) is not None


def answers(filled: Filled) -> list[Answer]:
    """What is read of each quotation."""
    quotes = [q for q in extract(read_text(filled.text)).quotes if q.verbatim]
    found = (nearest(Gold(s.start, [], s.end), quotes) for s in filled.stretches)
    return [Answer(q.speaker, q.confidence) if q else Answer() for q in found]


def tally(frames: tuple[Frame, ...], many: int, seed: int) -> Tally:
    """What is read of so many frames of a family, its patterns in turn."""
    total = Tally()
    for number in range(many):
        frame = frames[number % len(frames)]
        filled = fill(frame, parts(), Random(f"{seed} {frame.pattern} {number}"))
        for stretch, answer in zip(filled.stretches, answers(filled), strict=True):
            total.many += 1
            if not right(stretch.wanted, answer.speaker):
                total.wrong.append(Wrong(frame, filled.text, stretch, answer))
    return total
