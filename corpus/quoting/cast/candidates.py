"""Whom a pronoun can stand for: a log-linear weighing of the persons mentioned before.

The weights are in a data file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from operator import itemgetter

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.groups import KEEP, Grouped
from corpus.quoting.cast.heard import ANYBODY, FAR
from corpus.quoting.cast.likelihood import DEPENDENT, SPEAKS, T, Tables, fitted
from corpus.quoting.mentions.mention import Mention

SCORE = itemgetter(1)


class Candidates(Grouped):
    """Reads the mentions in order and answers who can be meant, and how likely it is."""

    def __init__(self, entities: list[Entity], totals: Mapping[int, int]) -> None:
        super().__init__(entities)
        self.totals = totals
        self.tables = fitted()

    def best(self, m: Mention, place: Place, among: Sequence[int]) -> int:
        """The likeliest person for a noun phrase of several candidates."""
        if len(among) == 1:
            return among[0]
        scores = dict(self.scores(m, place))
        return max(among, key=scores.__getitem__)

    def latest(self, m: Mention, place: Place) -> list[int]:
        """Whoever spoke last, or else whoever was the subject of the sentence before.

        Each at most one paragraph before, of a gender that can be that of the mention.
        """
        found: list[int] = []
        for number in self.candidates(m, place):
            last = self.last[number]
            if place.paragraph - last.place.paragraph > 1:
                continue
            if found and self.last[found[0]].led == place.paragraph > last.place.paragraph:
                break  # somebody else leads this paragraph
            if number == self.speaker and place.paragraph - last.spoke < 2:
                return [number]
            subject = last.subject
            if subject is not None and place.sentence - subject.sentence < 2:
                found.append(number)
        return found

    def scores(self, m: Mention, place: Place) -> list[tuple[int, float]]:
        """Persons that the pronoun can stand for, latest first, with their scores."""
        found = self.candidates(m, place)
        if len(found) < 2:
            return [(n, 0.0) for n in found]
        return self.weighed(m, place, found, self.tables)

    def weighed(
        self, m: Mention, place: Place, found: Sequence[int], tables: Tables[T]
    ) -> list[tuple[int, T]]:
        """What ``tables`` give for the features of each candidate."""
        named = [self.totals.get(n, 0) for n in found]
        topic = found[named.index(max(named))]
        code = place.opens + SPEAKS * place.speaks
        if m.possessive or place.oblique:
            code += DEPENDENT
        speaker, entities, last, score = self.speaker, self.entities, self.last, tables.score
        return [
            (n, score(last[n], place, code, r, n == topic, n == speaker, entities[n].gender != ""))
            for r, n in enumerate(found)
        ]

    def candidates(self, m: Mention, place: Place) -> list[int]:
        """The latest persons whose gender can be that of the mention at ``place``."""
        found: list[int] = []
        gender = m.gender
        for number in islice(reversed(self.last), FAR):
            entity = self.entities[number]
            if gender and entity.gender and entity.gender != gender:
                continue
            if entity.type is None and (
                entity.kind in ("site", "document", "place") or self.last[number].mention.quoted
            ):
                continue
            if entity.type == "unnamed":
                last = self.last[number]
                if entity.kind != "person" or not (last.leading() or last.beside(place)):
                    continue
                away = last.spoke < 0 and last.place.paragraph != place.paragraph
                if away and last.mention.head in ANYBODY:
                    continue
            found.append(number)
            if len(found) == KEEP:
                break
        if self.dead and place.speaks:
            return [n for n in found if n not in self.dead] or found
        return found
