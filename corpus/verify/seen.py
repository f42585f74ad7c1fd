"""What a reader sees of a text that carries signs of its making, sign for sign as long.

A blank that HTML wrote as "&nbsp;", letters read by the wrong table ("Weâ€™re"), the signs of
emphasis, links and tags, the numbers of notes, the times of a transcript, signs before cited lines,
whatever stands for an apostrophe inside a word and the width of full-width signs say nothing of
what was said. Offsets into what is seen are offsets into the text: what is left over of a longer
sign are signs that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from corpus.quoting.text import markup, signs
from corpus.quoting.text.markup import Piece

JOINT = "\u00ad"
"""Fills a place inside a word, which goes on over it."""
FILLING = "\u2060"
"""Fills a place between words."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CARRIES = re.compile(r"[&<>\\*_\[~`´‘‛′ʼʻ¹²³⁰⁴-⁹！-～￠-￦]|[ÂÃ]|â€")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE |= dict(zip(map(ord, "￠￡￢￥￦"), map(ord, "¢£¬¥₩"), strict=True))
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[`´‘‛′＇](?=[^\W\d_])|[ʼʻ]")
_NUMBERED = re.compile(r"(?:[.,;:!?”\"’»]|[a-z]{4})$")
"""Before a raised digit that is the number of a note."""
_STARRED = re.compile(r"(?<=[^\W\d_])\*{1,3}(?=[’']?[^\W\d_])")
"""What is left of emphasis on a part of a word where a quotation begins inside it."""
_CITED = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+|\[(?:\d?\d:)?\d?\d:\d\d(?:[.,]\d+)?\]")
"""The signs with which a mail or Markdown begins the lines of another's text; the times of a
transcript."""
_MEASURED = re.compile(r"\d[\s-]?[a-z]+$")
"""Before a raised digit that is an exponent: "50 feet²"."""
_LONGEST_WORD = 30
_REFERENCE = re.compile(
    r"\[\^[^\[\]\s]{1,40}\]|\[fn:[^\[\]\s]{0,40}\]|\[-?@[^\[\]\n]{1,160}\]"
    r"|<sup>\s?[\d*†‡]{1,3}\s?</sup>|\\footnote\{[^{}\n]{0,400}\}"
    r"|\\(?:[a-z]{0,8}cite[a-z]{0,8}|ref|label)\*?(?:\[[^\[\]\n]{0,60}\]){0,2}\{[^{}\n]{1,160}\}"
)
"""Where a writer's Markdown, org, HTML or LaTeX refers to a note or a source."""
_MACRO = re.compile(
    r"(?P<begin>\\(?:emph|enquote\*?|text(?:it|bf|sc|rm|sl|up)|underline)\{)[^{}\n]{1,600}"
    r"(?P<end>\})"
)
_TIE = re.compile(r"(?<=[\w.,;:])~(?=[\w\\])")
"""A blank of LaTeX's at which no line breaks."""


@lru_cache(maxsize=2048)
def seen(text: str) -> str:
    """``text`` as it is seen, of its length; itself where it carries no signs of its making."""
    if not carries(text):
        return text if text.isascii() else _INVISIBLE.sub(JOINT, text)
    text = text if text.isascii() else text.translate(_WIDE)
    out: list[str] = []
    at = 0
    pieces = chain.from_iterable(find(text) for find in _SORTS)
    for start, end, instead in sorted(pieces, key=lambda one: (one[0], -one[1])):
        if start < at:
            continue
        out.append(_INVISIBLE.sub(JOINT, text[at:start]))
        out.append(_filled(text, (start, end), instead))
        at = end
    return "".join([*out, _INVISIBLE.sub(JOINT, text[at:])])


def carries(text: str) -> bool:
    """Whether a text may be seen otherwise than it is written."""
    return _CARRIES.search(text) is not None


def _filled(text: str, span: tuple[int, int], instead: str) -> str:
    start, end = span
    more = end - start - len(instead)
    if instead.isalnum():
        return instead + JOINT * more
    inside = text[start - 1 : start].isalnum() and (instead in ("", "’", "'"))
    inside = inside and (text[end : end + 1].isalnum() or (text[end : end + 1] or " ") in "’'&*_")
    return (JOINT if inside else FILLING) * more + instead


def _plainly(char: str) -> str:
    kind = unicodedata.category(char)
    return " " if kind[0] == "Z" else "" if kind[0] == "C" else char


def _ruined(text: str) -> Iterator[Piece]:
    for start, end, char in () if text.isascii() else signs.ruined(text):
        yield start, end, _plainly(char)


def _tags(text: str) -> Iterator[Piece]:
    for start, end, instead in markup.tags(text):
        yield start, end, "" if instead == "**" else instead


def _apostrophes(text: str) -> Iterator[Piece]:
    for found in _APOSTROPHE.finditer(text):
        yield (*found.span(), "’")


def _starred(text: str) -> Iterator[Piece]:
    for found in _STARRED.finditer(text) if "*" in text else ():
        yield (*found.span(), "")


def _notes(text: str) -> Iterator[Piece]:
    for start, end, instead in markup.footnotes(text):
        if text[start] == "[" or _numbers(text, start, end):
            yield start, end, instead


def _references(text: str) -> Iterator[Piece]:
    for found in _REFERENCE.finditer(text):
        yield (*found.span(), "")


def _macros(text: str) -> Iterator[Piece]:
    for found in _MACRO.finditer(text) if "\\" in text else ():
        yield (*found.span("begin"), "")
        yield (*found.span("end"), "")
    for tie in _TIE.finditer(text) if "~" in text else ():
        yield (*tie.span(), " ")


def _cited(text: str) -> Iterator[Piece]:
    for found in _CITED.finditer(text):
        yield (*found.span(), "")


def _numbers(text: str, start: int, end: int) -> bool:
    """Whether raised digits are the number of a note, and no exponent."""
    before, behind = text[max(0, start - _LONGEST_WORD) : start], text[end : end + 1]
    inside = behind.isalnum() or behind in ("_", "⁻")
    return not inside and _NUMBERED.search(before) is not None and not _MEASURED.search(before)


_SORTS = (
    _references,
    _macros,
    markup.entities,
    _ruined,
    _tags,
    markup.links,
    markup.emphasis,
    _starred,
    markup.escapes,
    _apostrophes,
    _notes,
    _cited,
)
