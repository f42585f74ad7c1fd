"""A sentence that a cue of the draft breaks in two, with a word lost where it is broken."""

from __future__ import annotations

from corpus.model import Verdict
from corpus.verify.words import keys

_FEW = 3
"""So many words that are lost at a cue are a slip; of more, two fragments are quoted."""


def lost_at_the_cue(whole: Verdict, sentence: str, part: str) -> bool:
    """Whether print has a few words more just before ``part`` and ``sentence`` is else the same:
    “We are,” she said, “going” of “We are not going”, each half of which is print's."""
    if whole.verdict != "altered" or not whole.matches:
        return False
    diff = whole.matches[0].diff
    if [op for op, _ in diff] != ["=", "+", "="] or len(keys(diff[1][1])) > _FEW:
        return False
    return sentence.endswith(part) and len(keys(diff[2][1])) == len(keys(part))
