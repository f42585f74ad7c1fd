"""The text pane: what of an article stands in its window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.model import Article, Aside
from tests.unit.archive.making import pair
from tui.place.selection import Selection
from tui.rows.page import Page
from tui.rows.text import TextRows
from tui.store.source import Source

_QUOTES = ("We keep the door open.", "No treaty holds.", *(f"Nobody came, {n}." for n in range(40)))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty one."""
    with open_archive(tmp_path / "a.sqlite") as opened:
        yield opened


def _shown(archive: Archive, height: int, quotation: int | None) -> tuple[TextRows, list[str]]:
    """The pane at ``height`` with its title, and what stands under the title."""
    rows = TextRows(Source(archive))
    rows.cells = 80, height
    row = archive.row(quotation) if quotation is not None else None
    offset = row.quote.start if row else 0
    rows.follow(Selection(article=1, quotation=quotation, offset=offset))
    lines = rows.lines(1, height)
    return rows, ["".join(piece.text for piece in line).strip() for line in lines]


def _of_header(rows: TextRows) -> int:
    """How many rows of the window are the header's."""
    return sum(line.label is not None for line in rows.body.lines[rows.top : rows.top + rows.page])


@pytest.mark.parametrize("height", [5, 8, 13, 22, 40])
@pytest.mark.parametrize("quotation", [1, 2, 30])
def test_the_header_leaves_room_for_the_text(archive: Archive, height: int, quotation: int) -> None:
    archive.add(*pair(*_QUOTES))
    rows, lines = _shown(archive, height, quotation)
    assert _of_header(rows) <= max(3, rows.page // 3)
    assert any(_QUOTES[quotation - 1] in line for line in lines)


def test_a_text_that_fits_under_its_header_stands_there_whole(archive: Archive) -> None:
    archive.add(*pair(*_QUOTES[:3]))
    rows, lines = _shown(archive, 13, 1)
    assert rows.top == 0
    assert all(any(quote in line for line in lines) for quote in _QUOTES[:3])


def test_an_article_without_a_place_begins_with_its_header(archive: Archive) -> None:
    archive.add(*pair(*_QUOTES))
    rows, lines = _shown(archive, 13, None)
    assert rows.top == 0
    assert "title" in lines[0]


def test_walking_down_from_the_header_moves_no_window(archive: Archive) -> None:
    archive.add(*pair(*_QUOTES))
    rows, _ = _shown(archive, 13, None)
    row = archive.row(1)
    assert row is not None
    rows.follow(Selection(article=1, quotation=1, offset=row.quote.start))
    assert rows.top == 0


def _page(text: str, *asides: str, hidden: bool = False) -> list[str]:
    marked = tuple(
        Aside(text.index(one), text.index(one) + len(one), "advertisement") for one in asides
    )
    page = Page.of(Article("a.txt", text, asides=marked), 60, hidden=hidden)
    lines = page.lines[page.head :]
    assert all(page.line_of(line.start) == page.head + at for at, line in enumerate(lines))
    return [text[line.start : line.end] if line.label is None else line.label for line in lines]


def test_of_blank_lines_in_a_row_one_is_shown() -> None:
    assert _page("\n\n\nOne.\n\n\n \n\nTwo.\nThree.\n\n\n") == ["One.", "", "Two.", "Three."]


def test_asides_in_a_row_are_folded_into_one() -> None:
    text = "One.\n\nBuy this\n\n\nAnd this\n\nTwo.\n\nOr that\n"
    shown = ["One.", "", "Buy this", "", "And this", "", "Two.", "", "Or that"]
    asides = ("Buy this", "And this", "Or that")
    assert _page(text, *asides) == shown
    several, one = (
        f"[{count} not shown: advertisement; h shows]" for count in ("2 lines", "1 line")
    )
    assert _page(text, *asides, hidden=True) == ["One.", "", several, "", "Two.", "", one]


def test_the_header_names_what_the_key_does_now() -> None:
    article = Article("a.txt", "Buy this\n\nOne.\n", asides=(Aside(0, 8, "advertisement"),))
    for hidden, told in ((False, "(h hides)"), (True, "(h shows)")):
        page = Page.of(article, 60, hidden=hidden)
        (line,) = [line for line in page.lines if (line.label or "").startswith("asides")]
        assert (line.label or "").endswith(told)
