"""Bytes become text: BOM, UTF-8, the declared charset, cp1252, then a guess that says so."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from corpus.errors import ReadingError

GUESSED = "encoding-guessed"
MOJIBAKE = "mojibake"
DAMAGED = "damaged-text"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*[=:]\s*[\"']?\s*([A-Za-z][A-Za-z0-9._:-]{1,30})", re.IGNORECASE
)
_MOJIBAKE = re.compile(
    "\u00c3[\u0080-\u00bf\u0192\u2019\u201a-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac"
    "\u02c6\u0152\u0153\u0160\u0161\u0178\u2122]|\u00e2\u20ac.|\u00c2[\u00a0-\u00bf]|"
    "\u00ef\u00bb\u00bf|\u00d0[\u00b0-\u00bf\u2018-\u201d]\u00d1|\ufffd"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_WORDLIKE = re.compile(
    r"[A-Za-z ][\u00c0-\u017f\u20ac£©®°·«»]|\u00a0"
    r"|[A-Za-z0-9\s.,!?;:()'\"\u2013-\u201d][\u2013\u2014\u2018-\u201d\u2026]"
)


class Decoded(NamedTuple):
    """The text, the encoding it had, and flags for what is doubtful about it."""

    text: str
    encoding: str
    flags: tuple[str, ...] = ()


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text of a file; ``name`` stands in the error, ``declared`` is a charset from outside.

    Raises ReadingError for what is empty, binary, or in no encoding that fits.
    """
    if not data.strip():
        raise ReadingError(f"{name}: empty; nothing to read")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            return Decoded(checked(text, name), encoding, flags_of(text))
    if b"\0" in data:
        return _wide(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, encoding, flags = _other(data, name, declared)
        return Decoded(checked(text, name), encoding, (*flags, *flags_of(text)))
    return Decoded(checked(text, name), "utf-8", flags_of(text))


def flags_of(text: str) -> tuple[str, ...]:
    """``mojibake`` where the text shows that it was decoded wrongly once."""
    if "\u00c3" in text or "\u00e2\u20ac" in text or "\u00c2" in text or "\ufffd" in text:
        return (MOJIBAKE,) if _MOJIBAKE.search(text) else ()
    return (MOJIBAKE,) if "\u00d0" in text and _MOJIBAKE.search(text) else ()


def without_surrogates(text: str) -> str:
    """``text`` with lone surrogates (they can be in no file) replaced by U+FFFD."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def checked(text: str, name: str) -> str:
    """``text`` itself; ReadingError when it is full of control characters, so not a text."""
    controls = sum(map(text.count, "\0\1\2\3\4\5\6\7\x0e\x0f\x10\x11\x12\x14\x15\x16\x17\x18"))
    if controls > 4 + len(text) // 200:
        raise binary(name)
    return text


def binary(name: str) -> ReadingError:
    """The error for a file that holds no text."""
    return ReadingError(f"{name}: a binary file, not a text; save it as text, HTML or PDF")


def declared_in(data: bytes) -> str | None:
    """The charset that a page or an XML file names in its first kilobytes."""
    found = _DECLARED.search(data, 0, 4096)
    return found[1].decode("ascii") if found else None


def _wide(data: bytes, name: str) -> Decoded:
    """UTF-16 without a BOM is told by where its zero bytes lie."""
    head = data[:4096]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = head[offset::2].count(0)
        if zeros > 0.7 * len(head[offset::2]) and not head[1 - offset :: 2].count(0):
            text = data.decode(encoding, "replace")
            return Decoded(checked(text, name), encoding, (GUESSED, *flags_of(text)))
    raise binary(name)


_SPOKEN_OF = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252"
    ),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5"), "cp1254"),
}
"""What browsers read where a page names these: the same, with marks where they have controls."""


def _other(data: bytes, name: str, declared: str | None) -> Decoded:
    """Text that is not UTF-8 throughout."""
    for charset in (declared, declared_in(data)):
        text = _as(data, _SPOKEN_OF.get(str(charset).lower())) or _as(data, charset)
        if text is not None:
            return Decoded(text, str(charset).lower())
    high = len(_HIGH.findall(data))
    whole = sum(len(found) for found in _MULTIBYTE.findall(data))
    if whole > 0.8 * high:
        return Decoded(data.decode("utf-8", "replace"), "utf-8", (DAMAGED,))
    text = _as(data, "cp1252")
    if text is not None and high < 0.12 * len(data) and _western(text, high):
        return Decoded(text, "cp1252", (GUESSED,))
    return _guessed(data, name)


def _western(text: str, high: int) -> bool:
    """Whether the high bytes stand where Western letters and typographic marks stand."""
    return len(_WORDLIKE.findall(text)) >= 0.5 * high


def _as(data: bytes, charset: str | None) -> str | None:
    if not charset or charset.lower().replace("_", "-") in ("utf-8", "utf8"):
        return None
    try:
        codec = codecs.lookup(charset)
        if not getattr(codec, "_is_text_encoding", True):
            return None
        return data.decode(codec.name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 512 * 1024]).best()
    text = _as(data, best.encoding) if best is not None else None
    if text is None or best is None:
        raise ReadingError(
            f"{name}: not valid UTF-8 and in no encoding that could be told; save it as UTF-8"
        )
    return Decoded(text, best.encoding, (GUESSED,))
