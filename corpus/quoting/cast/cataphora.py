"""Names that a pronoun runs ahead of: "Asked how she would pay, NAME said", "he said. NAME"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.shapes import bag

# They open a clause in front of the sentence.
FRONTED = bag(
    "Asked Pressed Questioned Told When As After Before While If Since Until Although Though Once "
    "Speaking Talking Writing Arriving Leaving Having"
)
BACK = 14  # words from a pronoun back to the one that opens its sentence, at most
AWAITED = 1  # paragraphs from a pronoun on to whom it runs ahead of, at most
ON = 6  # mentions from a pronoun to the subject of the sentence, at most


def ahead(t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int) -> int | None:
    """The number of the name or role that is the subject after the clause of mention ``n``."""
    place = spots[n]
    if mentions[n].quoted or place.opens or _first_word(t, mentions[n].low) not in FRONTED:
        return None
    for k in range(n + 1, min(n + ON, len(spots))):
        m = mentions[k]
        if spots[k].sentence != place.sentence or m.quoted:
            return None
        told = m.form == "name" or (m.form == "nominal" and m.definite)
        if told and spots[k].subject and t.gaps[m.low] == ", ":
            return k
    return None


def _first_word(t: Tokens, low: int) -> str:
    return t.word[t.opening(low, max(0, low - BACK))]


class Waiting:
    """Pronouns that came before anybody, with their paragraphs: "“…,” he said. NAME closed"."""

    def __init__(self) -> None:
        self._pronouns: list[tuple[Mention, int]] = []

    def add(self, m: Mention, place: Place) -> None:
        """Let a pronoun wait for whoever is named next."""
        self._pronouns.append((m, place.paragraph))

    def give(self, entity: Entity, place: Place) -> None:
        """Give those that wait a person who is named outside marks as a subject."""
        if not self._pronouns or entity.type != "person" or not place.subject:
            return
        for pronoun, paragraph in self._pronouns:
            if place.paragraph - paragraph <= AWAITED and entity.gender in ("", pronoun.gender):
                pronoun.entity = entity.id
                entity.gender = entity.gender or pronoun.gender
        self._pronouns.clear()
