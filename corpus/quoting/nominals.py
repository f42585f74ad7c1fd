"""Noun phrases as sources: "the official" is the person of that role, or stays unnamed."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.quoting.aliases import Entity, Register
from corpus.quoting.context import Place
from corpus.quoting.lexicon import bag, metonyms, raw
from corpus.quoting.mentions import Mention
from corpus.quoting.pronouns import Resolver

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
SIMPLE = re.compile(r"^(?:the|this|that|an?)\s+", re.IGNORECASE)
ARTICLE = re.compile(
    r"^(?:the|this|that|an?|his|her|its|their|several|some|many|other|another|two|three|four|both)"
    r"\s+",
    re.IGNORECASE,
)
OWNER = re.compile(r"^(?:the|this)\s+", re.IGNORECASE)
SMALL = frozenset(("the", "a", "an", "of", "for", "former", "then", "s", "and", "to", "at"))
HEADS = bag("official chief head leader boss chairman president director minister secretary")
UTTERED = bag("statement communique communiqué announcement")  # speak for whoever issued them
LESSER = bag("former deputy vice assistant acting under ex")
RECENT = 12  # persons of one role word that are compared


@cache
def long_metonyms() -> tuple[tuple[str, str], ...]:
    """The metonyms of several words and what they stand for."""
    return tuple((long, name) for long, name in metonyms().items() if " " in long)


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(text.casefold().split())


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The telling words of a noun phrase, folded, possessive endings cut."""
    found = (w.casefold().removesuffix("’s").removesuffix("'s") for w in WORD.findall(text))
    return frozenset(part for w in found for part in w.split("-") if part and part not in SMALL)


@cache
def fields() -> dict[str, frozenset[str]]:
    """A noun for a person -> the fields of work that it belongs to."""
    found: dict[str, set[str]] = {}
    for name, words in raw()["fields"].items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


class Nominals:
    """Resolves noun phrases in order of the text."""

    def __init__(self, register: Register, resolver: Resolver) -> None:
        self.register = register
        self.resolver = resolver
        self.unnamed: dict[str, Entity] = {}
        self.by_head: dict[str, Entity] = {}
        self.holders: dict[str, list[Entity]] = {}
        self.open: list[Mention] = []
        self.calls: dict[str, list[str]] = {}
        for name, words in raw()["calls"].items():
            for word in words.split():
                self.calls.setdefault(word, []).append(name)

    def learn(self, entity: Entity, role: str) -> None:
        """Remember that a person carries a role."""
        for word in content(role):
            self.holders.setdefault(word, []).append(entity)

    def resolve(self, m: Mention, place: Place) -> None:
        """Set ``m.entity``: a person of that role, an organisation, or an unnamed source."""
        entity = None
        if not m.plural:
            if m.kind == "person":
                entity = self._person(m) if m.definite else None
                if entity is None and place.paragraph < 2:
                    self.open.append(m)
            elif m.kind == "organisation":
                entity = self._organisation(m) if m.definite else None
            elif m.head in UTTERED:
                entity = self._issuer(m)
        entity = entity or self._same(m) or self._epithet(m, place) or self._new(m)
        m.entity = entity.id
        entity.call(m.text)
        self.by_head[m.head] = entity

    def _epithet(self, m: Mention, place: Place) -> Entity | None:
        """Whom "the striker" takes up: the person spoken of just before, of that field of work."""
        if m.kind != "person" or m.plural or m.text[:4].lower() != "the " or m.quoted:
            return None
        if not (place.subject or place.opens or place.speaks) or m.possessive or m.high - m.low > 6:
            return None
        asked = self._fields(m.text)
        number = self.resolver.best(
            m, place, lambda n: self.resolver.near(n, place) and self._suits(n, place, asked, m)
        )
        if number is None:
            number = self.resolver.best(m, place, lambda n: self._suits(n, place, asked, m))
        return None if number is None else self.register.entities[number]

    def _suits(self, number: int, place: Place, asked: frozenset[str], m: Mention) -> bool:
        entity = self.register.entities[number]
        near = self.resolver.near(number, place)
        if entity.type == "unnamed" or not (near or self.resolver.prominent(number, place)):
            return False
        own: frozenset[str] = frozenset()
        for role in entity.roles:
            own |= self._fields(role)
        if "anybody" in asked or (m.head not in fields() and not asked):
            return True
        if own and asked:
            return bool(own & asked)
        named_only = near and not entity.roles and entity.name.count(" ") < 2
        return bool(asked) and not own and (named_only or m.high - m.low > 1)

    @staticmethod
    def _fields(text: str) -> frozenset[str]:
        table = fields()
        found: frozenset[str] = frozenset()
        for word in content(text):
            found |= table.get(word, frozenset())
        return found

    def finish(self) -> None:
        """Headlines come before the names they mean: try those phrases again."""
        for m in self.open:
            asked = self._told(m.text)
            if len(asked) > 1:
                entity = self._match(m, asked)
                if entity is not None:
                    m.entity = entity.id
                    entity.call(m.text)

    def _told(self, text: str) -> frozenset[str]:
        """The words of a phrase, bodies under one name, heads of any kind alike."""
        found = {name for long, name in long_metonyms() if long in text}
        for word in content(text):
            name = self._called(word)
            found.add(name or ("head" if word in HEADS else word))
        return frozenset(found - {"top", "general", "senior"})

    def _called(self, word: str) -> str | None:
        if word in self.calls:
            entity = self._by_call(word)
            return entity.name if entity else None
        return metonyms().get(word.upper()) or metonyms().get(word.capitalize())

    def _person(self, m: Mention) -> Entity | None:
        asked = content(m.text)
        holders = self.holders.get(m.head.rpartition("-")[2], ())
        for entity in reversed(holders[-RECENT:]):
            if self._fits(m, entity) and any(asked <= content(r) for r in entity.roles):
                return entity
        return self._match(m, self._told(m.text))

    def _match(self, m: Mention, asked: frozenset[str]) -> Entity | None:
        """The person one of whose roles says the same of the same body."""
        if len(asked) < 2 or "head" not in asked:
            return None
        for word in sorted(HEADS):
            for entity in reversed(self.holders.get(word, ())[-RECENT:]):
                if self._fits(m, entity) and any(self._says(asked, r) for r in entity.roles):
                    return entity
        return None

    def _says(self, asked: frozenset[str], role: str) -> bool:
        return asked <= self._told(role) and (asked & LESSER) == (LESSER & words_of(role))

    @staticmethod
    def _fits(m: Mention, entity: Entity) -> bool:
        return not (m.gender and entity.gender and m.gender != entity.gender)

    def _organisation(self, m: Mention) -> Entity | None:
        return self._by_call(m.head)

    def _by_call(self, word: str) -> Entity | None:
        """The body of the article that "the alliance" or "the bloc" means."""
        found = [self.register.organisations.find(name) for name in self.calls.get(word, ())]
        known = [e for e in found if e is not None]
        return max(known, key=lambda e: (e.named, -e.id)) if known else None

    def _issuer(self, m: Mention) -> Entity | None:
        """Who issued "a NATO statement"."""
        for word in WORD.findall(m.text):
            if word[:1].isupper():
                found = self.register.organisations.find(word.removesuffix("’s").removesuffix("'s"))
                if found is not None:
                    return found
        return None

    def _same(self, m: Mention) -> Entity | None:
        key = SIMPLE.sub("", m.text).casefold()
        found = self.unnamed.get(key)
        if found is None and m.definite and not m.plural and key == m.head:
            found = self.by_head.get(m.head)
        return found

    def _new(self, m: Mention) -> Entity:
        type_ = "organisation" if m.kind == "organisation" else "unnamed"
        plain = ARTICLE.sub("", m.text)
        owned = m.kind == "organisation" and not m.plural and any(c.isupper() for c in plain)
        entity = self.register.create(m, OWNER.sub("", m.text) if owned else m.text, type_, m.kind)
        if type_ == "unnamed" and m.kind == "person":
            entity.roles.append(plain)
        self.unnamed[SIMPLE.sub("", m.text).casefold()] = entity
        return entity
