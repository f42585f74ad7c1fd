"""The article's own lines in a row: what interrupts them is read after them.

An advertisement, a link to another story or a caption between two paragraphs is nobody's turn to
speak, and who is named there is not "he" of the next line. Names that only a caption has in full
are still known, and what is said there is still found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from corpus.model import Aside, Span
from corpus.quoting.text.plain import Plain
from corpus.quoting.words.shapes import bag

_INTERRUPTS = bag(
    """
    advertisement newsletter menu footer copyright comment rule date masthead appeal image tags url
    """
) | {
    "reporter contact",
    "section and date",
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


def in_flow(text: str, asides: Sequence[Aside]) -> tuple[Plain, tuple[Aside, ...]]:
    """The text with the lines that interrupt it behind the others, and where its asides are then.

    ``asides`` are in order and do not overlap.
    """
    moved = [(a.start, a.end) for a in asides if a.why in _INTERRUPTS and _alone(text, a)]
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


def _alone(text: str, aside: Aside) -> bool:
    """Whether an aside has its lines to itself."""
    before = text[text.rfind("\n", 0, aside.start) + 1 : aside.start]
    after = text[aside.end : text.find("\n", aside.end) % (len(text) + 1)]
    return not before.strip() and not after.strip()


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
