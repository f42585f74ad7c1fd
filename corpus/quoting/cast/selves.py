"""Whom a speaking pronoun cannot mean: those of whom the words that it says speak."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.people import People
from corpus.quoting.mentions.mention import HUMAN, Mention

TAG = 40  # characters between a quotation and the pronoun that says it, at most
QUESTION = 230  # code points of a question in front of its answer, at most
ASKED = re.compile(
    r"(?:(?<=[.!?”\"’'] )|(?<=\n)|^)(?:When )?(?:[Aa]sked|[Pp]ressed|Questioned|Challenged|Quizzed)"
    r" [^.!?\n“\"]{3,210}, $"
)
FROM = 25  # mentions of a quotation that are looked at
# Opens a quotation within the quotation.
INNER = re.compile(r"[‘“„\"]|(?<![^\W_])'(?=[^\W\d_])")
OWN = ("I am ", "I'm ", "I’m ", "name is ", "name's ", "name’s ", "call me ", "I, ", "called me ")


def others(
    text: str, mentions: Sequence[Mention], quoted: Sequence[Span], n: int, people: People
) -> frozenset[int]:
    """The entities in the quotations right before and behind speaking pronoun number ``n``.

    Speakers seldom speak of themselves by name: "“NAME is our best debater,” he says".
    Whoever says "I am NAME" does.
    """
    m = mentions[n]
    found: set[int] = set()
    at = bisect_right(quoted, m.start, key=lambda span: span[0])
    said = (
        at and m.start - quoted[at - 1][1] < TAG and _joined(text[quoted[at - 1][1] + 1 : m.start])
    )
    if said:
        before = range(n - 1, max(-1, n - 1 - FROM), -1)
        _gather(text, [mentions[k] for k in before], quoted[at - 1], found, people)
    if at < len(quoted) and quoted[at][0] - m.end < TAG:
        between = text[m.end : quoted[at][0]]
        if said:  # “…,” he said. “…”
            between = between[:-1].rstrip(" .")
        if _joined(between):
            _gather(text, mentions[n + 1 : n + 1 + FROM], quoted[at], found, people)
    return frozenset(found)


def asked_about(text: str, mentions: Sequence[Mention], n: int, people: People) -> frozenset[int]:
    """Those whom the question in front of an answer names: "Asked if NAME would go, he said"."""
    m = mentions[n]
    start = asked(text, m)
    if start is None:
        return frozenset()
    found: set[int] = set()
    near = [x for x in mentions[max(0, n - FROM) : n] if x.start >= start]
    _gather(text, near, (start, m.start), found, people)
    return frozenset(found)


def asked(text: str, m: Mention) -> int | None:
    """Where the question begins that stands in front of who answers it: "Asked if …, NAME said"."""
    if text[max(0, m.start - 2) : m.start] != ", ":
        return None
    question = ASKED.search(text, max(0, m.start - QUESTION), m.start)
    return None if question is None else question.start()


def _joined(between: str) -> bool:
    """Whether nothing ends between a quotation and its tag."""
    return not any(stop in between for stop in (". ", "\n", "? ", "! "))


def _gather(
    text: str, near: Sequence[Mention], span: Span, found: set[int], people: People
) -> None:
    """Add those of whom the quotation in ``span`` speaks, not those addressed in one within it."""
    for m in near:
        if not span[0] <= m.start < span[1]:
            return
        if m.form == "pronoun" or m.possessive or m.inside or m.kind not in HUMAN:
            continue
        if m.form == "nominal" and m.definite and m.high - m.low == 1:
            continue  # "The officer took it": another one, it may be
        before = text[span[0] : m.start]
        if before.endswith(OWN) or INNER.search(before):
            continue
        if m.entity is not None:
            found.add(m.entity)
        elif m.form == "name":
            found.update(e.id for e in people.candidates(m.text))
