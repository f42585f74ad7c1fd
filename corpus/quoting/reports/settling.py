"""How the likely reports of one sentence settle: which goes first, how each lies to the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.quoting.reports.bounds import Content
from corpus.quoting.reports.candidates import Candidate
from corpus.quoting.reports.clauses import Sentence
from corpus.quoting.reports.signs import FINITE_CLASSES

Spans = tuple[Span, ...]
# Explicit acts of speech go before attitudes and nouns whose content is alike.
SPEECH = ("say", "tell", "claim", "ask", "write")
PRIORITY = {**dict.fromkeys((*SPEECH, "according"), 0.7), "noun": -0.7}
SIGNS = (
    "weight",
    "how",
    "gate",
    "twin",
    "cover",
    "best",
    "shape",
    "form",
    "size",
    "begin",
    "verbs",
    "quoted",
    "names",
    "share",
    "margin",
    "first",
    "next",
)
"""What the trees ask about, see ``signs``."""
TAGS = ("front", "according")  # shapes whose cue stands beside the content it reports
OUTER = 0.5  # the weight from which a report goes before what is reported inside it
GATED = ("after", "front")
NEVER = -5.0  # the weight of a report that there is not
UNGATED = 9.0  # the gate's weight of a cue that has none
SURE = 9.0  # the margin of a content that has no rival
_HOW = {"alone": 0, "in": 1, "over": 2, "cross": 3}
_SHAPES = {"after": 0, "front": 1, "according": 2, "noun": 3, "colon": 4}
_FORMS = {"past": 0, "third": 1, "base": 2, "ing": 3, "participle": 4, "none": 5}


@dataclass(slots=True)
class Scored:
    """A candidate with its content and weight; ``rank``: which of two alike goes first.

    ``share`` and ``margin`` tell how surely its content was chosen, ``quoted`` that marked words
    stand in it, ``whole`` that nothing else does, ``failed`` that its cue did not pass the gate.
    """

    candidate: Candidate
    content: Content
    weight: float
    rank: float
    share: float = 1.0
    margin: float = SURE
    quoted: bool = False
    whole: bool = False
    failed: bool = False


def scored(c: Candidate, content: Content, weight: float, share: float, margin: float) -> Scored:
    """A candidate with the content that was chosen for it."""
    return Scored(c, content, weight, weight + PRIORITY.get(c.kind, 0.0), share, margin)


def settle_order(found: list[Scored]) -> None:
    """Put the reports of one sentence in the order in which they are settled."""
    if len(found) > 1:
        _outer_first(found)
        found.sort(key=lambda x: (-x.rank, x.candidate.cue))


def _outer_first(found: Sequence[Scored]) -> None:
    """Let a likely report go before those whose cue stands inside its content.

    But not before further acts of speech of a report that goes on: "said …, adding that …".
    """
    for outer in found:
        if outer.weight > OUTER:
            tag = outer.candidate.shape in TAGS
            for x in found:
                c = x.candidate
                inner = x.rank >= outer.rank and (tag or c.kind not in SPEECH)
                if inner and any(a <= c.cue < b for a, b in outer.content):
                    x.rank = outer.rank - 0.01


def signs(s: Sentence, x: Scored, how: str, beside: Sequence[Scored]) -> tuple[float, ...]:
    """The numbers by which the trees judge ``x`` among the reports ``beside`` it, by ``SIGNS``.

    The weight of its cue and content, how it lies to those that are kept already, what the gate
    weighs; the greatest weight of another report by the same cue (twin), around its cue (cover),
    of any (best); how many words it has, where they begin, how many verbs stand in them that may
    be finite, how many marked stretches in the sentence, how many names in its source; the classes
    of the content's first word and of the word after the cue, as code points.
    """
    c, kinds = x.candidate, s.kinds
    cue = c.cue
    twin = cover = best = NEVER
    for other in beside:
        if other is not x:
            weight = other.weight
            if weight > best:
                best = weight
            if weight > twin and other.candidate.cue == cue:
                twin = weight
            if weight > cover:
                for a, b in other.content:
                    if a <= cue < b:
                        cover = weight
    begin, end = x.content[0]
    run, source = kinds[begin:end], c.source
    return (
        x.weight,
        _HOW[how],
        c.gate if c.shape in GATED else UNGATED,
        twin,
        cover,
        best,
        _SHAPES[c.shape],
        _FORMS[c.form],
        sum([b - a for a, b in x.content]),
        begin,
        sum(map(run.count, FINITE_CLASSES)),
        kinds.count("Q"),
        kinds.count("N", *source) if source else 0,
        int(20 * x.share),
        x.margin,
        ord(kinds[begin]),
        ord(kinds[c.after]),
    )


def relation(spans: Spans, others: Iterable[Spans]) -> str:
    """How a content lies to likelier ones: "same", "in", "over", "cross" or "alone"."""
    found = "alone"
    for other in others:
        if _alike(spans, other):
            return "same"
        if other[0][0] <= spans[0][0] and spans[-1][1] <= other[-1][1]:
            found = "in"
        elif spans[0][0] <= other[0][0] and other[-1][1] <= spans[-1][1]:
            found = "over" if found == "alone" else found
        elif min(spans[-1][1], other[-1][1]) > max(spans[0][0], other[0][0]):
            found = "cross" if found == "alone" else found
    return found


def _alike(a: Spans, b: Spans) -> bool:
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    whole = sum(y - x for x, y in a) + sum(y - x for x, y in b) - shared
    return 2 * shared >= whole
