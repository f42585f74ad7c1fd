"""Words broken at the end of a line: which hyphens are the line's, and which the word's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.reading.lines import words

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u00ad\u2010]$")
_NUMBERS = words(
    "two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety"
)
_OF_NUMBERS = re.compile(r"(?:teen|een|ty|th|fold|some)")
_OWN = re.compile(
    r"(?:well-(?!ington)|self-(?!ish|less|same)|half-(?!way)|so-called"
    r"|(?:year|month|week|day|hour)s?-old|year-(?:end|long|on|round)"
    r"|long-(?:term|standing|running|range|distance|awaited|serving|time)|short-(?:term|lived|range)"
    r"|high-(?:level|profile|speed|ranking|tech|end|quality|rise|street)"
    r"|low-(?:income|level|cost|key|lying)|\w{4,}-(?:based|backed|owned|funded|elect\b))",
    re.IGNORECASE,
)
"""What English writes with a hyphen and hardly ever without."""


class Hyphens:
    """The words of a text's lines, where they are not broken: they tell of those that are."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows = tuple(rows)
        self._seen: frozenset[str] | None = None

    def whole(self, line: str, following: str) -> str | None:
        """Two lines of which the first breaks a word, as one; None where it breaks none."""
        found = _BROKEN.search(line)
        if found is None or not following[:1].islower():
            return None
        rest = _WORD.match(following)
        if rest is None or line[-1] == "\u00ad":
            return line[:-1] + following
        return (line if self._hyphened(found[1], rest[0]) else line[:-1]) + following

    def _hyphened(self, first: str, rest: str) -> bool:
        """Whether the hyphen is the word's own: as it is printed elsewhere, else as usual."""
        if self._seen is None:
            self._seen = frozenset(
                one.casefold().replace("\u2010", "-")
                for row in self._rows
                for one in _WORD.findall(row)
            )
        joined, parted = (f"{first}{sign}{rest}".casefold() for sign in ("", "-"))
        if (joined in self._seen) != (parted in self._seen):
            return parted in self._seen
        if first.casefold() in _NUMBERS and not _OF_NUMBERS.match(rest):
            return True
        return _OWN.match(parted) is not None
