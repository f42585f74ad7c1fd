"""Noun phrases as sources: "the official" is the person of that role, or stays unnamed."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.quoting.cast.binding import NOBODY
from corpus.quoting.cast.bodies import Bodies
from corpus.quoting.cast.calls import (
    called_body,
    without,
)
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import MOST, Entity
from corpus.quoting.cast.epithets import SOLE, Epithets
from corpus.quoting.cast.fields import ANYBODY, content, fields_of
from corpus.quoting.cast.firms import FIRMS
from corpus.quoting.cast.forward import aged, relative, sole
from corpus.quoting.cast.issuers import Issuers
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.cast.roles import ARTICLE, CHIEFS, SIMPLE, Roles, led
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.postmodifiers import begins
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.shapes import bag

TAKEN_UP = 0.75  # chance that an epithet means whom it is taken to mean
NEW = 0.8  # chance that "the diplomat" is nobody named before
OWNER = bag("the this")
UTTERED = bag("statement communique communiqué announcement")  # speak for whoever issued them
# They stand for whoever spoke last without a name ("“It is late,” the source said").
SHORT = {"memo": "memorandum", "email": "e-mail", "ad": "advertisement", "exam": "examination"}
NAMELESS = bag("person source insider")
ANYONE = NAMELESS | {"man", "woman"}
LEAD = 3  # paragraphs that may speak of "its boss" before the name


def _chief(m: Mention) -> bool:
    """Whether a phrase tells of the one who leads a body: "its chief executive"."""
    return m.high - m.low == 2 and m.text.endswith(CHIEFS)


class Nominals:
    """Resolves noun phrases in order of the text."""

    def __init__(self, t: Tokens, register: Register, resolver: Resolver) -> None:
        self.tokens = t
        self.text = text = t.text
        self.headline = text.find("\n")  # where it ends; -1 for a text of one line
        self.issuers = Issuers(t)
        self.register = register
        self.resolver = resolver
        self.epithets = Epithets(text, register.entities, resolver)
        self.unnamed: dict[str, Entity] = {}
        self.by_head: dict[str, Entity] = {}
        self.bodies = Bodies(t, register, resolver)
        self.roles = Roles(resolver, self.bodies)
        self.open: list[Mention] = []
        self.awaited: dict[str, Entity] = {}  # "the judge", whom nobody has named so far

    def called(self, m: Mention, entity: Entity) -> None:
        """Remember the noun by which the text explains a body's name: "NAME, a hedge fund,"."""
        self.unnamed[without(m.text, SIMPLE).casefold()] = entity
        self.bodies.explained[m.head] = entity

    def again(self, m: Mention, entity: Entity) -> None:
        """Remember one more noun for somebody unnamed: "his daughter-in-law, a schoolteacher,"."""
        self.unnamed[without(m.text, SIMPLE).casefold()] = entity
        if not m.quoted:
            self.by_head[m.head] = entity

    def merge(self, old: Entity, new: Entity) -> None:
        """The unnamed person ``old`` turned out to be ``new``, who carries those roles too."""
        for table in (self.unnamed, self.by_head):
            for key in [k for k, e in table.items() if e is old]:
                table[key] = new
        for role in old.roles:
            if len(new.roles) < MOST:
                new.roles.append(role)
                self.roles.learn(new, role)

    def resolve(self, m: Mention, place: Place, barred: frozenset[int] = NOBODY) -> None:
        """Set ``m.entity``: a person of that role, an organisation, or an unnamed source.

        None of the ``barred`` ones is taken up by an epithet.
        """
        entity = (
            self._by_role(m, place)
            or self._heard(m, place)
            or self._same(m)
            or self._nameless(m, place)
        )
        if entity is not None and entity.type == "unnamed":
            entity = self.epithets.fresh(m, place, entity, barred) or entity
        if m.definite and not m.plural:
            entity = self._body(m, place, entity)
        if entity is not None and m.definite and place.subject and entity.id in self.issuers.of:
            m.entity = self.issuers.of[entity.id]
            return
        if entity is None:
            entity = self._unheard(m, place, barred)
        m.entity = entity.id
        entity.call(m.text)
        if not m.quoted:
            self.by_head[m.head] = entity

    def _by_role(self, m: Mention, place: Place) -> Entity | None:
        """Whom a singular phrase tells by a role, a call, or as what a body issues."""
        if m.plural:
            return None
        if m.kind == "organisation":
            return self.bodies.by_call(m.head) if m.definite else None
        if m.kind != "person":
            return self.bodies.issuer(m) if m.head in UTTERED else None
        if m.definite:
            entity = self._here(m, place) or self.roles.person(m)
        else:
            entity = self.roles.top(m) or self.roles.abroad(m)
        entity = self._newer(m, entity)
        if entity is None and place.paragraph < 2:
            self.open.append(m)
        return entity

    def _body(self, m: Mention, place: Place, entity: Entity | None) -> Entity | None:
        """The body that a phrase means, where it has no ``entity`` or one without a name."""
        if entity is not None and (entity.type != "organisation" or entity.named):
            return entity
        bodily = m.kind == "organisation" or m.head in FIRMS or called_body(m.head)
        body = self.bodies.named(m, place, fresh=entity is None) if bodily else None
        return body or entity

    def _unheard(self, m: Mention, place: Place, barred: frozenset[int]) -> Entity:
        """Whom a phrase means that no phrase before has meant: an epithet's, or somebody new."""
        one = m.definite and m.kind == "person" and not m.plural
        if one and (native := self.roles.native(m)) is not None:
            return native
        entity = self.epithets.whom(m, place, barred)
        m.sure = 1.0 if entity is None else TAKEN_UP
        if entity is not None:
            return entity
        if one:
            m.sure = NEW
        return self._awaited(m, place) or self._new(m)

    def _awaited(self, m: Mention, place: Place) -> Entity | None:
        """Somebody in an office that has one holder, whom the text may yet name."""
        if m.definite and (_chief(m) or (m.high - m.low < 2 and m.head in SOLE)):
            office = m.head
        elif m.kind == "person" and place.paragraph < LEAD and led(m):
            office = "boss"
        else:
            return None
        entity = self.awaited[office] = self.awaited.get(office) or self._new(m)
        return entity

    def _here(self, m: Mention, place: Place) -> Entity | None:
        """Whom the same paragraph has called so before: "One of the diplomats … the diplomat"."""
        found = self.by_head.get(m.head)
        last = None if found is None else self.resolver.last.get(found.id)
        if found is None or last is None or found.type != "unnamed":
            return None
        told = m.high - m.low > 1  # "an old man on a bench … the old man"
        if found.name[:4].lower() == "the " or (
            told and not content(m.text) <= content(found.name)
        ):
            return None
        return found if place.paragraph - last.place.paragraph <= told else None

    def _newer(self, m: Mention, found: Entity | None) -> Entity | None:
        """The person ``found`` by a role, or whom the same noun brought in since: "One woman"."""
        new = self.by_head.get(m.head)
        if found is None or new is None or new is found or m.high - m.low > 1:
            return found
        last, before = self.resolver.last.get(new.id), self.resolver.last.get(found.id)
        if last is None or before is None or new.type != "unnamed" or new.name[:4] == "the ":
            return found
        return new if last.place.sentence > before.place.sentence else found

    def _nameless(self, m: Mention, place: Place) -> Entity | None:
        """Whom "the person" or "the source" takes up: somebody unnamed, never a name."""
        if m.plural or not m.definite or m.head not in ANYONE or m.high - m.low > 1:
            return None
        if begins(self.text, m.end):
            return None
        if m.gender and self.resolver.in_view(m.gender, place):
            return None  # "the man" may be whoever is named there
        number = self.resolver.someone(m.gender, place)
        return None if number is None else self.register.entities[number]

    def _heard(self, m: Mention, place: Place) -> Entity | None:
        """Whom "the source" takes up if somebody unnamed was the last to speak, just before."""
        number = self.resolver.speaker
        if number is None or m.plural or not m.definite:
            return None
        entity, last = self.register.entities[number], self.resolver.last.get(number)
        if last is None or entity.type != "unnamed" or entity.kind != "person" or entity.plural:
            return None
        own = self.by_head.get(m.head)
        if own is not None and own is not entity and m.head in NAMELESS:
            named = self.resolver.last.get(own.id)  # "A person said X had … the person said"
            if named is not None and place.paragraph - named.place.paragraph < 2:
                return own
        if m.head not in NAMELESS:  # "A shareholder said … the investor said"
            alike = last.spoke == place.paragraph and place.sentence - last.place.sentence < 3
            asked = fields_of(m.head) - {ANYBODY}  # "A Dane said … the Swede said"
            if not alike or asked.isdisjoint(fields_of(entity.name)):
                return None
        plain = m.high - m.low < 2 and place.paragraph - last.spoke < 2
        return entity if plain else None

    def holder(self, m: Mention) -> Entity | None:
        """The person who is known by the role that a singular phrase tells; nothing is kept."""
        singular = m.form == "nominal" and m.definite and m.kind == "person" and not m.plural
        return self.roles.person(m) if singular else None

    def finish(self) -> None:
        """Headlines come before the names they mean: try those phrases again."""
        self.issuers.finish()
        for m in self.open:
            self._forward(m)
            entity = self.roles.leader(m)
            if entity is not None:
                m.entity, m.sure = entity.id, 1.0
                entity.call(m.text)

    def _forward(self, m: Mention) -> None:
        """Give an unnamed phrase of a headline or a lead whom the article names below."""
        entities, holders = self.register.entities, self.roles.holders.get(m.head, ())
        if m.entity is not None and entities[m.entity].type != "unnamed":
            return
        found = relative(m, holders) if m.start < self.headline else None
        if found is None and m.entity is not None:
            found = aged(self.text, m, self.epithets.ages, entities) or sole(m, holders)
        if found is not None:
            m.entity = found.id
            found.call(m.text)

    def late(self) -> Iterator[tuple[Entity, Entity]]:
        """Those called by an office before anybody was named, and the one who holds it."""
        for head, unnamed in self.awaited.items():
            holders = {e.id: e for e in self.roles.holders.get(head, ()) if e.type == "person"}
            named = self.roles.boss() if head == "boss" else None
            if len(holders) == 1 or named is not None:
                named = named or holders.popitem()[1]
                if unnamed.gender in ("", named.gender) or not named.gender:
                    yield unnamed, named

    def _same(self, m: Mention) -> Entity | None:
        key = without(m.text, SIMPLE).casefold()
        found = self.unnamed.get(key)
        if found is None and m.definite and key == m.head:
            found = self.by_head.get(m.head) or self.by_head.get(SHORT.get(m.head, ""))
            if found is not None and m.plural != found.plural:
                return None
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
