"""Who "he" is: a log-linear choice among the persons mentioned before, weights in a data file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from corpus.quoting.aliases import Entity
from corpus.quoting.context import Place
from corpus.quoting.mentions import Mention

GROUPS = frozenset(("they", "it", "their", "its", "them"))
SURE = 1.0  # margin from which a pronoun shows the gender of a person
FAR = 60  # persons looked at, the latest mentioned first
KEEP = 6  # candidates compared, the latest mentioned first


@cache
def weights() -> Mapping[str, float]:
    """Weight of every feature, from the data file."""
    path = files(__package__).joinpath("data", "pronouns.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    return {k: float(v) for k, v in table["weights"].items()}


@dataclass(slots=True)
class Last:
    """The latest mention of an entity, its latest as a subject, and how often it was mentioned."""

    place: Place
    features: tuple[str, ...]
    count: int
    subject: Place | None
    in_paragraph: int
    led: int
    spoke: int


class Resolver:
    """Reads the mentions in order and answers who a pronoun stands for."""

    def __init__(self, entities: list[Entity], totals: Mapping[int, int]) -> None:
        self.entities = entities
        self.totals = totals
        self.last: dict[int, Last] = {}
        self.speaker: int | None = None
        self.before: Mention | None = None
        self.turn = (-1, -1)
        self.groups: list[tuple[Mention, Place]] = []
        self.weights = weights()

    def note(self, m: Mention, place: Place, turn: bool = False) -> None:
        """Remember a mention that has its entity; ``turn``: a transcript's "NAME:"."""
        assert m.entity is not None
        entity = self.entities[m.entity]
        if turn:
            self.turn = (place.paragraph, m.entity)
        if not m.quoted and m.form != "pronoun" and not m.inside:
            self.before = m
            if entity.plural or entity.type == "organisation" or m.plural:
                self.groups.append((m, place))
        if entity.plural or entity.type == "organisation":
            return
        before = self.last.get(m.entity)
        if m.quoted and before is not None:
            return
        if before is not None:
            del self.last[m.entity]
        subject = place if place.subject or (place.opens and not m.possessive) else None
        same = before is not None and before.place.paragraph == place.paragraph
        self.last[m.entity] = Last(
            place,
            _of_mention(m, place, entity),
            before.count + 1 if before else 1,
            subject or (before.subject if before else None),
            before.in_paragraph + 1 if before is not None and same else 1,
            place.paragraph if place.leads else before.led if before else -9,
            place.paragraph if place.speaks else before.spoke if before else -9,
        )
        if place.speaks and not m.quoted:
            self.speaker = m.entity

    def resolve(self, m: Mention, place: Place) -> int | None:
        """The entity of a pronoun, None where nobody fits."""
        if m.quoted:
            return None
        if m.head in ("who", "which"):
            return self._antecedent(m)
        if m.head in GROUPS:
            return self._group(m, place)
        if not m.gender:
            here = m.head == "i" and self.turn[0] == place.paragraph
            return self.turn[1] if here else None
        best, top, second = None, float("-inf"), float("-inf")
        get = self.weights.get
        for entity, features in self.candidates(m, place):
            score = sum([get(f, 0.0) for f in features])
            if score > top:
                best, top, second = entity, score, top
            elif score > second:
                second = score
        if best is not None and top - second > SURE and not self.entities[best].gender:
            self.entities[best].gender = m.gender
        return best

    def best(self, m: Mention, place: Place, suits: Callable[[int], bool]) -> int | None:
        """The likeliest person for a noun phrase among those that suit."""
        best, top = None, float("-inf")
        get = self.weights.get
        for entity, features in self.candidates(m, place):
            score = sum([get(f, 0.0) for f in features])
            if score > top and suits(entity):
                best, top = entity, score
        return best

    def prominent(self, number: int, place: Place) -> bool:
        """Whether a person led or spoke in this paragraph or the one before."""
        last = self.last[number]
        return place.paragraph - max(last.led, last.spoke) < 2 and last.count > 0

    def near(self, number: int, place: Place) -> bool:
        """Whether a person known as one was mentioned in this paragraph, outside marks."""
        last = self.last[number]
        here = last.place.paragraph == place.paragraph and "quoted" not in last.features
        return here and self.entities[number].type == "person"

    def _antecedent(self, m: Mention) -> int | None:
        """What a relative pronoun belongs to: the mention that ends just before it."""
        before = self.before
        if before is None or before.entity is None or not -1 <= m.low - before.high - 1 <= 0:
            return None
        return before.entity

    def _group(self, m: Mention, place: Place) -> int | None:
        """What "they" or "it" takes up: the latest subject of that number close by."""
        best, top = None, 0.0
        for other, spot in self.groups[-6:]:
            if m.plural != other.plural and not (m.plural and other.kind == "organisation"):
                continue
            away = place.sentence - spot.sentence
            if away > 3 or place.paragraph - spot.paragraph > 1:
                continue
            score = 4.0 - away + 1.5 * spot.subject + spot.opens + spot.speaks - 2.0 * spot.oblique
            score -= 1.5 * (m.plural != other.plural) + 0.5 * other.possessive
            if score >= top:
                best, top = other.entity, score
        return best

    def candidates(self, m: Mention, place: Place) -> list[tuple[int, list[str]]]:
        """Persons that the pronoun can stand for, latest first, with their features."""
        found: list[int] = []
        for number in islice(reversed(self.last), FAR):
            entity = self.entities[number]
            if entity.gender and m.gender and entity.gender != m.gender:
                continue
            if entity.type == "unnamed" and not self._leading(entity, number):
                continue
            found.append(number)
            if len(found) == KEEP:
                break
        if not found:
            return []
        topic = max(found, key=lambda n: self.totals.get(n, 0))
        return [
            (number, self._features(m, place, number, rank, number == topic))
            for rank, number in enumerate(found)
        ]

    def _leading(self, entity: Entity, number: int) -> bool:
        """Whether an unnamed person plays a part in which a pronoun takes it up."""
        if entity.kind != "person":
            return False
        last = self.last[number]
        return "subject" in last.features or "leads" in last.features or last.spoke >= 0

    def _features(self, m: Mention, place: Place, number: int, rank: int, topic: bool) -> list[str]:
        last = self.last[number]
        entity = self.entities[number]
        sentences = min(place.sentence - last.place.sentence, 4)
        paragraphs = min(place.paragraph - last.place.paragraph, 3)
        near = f"s{sentences}" if paragraphs == 0 else f"p{paragraphs}"
        found = [*last.features, f"rank{min(rank, 3)}", near]
        if place.opens:
            found.append("opens_" + near)
        if place.speaks:
            found.append("speaks_" + near)
        if m.possessive or place.oblique:
            found.append("dependent_" + near)
        if last.subject is not None:
            gap = min(place.sentence - last.subject.sentence, 3)
            found.append(
                f"subject_s{gap}"
                if last.subject.paragraph == place.paragraph
                else f"subject_p{min(place.paragraph - last.subject.paragraph, 3)}"
            )
        if number == self.speaker:
            found.append("speaker_" + near)
        led = place.paragraph - last.led
        if led < 2:
            found.append(f"led{led}")
        spoke = place.paragraph - last.spoke
        if spoke < 2:
            found.append(f"{'speaks_' if place.speaks else ''}spoke{spoke}")
        if topic:
            found.append("topic")
        if not entity.gender:
            found.append("nogender")
        found.append(f"count{min(last.count.bit_length(), 5)}")
        if paragraphs == 0:
            found.append(f"here{min(last.in_paragraph, 3)}")
        return found


def _of_mention(m: Mention, place: Place, entity: Entity) -> tuple[str, ...]:
    """Features that the latest mention has by itself."""
    found: list[str] = [m.form if m.form != "name" or entity.type == "person" else "unknown"]
    if place.first:
        found.append("first")
    if place.subject:
        found.append("subject")
    if place.speaks:
        found.append("speaks")
    if place.oblique:
        found.append("oblique")
    if place.opens:
        found.append("opens")
    if place.leads:
        found.append("leads")
    if place.embedded:
        found.append("embedded")
    if m.possessive:
        found.append("possessive")
    if m.form == "pronoun" and (m.possessive or place.oblique):
        found.append("pronoun_dependent")
    if m.form == "nominal" and place.leads:
        found.append("nominal_leads")
    if m.form == "nominal" and m.role is None and entity.type == "unnamed":
        found.append("unnamed")
    if m.quoted:
        found.append("quoted")
    if m.inside:
        found.append("inside")
    if m.role and m.form == "name":
        found.append("introduced")
    return tuple(found)
