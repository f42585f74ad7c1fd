"""Whose the second of two verbs is: "NAME said that he sat down and told them: “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.parts import INFLECTED, SAID, parts

_SECOND = re.compile(
    r"(?<!,)\s(?:and|but)\s(?:then\s|later\s|\w+ly\s)?([a-z]+)(?:\s[^.,;:“”\"\n]{1,50})?[:,]?\s"
    r"[\"“„«‘']{1,2}$"
)
_FIRST = re.compile(r"\s(?:\w+ly\s|then\s)?([a-z]+)\b")
_STOP = re.compile(r"[.!?;:\n“”\"]")
_FAR = 90  # characters from the first verb's subject to the second verb, at most
_SUBJECTS = ("he", "she", "they", "who")
_WITHIN = re.compile(r"\b(?:where|which|whom|while|as|because|when|if|after|before|until|than) $")


def joined(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """The choice, or the subject that the verb before the words at ``quote`` shares with another.

    Only a pronoun, or the subject of a clause behind "that", stands nearer than whoever tells it.
    """
    if choice.mention < 0 or choice.cue is None or choice.cue[1] > quote:
        return choice
    second = _SECOND.search(text, max(0, quote - 80), quote)
    cue = lexicon().verbs.get(second[1]) if second else None
    if second is None or cue is None or cue.kind not in SPEECH or cue.form != "past":
        return choice
    for n in range(bisect_left(mentions, second.start(), key=START) - 1, choice.mention, -1):
        m = mentions[n]
        if second.start() - m.right > _FAR or _STOP.search(text, m.right, second.start()):
            return choice
        verb = None if m.possessive else _FIRST.match(text, m.right)
        within = _WITHIN.search(text, max(0, m.left - 9), m.left)
        if verb is None or within or m.kind == "document":
            continue
        if not parts()[verb[1]] & (INFLECTED | SAID):
            continue
        told = text.endswith(" that ", 0, m.left) and m.kind == "person"
        if m.head in _SUBJECTS or told:
            return replace(choice, mention=n, cue=second.span(1), way="subject")
        return choice
    return choice
