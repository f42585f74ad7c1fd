"""An ellipsis that leads from within one sentence to within another one.

“We would not ask anyone to … stop here” out of “We would not ask anyone to leave. What we want is
for boats to stop here.” says what nobody said, though each word is in print.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.verify.align import Step
from corpus.verify.cutguard import Guard
from corpus.verify.words import GAP, Token, sentence_starts

_STOP = re.compile(r"[.!?]\W{0,40}?(?:\.\s?\.\s?\.|…)|(?:\.\s?\.\s?\.|…)\W{0,40}?[.!?](?!\.)")
"""A full stop beside the ellipsis: the writer says that a sentence ends there."""
_CLAUSE = re.compile(r"[,;:—–]|\s-\s")


def run_ins(
    mine: tuple[str, Sequence[Token]], printed: tuple[str, Sequence[Token]], steps: Sequence[Step]
) -> list[Guard]:
    """The beginnings of sentences that ellipses of a draft leave out, each a loss."""
    text, words = printed
    starts = sorted(sentence_starts(text, list(words)))
    kept = [(s.draft, s.printed) for s in steps if s.draft is not None and s.printed is not None]
    whole = (words[kept[0][1]].start, words[kept[-1][1]].end) if kept else (0, 0)
    found: list[Guard] = []
    for (one, here), (other, there) in pairwise(kept):
        begun = [at for at in starts if here + 1 < at < there]
        if (
            begun
            and there not in starts
            and _leads(mine, one, other)
            and not _new_clause(text, words, there)
        ):
            first, last = words[begun[-1]], words[there - 1]
            lost = text[first.start : last.end]
            found.append(Guard("sentence's beginning", lost, whole))
    return found


def _leads(mine: tuple[str, Sequence[Token]], one: int, other: int) -> bool:
    """Whether nothing but an ellipsis stands between two words of the draft."""
    text, words = mine
    between = words[one + 1 : other]
    said = _STOP.search(text, words[one].end, words[other].start)
    return bool(between) and all(word.key == GAP for word in between) and said is None


def _new_clause(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a clause of its own begins with a printed word, which needs nothing before it."""
    return _CLAUSE.search(text, words[at - 1].end, words[at].start) is not None
