"""Who is named: the people of one article by full name, surname and first name."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.nameparts import (
    differ,
    eastern,
    ends_in_verb,
    fold,
    forename,
    generation,
    initials,
    joined,
    lead,
    parts,
    two_surnames,
)
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.flags import PARTICLE
from corpus.quoting.words.lexicon import words

_TOPIC = 4  # times as often as another one of the surname the article names whom it is about
BUCKET = 40  # persons of one surname that are compared
# They make another name of a first name: storms, places.
_NO_NICKNAMES = frozenset(
    ("Hurricane", "Storm", "Lake", "Mount", "Saint", "St", "Fort", "Port", "Santa", "San", "Cape")
)


_NICKNAME = re.compile(r"[“\"‘']([^\s“”\"‘’']{2,})[”\"’']")
_GIVEN_LAST = re.compile(r" [A-Z]\w+-[a-z]\w+$")  # a Chinese given name of two syllables
_FATHERS = frozenset(("bin", "binti", "binte", "bint", "ibn"))  # whose child somebody is
_ARTICLES = frozenset(("al-", "el-", "as-", "ar-", "an-", "ad-", "at-", "az-", "ul-"))


class People:
    """The persons of one article, found again by full name, surname or first name."""

    def __init__(self) -> None:
        self.by_last: dict[str, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.by_father: dict[str, list[Entity]] = {}
        self.by_inner: dict[str, list[Entity]] = {}  # "Koh" of "Desmond Koh Wee Liang"
        self.by_given: dict[str, list[Entity]] = {}  # "Jón Orri" of "Jón Orri Baldvinsson"

    def known(self, name: str) -> Entity | None:
        """The person with this first and last name, if there is one yet."""
        words_ = parts(name)
        if len(words_) < 2:
            return None
        first, last = words_[0], words_[-1]
        for e in self.by_last.get(last, ())[-BUCKET:]:
            own = parts(e.name)
            if (own[0] == first or initials(own[0], first)) and not differ(e.name, name):
                return e
        bearers = self.by_last.get(last, ())
        return bearers[0] if name[:3] == "M. " and len(bearers) == 1 else None

    def add(self, entity: Entity) -> None:
        """File a person under surname (with and without particles) and first name."""
        words_ = parts(entity.name)
        if not words_:
            return
        self._add_last(entity, words_)
        if len(words_) > 1:
            self._add_first(entity, words_)
        if not ends_in_verb(entity.name):  # a headline's: "Nora Quist Learned"
            self._add_inner(entity, words_)

    def _add_last(self, entity: Entity, words_: Sequence[str]) -> None:
        """File a person under the surname, with the words before it, without "al-"."""
        self.by_last.setdefault(words_[-1], []).append(entity)
        if words_[-1][:3] in _ARTICLES:  # "al-Sisi" is "Sisi" too
            self.by_last.setdefault(words_[-1][3:], []).append(entity)
        for i in range(1, len(words_) - 1):
            tail = " ".join(words_[i:])
            self.by_last.setdefault(tail, []).append(entity)
        if len(words_) > 1 and _GIVEN_LAST.search(entity.name):  # "Regina Lok Wing-sze"
            self.by_last.setdefault(words_[-2], []).append(entity)

    def _add_first(self, entity: Entity, words_: Sequence[str]) -> None:
        """File a person under what he is called: the first name, the second, a nickname."""
        self.by_first.setdefault(words_[0], []).append(entity)
        if len(words_) > 2 and len(words_[0]) == 1:  # "J. Solomon Assefa", called Solomon
            self.by_first.setdefault(words_[1], []).append(entity)
        for called in _NICKNAME.findall(entity.name):  # "William “Winkle” Strachan"
            self.by_first.setdefault(fold(called), []).append(entity)

    def _add_inner(self, entity: Entity, words_: Sequence[str]) -> None:
        """File a person under the names between the first and the last."""
        if len(words_) > 2:
            self.by_given.setdefault(" ".join(words_[:-1]), []).append(entity)
        father = next((i for i, w in enumerate(words_) if i > 1 and w in _FATHERS), 0)
        if father:  # "Noor Azlina binti Hassan"
            self.by_given.setdefault(" ".join(words_[:father]), []).append(entity)
        for inner in words_[1:-1]:
            self.by_inner.setdefault(inner, []).append(entity)
        if len(words_) > 2 and two_surnames(entity.name):
            self.by_father.setdefault(words_[-2], []).append(entity)
        for inner, particle in pairwise(words_[1:-1]):  # "Luiz Inácio Lula da Silva"
            if words()[particle] & PARTICLE and not words()[inner] & PARTICLE:
                self.by_father.setdefault(inner, []).append(entity)

    def also(self, name: str, entity: Entity) -> None:
        """File a person under another full name: "NAME, known to all as Mama Risi"."""
        self.by_last.setdefault(joined(name), []).append(entity)
        self.by_last.setdefault(parts(name)[-1], []).append(entity)

    def by_tail(self, name: str) -> Entity | None:
        """The person whose name ends in these several words ("van der Berg")."""
        found = self.by_last.get(joined(name), ())
        return found[0] if len(found) == 1 and " " in name else None

    def by_particle(self, name: str) -> Entity | None:
        """Who was called by his surname with its particles alone: "Riaan van der Merwe"."""
        tail = parts(name)[1:]
        while len(tail) > 2 and len(tail[0]) == 1:  # "Anna M. van der Berg"
            tail = tail[1:]
        if len(tail) < 2 or not words()[tail[0]] & PARTICLE:
            return None
        return next((e for e in self.by_last.get(tail[-1], ()) if parts(e.name) == tail), None)

    def within(self, m: Mention) -> Entity | None:
        """The one person of whose name this is an inner part: "Ms Wambui", Esther Wambui Kariuki.

        Without a title, no first name is: "Ross" need not be "John Ross Smith".
        """
        found = self.by_inner.get(joined(m.text), ())
        if len(found) != 1 or not (m.titled or not forename(m.text)):
            return None
        return found[0] if agree(m, found[0]) and found[0].type == "person" else None

    def by_start(self, m: Mention) -> Entity | None:
        """The person of whose name these are the first two words ("Jón Orri Baldvinsson")."""
        found = self.by_given.get(joined(m.text), ())
        return found[0] if len(found) == 1 and agree(m, found[0]) else None

    def behind(self, name: str) -> Entity | None:
        """The person known by name before whom words stand that are none ("Crooked Nora Quist")."""
        begin = lead(name)
        return self.known(" ".join(name.split()[begin:])) if begin else None

    def by_nickname(self, name: str) -> Entity | None:
        """The person of this first name in "Hunky Dean": the word before is no first name."""
        first, _, last = name.partition(" ")
        found = self.by_first.get(fold(last), [])
        fits = len(found) == 1 and found[0].type == "person" and not self.by_last.get(fold(last))
        return found[0] if fits and not forename(first) and first not in _NO_NICKNAMES else None

    def candidates(self, name: str) -> Sequence[Entity]:
        """Persons that a shorter form can stand for: by its last part, else by first name."""
        key = joined(name)
        found = self.by_last.get(key)
        if not found and " " in key and words()[key.partition(" ")[0]] & PARTICLE:
            key = key.rpartition(" ")[2]  # "dos Santos" of whom print has as "Matdos Santos"
            found = self.by_last.get(key)
        if not found and " " not in key:
            first = self.by_first.get(key, ())
            found = [e for e in first if e.type == "person" or forename(name) or eastern(e.name)]
            found = found or self.by_father.get(key)
        if not found:
            return ()
        return found if len(found) <= BUCKET else found[-BUCKET:]


def choose(
    found: Sequence[Entity], m: Mention, recent: Mapping[int, int], near: Collection[int] = ()
) -> Entity | None:
    """Which of several persons of one surname is meant: gender, then use, then nearness.

    The one who alone of them is among those named ``near`` before, in the paragraph, comes first,
    unless the article is plainly about another.
    """
    if len(found) > 1 and (which := generation(m.text)):
        found = [e for e in found if generation(e.name) == which] or found
    fit = [e for e in found if not (m.gender and e.gender and m.gender != e.gender)]
    if len(fit) < 2:
        return fit[0] if fit else None
    fit = [e for e in fit if e.first_at <= m.start] or fit  # nobody bears it before it is told
    here = [e for e in fit if e.id in near]
    most = max(e.named for e in fit)
    if len(here) == 1 and not m.quoted and here[0].named * _TOPIC >= most:
        return here[0]
    return max(fit, key=lambda e: (e.named, recent.get(e.id, -1), -e.first_at))


def agree(m: Mention, entity: Entity) -> bool:
    """Whether the genders of a mention and of who it may mean do not contradict each other."""
    return not (m.gender and entity.gender and m.gender != entity.gender)
