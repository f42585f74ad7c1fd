"""Words that a printed quotation passes on in marks of its own: “She said, ‘I must be there’”."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span
from corpus.verify.cutguard import Guard, losses
from corpus.verify.scopewords import AUXILIARIES, PERSONS
from corpus.verify.words import keys

_PHRASE = 4
"""So many words in marks of their own may be a phrase that is spoken of."""
_SENTENCES = PERSONS | AUXILIARIES | {"it", "there"}


def names_a_thing(words: str, kept: int) -> bool:
    """Whether words in marks inside a quotation, all of them ``kept``, are a phrase that it speaks
    of, no sentence: the ‘boots on the ground’, whatever is said of them."""
    said = keys(words)
    verbs = any(key in _SENTENCES or "'" in key for key in said)
    return 0 < len(said) == kept <= _PHRASE and not verbs and words.rstrip()[-1] not in "!?"


def around(text: str, kept: Sequence[Span]) -> Span | None:
    """The stretch in marks inside a quotation's ``text`` that all of ``kept`` stands in."""
    from corpus.quoting.marks.pairing import marked, paragraphs
    from corpus.quoting.marks.stretches import single_stretches

    if not kept:
        return None
    start, end = kept[0][0], kept[-1][1]
    lines = paragraphs(text)
    double = [one for one in marked(text, lines) if not one.single]
    inside = (*double, *single_stretches(text, lines, double))
    spans = ((one.start, one.end) for one in inside)
    return next((one for one in spans if one[0] <= start and end <= one[1]), None)


def qualified_inside(text: str, inner: Span, kept: Sequence[Span]) -> list[Guard]:
    """What of the words in these marks qualifies those kept; the cue before them does not."""
    first = inner[0]
    lost = losses(text[slice(*inner)], [(start - first, end - first) for start, end in kept])
    return [
        Guard(one.kind, one.words, (one.longer[0] + first, one.longer[1] + first))
        for one in lost
        if one.kind == "qualification"
    ]
