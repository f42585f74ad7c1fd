"""Whose a page is, by the copyright line in its footer."""

from __future__ import annotations

import re

from corpus.reading import outlets

_OWNED = re.compile(
    r"(?:©|(?i:\(c\)|\bcopyright\b))[\s,©]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,]*"
    r"(?:by )?(?P<name>(?:The )?[^\W\d_a-z][\w.&'’-]*(?: (?:of|the|and|for|on|&"
    r"|[^\W\d_a-z][\w.&'’-]*)){0,5})"
)
_FOOT = 20
"""Rows at the end of a page among which its footer is."""


def owner(rows: list[str]) -> str | None:
    """The paper that owns the page, by its rows: one so called, or named in another row as well.

    A publisher's firm stands in its footer alone; an agency owns what others print.
    """
    for index, row in reversed(list(enumerate(rows))[-_FOOT:]):
        found = _OWNED.search(row) if len(row) < 300 else None
        if found is None:
            continue
        name = re.split(r"\.(?:\s|$)|\s(?:the|and|of|on|for|&)$", found["name"])[0]
        others = (one for at, one in enumerate(rows) if at != index)
        told = outlets.told(name)
        if outlets.agency(name) or outlets.agency(told or ""):
            continue
        if told or (len(name) > 3 and any(_begins(one, name) for one in others)):
            return told or name
    return None


def _begins(row: str, name: str) -> bool:
    """Whether a row is the name alone, or the name and a date, a section or the like."""
    return len(row) < 80 and re.match(rf"{re.escape(name)}(?:$|\s*[,|:·•–—-])", row) is not None
