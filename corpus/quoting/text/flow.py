"""The article's own lines in a row: what interrupts them is read after them.

An advertisement, a link to another story or a caption between two paragraphs is nobody's turn to
speak, and who is named there is not "he" of the next line. Names that only a caption has in full
are still known, and what is said there is still found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from corpus.model import Article, Aside, Quote, Span
from corpus.quoting.text.plain import Plain
from corpus.quoting.words.shapes import bag

PULLED = "pull quote"
"""What repeats words of the text, which are quoted there."""
SIGNED = "byline"
"""Who signs speaks in the text where it has an "I", and nowhere else."""
_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]?")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
_INTERRUPTS = bag(
    """
    advertisement newsletter menu footer copyright comment rule date masthead appeal image tags url
    """
) | {
    "reporter contact",
    PULLED,
    "field",
    "section and date",
    "embedded post",
    "related link",
    "link line",
    "share line",
    "repeated line",
    "photo caption",
    "photo caption with credit",
    "video caption",
    "video teaser",
    "video title",
    "title repeated",
    "of the page",
}
_APART = "\n\n"
_BLANKS = " \t\u00a0\ufeff"
_ENDS = ("", "\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
"""What stands around a line, the ends of the text among it."""


def in_flow(text: str, asides: Sequence[Aside]) -> tuple[Plain, tuple[Aside, ...]]:
    """The text with the lines that interrupt it behind the others, and where its asides are then.

    ``asides`` are in order and do not overlap.
    """
    whys = _INTERRUPTS
    if any(a.why == SIGNED for a in asides) and not _first_person(text):
        whys = _INTERRUPTS | {SIGNED}
    apart = (a for a in asides if a.why in whys and not _quotes(text, a))
    moved = [(a.start, a.end) for a in apart if _alone(text, a)]
    if not moved:
        return Plain(text), tuple(asides)
    own = list(_between(moved, len(text)))
    pieces: list[str] = []
    cuts: list[int] = []
    gone: list[int] = []
    size = 0
    for start, end in [*own, *moved]:
        if pieces and len(pieces) >= len(own):
            pieces[-1] += _APART
            size += len(_APART)
        cuts.append(size)
        gone.append(start - size)
        pieces.append(text[start:end])
        size += end - start
    ways = sorted((start, less) for (start, _), less in zip([*own, *moved], gone, strict=True))
    there = sorted((_shifted(a, ways) for a in asides), key=attrgetter("start"))
    return Plain("".join(pieces), tuple(cuts), tuple(gone)), tuple(there)


def _quotes(text: str, aside: Aside) -> bool:
    """Whether a field holds a quotation: "Summary: “They came at night,” a resident said"."""
    return aside.why == "field" and _QUOTED.search(text, aside.start, aside.end) is not None


def _first_person(text: str) -> bool:
    """Whether somebody tells of himself outside the quotations."""
    told = _I.search(text) is not None
    return told and _I.search(_QUOTED.sub("", text)) is not None


def unpulled(quotes: Iterable[Quote], article: Article) -> list[Quote]:
    """The quotations without those that a page sets once more, out of their place."""
    pulled = [(a.start, a.end) for a in article.asides if a.why == PULLED]
    return [q for q in quotes if not any(start <= q.start < end for start, end in pulled)]


def _alone(text: str, aside: Aside) -> bool:
    """Whether an aside has its lines to itself."""
    start, end = aside.start, aside.end
    while start and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return text[max(start - 1, 0) : start] in _ENDS and text[end : end + 1] in _ENDS


def _between(moved: Sequence[Span], size: int) -> Iterator[Span]:
    """The stretches that are left, none of them empty."""
    at = 0
    for start, end in [*moved, (size, size)]:
        if at < start:
            yield at, start
        at = end


def _shifted(aside: Aside, ways: Sequence[Span]) -> Aside:
    less = ways[bisect_right(ways, aside.start, key=itemgetter(0)) - 1][1]
    return replace(aside, start=aside.start - less, end=aside.end - less)
