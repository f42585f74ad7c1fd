"""What a turn passes on in marks: “My first captain used to say, ‘We are plumbers’”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Quote

_SELVES = frozenset(("I", "me", "we", "We", "Me"))


def passed_on_in(told: Sequence[Quote], inner: Sequence[Quote]) -> list[Quote]:
    """Those of the ``inner`` quotations that a verb gives to somebody, inside a turn ``told``.

    Both stand in order. The words that the turn's own speaker says he said are his.
    """
    starts = [q.start for q in told]
    found = []
    for q in inner:
        at = bisect_right(starts, q.start) - 1
        if q.kind == "indirect" or q.mention_start is None or at < 0 or told[at].end < q.end:
            continue
        own, turn = q.mention in _SELVES, told[at]
        if not turn.start <= q.mention_start < turn.end:
            continue  # "NAME: “…”": the label tells of the turn
        if own and q.kind == "mixed":
            continue  # "I call it “home”" is one of his own words
        found.append(
            replace(q, speaker=turn.speaker, speaker_type=turn.speaker_type, role=turn.role)
            if own
            else q
        )
    return found
