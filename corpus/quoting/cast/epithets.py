"""Whom "the striker" takes up: the person spoken of before whose field of work it fits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.ages import Ages, told
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.fields import ANYBODY, content, fields, fields_of, kinds, past
from corpus.quoting.cast.likelihood import Last
from corpus.quoting.cast.people import agree
from corpus.quoting.cast.posts import grown, parted, rivals
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.postmodifiers import SEEN, begins
from corpus.quoting.words.flags import DEMONYM
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.parts import PREPOSITION, parts
from corpus.quoting.words.shapes import bag

OFFICES = frozenset(
    ("the speaker", "the prime minister", "the president", "the chancellor", "the pope")
)
# Tells a noun that needs no other word to say who is meant: "the representative of France".
# "Mother of three" is not: it tells of no other.
OWNED = re.compile(
    r" (?:of|for) (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|twins|triplets|\d)\b)"
    r"|[’']s "
)
PARENT = re.compile(
    r"\b(?:(?:grand)?(?:mother|father|parent)|mum|mom|dad)[ -]of[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twins|triplets|\d+)\b"
)
ANAPHORIC = bag("sport arts")  # no office that a town or a state has one of
HEARD = bag("witness defendant accused")  # whoever a court has before it
TRADE = "craft"
# A clause in front of whoever is asked, who is spoken of in it as "he".
ASKED = re.compile(
    r"(?:Asked|Pressed|Questioned|Challenged|Quizzed|Reached|Contacted|Approached|Confronted|Shown"
    r"|Invited|Pushed|Prodded|Interviewed|Told|Speaking)\b[^.!?\n]{3,150}, (?:the )?$"
)
WINDOW = 170
LONG = 6  # paragraphs in which somebody without a role is still known by "the coach"
CLOSERS = ("”", '"', "’", "'", "»", "“")
# Offices of which an article has one holder, named or not.
SOLE = bag("judge coroner mayor governor principal headteacher headmaster bishop vicar sheriff")


def _whole(m: Mention) -> bool:
    """Whether a phrase tells by itself who is meant, and of nobody whose role is known already."""
    return OWNED.search(m.text) is not None and not past(_own_words(m))


def _told_apart(m: Mention, roles: Sequence[str]) -> bool:
    """Whether a phrase and somebody's roles cannot be of one: an office gone, a child."""
    if past(m.text) and any(m.head in content(r) and not past(r) for r in roles):
        return True
    return parted(m, roles) or grown(m.head, roles)


def _private(m: Mention) -> bool:
    """Whether a phrase tells of somebody's life beside any office: "the father of two".

    Whoever holds an office may be that: "the former striker" is a coach.
    """
    return past(_own_words(m)) or PARENT.search(m.text) is not None


def _own_words(m: Mention) -> str:
    """What a phrase tells behind its owner: "the former president’s aide" is an aide."""
    return re.split("[’']s ", m.text)[-1]


def _plays_on(last: Last, place: Place, asked: frozenset[str]) -> bool:
    """Whether a paragraph that opens with "the striker" goes on with who acted just before."""
    acted = last.subject is not None and place.sentence - last.subject.sentence == 1
    return acted and place.opens and place.leads and not asked.isdisjoint(ANAPHORIC)


class Epithets:
    """Chooses among the persons whom the resolver of pronouns has seen."""

    def __init__(self, text: str, entities: list[Entity], resolver: Resolver) -> None:
        self.text = text
        self.entities = entities
        self.resolver = resolver
        self.ages = Ages()

    def whom(self, m: Mention, place: Place, barred: frozenset[int]) -> Entity | None:
        """The person spoken of just before, of that field of work, none of the ``barred``."""
        if m.kind != "person" or m.plural or m.quoted or not m.definite:
            return None
        whole = _whole(m)
        if whole and not place.embedded:
            found = self._varied(m, place, barred)
            if found is not None:
                return found
        if not self._takes_up(m, place):
            return None
        asked = fields_of(m.text)
        free = [n for n in self.resolver.candidates(m, place) if n not in barred]
        span = told(m)
        if span is not None and self.ages.of:
            aged = self.ages.within(*span)
            aged = [n for n in aged if agree(m, self.entities[n]) and n not in barred]
            if len(aged) == 1:
                return self.entities[aged[0]]
            free = aged or [n for n in free if n not in self.ages.of]
        fit = [n for n in free if self._suits(n, place, asked, m)]
        if fit:
            return self.entities[self._likeliest(m, place, fit)]
        if whole:
            return None
        return self._topic(m, place, asked) or self._just_heard(m, place, asked, barred)

    def _takes_up(self, m: Mention, place: Place) -> bool:
        """Whether a phrase with "the" acts, as those do which take somebody up."""
        if m.text[:4].lower() != "the " or begins(self.text, m.end) or SEEN.search(m.text):
            return False
        if place.embedded:  # "NAME said that the captain had": nobody speaks so of himself
            return False
        acts = place.subject or place.opens or place.speaks or self._tags(m)
        return acts and not m.possessive and m.high - m.low <= 6

    def _likeliest(self, m: Mention, place: Place, fit: list[int]) -> int:
        """Of those whom a phrase suits, one who bears its noun or is near."""
        same = [n for n in fit if any(m.head in content(r) for r in self.entities[n].roles)]
        narrower = kinds().get(m.head)
        if not same and narrower is not None and len(fit) > 1:
            same = [n for n in fit if any(content(r) & narrower for r in self.entities[n].roles)]
        fit = same or fit
        near = [n for n in fit if self.resolver.near(n, place)]
        near = [n for n in near if not self._owner(n)] or near
        return self.resolver.best(m, place, near or fit)

    def fresh(
        self, m: Mention, place: Place, known: Entity, barred: frozenset[int]
    ) -> Entity | None:
        """Whoever speaks in the paragraph, rather than somebody unnamed ``known`` from before.

        "A diplomat called it a farce. / NAME, deputy foreign minister, said no. “…,” the diplomat
        added."
        """
        number, last = self.resolver.speaker, self.resolver.last.get(known.id)
        if number is None or number in barred or last is None or not m.definite:
            return None
        if last.place.paragraph == place.paragraph or not self._tags(m):
            return None
        entity, told = self.entities[number], self.resolver.last[number]
        own = frozenset[str]().union(*map(fields_of, entity.roles))
        near = told.spoke == place.paragraph and place.sentence - told.place.sentence < 3
        fits = near and entity.type == "person" and bool(own & fields_of(m.head))
        return None if not fits or parted(m, entity.roles) or not agree(m, entity) else entity

    def _varied(self, m: Mention, place: Place, barred: frozenset[int]) -> Entity | None:
        """Whoever has just spoken in the paragraph, for a tag that tells more of him.

        "NAME, the EU’s foreign policy chief, said so. “…,” the bloc’s top diplomat said."
        """
        number = self.resolver.speaker
        if number is None or number in barred or not self._tags(m):
            return None
        entity, last = self.entities[number], self.resolver.last[number]
        near = last.spoke == place.paragraph and place.sentence - last.place.sentence < 3
        if not near or entity.type != "person" or not entity.roles or not agree(m, entity):
            return None
        return None if parted(m, entity.roles) or rivals(m, entity.roles) else entity

    def _topic(self, m: Mention, place: Place, asked: frozenset[str]) -> Entity | None:
        """The one person who spoke before and of whom the article tells no role.

        For "the coach said" where he was named paragraphs ago: the article takes readers to know.
        """
        if (
            (asked.isdisjoint(ANAPHORIC) and m.head not in HEARD)
            or not place.subject
            or m.high - m.low > 1
        ):
            return None
        if m.text.lower() in OFFICES:
            return None
        spoke = [n for n in self.resolver.candidates(m, place) if self._unplaced(n, place)]
        return self.entities[spoke[0]] if len(spoke) == 1 else None

    def _just_heard(
        self, m: Mention, place: Place, asked: frozenset[str], barred: frozenset[int]
    ) -> Entity | None:
        """Whoever spoke or acted last, for the tag of a quotation: "“…,” the investor said".

        The article means a tag to take somebody up, even where nothing else shows whom.
        """
        private = _private(m)
        long = m.high - m.low > (6 if private or "-year-old" in m.text else 2)
        if long or m.text.lower() in OFFICES or not self._tags(m):
            return None
        near = [n for n in self.resolver.latest(m, place) if n not in barred]
        near = [n for n in near if not self._only_quoted(n)]
        if not near:
            return None
        entity = self.entities[self.resolver.best(m, place, near)]
        if entity.type == "unnamed" and m.head in SOLE and m.head not in content(entity.name):
            return None  # "a constable … the judge said"
        own = frozenset[str]().union(*map(fields_of, entity.roles))
        alike = any(content(m.text) & content(r) for r in entity.roles)  # "the police boss"
        apart = own and asked and own.isdisjoint(asked) and not (alike or private)
        apart = apart or parted(m, entity.roles)
        return None if apart else entity

    def _only_quoted(self, number: int) -> bool:
        """Whether the words of others alone speak of somebody unnamed: "“The baby is late,” he"."""
        unnamed = self.entities[number].type == "unnamed"
        return unnamed and self.resolver.last[number].mention.quoted

    def _owner(self, number: int) -> bool:
        """Whether a paragraph speaks of somebody only as an owner: "His rival, NAME, won"."""
        last = self.resolver.last[number]
        m = last.mention
        return m.form == "pronoun" and m.possessive and last.in_paragraph == 1

    def _asked(self, m: Mention, other: Mention) -> bool:
        """Whether ``other`` is the pronoun of a question: "Asked if he would, the Liberal said"."""
        if other.form != "pronoun":
            return False
        return ASKED.search(self.text, max(0, m.start - WINDOW), m.start) is not None

    def _tags(self, m: Mention) -> bool:
        """Whether a phrase and its verb stand right behind a quotation."""
        before = self.text[max(0, m.start - 30) : m.start].rstrip()
        if before[-1:].isalpha():  # "“…,” said the investor", not "“…” from the chair"
            before, _, word = before.rpartition(" ")
            if parts()[word] & PREPOSITION:
                return False
            before = before.rstrip()
        return before[-1:] in CLOSERS

    def _unplaced(self, number: int, place: Place) -> bool:
        """Whether a person without a role spoke, at most a few paragraphs before."""
        entity, last = self.entities[number], self.resolver.last[number]
        if entity.type != "person" or entity.roles or last.spoke < 0:
            return False
        return place.sentence != last.place.sentence and place.paragraph - last.spoke < LONG

    def _suits(self, number: int, place: Place, asked: frozenset[str], m: Mention) -> bool:
        """Whether a phrase that asks for fields of work may mean the person of this number."""
        entity, last = self.entities[number], self.resolver.last[number]
        if last.place.sentence == place.sentence and not self._asked(m, last.mention):
            return False
        near = self.resolver.near(number, place)
        if entity.type == "unnamed" or not (near or self.resolver.prominent(number, place)):
            return False
        if _whole(m) and (entity.roles or not near):
            return False
        if _told_apart(m, entity.roles):
            return False
        native = words()[m.head.capitalize()] & DEMONYM
        if ANYBODY in asked or native or "-year-old" in m.text:
            return True
        own = frozenset[str]().union(*map(fields_of, entity.roles))
        if (m.head not in fields() and not asked) or (TRADE in asked and not own):
            # "the caller", "the farmer" may be somebody new
            plain = m.high - m.low < 2 and m.head.isalpha() and m.text[4:5].islower()
            return not plain or not entity.roles
        if own and asked:
            return bool(own & asked) and m.text.lower() not in OFFICES
        if own or not asked:
            return False
        if m.high - m.low > 1:
            return True
        known = entity.roles or entity.name.count(" ") > 1
        return not known and (near or _plays_on(last, place, asked))
