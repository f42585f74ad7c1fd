"""Whom a headline or a lead means that the article names only below it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.cast.ages import Ages, age, told
from corpus.quoting.cast.bonds import KIN
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.fields import HEADS, content
from corpus.quoting.cast.people import agree
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.shapes import bag

# Whose office it is, where the article speaks of one alone.
OWNERS = bag("country nation government company firm group city town club state council its their")
LOOKED = 24  # holders of one role word that are looked at


def relative(m: Mention, holders: Sequence[Entity]) -> Entity | None:
    """The one relative of this kind whom the article below a headline with it names."""
    return _only(holders) if m.head in KIN and m.definite else None


def sole(m: Mention, holders: Sequence[Entity]) -> Entity | None:
    """The one person of such an office whom the article names: "its chief executive"."""
    asked = content(m.text) - OWNERS
    found = None if asked.isdisjoint(HEADS) or not m.definite else _only(holders[:LOOKED])
    roles = [] if found is None else [content(role) for role in found.roles]
    return found if any(m.head in own and (own <= asked or asked <= own) for own in roles) else None


def aged(text: str, m: Mention, ages: Ages, entities: Sequence[Entity]) -> Entity | None:
    """The one person of the age that a headline or a lead tells: "Widow, 84, wins"."""
    span = told(m)
    years = span[0] if span and span[0] == span[1] else age(text, m)
    known = [] if years is None else ages.within(years, years)
    found = entities[known[0]] if len(known) == 1 else None
    return found if found is not None and found.type == "person" and agree(m, found) else None


def _only(holders: Sequence[Entity]) -> Entity | None:
    """The person whom all of them are, or None."""
    found = {e.id: e for e in holders if e.type == "person"}
    return next(iter(found.values())) if len(found) == 1 else None
