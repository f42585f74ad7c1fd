"""Who is there to talk: the people of whom a stretch of the text speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.who import Who, identify
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.prepare import Scene
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.shapes import bag

Person = tuple[int, Who]
"""The number of a mention and who it stands for."""

_SAYS = re.compile(r",? (?:[a-z]+ly |then |once |also |had |have )?([a-z]+) (?:to )?")
_ADDRESSED = re.compile(r" (?:[\w’' -]{2,30},? )?(?:to |with |at |for )?(?:my |her |his |the )?")
_NO_ONE = bag("it which who everybody everyone nobody anybody anyone somebody someone one person")
_THINGS = bag("chair head model letters")  # nouns for people that mean things just as often
_EACH = re.compile(r"(?:no|every|each|any) ", re.IGNORECASE)
_ASKED = 40  # code points from a verb to whom it addresses, at most
_PERSONAL = 2  # times that a text says "I" outside quotations, at least, where somebody narrates


@dataclass(frozen=True, slots=True)
class Report:
    """Who says something in a sentence, whether he asks it, and whom he tells or asks."""

    speaker: Person
    asks: bool
    whom: Person | None


class Company:
    """The people of one text."""

    def __init__(self, text: str, scene: Scene) -> None:
        self.text = text
        self.scene = scene
        self.mentions = scene.mentions
        own = [n for n, m in enumerate(scene.mentions) if m.head == "i" and m.form == "pronoun"]
        self.narrator = self._person(own[0]) if len(own) >= _PERSONAL else None

    def _person(self, n: int) -> Person:
        return n, identify(self.scene.cast, self.mentions[n])

    def human(self, m: Mention) -> bool:
        """Whether a mention can be one person who talks."""
        if m.plural or m.possessive or m.head in _NO_ONE or _EACH.match(m.text):
            return False
        entity = self.scene.cast.entity(m)
        if m.form == "pronoun":
            return m.head == "i" or (entity is not None and bool(m.gender))
        if entity is None or m.kind not in HUMAN or m.head in _THINGS:
            return False
        unnamed = m.form == "nominal" and entity.type == "unnamed" and entity.kind == "person"
        return entity.type == "person" or unnamed

    def people(self, low: int, high: int) -> list[Person]:
        """Those of whom the text speaks between two offsets, the last mentioned first."""
        a, b = (bisect_left(self.mentions, at, key=START) for at in (low, high))
        found: dict[str, Person] = {}
        for n in range(b - 1, a - 1, -1):
            if self.human(self.mentions[n]):
                person = self._person(n)
                if person[1].key is not None:
                    found.setdefault(person[1].key, person)
        return list(found.values())

    def behind(self, end: int, line_end: int) -> Person | None:
        """Whoever the sentence right behind an offset begins with."""
        n = bisect_left(self.mentions, end, key=START)
        m = self.mentions[n] if n < len(self.mentions) else None
        if m is None or m.left - end > 3 or m.left >= line_end or not self.human(m):
            return None
        return self._person(n)

    def addressee(self, verb_end: int, speaker: int) -> Person | None:
        """Whom a tag speaks to: "“…” I said to my husband"; ``speaker``: the number of "I"."""
        for n in range(bisect_left(self.mentions, verb_end, key=START), len(self.mentions)):
            m = self.mentions[n]
            near = m.start <= verb_end + _ASKED
            if not near or not _ADDRESSED.fullmatch(self.text, verb_end, m.left):
                return None
            if n != speaker and self.human(m):
                return self._person(n)
        return None

    def acting(self, low: int, high: int) -> list[Person]:
        """Who acts in the last sentence between two offsets, then the others, the last first."""
        people = [p for p in self.people(low, high) if self.mentions[p[0]].head != "i"]
        low = self.last_sentence(low, high)
        return sorted(people, key=lambda p: self._rank(p[0], low))

    def _rank(self, n: int, low: int) -> int:
        """Those who act in a sentence first, the others in it, then those before, backwards."""
        at = self.mentions[n].start
        if at < low:
            return 3 * len(self.text) - at
        return at if self._acts(n, low) else len(self.text) + at

    def actors(self, low: int, high: int) -> list[Person]:
        """Who acts between two offsets, and is not only spoken of or to."""
        people = self.people(low, high)
        return [p for p in people if self._acts(p[0], low) and self.mentions[p[0]].head != "i"]

    def asked(self, low: int, high: int) -> Person | None:
        """Whom a question tells of as "he" or "she": "Was she angry?"."""
        for m, n in self._pronouns(low, high):
            if m.head in ("he", "she") and self.human(m):
                return self._person(n)
        return None

    def _pronouns(self, low: int, high: int) -> Iterator[tuple[Mention, int]]:
        a, b = (bisect_left(self.mentions, at, key=START) for at in (low, high))
        return ((self.mentions[n], n) for n in range(a, b))

    def _acts(self, n: int, low: int) -> bool:
        place = self._places.get(id(self.mentions[n]))
        return self.mentions[n].start >= low and place is not None and place.subject

    @cached_property
    def _places(self) -> dict[int, Place]:
        cast = self.scene.cast
        return {id(m): p for m, p in zip(cast.mentions, cast.places, strict=True)}

    def last_sentence(self, low: int, high: int) -> int:
        """Where the last sentence between two offsets begins."""
        stops = [b.end() for b in BREAK.finditer(self.text, low, high - 3)]
        return stops[-1] if stops else low

    def begins(self, low: int) -> bool:
        """Whether a sentence begins with whoever writes: "I put my head out, and a guard"."""
        n = bisect_left(self.mentions, low, key=START)
        m = self.mentions[n] if n < len(self.mentions) else None
        return m is not None and m.head == "i" and m.start <= low + 3

    def report(self, low: int, high: int) -> Report | None:
        """What a sentence tells of talk: "I told her that", "the vicar asked whether"."""
        a, b = (bisect_left(self.mentions, at, key=START) for at in (low, high))
        n = next((n for n in range(a, b) if self._acts(n, low) or self.mentions[n].head == "i"), b)
        if n == b or not self.human(self.mentions[n]):
            return None
        said = _SAYS.match(self.text, self.mentions[n].right, high)
        cue = lexicon().verbs.get(said[1]) if said else None
        if said is None or cue is None or cue.kind not in SPEECH or cue.kind == "manner":
            return None
        m = self.mentions[n + 1] if n + 1 < b else None
        near = m is not None and m.left - said.end() in (0, 4)
        whom = self._person(n + 1) if m is not None and near and self.human(m) else None
        return Report(self._person(n), cue.kind == "ask", whom)
