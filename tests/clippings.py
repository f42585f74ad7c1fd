"""Made-up clippings in ``data/clippings``, each with the title, outlet, authors and day it tells.

A file holds what one hand wrote: "%% KIND" (txt, md or eml) begins a clipping, then come its
fields and, below a blank line, the clipping itself. Of an outlet "|" parts the spellings that are
right; a field without a value is one that the clipping does not tell. Where "lines" are "marked",
"~" begins a line that is no text of the article, "=" one that may be either, as its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data" / "clippings"


class Clipping(NamedTuple):
    """What was clipped, in which kind of file, and what it tells."""

    kind: str
    text: str
    title: str
    outlets: tuple[str, ...]
    authors: tuple[str, ...]
    date: str
    url: str | None = None
    """Its address, "" where it tells none; None where nobody wrote down what it tells."""
    rows: tuple[tuple[str, str], ...] = ()
    """Its lines, each with its sign, where they are marked."""


def clippings(path: Path) -> Iterator[Clipping]:
    """The clippings of one file."""
    for block in re.split(r"^%% ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, text = block.partition("\n\n")
        kind, *named_rows = head.splitlines()
        fields = dict(row.split(":", 1) for row in named_rows)
        told = {name: value.strip() for name, value in fields.items()}
        named = [tuple(filter(None, told[one].split(mark))) for one, mark in _LISTS]
        text = text.rstrip("\n") + "\n"
        rows: tuple[tuple[str, str], ...] = ()
        if told.get("lines") == "marked":
            rows = tuple(map(_parted, text.splitlines()))
            text = "".join(f"{row}\n" for _, row in rows)
        yield Clipping(kind, text, told["title"], *named, told["date"], told.get("url"), rows)


def _parted(row: str) -> tuple[str, str]:
    """A line's sign, "" for text, and the line itself."""
    return (row[0], row[1:]) if row[:1] in ("~", "=") else ("", row)


_LISTS = (("outlet", "|"), ("authors", "; "))
