"""Names, pronouns and roles by plain patterns, and the fullest name behind a short one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from corpus.model import Mention

_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\w]|[A-Z]\.)"
_NAME = re.compile(rf"\b{_CAP}(?:\s(?:(?:van|von|de|der|den|du|la|le|bin|al|of)\s)?{_CAP})*")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t|who)\b")
_HEAD = (
    r"(?:official|spokes(?:man|woman|person)|aide|source|diplomat|adviser|advisor|minister|expert"
    r"|analyst|report|statement|newspaper|magazine|senator|president|governor|candidate|lawyer"
    r"|attorney|judge|strategist|professor|author|critic|leader|general|secretary|chief|director"
    r"|chairman|chairwoman|man|woman|voter|supporter|group|agency|campaign|company|nominee|mogul"
    r"|lawmaker|congressman|congresswoman|police|witness|father|mother|editorial|paper|article"
    r"|author|host|reporter|mayor|delegate|activist|businessman|memo|letter|e-?mail|tweet|doctor)s?"
)
_NOMINAL = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Ss]everal|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Mm]any|"
    rf"[A-Z]\w+)\s(?:[\w’'-]+\s){{0,4}}?{_HEAD}\b(?!\s[A-Z])"
)
_TITLES = re.compile(
    r"^(?:(?:The|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Lord|Lady|Prof|President|Senator|Governor|"
    r"Secretary|General|Minister|Deputy|Foreign|Defense|Former|US|Representative|Chief|Sheriff|"
    r"Mayor|Judge|Justice|Congressman|Congresswoman|Prime|Vice)\b\.?\s)+"
)
_NEVER = frozenset(
    re.findall(
        r"\w+",
        "The A An And But In On At For If As It He She They We I Monday Tuesday Wednesday "
        "Thursday Friday Saturday Sunday January February March April May June July August "
        "September October November December After Before When While That This These Those Mr Mrs "
        "Ms Dr Asked Speaking According Still Now Then Later Yet So What Who How Why Also Read "
        "More By To From With Not No Yes Or Of There Here His Her Their Its Our My One Some "
        "Several Many Most All Both ",
    )
)


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """Mentions between two offsets in order, none inside another."""
    found = []
    for m in _NOMINAL.finditer(text, start, end):
        found.append(Mention(m.start(), m.end(), m.group(), "nominal"))
    for m in _NAME.finditer(text, start, end):
        a, words = m.start(), m.group()
        first = words.split()[0].rstrip(".")
        if first in _NEVER:
            cut = words.find(" ") + 1
            if not cut:
                continue
            a, words = a + cut, words[cut:]
        if len(words) > 2 and words.split()[-1] not in _NEVER:
            found.append(Mention(a, m.end(), words, "name"))
    for m in _PRONOUN.finditer(text, start, end):
        found.append(Mention(m.start(), m.end(), m.group(), "pronoun"))
    found.sort(key=lambda x: (x.start, -x.end))
    out: list[Mention] = []
    for x in found:
        if not out or x.start >= out[-1].end:
            out.append(x)
    return out


def bare(name: str) -> str:
    """A name without the titles before it and the possessive after it."""
    return re.sub(r"[’']s?$", "", _TITLES.sub("", name))


def full_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Last word of a name to its fullest form."""
    table: dict[str, str] = {}
    for m in mentions:
        if m.form == "name":
            name = bare(m.text)
            words = name.split()
            if words and len(words) < 5 and len(words) > len(table.get(words[-1], "").split()):
                table[words[-1]] = name
    return table


def resolve(mention: Mention, mentions: Sequence[Mention], table: dict[str, str]) -> str:
    """The name behind a mention: its own fullest form, or the last name before a pronoun."""
    if mention.form == "name":
        name = bare(mention.text)
        return table.get(name.split()[-1], name) if name else mention.text
    if mention.form == "pronoun":
        at = bisect_left(mentions, mention.start, key=lambda m: m.start)
        for other in reversed(mentions[max(0, at - 40) : at]):
            name = bare(other.text)
            if other.form == "name" and len(table.get(name.split()[-1], name).split()) > 1:
                return table.get(name.split()[-1], name)
    return mention.text
