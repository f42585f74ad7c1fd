"""A name with what its bearer is before it: “the official Marie Harf” is Marie Harf."""

from __future__ import annotations

import re

from corpus.verify.people import TITLES, is_somebody, name_words
from corpus.verify.words import wordset

_DETERMINERS = wordset("the a an his her their its our my")
_PARTICLES = wordset("van von der den de du da di del della le la bin ibn al el ter ten dos")
_OF = wordset("of for in at from to by with on and")
_BODIES = wordset(
    "paper newspaper magazine weekly daily article report column site website blog agency network "
    "broadcaster channel station programme program show ministry department party office group"
)
"""What prints or passes on what others say, or has people who speak for it."""
_NO_OFFICE = wordset("state foreign defense defence the of general")


def without_office(claimed: str) -> str:
    """``claimed`` as the name alone, where it has a name behind what somebody is; else as it is."""
    words = re.findall(r"[^\s,]+", claimed)
    if len(words) < 2 or (not words[0].islower() and words[0].casefold() not in _DETERMINERS):
        return claimed
    words = words[1:] if words[0].casefold() in _DETERMINERS else words
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1] in _PARTICLES):
        first -= 1
    before, name = words[:first], words[first:]
    if not name or {word.casefold() for word in before} & (_OF | _BODIES):
        return claimed
    return " ".join(name if before else _behind_title(name)) or claimed


def _behind_title(words: list[str]) -> list[str]:
    """The name of words that all have capitals: "Ohio Senator Ted Cruz", "President Obama"."""
    if len(words) > 2 and words[-3].casefold() in TITLES:
        return words[-2:] if is_somebody(name_words(" ".join(words[-2:]))) else []
    entitled = len(words) > 1 and words[0].casefold() in TITLES - _NO_OFFICE
    return words if entitled and words[-1].casefold() not in TITLES else []
