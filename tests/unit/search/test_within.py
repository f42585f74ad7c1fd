"""Of few quotations their texts tell what the index would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import Archive, Filter, open_archive
from corpus.search import memory as remembering
from corpus.search import search
from corpus.search import within as looking
from corpus.search.combined import All, expression
from corpus.search.lines import printed
from corpus.search.within import Within
from tests.unit.archive.making import pair

_TEXTS = (
    "An open door.", "A door is open, isn’t it?", "No door.", "No treaty holds 1,000 U.S. doors.",
    "No open treaty door.", "A treaty.", "Café doors open.", "No way.",
)  # fmt: skip
_TERMS = (
    '"door"', '"open"', '"no"', '"not"', '"us"', '"zzz"', '"open_door"', '"tre"*', '"no_"*',
    '"1000_u"*', '"cafe"',
)  # fmt: skip

terms = st.lists(st.sampled_from(_TERMS), min_size=1, max_size=3).map(" OR ".join)
asked = st.lists(terms, min_size=1, max_size=3).map(tuple)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with open_archive(tmp_path_factory.mktemp("within") / "a.sqlite") as archive:
        archive.add(*pair(*_TEXTS, speaker="Ann Smith"))
        archive.add(*pair(*_TEXTS[::-1], speaker="Tom Dunn", path="b"))
        yield archive


@given(terms=asked, allowed=st.frozensets(st.integers(1, 16)), limit=st.integers(1, 20))
def test_it_tells_what_the_index_would(
    shelf: Archive, terms: All, allowed: frozenset[int], limit: int
) -> None:
    told = [id for id in shelf.words.match(expression(terms), 99) if id in allowed]
    few = Within(printed(list(shelf.words.get(list(allowed)))))
    assert few.match(terms, limit) == told[:limit]


@pytest.mark.parametrize("query", ["open door", "no treaty", "doors", "treaty dor", "no o"])
def test_few_are_found_like_many(
    shelf: Archive, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = Filter(speakers=("ann-smith",))

    def found() -> list[tuple[int, float]]:
        remembering.forget(shelf)
        return [(hit.row.id, hit.score) for hit in search(shelf, query, where=where).hits]

    looked_through = found()
    monkeypatch.setattr(remembering, "FEW", 0)
    assert looked_through == found()
    assert looked_through


def test_the_index_is_not_asked_for_few(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("asked")

    for name in ("match", "match_in"):
        monkeypatch.setattr(shelf.words, name, refused)
    assert search(shelf, "open door", where=Filter(speakers=("ann-smith",))).hits


def test_what_was_looked_through_is_kept_and_let_go(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "_NARROWED", 2)
    known = remembering.Memory(shelf, shelf.version())
    first = known.within(frozenset({1}))
    assert first is not None
    assert known.within(frozenset({1})) is first
    for id in range(2, 9):
        known.within(frozenset({id}))
    assert len(known._within) <= 3
    assert known.within(frozenset(range(1, looking.FEW + 2))) is None
    assert known.within(None) is None
