"""The words of a TeX value, as BibTeX keeps them: accents composed, marks as printed."""

from __future__ import annotations

import re
import unicodedata

_ESCAPED = re.compile(r"\\([&%$#_{}])")
_BRACES = re.compile(r"[{}]")


def words_of(value: str) -> str:
    """A value without TeX: its accents composed, its marks as they are printed."""
    if "\\" in value:
        value = _ACCENTED.sub(_composed, value)
        value = _SPECIAL.sub(lambda found: _LETTERS[found[1]], value)
    value = value.replace("``", "“").replace("''", "”")
    return " ".join(_BRACES.sub("", _ESCAPED.sub(r"\1", value)).split())


_ACCENTED = re.compile(r"\{?\\(?:([\"'`^~=.])\s?|([Huvcdbkr])(?:\s+|(?=\{)))\{?(\\?[A-Za-z])\}?\}?")
_COMBINING = {
    '"': "\u0308",
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "H": "\u030b",
    "u": "\u0306",
    "v": "\u030c",
    "c": "\u0327",
    "d": "\u0323",
    "b": "\u0331",
    "k": "\u0328",
    "r": "\u030a",
}
_LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "ae": "æ",
    "AE": "Æ",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
}
_SPECIAL = re.compile(r"\{?\\(ss|ae|AE|aa|AA|o|O|l|L)(?:\{\}|\}|\b\s?)")


def _composed(found: re.Match[str]) -> str:
    """A letter and its accent as one character."""
    mark = _COMBINING[found[1] or found[2]]
    return unicodedata.normalize("NFC", found[3].lstrip("\\") + mark)
