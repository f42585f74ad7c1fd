"""A mention's entity as the name, type and role that a quotation shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from corpus.model import ArticleSpeaker, Quote, SpeakerType
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.members import Cast
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.flags import DEMONYM, FIRST, LY, NOUN, ORG_NAME, PLACE, PLURAL
from corpus.quoting.words.lexicon import words as known

_PLACING = frozenset(("in", "at", "from", "near", "who", "close", "familiar", "with", "outside"))
_ARTICLES = frozenset(("A", "An", "The", "One", "Some", "Several", "Another", "Many"))


_NO_ONE = frozenset(("nobody", "no one", "no-one", "none", "none of them", "nothing"))


class Who(NamedTuple):
    """A speaker inside one article; ``key`` tells speakers apart, None for nobody known."""

    name: str | None
    type: SpeakerType | None
    role: str | None
    key: str | None


NOBODY = Who(None, None, None, None)


def identify(cast_: Cast, m: Mention) -> Who:
    """Who a mention stands for; a pronoun without an antecedent names nobody."""
    entity = cast_.entity(m)
    if entity is None:
        if m.form == "pronoun":
            return Who(None, None, None, f"{m.head}")
        return Who(lowered(m.text), "unnamed", None, m.text.casefold())
    role = m.role.split("; ")[0] if m.role else entity.roles[0] if entity.roles else None
    return Who(named(entity), type_of(entity, m), role, f"#{entity.id}")


def type_of(entity: Entity, m: Mention) -> SpeakerType:
    """The entity's type; a name of unknown type counts as a person's."""
    if entity.type in ("person", "organisation", "unnamed"):
        return cast(SpeakerType, entity.type)
    return "person" if m.form != "nominal" else "unnamed"


def named(entity: Entity) -> str:
    """The entity's name; an unnamed one's words as they stand inside a sentence."""
    if entity.type == "person":
        return entity.name
    return grouped(entity.name) if entity.type == "unnamed" else lowered(entity.name)


def lowered(words: str) -> str:
    """The words with a small article in front."""
    first, _, rest = words.partition(" ")
    if words in ("One", "Another"):
        return words.lower()
    if rest and first in _ARTICLES:
        return f"{first.lower()} {rest}"
    return words


def grouped(words: str) -> str:
    """The same of somebody unnamed: "Officials in Hull" begins with a small letter there."""
    first, _, rest = words.partition(" ")
    flags = known()[first]
    group = flags & PLURAL and flags & NOUN and not flags & (DEMONYM | ORG_NAME | FIRST | PLACE)
    plain = not rest or rest.partition(" ")[0] in _PLACING  # no "People for the Treatment of"
    return words[0].lower() + words[1:] if group and plain else lowered(words)


def nameless(phrase: str) -> bool:
    """Whether words stand for nobody: "Nobody" says nothing, an adverb is no source."""
    return phrase.casefold() in _NO_ONE or bool(" " not in phrase and known()[phrase.lower()] & LY)


def speakers_of(cast_: Cast, quotes: Iterable[Quote]) -> tuple[ArticleSpeaker, ...]:
    """The sources of an article's quotations, in order of their first one."""
    wanted = dict.fromkeys(q.speaker for q in quotes if q.speaker)
    types = {q.speaker: q.speaker_type for q in quotes}
    tails = {name[1:] for name in wanted}  # a name as shown differs in its first letter at most
    known = {named(e): e for e in cast_.entities if e.name[1:] in tails}
    out = []
    for name in wanted:
        e = known.get(name)
        aliases = tuple(a for a in e.aliases if a != name) if e else ()
        roles = tuple(e.roles) if e else ()
        out.append(ArticleSpeaker(name, types[name] or "unnamed", aliases, roles))
    return tuple(out)
