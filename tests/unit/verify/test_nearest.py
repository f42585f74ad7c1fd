"""Where nothing matches, what is about the same words is offered, and never called a match."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.quoting import extract
from corpus.reading import read_text
from corpus.verify import verify
from tui.cli import main

PRINT = (
    "“We will repair the weir before the winter comes,” Dee Fox told reporters.\n\n"
    "“The ferry to Quist stops on Monday for good,” said Bo Lind, who runs it.\n\n"
    "“Nobody has counted the herons on the lower pond yet,” said Ann Smith.\n\n"
    "“The weir is older than the mill,” Cy Moss said.\n"
)
MEANT = "Before winter sets in, we are going to have that old weir fixed up"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_archive(tmp_path / "a.sqlite") as archive:
        for name in ("a.txt", "b.txt"):
            article = read_text(PRINT, name)
            archive.add(article, extract(article))
    return tmp_path / "a.sqlite"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with open_archive(path, readonly=True) as opened:
        yield opened


def offered(archive: Archive, text: str, speaker: str | None = None) -> list[str]:
    verdict = verify(archive, text, speaker)
    assert (verdict.verdict, verdict.matches) == ("not-found", ())
    return [row.quote.text[:9] for row in verdict.nearest]


def test_what_shares_the_most_telling_words_comes_first_and_once(archive: Archive) -> None:
    assert offered(archive, MEANT) == ["We will r"]


def test_of_the_speaker_who_is_named_one_word_is_enough(archive: Archive) -> None:
    words = "Those herons, well, somebody ought to do a census"
    assert offered(archive, words) == []
    assert offered(archive, words, "Ann Smith") == ["Nobody ha"]
    assert offered(archive, f"“{words}” — Ann Smith") == ["Nobody ha"]
    assert offered(archive, words, "Bo Lind") == []
    assert offered(archive, words, "Nobody Known") == []


def test_of_the_speaker_who_is_named_comes_before_others(archive: Archive) -> None:
    words = "That weir was here long ahead of any winter and any mill, you can be certain"
    assert offered(archive, words, "Cy Moss")[0] == "The weir "


def test_what_is_about_nothing_in_print_is_offered_nothing(archive: Archive) -> None:
    assert offered(archive, "Taxes on imported bicycles have tripled since spring") == []
    assert offered(archive, "It was what it was and that is that, so there") == []


def test_a_match_needs_nothing_beside_it(archive: Archive) -> None:
    verdict = verify(archive, "We will repair the weir before the winter comes")
    assert (verdict.verdict, verdict.nearest) == ("verbatim", ())


def test_each_face_tells_them_and_calls_them_no_match(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["verify", "--archive", str(path), MEANT]
    assert main(words) == 1
    told = capsys.readouterr().out
    assert "\n\nnearest in your clippings, no match:\n\n  “We will repair the weir" in told
    assert "a.txt:1\n" in told
    assert main([*words, "--plain"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "Nearest in your clippings, no match: 1."
    assert lines[2].startswith("1: Dee Fox. Direct. Quote: We will repair")
    assert main([*words, "-f", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["matches"] == []
    assert [one["speaker"] for one in found["nearest"]] == ["Dee Fox"]
