"""What speaks for or against the bounds of a report's content: features, as short words."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.quoting.bounds import Content
from corpus.quoting.candidates import Candidate, Feature
from corpus.quoting.clauses import Sentence
from corpus.quoting.clausesigns import (
    OPEN,
    bucket,
    clause_sign,
    closing,
    finite_sign,
    opening_word,
    same_form,
)
from corpus.quoting.cues import lexicon
from corpus.quoting.sums import Group, group_features

Features = Iterable[Feature]
# The features of an end that speak of the whole report too.
_TELLING = frozenset(
    {
        "stop-next-next", "stop-finite", "stop-closes", "stop-same", "stop-opens",
        "tail-inverted", "pieces-next", "pieces-stop", "pieces-begin", "tail-word",
    }
)  # fmt: skip
TOLD = 4  # groups of an end that hold such features


def end_features(s: Sentence, c: Candidate) -> list[list[Feature]]:
    """For each content of ``c`` what speaks for or against its bounds."""
    return [group_features(groups) for groups in end_groups(s, c)]


def end_groups(s: Sentence, c: Candidate) -> list[list[Group]]:
    """The features of each content of ``c`` as groups, the telling ones first."""
    if c.shape in {"front", "according"}:
        return [_tail(s, c, content) for content in c.contents]
    content = c.contents[0][0][0]
    shared = (
        s.kinds[content],
        s.kinds[content - 1] == "THAT",
        clause_sign(s, content),
        opening_word(s, c.cue),
    )
    return [_bound(s, c, content, run[0][1], *shared) for run in c.contents]


def telling(group: Group) -> Features:
    """The features of an end's group that speak of the whole report too."""
    return [("end", *f) for f in group_features([group]) if f[0] in _TELLING]


def _bound(
    s: Sentence, c: Candidate, content: int, e: int, c1: str, that: bool, clause: str, opening: str
) -> list[Group]:
    kinds, low = s.kinds, s.low
    size = len(low)
    d, d1 = kinds[e], kinds[e + 1]
    nth = str(min(kinds[content:e].count(d), 3))
    last = d in {".", "$"}
    left = "0" if last else bucket(size - e)
    word = d if d in OPEN or d == "$" else low[e]
    later = "-" if last else finite_sign(s, e + 1, min(e + 9, size))
    finite = finite_sign(s, content, e)
    verbs = lexicon().verbs
    cue_next = not last and not verbs.keys().isdisjoint(low[e + 1 : e + 4])
    return [
        ("stop-next-next", d, d1, kinds[e + 2]),
        ("stop-finite", d, d1, finite, later),
        (_stop_after, d, d1, closing(s, e), same_form(s, e, c.form), cue_next),
        (_stop_opening, d, d1, opening, nth),
        (_stop_class, d, that, c.kind, word, clause),
        (_stop_size, c.kind, bucket(e - content), left),
        ("stop-before", d, kinds[e - 2], kinds[e - 1]),
        ("stop-later", d, later, clause),
        ("stop-that-finite", d, "ny"[that], finite),
        ("stop-first", d, nth, c1),
    ]


def _stop_after(d: str, d1: str, closing: str, same: str, cue_next: bool) -> Features:
    return (
        ("stop-closes", d, d1, closing),
        ("stop-same", d, d1, same),
        ("stop-cue", d, "ny"[cue_next], d1),
    )


def _stop_opening(d: str, d1: str, opening: str, nth: str) -> Features:
    return ("stop-opens", d, d1, opening), ("stop-nth", d, nth, opening)


def _stop_class(d: str, that: bool, kind: str, word: str, clause: str) -> Features:
    return ("stop-that-class", d, "ny"[that], kind), ("word-clause", word, clause)


def _stop_size(kind: str, size: str, left: str) -> Features:
    return ("size-class", size, kind), ("size-rest", size, left)


def _tail(s: Sentence, c: Candidate, content: Content) -> list[Group]:
    shape, kinds = c.shape, s.kinds
    inverted = "ny"[c.source is not None and c.source[0] >= c.after]
    tail = content[-1] if len(content) > 1 else None
    sign = "none" if tail is None else kinds[tail[0]]
    word = "" if tail is None else "open" if sign in OPEN else s.low[tail[0]]
    begin, end = content[0]
    before, size = kinds[begin - 1], bucket(end - begin)
    stop = kinds[content[-1][1]]
    finite = "-" if tail is None else finite_sign(s, *tail)
    return [
        (_tail_told, shape, sign, inverted, len(content), kinds[c.after], stop, before, word),
        (_tail_sign, shape, tail is not None, finite, sign, size, inverted, stop),
        (_tail_begin, shape, before, kinds[begin], finite_sign(s, begin, end), bucket(begin)),
    ]


def _tail_told(
    shape: str, sign: str, inverted: str, n: int, n1: str, stop: str, before: str, word: str
) -> Features:
    pieces = str(n)
    return (
        ("tail-inverted", shape, sign, inverted),
        ("pieces-next", shape, pieces, n1),
        ("pieces-stop", shape, pieces, stop),
        ("pieces-begin", shape, pieces, before),
        ("tail-word", shape, sign, word),
    )


def _tail_sign(
    shape: str, tail: bool, finite: str, sign: str, size: str, inverted: str, stop: str
) -> Features:
    return (
        ("tail-finite", shape, finite, sign),
        ("front-size", shape, size, "ny"[tail]),
        ("tail-size", shape, sign, size, inverted),
        ("tail-stop", shape, sign, stop if tail else "-"),
    )


def _tail_begin(shape: str, before: str, first: str, finite: str, at: str) -> Features:
    return (
        ("begin-first", shape, before, first),
        ("begin-finite", shape, before, finite),
        ("begin-at", shape, at),
    )
