"""Who "he" is: a log-linear choice among the persons mentioned before, weights in a data file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.quoting.aliases import Entity
from corpus.quoting.context import Place
from corpus.quoting.mentions import Mention

KEEP = 8  # candidates compared, the latest mentioned first


@cache
def weights() -> dict[str, float]:
    """Weight of every feature, from the data file."""
    path = files(__package__).joinpath("data", "pronouns.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    return {k: float(v) for k, v in table["weights"].items()}


@dataclass(slots=True)
class Last:
    """The latest mention of an entity and how often it was mentioned so far."""

    mention: Mention
    place: Place
    count: int
    subject: Place | None = None


class Resolver:
    """Reads the mentions in order and answers who a pronoun stands for."""

    def __init__(self, entities: list[Entity]) -> None:
        self.entities = entities
        self.last: dict[int, Last] = {}

    def note(self, m: Mention, place: Place) -> None:
        """Remember a mention that has its entity."""
        assert m.entity is not None
        if m.quoted and m.entity in self.last:
            return
        before = self.last.pop(m.entity, None)
        self.last[m.entity] = Last(m, place, before.count + 1 if before else 1)

    def resolve(self, m: Mention, place: Place) -> int | None:
        """The entity of a third-person pronoun, None where nobody fits."""
        if m.quoted or m.head in ("i", "we", "who", "which"):
            return None
        if not m.gender:
            return None
        best, best_score = None, float("-inf")
        for rank, (entity, features) in enumerate(self.candidates(m, place)):
            score = sum(weights().get(f, 0.0) for f in features)
            if score > best_score or (score == best_score and rank == 0):
                best, best_score = entity, score
        return best

    def candidates(self, m: Mention, place: Place) -> list[tuple[int, list[str]]]:
        """Persons that the pronoun can stand for, latest first, with their features."""
        found: list[tuple[int, list[str]]] = []
        for number in reversed(self.last):
            entity = self.entities[number]
            if entity.plural or entity.type in ("organisation",):
                continue
            if entity.gender and entity.gender != m.gender:
                continue
            if entity.type == "unnamed" and entity.kind != "person":
                continue
            found.append((number, self._features(m, place, entity, self.last[number], len(found))))
            if len(found) == KEEP:
                break
        return found

    def _features(self, m: Mention, place: Place, e: Entity, last: Last, rank: int) -> list[str]:
        spot = last.place
        sentences = min(place.sentence - spot.sentence, 4)
        paragraphs = min(place.paragraph - spot.paragraph, 3)
        found = [f"rank{min(rank, 4)}", f"sentence{sentences}", f"paragraph{paragraphs}"]
        for name in ("first", "subject", "speaks", "oblique", "opens"):
            if getattr(spot, name):
                found.append(name)
        form = last.mention.form
        found.append(form if form != "name" or e.type == "person" else "unknown")
        if last.mention.possessive:
            found.append("possessive")
        if last.mention.quoted:
            found.append("quoted")
        found.append("gender" if e.gender else "nogender")
        found.append(f"count{min(last.count.bit_length(), 4)}")
        return found
