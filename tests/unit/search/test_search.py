"""Half-remembered words find the quotation, and each hit says why."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.search import search
from tests.unit.archive.making import pair


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    archive.add(
        *pair(
            "There is no way a treaty that is only respected on one side doesn’t keep us safe.",
            "We keep the door open.",
            "The situation is very dangerous.",
            speaker="Ann Lee",
            date="2022-01-12",
        )
    )
    archive.add(*pair("An open door is no treaty.", speaker="Bo Li", path="b", outlet="The Day"))
    return archive


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("treaty only one side respects does not keep us safe", "There is no way"),
        ("dangreous situation", "The situation"),
        ("open doo", "An open door"),
        ("door open we keep", "We keep"),
        ("speaker:lee door", "We keep"),
        ('"open door"', "An open door"),
        ("door -treaty", "We keep"),
        ("outlet:day door", "An open"),
    ],
)
def test_finds(shelf: Archive, query: str, first: str) -> None:
    assert search(shelf, query).hits[0].row.quote.text.startswith(first)


def test_why(shelf: Archive) -> None:
    archive = shelf
    why = search(archive, "treaty only one side respects does not keep us safe").hits[0].why
    assert (why.words, why.matched, why.missing) == (10, 9, ())
    assert why.changed == (("respects", "respected"),)


def test_nothing(shelf: Archive) -> None:
    result = search(shelf, "zzzzzz")
    assert not result.hits
    assert result.note
