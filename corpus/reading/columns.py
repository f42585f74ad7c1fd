"""A column that has its writer's name before its headline: "Ana Bell: Who stole the bins?"."""

from __future__ import annotations

import re

from corpus.reading import bylines, outlets, people
from corpus.reading.draft import Head
from corpus.reading.lines import plain

_OF_OPINION = re.compile(
    r"(?:opinions?|comment(?:ary)?|columns?|columnists?|views?|viewpoint|voices|perspectives?"
    r"|op-?eds?|guest (?:column|essay|opinion)s?|letters? from .{3,30}|(?:our|my) view)"
    r"(?:\s?[/|>›»•·,]\s?.{2,40})?",
    re.IGNORECASE,
)
_QUOTES = "“”\"‘'„«»"
_NEAR = 6


def parted(head: Head, index: int, title: str) -> str:
    """A title without its writer's name, who is noted.

    Headlines name before a colon whom they quote, too. A writer's stands under a section of
    opinions, and the text never names him; where a by-line does, the headline is whole.
    """
    name, colon, rest = title.partition(": ")
    rest = rest.strip()
    if not colon or len(rest.split()) < 2 or rest[0] in _QUOTES:
        return title
    if not people.is_name(name) or people.is_city(name) or outlets.told(name):
        return title
    if not _is_opinion(head, index) or _told_of(head, name) or _signed(head, index):
        return title
    line = head.lines[index]
    head.draft.note("authors", people.cased(name), "before the headline", line.number)
    start = line.text.find(rest)
    if start > 0:
        head.draft.mark(line.start, line.start + start, "byline")
    return rest


def _signed(head: Head, index: int) -> bool:
    """Whether a by-line stands below the headline."""
    below = head.lines[index + 1 : index + 1 + _NEAR]
    texts = (plain(line.text) for line in below if len(line.text) < _LONGEST_BYLINE)
    return any(bylines.byline(text) or people.is_name(text) for text in texts if text)


_LONGEST_BYLINE = 120


def _is_opinion(head: Head, index: int) -> bool:
    near = (*range(max(0, index - _NEAR), index), *range(index + 1, min(index + 3, head.body)))
    texts = (head.lines[at].text for at in near)
    return any(_OF_OPINION.fullmatch(plain(text)) for text in texts if len(text) < _LONGEST_BYLINE)


def _told_of(head: Head, name: str) -> bool:
    """Whether the text tells of the name's bearer, lines about its author apart."""
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b", re.IGNORECASE)
    rows = (line.text[:_LONGEST] for line in head.lines[head.body : head.body + _MOST])
    return any(surname.search(row) and not row.startswith(name) for row in rows)


_MOST, _LONGEST = 300, 5000
