"""The lines between a page's headline and its text that name author and day."""

from __future__ import annotations

import re
from typing import Any

from corpus.reading import (
    bylines,
    calendars,
    markup,
    people,
    printed,
    seasons,
)
from corpus.reading.lines import folded


def _signed_and_dated(row: str) -> bool:
    """Whether of the pieces of a row one is a day and one a name: "2.6.2023 · A B · 9 views"."""
    pieces = re.split(r"(?<!\s)\s++[|•·–—/-]\s++", row)
    dated = any(printed.is_date_line(one) for one in pieces if one)
    return dated and any(people.is_name(one) for one in pieces)


_NEAR = 12
"""Lines between a page's headline and its text that may name author and day."""


_NUMBER = re.compile(r"(?:volume|vol\.|number|no\.|issue)\s?\d", re.IGNORECASE)


def _numbered(row: str) -> bool:
    """Whether a row tells the number of a paper and its day: "Volume 12, No. 7 - July 2003"."""
    return len(row) < 80 and _NUMBER.search(row) is not None and calendars.first(row) is not None


def between(rows: list[str], title: str, text: str) -> list[str]:
    """The lines between a page's headline and its text that name author and day."""
    wanted = folded(title)
    at = next((index for index, row in enumerate(rows) if folded(row) == wanted), None)
    if at is None:
        return []
    first = next((line for line in text.split("\n") if len(line) > 80), "")
    found = [row for row in rows[max(0, at - 2) : at] if _numbered(row) or seasons.year_of(row)][
        -1:
    ]
    near = rows[at + 1 : at + 1 + _NEAR]
    for index, row in enumerate(near):
        led = near[index + 1 : index + 2]
        if (row == first and not any(map(bylines.byline, led))) or len(row) > 160:
            break  # a standfirst stands above the by-line
        dated = printed.is_date_line(row) or (" by " in row and calendars.first(row) is not None)
        beside = any(map(printed.is_date_line, near[max(0, index - 1) : index + 3]))
        named = bylines.byline(row, bare=True) and (beside or calendars.first(row))
        dated = dated or _signed_and_dated(row)
        if row not in text and (dated or bylines.byline(row) or named):
            found.append(row)
    return found[:3]


def links(tree: Any) -> frozenset[str]:
    """The blocks of a page that are no more than a link to another page, of several words."""
    found = set()
    for one in tree.iter("a"):
        if (one.get("href") or "#").startswith(("#", "javascript:", "mailto:")):
            continue
        words = markup.spaced("".join(one.itertext()))
        if not _FEWEST <= len(words.split()) <= _MOST_WORDS or words in found:
            continue
        block = one.getparent()
        while block is not None and block.tag in _INLINE:
            block = block.getparent()
        if block is not None and markup.spaced("".join(block.itertext())) == words:
            found.add(words)
    return frozenset(found)


_FEWEST, _MOST_WORDS = 4, 25
_INLINE = ("strong", "b", "em", "i", "span", "u", "font")
