"""Who each name of an article is: a person under any of his forms, a body, or somebody new."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import MOST, Entity
from corpus.quoting.cast.fullnames import leads
from corpus.quoting.cast.kin import Kin
from corpus.quoting.cast.nameparts import fold
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.people import choose
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.words.flags import FIRST, ORG
from corpus.quoting.words.lexicon import sold, words
from corpus.quoting.words.parts import PREDICATE, parts
from corpus.quoting.words.shapes import bag

# What leads from a name that opens a sentence up to words in marks.
_LEADS = re.compile(
    r" (?:was|is|were|had|has|did|does|took|takes|put|puts|saw|sees|sounded|seemed|remained|stayed)"
    r"\b[^.!?:;\n“”\"]{0,60}: ?[“\"„«‘]"
)
_THING = re.compile(r"(?:[ts]ion|ing|ment|ness|ity|ance|ence|ship|ism|ure|age|day)$")
_NEXT = re.compile(r" ([a-z]+)\b")
PERSONAL = (*HUMAN, "site")
CLUBS = bag("Town City United Rovers Wanderers Athletic Albion FC AFC Rangers Hotspur RFC CC")


SAINTS = ("St ", "St. ", "Saint ", "Ste ")


class Namings:
    """Gives the names their entities in order of the text.

    ``recent``: where each entity was mentioned last.
    """

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        register: Register,
        kin: Kin,
        recent: dict[int, int],
    ) -> None:
        self.text = text
        self.register = register
        self.people = register.people
        self.entities = register.entities
        self.kin = kin
        self.recent = recent
        self.houses: frozenset[str] = frozenset()  # surnames that are firms' names
        self.paragraph = -1
        self.near: set[int] = set()  # who was named in full in that paragraph
        self.known: dict[str, Entity] = {}
        sure = {m.text for m in mentions if m.form == "name" and not m.weak}
        self.sure = {text.casefold() for text in sure | _acting(text, mentions)}

    def beside(self, heard: Resolver, nominals: Nominals) -> None:
        """Take the rooms in which persons are heard and their roles kept."""
        self.heard = heard
        self.roles = nominals.roles.learn
        self.offices = nominals.roles.initials

    def give(self, m: Mention, place: Place) -> bool:
        """Give a name its entity; False when it is no name after all."""
        entity = self.entities[m.entity] if m.entity is not None else None
        entity = entity or self.kin.aged(m)
        if entity is None and m.kind in PERSONAL:
            found = self.people.candidates(m.text)
            entity = choose(found, m, self.recent, self._at_hand(found, place))
        if entity is None and m.text.isupper():
            entity = self._holder(m)
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

    def _holder(self, m: Mention) -> Entity | None:
        """Who holds the office of which a name gives the initials: "the CMD", a medical director.

        Unless a body of the article is called so.
        """
        found = self.offices.get(m.text)
        if found is None or self.text[max(0, m.start - 4) : m.start].lower() != "the ":
            return None
        if self.register.organisations.by_initials(m.text) is not None:
            return None
        m.kind = "person"
        return found

    def _at_hand(self, found: Sequence[Entity], place: Place) -> Collection[int]:
        """Who was named in full in this paragraph; or in the one before, if none ``found`` spoke.

        Of a family the one who was brought in last begins to speak.
        """
        if self.paragraph == place.paragraph or len(found) < 2:
            return self.near if self.paragraph == place.paragraph else ()
        last = self.heard.last
        new = all(e.id not in last or last[e.id].spoke < 0 for e in found)
        return self.near if new and place.speaks and place.paragraph - self.paragraph < 2 else ()

    def _namesake(self, m: Mention, place: Place) -> Entity | None:
        """A person of the article whose surname is also that of a place or a firm."""
        if m.text.startswith(SAINTS) and not place.oblique:  # "Ingrid St John … said St John"
            sharing = self.people.by_last.get(m.text.rpartition(" ")[2].casefold(), [])
            return next((e for e in sharing if e.name.endswith(f" {m.text}")), None)
        if (
            " " in m.text
            or m.text in self.houses
            or m.text.isupper()
            or (m.kind == "place" and place.oblique)
        ):
            return None
        key = m.text.casefold()
        people = self.people.by_last.get(key, [])
        if not people and not place.oblique:
            people = self.people.by_first.get(key, [])
        return people[0] if len(people) == 1 and people[0].type == "person" else None

    def _other(self, m: Mention, place: Place) -> Entity | None:
        """Whom a name means that no full name is: the one so called before, or somebody new."""
        key = m.text.casefold()
        entity = self.known.get(key)
        if entity is not None and m.gender and entity.gender not in ("", m.gender):
            entity = None  # "Mr. NAME … his daughter … Ms. NAME"
        if entity is not None:
            if m.kind == "person":
                entity.type = "person"
            return entity
        human = place.subject if m.kind == "person" else _surname(m, place)
        human = human or (place.subject and self._leads(m))
        if m.weak and key not in self.sure and not human:
            return self.register.organisations.by_word(m.text)
        found = self.kin.namesake(m) or self._club(m) or self.people.within(m)
        return found or self._new(m)

    def _new(self, m: Mention) -> Entity:
        """Somebody, a body or a people that nothing has named before."""
        type_ = "person" if m.kind == "person" or m.role else None
        if type_ is None and " " not in m.text and sum(c.isupper() for c in m.text) > 2:
            type_ = "organisation"
        type_ = "unnamed" if m.kind == "people" else type_
        entity = self.known[m.text.casefold()] = self.register.create(m, m.text, type_, m.kind)
        if m.kind != "people":
            self.people.add(entity)
        return entity

    def _leads(self, m: Mention) -> bool:
        """Whether the sentence of a first word leads up to words: "Linde was wary: “…”"."""
        if words()[m.text.lower()] or m.text[-1:] == "s" or _THING.search(m.text):
            return False
        return _LEADS.match(self.text, m.end) is not None

    def _club(self, m: Mention) -> Entity | None:
        """The club or firm whose name a lone word cuts short: "Hull" is Hull City.

        Or the body that it is the initials of: "Wada".
        """
        if m.kind != "unknown" or " " in m.text:
            return None
        bodies = self.register.organisations
        short = len(m.text) > 3 and bodies.by_initials(m.text)
        if short:
            return short
        found = bodies.by_word(m.text)
        first, *rest = found.name.split() if found else ("",)
        if found is None or not rest or (first != m.text and rest[-1] not in CLUBS):
            return None
        plain = all(words()[w] & ORG or w in sold() or w in ("&", "and") for w in rest)
        return found if rest[-1] in CLUBS or plain else None

    def _learn(self, entity: Entity, m: Mention) -> None:
        m.entity = entity.id
        entity.named += 1
        if entity.name.isupper() and not m.text.isupper() and fold(entity.name) == fold(m.text):
            entity.name = m.text  # a headline in capitals named it first
        if m.text not in entity.aliases and not leads(m.text, entity.name):
            entity.call(m.text)
        if m.gender and not entity.gender and entity.type == "person":
            entity.gender = m.gender
        entity.shown = entity.shown or (m.titled and m.gender != "")
        if m.role:
            for role in m.role.split("; "):
                if len(entity.roles) < MOST and role not in entity.roles:
                    entity.roles.append(role)
                    self.roles(entity, role)

    def keep(self, entity: int, place: Place) -> None:
        """Remember who was named in full in the paragraph."""
        if self.paragraph != place.paragraph:
            self.paragraph = place.paragraph
            self.near.clear()
        self.near.add(entity)


def _acting(text: str, mentions: Sequence[Mention]) -> set[str]:
    """Words that open sentences, twice at least as the subject of a verb, and are never small.

    "Nordfiber to idle a mill … Nordfiber will take downtime": no noun.
    """
    found: dict[str, int] = {}
    for m in mentions:
        if m.form == "name" and m.weak and m.text[-1:] != "s" and not _THING.search(m.text):
            verb = _NEXT.match(text, m.end)
            if verb is not None and (verb[1] == "to" or parts()[verb[1]] & PREDICATE):
                found[m.text] = found.get(m.text, 0) + 1
    twice = [name for name, times in found.items() if times > 1]
    return {n for n in twice if not words()[n.lower()] and n.lower() not in text}


def _surname(m: Mention, place: Place) -> bool:
    """Whether a word with the capital of its sentence must be a name: "Linde replied"."""
    plural = m.text[-1:] == "s" and m.text[-2:] not in ("is", "us", "ss")
    acts = m.text[-3:] == "ing" and not words()[m.text] & FIRST  # "Reacting, the spokesman, NAME,"
    apposed = m.role is not None and place.subject
    if acts and m.role is not None:
        return False
    return (place.speaks or apposed) and not plural and not words()[m.text.lower()]
