"""What a writer's brackets stand in place of: “[the governor]” for “he”, “[did]” for “didn't”."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.model import Span
from corpus.verify.align import Step
from corpus.verify.scopewords import DENYING
from corpus.verify.seen import seen
from corpus.verify.words import GAP, Token, similar, weight, wordset

_NEGATIONS = DENYING | wordset("neither nor without")


class Side(NamedTuple):
    """A text and its tokens."""

    text: str
    words: Sequence[Token]

    @property
    def seen(self) -> str:
        """The text as a reader sees it, of its length."""
        return seen(self.text)

    def span(self, run: Sequence[int]) -> Span:
        """From the start of the first to the end of the last token of ``run``."""
        return self.words[run[0]].start, self.words[run[-1]].end


class Replaced(NamedTuple):
    """Indexes of the draft's words in brackets, and of the printed ones in whose place they are."""

    written: list[int]
    printed: list[int]


def replaced(
    steps: Iterable[Step], draft: Sequence[Token], printed: Sequence[Token]
) -> list[Replaced]:
    """All of them in order; where an ellipsis stands beside, words are left out, not replaced."""
    found: list[Replaced] = []
    now = Replaced([], [])
    for step in (*steps, Step(0, 0, True)):
        if step.equal:
            cut = any(draft[at].key == GAP for at in now.written)
            if now.written and now.printed and not cut:
                found.append(now)
            now = Replaced([], [])
            continue
        if step.draft is not None:
            now.written.append(step.draft)
        if step.printed is not None and printed[step.printed].key != GAP:
            now.printed.append(step.printed)
    return [one for one in found if all(draft[at].inserted == "[" for at in one.written)]


def brackets_changed(steps: Sequence[Step], draft: Side, printed: Side) -> bool:
    """Where both have brackets at one place, whether they hold other words."""
    if _thinned(steps, printed.words):
        return True
    mine = theirs = False
    for step in (*_with_ends(steps, draft, printed), Step(0, 0, True)):
        if step.equal:
            if mine and theirs:
                return True
            mine = theirs = False
            continue
        mine |= step.draft is not None and draft.words[step.draft].inserted == "["
        theirs |= step.printed is not None and printed.words[step.printed].inserted == "["
    return False


def _thinned(steps: Sequence[Step], printed: Sequence[Token]) -> bool:
    """Whether words are left out between two kept ones of print's brackets."""
    kept = {step.printed for step in steps if step.equal}
    lost = (step.printed for step in steps if step.draft is None and step.printed is not None)
    return any(
        {at - 1, at + 1} <= kept and all(printed[n].inserted == "[" for n in (at - 1, at, at + 1))
        for at in lost
    )


def _with_ends(steps: Sequence[Step], draft: Side, printed: Side) -> list[Step]:
    """The steps, and print's words beside them where the draft begins or ends in brackets."""
    at = [step.printed for step in steps if step.printed is not None]
    if not at:
        return list(steps)
    first, last = (
        not one.equal and one.draft is not None and draft.words[one.draft].inserted == "["
        for one in (steps[0], steps[-1])
    )
    before = [Step(None, at[0] - 1)] if first and at[0] > 0 else []
    after = [Step(None, at[-1] + 1)] if last and at[-1] + 1 < len(printed.words) else []
    return [*before, *steps, *after]


def undenied(steps: Iterable[Step], draft: Side, printed: Side) -> list[Span]:
    """The stretches of print that deny something, in whose place brackets do not."""
    return [
        printed.span(its)
        for mine, its in replaced(steps, draft.words, printed.words)
        if any(map(_denies, _keys(printed, its))) and not any(map(_denies, _keys(draft, mine)))
    ]


def reworded(steps: Iterable[Step], draft: Side, printed: Side) -> list[tuple[str, str]]:
    """The words in brackets and print's own, where these are more than other forms of them."""
    return [
        (draft.text[slice(*draft.span(mine))], printed.text[slice(*printed.span(its))])
        for mine, its in replaced(steps, draft.words, printed.words)
        if _others(_keys(draft, mine), _keys(printed, its))
    ]


def _keys(side: Side, run: list[int]) -> list[str]:
    return [side.words[at].key for at in run]


def _others(mine: Sequence[str], its: Sequence[str]) -> bool:
    """Whether print has words of weight that are no other forms of the brackets' words."""
    return any(
        weight(key) == 1.0 and not any(key == own or similar(own, key) for own in mine)
        for key in its
    )


def _denies(key: str) -> bool:
    return key in _NEGATIONS or key.endswith("n't")
