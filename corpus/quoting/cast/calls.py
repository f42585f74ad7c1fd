"""What bodies are called by: their metonyms, and the nouns that can mean them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.quoting.cast.firms import BODIES
from corpus.quoting.cast.organisations import LEGAL
from corpus.quoting.words.files import raw
from corpus.quoting.words.flags import ORG
from corpus.quoting.words.lexicon import words as known_words
from corpus.quoting.words.places import countries, metonyms


@cache
def long_metonyms() -> tuple[tuple[str, str], ...]:
    """The metonyms of several words and what they stand for."""
    return tuple((long, name) for long, name in metonyms().items() if " " in long)


@lru_cache(maxsize=8192)
def without(text: str, first: frozenset[str]) -> str:
    """The text without its first word if it is one of those."""
    head, *rest = text.split(None, 1)
    return rest[0] if rest and head.lower() in first else text


@lru_cache(maxsize=8192)
def bodies(text: str) -> frozenset[str]:
    """What the metonyms of several words in a text stand for."""
    return frozenset(name for long, name in long_metonyms() if long in text)


@lru_cache(maxsize=8192)
def body(word: str) -> str | None:
    """What a folded word stands for as a metonym."""
    return metonyms().get(word.upper()) or metonyms().get(word.capitalize())


@cache
def homelands() -> dict[str, str]:
    """The folded adjective of a people -> its country: "tongan" -> "Tonga"."""
    return {p.casefold(): country for country, _, peoples in countries() for p in peoples}


# What a head of state is called after that is no name of the country.
_PALACES = {"kremlin": "Russia", "élysée": "France", "elysee": "France", "elysée": "France"}
_HOMES = {"scot": "Scotland", "scottish": "Scotland", "welsh": "Wales", "english": "England"}


@lru_cache(maxsize=4096)
def homeland(word: str) -> str | None:
    """The country of a folded word for a people or one of it: "danish", "dane", "frenchwoman"."""
    for end in ("woman", "man"):
        if word.endswith(end) and len(word) > len(end) + 3:
            word = word.removesuffix(end)
    return homelands().get(word) or _HOMES.get(word)


def palace(word: str) -> str | None:
    """The country of whose head of state a folded word is the palace."""
    return _PALACES.get(word)


@lru_cache(maxsize=4096)
def land(word: str) -> str | None:
    """The country of an unfolded word: its name, seat or people; "US" but not "us"."""
    low = word.casefold()
    if low in ("us", "uk") and not word.isupper():
        return None
    named = homeland(low) or _PALACES.get(low) or body(low)
    return named if named in _lands() else None


@cache
def _lands() -> frozenset[str]:
    return frozenset(country for country, _, _ in countries()) | frozenset(_HOMES.values())


@cache
def calls() -> dict[str, tuple[str, ...]]:
    """A noun for a body ("alliance") -> the names of the bodies that it can mean."""
    found: dict[str, list[str]] = {}
    for name, words in raw()["calls"].items():
        for word in words.split():
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def so_called(name: str, words: Sequence[str]) -> bool:
    """Whether a body's name ends with one of the words, or begins with one and "of"."""
    first, _, rest = name.partition(" ")
    named = [w for w in rest.split() if w.strip(".") not in LEGAL]
    if named and named[-1] in words:
        return True
    return first in words and rest.startswith(("of ", "for ", "on ", "in ", "to "))


def called_body(head: str) -> bool:
    """Whether a noun is what a body can call itself: "the consortium"."""
    return head in BODIES or bool(known_words()[head.capitalize()] & ORG)
