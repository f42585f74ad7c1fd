"""Characters that are printed in one way and read in another: unseen ones, accents, ligatures.

Each function yields pieces ``(start, end, instead)`` of the text, in order: offsets in code points
and what is read in their place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from corpus.quoting.text.markup import Piece
from corpus.quoting.words.shapes import ACCENTS

_NEVER_SEEN = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_UNSEEN = re.compile(f"[{_NEVER_SEEN}]+")
_ACCENTED = re.compile(rf"\w[{ACCENTS}]+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_RUN = re.compile(r"  (?<=\S  ) *(?=\S)")
_LOST = "\ufffd"
_LEADS = "\u00e2\u20ac\ufffd|[\u00c2-\u00df]{0}|[\u00e0-\u00ef]{0}{{2}}|[\u00f0-\u00f4]{0}{{3}}"
_RUINED = (
    "\u00e2[\u20ac\x80]|[\u00c2\u00c3]{0}"  # how "’", "é" and "£" begin then: no letters of a word
)
_SORTS = (
    ("\v\f\u0085\u2028\u2029", "\n"),
    ("\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    ("\u2033\u2036\uff02", '"'),  # double primes, a wide mark
    ("\u275d\u301d\u201f", "“"),
    ("\u275e\u301e", "”"),
    ("\u2032\u2035\uff07", "'"),
    ("\u02bc", "’"),
)
_TYPED = re.compile(r"(?<=[^\W\d_])[´`](?=[^\W\d_])")


def unseen(text: str) -> Iterator[Piece]:
    """What nobody sees: soft hyphens, joiners without width, marks of direction."""
    if any(c in text for c in _NEVER_SEEN):
        for found in _UNSEEN.finditer(text):
            yield (*found.span(), "")


def accented(text: str) -> Iterator[Piece]:
    """Letters with accents behind them that are one character otherwise."""
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _ACCENTED.finditer(text):
        letter = unicodedata.normalize("NFC", found[0])
        if len(letter) < len(found[0]):
            yield (*found.span(), letter)


def ligatures(text: str) -> Iterator[Piece]:
    """Letters that type joins to one character: "o\ufb03ce"."""
    for found in _LIGATURE.finditer(text):
        yield (*found.span(), unicodedata.normalize("NFKC", found[0]))


def ruined(text: str) -> Iterator[Piece]:
    """Characters read by the wrong table, as what they were: "donâ€™t" for "don’t"."""
    if any(sign in text for sign in "\u00e2\u00c2\u00c3") and _any_ruined(text):
        for found in _mojibake(_LEADS).finditer(text):
            if found[0][-1] == _LOST:  # the one byte of "”" that has no sign was lost
                yield (*found.span(), "”")
                continue
            try:
                char = b"".join(map(_byte, found[0])).decode("utf-8")
            except UnicodeDecodeError:
                continue
            yield (*found.span(), char)
        if "\u00c3" in text:
            for found in _apart().finditer(text):
                yield (*found.span(), (b"\xc3" + _compatible()[found[1]]).decode("utf-8"))


def _any_ruined(text: str) -> bool:
    if _mojibake(_RUINED).search(text):
        return True
    return "\u00c3" in text and _apart().search(text) is not None


@cache
def _compatible() -> dict[str, bytes]:
    """The further bytes that some tools write apart, by how: "1⁄4" for "¼", "o" for "º"."""
    spelt = {unicodedata.normalize("NFKD", chr(byte)): byte for byte in range(0xA1, 0xC0)}
    return {
        text: bytes((byte,)) for text, byte in spelt.items() if text != chr(byte) and text != " "
    }


@cache
def _apart() -> re.Pattern[str]:
    """What ``_compatible`` tells behind the first byte, inside a word of small letters."""
    spelt = sorted(map(re.escape, _compatible()), key=len, reverse=True)
    return re.compile("(?<=[^\\W\\d_])\u00c3(" + "|".join(spelt) + ")")


@cache
def _mojibake(shape: str) -> re.Pattern[str]:
    """A pattern in which "{0}" is any further byte of a character of UTF-8.

    As Windows-1252 shows it, or Latin-1.
    """
    further = {c for byte in range(0x80, 0xC0) for c in (_char(byte), chr(byte))}
    return re.compile(shape.format("[" + "".join(sorted(further)) + "]"))


def _char(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def _byte(char: str) -> bytes:
    return char.encode("cp1252", "ignore") or char.encode("latin-1")


def runs(text: str) -> Iterator[Piece]:
    """Blanks after another one inside a line: behind a full stop, or where a line was broken."""
    if "  " in text:
        for found in _RUN.finditer(text):
            yield found.start() + 1, found.end(), ""


def uniform(text: str) -> str:
    """The text with one plain sign for blanks, ends of lines and marks of any kind; of its length.

    A blank stands for a no-break one, a mark for a double prime, an apostrophe for an accent that
    stands alone inside a word.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for sort, sign in _SORTS:
        for other in sort:
            if other in text:  # far quicker than to translate all
                text = text.replace(other, sign)
    if "´" in text or "`" in text:
        text = _TYPED.sub("’", text)
    return text
