"""What attribution works on: paragraphs, marked stretches and mentions of one text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Aside, Span
from corpus.quoting.cast.coreference import read
from corpus.quoting.cast.members import Cast
from corpus.quoting.marks.pairing import Marked, marked
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.mentions.tags import tagged
from corpus.quoting.text.sentences import paragraphs
from corpus.quoting.text.tokens import Tokens, tokens

_NICKNAME = re.compile(r"[\"“‘„«'][\w -]+[\"”’»“']")


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
    if more:
        free = sorted([*free, *more], key=START)
    return Scene(lines, found, free, cast, words)


def _unnamed(found: list[Marked], cast: Cast) -> list[Marked]:
    """The stretches without the nicknames inside names: "Ana “Nan” Lopez"."""
    named = {
        at
        for m in cast.mentions
        if m.form == "name" and not m.quoted and _NICKNAME.search(m.text)
        for at in range(m.start, m.end)
    }
    return [x for x in found if x.start not in named] if named else found
