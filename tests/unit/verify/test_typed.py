"""Names as they are typed on a command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.quoting import extract
from corpus.reading import read_text
from corpus.verify import verify

PRINT = (
    "“We saw no reason for hope in Denby,” Ann Smith told reporters.\n\n"
    "“We have sold the ferry and the crane,” John Kasick said.\n"
)
SAID = "We saw no reason for hope in Denby"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.sqlite") as made:
        article = read_text(PRINT, "a.txt")
        made.add(article, extract(article))
        yield made


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("ann smith", "verbatim"),
        ("smith", "verbatim"),
        ("john kasick", "other-speaker"),
        ("kasick", "other-speaker"),
        ("John Kasick", "other-speaker"),
    ],
)
def test_small_letters_name_somebody(archive: Archive, typed: str, verdict: str) -> None:
    found = verify(archive, SAID, typed)
    assert found.verdict == verdict
    assert "cannot be told" not in found.message


@pytest.mark.parametrize("typed", ["the mayor", "he", "someone else", "zzz"])
def test_what_cannot_be_told_of_a_speaker_is_said(archive: Archive, typed: str) -> None:
    found = verify(archive, SAID, typed)
    assert found.verdict == "verbatim"
    assert found.message.endswith(f"; whether “{typed}” said it cannot be told")


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("the official John Kasick", "other-speaker"),
        ("the Ohio Senator Ted Cruz", "other-speaker"),
        ("the Russian deputy minister Lavrov", "other-speaker"),
        ("the President Obama", "other-speaker"),
        ("his deputy Kasick", "other-speaker"),
        ("the painter Vincent van Gogh", "other-speaker"),
        ("a teacher, John Kasick", "other-speaker"),
        ("the official Ann Smith", "verbatim"),
        ("the mayor Smith", "verbatim"),
        ("the Denby mayor Ann Smith", "verbatim"),
        ("the State Department", "verbatim"),
        ("the mayor of Denby", "verbatim"),
        ("the White House", "verbatim"),
        ("the Prime Minister", "verbatim"),
        ("the newspaper Izvestia", "verbatim"),
        ("a Denby official", "verbatim"),
    ],
)
def test_a_name_behind_an_office_is_held_against_print(
    archive: Archive, typed: str, verdict: str
) -> None:
    assert verify(archive, SAID, typed).verdict == verdict
