"""Who "he" is: a log-linear choice among the persons mentioned before, weights in a data file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from math import exp

from corpus.quoting.cast.aliases import Entity
from corpus.quoting.cast.binding import NOBODY
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.groups import KEEP, Grouped
from corpus.quoting.cast.heard import ANYBODY, FAR
from corpus.quoting.cast.likelihood import DEPENDENT, SPEAKS, T, Tables, fitted
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens

GROUPS = frozenset(("they", "it", "their", "its", "them"))
SURE = 1.0  # margin from which a pronoun shows the gender of a person
LIKELY = 0.8  # chance that whoever has the floor, or leads the paragraph, is meant
BELONGING = 5  # words from a person to the body where he works, at most
LONGEST = 7  # words between a mention and its relative pronoun, at most


class Resolver(Grouped):
    """Reads the mentions in order and answers who a pronoun stands for."""

    def __init__(self, entities: list[Entity], totals: Mapping[int, int]) -> None:
        super().__init__(entities)
        self.totals = totals
        self.narrator: int | None = None  # whoever writes in the first person
        self.tables = fitted()

    def resolve(self, m: Mention, place: Place, barred: frozenset[int] = frozenset()) -> int | None:
        """The entity of a pronoun, none of the ``barred`` ones; None where nobody fits."""
        if m.quoted:
            return None
        if m.head in ("who", "which", "whose"):
            return self._antecedent(m, place)
        if m.head in GROUPS:
            return self.taken_up(m, place)
        if not m.gender:
            if m.head != "i":
                return None
            return self.turn[1] if self.turn[0] == place.paragraph else self.narrator
        best, top, second = None, float("-inf"), float("-inf")
        scores = self.scores(m, place)
        if barred:
            scores = [pair for pair in scores if pair[0] not in barred]
        for entity, score in scores:
            if score > top:
                best, top, second = entity, score, top
            elif score > second:
                second = score
        if best is None:
            other = self.someone(m.gender, place)
            other = None if other in barred else other
            return self._misnamed(m, place) if other is None else other
        if self.entities[best].type is None and self.last[best].subject is None:
            named = self._misnamed(m, place)  # rather than a name that never acts
            if named is not None and named not in barred:
                return named
        answers = self._asked(m, place)
        if answers is not None and answers not in barred:
            m.sure = LIKELY
            return answers
        other = self._stranger(m, place, best)
        other = self._nameless(m, place, best) if other is None else other
        other = self._newcomer(m, place, best) if other is None else other
        other = self._leader(m, place, best) if other is None else other
        other = self._of(m, place, best) if other is None and self.owner else other
        if other is not None and other not in barred:
            m.sure = LIKELY
            return other
        if other is not None and self.last[other].place.subordinate:
            return None  # "When a reporter read her that, the minister"
        m.sure = 1 / sum([exp(score - top) for _, score in scores])
        taken = self.last[best].mention
        if taken.form != "name":  # no surer than the pronoun that it goes on from
            m.sure = min(m.sure, taken.sure)
        meant = self.entities[best]
        meant.guessed = not meant.gender
        if top - second > SURE:
            meant.gender = m.gender
        meant.shown = True
        return best

    def _misnamed(self, m: Mention, place: Place) -> int | None:
        """Whom a first name tells to be of the other gender, where nobody else can say it."""
        if not place.speaks:
            return None
        for number in islice(reversed(self.last), KEEP):
            entity, last = self.entities[number], self.last[number]
            if place.paragraph - last.place.paragraph > 1:
                return None
            person = entity.type == "person" or (entity.guessed and not entity.plural)
            if person and last.subject is not None and not last.mention.quoted:
                if entity.shown and not entity.guessed:
                    return None
                entity.gender, entity.guessed, m.sure = m.gender, False, LIKELY
                return number
        return None

    def _asked(self, m: Mention, place: Place) -> int | None:
        """Whoever has the floor, from the paragraph before too where nobody has acted since."""
        number = self.questions.asked(place)
        if number < 0:
            return None
        return number if self.entities[number].gender in ("", m.gender) else None

    def asked_by(self, t: Tokens, m: Mention, place: Place) -> frozenset[int]:
        """Whoever asked right before, if ``m`` tags an answer: nobody answers himself.

        So it is where there is somebody else to answer.
        """
        number = self.questions.asking(t, m, place)
        if number < 0:
            return NOBODY
        others = any(n != number for n in self.candidates(m, place))
        return frozenset((number,)) if others else NOBODY

    def answered(self, place: Place) -> frozenset[int]:
        """Whoever asked or spoke right before an answer, at most one paragraph before."""
        asker = self.questions.near(place)
        found = {asker} if asker >= 0 else set()
        last = None if self.speaker is None else self.last.get(self.speaker)
        if self.speaker is not None and last is not None:
            near = place.sentence - last.place.sentence < 3
            found.update((self.speaker,) if near else ())
        return frozenset(found)

    def _nameless(self, m: Mention, place: Place, best: int) -> int | None:
        """Somebody unnamed who was the last to speak, right before a paragraph of his words."""
        number = self.speaker
        if number is None or not place.speaks:
            return None
        entity, last = self.entities[number], self.last.get(number)
        if last is None or entity.type != "unnamed" or entity.kind != "person" or entity.plural:
            return None
        other, then = self.last[best], last.place.sentence
        if not place.leads:  # "Another witness said he saw smoke. “…,” he said"
            heard = last.spoke == place.paragraph and place.sentence - then == 1
            if not heard or other.place.sentence >= then + (not other.place.subject):
                return None
            if last.mention.form == "pronoun":
                if not last.mention.gender:
                    return None
            elif not last.mention.definite or other.place.sentence >= then:
                return None
            return number if entity.gender in ("", m.gender) else None
        since = other.place.sentence >= then and not other.mention.quoted
        since = since and (self.entities[best].type == "person" or self.entities[best].gender != "")
        if last.spoke != place.paragraph - 1 or place.sentence - then > 2 or since:
            return None
        return number if entity.gender in ("", m.gender) else None

    def _newcomer(self, m: Mention, place: Place, best: int) -> int | None:
        """Somebody unnamed whom the sentence before brings in, nobody named standing near."""
        if not place.speaks or self.last[best].place.paragraph == place.paragraph:
            return None
        sentence, newest = self.newest
        if sentence >= 0 and place.sentence - sentence <= 1:
            gender = self.entities[newest].gender
            return newest if gender in ("", m.gender) else None
        for number in islice(reversed(self.last), KEEP):
            entity, last = self.entities[number], self.last[number]
            across = place.leads and self.entities[best].type == "unnamed"
            since = place.paragraph - last.place.paragraph
            if since > across or place.sentence - last.place.sentence > 1:
                return None
            said = last.mention
            new = said.head == "who" or (said.form == "nominal" and not said.definite)
            new = new or (since == 1 and said.form == "nominal" and last.place.subject)
            new = new and not last.place.subordinate
            if new and entity.type == "unnamed" and entity.kind == "person" and not entity.plural:
                fits = entity.gender in ("", m.gender) and not last.mention.quoted
                return number if fits else None
        return None

    def _stranger(self, m: Mention, place: Place, best: int) -> int | None:
        """The unnamed person with whom the paragraph begins, where nobody named stands in it."""
        paragraph, number = self.stranger
        asked = place.embedded and place.subordinate and not place.speaks
        if paragraph != place.paragraph or asked:
            return None  # "A passenger asked whether he was all right": not the passenger
        if self.last[best].place.paragraph == paragraph:
            return None
        fits = self.entities[number].gender in ("", m.gender)
        return number if fits else None

    def _leader(self, m: Mention, place: Place, best: int) -> int | None:
        """The subject that leads the paragraph, where ``best`` is but named in an aside of it."""
        sentence, number = self.leader
        last = self.last[best]
        if sentence != last.place.sentence or last.place.paragraph != place.paragraph:
            return None
        if number == best or self.last[number].spoke == place.paragraph:
            return None
        if not last.place.oblique or last.mention.form != "name":
            return None
        genders = self.entities[number].gender, self.entities[best].gender
        fits = genders[0] == m.gender or genders == ("", "")
        return number if fits else None

    def _of(self, m: Mention, place: Place, best: int) -> int | None:
        """Who was just told to be somebody of ``best``'s: "His rival, NAME, nodded. “…,” he"."""
        for number in self.candidates(m, place) if place.speaks else ():
            last = self.last[number]
            near = place.sentence - last.place.sentence == 1 and last.place.subject
            if self.owner.get(number) == best and near and last.mention.form == "name":
                return number if last.place.paragraph == place.paragraph else None
        return None

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

    def _antecedent(self, m: Mention, place: Place) -> int | None:
        """What a relative pronoun belongs to: the mention that ends just before it.

        A few words more may tell of it ("the report, completed last week, which"). Else, in the
        same sentence, what the one before belonged to ("who ran and who once …").
        """
        before = self.before
        if m.head == "who" and before is not None and before.kind == "organisation":
            human = self.human  # "NAME at BODY, who"
            near = human is not None and 0 < before.low - human.high <= BELONGING
            before = human if near and self.stood == place.sentence else before
        entity = before.entity if before is not None else None
        fits = before is not None and (before.kind == "person") == (m.head == "who")
        apart = LONGEST + BELONGING if fits and self.stood == place.sentence else 0
        if before is not None and entity is not None and -1 <= m.low - before.high - 1 <= apart:
            self.relative = (place.sentence, entity)
            return entity
        return self.relative[1] if self.relative[0] == place.sentence else None

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
