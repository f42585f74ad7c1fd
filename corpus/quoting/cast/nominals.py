"""Noun phrases as sources: "the official" is the person of that role, or stays unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.quoting.cast.aliases import MOST, Entity, agree
from corpus.quoting.cast.binding import NOBODY
from corpus.quoting.cast.bodies import Bodies
from corpus.quoting.cast.bonds import KIN
from corpus.quoting.cast.calls import (
    bodies,
    body,
    called_body,
    calls,
    homelands,
    without,
)
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.epithets import (
    HEADS,
    OWNED,
    SMALL,
    SOLE,
    WORD,
    Epithets,
    content,
    fields_of,
    past,
    words_of,
)
from corpus.quoting.cast.firms import FIRMS
from corpus.quoting.cast.forward import aged, relative, sole
from corpus.quoting.cast.issuers import Issuers
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import CAP, CAPITALS
from corpus.quoting.words.lexicon import words as known_words
from corpus.quoting.words.shapes import bag

TAKEN_UP = 0.75  # chance that an epithet means whom it is taken to mean
NEW = 0.8  # chance that "the diplomat" is nobody named before
SIMPLE = bag("the this that a an")
ARTICLE = SIMPLE | bag("his her its their several some many other another two three four both")
OWNER = bag("the this")
UTTERED = bag("statement communique communiqué announcement")  # speak for whoever issued them
LESSER = bag("former deputy vice assistant acting under ex shadow")
# They stand for whoever spoke last without a name ("“It is late,” the source said").
NAMELESS = bag("person source insider")
RECENT = 12  # persons of one role word that are compared


def _of_rank(m: Mention, fit: list[Entity]) -> list[Entity]:
    """Those of the same rank, if there are any: "the mayor" is no deputy mayor beside the mayor."""
    rank = LESSER & words_of(m.text)
    same = [e for e in fit if any(rank == LESSER & words_of(role) for role in e.roles)]
    return same or fit


def _when(place: Place | None) -> int:
    """The number of the sentence of a place."""
    return -1 if place is None else place.sentence


def _chief(m: Mention) -> bool:
    """Whether a phrase tells of the one who leads a body: "its chief executive"."""
    return m.high - m.low == 2 and m.text.endswith((" chief executive", " managing director"))


@lru_cache(maxsize=8192)
def initials(role: str) -> str:
    """The initials of an office in capitals, "Deputy Public Prosecutor" is a DPP; "" of others.

    None that mean something by themselves: no "Union Secretary" is "the US".
    """
    told = [w for w in WORD.findall(role.partition(",")[0]) if w.lower() not in SMALL]
    short = "".join(w[0] for w in told)
    known = known_words()[short] & ~(CAP | CAPITALS)
    return short if len(short) > 1 and short.isupper() and not known else ""


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
        self.holders: dict[str, list[Entity]] = {}
        self.initials: dict[str, Entity | None] = {}  # by offices; None of several holders
        self.open: list[Mention] = []
        self.awaited: dict[str, Entity] = {}  # "the judge", whom nobody has named so far

    def learn(self, entity: Entity, role: str) -> None:
        """Remember that a person carries a role."""
        for word in content(role):
            self.holders.setdefault(word, []).append(entity)
        short = initials(role)
        if short:
            same = self.initials.get(short, entity) is entity
            self.initials[short] = entity if same else None

    def told(self, entity: Entity, role: str) -> None:
        """Remember what the text says that a person is."""
        plain = without(role, ARTICLE)
        if plain not in entity.roles and len(entity.roles) < MOST:
            entity.roles.append(plain)
            self.learn(entity, plain)

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
                self.learn(new, role)

    def resolve(self, m: Mention, place: Place, barred: frozenset[int] = NOBODY) -> None:
        """Set ``m.entity``: a person of that role, an organisation, or an unnamed source.

        None of the ``barred`` ones is taken up by an epithet.
        """
        entity = None
        if not m.plural:
            if m.kind == "person":
                entity = (self._here(m, place) or self._person(m)) if m.definite else None
                entity = self._newer(m, entity)
                if entity is None and place.paragraph < 2:
                    self.open.append(m)
            elif m.kind == "organisation":
                entity = self.bodies.by_call(m.head) if m.definite else None
            elif m.head in UTTERED:
                entity = self.bodies.issuer(m)
        entity = entity or self._heard(m, place) or self._same(m) or self._nameless(m, place)
        unknown = entity is None or (entity.type == "organisation" and not entity.named)
        if unknown and m.definite and not m.plural:
            bodily = m.kind == "organisation" or m.head in FIRMS or called_body(m.head)
            entity = (self.bodies.named(m, place) if bodily else None) or entity
        if entity is not None and m.definite and place.subject and entity.id in self.issuers.of:
            m.entity = self.issuers.of[entity.id]
            return
        if entity is None:
            entity = self.epithets.whom(m, place, barred)
            m.sure = 1.0 if entity is None else TAKEN_UP
        if entity is None and m.definite and m.kind == "person" and not m.plural:
            m.sure = NEW
        if entity is None and m.definite and (_chief(m) or (m.high - m.low < 2 and m.head in SOLE)):
            entity = self.awaited.get(m.head) or self._new(m)
            self.awaited[m.head] = entity
        entity = entity or self._new(m)
        m.entity = entity.id
        entity.call(m.text)
        if not m.quoted:
            self.by_head[m.head] = entity

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
        if m.plural or not m.definite or m.head not in NAMELESS or m.high - m.low > 1:
            return None
        number = self.resolver.someone("", place)
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
            if not alike or fields_of(m.head).isdisjoint(fields_of(entity.name)):
                return None
        plain = m.high - m.low < 2 and place.paragraph - last.spoke < 2
        return entity if plain else None

    def holder(self, m: Mention) -> Entity | None:
        """The person who is known by the role that a singular phrase tells; nothing is kept."""
        singular = m.form == "nominal" and m.definite and m.kind == "person" and not m.plural
        return self._person(m) if singular else None

    def finish(self) -> None:
        """Headlines come before the names they mean: try those phrases again."""
        self.issuers.finish()
        for m in self.open:
            self._forward(m)
            asked = self._told(m.text) if not content(m.text).isdisjoint(HEADS) else frozenset()
            if len(asked) > 1:
                entity = self._match(m, asked)
                if entity is not None:
                    m.entity, m.sure = entity.id, 1.0
                    entity.call(m.text)

    def _forward(self, m: Mention) -> None:
        """Give an unnamed phrase of a headline or a lead whom the article names below."""
        entities, holders = self.register.entities, self.holders.get(m.head, ())
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
            holders = {e.id: e for e in self.holders.get(head, ()) if e.type == "person"}
            if len(holders) == 1:
                ((_, named),) = holders.items()
                if unnamed.gender in ("", named.gender) or not named.gender:
                    yield unnamed, named

    def _told(self, text: str) -> frozenset[str]:
        """The words of a phrase, bodies under one name, heads of any kind alike."""
        found = set(bodies(text))
        for word in content(text):
            name = self._called(word)
            found.add(name or ("head" if word in HEADS else word))
        return frozenset(found - {"top", "general", "senior"})

    def _called(self, word: str) -> str | None:
        if word in calls():
            entity = self.bodies.by_call(word)
            return entity.name if entity else None
        return body(word) or homelands().get(word)

    def _person(self, m: Mention) -> Entity | None:
        asked, was = content(m.text), past(m.text)
        holders: Sequence[Entity] = self.holders.get(m.head.rpartition("-")[2], ())
        fit = {
            entity.id: entity
            for entity in reversed(holders[-RECENT:])
            if agree(m, entity)
            and any(asked <= content(r) and was <= past(r) for r in entity.roles)
        }
        if fit:
            return self._latest(_of_rank(m, list(fit.values())))
        only = holders[0] if len({e.id for e in holders}) == 1 else None
        if only is not None and m.head in KIN and OWNED.search(m.text):
            # "the dead man's mother", where the article knows one
            return only if only.type == "person" and agree(m, only) else None
        return None if asked.isdisjoint(HEADS) else self._match(m, self._told(m.text))

    def _latest(self, fit: Sequence[Entity]) -> Entity:
        """Who of several of one role was the subject last, up to here; else the last to get it."""
        heard = self.resolver.last
        acted = [e for e in fit if e.id in heard and heard[e.id].subject is not None]
        if len(fit) < 2 or not acted:
            return fit[0]
        return max(acted, key=lambda e: _when(heard[e.id].subject))

    def _match(self, m: Mention, asked: frozenset[str]) -> Entity | None:
        """The person one of whose roles says the same of the same body."""
        if len(asked) < 2 or "head" not in asked:
            return None
        for word in sorted(HEADS):
            for entity in reversed(self.holders.get(word, ())[-RECENT:]):
                if agree(m, entity) and any(self._says(asked, r) for r in entity.roles):
                    return entity
        return None

    def _says(self, asked: frozenset[str], role: str) -> bool:
        return asked <= self._told(role) and (asked & LESSER) == (LESSER & words_of(role))

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
