"""Who answers: "A asked B why. “…,” he replied." are words of B."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.cast.members import Cast
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import lexicon

_REPLIES = frozenset(("reply", "answer", "respond", "retort"))
_ASKS = re.compile(
    r"\b(?:ask|tell|told|question|press|quiz|challeng|beg|implor|urg|order|warn|remind)"
    r"(?:s|ed|d|es|ged)?\s(?:the\s|an?\s)?$|\bput it to\s(?:the\s)?$"
)
_WIDEST = 160  # characters of the sentence that asks


def answerer(
    text: str, cast: Cast, mentions: Sequence[Mention], choice: Choice, quote: int
) -> Mention | None:
    """Whom the sentence before asks, where a pronoun that stands for another one replies.

    ``quote`` is where the words start.
    """
    cue = lexicon().verbs.get(text[slice(*choice.cue)].lower()) if choice.cue else None
    he = mentions[choice.mention] if choice.mention >= 0 else None
    if he is None or cue is None or cue.lemma not in _REPLIES or he.head not in ("he", "she"):
        return None
    low = max(0, quote - _WIDEST)
    end = low + len(text[low:quote].rstrip("\"'“‘„«` \xa0"))
    last = bisect_left(mentions, end, key=START) - 1
    for n in range(last, max(-1, last - 6), -1):
        m = mentions[n]
        if m.start < low or BREAK.search(text, m.end, end - 1):
            return None
        if _ASKS.search(text, max(low, m.left - 24), m.left) and _can(cast, m, he):
            return m if m.entity != he.entity else None
    return None


def _can(cast: Cast, m: Mention, he: Mention) -> bool:
    """Whether a pronoun can stand for a mention: a person of its gender whom the text knows."""
    entity = cast.entity(m)
    if entity is None or entity.gender not in ("", he.gender) or m.possessive:
        return False
    return m.form == "pronoun" or m.kind in HUMAN
