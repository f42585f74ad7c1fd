"""A sentence that a cue of the draft breaks in two, with a word lost where it is broken."""

from __future__ import annotations

from corpus.model import Verdict
from corpus.verify.words import keys, wordset

_FEW = 3
"""So many words that are lost at a cue are a slip; of more, two fragments are quoted."""

_JOINING = wordset("and but or so then that i we he she it they you")
"""What a tag stands for or leaves out: “safe for now”, but said he “would not”."""


def lost_at_the_cue(whole: Verdict, sentence: str, part: str) -> bool:
    """Whether print has a few words more just before ``part`` and ``sentence`` is else the same:
    “We are,” she said, “going” of “We are not going”, each half of which is print's."""
    if whole.verdict != "altered" or not whole.matches:
        return False
    diff = whole.matches[0].diff
    if [op for op, _ in diff] != ["=", "+", "="]:
        return False
    lost = keys(diff[1][1])
    if len(lost) > _FEW or _JOINING.issuperset(lost):
        return False
    return sentence.endswith(part) and len(keys(diff[2][1])) == len(keys(part))
