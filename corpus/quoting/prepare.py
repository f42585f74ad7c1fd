"""What attribution works on: paragraphs, marked stretches and mentions of one text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Aside, Span
from corpus.quoting.cast.coreference import read
from corpus.quoting.cast.members import Cast
from corpus.quoting.marks.pairing import Marked, marked
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.mentions.tags import tagged
from corpus.quoting.text.datelines import inside
from corpus.quoting.text.sentences import paragraphs
from corpus.quoting.text.tokens import Tokens, tokens

LONGEST = 24  # code points of a nickname


@dataclass(frozen=True, slots=True)
class Scene:
    """Words, paragraphs, marked stretches and mentions, each in order.

    ``mentions`` are those of the ``cast`` that may be sources: outside marks, and no part of a
    longer one.
    """

    lines: list[Span]
    found: list[Marked]
    mentions: list[Mention]
    cast: Cast
    tokens: Tokens


def prepare(text: str, asides: Sequence[Aside] = ()) -> Scene:
    """The scene of one text; ``asides`` are no article text."""
    lines = paragraphs(text)
    found = marked(text, lines)
    words = tokens(text)
    cast = read(words, [(m.start, m.end) for m in found])
    found = _unnamed(found, cast)
    free = [m for m in cast.mentions if not m.inside and not m.quoted]
    more = tagged(text, lines, found, cast.mentions)
    more = [m for m in more if not inside(words.heads, m.start)] if words.heads else more
    if more:
        free = sorted([*free, *more], key=START)
    return Scene(lines, found, free, cast, words)


def _unnamed(found: list[Marked], cast: Cast) -> list[Marked]:
    """The stretches without the nicknames inside names: "Ana “Nan” Lopez"."""
    return [x for x in found if x.end - x.start > LONGEST or not _nickname(x, cast)]


def _nickname(x: Marked, cast: Cast) -> bool:
    """Whether a stretch stands inside a name."""
    at = bisect_left(cast.mentions, x.start, key=START)
    return any(m.form == "name" and m.end > x.end for m in cast.mentions[max(0, at - 3) : at])
