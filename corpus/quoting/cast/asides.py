"""Names that no pronoun takes up: the player behind a part, the owner of a part."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, Tokens

WIDEST = 8  # words between brackets


def part_of(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The part that name number ``n`` only tells the player or the owner of.

    "Trigorin (a wonderful NAME)", "NAME’s Nina": what follows tells of the part.
    """
    m = mentions[n]
    return _owned(t, mentions, n) if m.possessive else _before_brackets(t, mentions, n)


def _before_brackets(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The name behind which brackets stand that end with name number ``n``."""
    m = mentions[n]
    if t.gaps[m.high + 1][:1] != ")" or n < 1:
        return None
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
