"""What is exported can be restored, whole, twice, and beside other things."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.archive.transfer import export, is_export, restore
from corpus.errors import ArchiveError
from corpus.model import Aside, Evidence
from tests.unit.archive.making import pair


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "other.sqlite") as opened:
        yield opened


def _fill(archive: Archive) -> None:
    archive.add(
        *pair(
            "One\u00a0thing was “never” said.", "Another one.", speaker="Ann Lee", title="T",
            asides=(Aside(0, 3, "by-line"),), evidence=(Evidence("title", "T", "first line", 1),),
        ),
        fingerprint="mark",
    )  # fmt: skip
    archive.add(*pair("A third \ud800 thing.", path="b\udcff", part="2"))
    archive.set_basket([2, 1], "story")
    archive.set_state("theme", {"dark": True})
    with archive.writing() as db:
        db.execute("INSERT INTO searches VALUES ('inf', 'about:inf')")


def test_round_trip(archive: Archive, other: Archive) -> None:
    _fill(archive)
    lines = list(export(archive))
    assert is_export(lines[0])
    assert restore(other, lines).articles == 2
    assert list(export(other)) == lines
    assert [row.quote for row in other.quotes()] == [row.quote for row in archive.quotes()]
    assert other.basket("story") == archive.basket("story") == [2, 1]
    assert other.known("a.txt") == "mark"


def test_restoring_twice_is_restoring_once(archive: Archive, other: Archive) -> None:
    _fill(archive)
    lines = list(export(archive))
    restore(other, lines)
    restore(other, lines)
    assert list(export(other)) == lines


def test_a_broken_line_is_named_and_leaves_nothing_half(archive: Archive, other: Archive) -> None:
    _fill(archive)
    lines = list(export(archive))
    with pytest.raises(ArchiveError, match="line 3"):
        restore(other, [*lines[:2], lines[2][:-5]])
    with pytest.raises(ArchiveError, match="first line"):
        restore(other, lines[1:])
    with pytest.raises(ArchiveError, match="newer"):
        restore(other, [lines[0].replace('"version":1', '"version":99')])


def test_other_json_lines_are_no_export() -> None:
    assert not is_export('{"path": "a", "text": "nato-tui-archive"}')
    assert not is_export("nato-tui-archive")
    assert not is_export("")


@pytest.mark.parametrize(
    ("what", "field", "value"),
    [
        ("article", "text", 5),
        ("article", "title", {}),
        ("article", "path", None),
        ("baskets", "path", []),
        ("baskets", "start", 10**30),
        ("state", "value", 10**30),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_with_its_line(
    archive: Archive, other: Archive, what: str, field: str, value: object
) -> None:
    _fill(archive)
    lines = [json.loads(line) for line in export(archive)]
    at = next(number for number, line in enumerate(lines) if line.get("is") == what)
    lines[at][field] = value
    with pytest.raises(ArchiveError, match=f"^line {at + 1} of the export is damaged"):
        restore(other, map(json.dumps, lines))
    assert other.counts().articles == 0
