"""Sentences that come again beside quotations lie in the archive once.

The reason for a speaker says the same of thousands of quotations but for the mention and the cue,
which stand beside it anyway. Of reasons and of how days are known, quotations hold the number; a
mention that says no more than the source's name is not stored again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

TABLES = "CREATE TABLE wordings (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"
_MENTION, _CUE = "\x01", "\x02"
_WHOLE, _LAST = "\x01", "\x02"


def shape(words: str, mention: str | None, cue: str | None) -> str | None:
    """``words`` without the mention and the cue that they name; None where that would lose them."""
    if _MENTION in words or _CUE in words:
        return None
    made = words
    if mention and cue:
        made = made.replace(f"“{cue} {mention}”", f"“{_CUE} {_MENTION}”")
    if cue:
        made = made.replace(f"“{cue}”", f"“{_CUE}”")
    if mention:
        made = made.replace(f"“{mention}”", f"“{_MENTION}”")
    return made if spelled(made, mention, cue) == words else None


def spelled(shape: str, mention: str | None, cue: str | None) -> str:
    """The words of a shape."""
    if _CUE in shape:
        shape = shape.replace(_CUE, cue or "")
    return shape.replace(_MENTION, mention or "") if _MENTION in shape else shape


def named(mention: str | None, name: str | None) -> str | None:
    """What is stored of a mention: a mark where it is the source's name or the last word of it."""
    if mention and name:
        for mark in (_WHOLE, _LAST):
            if said_of(mark, name) == mention:
                return mark
    return mention


def said_of(held: str | None, name: str | None) -> str | None:
    """The mention that ``named`` stored."""
    if held == _WHOLE:
        return name
    return name and name.rpartition(" ")[2] if held == _LAST else held


Held = tuple[object, object]
"""A quotation's reason and how its day is known, as they are stored."""
Said = tuple[str | None, str | None, str | None, str | None]
"""The same in words, then the mention and the cue."""


def columns(db: sqlite3.Connection, rows: Sequence[Said]) -> list[Held]:
    """What quotations hold, new wordings written down; in the caller's transaction."""
    reasons = [reason and shape(reason, mention, cue) for reason, _, mention, cue in rows]
    shapes = sorted({one for one in (*reasons, *(row[1] for row in rows)) if one})
    db.executemany("INSERT OR IGNORE INTO wordings (text) VALUES (?)", [(one,) for one in shapes])
    ask = "SELECT id FROM wordings WHERE text = ?"
    number = {one: db.execute(ask, (one,)).fetchone()[0] for one in shapes}
    return [
        (number[made] if made else row[0], number[row[1]] if row[1] else None)
        for made, row in zip(reasons, rows, strict=True)
    ]


def words(db: sqlite3.Connection, held: object, mention: str | None, cue: str | None) -> str | None:
    """What a column means that holds a number, or the words themselves."""
    row = db.execute("SELECT text FROM wordings WHERE id = ?", (held,)).fetchone()
    return spelled(row[0], mention, cue) if row else None if held is None else str(held)
