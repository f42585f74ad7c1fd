"""Whom the note to a quotation names, where it has the form in which this program writes one.

``Name, role (outlet, date).`` Other notes name the article's author as often as the speaker, and
say nothing about who spoke.
"""

from __future__ import annotations

import re

_MARK = re.compile(
    r"(?:[\"”’»'“}]|</q>|&rdquo;)*\s?(?:\[\^(?P<md>[^\]\s]+)\]|\[fn:(?P<org>[^\]\s:]+)\]"
    r"|\[(?P<text>[\w-]+)\]|(?P<latex>\\footnote\{)|<sup><a href=\"#(?P<html>[\w-]+)\">)"
)
_NOTE = re.compile(
    r"(?P<name>[^,()\n]+)(?:,[^()\n]*)?\s\([^()\n]*(?:\d{4}|unknown)[^()\n]*\)\.?\s*"
)
_BEFORE = {
    "md": r"(?m)^\[\^{}\]:[ \t]*",
    "org": r"(?m)^\[fn:{}\][ \t]*",
    "text": r"(?m)^\[{}\][ \t]+",
    "html": r"<aside id=\"{}\"[^>]*>",
}
_LONGEST = 400


def noted(source: str, end: int) -> str | None:
    """The name in the note whose mark stands at ``end`` of a draft, after a closing mark."""
    mark = _MARK.match(source, end)
    if mark is None:
        return None
    kind = mark.lastgroup or ""
    if kind == "latex":
        return _named(source[mark.end() : mark.end() + _LONGEST].partition("}")[0])
    place = re.search(_BEFORE[kind].format(re.escape(mark[kind])), source)
    return None if place is None else _named(_line(source, place.end()))


def _line(source: str, start: int) -> str:
    return re.split(r"[\r\n]|</aside>", source[start : start + _LONGEST], maxsplit=1)[0]


def _named(note: str) -> str | None:
    found = _NOTE.fullmatch(re.sub(r"<[^<>]*>|[*_]", "", note).strip())
    return found["name"].strip() if found is not None else None
