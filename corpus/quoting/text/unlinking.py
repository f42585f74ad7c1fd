"""Text without the markup of its links, and the way back: "[NAME](address) said" reads NAME said.

Marks, names and verbs are found in the plain text; offsets are told in the printed one. Characters
that nobody sees (soft hyphens, joiners without width, marks of direction) are left out as well, and
letters whose accents are written behind them, as some systems store them, are one character each.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Aside, Quote, Span
from corpus.quoting.words.shapes import ACCENTS

_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})(?P<end>\]\((?:[^()\s]|\([^()\s]*\))*(?: \"[^\"\n]*\")?\))"
)

_NEVER_SEEN = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_UNSEEN = re.compile(f"[{_NEVER_SEEN}]+")
_ACCENTED = re.compile(rf"\w[{ACCENTS}]+")
_ACCENT = re.compile(f"[{ACCENTS}]*")


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A text without links: ``cuts`` are the places in ``text`` where something was left out.

    ``gone`` says how much up to and with each cut.
    """

    text: str
    cuts: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()

    def there(self, position: int) -> int:
        """The place in the printed text of a place in this one."""
        at = bisect_right(self.cuts, position) - 1
        return position + self.gone[at] if at >= 0 else position

    def span(self, start: int, end: int, printed: str) -> Span:
        """The same of a span, which ends after its last character and the accents on it."""
        begun = self.there(start)
        last = self.there(end - 1) + 1 if end > start else begun
        accents = _ACCENT.match(printed, last) if end > start else None
        return begun, accents.end() if accents else last

    def asides(self, found: Sequence[Aside]) -> tuple[Aside, ...]:
        """Asides of the printed text where they stand in this one."""
        return tuple(replace(a, start=self._here(a.start), end=self._here(a.end)) for a in found)

    def _here(self, position: int) -> int:
        printed = [cut + gone for cut, gone in zip(self.cuts, self.gone, strict=True)]
        at = bisect_right(printed, position) - 1
        return max(position - self.gone[at], self.cuts[at]) if at >= 0 else position

    def told(self, q: Quote, printed: str) -> Quote:
        """A quotation of this text as one of the ``printed`` text."""
        start, end = self.span(q.start, q.end, printed)
        mention = (q.mention_start, q.mention_end)
        if q.mention_start is not None and q.mention_end is not None:
            mention = self.span(q.mention_start, q.mention_end, printed)
        return replace(
            q,
            start=start,
            end=end,
            text=printed[start:end],
            mention_start=mention[0],
            mention_end=mention[1],
            spans=tuple(self.span(a, b, printed) for a, b in q.spans),
        )


def unlinked(text: str) -> Unlinked:
    """The text without the markup of its links and what nobody sees, its accents on letters."""
    out: list[tuple[int, int, str]] = []
    if "](" in text:
        for link in _LINK.finditer(text):
            out += [(link.start(), link.start("words"), ""), (*link.span("end"), "")]
    if not text.isascii():
        found = [*_unseen(text), *_accented(text)]
        out = sorted([*out, *(one for one in found if not _within(one, out))])
    if not out:
        return Unlinked(text)
    pieces, cuts, gone = [], [], []
    at = size = lost = 0
    for begin, end, instead in out:
        pieces += [text[at:begin], instead]
        size += begin - at + len(instead)
        lost += end - begin - len(instead)
        at = end
        cuts.append(size)
        gone.append(lost)
    return Unlinked("".join([*pieces, text[at:]]), tuple(cuts), tuple(gone))


def _unseen(text: str) -> Iterator[tuple[int, int, str]]:
    """What nobody sees."""
    if any(c in text for c in _NEVER_SEEN):
        for found in _UNSEEN.finditer(text):
            yield (*found.span(), "")


def _accented(text: str) -> Iterator[tuple[int, int, str]]:
    """Letters with accents behind them that are one character otherwise."""
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _ACCENTED.finditer(text):
        letter = unicodedata.normalize("NFC", found[0])
        if len(letter) < len(found[0]):
            yield (*found.span(), letter)


def _within(one: tuple[int, int, str], links: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a piece lies in the markup of one of the ``links``, which are in order."""
    at = bisect_right(links, one) - 1
    return at >= 0 and one[0] < links[at][1]
