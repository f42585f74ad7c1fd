"""The line of credit inside a pull quotation's marks: "“QUOTATION.⏎Ana Lopez, mayor.”"."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.words.flags import ROLE
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

_LINE = re.compile(r"[A-ZÀ-Þ][^\n\"“”«»!?;:]{3,90}\.(?=[\"”»]$)")
_INSIDE = re.compile(r"[^\s,]+")
_LINKS = bag("of the for and at in de la du von van der y & – -")
_AFTER = 8  # words of who somebody is, behind the name, at most
_VERBAL = bag("is are was were be has have had will would can could should do does did")


def credited(text: str, above: Span, line: Span) -> bool:
    """Whether a line in the marks of the one above names who says it, and says no more.

    The words above end with a sentence and one line feed parts the two: a paragraph that goes on
    would be no name and who that is.
    """
    if text[above[1] - 1] not in ".!?…" or text[above[1] : line[0]].strip(" \xa0\t") != "\n":
        return False
    found = _LINE.match(text, line[0], line[1])
    if found is None or found.end() != line[1] - 1:
        return False
    name, _, rest = found[0][:-1].partition(", ")
    behind = rest.split()
    if len(behind) > _AFTER or not _VERBAL.isdisjoint(behind):
        return False
    return _named(_INSIDE.findall(name))


def _named(parts: list[str]) -> bool:
    """Whether words are a name of two at least, with the offices and bodies around it."""
    capitals = sum(p[0].isupper() for p in parts)
    small = [p for p in parts if not p[0].isupper() and p not in _LINKS]
    office = not small or words()[small[-1]] & ROLE != 0
    return capitals >= 2 and capitals >= len(small) and office
