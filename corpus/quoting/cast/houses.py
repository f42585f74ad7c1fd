"""Firms that bear the surname of somebody in the article: "Shares in Dyson", "James Dyson"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.quoting.mentions.mention import HUMAN, Mention

_APPOSED = re.compile(
    r", (?:an?|the) [^,.“”\"]{0,40}\b(?:maker|manufacturer|retailer|firm|company)\b"
)
_SOLD = re.compile(r"(?:[’']s)? (?:shares|stock|profits|factories|stores|shareholders)\b")
_SHARES = re.compile(r"\b[Ss]hares in $|\bthe (?:firm|company) $")
_TAG = re.compile(r"[\"”’'»] (?:[a-z]+ )?$")
_NEAR = 700  # characters from somebody's full name to a tag that calls him by the surname


def houses(text: str, mentions: Sequence[Mention]) -> frozenset[str]:
    """The surnames that name a firm first; their bare mentions become the firm's.

    But for titled ones, and for a tag right after whoever bears the name was named in full.
    """
    alone: dict[str, list[Mention]] = {}
    whole: dict[str, list[int]] = {}
    for m in mentions:
        if m.form != "name":
            continue
        if " " not in m.text and (not m.titled or m.kind == "organisation"):
            alone.setdefault(m.text, []).append(m)
        elif " " in m.text and m.kind in HUMAN:
            whole.setdefault(m.text.rpartition(" ")[2], []).append(m.start)
    found = frozenset(
        surname
        for surname, starts in whole.items()
        if any(m.start < starts[0] and _firm(text, m) for m in alone.get(surname, ()))
    )
    for surname in found:
        starts = whole[surname]
        for m in alone[surname]:
            before = bisect_left(starts, m.start)
            near = before > 0 and m.start - starts[before - 1] < _NEAR
            if not (near and _TAG.search(text, max(0, m.left - 14), m.left)):
                m.kind = "organisation"
    return found


def _firm(text: str, m: Mention) -> bool:
    """Whether what stands beside a lone name shows a firm, and no campaign or family."""
    if (m.kind == "organisation" and m.role) or _APPOSED.match(text, m.end):
        return True
    sold = _SOLD.match(text, m.end) or _SHARES.search(text, max(0, m.left - 12), m.left)
    return sold is not None
