"""The turns of a text: what one speaker says in one go, and whether the text tells who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.model import Span
from corpus.quoting.below import Found
from corpus.quoting.prepare import Scene

_BESIDE = re.compile(r"[”\"’'»] [“\"‘«„]")
LOOSE = frozenset(("continues", "before", "after", "answers", "below"))
CURT, BRIEF, SHORT, LONG = 32, 40, 80, 200  # code points of a turn
_TALK = 3  # brief turns without a tag from which a text is one of talk


@dataclass(frozen=True, slots=True)
class Turn:
    """The quotations ``kept[first:last]`` that one speaker says in one go.

    ``opens``: a paragraph begins with it, or it stands right behind another turn. ``tied``: words
    beside it in its paragraph tell its speaker. ``bare``: nothing else is in its paragraph.
    ``size``: its code points; ``asks``: it ends with a question.
    """

    first: int
    last: int
    paragraph: int
    opens: bool
    tied: bool
    bare: bool
    size: int
    asks: bool


def talks(scene: Scene, kept: Sequence[Found]) -> bool:
    """Whether brief turns without a tag, or two in a row, show that a text is one of talk."""
    at = [k.item.paragraph for k in kept if _brief(scene, k)]
    return len(at) >= _TALK or any(b - a == 1 for a, b in pairwise(at))


def turns(text: str, scene: Scene, kept: Sequence[Found], near: bool) -> Iterator[Turn]:
    """The turns of a text in order; ``near``: who but stands near words may be their speaker."""
    for paragraph, group in groupby(range(len(kept)), key=lambda n: kept[n].item.paragraph):
        line = scene.lines[paragraph]
        numbers = list(group)
        cuts = [n for n in numbers[1:] if _beside(text, kept[n - 1], kept[n])]
        for first, last in zip([numbers[0], *cuts], [*cuts, numbers[-1] + 1], strict=True):
            low = line[0] if first == numbers[0] else kept[first - 1].item.end
            high = line[1] if last > numbers[-1] else kept[last].item.start
            start, end = kept[first].item.start, kept[last - 1].item.end
            opens = start - low <= 3 and not kept[first].item.resumed
            tells = any(tied(scene, k, (low, high), near) for k in kept[first:last])
            bare = high - low - (end - start) <= 6
            asks = text[end - 1] == "?"
            yield Turn(first, last, paragraph, opens, tells, bare, end - start, asks)


def tied(scene: Scene, k: Found, span: Span, near: bool) -> bool:
    """Whether words within the span tell who speaks; ``near`` as for ``turns``."""
    choice = k.choice
    if choice.cue is not None:
        return span[0] <= choice.cue[0] < span[1]
    if choice.way in LOOSE or (choice.way == "none" and not near):
        return False
    return choice.mention >= 0 and span[0] <= scene.mentions[choice.mention].start < span[1]


def _beside(text: str, before: Found, this: Found) -> bool:
    """Whether nothing but marks parts two quotations that are sentences: “Any of it?” “No.”."""
    a, b = before.item.end, this.item.start
    whole = text[a - 1] in ".?!…—–" and text[b].isupper()
    return whole and _BESIDE.fullmatch(text, a, b) is not None


def _brief(scene: Scene, k: Found) -> bool:
    """Whether a few words that nothing ties to a speaker are a paragraph of their own."""
    line, item = scene.lines[k.item.paragraph], k.item
    if item.start - line[0] > 3 or line[1] - item.end > 3 or item.end - item.start >= BRIEF:
        return False
    return k.choice.cue is None and k.choice.way in LOOSE
