"""What somebody types for a speaker: a name, perhaps behind a title or with its initials run
together."""

from __future__ import annotations

from typing import NamedTuple

from corpus.archive.words import folded
from corpus.speakers.lexicon import doers, words
from corpus.speakers.names import mere_courtesy, parse

_TIME = frozenset(("former", "ex", "late", "then", "the", "acting", "and", "of"))
"""Words of a title that say nothing of which office it is."""
_INITIALS = 3
"""So many letters of a first word may be initials."""


class Typed(NamedTuple):
    """``words`` of the name, folded; ``titles`` those before it, without a mere Mr or Ms;
    ``courtesy`` "m" or "f" where one tells."""

    words: list[str]
    titles: frozenset[str] = frozenset()
    courtesy: str = ""


def read(text: str) -> list[Typed]:
    """What ``text`` may mean other than its words as they stand, the likeliest first."""
    name = parse(text)
    if name is None:
        return []
    plain = folded(name.shown)
    titles = folded(name.titles)
    found = [(plain, titles)]
    while len(plain) > 1 and (plain[0] in doers() or plain[0] in words("titles")):
        titles, plain = [*titles, plain[0]], plain[1:]
        found.append((plain, titles))
    asked = folded(text)
    return [
        Typed(spelling, _offices(before), name.courtesy)
        for name_words, before in found
        for spelling in (name_words, *_initials(name_words))
        if spelling != asked
    ]


def _initials(name: list[str]) -> list[list[str]]:
    """The same with initials apart and run together: "jd vance" and "j d vance"."""
    single = 0
    while single < len(name) - 1 and len(name[single]) == 1:
        single += 1
    if single > 1:
        return [["".join(name[:single]), *name[single:]]]
    if len(name) > 1 and 2 <= len(name[0]) <= _INITIALS:
        return [[*name[0], *name[1:]]]
    return []


def _offices(titles: list[str]) -> frozenset[str]:
    return frozenset(word for word in titles if word not in _TIME and not mere_courtesy(word))
