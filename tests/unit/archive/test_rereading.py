"""What older rules have read is read again: nothing is lost, and nobody reads in turns for ever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.archive import Archive, choices, open_archive, rules
from corpus.archive.intake import Outcome, take_in
from corpus.archive.prepare import prepare
from corpus.archive.rereading import read_again
from corpus.archive.salvaging import LOST
from corpus.archive.transfer import export, restore
from corpus.quoting import extract
from corpus.reading import read_text, walk
from tests.unit.archive.older import older

ROOT = Path(__file__).parents[3]
CLIP = (
    "Talks end\n\n12 January 2022\n\n“We saw no reason for hope,” Ann Smith told reporters in the"
    " old town hall on Monday.\n\nBo Lind warned that “the mill will close”.\n"
)


@pytest.fixture
def clips(tmp_path: Path, archive: Archive) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / "one.txt").write_text(CLIP)
    (folder / "two.txt").write_text(CLIP.replace("hope", "fear").replace("Ann Smith", "Cy Moss"))
    list(take_in(archive, walk([folder]), workers=1))
    age(archive)
    return folder


def age(archive: Archive, cue: str = "quoth") -> None:
    """Make all articles what a program of older rules would have made of them."""
    with archive.writing() as db:
        db.execute("UPDATE articles SET hash = x'00'")
        db.execute("UPDATE quotes SET cue = ?, confidence = 0.1", (cue,))
        db.execute("DELETE FROM read_by")
        db.execute("DELETE FROM rules")


def cues(archive: Archive) -> list[str | None]:
    return [row.quote.cue for row in archive.quotes()]


def again(archive: Archive) -> list[Outcome]:
    return list(read_again(archive))


def test_what_is_read_now_is_not_stale(archive: Archive, clips: Path) -> None:
    assert rules.count_stale(archive.db) == 2
    assert [one.stale for one in take_in(archive, walk([clips]), workers=1)] == [1, 1]
    assert rules.count_stale(archive.db) == 0
    assert not rules.any_stale(archive.db)
    assert "quoth" not in cues(archive)
    assert {one.change for one in take_in(archive, walk([clips]), workers=1)} == {"unchanged"}
    assert again(archive) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_files_that_nobody_names_are_read_again(
    archive: Archive, clips: Path, workers: int
) -> None:
    for number in range(40):
        (clips / f"{number}.txt").write_text(CLIP.replace("town hall", f"hall {number}"))
    list(take_in(archive, walk([clips]), workers=workers))
    age(archive)
    assert sum(one.stale for one in again(archive)) == 42
    assert rules.count_stale(archive.db) == 0
    assert "quoth" not in cues(archive)


def test_of_a_file_that_is_gone_the_kept_text_is_read(archive: Archive, clips: Path) -> None:
    before = [(row.id, row.quote.text, row.speaker_name) for row in archive.quotes()]
    date = archive.articles()[0].date
    (clips / "one.txt").unlink()
    assert {one.change for one in again(archive)} == {"again"}
    assert [(row.id, row.quote.text, row.speaker_name) for row in archive.quotes()] == before
    assert archive.articles()[0].date == date == "2022-01-12"
    assert "quoth" not in cues(archive)
    assert rules.count_stale(archive.db) == 0


def test_a_file_that_changed_waits_until_somebody_adds_it(archive: Archive, clips: Path) -> None:
    (clips / "one.txt").write_text(CLIP.replace("mill", "works"))
    again(archive)
    assert any("the mill" in row.quote.text for row in archive.quotes())
    assert "quoth" not in cues(archive)
    list(take_in(archive, walk([clips]), workers=1))
    assert any("the works" in row.quote.text for row in archive.quotes())


def test_a_file_that_cannot_be_read_any_more_is_no_failure(
    archive: Archive, clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.errors import ReadingError

    def refused(*_: object) -> None:
        raise ReadingError("no")

    monkeypatch.setattr("corpus.reading.read", refused)
    assert [one.change for one in again(archive)] == ["again", "again"]
    assert rules.count_stale(archive.db) == 0


def test_a_pasted_clipping_is_read_again(archive: Archive) -> None:
    article = read_text(CLIP, "pasted:1")
    archive.add(article, extract(article))
    age(archive)
    assert [one.stale for one in again(archive)] == [1]
    assert "quoth" not in cues(archive)


def test_corrections_baskets_and_numbers_stay(archive: Archive, clips: Path) -> None:
    first, second, *_ = archive.quotes()
    archive.correct(choices.of_quote(archive, first.id, speaker="Dee Fox"))
    archive.set_basket([second.id, first.id])
    (clips / "two.txt").unlink()
    again(archive)
    assert archive.basket() == [second.id, first.id]
    row = archive.row(first.id)
    assert row is not None
    assert row.speaker_name == "Dee Fox"


def test_what_later_rules_have_read_stays(
    archive: Archive, clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again(archive)
    with monkeypatch.context() as patch:
        patch.setattr(rules, "own", lambda: "newer")
        assert rules.count_stale(archive.db) == 2
        again(archive)
        assert rules.count_stale(archive.db) == 0
    assert rules.count_stale(archive.db) == 0
    assert again(archive) == []


def test_there_is_an_end_to_what_is_read_beside(archive: Archive, clips: Path) -> None:
    assert list(read_again(archive, seconds=-1.0)) == []
    assert rules.count_stale(archive.db) == 2


def test_what_damage_left_without_a_text_keeps_its_quotations(archive: Archive) -> None:
    article = read_text(CLIP, "a.txt")
    archive.add(article, extract(article))
    quotes = len(archive.quotes())
    age(archive)
    with archive.writing() as db:
        db.execute("UPDATE articles SET flags = ?", (f'["{LOST}"]',))
    assert again(archive) == []
    assert len(archive.quotes()) == quotes
    assert rules.count_stale(archive.db) == 0


def test_an_archive_of_an_older_version_is_stale(tmp_path: Path) -> None:
    article = read_text(CLIP, "a.txt")
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(article, extract(article))
    older(tmp_path / "a.sqlite").close()
    with open_archive(tmp_path / "a.sqlite") as archive:
        assert rules.count_stale(archive.db) == 1
        assert [one.stale for one in again(archive)] == [1]
        assert rules.count_stale(archive.db) == 0


def test_an_export_knows_what_is_stale(archive: Archive, clips: Path, tmp_path: Path) -> None:
    list(take_in(archive, [clips / "one.txt"], workers=1))
    lines = list(export(archive))
    with open_archive(tmp_path / "other.sqlite") as other:
        restore(other, lines)
        assert rules.count_stale(other.db) == 1


def test_marks_of_nobody_are_not_taken_for_later_ones(archive: Archive, clips: Path) -> None:
    again(archive)
    (line,) = [one for one in export(archive) if "one.txt" in one]
    forged = line.replace(rules.own(), "ffff").replace("told", "tells")
    restore(archive, [next(iter(export(archive))), forged])
    assert rules.count_stale(archive.db) == 1


def test_the_mark_covers_all_that_reading_and_quoting_use() -> None:
    asked = (
        "import sys, pkgutil, importlib, corpus.reading, corpus.quoting\n"
        "for room in (corpus.reading, corpus.quoting):\n"
        "    for one in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "        importlib.import_module(one.name)\n"
        "print(*(n for n in sys.modules if n.split('.')[0] in ('corpus', 'tui')))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = {name.partition(".")[2].replace(".", "/") for name in answer.stdout.split()} - {""}
    covered = tuple(one.removesuffix(".py") for one in rules.MADE_OF)
    left = {name for name in names if name.split("/")[0] not in covered and name not in covered}
    assert left <= {"frozen", "later"}, left


def test_the_mark_follows_every_source_and_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    import corpus

    copy = tmp_path / "corpus"
    shutil.copytree(ROOT / "corpus", copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(corpus, "__path__", [str(copy)])
    marks = {rules.own.__wrapped__()}
    assert marks == {rules.own()}
    for name in ("quoting/cast/__init__.py", "reading/outlets.json", "model.py"):
        with (copy / name).open("a") as file:
            file.write("\n")
        marks.add(rules.own.__wrapped__())
    os.rename(copy / "reading" / "tex.py", copy / "reading" / "text.py")
    marks.add(rules.own.__wrapped__())
    (copy / "search" / "__init__.py").write_text("")
    marks.add(rules.own.__wrapped__())
    assert len(marks) == 5


def test_an_equal_article_is_not_written_again(archive: Archive, clips: Path) -> None:
    again(archive)
    with archive.writing() as db:
        db.execute("DELETE FROM read_by")
    version = archive.db.execute("SELECT max(id) FROM quotes").fetchone()
    assert sum(one.stale for one in again(archive)) == 2
    assert archive.db.execute("SELECT max(id) FROM quotes").fetchone() == version
    article = read_text(CLIP, "x.txt")
    assert archive.add_prepared(prepare(article, extract(article))).stale is False
