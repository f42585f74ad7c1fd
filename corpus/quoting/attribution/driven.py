"""Who is brought to speak by something: "The delay led NAME to call it “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.saying import HOLDING
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.words.cues import lexicon

_DRIVES = re.compile(
    r"\b(?:prompt(?:ed|ing|s)?|lead(?:s|ing)?|led|forc(?:ed|ing|es)|caus(?:ed|ing|es)|driv(?:es|ing)"
    r"|drove|driven|mov(?:ed|es)|inspir(?:ed|ing|es)|compell(?:ed|ing)|provok(?:ed|ing|es)"
    r"|push(?:ed|ing|es)|spurr(?:ed|ing)|fell to|falls to|left it to) (?:the |an? )?$"
)
_WORDS = re.compile(r" to (?:\w+ly )?([a-z]+)\b[^.;:“”\"\n]{0,60}[\"“„«‘']{1,2}")
_FAR = 90  # characters from "to" to the quotation, at most
_NEAR = 30  # characters of the verb that drives, at most


def driven(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """The choice, or the object that something brings to say the words which start at ``quote``."""
    at = text.rfind(" to ", max(0, quote - _FAR), quote)
    while at >= 0:
        to = _WORDS.fullmatch(text, at, quote)
        cue = lexicon().verbs.get(to[1]) if to else None
        if to and cue is not None and cue.form == "base" and cue.kind in HOLDING:
            n = bisect_left(mentions, at, key=START) - 1
            m = mentions[n] if n >= 0 else None
            close = m is not None and text[m.right : at] in ("", ",") and not m.possessive
            if m is None or not close:
                return choice
            drives = _DRIVES.search(text, max(0, m.left - _NEAR), m.left)
            return replace(choice, mention=n, cue=to.span(1), way="subject") if drives else choice
        at = text.rfind(" to ", max(0, quote - _FAR), at)
    return choice
