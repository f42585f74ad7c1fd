"""The cast of one article: all mentions and whom each stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.mentions.mention import Mention


@dataclass(slots=True)
class Cast:
    """All mentions of an article in order of ``start`` and the entities they stand for."""

    mentions: list[Mention]
    places: list[Place]
    entities: list[Entity]
    starts: list[int] = field(default_factory=list)

    def between(self, a: int, b: int) -> list[Mention]:
        """Mentions that begin in ``a <= start < b``."""
        return self.mentions[bisect_left(self.starts, a) : bisect_left(self.starts, b)]

    def entity(self, m: Mention) -> Entity | None:
        """Who the mention stands for, or None."""
        return None if m.entity is None else self.entities[m.entity]

    def at(self, position: int) -> Mention | None:
        """The longest mention that covers the position."""
        last = bisect_left(self.starts, position + 1)
        near = self.mentions[max(0, last - 6) : last]
        cover = [m for m in near if m.end > position]
        return max(cover, key=lambda m: m.end - m.start) if cover else None
