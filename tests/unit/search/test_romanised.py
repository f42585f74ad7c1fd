"""Names are found by the spellings of other languages and other habits."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.search import search
from corpus.search.romanised import SPELLINGS
from tests.unit.archive.making import pair


@pytest.mark.parametrize(
    ("print_", "others"),
    [
        ("zelensky", "zelenskyy zelenskiy zelenskij zelenski zelenskyi selenskyj selenski"),
        ("lavrov", "lawrow lavroff"),
        ("yeltsin", "eltsine jelzin jeltsin eltsin"),
        ("gorbachev", "gorbatschow gorbatchev gorbachov"),
        ("khrushchev", "chruschtschow khrouchtchev khruschev"),
        ("brezhnev", "breschnew brejnev"),
        ("putin", "poutine"),
        ("shoigu", "schoigu choigou"),
        ("lukashenko", "lukaschenko loukachenko"),
        ("solzhenitsyn", "solschenizyn soljenitsyne"),
        ("dostoevsky", "dostojewski dostoyevsky dostoievski"),
        ("tokayev", "tokajew tokaev"),
        ("zyuganov", "sjuganow ziouganov"),
        ("shostakovich", "schostakowitsch chostakovitch"),
    ],
)
def test_print_s_spelling_is_among_those_of_each_other(print_: str, others: str) -> None:
    for other in others.split():
        assert print_ in SPELLINGS[other], other


@pytest.mark.parametrize("word", ["chan", "lee", "münchen", "g7", ""])
def test_short_words_and_other_letters_have_no_other_spelling(word: str) -> None:
    assert SPELLINGS[word] == ()


@pytest.mark.parametrize("word", ["yeyeyeyeyeyeyeyeyeye" * 20, "sch" * 300, "oo" * 5_000])
def test_not_too_many_are_tried(word: str) -> None:
    assert len(SPELLINGS[word]) <= 2_500


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    archive.add(*pair("We keep the harbour open.", speaker="Pavel Lavrov", path="a"))
    archive.add(*pair("The harbour is Zhivkov’s affair.", speaker="Ann Lee", path="b"))
    archive.add(*pair("The harbour is closed.", speaker="Max Lawton", path="c"))
    return archive


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("lawrow harbour", "We keep"),
        ("harbour lawrow", "We keep"),
        ("speaker:lawrow harbour", "We keep"),
        ('speaker:"pawel lawrow"', "We keep"),
        ("harbour of schiwkow", "The harbour is Zhivkov"),
    ],
)
def test_finds(shelf: Archive, query: str, first: str) -> None:
    assert search(shelf, query).hits[0].row.quote.text.startswith(first)


def test_another_spelling_is_told(shelf: Archive) -> None:
    assert search(shelf, "schiwkow affair").hits[0].why.changed == (("schiwkow", "Zhivkov’s"),)
    assert (search(shelf, "lawrow").note or "").endswith("speaker:lawrow finds 1")


def test_a_name_that_somebody_bears_is_nobody_else_s(shelf: Archive) -> None:
    shelf.add(*pair("No harbour for me.", speaker="Ida Lawrow", path="d"))
    hits = search(shelf, "speaker:lawrow harbour").hits
    assert [hit.row.quote.speaker for hit in hits] == ["Ida Lawrow"]
