"""Authors whom nothing introduces: names alone above an institution or an abstract."""

from __future__ import annotations

import re

from corpus.reading import outlets, people
from corpus.reading.draft import Head
from corpus.reading.lines import plain

_HOUSE = re.compile(
    r"(?:(?:the|[^\W\d_a-z][\w’'&-]*|of|for|and|on|in)\s)*"
    r"(?P<sort>cent(?:re|er)|institut(?:e|ion)|university|department|school|college|foundation"
    r"|council|society|laborator(?:y|ies)|academy|faculty|association|observatory|think tank"
    r"|programme|program|initiative|trust|project)\b(?:\s[^.!?]{0,80})?",
    re.IGNORECASE,
)
_NO_PRINTER = frozenset(("university", "department", "school", "college", "faculty"))
_BEGINS = re.compile(
    r"(?:abstract|executive summary|summary|key ?words|introduction|contents|acknowledge?ments"
    r"|key (?:points|findings|takeaways))\b(?!\s[a-z])",
    re.IGNORECASE,
)
_MOST = 8


def read(head: Head, first: int) -> bool:
    """Note names alone, a line for each or all on one, that stand above such a line.

    False where ``first`` is no such name.
    """
    authors: list[tuple[int, people.ByLine]] = []
    for index in range(first, min(first + _MOST, len(head.lines))):
        text = plain(head.lines[index].text) or head.lines[index].text
        if _BEGINS.match(text) or (house := _housed(text)):
            break
        found = people.byline(text, bare=True) if len(text) < 120 else None
        if found is None or head.kinds[index] is not None or text[-1] in ".!?:":
            return False
        authors.append((index, found))
    else:
        return False
    for index, found in authors:
        for name in found.authors:
            head.draft.note("authors", name, "byline", head.lines[index].number)
        head.kinds[index] = "byline"
    if not _BEGINS.match(text) and house and head.draft.first("outlet") is None:
        head.draft.note("outlet", house, "imprint", head.lines[index].number)
    return bool(authors)


def is_house(text: str) -> bool:
    """Whether words are the name of an institution that prints."""
    found = _HOUSE.fullmatch(text)
    return found is not None and found["sort"].casefold() not in _NO_PRINTER


def _housed(text: str) -> str | None:
    """An institution alone on its line; "" for one that is where authors work, not who prints."""
    found = _HOUSE.fullmatch(text) if len(text) < 100 else None
    if found is None or outlets.known(text):
        return None
    return text if found["sort"].casefold() not in _NO_PRINTER and "," not in text else " "
