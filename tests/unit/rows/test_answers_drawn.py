"""While words are typed, rows are drawn again where an answer changes them, and only there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.search import parse, search
from tests.unit.archive.making import pair
from tui.place.selection import Found, Narrowing, Selection
from tui.rows.base import Line, Rows
from tui.rows.quotes import QuoteRows
from tui.rows.text import TextRows
from tui.store.source import Source

_TYPED = ("open treaty doors", "no treaty holds", "treaty zebra")
_SIZES = ((40, 9), (90, 9), (90, 30))


class _Painted:
    """Rows as a widget has them on the screen: only what they name is painted again."""

    def __init__(self, kind: type[Rows], source: Source, size: tuple[int, int]) -> None:
        rows = kind(source)
        rows.cells = size
        rows.changed = self._changed  # type: ignore[method-assign]
        self.rows = rows
        self.dirty: set[int] = set()
        self.lines: list[Line] = [[]] * size[1]

    def _changed(self, x: int, y: int, width: int, height: int) -> None:
        self.dirty |= set(range(y, y + height)) & set(range(len(self.lines)))

    def show(self, selection: Selection) -> set[int]:
        """Follow; which lines were painted again."""
        self.dirty = set()
        self.rows.follow(selection)
        for y in self.dirty:
            (self.lines[y],) = self.rows.lines(y, y + 1)
        return self.dirty


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.sqlite") as opened:
        opened.add(*pair("We keep the door open.", "No treaty holds.", "An open treaty, no doors."))
        opened.add(*pair("A treaty.", "No treaty holds.", "Doors open late.", path="b"))
        yield opened


def _answered(archive: Archive, text: str) -> Selection:
    result = search(archive, parse(text, typing=True), limit=9)
    found = Found.of(text, result.hits, result.total, result.note, archive.version())
    row = found.hits[0].row if found.hits else None
    return Selection(
        query=text,
        article=row.article.id if row else None,
        quotation=row.id if row else None,
        offset=row.quote.start if row else 0,
        narrowed=(Narrowing("query", text),),
        found=found,
    )


def _keys() -> Iterator[str]:
    """What stands in the prompt after each key: typed, and taken back."""
    for words in _TYPED:
        yield from (words[:end] for end in range(1, len(words) + 1))
        yield from (words[:end] for end in range(len(words) - 1, 0, -3))


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", [QuoteRows, TextRows])
def test_what_stands_there_is_what_would_be_drawn_anew(
    archive: Archive, kind: type[Rows], size: tuple[int, int]
) -> None:
    source = Source(archive)
    source.fresh()
    painted = _Painted(kind, source, size)
    for text in _keys():
        selection = _answered(archive, text)
        painted.show(selection)
        fresh = _Painted(kind, source, size)
        fresh.rows.top = painted.rows.top
        fresh.show(selection)
        fresh.rows.top = painted.rows.top
        assert painted.lines == fresh.rows.lines(0, size[1]), text


@pytest.mark.parametrize("kind", [QuoteRows, TextRows])
def test_an_answer_that_says_the_same_leaves_the_rows_alone(
    archive: Archive, kind: type[Rows]
) -> None:
    painted = _Painted(kind, Source(archive), (90, 12))
    assert len(painted.show(_answered(archive, "no treaty ho"))) == 12
    assert painted.show(_answered(archive, "no treaty hold")) <= {0}
    assert painted.show(_answered(archive, "treaty")) > {0, 1}
