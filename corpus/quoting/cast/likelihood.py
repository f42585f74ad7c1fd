"""What each feature of a pronoun's candidate adds to its score: weights laid out for lookup."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from corpus.quoting.cast.context import Place
from corpus.quoting.mentions.mention import Mention

T = TypeVar("T", float, tuple[str, ...])

NEAR = ("s0", "s1", "s2", "s3", "s4", "p1", "p2", "p3")  # sentences back, else paragraphs back
SPEAKS, DEPENDENT = 2, 4  # with 1 for "opens": what a pronoun's own place adds to nearness
OWN = [
    "first",
    "subject",
    "speaks",
    "oblique",
    "opens",
    "leads",
    "embedded",
    "possessive",
    "pronoun_dependent",
    "nominal_leads",
    "unnamed",
    "quoted",
    "inside",
    "introduced",
    "name",
    "unknown",
    "pronoun",
    "nominal",
    "nameless",
    "unknown_oblique",
    "unknown_one",
    "epithet",
]
FIRST, SUBJECT, SPOKEN, OBLIQUE, OPENS, LEADS, EMBEDDED, POSSESSIVE = (1 << n for n in range(8))
PRONOUN_DEPENDENT, NOMINAL_LEADS, UNNAMED, QUOTED, INSIDE, INTRODUCED = (
    1 << n for n in range(8, 14)
)
NAME, UNKNOWN, PRONOUN, NOMINAL = (1 << n for n in range(14, 18))
NAMELESS, UNKNOWN_OBLIQUE, UNKNOWN_ONE, EPITHET = (1 << n for n in range(18, 22))
AWAY = 5  # sentences between, from which on more make no difference


@cache
def weights() -> Mapping[str, float]:
    """Weight of every feature, from the data file."""
    path = files(__package__).joinpath("pronouns.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    return {k: float(v) for k, v in table["weights"].items()}


@dataclass(slots=True)
class Last:
    """The latest mention of an entity, its latest as a subject, and how often it was mentioned.

    ``led`` and ``spoke`` are the latest paragraphs in which it did. ``own`` holds the features
    that the latest mention has by itself as bits, -1 until somebody asks.
    """

    place: Place
    mention: Mention
    type: str | None
    count: int = 0
    subject: Place | None = None
    in_paragraph: int = 0
    led: int = -9
    spoke: int = -9
    own: int = -1

    def leading(self) -> bool:
        """Whether it plays a part in which a pronoun takes up even somebody unnamed."""
        return self.place.subject or self.place.leads or self.spoke >= 0

    def beside(self, place: Place) -> bool:
        """Whether it stands in the same paragraph, at most a sentence before."""
        then = self.place
        near = then.paragraph == place.paragraph and place.sentence - then.sentence < 2
        return near and not self.mention.quoted


class Tables(Generic[T]):
    """What the features add, by their values; ``of`` gives the weight (or the name) of one."""

    def __init__(self, of: Callable[[str], T], none: T) -> None:
        self.none: T = none
        self._of: Callable[[str], T] = of
        self._own: dict[int, T] = {}
        self.near: list[list[T]] = [self._nearness(code) for code in range(8)]
        self.speaker: list[T] = [of("speaker_" + near) for near in NEAR]
        self.nameless: list[T] = [of("nameless_" + near) for near in NEAR]
        self.rank: list[T] = [of(f"rank{min(n, 3)}") for n in range(8)]
        self.subject: list[T] = [of(f"subject_s{n}") for n in range(4)]
        self.subject_before: list[T] = [of(f"subject_p{n}") for n in range(4)]
        self.led: list[T] = [of("led0"), of("led1")]
        self.spoke: list[T] = [of("spoke0"), of("spoke1")]
        self.speaks_spoke: list[T] = [of("speaks_spoke0"), of("speaks_spoke1")]
        self.main: list[T] = [of(f"main{n}") for n in range(AWAY + 1)]
        self.across: list[T] = [of(f"across{n}") for n in range(AWAY + 1)]
        self.heard: list[T] = [of("heard0"), of("heard1")]
        self.led_before: list[T] = [of("led_before0"), of("led_before1")]
        self.topic: T = of("topic")
        self.nogender: T = of("nogender")
        self.count: list[T] = [of(f"count{n}") for n in range(6)]
        self.here: list[T] = [of(f"here{n}") for n in range(4)]

    def _nearness(self, code: int) -> list[T]:
        """By ``NEAR``, for a pronoun that opens its sentence, speaks, depends on something."""
        prefixes = [
            p for p, bit in (("opens_", 1), ("speaks_", 2), ("dependent_", 4)) if code & bit
        ]
        found = []
        for near in NEAR:
            total = self._of(near)
            for prefix in prefixes:
                total += self._of(prefix + near)
            found.append(total)
        return found

    def own(self, last: Last) -> T:
        """What the latest mention adds by itself."""
        if last.own < 0:
            last.own = own_features(last)
        found = self._own.get(last.own)
        if found is None:
            found = self.none
            for bit, name in enumerate(OWN):
                if last.own >> bit & 1:
                    found += self._of(name)
            self._own[last.own] = found
        return found

    def score(
        self, last: Last, place: Place, code: int, rank: int, topic: bool, spoke: bool, known: bool
    ) -> T:
        """The sum over all features of one candidate for the pronoun at ``place``.

        ``rank`` counts the candidates mentioned later; ``topic``: the most named one; ``spoke``:
        the last speaker; ``known``: its gender is.
        """
        then, paragraph = last.place, place.paragraph
        away = paragraph - then.paragraph
        near = away + 4 if away < 3 else 7
        if not away:
            near = place.sentence - then.sentence
            near = near if near < 4 else 4
        total = self.own(last) + self.near[code][near] + self.rank[rank]
        if place.speaks:
            total += self._centre(last, place, away > 0, spoke)
        subject = last.subject
        if subject is not None:
            away_subject = paragraph - subject.paragraph
            if away_subject:
                total += self.subject_before[away_subject if away_subject < 3 else 3]
            else:
                sentences = place.sentence - subject.sentence
                total += self.subject[sentences if sentences < 3 else 3]
        if spoke:
            total += self.speaker[near]
        if last.type == "unnamed":
            total += self.nameless[near]
        if paragraph - last.led < 2:
            total += self.led[paragraph - last.led]
        if paragraph - last.spoke < 2:
            table = self.speaks_spoke if code & SPEAKS else self.spoke
            total += table[paragraph - last.spoke]
        if topic:
            total += self.topic
        if not known:
            total += self.nogender
        if not away:
            total += self.here[last.in_paragraph if last.in_paragraph < 3 else 3]
        return total + self.count[last.count.bit_length() if last.count < 16 else 5]

    def _centre(self, last: Last, place: Place, across: bool, spoke: bool) -> T:
        """How far the sentence is of which it was the subject, in a paragraph before too.

        ``across``: it was mentioned last in one; ``spoke``: it was the last to speak. Centering
        theory (Grosz, Joshi and Weinstein 1995): a pronoun takes up the subject of the sentence
        before rather than those of whom that sentence tells.
        """
        then, total = last.place, self.none
        if across:
            main, since = last.subject, place.sentence - then.sentence
            away = AWAY
            if main is not None and not main.embedded and not main.subordinate:
                away = min(place.sentence - main.sentence, AWAY)
            total += self.main[away] + self.across[since if since < AWAY else AWAY]
            if last.led == place.paragraph - 1:
                total += self.led_before[since < 2]
        if spoke and then.speaks:
            total += self.heard[across]
        return total


@cache
def fitted() -> Tables[float]:
    """The weights of the data file as tables."""
    table = weights()
    return Tables(lambda name: table.get(name, 0.0), 0.0)


def own_features(last: Last) -> int:
    """The bits of ``OWN`` that the latest mention has."""
    m, place, form = last.mention, last.place, last.mention.form
    found = FIRST * place.first | SUBJECT * place.subject | SPOKEN * place.speaks
    found |= OBLIQUE * place.oblique | OPENS * place.opens | LEADS * place.leads
    found |= EMBEDDED * place.embedded | POSSESSIVE * m.possessive
    found |= QUOTED * m.quoted | INSIDE * m.inside
    if form == "name":
        found |= NAME if last.type == "person" else _unknown(m, place)
        if m.role:
            found |= INTRODUCED
    elif form == "pronoun":
        found |= PRONOUN
        if m.possessive or place.oblique:
            found |= PRONOUN_DEPENDENT
    else:
        found |= NOMINAL | NOMINAL_LEADS * place.leads
        if last.type != "unnamed":
            found |= EPITHET
        elif m.role is None:
            found |= UNNAMED
    return found | NAMELESS * (last.type == "unnamed")


def _unknown(m: Mention, place: Place) -> int:
    """The bits of a name that nothing shows to be a person's."""
    one = " " not in m.text
    return UNKNOWN | UNKNOWN_OBLIQUE * place.oblique | UNKNOWN_ONE * one
