"""What a page sets above its headline and beside its by-line: its name, its sections, its menu."""

from __future__ import annotations

import re

from corpus.reading import (
    mottos,
    namespans,
    outlets,
    releases,
    sections,
    signatures,
    slots,
    titleplaces,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

_SPOKEN = re.compile('[“”"„«»]')
_MOST_WORDS = 5
_BESIDE = frozenset(
    (
        *("byline", "date", "masthead", "section", "menu", "advertisement", "newsletter"),
        *("section and date", "share line", "related link", "photo caption with credit"),
    )
)
"""What has to stand right beside a short line of the head, if that is none of the text."""


def mark_head(head: Head) -> None:
    """Mark the short lines above the headline, and those beside what is marked under it."""
    if head.title is None or head.body >= len(head.lines):
        return
    if head.draft.first("outlet") is None:
        _note_shaped(head, head.title)
    _name_alone(head, head.title)
    _named_above(head, head.title)
    for index in range(head.title):
        if head.kinds[index] is None and _is_of_page(head, index):
            head.kinds[index] = "page head"
    for way in (1, -1):
        order = range(head.title + 1, min(head.body, head.title + 16))
        for index in order if way > 0 else reversed(order):
            beside = index - way
            if head.kinds[index] is None and beside > head.title and _framed(head, index, beside):
                head.kinds[index] = "page head"
    _note_house(head)


def _note_shaped(head: Head, title: int) -> None:
    """Note the names above the headline that would be a paper's with "The" before them."""
    for index in range(title):
        name = plain(head.lines[index].text) or head.lines[index].text
        if head.kinds[index] or name.casefold() in _SECTIONS or _is_menu(name):
            continue
        if outlets.shaped(f"The {name}"):
            name = outlets.cased(name)
            head.draft.note("outlet", name, "above the headline", head.lines[index].number)


def _is_of_page(head: Head, index: int) -> bool:
    """Whether a line above the headline is the page's: short, a ticker, a row of sections."""
    text = head.lines[index].text
    if _short(text, _MOST_WORDS + 2) or titleplaces.is_ticker(text) or slots.is_note(text):
        return True
    return mottos.is_row_of_sections(head, index) or titleplaces.is_cut_off(head, index)


def _note_house(head: Head) -> None:
    """Note an institution alone on a line beside by-line and day, where no outlet is told."""
    if head.draft.first("outlet") is not None:
        return
    release = any(releases.RELEASED.match(line.text) for line in head.lines[: (head.title or 0)])
    for index in range((head.title or 0) + 1, min(head.body, len(head.lines))):
        text = plain(head.lines[index].text)
        sends = release and signatures.is_institution(text)
        if head.kinds[index] == "page head" and (signatures.is_house(text) or sends):
            head.draft.note("outlet", outlets.cased(text), "imprint", head.lines[index].number)
            return


def _is_menu(name: str) -> bool:
    """Whether words are a row of a menu, or a section of news."""
    return "  " in name or (name[:4] != "The " and sections.of_sections(name) == "all")


_SECTIONS = frozenset(("magazine", "radio", "television", "tv", "newspaper", "review", "express"))
"""The last words of papers' names that menus have alone."""
_FRAME = frozenset(
    ("menu", "newsletter", "share line", "advertisement", "section", "date", "section and date")
)


def _name_alone(head: Head, title: int) -> None:
    """Note "The …" above the headline where all the other lines there are the page's own."""
    if head.draft.first("outlet") is not None:
        return
    others = [index for index in range(title) if head.kinds[index] not in _FRAME]
    name = plain(head.lines[others[0]].text) if len(others) == 1 and title > 1 else ""
    bare = name.removeprefix("The ")
    section = sections.are_sections(bare) or sections.of_sections(bare) == "all"
    if _NAMED.fullmatch(name) and not section:
        head.draft.note("outlet", name, "above the headline", head.lines[others[0]].number)


def _named_above(head: Head, title: int) -> None:
    """Note an institution above the headline, or the name that stands right above a motto."""
    if head.draft.first("outlet") is not None:
        return
    for index in range(min(title, _TOP)):
        name, number = plain(head.lines[index].text), head.lines[index].number
        following = plain(head.lines[index + 1].text)
        motto = mottos.is_motto(following) and head.kinds[index + 1] != "menu"
        motto = motto and len(name.split()) <= _MOST_WORDS and namespans.is_name(name)
        if motto and not sections.are_sections(name) and not ends_sentence(name):
            head.draft.note("outlet", outlets.cased(name), "above its motto", number)
            head.kinds[index] = "masthead"
            head.kinds[index + 1] = head.kinds[index + 1] or "masthead"
            return
        if signatures.is_named_alone(name) and (head.kinds[index] is None or name.isupper()):
            head.draft.note("outlet", outlets.cased(name), "imprint", number)
            head.kinds[index] = "masthead"
            return


_TOP = 12
_NAMED = re.compile(r"The(?: [^\W\d_a-z][\w&'’-]+){1,4}")


def _framed(head: Head, index: int, beside: int) -> bool:
    known = head.kinds[beside] if beside < len(head.kinds) else None
    return (known in _BESIDE or known == "page head") and _short(
        head.lines[index].text, _MOST_WORDS
    )


def _short(text: str, most: int) -> bool:
    """Whether a line is too short for a sentence, and no one's words."""
    bare = plain(text)
    if not bare or len(bare) > 60 or len(bare.split()) > most or ": " in bare or bare[-1] == ":":
        return False
    return not ends_sentence(bare) and not _SPOKEN.search(bare) and text[0] != "#"
