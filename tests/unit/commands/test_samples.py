"""The sample articles are whole or not there at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.errors import CorpusError
from tui.commands import _archive

CLIP = "“We will come back,” Ann Smith told reporters.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the samples of a program that has one article are kept."""
    path = tmp_path / "cache" / "made" / "samples.sqlite"
    (tmp_path / "clip.txt").write_text(CLIP)
    monkeypatch.setattr(_archive, "_samples_path", lambda: path)
    monkeypatch.setattr(_archive, "sample_files", lambda: [tmp_path / "clip.txt"])
    return path


def test_what_is_put_in_place_is_one_whole_file(place: Path) -> None:
    with _archive.samples() as made:
        assert made.counts().quotes == 1
    assert [file.name for file in place.parent.iterdir() if "-" not in file.name] == [place.name]


def test_what_does_not_get_into_the_file_is_not_put_in_place(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a full disk, where the log of what was written cannot be taken into the file."""
    holding: list[sqlite3.Connection] = []

    def held() -> list[Path]:
        (fresh,) = place.parent.glob("*/samples.sqlite")
        holding.append(sqlite3.connect(fresh, isolation_level=None))
        holding[0].execute("BEGIN")
        holding[0].execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return [tmp_path / "clip.txt"]

    monkeypatch.setattr(_archive, "sample_files", held)
    with pytest.raises(CorpusError, match="find no place"), _archive.samples():
        pass
    holding[0].close()
    assert not place.exists()


def test_a_full_disk_is_told_as_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        with open_archive(path) as archive:
            pages = archive.db.execute("PRAGMA page_count").fetchone()[0]
            archive.db.execute(f"PRAGMA max_page_count = {pages}")
            archive.set_state("long", "x" * 100_000)

    monkeypatch.setattr(_archive, "_make_samples", full)
    with pytest.raises(CorpusError, match=r"find no place in .*: .* is full;"), _archive.samples():
        pass
