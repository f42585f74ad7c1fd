"""Made-up clippings in ``data/clippings``, each with the title, outlet, authors and day it tells.

A file holds what one hand wrote: "%% KIND" (txt, md or eml) begins a clipping, then come its
fields and, below a blank line, the clipping itself. Of an outlet "|" parts the spellings that are
right; a field without a value is one that the clipping does not tell.
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


def clippings(path: Path) -> Iterator[Clipping]:
    """The clippings of one file."""
    for block in re.split(r"^%% ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, text = block.partition("\n\n")
        kind, *rows = head.splitlines()
        fields = dict(row.split(":", 1) for row in rows)
        told = {name: value.strip() for name, value in fields.items()}
        named = [tuple(filter(None, told[one].split(mark))) for one, mark in _LISTS]
        yield Clipping(kind, text.rstrip("\n") + "\n", told["title"], *named, told["date"])


_LISTS = (("outlet", "|"), ("authors", "; "))
