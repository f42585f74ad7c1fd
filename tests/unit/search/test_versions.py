"""Reprints, cut and altered copies are one hit with a count, and can be told apart."""

from __future__ import annotations

from corpus.archive import Archive
from corpus.search import search, versions
from tests.unit.archive.making import pair

WHOLE = "There is a real risk of a new armed conflict in Europe and we must prepare for the worst"


def _fill(archive: Archive) -> None:
    archive.add(*pair(WHOLE, path="1", date="2022-01-12"))
    archive.add(*pair(WHOLE, path="2", date="2022-01-10"))
    archive.add(*pair("a real risk of a new armed conflict in Europe", path="3"))
    archive.add(*pair(WHOLE.replace("armed", "major"), path="4", date="2022-02"))
    archive.add(*pair("A risk of conflict is always real in Europe.", path="5"))


def test_versions_are_one_hit(archive: Archive) -> None:
    _fill(archive)
    hits = search(archive, "real risk armed conflict europe").hits
    assert [hit.versions for hit in hits] == [4, 1]


def test_versions_are_listed_by_date_with_differences(archive: Archive) -> None:
    _fill(archive)
    found = versions(archive, 1)
    assert [match.row.article.path for match in found] == ["2", "1", "4", "3"]
    assert found[0].diff == (("=", WHOLE),)
    assert ("-", "armed") in found[2].diff
    assert ("+", "major") in found[2].diff
    assert found[3].diff[0] == ("-", "There is")


def test_short_quotations_are_versions_only_when_equal(archive: Archive) -> None:
    archive.add(*pair("very dangerous", "Very dangerous!", "very dangerous indeed"))
    assert len(versions(archive, 1)) == 2


def test_many_altered_versions_hide_nothing_else(archive: Archive) -> None:
    for number in range(30):
        archive.add(*pair(WHOLE.replace("worst", f"w{number}rst"), path=f"v{number}"))
    archive.add(*pair("A risk of armed conflict is always real in Europe.", path="another"))
    found = search(archive, "real risk armed conflict europe", limit=5)
    assert [(hit.versions, hit.row.article.path) for hit in found.hits] == [
        (30, "v0"),
        (1, "another"),
    ]
