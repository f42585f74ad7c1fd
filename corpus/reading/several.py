"""Whether a file holds several articles: further on, the head of another stands in its text."""

from __future__ import annotations

from corpus.reading import bylines, outlets, printed
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

FLAG = "several-articles"
_SHORT, _PARAGRAPH = 100, 80
_HEAD = 4
"""Lines of the head of another article: headline, paper and day, by-line, section."""
_LEAST = 2
"""Paragraphs below such a head."""
_LOOKED_AT = 3000


def flag(draft: Draft, lines: list[Line], body: int) -> None:
    """Raise the flag where the head of another author's article stands between paragraphs."""
    passed = 0
    block: list[Line] = []
    for index in range(body, min(len(lines), _LOOKED_AT)):
        line = lines[index]
        if len(line.text) >= _PARAGRAPH and ends_sentence(line.text):
            if passed and _tells_others(draft, block[-_HEAD:]) and _goes_on(lines, index):
                draft.flag(FLAG)
                return
            passed, block = passed + 1, []
        elif len(line.text) <= _SHORT:
            block.append(line)


def _goes_on(lines: list[Line], index: int) -> bool:
    below = lines[index : index + _LEAST]
    return all(ends_sentence(one.text) for one in below)


def _tells_others(draft: Draft, block: list[Line]) -> bool:
    """Whether short lines tell another author, and beside him who printed it or when."""
    author, beside = "", False
    for line in block:
        text = plain(line.text)
        if not text or text[0] in "“\"'‘" or ends_sentence(text):
            continue
        if found := bylines.byline(text):
            author = next(iter(found.authors), "")  # "By our local democracy reporter"
        beside = beside or printed.is_date_line(text) or outlets.told(text) is not None
    others = draft.authors()
    return beside and bool(author and others) and author not in others
