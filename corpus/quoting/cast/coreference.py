"""Who is meant: the cast of one article, and which of it each mention stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.model import Span
from corpus.quoting.cast.aliases import MOST, Entity, Register, choose, fold
from corpus.quoting.cast.appositions import Appositions
from corpus.quoting.cast.asides import part_of
from corpus.quoting.cast.binding import NOBODY, barred
from corpus.quoting.cast.cataphora import ahead
from corpus.quoting.cast.context import Place, mark_quoted, places
from corpus.quoting.cast.floor import asks, questioned, takes_floor
from corpus.quoting.cast.fullnames import full_names, leads, neither
from corpus.quoting.cast.issuers import own_words
from corpus.quoting.cast.kin import Kin, owned
from corpus.quoting.cast.leads import Leads
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.selves import others
from corpus.quoting.mentions.finding import HUMAN, Mention, mentions_of
from corpus.quoting.text.tokens import Tokens, tokens
from corpus.quoting.words.lexicon import words


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


PERSONAL = (*HUMAN, "site")


AWAITED = 1  # paragraphs from a pronoun on to whom it runs ahead of, at most


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
        self.paragraph = -1
        self.near: list[int] = []  # who was named in full in that paragraph
        self.known: dict[str, Entity] = {}
        self.waiting: list[tuple[Mention, int]] = []  # pronouns before anybody, their paragraphs
        self.leads = Leads(t.text)
        self.apposed = Appositions(t.text, mentions, self.register, self.recent)
        self.kin = Kin(t, mentions, self.register)
        self.sure = {m.text for m in mentions if m.form == "name" and not m.weak}
        self.sure = {text.casefold() for text in self.sure}

    def cast(self) -> Cast:
        """Full names first, then all the rest in order of the text."""
        spots = places(self.tokens, self.mentions, self.quoted)
        full_names(self.tokens.text, self.mentions, spots, self.register, self.kin)
        neither(self.tokens.text, self.mentions, self.register)
        kept: list[Mention] = []
        where: list[Place] = []
        resolver = Resolver(self.entities, self._totals())
        nominals = Nominals(self.tokens, self.register, resolver)
        self.roles = nominals.learn
        self.merged = (resolver, nominals)
        for n, (m, place) in enumerate(zip(self.mentions, spots, strict=True)):
            turn = False
            if m.form == "name":
                what = self.apposed.explained(n)
                if what is not None:
                    m.kind, m.weak = "organisation", False
                presented = self.apposed.presents and self.apposed.presented(m)
                if not self._name(m, place):
                    continue
                if presented:
                    self._present(m, place, n, kept)
                if what is not None:
                    what.entity = m.entity
                if m.role and m.entity is not None:
                    self.kin.learn(n, self.entities[m.entity])
                if self.waiting:
                    self._awaited(m, place)
                turn = place.opens and self._turn(m)
                self._identify(m, place, kept)
            elif m.form == "nominal":
                self._noun(n, m, spots)
            else:
                m.entity = self._ahead(n, spots) if m.gender else None
                if m.entity is None:
                    open_to_all = place.first or not m.gender
                    no = NOBODY if open_to_all else barred(self.tokens, self.mentions, spots, n)
                    if place.speaks and m.gender and not m.quoted:
                        no |= self._named(n) | resolver.asked_by(self.tokens, m, place)
                        no |= self._told(n)
                    m.entity = resolver.resolve(m, place, no)
                    m.entity = nominals.issuers.speaks(m, place)
                if m.entity is None and m.gender and not m.quoted:
                    self.waiting.append((m, place.paragraph))
            if m.entity is not None:
                self.recent[m.entity] = m.start
                if m.form == "name" and not m.quoted and " " in m.text:
                    self._keep(m.entity, place)
                if m.form != "name" or not self._plays(n, m):
                    resolver.note(m, place, turn)
                nominals.issuers.note(m, place)
                if m.form == "name" and not m.quoted and questioned(self.tokens, m):
                    resolver.floor = (place.paragraph, m.entity)
                known = self.entities[m.entity].type == "person"
                if place.speaks and not m.quoted and asks(self.tokens, m):
                    resolver.asker = (place.paragraph, m.entity)
                if place.subject and not m.quoted and takes_floor(self.tokens, m, place, known):
                    resolver.floor = (place.paragraph, m.entity)
            kept.append(m)
            where.append(place)
        nominals.finish()
        return Cast(kept, where, self.entities, [m.start for m in kept])

    def _plays(self, n: int, m: Mention) -> bool:
        """Whether name number ``n`` is of somebody who plays a part, which has that gender."""
        part = part_of(self.tokens, self.mentions, n)
        if part is not None and part.entity is not None:
            entity = self.entities[part.entity]
            entity.gender = entity.gender or m.gender
        return part is not None

    def _awaited(self, m: Mention, place: Place) -> None:
        """Give a name to the pronouns that came before anybody: "“…,” he said. NAME closed"."""
        if m.entity is None or m.quoted:
            return
        entity = self.entities[m.entity]
        if entity.type != "person" or not place.subject:
            return
        for pronoun, paragraph in self.waiting:
            if place.paragraph - paragraph <= AWAITED and entity.gender in ("", pronoun.gender):
                pronoun.entity = entity.id
                entity.gender = entity.gender or pronoun.gender
        self.waiting.clear()

    def _noun(self, n: int, m: Mention, spots: Sequence[Place]) -> None:
        """Give the noun phrase of number ``n`` the person it is explained by, or takes up."""
        named = self.apposed.named(n) if m.entity is None else self.entities[m.entity]
        if m.head in ("former", "latter") and (number := self.apposed.of_pair(n)) is not None:
            named = self.entities[number]
        if named is None and own_words(m) and spots[n].speaks and n + 1 < len(spots):
            writer = self.merged[0].resolve(self.mentions[n + 1], spots[n + 1])
            named = None if writer is None else self.entities[writer]
        if named is None and owned(m) and n + 1 < len(spots):
            owner = self.merged[0].resolve(self.mentions[n + 1], spots[n + 1])
            named = self.kin.relative(m, owner)
        if named is not None:
            m.entity = named.id
            return
        place = spots[n]
        _, nominals = self.merged
        speaks = place.speaks and not m.quoted and not m.plural and m.kind == "person"
        nominals.resolve(m, place, self._named(n) if speaks else NOBODY)
        if m.entity is not None:
            self.leads.note(m, place, self.entities[m.entity])

    def _identify(self, m: Mention, place: Place, kept: Sequence[Mention]) -> None:
        """Give what the lead said of somebody unnamed to the name that makes him known."""
        if m.entity is None or m.quoted:
            return
        named = self.entities[m.entity]
        lead = self.leads.identified(m, place, named)
        if lead is not None:
            self._merge(lead, named, kept)
            self.leads.entity = None

    def _present(self, m: Mention, place: Place, n: int, kept: Sequence[Mention]) -> None:
        """Give the name in "His name was NAME" what was said of the one whom it presents."""
        his = next((x for x in reversed(self.mentions[max(0, n - 3) : n]) if x.gender), None)
        number = self.merged[0].someone(his.gender, place) if his is not None else None
        if his is None or number is None or m.entity is None:
            return
        named = self.entities[m.entity]
        named.gender = named.gender or his.gender
        if named.gender == his.gender:
            self._merge(self.entities[number], named, kept)

    def _merge(self, unnamed: Entity, named: Entity, kept: Sequence[Mention]) -> None:
        """Make one of somebody unnamed and of who he turns out to be."""
        for other in kept:
            if other.entity == unnamed.id:
                other.entity = named.id
        named.gender = named.gender or unnamed.gender
        resolver, nominals = self.merged
        resolver.merge(unnamed.id, named.id)
        nominals.merge(unnamed, named)

    def _keep(self, entity: int, place: Place) -> None:
        """Remember who was named in full in the paragraph."""
        if self.paragraph != place.paragraph:
            self.paragraph = place.paragraph
            self.near.clear()
        self.near.append(entity)

    def _named(self, n: int) -> frozenset[int]:
        """Those of whom the words around a tag speak."""
        return others(self.tokens.text, self.mentions, self.quoted, n, self.people)

    def _told(self, n: int) -> frozenset[int]:
        """Whom pronoun number ``n`` speaks to: "he told the officer" is not the officer."""
        m, after = self.mentions[n], self.mentions[n + 1 : n + 2]
        if not after or self.tokens.text[m.end : after[0].left] not in (" told ", " tells "):
            return NOBODY
        other = after[0]
        if other.form == "name":
            found = choose(self.people.candidates(other.text), other, self.recent)
        else:
            found = self.merged[1].holder(other)
        return NOBODY if found is None else frozenset((found.id,))

    def _ahead(self, n: int, spots: Sequence[Place]) -> int | None:
        """Whom a pronoun runs ahead of, if gender allows."""
        k = ahead(self.tokens, self.mentions, spots, n)
        if k is None or self.mentions[k].kind not in PERSONAL:
            return None
        name = self.mentions[k]
        found = choose(self.people.candidates(name.text), name, self.recent)
        fits = found is not None and found.gender in ("", self.mentions[n].gender)
        return found.id if found is not None and fits else None

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

    def _name(self, m: Mention, place: Place) -> bool:
        """Give a name its entity; False when it is no name after all."""
        entity = self.entities[m.entity] if m.entity is not None else None
        entity = entity or self.kin.aged(m)
        if entity is None and m.kind in PERSONAL:
            found = self.people.candidates(m.text)
            entity = choose(found, m, self.recent, self._at_hand(found, place))
        if entity is None and m.kind in ("organisation", "place"):
            entity = self._namesake(m, place) or self.register.organisation(m)
        if entity is None:
            entity = self._other(m, place)
            if entity is None:
                return False
        if entity.type is None and m.kind == "person" and m.titled:
            entity.type = "person"
        self._learn(entity, m)
        return True

    def _at_hand(self, found: Sequence[Entity], place: Place) -> Sequence[int]:
        """Who was named in full in this paragraph; or in the one before, if none ``found`` spoke.

        Of a family the one who was brought in last begins to speak.
        """
        if self.paragraph == place.paragraph or len(found) < 2:
            return self.near if self.paragraph == place.paragraph else ()
        last = self.merged[0].last
        new = all(e.id not in last or last[e.id].spoke < 0 for e in found)
        return self.near if new and place.speaks and place.paragraph - self.paragraph < 2 else ()

    def _namesake(self, m: Mention, place: Place) -> Entity | None:
        """A person of the article whose surname is also that of a place or a firm."""
        if " " in m.text or m.text.isupper() or (m.kind == "place" and place.oblique):
            return None
        key = m.text.casefold()
        people = self.people.by_last.get(key, [])
        if not people and not place.oblique:
            people = self.people.by_first.get(key, [])
        return people[0] if len(people) == 1 and people[0].type == "person" else None

    def _other(self, m: Mention, place: Place) -> Entity | None:
        key = m.text.casefold()
        entity = self.known.get(key)
        if entity is None:
            human = place.subject if m.kind == "person" else _surname(m, place)
            if m.weak and key not in self.sure and not human:
                return self.organisations.by_word(m.text)
            entity = self.kin.namesake(m)
            if entity is not None:
                return entity
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
        if m.text not in entity.aliases and not leads(m.text, entity.name):
            entity.call(m.text)
        if m.gender and not entity.gender and entity.type == "person":
            entity.gender = m.gender
        if m.role:
            for role in m.role.split("; "):
                if len(entity.roles) < MOST and role not in entity.roles:
                    entity.roles.append(role)
                    self.roles(entity, role)


def _surname(m: Mention, place: Place) -> bool:
    """Whether a word with the capital of its sentence must be a name: "Linde replied"."""
    return place.speaks and m.text[-1:] != "s" and not words()[m.text.lower()]
