"""What tells a headline by its neighbours: a day or a name under it, its words in the text."""

from __future__ import annotations

import re

from corpus.reading import bylines, printed
from corpus.reading.draft import Head
from corpus.reading.lines import plain

SIGNED = 5
"""Lines below a headline in which it is signed or dated."""
PARTS_PAGE = frozenset(("menu", "section", "newsletter", "share line", "advertisement"))
"""Lines of the page that part it from what it prints."""


def signs(head: Head, index: int) -> bool:
    text = plain(head.lines[index].text) if index < len(head.lines) else ""
    return bool(text) and (bylines.byline(text) is not None or printed.is_date_line(text))


def stems(text: str) -> set[str]:
    """The beginnings of the longer words: enough to tell whether two texts share some."""
    return {word[:5] for word in re.findall(r"[^\W\d_]{4,}", text.casefold())}
