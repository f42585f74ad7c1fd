"""Whom "they" and "it" take up: a group, a body, a document, or one person of no gender told."""

from __future__ import annotations

from itertools import islice

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.heard import Heard
from corpus.quoting.cast.nameparts import strange
from corpus.quoting.mentions.mention import Mention

KEEP = 6  # candidates compared, the latest mentioned first


class Grouped(Heard):
    """Answers for the pronouns that no gender tells of."""

    def taken_up(self, m: Mention, place: Place) -> int | None:
        """The entity of "they" or "it"; None where nobody fits."""
        if m.head == "it" and place.speaks and self._written(place):
            return self.paper[0]
        one = self._single(place) if m.plural else None
        if one is None and m.plural and place.speaks:
            one = self._anyone(place)
        one = self._group(m, place) if one is None else one
        return self._lone(m, place) if one is None else one

    def _lone(self, m: Mention, place: Place) -> int | None:
        """What "they" or "it" takes up where no group is near: somebody unnamed, a document."""
        if not place.speaks:
            return None
        if m.plural:
            one = self.someone("", place)
            return self._only(place) if one is None else one
        number, spot = self.paper
        near = place.paragraph == spot.paragraph and place.sentence - spot.sentence < 3
        firm = self._firm(place)
        if spot.sentence == place.sentence and spot.oblique:  # "In a statement, it said"
            return firm
        known = firm is not None and self.entities[firm].type != "person"
        if known and not (near and (spot.opens or not spot.subject)):
            return firm
        if near and number >= 0:
            return number
        voice = self._voice(place)
        if voice is None and firm is None and number >= 0:
            return number if place.paragraph - spot.paragraph == 1 else None
        body = firm is not None and strange(self.entities[firm].name)
        return firm if voice is None and body else voice

    def _voice(self, place: Place) -> int | None:
        """Who spoke for a body just before: "A spokesman for the airline said … It said"."""
        number = self.speaker
        if number is None or place.paragraph - self.last[number].spoke > 1:
            return None
        entity = self.entities[number]
        return number if entity.type == "unnamed" and " for " in entity.name else None

    def _written(self, place: Place) -> bool:
        """Whether the sentence before is about a document and about no body."""
        number, spot = self.paper
        if number < 0 or place.sentence - spot.sentence != 1 or spot.oblique or not spot.opens:
            return False
        for _, other in self.groups[-6:]:
            acts = other.subject and not other.oblique
            if other.sentence == place.sentence and acts:
                return False
            if other.sentence == spot.sentence and acts and not other.subordinate:
                return False
        return place.paragraph - spot.paragraph < 1 + spot.subject

    def _only(self, place: Place) -> int | None:
        """The one person near whose gender nothing tells, where nobody else is."""
        near = [
            n
            for n in islice(reversed(self.last), KEEP)
            if place.paragraph - self.last[n].place.paragraph < 2
        ]
        alone = len(near) == 1 and not self.entities[near[0]].gender
        return near[0] if alone and self.last[near[0]].subject is not None else None

    def _firm(self, place: Place) -> int | None:
        """The name before, a firm's perhaps, that was the subject close by."""
        for number in islice(reversed(self.last), KEEP):
            entity, last = self.entities[number], self.last[number]
            if place.paragraph - last.place.paragraph > 1:
                return None
            if entity.type != "unnamed" and not entity.gender and last.subject is not None:
                return number
        return None

    def _single(self, place: Place) -> int | None:
        """The person called "they" who was mentioned last, in this paragraph or the one before."""
        for number in islice(reversed(self.last), KEEP):
            if self.entities[number].gender == "n":
                near = place.paragraph - self.last[number].place.paragraph < 2
                return number if near else None
        return None

    def _group(self, m: Mention, place: Place) -> int | None:
        """What "they" or "it" takes up: the latest subject of that number close by."""
        best, top, where = None, 0.0, place
        for other, spot in self.groups[-6:]:
            if m.plural != other.plural and not (m.plural and other.kind == "organisation"):
                continue
            away = place.sentence - spot.sentence
            if away > 3 or place.paragraph - spot.paragraph > 1:
                continue
            score = 4.0 - away + 1.5 * spot.subject + spot.opens + spot.speaks - 2.0 * spot.oblique
            score -= 1.5 * (m.plural != other.plural) + 0.5 * other.possessive
            if score >= top:
                best, top, where = other.entity, score, spot
        spot = self.paper[1]
        newer = where.sentence < spot.sentence and not spot.oblique  # the paper, than the body
        if best is not None and m.head == "it" and place.speaks and (where.oblique or newer):
            paper = self._letter(place) if where.sentence < place.sentence else None
            return best if paper is None else paper
        return best

    def _letter(self, place: Place) -> int | None:
        """The document of the sentence before, rather than a body that plays no part in it."""
        number, spot = self.paper
        near = spot.paragraph == place.paragraph and place.sentence - spot.sentence == 1
        return number if near and number >= 0 else None

    def _anyone(self, place: Place) -> int | None:
        """Somebody unnamed, one person, who was the subject before: "One diplomat … they said"."""
        number = next(reversed(self.last), -1)
        if number < 0 or self.entities[number].type != "unnamed":
            return None
        last, entity = self.last[number], self.entities[number]
        alone = entity.kind == "person" and not entity.plural and not last.mention.quoted
        group = self.groups[-1][1] if self.groups else None
        since = group is not None and group.sentence >= last.place.sentence and group.subject
        near = place.sentence - last.place.sentence == 1 and last.place.subject
        return number if alone and near and not since else None
