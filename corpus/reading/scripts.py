"""Lines in another script than the article's: what a foreign site sets around English text."""

from __future__ import annotations

import re

from corpus.reading.lines import Line

_OTHER = re.compile(
    "[\u0370-\u058f\u0590-\u1cff\u2e80-\u2fff\u3041-\u9fff\uac00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]"
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 120
"""Characters of a line beyond which it is a paragraph."""
_FEW, _LEAST = 0.4, 0.1
"""Shares of all letters up to which another script is the site's, without and with paragraphs."""


def mark(text: str, lines: list[Line], kinds: list[str | None]) -> None:
    """Mark lines mostly in letters that the text as a whole hardly uses; never quoted ones."""
    if text.isascii() or not _OTHER.search(text):
        return
    foreign = [_foreign(line.text) for line in lines]
    letters = sum(map(_letters, lines))
    mostly = [index for index, line in enumerate(lines) if foreign[index] * 2 > _letters(line)]
    short = [index for index in mostly if len(lines[index].text) <= _LONGEST]
    if sum(foreign) > (_FEW if short == mostly else _LEAST) * letters:
        return
    for index in short:
        if kinds[index] is None and lines[index].text[0] not in "“\"'‘«„":
            kinds[index] = "other script"


def _foreign(text: str) -> int:
    return 0 if text.isascii() else len(_OTHER.findall(text))


def _letters(line: Line) -> int:
    return len(_LETTER.findall(line.text))
