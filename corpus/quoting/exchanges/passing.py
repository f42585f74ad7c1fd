"""How the turn passes from one to the other where people talk and the text no longer says who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.below import Found
from corpus.quoting.exchanges.company import Company, Person
from corpus.quoting.exchanges.turn import BRIEF, CURT, LONG, LOOSE, SHORT, Turn, talks, tied, turns
from corpus.quoting.prepare import Scene
from corpus.quoting.text.sentences import BREAK

_BACK = 7  # turns looked at for somebody who spoke before, and for one who will
_NEAR = 8  # paragraphs back to him, at most
_ANSWERED = 0.6  # chance that whoever is next in turn speaks
_PASSES = 2.0  # sum of the signs from which somebody else speaks


def exchange(text: str, scene: Scene, kept: list[Found]) -> None:
    """Give the turns of a talk that no tag ties to whoever speaks next."""
    if all(_told(scene.lines[k.item.paragraph], k) for k in kept):
        return
    company = Company(text, scene)
    talk = _Talk(text, scene, kept, company)
    if not talk.talks and all(t.tied or not t.opens for t in talk.turns):
        return
    for n, turn in enumerate(talk.turns):
        if not turn.opens:
            continue
        if turn.tied:
            talk.spread(turn)
            continue
        found = talk.actor(turn)
        if found is None:
            found = talk.other(n) if talk.follows(n) else talk.opener(n)
        if found is not None:
            talk.give(turn, found)


def _told(line: Span, k: Found) -> bool:
    """Whether a verb in its paragraph tells who says a quotation."""
    return k.choice.cue is not None and line[0] <= k.choice.cue[0] < line[1]


class _Talk:
    """The turns of one text and those who take them.

    ``talks``: they are many and brief, or somebody narrates who takes part.
    """

    def __init__(self, text: str, scene: Scene, kept: list[Found], company: Company) -> None:
        self.text = text
        self.scene = scene
        self.kept = kept
        self.company = company
        self.talks = company.narrator is not None or talks(scene, kept)
        self.turns: Sequence[Turn] = list(turns(text, scene, kept, not self.talks))

    def give(self, turn: Turn, found: Person) -> None:
        """Let one speak a turn."""
        mention, who = found
        for n in range(turn.first, turn.last):
            k = self.kept[n]
            choice = replace(k.choice, mention=mention, cue=None, way="answers", score=_ANSWERED)
            self.kept[n] = replace(k, choice=choice, who=who, via=None)

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

    def actor(self, turn: Turn) -> Person | None:
        """Who acts in the sentence right behind the words: "“…” He looked up."."""
        end = self.kept[turn.first].item.end
        if not self.talks or turn.bare or self.text[end - 1] not in ".!?…":
            return None
        return self.company.behind(end, self.scene.lines[turn.paragraph][1])

    def follows(self, n: int) -> bool:
        """Whether a turn stands right behind another."""
        return n > 0 and self.turns[n].paragraph - self.turns[n - 1].paragraph <= 1

    def other(self, n: int) -> Person | None:
        """Who takes turn number ``n`` from whoever spoke right before; None if that one goes on."""
        if not self._passes(n):
            return None
        key, first = self._key(n - 1), self._beginning(n - 1)
        return (
            self._partner(n, first, key)
            or self._addressee(n - 1)
            or self._present(first, key, named=True)
            or self._earlier(n, first, key)
            or self._present(first, key, named=False)
            or self._narrator(key)
        )

    def opener(self, n: int) -> Person | None:
        """Who begins to talk: whoever acts in the last sentence of the paragraph before.

        After what the narrator says it is whom he tells it to, or whoever spoke before.
        """
        turn = self.turns[n]
        if not turn.paragraph or not self.talks:
            return None
        low, high = self._before(n)
        says, told = self.company.narrated(self.company.last_sentence(low, high), high)
        if says:
            if told is None and n and turn.paragraph - self.turns[n - 1].paragraph < 3:
                told = self._speaker(n - 1)
            if told is not None and told[1].key not in ("i", None):
                return told
        return self.company.acting(low, high)

    def _key(self, n: int) -> str | None:
        return self.kept[self.turns[n].last - 1].who.key

    def _speaker(self, t: int) -> Person:
        k = self.kept[self.turns[t].last - 1]
        return k.choice.mention, k.who

    def _beginning(self, n: int) -> int:
        """The number of the turn with which the talk around turn ``n`` begins."""
        first = n
        while first and n - first < _BACK and self.turns[first].opens and self.follows(first):
            first -= 1
        return first

    def _passes(self, n: int) -> bool:
        """Whether somebody else speaks than in the turn before."""
        this, before = self.turns[n], self.turns[n - 1]
        if this.paragraph == before.paragraph:
            return True
        signs = 2.0 * before.asks + 1.0 * (this.asks and before.tied)
        signs += 1.5 * (this.bare and this.size < CURT and self._right_behind(n))
        signs += 1.5 * (this.size < BRIEF) + 0.5 * (this.size < SHORT) - 1.0 * (this.size > LONG)
        signs += 1.0 * (before.bare and before.size < SHORT)
        signs += 1.0 if self.talks else -1.5
        signs += 3.0 * self._calls(n) + 1.5 * self._answered(n - 1)
        after = n + 1
        if after < len(self.turns) and self.turns[after].opens and self.turns[after].tied:
            signs += 1.5 * (self.follows(after) and self._key(after) == self._key(n - 1))
        return signs >= _PASSES

    def _right_behind(self, n: int) -> bool:
        """Whether no sentence of its own stands between a turn and the one before."""
        start = self.kept[self.turns[n - 1].last - 1].item.end
        return BREAK.search(self.text, start, self._before(n)[1] - 3) is None

    def _answered(self, n: int) -> bool:
        """Whether a short turn answers the question of somebody else in the turn before."""
        if n < 1 or not self.turns[n].opens or not self.follows(n):
            return False
        this, before = self.turns[n], self.turns[n - 1]
        short = this.size < LONG and before.size < LONG
        return short and before.asks and self._key(n) != self._key(n - 1)

    def _calls(self, n: int) -> bool:
        """Whether the words call the one before by name: "I know that, NAME."."""
        this, name = self.turns[n], self.kept[self.turns[n - 1].last - 1].who.name
        start, end = self.kept[this.first].item.start, self.kept[this.last - 1].item.end
        for word in (name or "").split():
            at = self.text.find(word, start, end) if word[:1].isupper() and len(word) > 2 else -1
            if at >= 0:
                after = self.text[at + len(word)]
                apart = self.text[at - 2 : at] == ", " or after == ","
                if apart or (at == start and after in ".!"):
                    return True
        return False

    def _partner(self, n: int, first: int, key: str | None) -> Person | None:
        """Somebody else who speaks in this talk, before or after."""
        for t in range(n - 2, first - 1, -1):
            if self._key(t) not in (key, None):
                return self._speaker(t)
        for t in range(n + 1, min(n + 1 + _BACK, len(self.turns))):
            if not self.turns[t].opens or not self.follows(t):
                return None
            if self.turns[t].tied and self._key(t) not in (key, None):
                return self._speaker(t)
        return None

    def _addressee(self, t: int) -> Person | None:
        """Whom the tag of a turn speaks to."""
        k = self.kept[self.turns[t].last - 1]
        if k.choice.cue is None:
            return None
        found = self.company.addressee(k.choice.cue[1], k.choice.mention)
        return found if found is not None and found[1].key not in (k.who.key, None) else None

    def _before(self, t: int) -> Span:
        """What is told right before a turn: its paragraph up to it, and the one before."""
        turn = self.turns[t]
        low = self.scene.lines[max(0, turn.paragraph - 1)][0]
        if t:
            low = max(low, self.kept[self.turns[t - 1].last - 1].item.end)
        return low, self.kept[turn.first].item.start

    def _present(self, first: int, key: str | None, named: bool) -> Person | None:
        """Somebody else of whom the text speaks right before the talk."""
        for found in self.company.people(*self._before(first)):
            if found[1].key != key and (found[1].type == "person") == named:
                return found
        return None

    def _earlier(self, n: int, first: int, key: str | None) -> Person | None:
        """The last one to speak before this talk who is somebody else."""
        for t in range(first - 1, max(-1, first - 1 - _BACK), -1):
            if self.turns[n].paragraph - self.turns[t].paragraph > _NEAR:
                return None
            if self._key(t) not in (key, None):
                return self._speaker(t)
        return None

    def _narrator(self, key: str | None) -> Person | None:
        """Whoever writes, if he takes part in what he tells."""
        found = self.company.narrator
        return found if found is not None and found[1].key != key else None
