"""Lines that are not the article's own text, told by their form alone: precision before reach."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from corpus.reading import creditforms, foreignframes
from corpus.reading.forms import HEADS
from corpus.reading.lines import words

LONGEST = 420
"""Lines beyond this many characters are article text, whatever they begin with."""

_SYMBOLS = "\u2300"
"""The first of the signs that are pictures."""
SHORT = 64
"""Lines up to this many characters are tried against every form."""

_MASTER = re.compile("|".join(f"(?P<f{number}>{form})" for number, (_, form) in enumerate(HEADS)))
_WHYS = {f"f{number}": why for number, (why, _) in enumerate(HEADS)}
_TAILS = re.compile(creditforms.TAILS)
_RUN = re.compile(r"\s{4,}|\t{2,}")
_OPENERS = words(
    "a (adds add additional after all appeared article already appeared archive archived audio by "
    "choose copied caption click "
    "clarification compiled ",
    "composite contact contact: continue copyright correction corrections create credit credits ",
    "cancel complete data disclaimer distributed download downloaded edited editing editor's "
    "editor’s "
    "editors’ "
    "editors' email ",
    "e-mail enter expressed file find first follow exported forward from further gallery get got ",
    "graphic graphics have having home illustration image interviewing join just keep ",
    "keywords kindly learn like listen listening live look manage media more never no note on "
    "opinions "
    "our ",
    "best did good cookies we're we’re republish help make enjoy fund comments opinion accept ",
    "agree please citation document none update translation disclosure there ",
    "original originally pdf permalink photo photograph photographs photography photos ",
    "picture podcast previous produced production provided reach read receive recommended ",
    "register republish related report reporting republished reprinted research retrieved saved "
    "privacy ",
    "someone you ",
    "scroll screenshot see share sign simply signup source sources start stay story subscribe ",
    "news support syndicated tags tap thank thanks the then this to topics translated translation ",
    "tweet try unsubscribe up update updated url via video view views want was watch we we'll ",
    "we’ll web with write writing written you your you're you’re",
)

DURATION = re.compile(r"(?:^|[.!?:”\"'’)\w])\s\(?\d{1,2}:\d{2}(?::\d{2})?\)?$")


def why(text: str) -> str | None:
    """What a line is when it is not article text, by its form alone; else None."""
    if len(text) > LONGEST:
        return None
    if text[0] > _SYMBOLS and unicodedata.category(text[0]) == "So":
        text = text[1:].lstrip("\ufe0f ") or text  # an emblem before its words
    if "    " in text or "\t\t" in text:
        text = _RUN.sub("   ", text)  # long runs of space make the forms slow
    if len(text) <= SHORT:
        return _why_short(text)
    if _opens(text) or _long_form(text):
        found = _MASTER.match(text)
        if found is not None:
            return _WHYS[found.lastgroup or ""]
    return _credit(text)


@lru_cache(4096)
def _why_short(text: str) -> str | None:
    """As ``why``; short lines come again and again: "Advertisement", "Share", letters of a list."""
    found = _MASTER.match(text)
    if found is not None:
        return _WHYS[found.lastgroup or ""]
    return _credit(text) or foreignframes.why(text)


def _credit(text: str) -> str | None:
    if _credited(text[-110:]) and _TAILS.match(text):
        return "photo caption with credit"
    return None


def _long_form(text: str) -> bool:
    """Whether a long line may match a form that any word can open; spelled out, as it is hot."""
    return (
        "@" in text
        or "|" in text
        or "•" in text
        or "›" in text
        or "»" in text
        or "ontributed" in text
        or "reported from" in text
        or "://" in text
        or "upport us" in text
        or "upport our" in text
        or "onation" in text
        or "ecome a " in text
        or "onsider support" in text
        or "ecome our " in text
        or "new window" in text
        or "was delivered" in text
        or "orwarded" in text
        or "©" in text
        or "earlier version" in text
        or "eader-supported" in text
        or "latest news" in text
        or "orrection" in text
        or " support from " in text
        or " funding as a" in text
        or "not responsible for" in text
        or "ne of our funders" in text
    )


def _credited(tail: str) -> bool:
    """Whether the end of a line may hold a picture's credit; spelled out, as it is hot."""
    return (
        "/" in tail
        or "|" in tail
        or "©" in tail
        or "hoto" in tail
        or "HOTO" in tail
        or "icture" in tail
        or "upplied" in tail
        or "EUTERS" in tail
        or "AP: " in tail
        or "AFP: " in tail
        or "euters: " in tail
        or "redit" in tail
        or "mage" in tail
        or "oto: " in tail
        or "ic: " in tail
        or " via " in tail
        or "(File)" in tail
        or tail[-1] == "]"
        or (tail[-1] in ")." and (": " in tail or (" for " in tail and ")" in tail[-2:])))
    )


def _opens(text: str) -> bool:
    if not text[0].isalpha():
        return text[0] not in "“\"'‘0123456789$£€…"
    return text.split(maxsplit=1)[0].rstrip(":,.|").lower() in _OPENERS


@cache
def own(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    """The user's patterns as one; those that do not compile are left out."""
    good = []
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error:
            continue
        good.append(f"(?:{pattern})")
    return re.compile("|".join(good)) if good else None
