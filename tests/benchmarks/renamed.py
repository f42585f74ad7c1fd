"""Prints how much of the articles of many kinds is read right if all people have another name.

    python -m tests.benchmarks.renamed [--every N] [SHAPE ...]

Each shape writes the names of an article's speakers otherwise, wherever they stand: with a first
name that no list knows, with a surname of several words, with initials, nicknames, marks on
letters. Answers should be those of the names as they are. ``--every`` takes each Nth file.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
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
    """One article's people under names of a shape."""

    def __init__(self, golds: Sequence[Gold], shape: Shape) -> None:
        named = {s for g in golds for s in g.speakers if _FULL.fullmatch(s)}
        full = sorted(s for s in named if words()[s.split()[0]] & FIRST)
        last = sorted({s.split()[1] for s in full})
        self.any = bool(full)
        self._shape = shape
        self._found = re.compile(
            rf"\b(?:({'|'.join(full)})|({'|'.join(last)}))\b" if full else r"(?!)()()"
        )

    def edits(self, text: str) -> list[Edit]:
        """Every name, and what stands there instead."""
        return [(*m.span(), self._new(m)) for m in self._found.finditer(text)]

    def golds(self, golds: Sequence[Gold]) -> list[Gold]:
        """The answers under the new names, where they stood."""
        return [
            replace(g, speakers=[self._found.sub(self._new, s) for s in g.speakers]) for g in golds
        ]

    def _new(self, m: re.Match[str]) -> str:
        first, behind, alone = self._shape
        if m[1]:
            f, last = m[1].split()
            unlisted = invented(random.Random(f)).capitalize()
            return f"{first} {behind}".format(f=f, l=last, u=unlisted)
        new = alone.format(l=m[2])
        opens = _OPENS.search(m.string, max(0, m.start() - 4), m.start())
        return new[0].upper() + new[1:] if opens else new


def tally(texts: Texts, name: str) -> Tally:
    """What is right in articles whose people have names of a shape."""
    total = Tally()
    for text, golds in texts:
        people = Renamed(golds, SHAPES[name])
        if people.any:
            count(total, text, people.golds(golds), people.edits)
    return total


if __name__ == "__main__":
    raise SystemExit(told("shape", tally, SHAPES, every=6))
