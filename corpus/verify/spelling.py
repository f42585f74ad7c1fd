"""The lock on "word for word": what may differ between a draft and the print that it repeats.

Folded away, and nothing else: the case of letters, compatibility forms (ligatures, wide letters,
lowered digits), invisible signs, blanks, quotation marks, dashes and other punctuation between
words, accents, and "[sic]". Letters, digits, signs of money and arithmetic, and what stands
between two digits must be the same, in the same order. Words are compared by ``words.tokens``;
this compares what those might read over, in any script.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.verify.seen import seen
from corpus.verify.words import strokes

SIC = re.compile(r"[\[(]\s*+sic\s*+(?:[!.]\s*+)?[\])]", re.IGNORECASE)
"""The writer's mark that a slip is the print's own."""

_UNSEEN = re.compile("[\u00ad\u2060]")
_RAISED = re.compile(r"(?<=\d)[\u2070-\u207f²³¹]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,:/\-](?=\d)")
_MEANT = "%‰°§&@"


def spelling(text: str) -> str:
    """Letters, marks, digits and telling signs of ``text``, folded as the module says."""
    text = _UNSEEN.sub("", seen(text))
    plain = _RAISED.sub(lambda found: "^" + found[0], SIC.sub(" ", text))
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", plain))
    plain = _THOUSANDS.sub("", plain)
    told = {found.start() for found in _BETWEEN_DIGITS.finditer(plain)}
    kept = (c for at, c in enumerate(plain) if at in told or _tells(c))
    return _unaccented("".join(kept))


def _tells(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind[0] in "LN" or kind in ("Sc", "Sm", "Mn", "Mc") or sign in _MEANT or sign == "^"


def _unaccented(text: str) -> str:
    """Small letters without the accents of Latin, Greek and Cyrillic; other marks stay."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", strokes(text.casefold()))
    return "".join(c for c in parts if not ("\u0300" <= c <= "\u036f" or "\ufe00" <= c <= "\ufe0f"))
