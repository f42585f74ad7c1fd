"""Whether a name alone at the top of a page is its masthead, where nothing but its place tells.

Sections, columns and places stand there as well: they have words of their own, an author right
below, or are what the text tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading import (
    calendars,
    headsigns,
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
_TOPICS = words(
    "abortion abuse accident addiction age ageing agency agenda aid air airport alcohol alert ",
    "animals army artificial ask athletics aviation bank banking banks baseball basketball ",
    "behind bills blotter border borders boxing brexit budget budgets cancer car carbon care ",
    "cash champions charity chess child children church civil college community consumer ",
    "corruption cost costs councils covid credit crisis cup currency cyber cycling dairy data ",
    "dead deaths debt deep defence demonstration digital disability disaster disease dispute ",
    "dive doctors dog drought drugs eating employment energy estate ethics exam exclusive ",
    "expert experts eye faith farmers fire first fish fishing flood floods football forest ",
    "freedom fuel funding future gas gender genetics golf growth gun guns hearing heritage ",
    "hidden hockey homes hospital hospitals human hunger immigration industry inequality ",
    "inflation inquest inquiry inside insurance intelligence internet jail job judges kids ",
    "labor land language lawsuit leadership league learning legal loans love marriage medical ",
    "medicine meet memory mental migrants migration military mining missing mortgages ",
    "motoring murder museum nature navy nuclear nurses ocean oil olympics parenting parents ",
    "peace pension pensions people person pets pharma police pollution poverty power press ",
    "prices prison privacy probe profile protection protest protests public race racing ",
    "racism rail ray reform refugees relationships religion rent rescue research retail riots ",
    "road roads robots royal royals rugby rural safety sailing scandal school schools secret ",
    "sex ship soccer social space spirits spy storm strike strikes students summit supply ",
    "surveillance talks tax taxes teachers teen tennis terror terrorism trade traffic trial ",
    "trials tribute tributes truth unemployment union unions universities vaccine vaccines ",
    "veterans victims violence vote voters voting wages war wars waste water wealth welfare ",
    "west wildfire wildfires wine witness women work workers young youth ",
)
"""Words of what is in the news, and of columns: such lines stand over headlines as sections."""
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
    if any(_tells_of(page, at)):
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


def _tells_of(page: Page, at: int) -> Iterator[bool]:
    """Whether headline or text has a word of the line, as it has those of its section."""
    stems = headsigns.stems(plain(page.lines[at].text))
    yield bool(stems & headsigns.stems(page.title))
    for line, kind in zip(page.lines[at + 1 :], page.kinds[at + 1 :], strict=True):
        if kind is None:
            yield bool(stems & headsigns.stems(line.text[:_ENOUGH]))


_ENOUGH = 1000
"""Characters of a paragraph in which words are looked for."""


def is_topic(name: str) -> bool:
    """Whether a name has a word of what is in the news, and none that papers are called by."""
    return not _TOPICS.isdisjoint(name.casefold().split()) and outlets.told(name) is None


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
        or is_topic(name)
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
