"""Text between two blanks, a word with what is printed at it, taken apart once and remembered."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from corpus.model import Span
from corpus.quoting.words.classes import COMMA, QUOTED, cue_class, word_class

TOKEN = re.compile(r"\w++(?:[.’'&-]\w++)*+(?:\.(?=,|\s[\w“‘]))?+|--++|\.\.++|[^\w\s]")
MOST = 1 << 16  # pieces that are remembered
_GOES_ON = re.compile(r"[\w“‘]")
_SIGNS = frozenset(',.;:?!)”"')  # behind a word each is a token of its own


class Piece(NamedTuple):
    """The words of a piece: their classes and cue classes, a letter each, folded, their places.

    Places count from the begin of the piece; ``width`` is what it takes with the blank after it.
    """

    kinds: str
    cues: str
    low: tuple[str, ...]
    places: tuple[Span, ...]
    width: int


_MARKED = (word_class(QUOTED), ".", (QUOTED,))
COMMA_IN_MARKS = Piece(word_class(COMMA), ".", (COMMA,), ((0, 0),), 0)
"""Stands after one that ends with a comma."""


def quotation(begin: int, end: int) -> Piece:
    """A whole marked stretch with its marks, of which ``begin`` and ``end`` count as places do."""
    return Piece(*_MARKED, ((begin, end),), end)


class _Pieces(dict[str, Piece]):
    """Pieces as printed; a blank at the end says that a word follows."""

    def __missing__(self, printed: str) -> Piece:
        if printed.isalpha():
            found = _word(printed)
        elif printed[-1:] in _SIGNS and printed[:-1].isalpha():
            found = _with_sign(self[printed[:-1]], printed[-1])
        else:
            found = _apart(printed)
        if len(self) < MOST:
            self[printed] = found
        return found


@cache
def _pieces() -> _Pieces:
    return _Pieces()


def _word(printed: str) -> Piece:
    """A piece of letters alone: they are one word, whatever ``TOKEN`` looks for."""
    low, size = intern(printed.lower()), len(printed)
    return Piece(word_class(printed), cue_class(low), (low,), _places(((0, size),)), size + 1)


def _with_sign(word: Piece, sign: str) -> Piece:
    """A word of letters alone with one of ``_SIGNS`` behind it and no word after that."""
    kinds, cues = word.kinds + word_class(sign), word.cues + cue_class(sign)
    places = _places((*word.places, (word.width - 1, word.width)))
    return Piece(intern(kinds), intern(cues), (*word.low, sign), places, word.width + 1)


def _apart(printed: str) -> Piece:
    """What a piece is made of; before a word a full stop belongs to an abbreviation ("Mr. X")."""
    piece = printed.rstrip(" ")
    tokens = [m.span() for m in TOKEN.finditer(piece + " x" if printed != piece else piece)]
    if printed != piece:
        tokens.pop()
    words = [piece[a:b] for a, b in tokens]
    low = tuple(intern(word.lower()) for word in words)
    kinds, cues = "".join(map(word_class, words)), "".join(map(cue_class, low))
    return Piece(intern(kinds), intern(cues), low, _places(tuple(tokens)), len(piece) + 1)


@lru_cache(maxsize=4096)
def _places(tokens: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same places as one object: most pieces are a word of a few letters."""
    return tokens


def pieces(text: str) -> list[Piece]:
    """The pieces of a stretch of text, in order."""
    printed = text.split(" ")
    at = text.find(". ")
    while at >= 0:
        if _GOES_ON.match(text, at + 2):
            printed[text.count(" ", 0, at)] += " "
        at = text.find(". ", at + 2)
    return list(map(_pieces().__getitem__, printed))
