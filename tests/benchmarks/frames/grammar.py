"""The tables of frames and of their parts, as the two files beside this one have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
TAG = re.compile(r"\{([\w /-]+): ([\w-]+)\}")
_HEADLINE = "# "


@dataclass(frozen=True, slots=True)
class Option:
    """One way to fill a part; ``pronoun`` if the words fit only a woman or only a man."""

    words: str
    pronoun: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern with named parts; its tags tell whose words stand between marks."""

    pattern: str

    @property
    def wanted(self) -> tuple[tuple[str, ...], ...]:
        """For each quotation the parts, or words, any of which is its right speaker."""
        return tuple(tuple(tag[1].split("/")) for tag in TAG.finditer(self.pattern))

    @property
    def led(self) -> bool:
        """Whether a headline and a lead stand before it; else it has a headline of its own."""
        return not self.pattern.startswith(_HEADLINE)

    @property
    def whole(self) -> str:
        """The pattern of all that is read."""
        return f"{{lead}}¶{self.pattern}" if self.led else self.pattern.removeprefix(_HEADLINE)


Parts = Mapping[str, tuple[Option, ...]]
Families = Mapping[str, tuple[Frame, ...]]


@cache
def parts() -> Parts:
    """What can stand in a slot, by the slot's name."""
    return {name: tuple(map(_option, lines)) for name, lines in _read("parts.txt").items()}


@cache
def families() -> Families:
    """The frames, by the name of the family."""
    return {
        title.partition(":")[0]: tuple(map(Frame, lines))
        for title, lines in _read("patterns.txt").items()
    }


def _option(line: str) -> Option:
    words, _, pronoun = line.partition(" | ")
    return Option(words, pronoun or None)


def _read(name: str) -> dict[str, list[str]]:
    """Lines by the title above them."""
    sections = (_HERE / name).read_text("utf-8").split("%% ")[1:]
    return {lines[0]: lines[1:] for lines in map(_lines, sections)}


def _lines(section: str) -> list[str]:
    return [line for line in section.split("\n") if line]
