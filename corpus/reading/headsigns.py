"""What tells a headline by its neighbours: a day or a name under it, its words in the text."""

from __future__ import annotations

import re

from corpus.reading import bylines, printed
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

SIGNED = 5
"""Lines below a headline in which it is signed or dated."""
PARTS_PAGE = frozenset(("menu", "section", "newsletter", "share line", "advertisement"))
"""Lines of the page that part it from what it prints."""


def signs(head: Head, index: int) -> bool:
    text = plain(head.lines[index].text) if index < len(head.lines) else ""
    return bool(text) and (bylines.byline(text) is not None or printed.is_date_line(text))


def beginning(head: Head, most: int) -> str:
    """The first paragraphs of the text; of an endless one its beginning."""
    rows = head.lines[head.body : head.body + most]
    return " ".join(line.text[:_LONGEST_ROW] for line in rows if len(line.text) > 60)


_LONGEST_ROW = 2000


def named(head: Head, index: int) -> bool:
    text = plain(head.lines[index].text) if index < len(head.lines) else ""
    return 0 < len(text) < 60 and bylines.byline(text, bare=True) is not None


def is_section(head: Head, index: int) -> bool:
    """Whether a line is of the few words that sections, labels and buttons have."""
    text = plain(head.lines[index].text)
    return len(text.split()) <= 3 and head.kinds[index] is None and not ends_sentence(text)


def stems(text: str) -> set[str]:
    """The beginnings of the longer words: enough to tell whether two texts share some."""
    return {word[:5] for word in re.findall(r"[^\W\d_]{4,}", text.casefold())}
