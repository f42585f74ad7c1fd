"""Whose words a clause in another one tells: "The court heard that NAME had written “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.words.cues import SPEECH, lexicon

_AIDS = re.compile(
    r",?\s(?:(?:had|has|have|\w+ly|also|later|once|then|first|never|even|often)\s){0,3}"
)
_TOLD = re.compile(
    r"\s(?:\w+ly\s|also\s|later\s|then\s|has\s|had\s|was\s|were\s){0,2}(?P<verb>[a-z]+)"
    r"(?P<more>\s[^.!?;:,“”\"\n]{0,40}?)??(?P<that>\s(?:that|how))?(?:\s(?:his|her|their|the|a|an))?,?\s"
)
# A clause that tells who the subject is, with no comma: "the dealer from whom he bought it had".
_WHICH = re.compile(
    r"\s(?:(?:from|to|with|for|by|of)\s)?(?:who|whom|whose)\s[^.,;:“”\"\n]{3,80}\s"
    r"(?:(?:had|has|have|\w+ly|also|later|once|then)\s){0,2}"
)
_HEARS = frozenset(("heard", "hears", "hear", "learned", "learnt"))
_BACK = 5  # mentions from the verb back to its subject
_NEAR = 40
"""So many characters stand between the verb and the quotation, at most."""


def embedded(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject right before the chosen verb, where it stands in what the chosen one tells."""
    cue, chosen = choice.cue, mentions[choice.mention]
    if cue is None or not chosen.end < cue[0] < quote <= cue[1] + _NEAR:
        return None
    said = lexicon().verbs.get(text[slice(*cue)])
    if said is None or said.kind not in SPEECH or said.form == "ing":
        return None  # "NAME said that he credits “…”"
    if not said.whole(text, cue[1]):
        return None  # "NAME said that the army set up “…”"
    before = bisect_left(mentions, cue[0], key=START)
    for n in range(before - 1, max(choice.mention, before - 1 - _BACK), -1):
        m = mentions[n]
        told = m.kind == "person" and m.form != "pronoun"
        if told and _WHICH.fullmatch(text, m.right, cue[0]) and _says(text, chosen.right, m.left):
            return replace(choice, mention=n, way="subject")
    for n in range(before - 1, choice.mention, -1):
        m = mentions[n]
        if m.right > cue[0] or _AIDS.fullmatch(text, m.right, cue[0]) is None:
            break
        he = m.form == "pronoun"
        if m.possessive or not (he or m.kind in HUMAN):
            break
        if _tells(text, chosen.right, m.left, he):
            return replace(choice, mention=n, way="subject")
    return None


def _says(text: str, start: int, end: int) -> bool:
    """Whether nothing but a verb of saying stands between, with or without "that"."""
    told = _TOLD.fullmatch(text, start, end)
    cue = lexicon().verbs.get(told["verb"]) if told and not told["more"] else None
    return cue is not None and cue.kind in SPEECH and cue.form != "ing"


def _tells(text: str, start: int, end: int, he: bool) -> bool:
    """Whether a verb of saying or hearing stands between, and leads up to a clause.

    Who says what ``he`` said is mostly the same one; who hears it is not.
    """
    told = _TOLD.fullmatch(text, start, end)
    if told is None:
        return False
    cue = lexicon().verbs.get(told["verb"])
    passive = told["verb"] == "told" and text[start : told.start("verb")].split()[-1:] in (
        ["was"],
        ["were"],
    )
    hears = (passive or told["verb"] in _HEARS) and (told["more"] is None or not he)
    if he and not hears:
        return False
    said = hears or (cue is not None and cue.kind in SPEECH and cue.form != "ing")
    return said and (told["that"] is not None or (hears and not told["more"]))
