"""What attribution sees of a text: its paragraphs, each looked at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.features import Told, form_of
from corpus.quoting.attribution.skeleton import Skeleton, build
from corpus.quoting.attribution.ties import ties
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.mentions.mention import Mention

MARKS = frozenset("\"“”„‟«»＂″'‘’`´‹›")


class View:
    """One paragraph: its skeleton, ``base``: the index of its first mention, its mentions' ties."""

    def __init__(self, skeleton: Skeleton, base: int, mentions: Sequence[Mention]) -> None:
        self.skeleton, self.base = skeleton, base
        self.ties = ties(skeleton)
        self.order = list(skeleton.mentions)
        self.forms = [form_of(mentions[n]) for n in skeleton.mentions.values()]
        self.tokens = {n: i for i, n in skeleton.quotes.items()}


class Page:
    """A text with its marked stretches and mentions; paragraphs are looked at once."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Span],
        found: Sequence[Marked],
        mentions: Sequence[Mention],
        told: Sequence[Sequence[Told]],
    ) -> None:
        self.text, self.lines, self.found, self.mentions = text, lines, found, mentions
        self.told = told
        self.starts = [m.start for m in mentions]
        self.paragraphs = [item.paragraph for item in found]
        self.views: dict[int, View] = {}

    def view(self, paragraph: int) -> View:
        """One paragraph; an empty view beyond the text."""
        found = self.views.get(paragraph)
        if found is None:
            found = self.views[paragraph] = self._look(paragraph)
        return found

    def _look(self, paragraph: int) -> View:
        line = self.lines[paragraph] if 0 <= paragraph < len(self.lines) else (0, 0)
        base, end = bisect_left(self.starts, line[0]), bisect_left(self.starts, line[1])
        first = bisect_left(self.paragraphs, paragraph)
        last = bisect_left(self.paragraphs, paragraph + 1, first)
        quotes = [(*outer(self.text, self.found[n], line), n) for n in range(first, last)]
        mentions = self.mentions[base:end]
        return View(build(self.text, line, quotes, mentions), base, mentions)


def outer(text: str, item: Marked, line: Span) -> Span:
    """The stretch with all the marks around it and the blanks inside them."""
    start, end = item.start, item.end
    low, high = max(line[0], start - 6), min(line[1], end + 6)
    a = start
    while a > low and (text[a - 1] in MARKS or text[a - 1].isspace()):
        a -= 1
        if text[a] in MARKS:
            start = a
    b = end
    while b < high and (text[b] in MARKS or text[b].isspace()):
        b += 1
        if text[b - 1] in MARKS:
            end = b
            if item.closed and text[b : b + 1].isspace():
                break
    return start, end
