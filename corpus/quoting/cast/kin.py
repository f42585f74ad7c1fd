"""Who is whose mother, brother or lawyer, as the text says it beside a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.quoting.cast.bonds import (
    CHILDREN,
    CONVERSE,
    ELDERS,
    GRANDCHILDREN,
    KIN,
    PARENTS,
    alike,
    bond,
)
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.nameparts import parts
from corpus.quoting.cast.partners import LONGEST, acts, client, paired, wedded
from corpus.quoting.cast.people import BUCKET
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import (
    FEMALE,
    MALE,
    PARTICLE,
)
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

FAMILY = re.compile(
    r"\b(?:couple|husband|wife|married|parents|brothers?|sisters?|twins|siblings|famil(?:y|ies))\b"
)
OLDER, YOUNGER = bag("older elder senior big"), bag("younger junior little kid baby")
DEATH = re.compile(
    r"\b(?:death|funeral|murder|killing|suicide|loss|passing) of (?:his|her|their) (?:late )?$"
)
MINE = re.compile(r"\b[Mm]y\b")


@dataclass(frozen=True, slots=True)
class Awaited:
    """A relative mentioned as somebody's in a paragraph: the entities of both, and the noun."""

    owner: int
    noun: str
    unnamed: int
    paragraph: int


def _of_particles(surname: str) -> bool:
    """Whether a surname of several words begins with small ones: "van der Berg"."""
    return all(words()[word] & PARTICLE for word in surname.split()[:-1])


class Kin:
    """The family ties of one article's persons."""

    def __init__(self, t: Tokens, mentions: Sequence[Mention], register: Register) -> None:
        self.tokens = t
        self.mentions = mentions
        self.register = register
        self.ties: dict[tuple[int, str], Entity] = {}
        self.dead: set[int] = set()
        self.by_surname: dict[str, dict[int, Entity]] = {}  # relatives, by those who have them
        self.mine: dict[str, Entity] = {}  # the narrator's: "my mother, NAME"
        self.awaited: Awaited | None = None  # a relative whom nobody has named so far
        self.nouns: dict[int, set[str]] | None = None  # of full names, once asked
        self.family: bool | None = None  # whether the article speaks of one, once asked

    def couple(self, m: Mention, entity: Entity) -> None:
        """File the first of two who share the surname of the second: "Trish and Graeme Moe"."""
        surname = m.text.partition(" ")[2]
        if not surname or m.role or not paired(self.tokens, m.low):
            return
        if " " in surname and not _of_particles(surname):
            return
        people, first = self.register.people, self.tokens.word[m.low - 2]
        name = f"{first} {surname}"
        if people.known(name) or people.candidates(first) or not self._family():
            return
        other = self.register.create(m, name, "person", "full")
        gender = words()[first] & (MALE | FEMALE)
        other.gender = "m" if gender == MALE else "f" if gender == FEMALE else ""
        people.add(other)
        if entity.gender != other.gender or not entity.gender:
            self._marry(entity, other)

    def _family(self) -> bool:
        if self.family is None:
            self.family = FAMILY.search(self.tokens.text) is not None
        return self.family

    def learn(self, n: int, entity: Entity) -> None:
        """Remember what name number ``n`` is to somebody: "his mother, NAME", "Ann’s son NAME".

        Also behind it: "NAME, Ann’s younger brother", "NAME, a cousin of Ann".
        """
        m = self.mentions[n]
        if (other := wedded(self.tokens, self.mentions, n)) and other.entity is not None:
            one = self.register.entities[other.entity]
            if one.type == "person" and one is not entity:
                self._marry(one, entity)
        noun, left = (bond(m.role) if m.role else None), m.left
        if noun is None:
            noun, left = self._beside(n)
        if noun is None:
            if acts(self.tokens, m):
                self._acting(n, entity)
            return
        if MINE.search(self.tokens.text, max(0, m.left - 4), m.left + 3):
            self.mine[noun] = entity
            return
        if DEATH.search(self.tokens.text, max(0, m.left - 40), m.left):
            self.dead.add(entity.id)
        owner = self._owner_before(n, left)
        if owner is None:
            owner = self._owner_behind(n, noun)
            if owner is None or owner is entity:
                return
        self._tie(owner, noun, entity)

    def _owner_before(self, n: int, left: int) -> Entity | None:
        """Whose relative name ``n`` is by a mention in its role, which begins at ``left``."""
        m = self.mentions[n]
        for other in reversed(self.mentions[max(0, n - LONGEST) : n]):
            if left <= other.start < m.start and other.entity is not None:
                return self.register.entities[other.entity]
        return None

    def _owner_behind(self, n: int, noun: str) -> Entity | None:
        """Whose relative name ``n`` is by what explains it: "NAME, a cousin of Ann"."""
        m = self.mentions[n]
        for other in self.mentions[n + 1 : n + 1 + LONGEST]:
            if other.start >= m.right:
                return None
            of = self.tokens.text.endswith(f"{noun} of ", m.end, other.left)
            if other.form == "name" and (other.possessive or of):
                return self._person(other)
        return None

    def _beside(self, n: int) -> tuple[str | None, int]:
        """The tie that a phrase before a name with a role tells: "his wife, the singer NAME".

        With the place where the phrase begins.
        """
        m = self.mentions[n]
        for other in reversed(self.mentions[max(0, n - LONGEST) : n]) if m.role else ():
            if other.form == "nominal" and not other.plural and not other.inside:
                apposed = self.tokens.text[other.end : m.left] == ", "
                return (bond(other.text), other.left) if apposed else (None, m.left)
        return None, m.left

    def _acting(self, n: int, entity: Entity) -> None:
        """Remember whom somebody acts for: "Ann Lowe KC, for NAME, said"."""
        nouns, other = client(self.tokens, self.mentions, n)
        owner = self._person(other) if other is not None else None
        if owner is not None and owner is not entity:
            for noun in nouns:
                self._tie(owner, noun, entity)

    def _person(self, m: Mention) -> Entity | None:
        """Whom a name means that is not reached yet."""
        if m.entity is not None:
            return self.register.entities[m.entity]
        return next(iter(self.register.people.candidates(m.text)), None)

    def _tie(self, owner: Entity, noun: str, relative: Entity) -> None:
        self._file(owner, alike(noun), relative)
        for converse in CONVERSE.get(alike(noun), ()):
            if (relative.id, converse) not in self.ties:
                self._file(relative, converse, owner)

    def _marry(self, one: Entity, other: Entity) -> None:
        for mine, theirs in ((one, other), (other, one)):
            self._file(mine, "husband", theirs)
            self._file(mine, "wife", theirs)

    def _file(self, owner: Entity, noun: str, relative: Entity) -> None:
        """Keep one tie, also under the surname of the owner."""
        self.ties[owner.id, noun] = relative
        for surname in parts(owner.name)[1:][-1:]:
            self.by_surname.setdefault(surname, {})[relative.id] = relative

    def aged(self, m: Mention) -> Entity | None:
        """Whom "the older NAME" means of a family of which the text says who is older."""
        age = m.role.lower() if m.role else ""
        if age not in OLDER and age not in YOUNGER:
            return None
        key = parts(m.text)[-1:]
        for (owner, noun), entity in self.ties.items():
            head = self.register.entities[owner]
            if parts(head.name)[-1:] != key:
                continue
            words_ = set(" ".join(entity.roles).lower().replace(",", " ").split())
            older = noun in (*PARENTS, *ELDERS) or not OLDER.isdisjoint(words_)
            younger = noun in (*CHILDREN, *GRANDCHILDREN) or not YOUNGER.isdisjoint(words_)
            if older == younger:
                continue
            found = entity if older == (age in OLDER) else head
            if " " not in found.name:
                found.name = f"{found.name} {m.text}"
            return found
        return None

    def expect(self, m: Mention, owner: int | None, paragraph: int) -> None:
        """Remember "his father" until somebody of the owner's surname is named, right after."""
        unnamed = m.entity is not None and self.register.entities[m.entity].type == "unnamed"
        if owner is not None and m.entity is not None and unnamed and m.head in KIN:
            self.awaited = Awaited(owner, m.head, m.entity, paragraph)

    def arrived(self, entity: Entity, paragraph: int) -> Entity | None:
        """The unnamed relative whom a new name of the owner's surname makes known."""
        awaited, self.awaited = self.awaited, None
        if awaited is None or paragraph - awaited.paragraph > 1 or entity.named > 1:
            return None
        owner, unnamed = (self.register.entities[n] for n in (awaited.owner, awaited.unnamed))
        mine, theirs = parts(entity.name), parts(owner.name)
        family = len(mine) > 1 < len(theirs) and mine[-1] == theirs[-1] and owner is not entity
        clash = entity.gender and unnamed.gender and entity.gender != unnamed.gender
        clash = clash or not self._told_to_be(entity) <= {awaited.noun}
        if not family or clash:
            return None
        self._tie(owner, awaited.noun, entity)
        return unnamed

    def relative(self, m: Mention, owner: int | None, sure: bool) -> Entity | None:
        """Whom "his mother" means, ``owner`` being he; ``sure``: there is little doubt of that."""
        if owner is None:
            return None
        found = self.ties.get((owner, alike(m.head)))
        if found is None and sure and m.head in KIN:
            found = self._of_family(m, self.register.entities[owner])
        clash = found is not None and m.gender and found.gender and m.gender != found.gender
        return None if clash else found

    def _of_family(self, m: Mention, owner: Entity) -> Entity | None:
        """The only other person of the owner's surname whom nothing tells to be another relative.

        The tie is filed: "His father did not see it. … The younger NAME".
        """
        key = parts(owner.name)[1:][-1:]
        namesakes = self.register.people.by_last.get(key[0], ())[-BUCKET:] if key else ()
        known = {self.ties[owner.id, noun].id for noun in CONVERSE if (owner.id, noun) in self.ties}
        found = [
            e
            for e in namesakes
            if e.type == "person" and e.gender == m.gender and e is not owner and e.id not in known
            if parts(e.name)[1:][-1:] == key and self._told_to_be(e) <= {m.head}
        ]
        if len(found) != 1 or not m.gender:
            return None
        self._tie(owner, m.head, found[0])
        return found[0]

    def _told_to_be(self, entity: Entity) -> set[str]:
        """What relative full names are said to be anywhere in the article: "their son, NAME"."""
        if self.nouns is None:
            self.nouns = {}
            for m in self.mentions:
                noun = bond(m.role or "") if m.entity is not None else None
                if noun in KIN and m.entity is not None:
                    self.nouns.setdefault(m.entity, set()).add(noun)
        return self.nouns.get(entity.id, set())

    def namesake(self, m: Mention) -> Entity | None:
        """Whom "Mrs. NAME" means of those known by a first name, as somebody's of that surname."""
        if not m.titled or not m.gender or " " in m.text:
            return None
        key = parts(m.text)[-1:]
        for entity in self.by_surname.get("".join(key), {}).values():
            fits = entity.gender in ("", m.gender) and entity.type == "person"
            if fits and " " not in entity.name:
                entity.name = f"{entity.name} {m.text}"
                return entity
        return None
