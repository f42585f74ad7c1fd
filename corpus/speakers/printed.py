"""Titles that a text prints beside a person's name, quoted there or only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.speakers.organisations import is_known
from corpus.speakers.roles import office

_AFTER = re.compile(
    r",\s+(?:who\s+(?:is|was)\s+)?"
    r"(?P<role>(?!and\b)(?:an?\s+|the\s+)?[^,.;:“”\"\n()]{4,90})"
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: +(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]*))+")
_STOP = re.compile(
    r"^(?:and|but|that|as|by|with|from|on|in|at|to|of|said|says|told|between|after|before|when"
    r"|while|also|then|met|meet|for|is|was|are|were|has|had|have|including|like)\s+",
    re.IGNORECASE,
)


_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|which|that|versus|had|has|have|is|was|were|are|did|does|will|would|said|says)\b"
)
"""Words that no title has: what stands there is a clause."""
_OPENERS = ("the", "a", "an", "her", "his", "their", "its", "our")


@dataclass(frozen=True, slots=True)
class Title:
    """A title at ``start``..``end`` of a text (code points), beside the name printed there."""

    role: str
    start: int
    end: int
    name: str


def titles(text: str, names: Iterable[str]) -> list[Title]:
    """What ``text`` calls the bearer of these full names, in order, each title once a place."""
    found: dict[int, Title] = {}
    for name in names:
        for at in _places(text, name):
            for title in _beside(text, at, at + len(name), name):
                found.setdefault(title.start, title)
    return [found[start] for start in sorted(found)]


def others_called(text: str, role: str, own: Iterable[str]) -> list[Title]:
    """Where a text gives the very same title to somebody else, by full name.

    A "Deputy Minister" is no "Minister" too.
    """
    surnames = {name.split()[-1] for name in own if name.split()}
    found: list[Title] = []
    for match in re.finditer(rf"(?<!\w){re.escape(role)},?\s+", text):
        name = _NAME.match(text, match.end())
        words = set(name[0].split()) if name else set()
        if name and not surnames & words and not any(map(is_known, words)):
            whole = _front(_clause(text, match.end())[1])
            if whole and _office(whole) != _office(role):
                continue
            end = match.start() + len(role)
            found.append(Title(text[match.start() : end], match.start(), end, name[0]))
    return found


def _office(role: str) -> tuple[str, bool] | None:
    held = office(role)
    return (held.key, held.former) if held else None


@lru_cache(maxsize=512)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(name)}(?!\w)")


def _places(text: str, name: str) -> Iterator[int]:
    return (match.start() for match in _whole(name).finditer(text))


def _beside(text: str, start: int, end: int, name: str) -> Iterator[Title]:
    before, clause = _clause(text, start)
    if role := _front(clause):
        words = r"\s+".join(map(re.escape, role.split()))
        *_, place = re.finditer(words, before)
        shift = start - len(before)
        yield Title(place[0], shift + place.start(), shift + place.end(), name)
    after = _AFTER.match(text, end)
    if after and _is_title(after["role"]) and not _NAME.fullmatch(after["role"].strip()):
        role = re.sub(r"^(?:the|an?)\s+", "", after["role"].strip())
        at = text.index(role, after.start("role"))
        yield Title(role, at, at + len(role), name)


def _clause(text: str, start: int) -> tuple[str, str]:
    """What stands before a name in its line, and of that its own clause."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 120) : start]
    return before, re.split(r"[.;:“”\"()–—]\s|,\s(?=\S.*,\s$)", before)[-1]


def _front(clause: str) -> str | None:
    """The longest end of a clause that is one title: "US Deputy Secretary of State, "."""
    words = clause.strip().rstrip(",").split()
    best: list[str] = []
    for size in range(1, min(9, len(words)) + 1):
        first = words[-size]
        if first.lower() in ("of", "for", "to"):
            continue
        if _STOP.match(first + " ") or first.lower() in _OPENERS or first.endswith((",", "ed")):
            break
        best = words[-size:]
    role = " ".join(best)
    return role if role and _is_title(role) else None


def _is_title(role: str) -> bool:
    return office(role) is not None and not _CLAUSE.search(role)
