"""Names that no pronoun takes up: the player behind a part, the owner of a part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, Tokens

UNRELATED = re.compile(r"\bno relation (?:of|to) (?:the )?$")
WIDEST = 8  # words between brackets
FAR = 90  # code points from a part to its player
PLAYED = re.compile(
    r", (?:here |\w+ly )?(?:played|portrayed|voiced|sung|danced)(?: [\w’' -]{1,50})? by (?:the )?$"
)


def unrelated(text: str, m: Mention) -> bool:
    """Whether a mention only tells whose relation somebody is not: "NAME, no relation of"."""
    return UNRELATED.search(text, max(0, m.left - 16), m.left) is not None


def part_of(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The part that name number ``n`` only tells the player or the owner of.

    "Trigorin (a wonderful NAME)", "NAME’s Nina": what follows tells of the part.
    """
    m = mentions[n]
    if m.possessive:
        return _owned(t, mentions, n)
    if t.gaps[m.high + 1][:1] == ")" and (part := _before_brackets(t, mentions, n)):
        return part
    return _played(t, mentions, n) if m.low and t.word[m.low - 1] == "by" else None


def _played(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The part before "played by": "Old Firs, played by the veteran NAME, comes on"."""
    m = mentions[n]
    told = PLAYED.search(t.text, max(0, m.left - FAR), m.left)
    if told is None:
        return None
    near = (x for x in mentions[max(0, n - 4) : n] if x.form == "name")
    return next((x for x in near if x.right == told.start()), None)


def _before_brackets(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The name behind which brackets stand that end with name number ``n``."""
    m = mentions[n]
    i = m.low
    while i and m.low - i < WIDEST and "(" not in t.gaps[i]:
        i -= 1
    if t.gaps[i] != " (":
        return None
    near = (x for x in mentions[max(0, n - 4) : n] if x.form == "name" and x.end == t.end[i - 1])
    return next(near, None)


def _owned(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """A single first name without any role right behind a name’s ’s."""
    m = mentions[n]
    for after in mentions[n + 1 : n + 3]:
        if after.low == m.high + 1 and t.gaps[after.low] in BLANKS:
            alone = after.form == "name" and after.role is None and after.left == after.start
            fits = alone and " " not in after.text and after.kind in ("person", "unknown")
            return after if fits else None
    return None
