"""Signs that a text is not as the outlet wrote it: translated back, reworded, cut off, garbled."""

from __future__ import annotations

import re

_TAG = (
    r"(?:s?he|they|it)\s(?:said|says|added|declared|stated|told|asserted|noted|explained|continued)"
)
_DOUBLE_TAG = re.compile(rf"{_TAG}\.\s{_TAG}\b")
_STOP = re.compile(r"\.[ \u00a0](?=[a-z]{2})")
_BEFORE = re.compile(r"(?:^|[\s(“\"])(is|are|was|were|the|of|and|to|its|very|an?)$|[a-z]{2}$")
_AFTER = re.compile(
    r"(?:and|or|but|to|of|in|for|with|by|from|that|which|the|a|an|its|their|is|are|was|were|has|had"
    r"|will|would|who)\s[a-z]"
)
_ABBREVIATED = re.compile(
    r"\b(?:etc|vs|inc|co|corp|ltd|no|al|approx|dept|est|govt|jan|feb|mar|apr|jun|jul|aug|sept?"
    r"|oct|nov"
    r"|dec|mr|mrs|ms|dr|prof|gen|col|lt|sgt|rep|sen|gov|pres|hon|jr|sr|st|ave|blvd|rd|ft|lbs?|oz"
    r"|min|max"
    r"|fig|vol|pp?|ch|sec|art|eds?|trans|ca|cf|viz|com|org|net|ru|de|eu|[a-z](?:\.[a-z])+|[a-z])$",
    re.IGNORECASE,
)
_VERBS = ("accused", "blamed", "criticised", "criticized", "urged", "thanked")
_SELF = re.compile(r"\b([A-Z][a-z]{3,})\s\w+\s\1\b(?!['’])")
_STUB = re.compile(
    r"(?:\[(?:…|\.\.\.)\]|\[\+\d+ chars\]|(?:…|\.\.\.)\s*(?:\[\+\d+ chars\]|read more"
    r"|continue reading))\s*$"
    r"|^(?:to continue reading|subscribe to (?:read|continue)|this article is (?:for|only)"
    r"|continue reading"
    r"|you have reached your (?:limit|free)|already a subscriber)",
    re.IGNORECASE | re.MULTILINE,
)


def reworded(text: str) -> tuple[str, ...]:
    """The stretches that no editor prints: ("he said. she declared", "is. armed", …)."""
    signs: list[str] = []
    for match in _STOP.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        found = _BEFORE.search(before)
        if found is None or _ABBREVIATED.search(before) or "://" in before:
            continue
        doubled = _DOUBLE_TAG.search(text, max(0, match.start() - 14), match.end() + 16)
        if found[1] or doubled or _AFTER.match(text, match.end()):
            signs.append(text[max(0, match.start() - 12) : match.end() + 8])
    signs += [sign for verb in _VERBS if f" {verb} " in text for sign in _accused(text, verb)]
    return tuple(" ".join(sign.split()) for sign in signs)


def _accused(text: str, verb: str) -> list[str]:
    """ "Moscow accused Moscow": somebody who does it to himself."""
    found: list[str] = []
    at = text.find(f" {verb} ")
    while at >= 0:
        if match := _SELF.search(text, max(0, at - 30), at + len(verb) + 32):
            found.append(match[0])
        at = text.find(f" {verb} ", at + 1)
    return found


def cut_off(text: str) -> bool:
    """Whether the text ends where a paywall or a feed cut it."""
    return _STUB.search(text, max(0, len(text) - 600)) is not None
