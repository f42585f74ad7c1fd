"""The name of a site at the top of its page, told by the menu below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from corpus.reading import mottos, outlets, titles
from corpus.reading.lines import Line, plain

_ENTRIES = 2
"""Entries of a menu that make a name above them the site's."""
_NAMED, _TALL, _LONGEST = 3, 8, 30
_OF_MENU = frozenset(("menu", "section"))
_OF_PAGE = frozenset(("page head", "masthead"))
_NAME = re.compile(
    r"(?:The )?[^\W\d_a-z][\w.&'’-]{2,}(?: (?:(?:of|the|and|for|&) )?[^\W\d_a-z][\w.&'’-]*){0,3}"
)


def above_menu(lines: list[Line], kinds: list[str | None]) -> Iterator[tuple[str, int]]:
    """A name at the top of a page with two sections of its menu or more on the lines below."""
    for at in range(min(_NAMED, len(lines))):
        name = plain(lines[at].text)
        if kinds[at] not in _OF_PAGE or not _NAME.fullmatch(name) or is_menu(lines[at], None):
            continue
        below = list(
            takewhile(
                lambda one: kinds[one] in _OF_MENU | _OF_PAGE and len(lines[one].text) < _LONGEST,
                range(at + 1, min(at + 1 + _TALL, len(lines))),
            )
        )
        if sum(is_menu(lines[one], kinds[one]) for one in below) >= _ENTRIES:
            yield outlets.cased(name), lines[at].number
            return


def is_menu(line: Line, kind: str | None) -> bool:
    """Whether a line is an entry of a menu, by what marked it or by its words."""
    text = plain(line.text)
    return kind in _OF_MENU or mottos.names_a_section(text) or titles.are_sections(text)
