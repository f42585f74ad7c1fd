"""Noun phrases as sources: "the official" is the person of that role, or stays unnamed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from corpus.quoting.aliases import Entity
from corpus.quoting.context import Place
from corpus.quoting.lexicon import raw
from corpus.quoting.mentions import Mention

if TYPE_CHECKING:
    from corpus.quoting.aliases import Organisations

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
ARTICLE = re.compile(r"^(?:the|this|that|an?|his|her|its|their)\s+", re.IGNORECASE)
SMALL = frozenset(("the", "a", "an", "of", "for", "former", "then", "’s", "s"))


class _Maker(Protocol):
    entities: list[Entity]
    organisations: Organisations

    def create(self, m: Mention, name: str, type_: str | None, kind: str = "") -> Entity: ...


def content(text: str) -> set[str]:
    """The telling words of a noun phrase, folded, possessive endings cut."""
    found = (w.casefold().removesuffix("’s").removesuffix("'s") for w in WORD.findall(text))
    return {part for w in found for part in w.split("-") if part and part not in SMALL}


class Nominals:
    """Resolves noun phrases in order of the text."""

    def __init__(self, maker: _Maker) -> None:
        self.maker = maker
        self.unnamed: dict[str, Entity] = {}
        self.by_head: dict[str, Entity] = {}
        self.calls = {
            word: name for name, words in raw()["calls"].items() for word in words.split()
        }

    def resolve(self, m: Mention, place: Place) -> None:
        """Set ``m.entity``: a person of that role, an organisation, or an unnamed source."""
        entity = None
        if m.definite and not m.plural:
            if m.kind == "person":
                entity = self._by_role(m)
            elif m.kind == "organisation":
                entity = self._organisation(m)
        if entity is None:
            entity = self._same(m)
        if entity is None:
            entity = self._new(m)
        m.entity = entity.id
        entity.call(m.text)
        self.by_head[m.head] = entity

    def _by_role(self, m: Mention) -> Entity | None:
        asked = content(m.text)
        best: tuple[int, int] | None = None
        for e in self.maker.entities:
            if e.type != "person" or e.first_at > m.start or not e.roles:
                continue
            if m.gender and e.gender and m.gender != e.gender:
                continue
            if any(asked <= content(r) for r in e.roles):
                key = (e.first_at, e.id)
                best = key if best is None or key > best else best
        return self.maker.entities[best[1]] if best else None

    def _organisation(self, m: Mention) -> Entity | None:
        name = self.calls.get(m.head)
        if name is not None:
            found = self.maker.organisations.find(name)
            if found is not None:
                return found
        return None

    def _same(self, m: Mention) -> Entity | None:
        key = ARTICLE.sub("", m.text).casefold()
        found = self.unnamed.get(key)
        if found is None and m.definite and not m.plural and key == m.head:
            found = self.by_head.get(m.head)
        return found

    def _new(self, m: Mention) -> Entity:
        type_ = "organisation" if m.kind == "organisation" else "unnamed"
        entity = self.maker.create(m, m.text, type_, m.kind)
        self.unnamed[ARTICLE.sub("", m.text).casefold()] = entity
        return entity
