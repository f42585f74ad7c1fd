"""The organisations of one article, found again by name, abbreviation, seat or short form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.nameparts import fold
from corpus.quoting.mentions.widening import common
from corpus.quoting.words.places import metonyms
from corpus.quoting.words.shapes import bag

CONNECTORS = frozenset(("of", "for", "and", "the", "in", "on", "de", "&", "to"))
LEGAL = bag(
    "Limited Ltd Inc PLC Plc plc LLC LLP Corp Co AG SA GmbH SE NV SpA AB Oyj Bhd Pte Pvt Pty"
)
_DOOR = "downing street"
_DOORS = frozenset(("number 10", "no 10", "no. 10", "10 downing street"))


def canonical(name: str) -> str:
    """The name to show: of the body behind a metonym, else as printed without article."""
    name = name.removeprefix("The ").removeprefix("the ")
    return metonyms().get(name, name)


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """The key of an organisation: the body behind a metonym, else the folded name."""
    key = fold(canonical(name))
    return _DOOR if key in _DOORS else key


@lru_cache(maxsize=8192)
def _filed(name: str) -> tuple[str, tuple[str, ...]]:
    """The folded initials of an organisation's name, and the words that can stand for it."""
    words_ = name.split()
    letters = "".join(w[0] for w in name.replace("-", " ").split() if w not in CONNECTORS)
    initials = letters.casefold() if len(letters) > 2 and letters.isupper() else ""
    if len(words_) < 2 or name in metonyms():
        return initials, ()
    called = _called(words_)
    if words_[0] in metonyms():
        return initials, (called,)
    return initials, (called, words_[0])


def _called(words_: Sequence[str]) -> str:
    """The last word of a name that is no "Ltd"."""
    return next((w for w in reversed(words_) if w.strip(".") not in LEGAL), words_[-1])


@lru_cache(maxsize=8192)
def shortened(name: str) -> tuple[str, ...]:
    """The beginnings of a firm's name of two words or more: "Summit Edge Learning Pvt Ltd"."""
    words_ = name.split()
    if len(words_) < 3 or words_[-1].strip(".,") not in LEGAL:
        return ()
    return tuple(" ".join(words_[:size]).rstrip(",") for size in range(2, len(words_)))


@lru_cache(maxsize=8192)
def _shared(name: str) -> str:
    """The key of what other countries call theirs too, in "Turkey's Foreign Ministry"; or ""."""
    rest = name.partition(" ")[2]
    return key_of(rest) if rest and common(rest.split()) and not common(name.split()) else ""


class Organisations:
    """The organisations of one article, by name, abbreviation and seat."""

    def __init__(self) -> None:
        self.by_key: dict[str, Entity] = {}
        self.by_part: dict[str, Entity] = {}
        self.by_tail: dict[str, Entity] = {}  # by the last two words or more
        self.owned: dict[str, Entity] = {}

    def add(self, entity: Entity) -> None:
        """File an organisation under its name and under its initials."""
        self.by_key.setdefault(key_of(entity.name), entity)
        initials, ends = _filed(entity.name)
        if initials:
            self.by_key.setdefault(initials, entity)
        for word in ends:
            self.by_part[word] = entity
        for short in shortened(entity.name):
            self.by_key.setdefault(key_of(short), entity)
        words_ = fold(entity.name).split()
        for i in range(1, len(words_) - 1):
            self.by_tail.setdefault(" ".join(words_[i:]), entity)
        tail = _shared(entity.name)
        if tail:
            self.owned[tail] = entity

    def by_word(self, word: str) -> Entity | None:
        """The latest organisation whose name begins or ends with the word ("Goldman")."""
        return self.by_part.get(word)

    def by_end(self, words_: str) -> Entity | None:
        """The organisation whose name ends with these two or more words."""
        return self.by_tail.get(fold(words_)) if " " in words_ else None

    def by_short(self, name: str) -> Entity | None:
        """The organisation that was known by the initials of this name alone so far."""
        initials, _ = _filed(name)
        found = self.by_key.get(initials) if len(initials) > 2 else None
        return found if found is not None and fold(found.name) == initials else None

    def by_initials(self, name: str) -> Entity | None:
        """The organisation of which a word is the initials ("Wada")."""
        found = self.by_key.get(key_of(name))
        return found if found is not None and " " in found.name else None

    def find(self, name: str) -> Entity | None:
        """The organisation of this name, abbreviation or seat.

        "the Foreign Ministry" is that of the country whose ministry was named last.
        """
        key = key_of(name)
        return self.by_key.get(key) or self.owned.get(key)
