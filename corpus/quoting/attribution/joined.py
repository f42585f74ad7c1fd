"""Whose a second verb is: "NAME said that he sat down and told them: “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.parts import INFLECTED, PREDICATE, SAID, parts

_OBJECT = r"(?:\s[^.,;:“”\"\n]{1,50})?[:,]?\s[\"“„«‘']{1,2}$"
_SECOND = re.compile(
    rf"(?<!,)\sand\s(?:then\s|later\s|\w+ly\s)?(?P<verb>[a-z]+){_OBJECT}"
    rf"|,?\s(?P<doing>(?:shout|scream|yell|chant|cry|sing|whisper|mutter|mumbl|holler)ing)"
    rf"{_OBJECT}"
)
_FIRST = re.compile(r"(?:,\s[^,.;:“”\"]{2,60},)?\s(?:\w+ly\s|then\s)?([a-z]+)\b")
_PERFECT = re.compile(r" had (?!been\b)(?:\w+ )?[a-z]+")
_STOP = re.compile(r"[.!?;:\n“”\"]")
_FAR = 90  # characters from the first verb's subject to the second verb, at most
_SUBJECTS = ("he", "she", "they", "who")
_WITHIN = re.compile(r"\b(?:where|which|whom|while|as|because|when|if|after|before|until|than) $")
_WITHIN_IT = re.compile(r" (?:him|her|them|me|us|that|to (?:him|her|them))\b|[:,]")
_TOLD = re.compile(r"\b([a-z]+) (?:that )?(?:the )?$")


def joined(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """The choice, or the subject that the verb before the words at ``quote`` shares with another.

    Only a pronoun, or the subject of a clause that is told, stands nearer than whoever tells it.
    """
    if choice.mention < 0 or choice.cue is None or choice.cue[1] > quote:
        return choice
    second = _SECOND.search(text, max(0, quote - 80), quote)
    word = second["verb"] or second["doing"] if second else ""
    cue = lexicon().verbs.get(word)
    form = "past" if second and second["verb"] else "ing"
    if second is None or cue is None or cue.kind not in SPEECH or cue.form != form:
        return choice
    verb = second.span("verb" if form == "past" else "doing")
    for n in range(bisect_left(mentions, second.start(), key=START) - 1, choice.mention, -1):
        m = mentions[n]
        if second.start() - m.right > _FAR or _STOP.search(text, m.right, second.start()):
            return choice
        if m.possessive or m.inside or m.kind == "document":
            continue
        if _WITHIN.search(text, max(0, m.left - 9), m.left):
            continue
        if _acts(text, m, form == "past"):
            inner = _WITHIN_IT.match(text, verb[1]) is not None  # "told them", no "the public"
            subject = m.head in _SUBJECTS or (_told(text, m) and (form == "ing" or inner))
            return replace(choice, mention=n, cue=verb, way="subject") if subject else choice
    return choice


def _acts(text: str, m: Mention, finite: bool) -> bool:
    """Whether the verb behind a mention is one that a second can be joined to."""
    first = _FIRST.match(text, m.right)
    if first is None or m.head == "who":
        return first is not None
    if m.kind == "person" and finite and _PERFECT.match(text, m.right):
        return m.head not in _SUBJECTS
    return bool(parts()[first[1]] & (INFLECTED | SAID | (0 if finite else PREDICATE)))


def _told(text: str, m: Mention) -> bool:
    """Whether a verb of saying stands right before a person: "she said (that) the boy hid"."""
    if m.kind != "person":
        return False
    if text.endswith(" that ", 0, m.left):
        return True
    before = _TOLD.search(text, max(0, m.left - 24), m.left)
    cue = lexicon().verbs.get(before[1]) if before else None
    return cue is not None and cue.kind in SPEECH and cue.form in ("past", "third")
