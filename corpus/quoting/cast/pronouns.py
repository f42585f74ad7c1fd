"""Who "he" is: the likeliest of the persons mentioned before, or whom the text points at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from math import exp

from corpus.quoting.cast.binding import NOBODY
from corpus.quoting.cast.candidates import SCORE, Candidates
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.groups import KEEP
from corpus.quoting.cast.likelihood import Last
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.postmodifiers import SEEN
from corpus.quoting.text.tokens import Tokens

RELATIVES = frozenset(("who", "which", "whose"))
GROUPS = frozenset(("they", "it", "their", "its", "them"))
SURE = 1.0  # margin from which a pronoun shows the gender of a person
LIKELY = 0.8  # chance that whoever has the floor, or leads the paragraph, is meant
BELONGING = 5  # words from a person to the body where he works, at most
LONGEST = 7  # words between a mention and its relative pronoun, at most


class Resolver(Candidates):
    """Reads the mentions in order and answers who a pronoun stands for."""

    def __init__(self, entities: list[Entity], totals: Mapping[int, int]) -> None:
        super().__init__(entities, totals)
        self.narrator: int | None = None  # whoever writes in the first person

    def resolve(self, m: Mention, place: Place, barred: frozenset[int] = frozenset()) -> int | None:
        """The entity of a pronoun, none of the ``barred`` ones; None where nobody fits."""
        if m.quoted:
            return None
        if m.head in RELATIVES:
            return self._antecedent(m, place)
        if m.head in GROUPS:
            return self.taken_up(m, place)
        if m.gender:
            return self._person(m, place, barred)
        if m.head != "i":
            return None
        return self.turn[1] if self.turn[0] == place.paragraph else self.narrator

    def _person(self, m: Mention, place: Place, barred: frozenset[int]) -> int | None:
        """Who "he" or "she" is: the likeliest, unless how the text goes on points at another."""
        scores = self.scores(m, place)
        if barred:
            scores = [pair for pair in scores if pair[0] not in barred]
        if not scores:
            other = self.someone(m.gender, place)
            lacking = other is None or other in barred
            return self._misnamed(m, place) if lacking else other
        best = max(scores, key=SCORE)[0]
        if self.entities[best].type is None and self.last[best].subject is None:
            named = self._misnamed(m, place)  # rather than a name that never acts
            if named is not None and named not in barred:
                return named
        other = self._asked(m, place)
        if other is None or other in barred:
            other = self._rather(m, place, best)
        if other is not None and other not in barred:
            m.sure = LIKELY
            return other
        if other is not None and self.last[other].place.subordinate:
            return None  # "When a reporter read her that, the minister"
        self._learn(m, best, [score for _, score in scores])
        return best

    def _rather(self, m: Mention, place: Place, best: int) -> int | None:
        """Whom the text points at although ``best`` is likelier by all else; None for nobody."""
        for pointed in (self._stranger, self._nameless, self._newcomer, self._leader, self._main):
            other = pointed(m, place, best)
            if other is not None:
                return other
        return self._of(m, place, best) if self.owner else None

    def _learn(self, m: Mention, best: int, scores: Sequence[float]) -> None:
        """How sure ``best`` is, by the ``scores`` of all; and his gender, if it is plainly he."""
        top, *others = sorted(scores, reverse=True)
        m.sure = 1 / sum([exp(score - top) for score in scores])
        taken = self.last[best].mention
        if taken.form != "name":  # no surer than the pronoun that it goes on from
            m.sure = min(m.sure, taken.sure)
        meant = self.entities[best]
        meant.guessed = not meant.gender
        if not others or top - others[0] > SURE:
            meant.gender = m.gender
        meant.shown = True

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
        if entity.gender not in ("", m.gender):
            return None
        goes_on = self._leads_on if place.leads else self._speaks_on
        return number if goes_on(place, last, best) else None

    def _speaks_on(self, place: Place, last: Last, best: int) -> bool:
        """Whether a paragraph goes on with somebody unnamed who has just spoken in it.

        "Another witness said he saw smoke. “…,” he said"
        """
        other, then = self.last[best], last.place.sentence
        if last.spoke != place.paragraph or place.sentence - then != 1:
            return False
        told_of = other.place.embedded and other.place.sentence == then and last.place.speaks
        if told_of and other.in_paragraph == 1:
            return True  # "A clerk said NAME had lied. “…,” she said"
        if other.place.sentence >= then + (not other.place.subject):
            return False
        if last.mention.form == "pronoun":
            return last.mention.gender != ""
        return last.mention.definite and other.place.sentence < then

    def _leads_on(self, place: Place, last: Last, best: int) -> bool:
        """Whether a new paragraph goes on with somebody unnamed, nobody else told of since."""
        other, then = self.last[best], last.place.sentence
        if last.spoke != place.paragraph - 1 or place.sentence - then > 2:
            return False
        if other.place.sentence < then or other.mention.quoted:
            return True
        return self.entities[best].type != "person" and self.entities[best].gender == ""

    def _newcomer(self, m: Mention, place: Place, best: int) -> int | None:
        """Somebody unnamed whom the sentence before brings in, nobody named standing near."""
        other = self.last[best]
        if not place.speaks or other.place.paragraph == place.paragraph:
            return None
        sentence, newest = self.newest
        if sentence >= 0 and place.sentence - sentence <= 1:
            gender = self.entities[newest].gender
            return newest if gender in ("", m.gender) else None
        unnamed = place.leads and self.entities[best].type == "unnamed"
        apart = place.leads and other.place.paragraph < place.paragraph - 1
        for number in islice(reversed(self.last), KEEP):
            entity, last = self.entities[number], self.last[number]
            led = apart and last.place.leads and last.place.subject
            since = place.paragraph - last.place.paragraph
            if since > (unnamed or led) or place.sentence - last.place.sentence > 1:
                return None
            said = last.mention
            told = not said.definite or SEEN.search(said.text) is not None
            new = said.head == "who" or (said.form == "nominal" and told)
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

    def _main(self, m: Mention, place: Place, best: int) -> int | None:
        """The subject of the main clause before, where ``best`` is that of a clause in front of it.

        "After ANOTHER had spoken, NAME was blunt. “…,” she said": the main clause tells of whom
        the text goes on to speak.
        """
        then = self.last[best].place
        if not then.fronted or place.sentence - then.sentence != 1:
            return None
        for number in self.candidates(m, place):
            main = self.last[number].subject
            if main is not None and main.sentence == then.sentence and main is not then:
                return None if main.embedded or main.subordinate else number
        return None

    def _of(self, m: Mention, place: Place, best: int) -> int | None:
        """Who was just told to be somebody of ``best``'s: "His rival, NAME, nodded. “…,” he"."""
        for number in self.candidates(m, place) if place.speaks else ():
            last = self.last[number]
            near = place.sentence - last.place.sentence == 1 and last.place.subject
            if self.owner.get(number) == best and near and last.mention.form == "name":
                return number if last.place.paragraph == place.paragraph else None
        return None

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
