"""A mention: words that can name a source."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

HUMAN = ("person", "unknown")
Form = Literal["name", "pronoun", "nominal"]
START, LEFT = attrgetter("start"), attrgetter("left")
"""By which mentions in order are searched."""


@dataclass(slots=True)
class Mention:
    """Words that can name a source.

    ``start``, ``end``: the name alone, or the whole noun phrase; ``left``, ``right``: with the
    title and role before and the apposition after. ``kind``: person, organisation, place, people,
    document, unknown, site (unknown, after "in"). ``gender``: "m", "f" or "". ``entity``: index
    into the cast. ``weak``: one capitalised word that may be no name. ``quoted``: stands inside
    marks. ``inside``: is a part of a longer mention, of its role or of its apposition. ``sure``:
    the chance that ``entity`` is right. ``low``, ``high``: its words ``left``..``right`` by number.
    """

    start: int
    end: int
    left: int
    right: int
    text: str
    form: Form
    kind: str
    gender: str = ""
    plural: bool = False
    possessive: bool = False
    role: str | None = None
    head: str = ""
    definite: bool = False
    titled: bool = False
    weak: bool = False
    quoted: bool = False
    inside: bool = False
    entity: int | None = None
    sure: float = 1.0
    low: int = 0
    high: int = 0
