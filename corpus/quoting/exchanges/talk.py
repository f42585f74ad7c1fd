"""The turns of a text that are known by now, and what is told around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.below import Found
from corpus.quoting.exchanges.addressing import Addressing
from corpus.quoting.exchanges.company import Company, Person
from corpus.quoting.exchanges.turn import LOOSE, Turn, talks, tied, turns
from corpus.quoting.mentions.mention import HUMAN
from corpus.quoting.prepare import Scene

_HEARD = (*HUMAN, "people", "organisation")
BACK = 7  # turns looked at for somebody who spoke before, and for one who will
_ANSWERED = 0.6  # chance that whoever is next in turn speaks


def spoken(k: Found, by: Person) -> Found:
    """The same words as those of somebody whose turn it is."""
    mention, who = by
    choice = replace(k.choice, mention=mention, cue=None, way="answers", score=_ANSWERED)
    return replace(k, choice=choice, who=who, via=None)


class Talk:
    """The turns of one text and those who take them.

    ``talks``: they are many and brief, or somebody narrates who takes part.
    """

    def __init__(self, text: str, scene: Scene, kept: list[Found], company: Company) -> None:
        self.text = text
        self.scene = scene
        self.kept = kept
        self.company = company
        self.addressing = Addressing(company)
        self.talks = company.narrator is not None or talks(scene, kept)
        self.turns: Sequence[Turn] = list(turns(text, scene, kept, not self.talks))

    def give(self, turn: Turn, found: Person) -> None:
        """Let one speak a turn."""
        for n in range(turn.first, turn.last):
            self.kept[n] = spoken(self.kept[n], found)

    def spread(self, turn: Turn) -> None:
        """Give the words before the first tag or act of a turn to whoever it names."""
        first = self.kept[turn.first]
        if not self.talks or first.choice.way not in LOOSE or first.choice.cue is not None:
            return
        line = self.scene.lines[turn.paragraph]
        for k in self.kept[turn.first + 1 : turn.last]:
            if tied(self.scene, k, line, near=False) and k.who.key != first.who.key:
                self.give(replace(turn, last=turn.first + 1), (k.choice.mention, k.who))
                return

    def follows(self, n: int) -> bool:
        """Whether a turn stands right behind another."""
        return n > 0 and self.turns[n].paragraph - self.turns[n - 1].paragraph <= 1

    def beginning(self, n: int) -> int:
        """The number of the turn with which the talk around turn ``n`` begins."""
        first = n
        while first and n - first < BACK and self.turns[first].opens and self.follows(first):
            first -= 1
        return first

    def last(self, n: int) -> Found:
        """The last words of a turn."""
        return self.kept[self.turns[n].last - 1]

    def key(self, n: int) -> str | None:
        """Who speaks a turn, as a key."""
        return self.last(n).who.key

    def speaker(self, n: int) -> Person:
        """Who speaks a turn."""
        k = self.last(n)
        return k.choice.mention, k.who

    def recent(self, n: int) -> Person | None:
        """Who spoke right before a turn, at most one paragraph away."""
        near = n > 0 and self.turns[n].paragraph - self.turns[n - 1].paragraph < 3
        return self.speaker(n - 1) if near else None

    def one(self, n: int) -> bool:
        """Whether one person speaks a turn, or a tag lets a machine, a crowd speak."""
        choice = self.last(n).choice
        m = self.company.mentions[choice.mention] if choice.mention >= 0 else None
        if m is None or self.company.human(m):
            return m is not None
        heard = m.form == "nominal" and m.kind in _HEARD and not m.plural
        return heard and choice.cue is not None

    def span(self, n: int) -> Span:
        """Where the words of a turn stand."""
        return self.kept[self.turns[n].first].item.start, self.last(n).item.end

    def before(self, n: int, back: int = 1) -> Span:
        """What is told right before a turn: its paragraph up to it, and so many before."""
        turn = self.turns[n]
        low = self.scene.lines[max(0, turn.paragraph - back)][0]
        return max(low, self.last(n - 1).item.end if n else 0), self.kept[turn.first].item.start

    def behind(self, n: int) -> Span:
        """What is told in the paragraph of a turn right behind it."""
        low, high = self.last(n).item.end, self.scene.lines[self.turns[n].paragraph][1]
        more = self.turns[n].last
        return low, min(high, self.kept[more].item.start) if more < len(self.kept) else high

    def called(self, n: int) -> Person | None:
        """Whom the words of a turn call by name."""
        return self.addressing.called(*self.span(n))

    def may_say(self, n: int, person: Person) -> bool:
        """Whether the words of a turn do not name a person as one names others."""
        return not self.addressing.names(*self.span(n), person)
