"""The outer words of an alignment: what stands in print where the draft's first and last stand.

The cheapest alignment loses words at either end rather than take them for others. A writer who
ends “the pressure is on” where print ends “the pressure is off” has put one for the other.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from itertools import takewhile

from corpus.verify.align import Alignment, Step, align
from corpus.verify.words import Token, same, sentence_starts, wordset

_FAR = 6
"""So many printed words may be left out before the draft's last or after its first words."""
_BESIDE = 2
"""So many words change places."""
_PARTICLES = wordset("out up down off away back over in on")
"""Behind a verb they are a part of it: “confirm” stands for “rule out”, not for “rule”."""


def aligned(
    draft: list[Token], text: str, printed: list[Token], reported: Container[int] = ()
) -> Alignment:
    """``align`` for the tokens of a print's ``text``, with the draft's outer words held against
    what it has in their place."""
    found = align(draft, printed, reported)
    if found.exact or not found.steps:
        return found
    starts = sentence_starts(text, printed)
    steps = _reaching_back(list(found.steps), draft, printed)
    steps = _reaching_on(steps, draft, printed)
    steps = _to_sentence_end(steps, starts, len(printed))
    steps = _to_particle(steps, printed)
    steps = _swapped(steps, draft, printed)
    return replace(found, steps=tuple(_to_sentence_start(steps, starts)))


def _reaching_on(steps: list[Step], draft: list[Token], printed: list[Token]) -> list[Step]:
    """With the last words taken for the same ones a little further on: between, print has more."""
    lost = _unlike(steps[::-1])
    if not 0 < lost < len(steps) or (last := steps[-lost - 1].printed) is None:
        return steps
    mine = [draft[step.draft or 0].key for step in steps[-lost:]]
    for at in range(last + 1, min(last + 2 + _FAR, len(printed) - lost + 1)):
        if all(same(key, printed[at + n].key) for n, key in enumerate(mine)):
            over = [Step(None, j) for j in range(last + 1, at)]
            equal = [Step(s.draft, at + n, True) for n, s in enumerate(steps[-lost:])]
            return [*steps[:-lost], *over, *equal]
    return steps


def _reaching_back(steps: list[Step], draft: list[Token], printed: list[Token]) -> list[Step]:
    """The same for the first words, a little further back."""
    lost = _unlike(steps)
    if not 0 < lost < len(steps) or (first := steps[lost].printed) is None:
        return steps
    mine = [draft[step.draft or 0].key for step in steps[:lost]]
    for at in range(first - lost, max(first - lost - 1 - _FAR, -1), -1):
        if all(same(key, printed[at + n].key) for n, key in enumerate(mine)):
            equal = [Step(s.draft, at + n, True) for n, s in enumerate(steps[:lost])]
            over = [Step(None, j) for j in range(at + lost, first)]
            return [*equal, *over, *steps[lost:]]
    return steps


def _to_sentence_end(steps: list[Step], starts: Container[int], size: int) -> list[Step]:
    """With last words that stand for nothing taken for those that print's sentence ends with,
    where these are no more."""
    lost = _nowhere(steps[::-1])
    if not 0 < lost < len(steps) or (last := steps[-lost - 1].printed) is None:
        return steps
    ends = (j for j in range(last + 1, last + 2 + lost) if j == size or j in starts)
    rest = range(last + 1, next(ends, last + 1))
    held = [replace(step, printed=at) for step, at in zip(steps[-lost:], rest, strict=False)]
    return [*steps[:-lost], *held, *steps[len(steps) - lost + len(held) :]]


def _to_sentence_start(steps: list[Step], starts: Container[int]) -> list[Step]:
    """The same for the first words and those that print's sentence begins with."""
    lost = _nowhere(steps)
    if not 0 < lost < len(steps) or (first := steps[lost].printed) is None or first in starts:
        return steps
    begins = (j for j in range(first - 1, max(first - 1 - lost, -1), -1) if j in starts)
    rest = range(next(begins, first), first)
    free = lost - len(rest)
    held = [replace(step, printed=at) for step, at in zip(steps[free:lost], rest, strict=True)]
    return [*steps[:free], *held, *steps[lost:]]


def _swapped(steps: list[Step], draft: list[Token], printed: list[Token]) -> list[Step]:
    """With words at an end that print has on the other side of those next to them taken for
    these: “hard work” for “work hard”."""
    last, first = steps[-1].printed, steps[0].printed
    if last is not None and (moved := _moved(steps[::-1], draft)):
        behind = range(last + 1, min(last + 1 + len(moved), len(printed)))
        if [printed[at].key for at in behind] == moved[::-1]:
            steps = [*steps, *(Step(None, at) for at in behind)]
    if first is not None and (moved := _moved(steps, draft)):
        before = range(max(first - len(moved), 0), first)
        if [printed[at].key for at in before] == moved:
            steps = [*(Step(None, at) for at in before), *steps]
    return steps


def _moved(steps: list[Step], draft: list[Token]) -> list[str]:
    """The words of the draft in whose place print has none, behind one or two that are equal."""
    kept = list(takewhile(lambda step: step.equal, steps[: _BESIDE + 1]))
    lost = takewhile(_is_lost, steps[len(kept) : len(kept) + _BESIDE])
    found = [draft[step.draft or 0].key for step in lost]
    return found if 0 < len(kept) <= _BESIDE else []


def _is_lost(step: Step) -> bool:
    return step.draft is not None and step.printed is None and not step.free


def _to_particle(steps: list[Step], printed: list[Token]) -> list[Step]:
    """With the particle of a verb that the draft's last word stands for, if print ends there."""
    last = steps[-1]
    if last.draft is None or last.printed is None or _kept(last):
        return steps
    rest = printed[last.printed + 1 :]
    particle = len(rest) == 1 and rest[0].key in _PARTICLES
    return [*steps, Step(None, last.printed + 1)] if particle else steps


def _unlike(steps: list[Step]) -> int:
    """How many of the first steps are words of the draft in whose place print has no such word."""
    count = 0
    while count < len(steps) and steps[count].draft is not None and not _kept(steps[count]):
        count += 1
    return count if count < len(steps) and steps[count].equal else 0


def _nowhere(steps: list[Step]) -> int:
    """How many of the first steps are words of the draft in whose place print has none."""
    count = _unlike(steps)
    return count if all(step.printed is None for step in steps[:count]) else 0


def _kept(step: Step) -> bool:
    return step.equal or step.free
