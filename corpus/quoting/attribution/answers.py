"""Who answers: "A asked B why. “…,” he replied." are words of B."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.cast.members import Cast
from corpus.quoting.marks.uttering import replies
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import lexicon

_REPLIES = frozenset(("reply", "answer", "respond", "retort"))
_ASKS = re.compile(
    r"\b(?:ask|r[au]ng|phon|call|text|messag|tell|told|question|press|quiz|challeng|beg|implor"
    r"|urg|order|warn|remind)"
    r"(?:s|ed|d|es|ged)?\s(?:the\s|an?\s)?$|\bput it to\s(?:the\s)?$"
)
_WIDEST = 160  # characters of the sentence that asks


def answerer(
    text: str, cast: Cast, mentions: Sequence[Mention], choice: Choice, quote: Span
) -> Mention | None:
    """Whom the sentence before asks, where a pronoun that stands for another one replies.

    Or where the words are told to be the reply: "A asked B why. “…,” came the reply".
    """
    he = mentions[choice.mention] if choice.mention >= 0 else None
    if he is None:
        return None
    came = replies(text, quote[1])
    cue = lexicon().verbs.get(text[slice(*choice.cue)].lower()) if choice.cue else None
    answers = cue is not None and cue.lemma in _REPLIES and he.head in ("he", "she")
    if not came and not answers:
        return None
    start = quote[0]
    low = max(0, start - _WIDEST)
    end = low + len(text[low:start].rstrip("\"'“‘„«` \xa0"))
    last = bisect_left(mentions, end, key=START) - 1
    for n in range(last, max(-1, last - 6), -1):
        m = mentions[n]
        if m.start < low or BREAK.search(text, m.end, end - 1):
            return None
        asked = _ASKS.search(text, max(low, m.left - 24), m.left)
        if asked and _can(cast, m, "" if came else he.gender):
            return m if m.entity != he.entity else None
    return None


def _can(cast: Cast, m: Mention, gender: str) -> bool:
    """Whether a mention can be of whoever answers: a person of that gender whom the text knows."""
    entity = cast.entity(m)
    if entity is None or m.possessive or (gender and entity.gender not in ("", gender)):
        return False
    return m.form == "pronoun" or m.kind in HUMAN
