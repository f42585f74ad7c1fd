"""Whether whoever spoke last speaks again: "“…,” she said. Then, turning to Moss: “…”"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.cast.who import Who
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.words.parts import INFLECTED, PREDICATE, parts

_AGAIN = re.compile(
    r"(?:[.!?][”\"’']? (?=(?:(?:And|But) )?[Tt]hen\b)|, (?=and, |and then,? |then,? ))"
    r"([^.!?:“”\"]{4,70}): [\"“„«‘']{1,2}$"
)
_WORD = re.compile(r"[\w’'-]+")
TAG = 45  # code points between the quotation before and what leads on, at most


class Spoken(Protocol):
    """A quotation whose source is known."""

    @property
    def item(self) -> Marked: ...

    @property
    def choice(self) -> Choice: ...

    @property
    def who(self) -> Who: ...


def goes_on(text: str, item: Marked, choice: Choice, kept: Sequence[Spoken]) -> bool:
    """Whether whoever spoke last speaks again, where no verb stands before the colon.

    "“…,” she said. Then, turning to Moss: “…”"; "“…,” it said, and, some time later: “…”".
    """
    if not kept or kept[-1].item.paragraph != item.paragraph or kept[-1].who.key is None:
        return False
    if choice.cue is not None and choice.cue[0] >= kept[-1].item.end:
        told = kept[-1].choice.cue
        if told is None or choice.cue != told:
            return False
    again = _AGAIN.search(text, kept[-1].item.end, item.start)
    if again is None or again.start() - kept[-1].item.end > TAG:
        return False
    words = _WORD.findall(again[1])
    acts = PREDICATE | INFLECTED
    return not any(parts()[w] & acts for w in words if len(w) > 3 and w[-3:] != "ing")
