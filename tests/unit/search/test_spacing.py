"""Words run together or torn apart find what stands in print, and the answer says so."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.search import search
from tests.unit.archive.making import pair

_QUOTES = (
    "We moved to Cape Breton for the light.",
    "A database of visitors was never planned.",
    "The commander in chief acted alone.",
    "Nobody cares for the breton coast.",
    "His base in the old data centre was shut.",
    "Everybody here reads the in and the chief.",
)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    archive.add(*pair(*_QUOTES))
    return archive


@pytest.mark.parametrize(
    ("query", "first", "changed"),
    [
        ("capebreton", 1, ("capebreton", "Cape Breton")),
        ("light capebreton", 1, ("capebreton", "Cape Breton")),
        ("capebre", 1, ("capebre", "Cape Breton")),
        ("data base visitors", 2, ("data base", "database")),
        ("commanderinchief", 3, ("commanderinchief", "commander in chief")),
        ("every body reads", 6, ("every body", "Everybody")),
    ],
)
def test_finds(filled: Archive, query: str, first: int, changed: tuple[str, str]) -> None:
    hit = search(filled, query).hits[0]
    assert hit.row.id == first
    assert hit.why.changed == (changed,)
    assert hit.why.words == hit.why.matched + 1
    assert not hit.why.missing


@pytest.mark.parametrize("query", ["old data base", "cape breton", "in chief"])
def test_what_is_there_as_typed_stays_as_typed(filled: Archive, query: str) -> None:
    assert not any(" " in typed for typed, _ in search(filled, query).hits[0].why.changed)


@pytest.mark.parametrize("query", ["lightbreton", "xqcapebretonxq", '"capebreton"', "12345678"])
def test_what_stands_nowhere_is_not_made_up(filled: Archive, query: str) -> None:
    assert search(filled, query).hits == ()


def test_pieces_must_stand_side_by_side(filled: Archive) -> None:
    assert search(filled, "dataplanned").hits == ()


def test_a_name_is_no_two_words(archive: Archive) -> None:
    archive.add(*pair("They would be put in charge of a state portfolio.", path="1.txt"))
    archive.add(*pair("However it was, the state is falling.", path="2.txt", speaker="Olga Putin"))
    archive.add(*pair("Talks with Putin are over.", "A kind of a state.", path="3.txt"))
    first = search(archive, "putin state").hits[0]
    assert (first.row.id, first.why.changed) == (2, ())


@pytest.mark.parametrize(
    "query", ["“U.S tax dollars”", "u.s tax dollars", '"U.S. tax dollars"', "us tax"]
)
def test_initials_may_lack_their_last_stop(archive: Archive, query: str) -> None:
    archive.add(*pair("They pay their fair share of U.S. tax dollars."))
    hits = search(archive, query).hits
    assert [hit.why.matched == hit.why.words for hit in hits] == [True]
