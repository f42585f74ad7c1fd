"""The pieces that bars, commas and dashes part, where they cite a paper: a name, a day, a page."""

from __future__ import annotations

import re

from corpus.reading import calendars, papernames

_LONGEST = 120
PARTS = re.compile(r"\s*(?:[|•·⋅∙/()\[\]]|\s[–—-]\s|[,;]\s|\s{3,}|\t)\s*")
LEAD = re.compile(
    r"^(?:(?:(?:clipped|cut|copied|taken|reprinted|first|originally|published|printed|appeared)\s)*"
    r"(?:from|in|source:)\s(?=[A-Z])|(?:published|posted|updated|on|dated)\b:?\s*)",
    re.IGNORECASE,
)


def names_beside(text: str) -> list[str] | None:
    """The names that bars, commas and dashes part, pages aside; None where there is more."""
    pieces = [one for one in (piece.strip(" .,:;–—-*_") for piece in PARTS.split(text)) if one]
    names = [LEAD.sub("", one) for one in pieces if not papernames.PAGE.fullmatch(one)]
    return names if all(map(papernames.may_be, names)) else None


def is_citation(text: str) -> bool:
    """Whether a line is no more than a name, its day and the page: "NAME, 5 May 2021, p. 4"."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    found = [one for one in calendars.find_all(text) if one.iso]
    for one in reversed(found):
        text = f"{text[: one.start]} | {text[one.end :]}"
    pieces = [one for one in (piece.strip(" .,:;–—-") for piece in PARTS.split(text)) if one]
    paged = [one for one in pieces if papernames.PAGE.fullmatch(one)]
    return bool(found and paged) and len(pieces) - len(paged) == 1 and papernames.may_be(pieces[0])
