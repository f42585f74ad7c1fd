"""Whether somebody else takes the turn, and who."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.quoting.exchanges.company import Person
from corpus.quoting.exchanges.talk import BACK, Talk
from corpus.quoting.exchanges.turn import BRIEF, CURT, LONG, SHORT
from corpus.quoting.text.sentences import BREAK

_OWN = re.compile(r"\b(?:I|me|us)\b")
_NEAR = 8  # paragraphs back to somebody who spoke before, at most
_SCENE = 3  # paragraphs before a talk that bring in who takes part
_PASSES = 2.0  # sum of the signs from which somebody else speaks


def other(talk: Talk, n: int) -> Person | None:
    """Who takes turn number ``n`` from whoever spoke right before; None if that one goes on."""
    named = answering(talk, n)
    if named is not None and named[1].key != talk.key(n - 1):
        return named
    if not _passes(talk, n):
        return None
    found = (f for f in _others(talk, n) if f is not None and talk.may_say(n, f))
    return next(found, None)


def answering(talk: Talk, n: int) -> Person | None:
    """Whom the next turn calls by name, and so answers."""
    after = n + 1
    if after >= len(talk.turns) or not talk.turns[after].opens or not talk.follows(after):
        return None
    found = talk.called(after)
    told = talk.key(after) if talk.turns[after].tied else None
    return found if found is not None and found[1].key != told and talk.may_say(n, found) else None


def _others(talk: Talk, n: int) -> Iterator[Person | None]:
    """Who may take turn number ``n``, the likeliest first."""
    key, first = talk.key(n - 1), talk.beginning(n - 1)
    called = talk.called(n - 1)
    yield called if called is not None and called[1].key != key else None
    yield _partner(talk, n, first)
    yield _addressee(talk, n - 1)
    yield _between(talk, n)
    yield _on_stage(talk, n - 1, first)
    yield _present(talk, first, key, named=True)
    yield _present(talk, first, key, named=True, back=_SCENE)
    yield _earlier(talk, n, first)
    yield _present(talk, first, key, named=False)
    yield _narrator(talk, key)


def _passes(talk: Talk, n: int) -> bool:
    """Whether somebody else speaks than in the turn before."""
    this, before = talk.turns[n], talk.turns[n - 1]
    if this.paragraph == before.paragraph:
        return True
    signs = 2.0 * before.asks + 1.0 * (this.asks and before.tied)
    signs += 1.5 * (this.bare and this.size < CURT and _right_behind(talk, n))
    signs += 1.5 * (this.size < BRIEF) + 0.5 * (this.size < SHORT) - 1.0 * (this.size > LONG)
    signs += 1.0 * (before.bare and before.size < SHORT)
    signs += 1.0 if talk.talks else -1.5
    signs += 3.0 * _calls(talk, n) + 1.5 * _answered(talk, n - 1)
    signs += 2.0 * (this.bare and this.size < LONG and talk.addressing.hails(*talk.span(n)))
    after = n + 1
    if after < len(talk.turns) and talk.turns[after].opens and talk.turns[after].tied:
        signs += 1.5 * (talk.follows(after) and talk.key(after) == talk.key(n - 1))
    return signs >= _PASSES


def _right_behind(talk: Talk, n: int) -> bool:
    """Whether no sentence of its own stands between a turn and the one before."""
    start = talk.last(n - 1).item.end
    return BREAK.search(talk.text, start, talk.before(n)[1] - 3) is None


def _answered(talk: Talk, n: int) -> bool:
    """Whether a short turn answers the question of somebody else in the turn before."""
    if n < 1 or not talk.turns[n].opens or not talk.follows(n):
        return False
    this, before = talk.turns[n], talk.turns[n - 1]
    short = this.size < LONG and before.size < LONG
    asks = before.asks or (this.tied and before.tied and before.size < SHORT and this.size < SHORT)
    return short and asks and talk.key(n) != talk.key(n - 1)


def _calls(talk: Talk, n: int) -> bool:
    """Whether the words call the one before by name: "I know that, NAME."."""
    called = talk.called(n)
    return called is not None and called[1].key == talk.key(n - 1)


def _partner(talk: Talk, n: int, first: int) -> Person | None:
    """Somebody else who speaks in this talk, before or after."""
    no = talk.key(n - 1), None
    for t in range(n - 2, first - 1, -1):
        if talk.key(t) not in no and talk.one(t):
            return talk.speaker(t)
    for t in range(n + 1, min(n + 1 + BACK, len(talk.turns))):
        if not talk.turns[t].opens or not talk.follows(t):
            return None
        if talk.turns[t].tied and talk.key(t) not in no and talk.one(t):
            return talk.speaker(t)
    return None


def _addressee(talk: Talk, n: int) -> Person | None:
    """Whom the tag of a turn speaks to."""
    k = talk.last(n)
    if k.choice.cue is None:
        return None
    found = talk.company.addressee(k.choice.cue[1], k.choice.mention)
    return found if found is not None and found[1].key not in (k.who.key, None) else None


def _between(talk: Talk, n: int) -> Person | None:
    """Who else acts in the last sentence between a turn and the one before."""
    low, high = talk.before(n)
    actors = talk.company.actors(talk.company.last_sentence(low, high), high)
    return next((p for p in actors if p[1].key != talk.key(n - 1)), None)


def _on_stage(talk: Talk, n: int, first: int) -> Person | None:
    """Whoever writes, where what is told around a turn tells of him after anybody else."""
    found = _narrator(talk, talk.key(n))
    if found is None:
        return None
    spans = talk.before(n), talk.behind(n)
    own = [m.start() for s in spans for m in _OWN.finditer(talk.text, *s)]
    if not own:
        return None
    third = _present(talk, first, talk.key(n), named=True)
    return found if third is None or talk.company.mentions[third[0]].start < own[-1] else None


def _present(talk: Talk, first: int, key: str | None, named: bool, back: int = 1) -> Person | None:
    """Somebody else of whom the text speaks right before the talk."""
    for found in talk.company.people(*talk.before(first, back)):
        if found[1].key != key and (found[1].type == "person") == named:
            return found
    return None


def _earlier(talk: Talk, n: int, first: int) -> Person | None:
    """The last one to speak before this talk who is somebody else."""
    for t in range(first - 1, max(-1, first - 1 - BACK), -1):
        if talk.turns[n].paragraph - talk.turns[t].paragraph > _NEAR:
            return None
        if talk.key(t) not in (talk.key(n - 1), None) and talk.one(t):
            return talk.speaker(t)
    return None


def _narrator(talk: Talk, key: str | None) -> Person | None:
    """Whoever writes, if he takes part in what he tells."""
    found = talk.company.narrator
    return found if found is not None and found[1].key != key else None
