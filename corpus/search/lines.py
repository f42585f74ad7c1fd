"""A text as one line of folded words between spaces: quick to look through and to compare."""

from __future__ import annotations

import codecs
import re
import unicodedata
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.archive.words import APOSTROPHES, fold_letters, folded, folded_ascii, tokens
from corpus.model import Span

_TABLE = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() or not code else 32
    for code in range(128)
).ljust(256)
_NOT = re.compile(
    rb"n't(?<=[a-z0-9]n't)(?<![Aa]in't)(?<!\b[WwCc][oa]n't)(?<!\b[Ss]han't)(?<![Mm]ayn't)"
    rb"(?<![Dd]aren't)(?<![Oo]ughtn't)(?![A-Za-z0-9'])"
)
_CANT = re.compile(rb"an't(?<=\b[Cc]an't)(?![A-Za-z0-9'])")
_WONT = re.compile(rb"on't(?<=\b[Ww]on't)(?![A-Za-z0-9'])")
_TAIL = re.compile(rb"'(?<=[A-Za-z0-9]')(?:re|ll|ve|m|s|d)(?![A-Za-z0-9'])")
_INSIDE = re.compile(rb"'(?<=[A-Za-z0-9]')[A-Za-z0-9]")
"""All begin with letters, which are found at once: a choice between letters would not be."""
_WHOLE = {b"'re": b" are", b"'ll": b" will", b"'ve": b" have", b"'m": b" am"}
_SHAPES = bytes(
    48 if 48 <= code <= 57 else 97 if chr(code).isalpha() and code < 128 else code
    for code in range(256)
)
"""A byte as its sort: 0 for every digit, a for every letter."""
_RUN_IN = re.compile(
    b"nt (?:%b)"
    % b"|".join(
        b"(?<= %bnt )" % word
        for word in (
            b"do does did is are was were has have had could would should must might need"
        ).split()
    )
)
"""Words with “not” at their end, written without the apostrophe."""
_RUN_IN_OTHERS = ((b" cannot ", b" can not "), (b" shant ", b" shall not "))
_INNER = ("Mn", "Mc", "Me", "Cf")
_ZERO = re.compile(rb"\0")
_RUN = re.compile(rb"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_BETWEEN = "\0"
"""Stands between texts that are read together; where one holds it, each is read alone."""
_FOREIGN = "\1"
"""Stands for a character that has no form in ASCII."""
_NEARLY = "nato-tui-nearly"


class Printed(NamedTuple):
    """A quotation's text as printed, as a folded line, and the words of that line."""

    id: int
    text: str
    line: str
    words: list[str]


def printed(texts: Sequence[tuple[int, str]]) -> list[Printed]:
    """Quotations as (id, text) with their lines and words."""
    return [
        Printed(id, text, f" {' '.join(words)} ", words)
        for (id, text), words in zip(texts, _worded([text for _, text in texts]), strict=True)
    ]


def line(text: str) -> str:
    """The folded words of ``text`` between spaces: what ``folded`` gives."""
    return lines([text])[0]


def lines(texts: Sequence[str]) -> list[str]:
    """The line of each text: quicker than by ``folded``, the more so the more there are."""
    return [f" {' '.join(words)} " for words in _worded(texts)]


def _worded(texts: Sequence[str]) -> list[list[str]]:
    """The folded words of each text."""
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) != len(texts) - 1:
        return [_exact(text) if _BETWEEN in text else _worded([text])[0] for text in texts]
    plain = _nearly_ascii(joined)
    if b"\1" in plain:
        plain = _nearly_ascii(_composed(joined, plain))
    short = _without_apostrophes(plain) if b"'" in plain else plain
    found = b" %b " % short.translate(_TABLE).replace(b"\0", b" \0 ")
    found = _RUN_IN.sub(b" not ", found)
    for word, whole in _RUN_IN_OTHERS:
        while word in found:
            found = found.replace(word, whole)
    made = [part.split() for part in found.decode().split(_BETWEEN)]
    if intricate := _intricate(plain, short):
        parts = plain.decode().split(_BETWEEN)
        for number in intricate:
            made[number] = _exact(texts[number], parts[number])
    return made


def _composed(joined: str, plain: bytes) -> str:
    """``joined`` with accents and their letters as one in the texts that need it."""
    parts = joined.split(_BETWEEN)
    for number, part in enumerate(plain.split(b"\0")):
        if b"\1" in part:
            parts[number] = unicodedata.normalize("NFC", parts[number])
    return _BETWEEN.join(parts)


def _without_apostrophes(plain: bytes) -> bytes:
    """The common contractions written out."""
    if b"n't" in plain:
        plain = _WONT.sub(b"ill not", _CANT.sub(b"an not", plain))
        plain = _NOT.sub(b" not", plain)
    return _TAIL.sub(_written_out, plain)


def _exact(text: str, plain: str = _FOREIGN) -> list[str]:
    """The words of a text one by one; ``plain`` is the text in ASCII where it can be."""
    return folded(text) if _FOREIGN in plain else folded_ascii(plain)


def _written_out(tail: re.Match[bytes]) -> bytes:
    return _WHOLE.get(tail[0], b"")


def _intricate(plain: bytes, short: bytes) -> set[int]:
    """Numbers of the texts where more than runs of letters make the words.

    ``short`` is ``plain`` without those contractions that are read quickly.
    """
    found = _numbers(plain, _intricacies(plain))
    if b"'" in short:
        found |= _numbers(short, (one.start() for one in _INSIDE.finditer(short)))
    return found


def _numbers(texts: bytes, places: Iterable[int]) -> set[int]:
    """Of which texts, ended by a zero each, the places are."""
    ends = [zero.start() for zero in _ZERO.finditer(texts)]
    return {bisect(ends, at) for at in places}


def _intricacies(plain: bytes) -> Iterator[int]:
    """Where something stands that is no run of letters: other scripts, 1.5, 1,000, U.S."""
    shape = plain.translate(_SHAPES)
    for sign in (b"\1", b"0.0", b"0,0", b".a."):
        at = shape.find(sign)
        while at >= 0:
            yield at
            at = shape.find(sign, at + 1)


def _nearly_ascii(text: str) -> bytes:
    """``text``, as long as it is, in ASCII; ``_FOREIGN`` where a character has no such form."""
    return text.encode("ascii", _NEARLY)


def _without_form(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    foreign = error.object[error.start : error.end]
    return "".join([_plain(char) or _FOREIGN for char in foreign]), error.end


codecs.register_error(_NEARLY, _without_form)


def places(text: str, wanted: Iterable[int], words: list[str]) -> dict[int, Span]:
    """Where some of the ``words`` of a text's line were printed; code points into ``text``."""
    ends = _runs(text)
    if len(ends) == 2 * len(words):
        return {number: (ends[2 * number], ends[2 * number + 1]) for number in wanted}
    printed, spans = _tokens(text)
    found = ((number, _there(words[number], number, printed)) for number in wanted)
    return {number: spans[at] for number, at in found if at is not None}


@lru_cache(1_000)
def _tokens(text: str) -> tuple[list[str], list[Span]]:
    """The exact words and where each was printed; kept as ``_runs`` are."""
    plain = _nearly_ascii(text).decode()
    printed, matches = tokens(text if _FOREIGN in plain else plain)
    return printed, [match.span() for match in matches]


@lru_cache(1_000)
def _runs(text: str) -> list[int]:
    """Where each stretch of letters begins and ends, in turn; nothing where it is no word.

    Kept for texts shown lately: most are shown again after the next key.
    """
    plain = _nearly_ascii(text)
    if any(True for _ in _intricacies(plain)):
        return []
    return [at for run in _RUN.finditer(plain) for at in run.span()]


@lru_cache(2_000)
def _plain(char: str) -> str:
    """The one ASCII letter that a character folds to, a space for what parts words; or ""."""
    if char in APOSTROPHES:
        return "'"
    if char.isalnum():
        letters = fold_letters(char)
        return letters if len(letters) == 1 and letters.isascii() else ""
    return "" if unicodedata.category(char) in _INNER else " "


def _there(word: str, number: int, printed: list[str]) -> int | None:
    """The word's number among the exact words, which may differ a little from the line's."""
    if number < len(printed) and printed[number] == word:
        return number
    there = [at for at, one in enumerate(printed) if one == word]
    return min(there, key=lambda at: abs(at - number)) if there else None
