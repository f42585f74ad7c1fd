"""Who is meant: the cast of one article, and which of it each mention stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.model import Span
from corpus.quoting.aliases import MOST, Entity, Register, canonical, choose, fold, parts
from corpus.quoting.context import Place, mark_quoted, places
from corpus.quoting.mentions import HUMAN, Mention, mentions_of
from corpus.quoting.nominals import Nominals
from corpus.quoting.pronouns import Resolver
from corpus.quoting.tokens import Tokens, tokens


@dataclass(slots=True)
class Cast:
    """All mentions of an article in order of ``start`` and the entities they stand for."""

    mentions: list[Mention]
    places: list[Place]
    entities: list[Entity]
    starts: list[int] = field(default_factory=list)

    def between(self, a: int, b: int) -> list[Mention]:
        """Mentions that begin in ``a <= start < b``."""
        return self.mentions[bisect_left(self.starts, a) : bisect_left(self.starts, b)]

    def entity(self, m: Mention) -> Entity | None:
        """Who the mention stands for, or None."""
        return None if m.entity is None else self.entities[m.entity]

    def at(self, position: int) -> Mention | None:
        """The longest mention that covers the position."""
        near = self.mentions[: bisect_left(self.starts, position + 1)][-6:]
        cover = [m for m in near if m.end > position]
        return max(cover, key=lambda m: m.end - m.start) if cover else None


def read(text: str | Tokens, quoted: Sequence[Span] = ()) -> Cast:
    """The cast of an article; ``quoted`` are the spans between its marks, in order."""
    t = tokens(text) if isinstance(text, str) else text
    mentions = mentions_of(t)
    mark_quoted(mentions, quoted)
    return _Casting(t, mentions, quoted).cast()


THEY = re.compile(r"\b(?:non-?binary|genderqueer|(?:uses? |pronouns? (?:are )?)?they/them)\b", re.I)


PERSONAL = (*HUMAN, "site")


class _Casting:
    """Reads the mentions in order and gives each its entity."""

    def __init__(self, t: Tokens, mentions: list[Mention], quoted: Sequence[Span]) -> None:
        self.tokens = t
        self.quoted = quoted
        self.mentions = mentions
        self.register = Register()
        self.entities = self.register.entities
        self.people = self.register.people
        self.organisations = self.register.organisations
        self.recent: dict[int, int] = {}
        self.known: dict[str, Entity] = {}
        self.sure = {m.text for m in mentions if m.form == "name" and not m.weak}
        self.sure = {text.casefold() for text in self.sure}

    def cast(self) -> Cast:
        """Full names first, then all the rest in order of the text."""
        spots = places(self.tokens, self.mentions, self.quoted)
        self._full_names(spots)
        self._neither()
        kept: list[Mention] = []
        where: list[Place] = []
        resolver = Resolver(self.entities, self._totals())
        nominals = Nominals(self.tokens.text, self.register, resolver)
        self.roles = nominals.learn
        for n, (m, place) in enumerate(zip(self.mentions, spots, strict=True)):
            turn = False
            if m.form == "name":
                what = self._explained(n)
                if what is not None:
                    m.kind, m.weak = "organisation", False
                if not self._name(m, place):
                    continue
                if what is not None:
                    what.entity = m.entity
                turn = place.opens and self._turn(m)
            elif m.form == "nominal":
                named = self._apposed(n) if m.entity is None else self.entities[m.entity]
                if named is None:
                    nominals.resolve(m, place)
                else:
                    m.entity = named.id
            else:
                m.entity = resolver.resolve(m, place)
            if m.entity is not None:
                self.recent[m.entity] = m.start
                resolver.note(m, place, turn)
            kept.append(m)
            where.append(place)
        nominals.finish()
        return Cast(kept, where, self.entities, [m.start for m in kept])

    def _apposed(self, n: int) -> Entity | None:
        """Who is named right after a singular noun phrase: "the organiser, NAME,"."""
        m = self.mentions[n]
        if m.plural or m.possessive or not (m.definite or m.text[:3].lower() in ("our", "my ")):
            return None
        text = self.tokens.text
        for name in self.mentions[n + 1 : n + 4]:
            if name.left < m.end or name.form != "name":
                continue
            body = m.kind == "organisation"
            partner = name.kind == "organisation" and text[m.end : name.left] == ", the "
            if (text[m.end : name.left] != ", " and not partner) or name.plural:
                return None
            entity = None if name.entity is None else self.entities[name.entity]
            if entity is None and name.kind == "person":
                entity = choose(self.people.candidates(name.text), name, self.recent)
            elif entity is None and partner:
                entity = self._organisation(name)
            if entity is None or not _closed(text, name.right):
                return None
            if body and name.kind == "unknown":
                entity.type = "organisation"
            fits = entity.type == ("organisation" if body or partner else "person")
            return entity if fits else None
        return None

    def _explained(self, n: int) -> Mention | None:
        """What a name is, right after it: "NAME, the federation,"."""
        m, text = self.mentions[n], self.tokens.text
        if m.kind not in HUMAN or not text.startswith(", the ", m.end):
            return None
        for after in self.mentions[n + 1 : n + 4]:
            if after.start == m.end + 2 and after.form == "nominal":
                body = after.kind == "organisation" and not after.plural
                return after if body and text[after.end : after.end + 1] == "," else None
        return None

    def _totals(self) -> dict[int, int]:
        """How often each person is named in full in the whole article."""
        counts: dict[int, int] = {}
        texts: dict[str, int] = {}
        for m in self.mentions:
            if m.form != "name" or m.kind not in HUMAN:
                continue
            if m.entity is not None:
                counts[m.entity] = counts.get(m.entity, 0) + 1
            else:
                texts[m.text] = texts.get(m.text, 0) + 1
        for text, times in texts.items():
            for e in self.people.candidates(text)[:1]:
                counts[e.id] = counts.get(e.id, 0) + times
        return counts

    def _turn(self, m: Mention) -> bool:
        """Whether a name at the head of a line is the "NAME:" that begins a turn."""
        after = self.tokens.gaps[m.high + 1]
        return after != " " and after.lstrip(")")[:1] == ":" and "\n" not in after

    def _full_names(self, spots: list[Place]) -> None:
        for m, place in zip(self.mentions, spots, strict=True):
            if m.form != "name" or m.kind not in HUMAN or m.weak:
                continue
            words = parts(m.text)
            if len(words) < 2 or len(words) > 6:
                continue
            if m.kind == "unknown" and not (m.role or m.titled or place.speaks or len(words) <= 3):
                continue
            entity = self.people.known(m.text) or self.people.by_tail(m.text)
            if entity is None:
                sure = m.kind == "person" or bool(m.role) or place.subject
                entity = self.register.create(m, m.text, "person" if sure else None, "full")
                self.people.add(entity)
            elif m.text.isupper() < entity.name.isupper() or (
                len(m.text) > len(entity.name) and not m.text.isupper()
            ):
                entity.name = m.text
            if m.kind == "person" or m.role or place.subject:
                entity.type = "person"
            entity.gender = entity.gender or m.gender
            m.entity = entity.id

    def _neither(self) -> None:
        """Set the gender of those of whom the text says that they are called "they"."""
        text = self.tokens.text
        if "they/" not in text and "inary" not in text:
            return
        for told in THEY.finditer(text):
            n = bisect_left(self.mentions, told.start(), key=lambda m: m.start) - 1
            for m in reversed(self.mentions[max(0, n - 8) : n + 1]):
                if m.form == "name" and "\n" not in text[m.end : told.start()]:
                    found = self.people.candidates(m.text)
                    entity = found[0] if len(found) == 1 and m.entity is None else None
                    entity = self.entities[m.entity] if m.entity is not None else entity
                    if entity is not None:
                        entity.gender = "n"
                    break

    def _name(self, m: Mention, place: Place) -> bool:
        """Give a name its entity; False when it is no name after all."""
        entity = self.entities[m.entity] if m.entity is not None else None
        if entity is None and m.kind in PERSONAL:
            entity = choose(self.people.candidates(m.text), m, self.recent)
        if entity is None and m.kind in ("organisation", "place"):
            entity = self._namesake(m, place) or self._organisation(m)
        if entity is None:
            entity = self._other(m, place)
            if entity is None:
                return False
        if entity.type is None and m.kind == "person" and m.titled:
            entity.type = "person"
        self._learn(entity, m)
        return True

    def _namesake(self, m: Mention, place: Place) -> Entity | None:
        """A person of the article whose surname is also that of a place or a firm."""
        if " " in m.text or m.text.isupper() or (m.kind == "place" and place.oblique):
            return None
        key = m.text.casefold()
        people = self.people.by_last.get(key, [])
        if not people and not place.oblique:
            people = self.people.by_first.get(key, [])
        return people[0] if len(people) == 1 and people[0].type == "person" else None

    def _organisation(self, m: Mention) -> Entity:
        entity = self.organisations.find(m.text) or self.organisations.by_word(m.text)
        if entity is None:
            entity = self.register.create(m, canonical(m.text), "organisation", m.kind)
            self.organisations.add(entity)
        return entity

    def _other(self, m: Mention, place: Place) -> Entity | None:
        key = m.text.casefold()
        entity = self.known.get(key)
        if entity is None:
            if m.weak and key not in self.sure and not (m.kind == "person" and place.subject):
                return self.organisations.by_word(m.text)
            type_ = "person" if m.kind == "person" or m.role else None
            if type_ is None and " " not in m.text and sum(c.isupper() for c in m.text) > 2:
                type_ = "organisation"
            type_ = "unnamed" if m.kind == "people" else type_
            entity = self.register.create(m, m.text, type_, m.kind)
            self.known[key] = entity
            if m.kind != "people":
                self.people.add(entity)
        elif m.kind == "person":
            entity.type = "person"
        return entity

    def _learn(self, entity: Entity, m: Mention) -> None:
        m.entity = entity.id
        entity.named += 1
        if entity.name.isupper() and not m.text.isupper() and fold(entity.name) == fold(m.text):
            entity.name = m.text  # a headline in capitals named it first
        if m.text not in entity.aliases:
            entity.call(m.text)
        if m.gender and not entity.gender and entity.type == "person":
            entity.gender = m.gender
        if m.role:
            for role in m.role.split("; "):
                if len(entity.roles) < MOST and role not in entity.roles:
                    entity.roles.append(role)
                    self.roles(entity, role)


def _closed(text: str, end: int) -> bool:
    """Whether an apposition that ends at ``end`` is closed by a stop, or by the verb of saying."""
    after = (" said", " says", " told")
    return text[end : end + 1] in (",", ".", ";", ":") or text.startswith(after, end)
