"""Questions made statements and statements made questions, where every word is right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.verify.align import Step
from corpus.verify.bracketed import Side

_STATED = re.compile(r"[.!?]+(?=[\"'”’»)\]]*(?:\s|$))|[,;][\"'”’»]*\s*$")
"""How a sentence ends; a comma stands for a full stop before a cue, never for a question mark."""


def changed(sides: tuple[Side, Side], steps: Sequence[Step]) -> tuple[int, bool] | None:
    """The printed word behind which print alone has a question mark (True) or the draft alone.

    None where both ask the same.
    """
    draft, printed = sides
    for step in steps:
        if not step.equal or step.draft is None or step.printed is None:
            continue
        mine = _sign_after(draft, step.draft)
        theirs = _sign_after(printed, step.printed)
        if mine and theirs and ("?" in mine) != ("?" in theirs):
            return step.printed, "?" in theirs
        if "?" in mine and not theirs and _is_stated(printed, step.printed):
            return step.printed, False
    return None


def unsigned(sides: tuple[Side, Side], steps: Sequence[Step]) -> bool:
    """Whether the draft ends with a question mark and print with no sign."""
    draft, printed = sides
    last = next((step for step in reversed(steps) if step.equal), None)
    if last is None or last.draft is None or last.printed is None:
        return False
    return "?" in _sign_after(draft, last.draft) and not _sign_after(printed, last.printed)


def _is_stated(printed: Side, index: int) -> bool:
    """Whether the sentence of a printed word that no sign follows ends as no question."""
    end = _STATED.search(printed.seen[printed.words[index].end :])
    return end is not None and "?" not in end[0]


def _sign_after(side: Side, index: int) -> str:
    end = side.words[index + 1].start if index + 1 < len(side.words) else len(side.text)
    word_end = side.words[index].end
    last = index + 1 == len(side.words) and side.seen[word_end - 1] == "."  # of "D.C."
    between = side.seen[word_end - last : end]
    return "".join(c for c in between if c in ".?!")
