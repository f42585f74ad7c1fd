"""A text as one line of folded words between spaces: quick to look through and to compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from corpus.archive.words import APOSTROPHES, fold, fold_letters, folded, tokens
from corpus.model import Span

_TABLE = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32
    for code in range(256)
)
_CONTRACTION = re.compile(
    r"[n'](?:(?<=[a-z0-9]')(?:re|ll|ve|m|s|d)|(?<=[a-z0-9]n)'t(?<![Aa]in't)(?<!\b[WwCc][oa]n't)"
    r"(?<!\b[Ss]han't)(?<![Mm]ayn't)(?<![Dd]aren't)(?<![Oo]ughtn't))(?![A-Za-z0-9'])"
)
_WHOLE = {"n't": " not", "'re": " are", "'ll": " will", "'ve": " have", "'m": " am"}
_SHAPES = bytes(
    48 if 48 <= code <= 57 else 97 if chr(code).isalpha() and code < 128 else code
    for code in range(256)
)
"""A byte as its sort: 0 for every digit, a for every letter."""
_JOINED = re.compile(
    r" (?:cannot|(?:do|does|did|is|are|was|were|has|have|had|could|would|should|must|might|need"
    r"|sha)nt)(?= )"
)
_INNER = ("Mn", "Mc", "Me", "Cf")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_RUN = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_INSIDE = re.compile(r"[A-Za-z0-9]'[A-Za-z0-9]")


def line(text: str) -> str:
    """The folded words of ``text`` between spaces: what ``folded`` gives, mostly faster."""
    plain = text if text.isascii() else _ascii(unicodedata.normalize("NFC", text))
    if _intricate(plain):
        return f" {' '.join(folded(plain))} "
    short = plain
    if "'" in plain:
        short = _CONTRACTION.sub(lambda found: _WHOLE.get(found[0], ""), plain)
        if _INSIDE.search(short):
            return f" {' '.join(folded(plain))} "
    found = f" {' '.join(short.encode().translate(_TABLE).decode().split())} "
    if "nt " in found or "nnot " in found:
        return _JOINED.sub(_spread, found)
    return found


@lru_cache(1_500)
def words_of(line: str) -> list[str]:
    """The words of such a line; not to be changed. Kept for lines looked at lately."""
    return line.split()


def _intricate(plain: str) -> bool:
    """Whether more than runs of letters make the words: other scripts, 1.5, 1,000, U.S."""
    if not plain.isascii():
        return True
    shape = plain.encode().translate(_SHAPES)
    return b"0.0" in shape or b"0,0" in shape or b".a." in shape


def _spread(found: re.Match[str]) -> str:
    return f" {' '.join(fold(found[0][1:]))}"


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
    printed, matches = tokens(text if text.isascii() else _ascii(text))
    return printed, [match.span() for match in matches]


@lru_cache(1_000)
def _runs(text: str) -> list[int]:
    """Where each stretch of letters begins and ends, in turn; nothing where it is no word.

    Kept for texts shown lately: most are shown again after the next key.
    """
    plain = text if text.isascii() else _ascii(text)
    if _intricate(plain):
        return []
    return [at for run in _RUN.finditer(plain) for at in run.span()]


def _ascii(text: str) -> str:
    """A text with the same words and as long, in ASCII if its letters have such forms."""
    plain = text
    for char in _BEYOND.findall(text):
        if not (other := _plain(char)):
            return text
        plain = plain.replace(char, other)
    return plain


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
