"""Words that a headline takes from a quotation of the report below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.quoting.marks.pairing import Marked

_TALK = re.compile(r" [a-z]+(?:[’'][a-z]+)? [a-z]+")  # three words and more, hardly a title
SHORTEST = 8  # letters of a single word that tells


def recurs(text: str, short: Marked, long: Marked) -> bool:
    """Whether the marked words of ``short`` stand among those of ``long``, a later one."""
    if long.start <= short.start:
        return False
    words = _plain(text[short.start : short.end])
    if " " not in words and len(words) < SHORTEST:
        return False
    return words in _plain(text[long.start : long.end])


def repeated(text: str, item: Marked, found: Iterable[Marked]) -> bool:
    """Whether the words of ``item`` are part of something longer that is quoted further down."""
    longer = 2 * (item.end - item.start)
    said = _TALK.search(text, item.start, item.end) is not None
    return any((said or m.end - m.start > longer) and recurs(text, item, m) for m in found)


def _plain(words: str) -> str:
    return words.strip(" ,.!?").replace("’", "'").casefold()
