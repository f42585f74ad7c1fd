"""Whether a name alone at the top of a page is its masthead, where nothing but its place tells.

Sections, columns and places stand there as well: they have words of their own, an author right
below, or are what the text tells of.
"""

from __future__ import annotations

import re

from corpus.reading import (
    calendars,
    mottos,
    namespans,
    outlets,
    papernames,
    people,
    sections,
    titleplaces,
    unbuttoned,
)
from corpus.reading.lines import folded, plain, words
from corpus.reading.nameplates import Page

_TOP, _TALL = 8, 16
_ABOVE = frozenset(("menu", "appeal", "newsletter", "advertisement", "share line", "link line"))
_PLACES = words(
    "north south east west northern southern eastern western central upper lower greater inner ",
    "outer gulf states state islands island isles coast valley bay county city town village old ",
    "new district region province republic kingdom bank strip lake river hills hill park street ",
    "road campus downtown capital borough parish mount port fort cape san santa saint st",
)
"""Words of places' names, one of which is enough."""
_VOWELS = frozenset("AEIOUY")


def is_masthead(page: Page, name: str, number: int) -> bool:
    """Whether the line of that ``number`` is a page's masthead: on top, alone, over a headline.

    Somebody has to sign the page and a line to tell its day, as sections alone stand over what
    nobody signs.
    """
    top = range(min(_TOP, len(page.lines)))
    at = next((at for at in top if page.lines[at].number == number), None)
    if at is None or not page.authors or not all(_is_above(page, one) for one in range(at)):
        return False
    if folded(plain(page.lines[at].text)) != folded(name) or _is_something_else(name):
        return False
    below = _below(page, at)
    return below is not None and (below or _is_sure(name))


def _is_above(page: Page, at: int) -> bool:
    """Whether a line is one of those that pages have above their names."""
    text = page.lines[at].text
    return (
        page.kinds[at] in _ABOVE or unbuttoned.is_above(text) or calendars.first(text) is not None
    )


def _below(page: Page, at: int) -> bool | None:
    """Whether a menu or a motto parts a name from the headline; None without one."""
    titled, parted = folded(page.title), 0
    for one in range(at + 1, min(at + _TALL, len(page.lines))):
        text, kind = plain(page.lines[one].text), page.kinds[one]
        if folded(text) == titled:
            return parted >= _ENTRIES
        signed = kind == "byline" or any(text.casefold() == by.casefold() for by in page.authors)
        if signed or kind is None:
            return None
        section = sections.are_sections(text) or sections.of_sections(text) == "all"
        several = mottos.is_motto(text) or mottos.lists_sections(text) or mottos.is_parted(text)
        several = several or len(_BARS.split(text)) > 2
        parted += _ENTRIES if several else int(section or kind in _ABOVE)
    return None


def _is_something_else(name: str) -> bool:
    """Whether a name has the words of a section or of a place."""
    low = name.casefold().split()
    return (
        not papernames.is_alone(name)
        or titleplaces.is_order(low[0])
        or (namespans.is_call(low[0]) and not _NUMBERED.match(name))
        or mottos.names_a_section(name)
        or (outlets.ends_as_papers(name) and not outlets.told(name))  # "Opening Times"
        or people.is_city(name)
        or sections.of_sections(name) is not None
        or not _PLACES.isdisjoint(low)
    )


def _is_sure(name: str) -> bool:
    """Whether nothing but a masthead is called so: several words, an article, letters."""
    if " " in name:
        return True
    letters = name.isupper() and name.isalpha() and 3 <= len(name) <= _LETTERS
    return letters and len(_VOWELS.intersection(name)) == 0


_LETTERS = 5
_ENTRIES, _BARS = 2, re.compile(r"\s[|•·]\s")
"""Sections that make a menu; of one alone what stands above it may be a region."""
_NUMBERED = re.compile(r"\w+ \d")
"""A station by its channel: "Channel 9 Denby"."""
