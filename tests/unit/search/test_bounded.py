"""A pasted page is asked by its first words, and that is told."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.search import search
from corpus.search.bounded import MOST, bounded
from corpus.search.query import parse
from tests.unit.archive.making import pair

SAID = "The bridge will hold as long as nobody drives over it twice"


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    archive.add(*pair(f"{SAID}.", "We keep the door open."))
    return archive


def test_as_many_words_are_asked_as_anybody_remembers() -> None:
    words = " ".join(f"w{number}" for number in range(MOST))
    assert bounded(parse(words)) == (parse(words), "")
    asked, told = bounded(parse(f"{words} and more"))
    assert asked.words == tuple(words.split())
    assert not asked.unfinished
    assert told == f"only the first {MOST} of {MOST + 2} words were looked for"


def test_words_are_counted_as_they_are_folded() -> None:
    asked, told = bounded(parse("isn't " * MOST))
    assert len(asked.words) == MOST // 2
    assert f"of {2 * MOST}" in told


def test_a_long_phrase_is_demanded_whole(shelf: Archive) -> None:
    most = " ".join(["we keep"] * MOST)
    asked, _ = bounded(parse(f'"{most} the door"'))
    assert len(asked.words) == MOST
    assert asked.exact == (f"{most} the door",)
    assert not search(shelf, f'"{SAID} {most}"').hits


def test_a_pasted_page_is_found_by_its_beginning(shelf: Archive) -> None:
    names = " ".join(f"island{number}" for number in range(60))
    shelf.add(*pair(f"They sailed by {names}.", path="b"))
    result = search(shelf, f"they sailed by {names} " + "and the rest of the page " * 3_000)
    assert result.hits[0].row.quote.text.startswith("They sailed by island0")
    assert result.unasked == f"only the first {MOST} of 18,063 words were looked for"


def test_where_nothing_is_found_the_words_left_out_are_told(shelf: Archive) -> None:
    result = search(shelf, "zyx wvu tsr " * 2_000)
    assert (result.note or "").startswith(f"only the first {MOST} of 6,000 words were looked for: ")
