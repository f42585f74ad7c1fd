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
SIMPLE = bag("the this that a an")
ARTICLE = SIMPLE | bag("his her its their several some many other another two three four both")
OWNER = bag("the this")
SMALL = frozenset(("the", "a", "an", "of", "for", "former", "then", "s", "and", "to", "at"))
HEADS = bag("official chief head leader boss chairman president director minister secretary")
OFFICES = frozenset(("the prime minister", "the president", "the chancellor", "the pope"))
UTTERED = bag("statement communique communiqué announcement")  # speak for whoever issued them
LESSER = bag("former deputy vice assistant acting under ex")
SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "cmdr": "commander", "adm": "admiral", "prof": "professor", "rev": "reverend",
    "insp": "inspector", "det": "detective", "supt": "superintendent", "cllr": "councillor",
    "coun": "councillor", "amb": "ambassador", "pres": "president",
}  # fmt: skip
# After "the man" they tell which one: nobody spoken of before.
AFTER = re.compile(r" (?:who|whose|next|beside|behind|wearing|sitting|standing|holding|opposite)\b")
PAST = bag("former ex retired ousted then predecessor one-time onetime ex-president")
RECENT = 12  # persons of one role word that are compared


@cache
def long_metonyms() -> tuple[tuple[str, str], ...]:
    """The metonyms of several words and what they stand for."""
    return tuple((long, name) for long, name in metonyms().items() if " " in long)


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(text.casefold().split())


def without(text: str, first: frozenset[str]) -> str:
    """The text without its first word if it is one of those."""
    head, *rest = text.split(None, 1)
    return rest[0] if rest and head.lower() in first else text


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The telling words of a noun phrase, folded, possessive endings cut."""
    found = (w.casefold().removesuffix("’s").removesuffix("'s") for w in WORD.findall(text))
    return frozenset(
        SHORT.get(part, part) for w in found for part in w.split("-") if part and part not in SMALL
    )


@lru_cache(maxsize=8192)
def bodies(text: str) -> frozenset[str]:
    """What the metonyms of several words in a text stand for."""
    return frozenset(name for long, name in long_metonyms() if long in text)


@lru_cache(maxsize=8192)
def body(word: str) -> str | None:
    """What a folded word stands for as a metonym."""
    return metonyms().get(word.upper()) or metonyms().get(word.capitalize())


@cache
def calls() -> dict[str, tuple[str, ...]]:
    """A noun for a body ("alliance") -> the names of the bodies that it can mean."""
    found: dict[str, list[str]] = {}
    for name, words in raw()["calls"].items():
        for word in words.split():
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@cache
def fields() -> dict[str, frozenset[str]]:
    """A noun for a person -> the fields of work that it belongs to."""
    found: dict[str, set[str]] = {}
    for name, words in raw()["fields"].items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=8192)
def fields_of(text: str) -> frozenset[str]:
    """The fields of work of which a phrase speaks."""
    table = fields()
    return frozenset(name for word in content(text) for name in table.get(word, ()))


def _past(text: str) -> bool:
    """Whether a role is one that somebody held before."""
    return not PAST.isdisjoint(words_of(text))


class Nominals:
    """Resolves noun phrases in order of the text."""

    def __init__(self, text: str, register: Register, resolver: Resolver) -> None:
        self.text = text
        self.register = register
        self.resolver = resolver
        self.unnamed: dict[str, Entity] = {}
        self.by_head: dict[str, Entity] = {}
        self.holders: dict[str, list[Entity]] = {}
        self.open: list[Mention] = []

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
        if AFTER.match(self.text, m.end):
            return None
        if place.embedded:  # "NAME said that the captain had": nobody speaks so of himself
            return None
        if not (place.subject or place.opens or place.speaks) or m.possessive or m.high - m.low > 6:
            return None
        asked = fields_of(m.text)
        fit = [n for n in self.resolver.candidates(m) if self._suits(n, place, asked, m)]
        if not fit:
            return None
        near = [n for n in fit if self.resolver.near(n, place)]
        return self.register.entities[self.resolver.best(m, place, near or fit)]

    def _suits(self, number: int, place: Place, asked: frozenset[str], m: Mention) -> bool:
        entity = self.register.entities[number]
        if self.resolver.last[number].place.sentence == place.sentence:
            return False
        near = self.resolver.near(number, place)
        if entity.type == "unnamed" or not (near or self.resolver.prominent(number, place)):
            return False
        if _past(m.text) and any(m.head in content(r) and not _past(r) for r in entity.roles):
            return False
        own: frozenset[str] = frozenset()
        for role in entity.roles:
            own |= fields_of(role)
        if "anybody" in asked:
            return True
        if m.head not in fields() and not asked:  # "the caller" may be somebody new
            plain = m.high - m.low < 2 and m.head.isalpha() and m.text[4:5].islower()
            return not plain or not entity.roles
        if own and asked:
            return bool(own & asked) and m.text.lower() not in OFFICES
        named_only = near and not entity.roles and entity.name.count(" ") < 2
        return bool(asked) and not own and (named_only or m.high - m.low > 1)

    def finish(self) -> None:
        """Headlines come before the names they mean: try those phrases again."""
        for m in self.open:
            asked = self._told(m.text) if not content(m.text).isdisjoint(HEADS) else frozenset()
            if len(asked) > 1:
                entity = self._match(m, asked)
                if entity is not None:
                    m.entity = entity.id
                    entity.call(m.text)

    def _told(self, text: str) -> frozenset[str]:
        """The words of a phrase, bodies under one name, heads of any kind alike."""
        found = set(bodies(text))
        for word in content(text):
            name = self._called(word)
            found.add(name or ("head" if word in HEADS else word))
        return frozenset(found - {"top", "general", "senior"})

    def _called(self, word: str) -> str | None:
        if word in calls():
            entity = self._by_call(word)
            return entity.name if entity else None
        return body(word)

    def _person(self, m: Mention) -> Entity | None:
        asked, was = content(m.text), _past(m.text)
        holders = self.holders.get(m.head.rpartition("-")[2], ())
        for entity in reversed(holders[-RECENT:]):
            if self._fits(m, entity) and any(
                asked <= content(r) and was <= _past(r) for r in entity.roles
            ):
                return entity
        return None if asked.isdisjoint(HEADS) else self._match(m, self._told(m.text))

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
        found = [self.register.organisations.find(name) for name in calls().get(word, ())]
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
        key = without(m.text, SIMPLE).casefold()
        found = self.unnamed.get(key)
        if found is None and m.definite and not m.plural and key == m.head:
            found = self.by_head.get(m.head)
        return found

    def _new(self, m: Mention) -> Entity:
        type_ = "organisation" if m.kind == "organisation" else "unnamed"
        plain = without(m.text, ARTICLE)
        owned = m.kind == "organisation" and not m.plural and plain.lower() != plain
        name = without(m.text, OWNER) if owned else m.text
        entity = self.register.create(m, name, type_, m.kind)
        if type_ == "unnamed" and m.kind == "person":
            entity.roles.append(plain)
        self.unnamed[without(m.text, SIMPLE).casefold()] = entity
        return entity
