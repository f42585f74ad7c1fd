"""Outlets as people remember them: a slip, or initials, mean the nearest names there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.archive import Archive
from corpus.archive.words import folded
from corpus.search.typing_errors import typos_between

_LONG = 6
"""A word of so many letters may have two slips, one of four a single one."""
_SHORT = 4


def meant(archive: Archive, name: str) -> tuple[str, ...]:
    """``name``, or the outlets that come nearest to it where none is called so; () for none."""
    asked = folded(name)
    like = f"% {' '.join(asked)}%"
    sql = "SELECT 1 FROM outlets WHERE ' ' || folded LIKE ? LIMIT 1"
    if not asked or archive.db.execute(sql, (like,)).fetchone():
        return (name,)
    found = list(_near(archive, asked))
    least = min((slips for slips, _ in found), default=0)
    return tuple(outlet for slips, outlet in found if slips == least)


def _near(archive: Archive, asked: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The outlets that have all words asked, with how many slips, or these initials."""
    for outlet, line in archive.db.execute("SELECT name, folded FROM outlets ORDER BY id"):
        words = line.split()
        initials = "".join(word[0] for word in words)
        if len(words) > 1 and "".join(asked) in (initials, initials.removeprefix("t")):
            yield 0, outlet
            continue
        slips = [min(_slips(one, word) for word in words) for one in asked if words]
        if words and all(n <= _allowed(one) for n, one in zip(slips, asked, strict=True)):
            yield sum(slips), outlet


def _slips(asked: str, word: str) -> int:
    most = _allowed(asked)
    return typos_between(asked, word, most) if asked[0] == word[0] else most + 1


def _allowed(word: str) -> int:
    return 2 if len(word) >= _LONG else int(len(word) >= _SHORT)
