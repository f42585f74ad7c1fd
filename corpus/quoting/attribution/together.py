"""Who speaks together: "NAME and NAME said in a joint statement" are words of both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import Mention

MOST = 5  # names in a row, at most
_AND = re.compile(r",? (?:and|&) (?:the )?")
_LISTED = re.compile(r", (?:the )?")
# Where a subject can begin: a sentence, what follows a quotation or a comma, after "both".
_BEGINS = re.compile(r"(?:^|\n|[.!?:;,”\"’'»…)–—] |\b[Bb]oth )(?:[Tt]he )?$")
_ENDS = re.compile(r"(?:,|[.;:]|\s*$|\n| (?:in|on|at|after|during|jointly|yesterday|last)\b)")


def together(text: str, mentions: Sequence[Mention], choice: Choice) -> tuple[int, ...]:
    """The indices of all named ones who speak, the first named first; the chosen one at least."""
    n, cue = choice.mention, choice.cue
    if n < 0 or cue is None or not _named(mentions[n]):
        return (n,)
    if mentions[n].start > cue[0]:
        behind = _row(text, mentions, n, 1)
        ends = _ENDS.match(text, mentions[behind[-1]].right)
        return tuple(behind) if len(behind) > 1 and ends else (n,)
    before = _row(text, mentions, n, -1)[::-1]
    first = mentions[before[0]]
    if len(before) > 1 and not _BEGINS.search(text, max(0, first.left - 8), first.left):
        return (n,)
    after = _row(text, mentions, n, 1)[1:]
    if after and mentions[after[-1]].right > cue[0]:
        after = []
    return tuple(before + after)


def first_of(text: str, near: Sequence[Mention], m: Mention) -> Mention:
    """The first of the names in a row that ``m``, one of ``near``, ends."""
    return near[_row(text, near, near.index(m), -1)[-1]]


def _row(text: str, mentions: Sequence[Mention], n: int, step: int) -> list[int]:
    """The names that stand in a row with mention ``n`` on one side, an "and" between the last."""
    row, last = [n], False
    while len(row) < MOST and 0 <= row[-1] + step < len(mentions):
        k = row[-1] + step
        one, two = (
            (mentions[k], mentions[row[-1]]) if step < 0 else (mentions[row[-1]], mentions[k])
        )
        between = text[one.right : two.left]
        joined = _AND.fullmatch(between) is not None
        listed = _LISTED.fullmatch(between) is not None and (last if step < 0 else not last)
        if not _named(mentions[k]) or mentions[k].inside or not (joined or listed):
            break
        if joined and last:
            break
        row.append(k)
        last = last or joined
    return row if last else [n]


def _named(m: Mention) -> bool:
    return m.form == "name" and not m.possessive
