"""A choice given another subject: the one before a relative clause, or at another place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.subjects import before_relative
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import lexicon

_RELATIVE = re.compile(r", (?:who|whose|whom|which|where)\b")
_WHOSE = re.compile(r", whose [\w-]+(?: [\w-]+){0,3},? ")


def beyond(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """The subject before a relative clause that a comma closes: "NAME, who met X, said"."""
    chosen, cue = mentions[choice.mention], choice.cue
    verb = lexicon().verbs.get(text[slice(*cue)]) if cue else None
    if cue is None or verb is None or verb.form not in ("past", "third"):
        return choice
    apposed = text[chosen.left : chosen.start].rstrip().endswith(",")
    if text[chosen.end : cue[0]] != ", " or apposed:
        return choice
    before = before_relative(text, mentions, cue[0])
    if before is not None and before < choice.mention:
        return replace(choice, mention=before)
    for n in range(choice.mention - 1, max(-1, choice.mention - 8), -1):
        m = mentions[n]
        if BREAK.search(text, m.end, chosen.start) or _WHOSE.fullmatch(text, m.right, chosen.left):
            break
        if not m.possessive and _RELATIVE.match(text, m.right):
            return replace(choice, mention=n)
    return choice


def moved(mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """The choice with the mention that stands at ``start``, if one does."""
    at = bisect_left(mentions, start, key=START)
    if at < len(mentions) and mentions[at].start == start and at != choice.mention:
        return replace(choice, mention=at)
    return choice
