"""Articles whose files are gone: they stay, that is told, and ``--prune`` takes them out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.output import many, narrate

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.moving import Gone

KEY = "gone"
"""Under which the archive keeps how many were told of last, for the desk."""
_NAMED = 3


def gone(archive: Archive, roots: Iterable[Path], *, sure: bool = False) -> list[Gone]:
    """What was read under ``roots`` and is no longer there.

    A root that is gone itself is left out unless somebody is ``sure``: more often than deleted it
    is on a drive that is not plugged in.
    """
    there = [root for root in roots if sure or os.path.exists(root)]
    return list({one.path: one for root in there for one in archive.gone(root)}.values())


def tell(archive: Archive, roots: Iterable[Path]) -> None:
    """Say which files are gone whose articles stay, one line; nothing when all are there."""
    found = gone(archive, roots)
    if (archive.state(KEY) or 0) != len(found):
        archive.set_state(KEY, len(found))
    if found:
        narrate(line(found))


def line(found: list[Gone]) -> str:
    """What is gone, what stays of it, and how it is taken out."""
    names = ", ".join(Path(one.path).name for one in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    articles = sum(one.articles for one in found)
    are, their = ("is", "its") if len(found) == 1 else ("are", "their")
    what, stay = ("article", "stays") if articles == 1 else (f"{articles} articles", "stay")
    return (
        f"{many(len(found), 'file')} {are} gone: {names}{more};"
        f" {their} {what} {stay} ('nato-tui add --prune' takes out what is gone)"
    )


def prune(archive: Archive, roots: Sequence[Path], *, sure: bool) -> None:
    """Take out what is gone, a line each; what a basket holds something of stays."""
    found = gone(archive, roots, sure=sure)
    for one in found:
        if one.kept:
            narrate(f"kept {one.path}: it is gone, but a basket holds a quotation of it")
            continue
        archive.take_out(one.path)
        told = f"{many(one.articles, 'article')}, {many(one.quotes, 'quotation')}"
        narrate(f"took out {one.path}: {told}")
    if not found:
        narrate(f"nothing to take out: no file is gone from {', '.join(map(str, roots))}")
    archive.set_state(KEY, sum(one.kept for one in found))
