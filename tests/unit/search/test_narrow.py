"""A search within a filter gives what passes of the search without it, in the same order."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from corpus.archive import Archive, Filter, lookup
from corpus.search import candidates, memory, narrow, parse, search
from tests.unit.archive.making import pair

_WORDS = [
    *("open", "door", "shut", "way", "out", "risk", "treaty", "peace", "north"),
    *("harbour", "never", "of", "the", "keep", "we"),
]


@pytest.fixture
def filled(archive: Archive) -> Archive:
    dice = Random(4)
    with archive.writing():
        for number, (kind, year) in enumerate(product(("direct", "indirect"), range(2010, 2022))):
            words = [" ".join(dice.choices(_WORDS, k=9)) for _ in range(4)]
            archive.add(*pair(*words, path=f"{number}", kind=kind, date=f"{year}-03-04"))
    return archive


@pytest.mark.parametrize(("few", "listed"), [(20_000, 50_000), (3, 50_000), (3, 3)])
@pytest.mark.parametrize("pairs", [250, 4])
@pytest.mark.parametrize("facet", ["kind:indirect", "after:2015", "before:2013 kind:direct"])
@pytest.mark.parametrize("query", ["open door treaty", "door way", "out never"])
def test_agrees(
    filled: Archive,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    listed: int,
    pairs: int,
    facet: str,
    query: str,
) -> None:
    monkeypatch.setattr(narrow, "NARROW", few)
    monkeypatch.setattr(narrow, "LISTED", listed)
    monkeypatch.setattr(candidates, "_PAIRS", pairs)
    everything = search(filled, query, limit=200).hits
    passing = {row.id for row in filled.rows(_ids(filled, facet))}
    within = search(filled, f"{facet} {query}", limit=200).hits
    assert within
    assert {hit.row.id for hit in within} <= passing
    first = next(hit for hit in everything if hit.row.id in passing)
    assert within[0].score == first.score


@pytest.mark.parametrize("facet", ["speaker:smith", "speaker:smith speaker:dunn kind:direct"])
def test_few_of_a_speaker_who_says_much_are_told_by_themselves(
    archive: Archive, facet: str
) -> None:
    for number, name in enumerate(("Ann Smith", "Tom Dunn", "Eva Holm", "Ann Smith")):
        archive.add(*pair("An open door.", "A way out.", speaker=name, path=f"{number}"))
    where = narrow.filter_of(archive, parse(facet))
    held = set(archive.quote_ids(where))
    assert narrow.Narrowing(where).passing(archive, [8, 3, 5, 1, 99]) == [
        id for id in (8, 3, 5, 1) if id in held
    ]
    condition, values = where.quotes_sql(joined=True)
    plan = archive.db.execute(
        f"EXPLAIN QUERY PLAN SELECT 1 FROM quotes q WHERE q.id IN (1, 3) AND {condition}", values
    )
    steps = [step for *_, step in plan]
    assert not any("speaker=?" in step or "source=?" in step for step in steps)


@pytest.mark.parametrize("listed", [1_000, 3])
def test_what_is_listed_passes_as_row_by_row(
    filled: Archive, listed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrow, "NARROW", 3)
    monkeypatch.setattr(narrow, "LISTED", listed)
    where = narrow.filter_of(filled, parse("kind:indirect after:2015"))
    told = narrow.narrowing(filled, where)
    assert (told.listed is None) == (listed == 3)
    ids = [90, *range(1, 60), 1_000]
    held = set(filled.quote_ids(where))
    assert held
    assert told.passing(filled, ids) == [id for id in ids if id in held]


def _ids(archive: Archive, facet: str) -> list[int]:
    return [hit.row.id for hit in search(archive, facet, limit=500).hits]


@pytest.mark.parametrize("few", [0, 1_000])
@pytest.mark.parametrize(("limit", "most"), [(3, 100), (100, 5), (100, 100)])
def test_a_list_is_read_as_far_as_it_is_needed(
    filled: Archive, limit: int, most: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_FEW", few)
    words = filled.words
    allowed = set(range(0, 97, 3))
    there = words.match('"door"', most)
    wanted = [id for id in there if id in allowed][:limit]
    assert words.match_in('"door"', limit, allowed, most) == (wanted, len(there) < most)


def test_what_is_not_looked_through_may_have_more(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "FEW", 0)
    monkeypatch.setattr(candidates, "_PAIRS", 2)
    everything = search(filled, "of the kind:direct")
    assert not everything.more
    monkeypatch.setattr(candidates, "_WIDE", 4)
    assert search(filled, "of the kind:direct").more


def test_of_a_common_word_alone_the_first_that_may_be_found_are_looked_at(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "FEW", 5)
    monkeypatch.setattr(candidates, "_FIRST", 30)
    monkeypatch.setattr(candidates, "_WIDE", 20)
    monkeypatch.setattr(candidates, "_RARE", 0)
    monkeypatch.setattr(candidates, "_CHAINS", 30)
    result = search(filled, "door kind:indirect")
    assert result.more
    few = sorted(filled.quote_ids(Filter(kinds=("indirect",))))[:30]
    door = {id for id, text in filled.words.get(few) if "door" in text.split()}
    assert door <= {hit.row.id for hit in result.hits}
