"""Prints how much of the articles of many kinds is read right if all people have another name.

    python -m tests.benchmarks.renamed [--every N] [SHAPE ...]

Each shape writes the names of an article's speakers otherwise, wherever they stand: with a first
name that no list knows, with a surname of several words, with initials, nicknames, marks on
letters. Answers should be those of the names as they are. ``--every`` takes each Nth file.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.quoting.words.flags import FIRST
from corpus.quoting.words.lexicon import words
from tests.benchmarks.forms import Edit, Tally, Texts, count, told
from tests.benchmarks.making import invented
from tests.kinds import Gold

_FULL = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_OPENS = re.compile(r"(?:^|[.!?”\"\n]\s*|[“\"])$")
Shape = tuple[str, str, str]  # first name, surname behind it, surname alone; of {f} and {l}

SHAPES: dict[str, Shape] = {
    "as it is": ("{f}", "{l}", "{l}"),
    "unlisted first name": ("{u}", "{l}", "{l}"),
    "van der": ("{f}", "van der {l}", "van der {l}"),
    "Van der": ("{f}", "Van der {l}", "Van der {l}"),
    "de la": ("{f}", "de la {l}", "de la {l}"),
    "el": ("{f}", "el {l}", "el {l}"),
    "al-": ("{f}", "al-{l}", "al-{l}"),
    "bin": ("{f}", "bin {l} Kadir", "bin {l} Kadir"),
    "hyphen": ("{f}", "{l}-Dahl", "{l}-Dahl"),
    "two surnames": ("{f}", "{l} Kolberg", "{l} Kolberg"),
    "Mc": ("{f}", "Mc{l}", "Mc{l}"),
    "O’": ("{f}", "O’{l}", "O’{l}"),
    "Jr.": ("{f}", "{l} Jr.", "{l}"),
    "III": ("{f}", "{l} III", "{l}"),
    "middle initial": ("{f} Q.", "{l}", "{l}"),
    "first initial": ("J. {f}", "{l}", "{l}"),
    "two first names": ("{f}-Marie", "{l}", "{l}"),
    "nickname": ("{f} “Bud”", "{l}", "{l}"),
    "accents": ("{f}", "{l}ić", "{l}ić"),
    "apostrophe": ("{f}", "Na’{l}", "Na’{l}"),
}


class Renamed:
    """One article's people under names of a shape; some of them, if a share of 1 is given."""

    def __init__(self, speakers: Iterable[str], shape: Shape, share: float = 1.0) -> None:
        named = {s for s in speakers if _FULL.fullmatch(s)}
        full = sorted(
            s for s in named if words()[s.split()[0]] & FIRST and random.Random(s).random() < share
        )
        self.any = bool(full)
        self._shape = shape
        firsts = {s.split()[0] for s in full} if "{u}" in shape[0] else set()
        alone = {*firsts, *(s.split()[1] for s in full)}
        self._firsts = frozenset(firsts)
        self._found = re.compile(f"\\b(?:{_any(full)}|{_any(sorted(alone))})\\b")

    def edits(self, text: str) -> list[Edit]:
        """Every name, and what stands there instead."""
        return [(*m.span(), self._new(m)) for m in self._found.finditer(text)]

    def golds(self, golds: Sequence[Gold]) -> list[Gold]:
        """The answers under the new names, where they stood."""
        return [replace(g, speakers=[self.named(s) for s in g.speakers]) for g in golds]

    def named(self, text: str) -> str:
        """The text with the new names."""
        return self._found.sub(self._new, text)

    def _new(self, m: re.Match[str]) -> str:
        name = m[0].title() if m[0].isupper() else m[0]
        opens = _OPENS.search(m.string, max(0, m.start() - 4), m.start())
        new = self._renamed(name)
        if m[0].isupper():
            return new.upper()
        return new[0].upper() + new[1:] if opens else new

    def _renamed(self, name: str) -> str:
        first, behind, alone = self._shape
        if name in self._firsts:
            return _unlisted(name)
        if " " not in name:
            return alone.format(l=name)
        f, last = name.split()
        return f"{first} {behind}".format(f=f, l=last, u=_unlisted(f))


def told_of(golds: Iterable[Gold]) -> set[str]:
    """The names of all who speak in an article."""
    return {s for g in golds for s in g.speakers}


def _any(names: Sequence[str]) -> str:
    """A group of them as they are and in capitals; of nothing that can stand where none is."""
    return f"({'|'.join([*names, *(n.upper() for n in names)]) or '(?!)'})"


def _unlisted(first: str) -> str:
    """A first name that nobody bears, always the same for one that people do."""
    return invented(random.Random(first)).capitalize()


def tally(texts: Texts, name: str) -> Tally:
    """What is right in articles whose people have names of a shape."""
    total = Tally()
    for text, golds in texts:
        people = Renamed(told_of(golds), SHAPES[name])
        if people.any:
            count(total, text, people.golds(golds), people.edits)
    return total


if __name__ == "__main__":
    raise SystemExit(told("shape", tally, SHAPES, every=6))
