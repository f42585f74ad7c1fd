"""What the reading of one article's mentions has at hand: its words, its people, who is whose."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.appositions import Appositions
from corpus.quoting.cast.cataphora import ahead
from corpus.quoting.cast.context import places
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.fullnames import full_names, neither, totals
from corpus.quoting.cast.kin import Kin
from corpus.quoting.cast.namings import PERSONAL
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.people import choose
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.cast.selves import others
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens


class Stage:
    """The mentions of one article and all that is known of whom they mean, so far.

    Whoever is named in full stands on it from the start. ``spots`` has the place of each mention;
    ``recent`` where each entity, by number, was mentioned last.
    """

    def __init__(self, t: Tokens, mentions: list[Mention], quoted: Sequence[Span]) -> None:
        self.tokens = t
        self.mentions = mentions
        self.quoted = quoted
        self.spots = places(t, mentions, quoted)
        self.recent: dict[int, int] = {}
        self.register = Register()
        self.entities = self.register.entities
        self.people = self.register.people
        self.apposed = Appositions(t.text, mentions, self.register, self.recent)
        self.kin = Kin(t, mentions, self.register)
        full_names(t.text, mentions, self.spots, self.register, self.kin)
        neither(t.text, mentions, self.register)
        self.resolver = Resolver(self.entities, totals(mentions, self.people))
        self.resolver.dead = self.kin.dead
        self.nominals = Nominals(t, self.register, self.resolver)

    def means(self, m: Mention) -> Entity | None:
        """Whom a name or the holder of an office means that is not reached yet."""
        if m.form == "name":
            return choose(self.people.candidates(m.text), m, self.recent)
        return self.nominals.holder(m)

    def spoken_of(self, n: int) -> frozenset[int]:
        """Those of whom the words around a tag speak, mention number ``n`` its source."""
        return others(self.tokens.text, self.mentions, self.quoted, n, self.people)

    def ahead(self, n: int) -> int | None:
        """Whom pronoun number ``n`` runs ahead of, if gender allows."""
        k = ahead(self.tokens, self.mentions, self.spots, n)
        if k is None or self.mentions[k].kind not in PERSONAL:
            return None
        told = self.mentions[k]
        found = self.means(told) if told.entity is None else self.entities[told.entity]
        gender = self.mentions[n].gender
        if found is None or found.gender not in ("", gender):
            return None
        if found.type is None and gender:
            found.type = "person"  # "where he received four stitches, NAME alleged"
        found.gender = found.gender or gender
        return found.id


class OnStage:
    """Whoever reads the mentions of a stage: what stands on it, by its own names."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.tokens = stage.tokens
        self.mentions = stage.mentions
        self.spots = stage.spots
        self.entities = stage.entities
        self.resolver = stage.resolver
        self.nominals = stage.nominals
        self.apposed = stage.apposed
        self.kin = stage.kin
