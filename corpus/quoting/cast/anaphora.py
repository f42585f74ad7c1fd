"""Whom a pronoun means where it stands: ahead of a name, of whoever thinks so, or taken up."""

from __future__ import annotations

from corpus.quoting.cast.binding import NOBODY, barred, below, of_mind
from corpus.quoting.cast.cataphora import Waiting
from corpus.quoting.cast.floor import replies
from corpus.quoting.cast.linking import telling, whose
from corpus.quoting.cast.obituaries import Life
from corpus.quoting.cast.pronouns import LIKELY
from corpus.quoting.cast.selves import asked_about
from corpus.quoting.cast.stage import OnStage, Stage
from corpus.quoting.mentions.mention import Mention


class Anaphora(OnStage):
    """Gives the pronouns of an article, in order of its text, the entities they mean."""

    def __init__(self, stage: Stage, life: Life) -> None:
        super().__init__(stage)
        self.life = life
        self.waiting = Waiting()

    def give(self, n: int, m: Mention) -> None:
        """Give pronoun number ``n`` whom it runs ahead of, or takes up."""
        m.entity = self._tied(n, m)
        if m.entity is None:
            m.entity = self._taken_up(n, m)
        if m.entity is None and m.gender and not m.quoted and self.spots[n].speaks:
            self.waiting.add(m, self.spots[n])

    def _tied(self, n: int, m: Mention) -> int | None:
        """Whom the words of its own sentence tie the pronoun to."""
        tied = self.stage.ahead(n) if m.gender else whose(self.tokens, self.mentions, n)
        if tied is None:
            tied = self.life.taken_up(m)
        new = telling(self.tokens, self.mentions, self.spots, n) if tied is None else None
        if new is not None and new.entity is not None:
            tied = new.entity
            told = self.entities[tied]
            told.guessed, told.gender = not told.gender, m.gender
        if tied is None and m.gender and not m.quoted:
            tied = self._minded(n)
        return tied

    def _taken_up(self, n: int, m: Mention) -> int | None:
        """Whom of those before the pronoun takes up."""
        place = self.spots[n]
        asker = self._asker(n, m)
        taken = self.resolver.resolve(m, place, self._barred(n, m) | asker)
        if self._may_go_on(asker, n, m):
            m.sure = min(m.sure, LIKELY)
        if m.head != "it":
            return taken
        m.entity = taken
        return self.stage.nominals.issuers.speaks(m, place)

    def _barred(self, n: int, m: Mention) -> frozenset[int]:
        """Whom the grammar of its sentence, or of the talk it tags, forbids it to mean."""
        t, place = self.tokens, self.spots[n]
        open_to_all = (place.first and not m.possessive) or not m.gender
        barred_ = NOBODY if open_to_all else barred(t, self.mentions, self.spots, n)
        if m.gender and place.subject:
            barred_ |= below(t, self.mentions, self.spots, n, self.stage.means)
        if place.speaks and m.gender and not m.quoted:
            barred_ |= self.stage.spoken_of(n)
            barred_ |= self._told(n) | asked_about(t.text, self.mentions, n, self.stage.people)
        return barred_

    def _asker(self, n: int, m: Mention) -> frozenset[int]:
        """Whoever asked right before the answer that pronoun number ``n`` tags."""
        place = self.spots[n]
        tags = place.speaks and m.gender and not m.quoted
        return self.resolver.asked_by(self.tokens, m, place) if tags else NOBODY

    def _may_go_on(self, asker: frozenset[int], n: int, m: Mention) -> bool:
        """Whether the asker may still be the one who speaks: "He asked why. “…,” he said"."""
        fit = any(self.entities[number].gender in ("", m.gender) for number in asker)
        return fit and not replies(self.tokens, m)

    def _minded(self, n: int) -> int | None:
        """Whoever thinks so of himself, if gender allows: "NAME thought that he"."""
        who = of_mind(self.tokens, self.mentions, self.spots, n)
        if who is None or who.entity is None:
            return None
        fits = self.entities[who.entity].gender in ("", self.mentions[n].gender)
        return who.entity if fits else None

    def _told(self, n: int) -> frozenset[int]:
        """Whom pronoun number ``n`` speaks to: "he told the officer" is not the officer."""
        m, after = self.mentions[n], self.mentions[n + 1 : n + 2]
        if not after or self.tokens.text[m.end : after[0].left] not in (" told ", " tells "):
            return NOBODY
        found = self.stage.means(after[0])
        return NOBODY if found is None else frozenset((found.id,))
