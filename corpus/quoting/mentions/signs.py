"""Names that more than letters make: accounts ("@harbourwatch") and a door ("No 10")."""

from __future__ import annotations

import re

from corpus.quoting.mentions.name import Name
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import SAYS

OFFICE = re.compile(r"\bDowning Street\b|\b[Pp]rime [Mm]inister\b|\bPM\b")
DOORS = (" ", ". ", "\u00a0")


def accounts(t: Tokens, named: list[Name]) -> list[Name]:
    """Names of accounts ("@harbourwatch"), no addresses."""
    known = {n.first for n in named}
    at = [i for i, gap in enumerate(t.gaps[:-1]) if gap[-1:] == "@" and i not in known]
    free = [
        i for i in at if (t.gaps[i][-2:-1] or " ") in ' \n(“"' and (len(t.gaps[i]) > 1 or not i)
    ]
    return [Name(i, i, _handle_end(t, i), "unknown") for i in free]


def _handle_end(t: Tokens, i: int) -> int:
    """The last word of the handle that begins with word ``i``: "coast_guard_fan"."""
    while t.gaps[i + 1] == "_" and i + 1 < len(t.word):
        i += 1
    return i


def doors(t: Tokens) -> list[Name]:
    """The British prime minister's office by the number of its door: "No 10", "Number 10"."""
    word = t.word
    found = [
        i
        for i in t.caps
        if word[i] in ("No", "Number") and word[i + 1 : i + 2] == ["10"] and t.gaps[i + 1] in DOORS
    ]
    if not found:
        return []
    if not OFFICE.search(t.text):
        found = [i for i in found if i + 2 < len(word) and t.flags[i + 2] & SAYS]
    return [Name(i, i, i + 1, "organisation") for i in found]
