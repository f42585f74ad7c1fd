"""What the words beside a name tell of its bearer: his office, his deeds, his age, his like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.agency import deeds, tries, unites
from corpus.quoting.cast.ages import age
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.predications import HOLDS, office
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens

COUNTERPART = re.compile(r"\b(?:counterpart|opposite number)$")
NEAR = 6  # mentions before a counterpart, among which the one of the same office is


class Descriptions:
    """Gives the ``nominals`` what a text says that the bearers of names are."""

    def __init__(self, t: Tokens, entities: Sequence[Entity], nominals: Nominals) -> None:
        self.tokens = t
        self.entities = entities
        self.nominals = nominals
        self.court = tries(t.text)

    def learn(self, m: Mention, kept: Sequence[Mention]) -> None:
        """Remember what is told beside the name ``m``; ``kept`` are the mentions before it."""
        if m.entity is None:
            return
        entity, roles = self.entities[m.entity], self.nominals.roles
        if m.role and COUNTERPART.search(m.role):
            self._counterpart(entity, m.role, kept)
        if unites(self.tokens, m):
            self.nominals.bodies.explained["union"] = entity
        if entity.type == "person":
            held = office(self.tokens, m) if self._holds(m) else None
            if held is not None:
                roles.told(entity, held)
            for role in deeds(self.tokens, m, self.court):
                roles.does(entity, role)
        years = age(self.tokens.text, m)
        if years is not None:
            self.nominals.epithets.ages.learn(m.entity, years)

    def _holds(self, m: Mention) -> bool:
        after = m.high + 1
        return after < len(self.tokens.word) and self.tokens.word[after] in HOLDS

    def _counterpart(self, entity: Entity, role: str, kept: Sequence[Mention]) -> None:
        """Give "his Turkish counterpart NAME" the office of whoever was named with one before."""
        for other in reversed(kept[-NEAR:]):
            known = None if other.entity is None else self.entities[other.entity]
            if known is not None and known is not entity and known.type == "person" and known.roles:
                self.nominals.roles.opposite(entity, role, known)
                return
