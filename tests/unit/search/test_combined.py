"""What is told of terms together without asking the index is what the index would tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import Archive, open_archive
from corpus.search import combined
from corpus.search.combined import All, Combined, expression
from corpus.search.lines import Printed, printed
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


def _combined(shelf: Archive, texts: dict[int, Printed] | None = None) -> Combined:
    """Lists of an archive of which these ``texts`` were read."""

    def read(ids: Sequence[int]) -> list[Printed]:
        return printed(list(shelf.words.get(ids)))

    return Combined(shelf.words, texts or {}, read)


@given(asked=st.lists(questions, max_size=12))
def test_it_answers_as_the_index_does(shelf: Archive, asked: list[tuple[All, int]]) -> None:
    known = _combined(shelf)
    for terms, limit in asked:
        told = shelf.words.match(expression(terms), limit)
        assert known.match(terms, limit) == told
        assert known.held(terms, limit) in ((told,) if len(told) < limit else (None,))


@given(asked=st.lists(questions, max_size=12))
def test_it_tells_where_there_are_too_many(shelf: Archive, asked: list[tuple[All, int]]) -> None:
    known = _combined(shelf)
    for terms, limit in asked:
        told = shelf.words.match(terms[0], limit)
        assert known.fewer(terms[0], limit) == (told if len(told) < limit else None)


def test_what_follows_is_not_asked(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    known = _combined(shelf)
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
    known = _combined(shelf)
    for round in range(9):
        known.match((f'"door" OR "x{round}"',), 1)
        known.match((f'"door" OR "x{round}"',), 10)
        known.fewer(f'"x{round}" OR "door"', 1)
    assert all(0 < len(one) <= 3 for one in (known._whole, known._begun, known._more))


def test_long_lists_are_not_kept(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(combined, "_LONG", 1)
    known = _combined(shelf)
    assert len(known.match(('"door"',), 10)) > 1
    assert not known._whole


def test_a_list_that_another_has_in_it_is_told_by_the_texts(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = _combined(shelf)
    wide = known.match(('"door" OR "treati"', '"no" OR "open"'), 9)
    narrow = shelf.words.match('"treati" AND ("no" OR "open")', 9)
    assert 0 < len(narrow) < len(wide)

    def refused(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(shelf.words, "match", refused)
    assert known.match(('"no" OR "open"', '"treati"'), 9) == narrow
    assert known.match(('"treati"', '"open"', '"no"'), 1) == narrow[-1:]


def test_a_long_list_that_was_not_read_is_asked_anew(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(combined, "_UNREAD", 1)
    texts: dict[int, Printed] = {}
    known = _combined(shelf, texts)
    known.match(('"door"', '"no" OR "open"'), 9)
    narrow = shelf.words.match('"door" AND "no"', 9)
    asked = []

    def match(expression: str, limit: int) -> list[int]:
        asked.append(expression)
        return narrow

    monkeypatch.setattr(shelf.words, "match", match)
    assert known.match(('"door"', '"no"'), 9) == narrow
    assert len(asked) == 1
