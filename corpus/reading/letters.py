"""A letter whose subject names other things: its one signed item is the article."""

from __future__ import annotations

import re

from corpus.reading import bylines, outlets, people, titleplaces
from corpus.reading.lines import ends_sentence, plain

_MARKS = re.compile(r"^(?:\*\* |#+ )|\*\*$")
"""How letters without markup show a heading."""
_OF_LETTER = re.compile(r"\b(?:issue|no\.|edition|vol\.) ?\d|\bsponsored by\b|\bin this issue\b")
_RULE = re.compile(r"[-=_*~]{4,}")
_TOP, _LEAST = 8, 80
_LONGEST, _LONGEST_NAME = 160, 60


def signed_item(text: str, subject: str) -> tuple[str, str] | None:
    """(heading, writer) of the only heading with a name alone below it, if it stands at the top.

    Below the subject a line so signed is its deck, where nothing of the letter parts them.
    """
    rows = [row.strip() for row in text.split("\n")]
    rows = [row for row in rows if row and not _RULE.fullmatch(row)]
    found = [
        (at, plain(_MARKS.sub("", heading)), writer)
        for at, (heading, name, below) in enumerate(zip(rows, rows[1:], rows[2:], strict=False))
        if len(below) >= _LEAST and _is_heading(heading) and (writer := _writer(name))
    ]
    if len(found) != 1 or found[0][0] >= _TOP:
        return None
    above = [row.casefold() for row in rows[: found[0][0] + 1]]
    if subject.casefold() in above and not any(map(_OF_LETTER.search, above)):
        return None
    return found[0][1:]


def _is_heading(row: str) -> bool:
    bare = _MARKS.sub("", row)
    return len(bare) <= _LONGEST and titleplaces.wordy(bare) and not ends_sentence(bare)


def _writer(row: str) -> str | None:
    if len(row) > _LONGEST_NAME or outlets.told(row) or people.is_city(row):
        return None
    found = bylines.byline(row)
    if found and len(found.authors) == 1:
        return found.authors[0]
    return row if people.is_name(row) else None
