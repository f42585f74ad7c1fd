"""Lines that name whoever writes: "By NAME" below a headline, a name alone, a letter's end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from corpus.model import Span
from corpus.quoting.words.flags import FIRST
from corpus.quoting.words.lexicon import words

_HEAD = 1500  # code points from the start in which a by-line stands
_LINES = 7  # lines of a head, at most
_BRIEF = 100  # code points of a by-line, at most
_LOOKED = 200  # first-person words that are looked at
_BACK = 2000  # code points before one that show whether it is quoted
_TAIL = 200  # code points from the end in which a letter is signed
_BY = re.compile(
    r"(?:(?:Words|Text|Story|Review|Interview|Written|Report) )?(?:by|By|BY)[: ]+(?=[^\W\d_a-z])"
)
_NAME = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ter|y) ){0,2}"
    r"[^\W\d_a-z][\w.’'-]*){1,3}"
)
_OWN = re.compile(rf"({_NAME.pattern}): (?=I(?:[’']\w+)? |My |We )")
_BAR = re.compile(rf" \| ({_NAME.pattern})$")
_MARKS = re.compile(r"[“”\"‘„«]")
_STANDFIRST = 160  # code points of the line below a headline, at most
_FIRST_PERSON = re.compile(r"I(?:[’'](?:m|ve|d|ll))? [a-z]")  # begins with its letter: fast
_CLOSED = re.compile(r"’(?!\w)")
_LINE = re.compile(r"[^\n]+")


def bylines(text: str) -> list[Span]:
    """The spans of the names in such lines, in order; a name alone only of a text with an "I"."""
    heads = [m.span() for m in _LINE.finditer(text, 0, _HEAD) if text[slice(*m.span())].strip()]
    found = []
    for low, end in heads[:_LINES]:
        by = _BY.match(text, low, end) if end - low <= _BRIEF else None
        if by is not None:
            found.append((by.end(), end))
    if not found and _writes(text):
        found = [span for span in heads[1:4] if _signs(text, span)][:1]
        found = found or [span for span in _ends(text) if _signs(text, span)][:1]
        found = found or _headed(text, heads[:3])
    return found


def _writes(text: str) -> bool:
    """Whether the text says "I" outside quotations."""
    for m in islice(_FIRST_PERSON.finditer(text), _LOOKED):
        if m.start() and not text[m.start() - 1].isspace():
            continue
        low = max(0, m.start() - _BACK)
        before = text[max(low, text.rfind("\n", low, m.start()) + 1) : m.start()]
        opened = before.rfind("“") > before.rfind("”") or before.count('"') % 2
        single = before.rfind("‘")
        if not opened and (single < 0 or _CLOSED.search(before, single)):
            return True
    return False


def _signs(text: str, span: Span) -> bool:
    """Whether a line is a name that stands nowhere else in the text."""
    line = text[slice(*span)].strip()
    return bool(_NAME.fullmatch(line)) and text.count(line) == 1


def _headed(text: str, heads: Sequence[Span]) -> list[Span]:
    """The name with which a headline or the line below it tells who writes.

    "NAME: I waited years", "Years of waiting | NAME", "NAME takes the slow train".
    """
    for low, end in heads[:1]:
        own = _OWN.match(text, low, end) or _BAR.search(text, low, end)
        if own is not None:
            return [own.span(1)]
    for low, end in heads[1:]:
        if end - low > _STANDFIRST or text[end - 1] in ".!?" or _MARKS.search(text, low, end):
            continue
        named = [m for m in _NAME.finditer(text, low, end) if _forename(m[0])]
        alone = [m for m in named if text.count(m[0].rpartition(" ")[2]) == 1]
        if len(alone) == 1:
            return [alone[0].span()]
    return []


def _forename(name: str) -> bool:
    return bool(words()[name.partition(" ")[0]] & FIRST)


def _ends(text: str) -> list[Span]:
    """The brief lines with which a text ends."""
    low = text.rfind("\n", 0, max(0, len(text) - _TAIL)) + 1
    lines = [m.span() for m in _LINE.finditer(text, low)]
    return [(a, b) for a, b in lines[-3:] if a and b - a <= _BRIEF]
