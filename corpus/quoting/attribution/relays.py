"""Who passed a quotation on: "as quoted by Russian news agencies" names a relay, no speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.mentions.mention import Mention

_BY = re.compile(
    r"\b(?:quoted|cited|reported|carried|published|posted)\b"
    r"(?: as saying)?(?: (?:on|in) \w+)? by\s+"
)
_TOLD = re.compile(r",\s+according to\s+")
_AGENCIES = re.compile(
    r"(?:[\w’'-]+\s){0,4}?(?:agenc(?:y|ies)|media|newspapers?|outlets?|television|TV|radio|press)\b"
)
_NAMED = re.compile(r" ((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3})")
_OUTER = re.compile(
    r"^(?:the|a|an)\s+|\s+(?:news agency|agency|news service|newspaper|daily)$", re.I
)


def plain(name: str) -> str:
    """A relay's name without article and "news agency" where a proper name is left."""
    bare = _OUTER.sub("", _OUTER.sub("", name))
    return bare if bare[:1].isupper() else name


def quotes_after(text: str, start: int, m: Mention) -> bool:
    """Whether ``m`` is the relay right after a quotation: "…", the weekly NAME quoted …"."""
    between = text[start : m.start]
    return 0 < len(between) < 60 and ". " not in between and not any(c in between for c in "“„«")


def relay(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str | None:
    """The relay named after a tag between two offsets, in the article's words."""
    for pattern, word in ((_BY, "by"), (_TOLD, "according")):
        m = pattern.search(text, start, end) if text.find(word, start, end) >= 0 else None
        if m is None:
            continue
        for mention in mentions:
            if mention.start >= m.end() - 1 and mention.start - m.end() < 25 and mention.end <= end:
                if mention.form != "pronoun":
                    named = _NAMED.match(text, mention.end, end)
                    if mention.form == "nominal" and named:
                        return named[1]
                    return plain(text[min(m.end(), mention.start) : mention.end])
                break
        words = _AGENCIES.match(text, m.end(), end)
        if words:
            return plain(words.group())
    for who in mentions:
        reports = text[who.end : who.end + 9] in (" reported", " reports.", " reports,")
        if who.kind in ("organisation", "unknown") and reports and who.end <= end:
            return plain(who.text) if text[who.left - 2 : who.left] == ", " else None
    return None
