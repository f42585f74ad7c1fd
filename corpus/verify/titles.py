"""Titles of works, which stand in the marks of quotations and are nobody's words."""

from __future__ import annotations

import re

from corpus.model import Span

_TITLE = re.compile(
    r"(?:[A-Z][\w’'-]*|of|the|and|or|nor|but|in|a|an|as|to|for|on|at|by|with|from|over|into|\d+)"
)
_WORD = re.compile(r"[\w’'-]+")
_WORK = re.compile(
    r"\b(?:papers?|books?|essays?|reports?|study|studies|songs?|films?|movies?|articles?|novels?"
    r"|plays?|poems?|albums?|documentar(?:y|ies)|memoirs?|exhibitions?|columns?|lectures?|thesis"
    r"|pamphlets?|chapters?|podcasts?|paintings?|treatise|op-eds?|editorials?|hymns?|brochures?"
    r"|leaflets?|dissertation|monograph|bestseller|anthology|single|musical|opera|episode)\b"
    r"[^.!?:;\n“”„«»\"]{0,60}[“\"‘'„«]$"
)
"""A kind of work before opening marks, in the same clause."""
_BEFORE = 90


def in_capitals(text: str) -> bool:
    """Whether the words of a text are written as in a title."""
    return all(_TITLE.fullmatch(word) for word in _WORD.findall(text))


def is_titled(text: str, at: Span) -> bool:
    """Whether the stretch in marks ``at`` is the title of the work before it: "in a paper
    published last year, “The Price of Taste,” he …"."""
    start, end = at
    words = text[start:end].rstrip(" ,")
    if words.endswith((".", "…")) or " " not in words or not in_capitals(words):
        return False
    return _WORK.search(text, max(0, start - _BEFORE), start) is not None
