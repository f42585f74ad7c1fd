"""Whom a noun phrase means: a name explains it, it is somebody's, or it takes somebody up."""

from __future__ import annotations

from corpus.quoting.cast.asides import unrelated
from corpus.quoting.cast.binding import NOBODY
from corpus.quoting.cast.bonds import owned, told
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.floor import replies
from corpus.quoting.cast.issuers import own_paper, own_words
from corpus.quoting.cast.leads import Leads
from corpus.quoting.cast.linking import apart, fronted
from corpus.quoting.cast.people import agree, choose
from corpus.quoting.cast.predications import bearer, predicates, subject
from corpus.quoting.cast.selves import asked
from corpus.quoting.cast.stage import OnStage, Stage
from corpus.quoting.mentions.mention import Mention

KNOWN = 0.75  # chance of an owner from which on "her letter" is she


class NounPhrases(OnStage):
    """Gives the noun phrases of an article, in order of its text, the entities they mean."""

    def __init__(self, stage: Stage, leads: Leads) -> None:
        super().__init__(stage)
        self.leads = leads

    def give(self, n: int, m: Mention) -> None:
        """Give the noun phrase of number ``n`` the person it is explained by, or takes up."""
        if unrelated(self.tokens.text, m):
            return
        named = self._explained(n, m)
        if named is None and self._fronted(n, m):
            return
        owner = None
        if named is None:
            named = self._writer(n, m)
        if named is None:
            named, owner = self._relative(n, m)
        if named is None:
            named = self._predicated(n) if predicates(self.tokens, m) else None
        elif m.kind == "person" and named.type == "person":
            self.nominals.roles.told(named, m.text)
        if named is not None:
            m.entity = named.id
        else:
            self._take_up(n, m)
            self.kin.expect(m, owner, self.spots[n].paragraph)
            if m.entity is not None:
                self.leads.note(m, self.spots[n], self.entities[m.entity])

    def _explained(self, n: int, m: Mention) -> Entity | None:
        """Who is named beside the phrase; which of two is "the former" or "the latter"."""
        apposed = self.stage.apposed
        named = apposed.named(n) if m.entity is None else self.entities[m.entity]
        if named is None and (named := apposed.again(n)) is not None:
            self.nominals.again(m, named)
        if m.head in ("former", "latter") and (number := apposed.of_pair(n)) is not None:
            named = self.entities[number]
        return named

    def _fronted(self, n: int, m: Mention) -> bool:
        """Whether the phrase tells ahead what a pronoun's person is, who then is meant by it."""
        his = fronted(self.tokens, self.mentions, self.spots, n)
        if his < 0:
            return False
        m.entity = self.resolver.resolve(self.mentions[his], self.spots[his])
        if m.entity is None:
            return False
        self.nominals.roles.told(self.entities[m.entity], m.text)
        return True

    def _writer(self, n: int, m: Mention) -> Entity | None:
        """Whose own words the phrase stands for: "her letter" is she, if it is known who."""
        if not own_words(self.tokens.text, m, self.spots[n]) or n + 1 >= len(self.spots):
            return None
        own = self.mentions[n + 1]
        writer = self.resolver.resolve(own, self.spots[n + 1])
        return None if writer is None or own.sure < KNOWN else self.entities[writer]

    def _relative(self, n: int, m: Mention) -> tuple[Entity | None, int | None]:
        """Who is somebody's mother or lawyer by the phrase, and whose, where a pronoun tells it."""
        followed = n + 1 < len(self.spots)
        if followed and owned(m):
            owner = self.resolver.resolve(self.mentions[n + 1], self.spots[n + 1])
            return self.kin.relative(m, owner, self.mentions[n + 1].sure >= KNOWN), owner
        if followed and told(m):
            name = self.mentions[n + 1]
            if name.form != "name" or name.start != m.start or not name.possessive:
                return None, None
            one = self.stage.means(name)
            return self.kin.relative(m, None if one is None else one.id, sure=False), None
        mine = m.text[:3].lower() == "my "
        return self.kin.mine.get(m.head) if mine else None, None

    def _predicated(self, n: int) -> Entity | None:
        """Who is said to be what noun phrase number ``n`` tells; the cast knows him by it then."""
        m, t = self.mentions[n], self.tokens
        name = subject(t, self.mentions, n) or bearer(t, self.mentions, n)
        if name is None:
            return None
        number = name.entity
        if number is None:
            found = choose(self.stage.people.candidates(name.text), name, self.stage.recent)
        else:
            found = self.entities[number]
        if found is None or found.type != "person" or not agree(m, found):
            return None
        self.nominals.roles.told(found, m.text)
        return found

    def _take_up(self, n: int, m: Mention) -> None:
        """Give the phrase whom it takes up, and a paper of somebody's its writer."""
        self.nominals.resolve(m, self.spots[n], self._barred(n, m))
        if m.entity is None or n + 1 >= len(self.spots) or not own_paper(m):
            return
        writer = self.stage.ahead(n + 1)
        if writer is None:
            writer = self.resolver.resolve(self.mentions[n + 1], self.spots[n + 1])
        if writer is not None and self.mentions[n + 1].sure >= KNOWN:
            self.nominals.issuers.of.setdefault(m.entity, writer)

    def _barred(self, n: int, m: Mention) -> frozenset[int]:
        """Whom the phrase cannot take up where it speaks: those spoken of, or spoken to."""
        place, speaker = self.spots[n], self.resolver.speaker
        if not place.speaks or m.quoted or m.plural or m.kind != "person":
            return NOBODY
        barred = self.stage.spoken_of(n)
        if speaker is None:
            return barred
        if replies(self.tokens, m):
            by_writer = asked(self.tokens.text, m) is not None  # "Asked if he would, the mayor"
            return barred if by_writer else barred | self.resolver.answered(place)
        if apart(self.tokens, m, place, self.resolver.last[speaker]):
            return barred | frozenset((speaker,))
        return barred
