"""Makes one of somebody whom the text only described and of the name that tells who he is."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.kin import Kin
from corpus.quoting.cast.leads import Leads
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.mentions.mention import Mention


class Joining:
    """Joins entities in order of the text; ``kept`` grows with the mentions that have one."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        kept: Sequence[Mention],
        resolver: Resolver,
        nominals: Nominals,
        leads: Leads,
        kin: Kin,
    ) -> None:
        self.mentions = mentions
        self.kept = kept
        self.resolver = resolver
        self.nominals = nominals
        self.entities = resolver.entities
        self.leads = leads
        self.kin = kin

    def identify(self, m: Mention, place: Place) -> None:
        """Give what the lead said of somebody unnamed to the name that makes him known."""
        if m.entity is None or m.quoted:
            return
        named = self.entities[m.entity]
        lead = self.leads.identified(m, place, named)
        if lead is not None:
            self._merge(lead, named)
            self.leads.entity = None

    def present(self, m: Mention, place: Place, n: int) -> None:
        """Give the name in "His name was NAME" what was said of the one whom it presents."""
        his = next((x for x in reversed(self.mentions[max(0, n - 3) : n]) if x.gender), None)
        if his is None or m.entity is None:
            return
        named = self.entities[m.entity]
        number = self.resolver.someone(his.gender, place)
        named.gender = named.gender or his.gender
        if named.gender == his.gender and not his.possessive:  # "He was NAME"
            his.entity, place.subject = m.entity, True
            self.resolver.questions.give(m.entity, place)
        if number is None:
            return
        if named.gender == his.gender:
            self._merge(self.entities[number], named)

    def _merge(self, unnamed: Entity, named: Entity) -> None:
        """Make one of somebody unnamed and of who he turns out to be."""
        for other in self.kept:
            if other.entity == unnamed.id:
                other.entity = named.id
        named.gender = named.gender or unnamed.gender
        self.resolver.merge(unnamed.id, named.id)
        self.nominals.merge(unnamed, named)

    def arrive(self, m: Mention, place: Place) -> None:
        """Take the bearer of a full name for the relative who was mentioned just before."""
        if m.entity is None or m.quoted or m.inside or " " not in m.text:
            return
        unnamed = self.kin.arrived(self.entities[m.entity], place.paragraph)
        if unnamed is not None:
            self._merge(unnamed, self.entities[m.entity])
