"""How the turn passes from one to the other where people talk and the text no longer says who."""

from __future__ import annotations

from corpus.model import Span
from corpus.quoting.below import Found
from corpus.quoting.exchanges.company import Company
from corpus.quoting.exchanges.opening import actor, asks, opener, tagged
from corpus.quoting.exchanges.partners import other
from corpus.quoting.exchanges.replies import asked, reply, take_back, third
from corpus.quoting.exchanges.talk import Talk
from corpus.quoting.prepare import Scene


def exchange(text: str, scene: Scene, kept: list[Found]) -> None:
    """Give the turns of a talk that no tag ties to whoever speaks next."""
    replies = [n for n in range(1, len(kept)) if asked(text, kept[n - 1], kept[n])]
    thirds = [n for n in range(1, len(kept)) if third(text, kept[n])]
    if not replies and not thirds and all(_told(scene.lines[k.item.paragraph], k) for k in kept):
        return
    talk = Talk(text, scene, kept, Company(text, scene))
    for n, turn in enumerate(talk.turns):
        if turn.opens and turn.tied:
            talk.spread(turn)
        elif turn.opens and not tagged(talk, n):
            _pass(talk, n)
    for n in replies:
        reply(talk, n)
    for n in thirds:
        take_back(talk, n)


def _pass(talk: Talk, n: int) -> None:
    """Give a turn to whoever takes it."""
    found = actor(talk, n)
    if found is None:
        found = other(talk, n) if talk.follows(n) and not asks(talk, n) else opener(talk, n)
    if found is None and n and not talk.follows(n) and _goes_on(talk, n):
        found = talk.speaker(n - 1)
    if found is not None:
        talk.give(talk.turns[n], found)


def _goes_on(talk: Talk, n: int) -> bool:
    """Whether nothing but the turn before, given to another since, tells who speaks."""
    ways = talk.kept[talk.turns[n].first].choice.way, talk.last(n - 1).choice.way
    return ways == ("continues", "answers")


def _told(line: Span, k: Found) -> bool:
    """Whether a verb in its paragraph tells who says a quotation."""
    return k.choice.cue is not None and line[0] <= k.choice.cue[0] < line[1]
