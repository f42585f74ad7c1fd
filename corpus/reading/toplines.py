"""The name of a site at the top of its page, told by the menu below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from corpus.reading import mottos, namespans, outlets, sections, titleplaces
from corpus.reading.lines import Line, plain

_ENTRIES = 2
"""Entries of a menu that make a name above them the site's."""
_NAMED, _TALL, _LONGEST = 3, 8, 30
_OF_MENU = frozenset(("menu", "section", "appeal", "newsletter"))
_OF_PAGE = frozenset(("page head", "masthead"))
_JOINED = "of|the|and|for|&|de|del|della|di|du|des|von|der"
_NAME = re.compile(
    r"(?:(?:The|Il|La|El|Le|Der|Die|Das|De|Het) )?[^\W\d_a-z][\w.&'’-]{2,}"
    rf"(?: (?:(?:{_JOINED}) )?[^\W\d_a-z][\w.&'’-]*){{0,3}}"
)


def above_menu(lines: list[Line], kinds: list[str | None]) -> Iterator[tuple[str, int]]:
    """A name at the top of a page with two entries of its menu or more around it.

    One line may part them from the name: its motto. Those above it count where the menu goes on
    right below.
    """
    for at in range(min(_NAMED, len(lines))):
        name = plain(lines[at].text).rstrip(".")
        if namespans.is_front(name):
            return
        if titleplaces.is_order(name.partition(" ")[0]):
            continue
        if kinds[at] not in _OF_PAGE or not _NAME.fullmatch(name) or is_menu(lines[at], None):
            continue
        first = at + 1
        if first < len(lines) and _parts(lines[first].text):
            first += 1
        rows = range(first, min(first + _TALL, len(lines)))
        below = list(takewhile(lambda one: _is_top(lines[one], kinds[one]), rows))
        begun = bool(below) and _entries(lines[below[0]], kinds[below[0]]) > 0
        around = (*range(at), *below) if begun else below
        if sum(_entries(lines[one], kinds[one]) for one in around) >= _ENTRIES:
            yield outlets.cased(name), lines[at].number
            return


def _parts(text: str) -> bool:
    """Whether a line may part a name from the menu: its motto, by its shape or its length."""
    if mottos.lists_sections(text):
        return False
    long = len(text.split()) >= _WORDS and sections.of_sections(text) != "all"
    return long or text.islower() or mottos.is_motto_shaped(text)


_WORDS = 4


def _is_top(line: Line, kind: str | None) -> bool:
    return kind in _OF_MENU | _OF_PAGE and (
        len(line.text) < _LONGEST or mottos.is_parted(line.text)
    )


def _entries(line: Line, kind: str | None) -> int:
    """How many entries of a menu a line is: wide blanks part several."""
    several = mottos.is_parted(line.text) or mottos.lists_sections(line.text)
    if several or (kind in _OF_MENU and len(_SIGNED.split(line.text)) > _ENTRIES):
        return _ENTRIES
    return int(is_menu(line, kind))


_SIGNED = re.compile(r"\s[·|•]\s")
"""What parts the entries of a menu on one line."""


def is_menu(line: Line, kind: str | None) -> bool:
    """Whether a line is an entry of a menu, by what marked it or by its words."""
    text = plain(line.text)
    return kind in _OF_MENU or mottos.names_a_section(text) or sections.are_sections(text)
