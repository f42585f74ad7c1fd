"""Texts that grow by one shape, as shapes.txt lists them: what hostile or broken files are made of.

A shape is a line there, "␣" for a blank and escapes as in Python. "…" parts what opens from what
closes; {w}, {N} and {U} are ever other words, in small letters, as a name and in capitals, {n}
ever other numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count, islice, product
from pathlib import Path

Shape = Callable[[int], str]
"""A text of about so many characters."""


def _again(unit: str) -> Shape:
    return lambda size: unit * (size // len(unit) + 1)


def _nested(pair: str) -> Shape:
    opening, closing = pair.split("…")

    def made(size: int) -> str:
        depth = size // len(opening + closing)
        return opening * depth + "a" + closing * depth

    return made


def _differing(form: str) -> Shape:
    return lambda size: "".join(islice(_formed(form), size // len(form) + 1))


def _formed(form: str) -> Iterable[str]:
    for number, letters in enumerate(_letters()):
        yield form.format(n=number, w=letters, N=letters.title(), U=letters.upper())


def _letters() -> Iterable[str]:
    for length in count(3):
        yield from map("".join, product("bdfgklmn", "aeiou", "rstvz", *["aeiou"] * (length - 3)))


_MADE = (_again, _nested, _differing)


def _read() -> dict[str, Shape]:
    text = Path(__file__).with_suffix(".txt").read_text("utf-8")
    shapes: dict[str, Shape] = {}
    for made, part in zip(_MADE, text.split("== ")[1:], strict=True):
        for line in part.splitlines()[1:]:
            unit = line.replace("␣", " ").encode("latin-1", "backslashreplace")
            shapes[line] = made(unit.decode("unicode_escape"))
    return shapes


SHAPES = _read()
