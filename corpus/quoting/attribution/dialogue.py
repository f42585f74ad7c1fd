"""Who speaks in turn where two people talk and the text no longer says who."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.cast.who import Who
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.mentions.finding import START, Mention
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.parts import INFLECTED, PREDICATE, parts

_BESIDE = re.compile(r"[”\"’»] [“\"‘«„]")
_AGAIN = re.compile(
    r"(?:[.!?][”\"’']? (?=(?:(?:And|But) )?[Tt]hen\b)|, (?=and, |and then,? |then,? ))"
    r"([^.!?:“”\"]{4,70}): [\"“„«‘']{1,2}$"
)
_WORD = re.compile(r"[\w’'-]+")
BACK = 7  # quotations looked at for the one who spoke before
NEAR = 8  # paragraphs back to him, at most
SHORT = 110  # code points of a turn in an exchange, at most
ASKED = 40  # code points from the verb to whom it asks, at most
_ADDRESSED = re.compile(r" (?:[\w’' -]{2,30},? )?")
TAG = 45  # code points that a turn's paragraph can have beside its quotations: "Mr. X asked her."


class Spoken(Protocol):
    """A quotation whose source is known."""

    @property
    def item(self) -> Marked: ...

    @property
    def choice(self) -> Choice: ...

    @property
    def who(self) -> Who: ...


def replies(
    text: str,
    lines: Sequence[Span],
    item: Marked,
    kept: Sequence[Spoken],
    mentions: Sequence[Mention],
) -> int | None:
    """The mention of whoever speaks next, after the quotations ``kept``; None if nobody tells.

    The quotation is a paragraph of its own. So is an answer to what somebody asked in the
    paragraph before, and each turn of an exchange of short ones.
    """
    if not kept or item.resumed or not _alone(lines, item):
        return None
    last = kept[-1]
    if last.item.paragraph != item.paragraph - 1 or last.who.key is None:
        return None
    asked_one = _asked(text, last, mentions)
    if asked_one is not None:
        return asked_one
    other = _other(kept, item.paragraph)
    if other is None:
        return None
    short = item.end - item.start <= SHORT
    near = short or item.paragraph - other.item.paragraph < NEAR // 2
    asked = near and text[last.item.end - 1] == "?" and last.choice.cue is not None
    turns = short and (last.choice.way == "answers" or _exchange(text, lines, kept))
    return other.choice.mention if asked or turns else None


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


def takes_turn(text: str, item: Marked, kept: Sequence[Spoken]) -> int | None:
    """The mention of the other one of two, where a quotation stands right behind one.

    ``kept`` are those before. Nothing but the marks is between them: “Any of it?” “The cover.”
    """
    if len(kept) < 2 or kept[-1].item.paragraph != item.paragraph:
        return None
    last = kept[-1]
    if not _BESIDE.fullmatch(text, last.item.end, item.start) or last.who.key is None:
        return None
    other = _other(kept, item.paragraph)
    asked = text[last.item.end - 1] == "?" or last.choice.way == "answers"
    return other.choice.mention if other is not None and asked else None


def _alone(lines: Sequence[Span], item: Marked) -> bool:
    line = lines[item.paragraph]
    return item.start - line[0] < 3 and line[1] - item.end < 3


def _asked(text: str, last: Spoken, mentions: Sequence[Mention]) -> int | None:
    """Whom the question before was put to: "“Is it finished?” NAME asked her plumber, NAME."."""
    cue = last.choice.cue
    if cue is None or text[last.item.end - 1] != "?" or cue[0] < last.item.end:
        return None
    verb = lexicon().verbs.get(text[slice(*cue)])
    inverted = mentions[last.choice.mention].start > cue[0]  # "“…?” asked NAME"
    if verb is None or verb.kind != "ask" or inverted:
        return None
    for n in range(bisect_left(mentions, cue[1], key=START), len(mentions)):
        m = mentions[n]
        if m.start > cue[1] + ASKED or not _ADDRESSED.fullmatch(text, cue[1], m.left):
            return None
        if m.form != "pronoun":
            return n
    return None


def _other(kept: Sequence[Spoken], paragraph: int) -> Spoken | None:
    """The last quotation of somebody else than the last speaker."""
    for other in reversed(kept[-BACK:-1]):
        if paragraph - other.item.paragraph > NEAR:
            return None
        if other.who.key not in (kept[-1].who.key, None):
            return other
    return None


def _exchange(text: str, lines: Sequence[Span], kept: Sequence[Spoken]) -> bool:
    """Whether the two paragraphs before are short turns of two people, the first one a question."""
    here = kept[-1].item.paragraph
    now = [k for k in kept[-4:] if k.item.paragraph == here]
    then = [k for k in kept[-6:] if k.item.paragraph == here - 1]
    if not then or text[then[-1].item.end - 1] != "?":
        return False
    keys = [{k.who.key for k in turn} for turn in (now, then)]
    if len(keys[0]) != 1 or len(keys[1]) != 1 or keys[0] == keys[1]:
        return False
    return all(_turn(lines, turn) for turn in (now, then))


def _turn(lines: Sequence[Span], turn: Sequence[Spoken]) -> bool:
    """Whether a paragraph is what somebody says and a tag at most."""
    start, end = lines[turn[0].item.paragraph]
    said = sum(k.item.end - k.item.start for k in turn)
    return said <= SHORT and end - start - said <= TAG
