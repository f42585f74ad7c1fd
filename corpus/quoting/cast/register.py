"""Everybody whom an article names: its people and its organisations."""

from __future__ import annotations

from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.organisations import Organisations, canonical
from corpus.quoting.cast.people import People
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.lexicon import sold, trades


class Register:
    """Everybody of one article, filed as people and as organisations."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.people = People()
        self.organisations = Organisations()

    def create(self, m: Mention, name: str, type_: str | None, kind: str = "") -> Entity:
        """A new entity that ``m`` introduces."""
        entity = Entity(
            len(self.entities), name, type_, m.gender, m.plural, first_at=m.start, kind=kind
        )
        self.entities.append(entity)
        return entity

    def organisation(self, m: Mention) -> Entity:
        """The organisation that ``m`` names; a new one if none is known by this name."""
        entity = self.organisations.find(m.text) or self.organisations.by_word(m.text)
        short = self.organisations.by_short(m.text) if entity is None else None
        if short is not None:
            short.name = canonical(m.text)  # a headline named it by its initials
            self.organisations.add(short)
            return short
        if entity is None:
            entity = self._shortened(m) or self.create(m, m.text, "organisation", m.kind)
            entity.name, entity.type = canonical(m.text), "organisation"
            self.organisations.add(entity)
        return entity

    def _shortened(self, m: Mention) -> Entity | None:
        """The firm that a headline cut to its first word: "Hansol" of Hansol Materials."""
        first, last = m.text.partition(" ")[0], m.text.rpartition(" ")[2]
        if first == last or (last not in trades() and last not in sold()):
            return None
        found = self.people.by_last.get(first.casefold(), [])
        cut = len(found) == 1 and found[0].name == first and found[0].kind == "unknown"
        return found[0] if cut and found[0].type is None and not found[0].gender else None
