"""The text as it is read, and the way back: "[**NAME**](address) said" reads NAME said.

Marks, names and verbs are found in the plain text; offsets are told in the printed one. Markup and
characters that nobody sees are left out, lines that a machine broke are joined, and a character
that is printed in several ways is read in one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from corpus.model import Aside, Quote, Span
from corpus.quoting.text import markup, signs
from corpus.quoting.text.casing import recased
from corpus.quoting.text.markup import Piece
from corpus.quoting.text.turnlabels import labels
from corpus.quoting.text.wrapping import unwrapped
from corpus.quoting.words.shapes import ACCENTS

_WRITTEN = (markup.tags, markup.entities)
_SIGNS = (signs.unseen, signs.ligatures, signs.ruined)
_MARKUP = (
    markup.links,
    markup.emphasis,
    markup.escapes,
    markup.footnotes,
    markup.quoting,
    markup.bullets,
    markup.items,
)
_LONGER = "&<\u00e2\u00c2\u00c3"
"""With them begins what is written for one character: "&rsquo;", "</q>", "â€™"."""
TWICE = 3  # times more that a text may have been read by the wrong table
_ACCENT = re.compile(f"[{ACCENTS}]*")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it is read: ``cuts`` are the places in it where more or less was printed.

    ``gone`` says how many characters more were printed up to and with each cut.
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
        last = self._behind(end, printed) if end > start else begun
        accents = _ACCENT.match(printed, last) if end > start else None
        return begun, accents.end() if accents else last

    def _behind(self, end: int, printed: str) -> int:
        """Where the character before ``end`` ends in print, which may write it as several."""
        first = self.there(end - 1)
        if printed[first] != self.text[end - 1] and printed[first] in _LONGER:
            return self.there(end)
        return first + 1

    def asides(self, found: Sequence[Aside]) -> tuple[Aside, ...]:
        """Asides of the printed text where they stand in this one."""
        if not self.cuts:
            return tuple(found)
        return tuple(replace(a, start=self.here(a.start), end=self.here(a.end)) for a in found)

    def here(self, position: int) -> int:
        """The first place in this text that was printed at or behind a place in the printed one."""
        at = bisect_left(range(len(self.cuts)), position, key=lambda n: self.cuts[n] + self.gone[n])
        place = position - self.gone[at - 1] if at else position
        return min(place, self.cuts[at]) if at < len(self.cuts) else place

    def after(self, first: Plain) -> Plain:
        """This one, made of the text of ``first``, as one made of what ``first`` was made of."""
        if not first.cuts:
            return self
        if not self.cuts:
            return Plain(self.text, first.cuts, first.gone)
        cuts = sorted({*self.cuts, *map(self.here, first.cuts)})
        gone = [first.there(self.there(cut)) - cut for cut in cuts]
        return Plain(self.text, tuple(cuts), tuple(gone))

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
            statement=f"s{self.there(int(q.statement[1:]))}" if q.statement else "",
        )


def plain(text: str) -> Plain:
    """The text as it is read; ``text`` itself where it is printed so."""
    first = _without(text, _WRITTEN) if text.isascii() else _spelt(text)
    second = _without(first.text, _MARKUP).after(first)
    third = _without(second.text, (labels,)).after(second)
    read = recased(unwrapped(signs.uniform(third.text)))
    return _without(read, (signs.runs,)).after(third)


def _spelt(text: str) -> Plain:
    """The text with each character as it was written.

    What was read by the wrong table may have been so twice, or its accents set apart since.
    """
    found = _without(text, (signs.accented,))
    found = _without(found.text, (*_WRITTEN, *_SIGNS)).after(found)
    for _ in range(TWICE if found.text is not text else 0):
        more = _without(found.text, (signs.ruined, signs.accented))
        if not more.cuts:
            break
        found = more.after(found)
    return found


def _without(text: str, sorts: Sequence[Callable[[str], Iterator[Piece]]]) -> Plain:
    """The text without pieces of these sorts; of two that overlap the first one counts."""
    pieces = sorted(chain.from_iterable(find(text) for find in sorts))
    if not pieces:
        return Plain(text)
    out, cuts, gone = [], [], []
    at = size = lost = 0
    for begin, end, instead in pieces:
        if begin < at:
            continue
        out += [text[at:begin], instead]
        size += begin - at + len(instead)
        lost += end - begin - len(instead)
        for more in range(end - begin - len(instead), 0):  # "ﬁ": two letters in one place
            cuts.append(size + more)
            gone.append(lost - more - 1)
        at = end
        cuts.append(size)
        gone.append(lost)
    return Plain("".join([*out, text[at:]]), tuple(cuts), tuple(gone))
