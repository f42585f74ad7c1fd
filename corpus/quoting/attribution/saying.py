"""Which verbs say what somebody said, or holds of it."""

from __future__ import annotations

import re

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.words.cues import SPEECH, lexicon

SAYING = SPEECH | {"judge"}
HOLDING = SAYING | {"attitude"}  # what somebody thinks of it: "NAME thought it “soft”"
_TO_SAY = re.compile(
    r" to (?:say|tell|ask|joke|add|recall|remark|call|quip|insist|shout|warn|boast|repeat|know)\b"
)


def tells(text: str, choice: Choice) -> bool:
    """Whether the verb of the choice is one of saying, or none."""
    if choice.cue is not None and _TO_SAY.match(text, choice.cue[1]):
        return True
    cue = lexicon().verbs.get(text[slice(*choice.cue)].lower()) if choice.cue else None
    return cue is None or cue.kind in SAYING
