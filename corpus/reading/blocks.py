"""Lines that belong together under a label: whom to ask, what else to read."""

from __future__ import annotations

import re

from corpus.reading.lines import Line, ends_sentence

_CONTACTS = re.compile(
    r"(?:for (?:more|further) information,? )?(?:(?:media|press|news|editorial|investor|company"
    r"|public) )?(?:relations )?(?:please )?"
    r"(?:contacts?|contact (?:details|information)|enquir(?:y|ies)|inquir(?:y|ies))\s?:?",
    re.IGNORECASE,
)
_REACHED = re.compile(r"@\w|\d{3}[-. ]\d{3,4}|\+\d\d|\bwww\.|https?://")
_ELSEWHERE = re.compile(
    r"(?:recommended(?: for you| reading| stories)?|related(?: (?:articles?|stor(?:y|ies)|news"
    r"|content|links|topics))?|most (?:read|popular|viewed)|trending(?: now)?"
    r"|(?:keep |continue )?read(?:ing)?(?: more(?: (?:from|on|about) .{2,30})?| next)?"
    r"|more (?:stories|news|on this(?: story)?)|editor['’]?s['’]? (?:picks?|choice)|see also"
    r"|you (?:may|might) (?:also )?like|in this (?:article|story)|top stories)\s?:?",
    re.IGNORECASE,
)
_MOST = 8
_LONGEST = 130


def mark(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark the short lines that stand without a gap under such a label."""
    for index, line in enumerate(lines):
        if len(line.text) > 50 or line.text[0].islower():
            continue
        if _CONTACTS.fullmatch(line.text):
            below = _below(lines, index)
            if below and any(_REACHED.search(lines[one].text) for one in below):
                for one in (index, *below):
                    kinds[one] = "reporter contact"
        elif kinds[index] is not None and _ELSEWHERE.fullmatch(line.text):
            below = _below(lines, index)
            closed = bool(below) and _closed(lines, below[-1], begun=line.gap)
            for one in below if closed else ():
                kinds[one] = kinds[one] or "related link"


def _closed(lines: list[Line], last: int, *, begun: bool) -> bool:
    """Whether a list is at its end with line ``last``: it says so, or gaps surround it."""
    told = lines[last].text.casefold() == "end of list"
    return told or (begun and (last + 1 == len(lines) or lines[last + 1].gap))


def _below(lines: list[Line], index: int) -> range:
    """The short lines under a label up to the next gap; none when they go on as text."""
    at = index + 1
    while at < len(lines) and at - index <= _MOST and not lines[at].gap:
        text = lines[at].text
        if len(text) > _LONGEST or (ends_sentence(text) and text[-1] != "?"):
            break
        at += 1
    return range(index + 1, at)
