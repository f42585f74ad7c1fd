"""What is told of terms together without asking the index is what the index would tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import Archive, open_archive
from corpus.search import combined
from corpus.search.combined import All, Combined, expression
from tests.unit.archive.making import pair

_TEXTS = (
    "An open door.", "A door is open.", "No door.", "No treaty.", "No open treaty door.",
    "A treaty.", "Open doors.", "No way.",
)  # fmt: skip
_TERMS = ('"door"', '"open"', '"no"', '"treati"', '"zzz"', '"open_door"', '"tre"*')

terms = st.lists(st.sampled_from(_TERMS), min_size=1, max_size=3).map(" OR ".join)
questions = st.tuples(st.lists(terms, min_size=1, max_size=3).map(tuple), st.integers(1, 5))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with open_archive(tmp_path_factory.mktemp("combined") / "a.sqlite") as archive:
        archive.add(*pair(*_TEXTS))
        yield archive


@given(asked=st.lists(questions, max_size=12))
def test_it_answers_as_the_index_does(shelf: Archive, asked: list[tuple[All, int]]) -> None:
    known = Combined(shelf.words)
    for terms, limit in asked:
        told = shelf.words.match(expression(terms), limit)
        assert known.match(terms, limit) == told
        assert known.held(terms, limit) in ((told,) if len(told) < limit else (None,))


@given(asked=st.lists(questions, max_size=12))
def test_it_tells_where_there_are_too_many(shelf: Archive, asked: list[tuple[All, int]]) -> None:
    known = Combined(shelf.words)
    for terms, limit in asked:
        told = shelf.words.match(terms[0], limit)
        assert known.fewer(terms[0], limit) == (told if len(told) < limit else None)


def test_what_follows_is_not_asked(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Combined(shelf.words)
    both = known.match(('"door"', '"open"'), 9)
    assert known.match(('"zzz"',), 9) == []
    assert known.match(('"no"', '"open_door"', '"door"'), 9) == []
    assert known.fewer('"door" OR "zzz"', 2) is None

    def refused(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(shelf.words, "match", refused)
    assert known.match(('"open"', '"door"'), 9) == both
    assert known.match(('"open"', '"door"'), 1) == both[:1]
    assert known.match(('"door"', '"zzz"'), 9) == []
    assert known.match(('"no"', '"open_door"', '"door"', '"open"'), 9) == []
    assert known.fewer('"door" OR "no" OR "zzz"', 2) is None


def test_it_does_not_grow_without_end(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(combined, "_LISTS", 2)
    known = Combined(shelf.words)
    for round in range(9):
        known.match((f'"door" OR "x{round}"',), 1)
        known.match((f'"door" OR "x{round}"',), 10)
        known.fewer(f'"x{round}" OR "door"', 1)
    assert all(0 < len(one) <= 3 for one in (known._whole, known._begun, known._more))


def test_long_lists_are_not_kept(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(combined, "_LONG", 1)
    known = Combined(shelf.words)
    assert len(known.match(('"door"',), 10)) > 1
    assert not known._whole
