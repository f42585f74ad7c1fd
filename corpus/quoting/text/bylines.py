"""Lines that name whoever writes: "By NAME" below a headline, a name alone, a letter's end."""

from __future__ import annotations

import re
from itertools import islice

from corpus.model import Span

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


def _ends(text: str) -> list[Span]:
    """The brief lines with which a text ends."""
    low = text.rfind("\n", 0, max(0, len(text) - _TAIL)) + 1
    lines = [m.span() for m in _LINE.finditer(text, low)]
    return [(a, b) for a, b in lines[-3:] if a and b - a <= _BRIEF]
