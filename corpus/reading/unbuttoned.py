"""The head of an article, read as if no button and no advertisement stood among its lines.

"Share" between a headline and what stands below it says nothing of either; the lines are read as
though it were not there, and it stays marked.
"""

from __future__ import annotations

import re

from corpus.reading import heads, people, sections
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import Line

_BUTTON = re.compile(
    r"share(?: this(?: article| story| page| post)?)?"
    r"(?: on (?:facebook|twitter|x|whatsapp|linkedin))?"
    r"|tweet|save|bookmark|gift(?: this article)?|copy link"
    r"|listen(?: to (?:this )?(?:article|story))?"
    r"|\(?\d+[ -]?min(?:ute)?s?\.? read\)?|\d+ (?:comments?|shares?)|comments? \(?\d+\)?"
    r"|(?:[-–—]\s?)?advertisement(?:\s?[-–—](?: scroll to continue)?)?|ad|sponsored",
    re.IGNORECASE,
)
"""What stands between the lines of a head and tells nothing of them."""
_ABOVE = re.compile(
    r"(?:skip|jump)(?: directly)? to (?:the )?(?:main )?(?:content|navigation|search|footer)"
    r"|(?:we use|this site uses) cookies\b.{0,160}|accept(?: all)?(?: cookies)?|home(?:page)?"
    r"|search|sign in|log ?in|register|subscribe(?: now)?"
    r"|home(?:\s?\|\s?[\w ’'&-]{2,24}){2,}",
    re.IGNORECASE,
)
"""What a page has above all that an article's head is."""
_FIRST = re.compile(r"home(?:page)?", re.IGNORECASE)
"""Begins a menu."""
_FEWEST = 2
"""Names of sections below that, from which on they are a menu's."""
_TOP = 60
"""Lines among which such ones are passed over."""


def head(draft: Draft, lines: list[Line], kinds: list[str | None]) -> Head:
    """What ``heads.read`` finds without those lines, in the places of all lines."""
    rest = range(above(lines, kinds), len(lines))
    kept = [at for at in rest if at >= _TOP or not _passed(lines, kinds, at)]
    if len(kept) == len(lines):
        return heads.read(draft, lines, kinds)
    rows = _with_gaps(lines, kept)
    own = [kinds[at] for at in kept]
    found = heads.read(draft, rows, own)
    for at, kind in zip(kept, own, strict=True):
        kinds[at] = kind
    title = None if found.title is None else kept[found.title]
    body = kept[found.body] if found.body < len(kept) else len(lines)
    dates = [kept[at] for at in found.dates]
    return Head(draft, lines, kinds, body, title, dates, found.untitled)


def above(lines: list[Line], kinds: list[str | None]) -> int:
    """How many lines of a page's top stand above all that an article's head is.

    Those of a menu are marked.
    """
    at, top = 0, min(len(lines), _TOP)
    while at < top:
        if end := _menu(lines, at):
            kinds[at:end] = [kind or "menu" for kind in kinds[at:end]]
            at = end
        elif kinds[at] is not None and is_above(lines[at].text):
            at += 1
        else:
            return at
    return 0


def is_above(text: str) -> bool:
    """Whether a line is a button or one of those that pages have above all that an article is."""
    return _ABOVE.fullmatch(text) is not None or _BUTTON.fullmatch(text) is not None


def _menu(lines: list[Line], at: int) -> int:
    """Where a page's menu of sections ends, a line for each; 0 where there is none."""
    if not _FIRST.fullmatch(lines[at].text):
        return 0
    end = at + 1
    while end < min(len(lines), _TOP) and sections.SECTION.fullmatch(lines[end].text):
        end += 1
    return end if end - at > _FEWEST else 0


def _passed(lines: list[Line], kinds: list[str | None], at: int) -> bool:
    """Whether a line is one that tells nothing of those beside it.

    How long it takes to read stands below an author's name.
    """
    text = lines[at].text
    if kinds[at] is None or not _BUTTON.fullmatch(text):
        return False
    if 0 < at < len(lines) - 1 and lines[at - 1].text == lines[at + 1].text:
        return False  # a headline that is printed again below its button is the page's
    return not (text.lstrip("(")[:1].isdigit() and at > 0 and people.is_name(lines[at - 1].text))


def _with_gaps(lines: list[Line], kept: list[int]) -> list[Line]:
    """The lines that are kept, each with the gaps of those that are passed over above it."""
    rows: list[Line] = []
    before = -1
    for at in kept:
        gap = any(line.gap for line in lines[before + 1 : at + 1])
        rows.append(lines[at] if lines[at].gap == gap else lines[at]._replace(gap=gap))
        before = at
    return rows
