"""Whom the paragraph before brings in, whose words a bare paragraph gives then."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.members import Cast
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.sentences import sentences

_EDGE = 4  # characters beside the words of a paragraph that is nothing else: marks, a stop


def presented(text: str, cast: Cast, lines: Sequence[Span], at: int, since: int) -> Mention | None:
    """Who acts last in the paragraph before number ``at``, if he is new or says something there.

    "NAME, 78, spent the night in her bath. ¶ “…” ¶". ``since``: the paragraph of the quotation
    before, which must be an earlier one; None where nobody is brought in.
    """
    before = at - 1
    while before > since and lines[before][1] - lines[before][0] < _EDGE:
        before -= 1
    if before <= since:
        return None
    found = sentences(text, *lines[before])
    if not found:
        return None
    first, last = (bisect_left(cast.starts, edge) for edge in (found[-1][0], lines[before][1]))
    for n in range(first, last):
        m, place = cast.mentions[n], cast.places[n]
        if place.subject and not (place.embedded or place.subordinate or place.oblique):
            return m if _new(cast, m, place) else None
    return None


def alone(line: Span, words: Span) -> bool:
    """Whether the ``words`` in marks are all that a paragraph holds."""
    return words[0] - line[0] < _EDGE and line[1] - words[1] < _EDGE


def _new(cast: Cast, m: Mention, place: Place) -> bool:
    """Whether a mention names one person, for the first time or as saying something."""
    entity = cast.entity(m)
    if entity is None or entity.type != "person" or m.quoted or m.plural or m.possessive:
        return False
    return m.form == "name" and (place.speaks or entity.first_at == m.start)
