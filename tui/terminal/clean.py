"""Text that is not ours, made safe for a terminal. The stored text is never changed by this."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of direction
    "\u2028\u2029\ufff9-\ufffb\ufeff"  # separators, interlinear marks, BOM
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f]"  # tags
)
_EASY = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u2052\u20a0-\u20bf\u2500-\u259f]*"
)
_NO_CELL = (  # what stands over the letter before it, or nowhere
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0730-\u074a\u093c\u0941-\u0948\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060-\u2064\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001d165-\U0001d182"
    "\U000e0100-\U000e01ef"
)
_FLOOD = re.compile(f"([{_NO_CELL}]{{8}})[{_NO_CELL}]+")


def is_easy(text: str) -> bool:
    """Whether every character of ``text`` is printable and takes one cell of its own."""
    return (text.isascii() and text.isprintable()) or _EASY.fullmatch(text) is not None


def easy_part(text: str) -> str:
    """The beginning of ``text`` that no terminal shows otherwise than another."""
    found = _EASY.match(text)
    return found.group() if found else ""


def clean(text: str) -> str:
    """Drop what could steer a terminal or reorder its text; keep every printable character.

    Carriage returns go too. At most eight combining or zero-width characters follow a letter.
    """
    if is_easy(text):
        return text
    return _FLOOD.sub(r"\1", _UNSAFE.sub("", text))


def clean_line(text: str) -> str:
    """``clean``, with every newline and tab turned into a blank: for a row of a list."""
    if is_easy(text):
        return text
    return clean(text).replace("\n", " ").replace("\t", " ")
