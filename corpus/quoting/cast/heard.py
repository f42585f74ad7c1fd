"""What was heard of each person so far: whom a pronoun can take up, and where they stood."""

from __future__ import annotations

import re
from itertools import islice

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.likelihood import Last
from corpus.quoting.cast.questions import Questions
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.flags import DOCUMENT
from corpus.quoting.words.lexicon import words

# What holds a number of a paragraph or a sentence, and one of an entity.
_PARTS = ("turn", "relative", "stranger", "leader", "newest")
ANYBODY = frozenset(("somebody", "someone"))  # no later paragraph takes them up unless they spoke
OWN_KIN = re.compile(
    r"[Mm]y (?:late |own |poor |dear )?(?:(?:grand|step|god)?(?:mother|father)|mum|mom|dad|nan"
    r"|gran|granny|grandma|grandpa|wife|husband|daughter|son|sister|brother|aunt|uncle)$"
)
FAR = 60  # persons looked at, the latest mentioned first


class Heard:
    """Remembers the mentions in order of the text."""

    def __init__(self, entities: list[Entity]) -> None:
        self.entities = entities
        self.last: dict[int, Last] = {}
        self.speaker: int | None = None
        self.before: Mention | None = None
        self.human: Mention | None = None  # the person mentioned last
        self.stood = -1  # the sentence of that mention
        self.turn = (-1, -1)
        self.groups: list[tuple[Mention, Place]] = []
        self.relative = (-1, -1)  # sentence and entity of the relative pronoun before
        self.stranger = (-1, -1)  # paragraph and entity of the unnamed person that opens it
        self.leader = (-1, -1)  # sentence and entity of a paragraph's first person, if a subject
        self.paper = (-1, Place(-1, -1))  # the document spoken of last
        self.writing = False  # whether its noun is that of a text
        self.newest = (-1, -1)  # sentence and entity of somebody unnamed whom it brings in
        self.questions = Questions()
        self.owner: dict[int, int] = {}  # of whom somebody was told to be: "His rival, NAME"
        self.dead: set[int] = set()  # kin of whose death the text tells in passing

    def note(self, m: Mention, place: Place, turn: bool = False) -> None:
        """Remember a mention that has its entity; ``turn``: a transcript's "NAME:"."""
        assert m.entity is not None
        entity = self.entities[m.entity]
        if turn:
            self.turn = (place.paragraph, m.entity)
        if m.form == "nominal" and self._apposed(m):
            return
        group = entity.plural or entity.type == "organisation"
        if not m.quoted and m.form != "pronoun" and not m.inside and m.kind != "site":
            self._note_free(m, place, group=group)
        if group:
            return
        self._note_newest(m, place, entity)
        if entity.type == "unnamed" and _stranger(m, place):
            self.stranger = (place.paragraph, m.entity)
        if place.subject:
            if place.leads:
                self.leader = (place.sentence, m.entity)
            if not m.quoted:
                self.questions.acted(place)
        self._note_person(m, place, m.entity)

    def _note_free(self, m: Mention, place: Place, *, group: bool) -> None:
        """Remember a mention by name or noun outside quotations: the last person, group, paper."""
        if m.kind == "person":
            self.human = m
        self.before, self.stood = m, place.sentence
        if group or m.plural:
            self.groups.append((m, place))
        elif m.kind == "document" and m.entity is not None:
            same = self.paper[1].sentence == place.sentence and self.paper[1].opens
            if place.subject or not (same and self.writing):
                self.paper = (m.entity, place)  # else what the sentence is about goes on
                self.writing = bool(words()[m.head] & DOCUMENT)

    def _note_newest(self, m: Mention, place: Place, entity: Entity) -> None:
        """Remember whom a sentence brings in without a name; a name or another subject ends it."""
        acts = place.subject and not place.embedded
        if (
            not m.inside
            and not m.quoted
            and (m.form == "name" or (acts and entity.type == "person"))
        ):
            self.newest = (-1, -1)
        if m.form != "nominal" or m.definite or not acts or m.entity is None:
            return
        if place.first and not place.subordinate and m.head not in ANYBODY:
            human = m.kind == "person" and entity.type == "unnamed" and not m.quoted
            self.newest = (place.sentence, m.entity) if human else (-1, -1)

    def _apposed(self, m: Mention) -> bool:
        """Whether a phrase tells what the name right before it is: "NAME, a resident"."""
        before = self.before
        if before is None or before.form != "name" or m.definite:
            return False
        near = m.low == before.high + 1 and m.text[:1].islower()
        return near and not m.plural and m.kind == "person"

    def _note_person(self, m: Mention, place: Place, number: int) -> None:
        """Remember where the person or unnamed one of this number stands now."""
        entity = self.entities[number]
        type = entity.type
        if type == "unnamed" and not m.quoted and OWN_KIN.match(entity.name):
            type = "person"  # "my mother" is as good as a name
        last = self.last.get(number)
        if last is None:
            last = Last(place, m, type)
        elif m.quoted or (m.inside and m.form == "pronoun"):
            return
        else:
            del self.last[number]  # the latest mentioned stand last
            if last.place.paragraph != place.paragraph:
                last.in_paragraph = 0
            last.place, last.mention, last.type, last.own = place, m, type, -1
        self.last[number] = last
        last.count += 1
        last.in_paragraph += 1
        if place.subject or (place.opens and not m.possessive):
            last.subject = place
        if place.leads:
            last.led = place.paragraph
        if place.speaks:
            last.spoke = place.paragraph
            if not m.quoted:
                self.speaker = number
                self.questions.answered()

    def merge(self, old: int, new: int) -> None:
        """The unnamed person ``old`` turned out to be ``new``."""
        left = self.last.pop(old, None)
        if left is not None:
            self.last.setdefault(new, left)
        self.speaker = new if self.speaker == old else self.speaker
        self.questions.merge(old, new)
        for part in _PARTS:
            where, number = getattr(self, part)
            if number == old:
                setattr(self, part, (where, new))

    def drop(self, number: int) -> None:
        """Forget somebody who turned out to be no person, wherever he was remembered."""
        self.last.pop(number, None)
        self.speaker = None if self.speaker == number else self.speaker
        for part in _PARTS:
            if getattr(self, part)[1] == number:
                setattr(self, part, (-1, -1))
        self.questions.drop(number)

    def near(self, number: int, place: Place) -> bool:
        """Whether a person known as one was mentioned in this paragraph, outside marks."""
        last = self.last[number]
        here = last.place.paragraph == place.paragraph and not last.mention.quoted
        entity = self.entities[number]
        full = entity.type is None and entity.kind == "full"
        return here and (full or entity.type == "person")

    def prominent(self, number: int, place: Place) -> bool:
        """Whether a person led or spoke in this paragraph or the one before."""
        last = self.last[number]
        return place.paragraph - max(last.led, last.spoke) < 2 and last.count > 0

    def someone(self, gender: str, place: Place) -> int | None:
        """The unnamed person mentioned last, in this paragraph or the one before."""
        for number in islice(reversed(self.last), FAR):
            entity = self.entities[number]
            if place.paragraph - self.last[number].place.paragraph > 1:
                return None
            fits = not gender or entity.gender in ("", gender)
            fits = fits and not self.last[number].mention.quoted
            if entity.type == "unnamed" and entity.kind == "person" and fits:
                return number
        return None

    def in_view(self, gender: str, place: Place) -> bool:
        """Whether the paragraph names somebody who can be of that gender."""
        for number in islice(reversed(self.last), FAR):
            last = self.last[number]
            if last.place.paragraph != place.paragraph:
                return False
            if self.entities[number].type == "person" and self.entities[number].gender == gender:
                return True
        return False


def _stranger(m: Mention, place: Place) -> bool:
    """Whether a phrase that nobody is named by opens its paragraph's story."""
    if m.quoted or m.kind != "person" or (m.definite and not place.subject):
        return False
    begins = m.text.lower().startswith(("the ", "a ", "an "))
    return place.opens or (place.leads and place.subject and begins)
