"""Whose words they are where the verb is spared: "A said it was “…” and B that it was “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import LEFT, Mention

_ACTORS = frozenset(("person", "organisation", "unknown"))
# Between the words of the first and whoever is second: nothing but this.
_AND = re.compile(r"[”\"’»],?\s(?:and|while|but|or|yet)\s(?:the\s)?$|[”\"’»],\s$|[,;][”\"’»]\s$")
_THAT = re.compile(
    r"\sthat\s(?:[a-z]+\s){0,2}(?:was|were|is|are|had|has|have|would|will|could|can|should|did)\b"
    r"[^.,;:“”\"]{0,40}\s[\"“„«‘']"
)
_BARE = re.compile(r"\s[“„«]")
_SPARED = 90  # code points from the second's name to the words, at most
_SAID = ("said", "says", "wrote", "claimed", "argued", "insisted", "complained", "added", "warned")
_CALLED = ("called", "calls", "deemed", "labelled", "labeled", "dubbed", "branded")


def gapped(text: str, mentions: Sequence[Mention], choice: Choice, quote: int, line: int) -> Choice:
    """The choice, or the second of two whose verb stands with the first alone.

    ``quote`` is where the words start, ``line`` where their paragraph does.
    """
    at = bisect_left(mentions, quote, key=LEFT) - 1
    for n in range(at, max(-1, at - 3), -1):
        m = mentions[n]
        if m.left < line or quote - m.right > _SPARED:
            return choice
        if m.form == "pronoun" or m.kind not in _ACTORS or m.possessive:
            continue
        if _AND.search(text, max(line, m.left - 12), m.left) is None:
            return choice
        if not _goes_on(text, m, quote) or not _verb_before(text, mentions, n, line):
            return choice
        return replace(choice, mention=n, cue=None)
    return choice


def _goes_on(text: str, m: Mention, quote: int) -> bool:
    """Whether what stands behind a name needs the verb before it: "NAME that it was “…”"."""
    for pattern in (_THAT, _BARE):
        found = pattern.match(text, m.right, quote)
        if found is not None and found.end() >= quote:
            return True
    return False


def _verb_before(text: str, mentions: Sequence[Mention], n: int, line: int) -> bool:
    """Whether the first says or calls something in the sentence of the second."""
    first = max(text.rfind(stop, line, mentions[n].left) for stop in (". ", "? ", "! "))
    words = text[max(first, line) : mentions[n].left].replace(",", " ").split()
    return any(word in _SAID or word in _CALLED for word in words)
