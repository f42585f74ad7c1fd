"""Somebody or something that an article speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST = 24  # forms and roles that are kept of one entity


@dataclass(slots=True)
class Entity:
    """Somebody or something that an article speaks of.

    ``name`` is the fullest form printed, without titles. ``type`` is None where nothing tells
    whether a name is a person's. ``named`` counts mentions by name; ``shown`` is whether a title
    or a pronoun told the gender, and not the first name alone; ``guessed``: one pronoun did, and
    nothing else.
    """

    id: int
    name: str
    type: str | None
    gender: str = ""
    plural: bool = False
    aliases: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    named: int = 0
    first_at: int = 0
    kind: str = ""
    shown: bool = False
    guessed: bool = False

    def call(self, text: str) -> None:
        """Remember one more form under which the entity is mentioned."""
        if len(self.aliases) < MOST and text not in self.aliases:
            self.aliases.append(text)
