"""Whom the note to a quotation names, where it has the form in which this program writes one.

``Name, role (outlet, date).`` Other notes name the article's author as often as the speaker, and
say nothing about who spoke.
"""

from __future__ import annotations

import re
from functools import cached_property

_MARK = re.compile(
    r"(?:[\"”’»'“}]|</q>|&rdquo;)*\s?(?:\[\^(?P<md>[^\]\s]+)\]|\[fn:(?P<org>[^\]\s:]+)\]"
    r"|\[(?P<text>[\w-]+)\]|(?P<latex>\\footnote\{)|<sup><a href=\"#(?P<html>[\w-]+)\">)"
)
_NOTE = re.compile(
    r"(?P<name>[^,()\n]+)(?:,[^()\n]*)?\s\((?>[^()\n]*?(?:\d{4}|unknown))[^()\n]*+\)\.?\s*"
)
_NOTES = re.compile(
    r"(?m)^(?:\[\^(?P<md>[^\]\s]+)\]:[ \t]*|\[fn:(?P<org>[^\]\s:]+)\][ \t]*"
    r"|\[(?P<text>[\w-]+)\][ \t]+)|<aside id=\"(?P<html>[\w-]+)\"[^<>]*>"
)
_LONGEST = 400


class Notes:
    """The notes of a draft's ``source``."""

    def __init__(self, source: str) -> None:
        self._source = source

    def named(self, end: int) -> str | None:
        """The name in the note whose mark stands at ``end``, after a closing mark."""
        return _named(self.text(end))

    def text(self, end: int) -> str:
        """The words of that note without markup; "" where there is none."""
        source = self._source
        mark = _MARK.match(source, end)
        if mark is None:
            return ""
        kind = mark.lastgroup or ""
        if kind == "latex":
            return _plain(_braced(source[mark.end() : mark.end() + _LONGEST]))
        place = self._places.get((kind, mark[kind]))
        return "" if place is None else _plain(_line(source, place))

    @cached_property
    def _places(self) -> dict[tuple[str, str], int]:
        """Where the words of each note begin, by the kind of its mark and its name."""
        found: dict[tuple[str, str], int] = {}
        for note in _NOTES.finditer(self._source):
            kind = note.lastgroup or ""
            found.setdefault((kind, note[kind]), note.end())
        return found


def _braced(text: str) -> str:
    """What stands before the brace that ends it; inner pairs belong to it."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return text[:at]
    return text


def _line(source: str, start: int) -> str:
    return re.split(r"[\r\n]|</aside>", source[start : start + _LONGEST], maxsplit=1)[0]


def _plain(note: str) -> str:
    return re.sub(r"<[^<>]*>|\\[a-z]+\{|[*_}]", "", note).strip()


def _named(note: str) -> str | None:
    found = _NOTE.fullmatch(note)
    return found["name"].strip() if found is not None else None
