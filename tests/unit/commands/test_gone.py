"""Files that were renamed, moved or deleted: nothing of them is lost, nothing kept in silence."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import choices, open_archive
from tui.cli import main

CLIP = (
    "Talks end\n\n12 January 2022\n\n“We saw no reason for hope,” Ann Smith told reporters in the"
    " old town hall on Monday.\n"
)
OTHER = CLIP.replace("hope", "fear").replace("Ann Smith", "Bo Lind").replace("town hall", "mill")


@pytest.fixture
def archive(tmp_path: Path) -> str:
    return str(tmp_path / "a.sqlite")


@pytest.fixture
def clips(tmp_path: Path, archive: str, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder of two clippings that were read."""
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / "one.txt").write_text(CLIP)
    (folder / "two.txt").write_text(OTHER)
    assert add(archive, str(folder)) == 0
    capsys.readouterr()
    return folder


def add(archive: str, *args: str) -> int:
    return main(["add", "--archive", archive, *args])


def paths(archive: str) -> list[str]:
    with open_archive(archive, readonly=True) as kept:
        return sorted(row.path for row in kept.articles())


def test_one_article_is_told_as_one(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text(CLIP)
    assert add(archive, str(tmp_path / "one.txt")) == 0
    assert "; 1 article, 1 quotation read" in capsys.readouterr().err


def test_the_article_of_a_deleted_file_stays_and_that_is_told(
    archive: str, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clips / "one.txt").unlink()
    for _ in range(2):
        assert add(archive) == 0
        told = capsys.readouterr().err
        assert "1 file is gone: one.txt; its article stays" in told
        assert "add --prune" in told
    assert main(["find", "--archive", archive, "no reason for hope"]) == 0


def test_prune_takes_out_what_is_gone_alone(
    archive: str, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clips / "one.txt").unlink()
    assert add(archive, "--prune") == 0
    told = capsys.readouterr().err
    assert f"took out {clips / 'one.txt'}: 1 article, 1 quotation" in told
    assert paths(archive) == [str(clips / "two.txt")]
    assert main(["find", "--archive", archive, '"no reason for hope"']) == 1
    capsys.readouterr()
    assert add(archive, "--prune") == 0
    told = capsys.readouterr().err
    assert "took out" not in told
    assert f"no file is gone from {clips}" in told


def test_what_a_basket_holds_is_not_taken_out(
    archive: str, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_archive(archive) as kept:
        quotes = {one.article.path: one.id for one in kept.quotes()}
        kept.set_basket([quotes[str(clips / "one.txt")]], "mine")
    for file in clips.iterdir():
        file.unlink()
    assert add(archive, "--prune") == 0
    told = capsys.readouterr().err
    assert f"kept {clips / 'one.txt'}: it is gone, but a basket holds" in told
    assert paths(archive) == [str(clips / "one.txt")]


def test_a_renamed_file_keeps_its_article_and_what_was_made_of_it(
    archive: str, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_archive(archive) as kept:
        row = next(one for one in kept.quotes() if one.speaker_name == "Ann Smith")
        kept.correct(choices.of_quote(kept, row.id, speaker="Bea Jones"))
        kept.set_basket([row.id], "mine")
    (clips / "one.txt").rename(clips / "renamed.txt")
    assert add(archive) == 0
    told = capsys.readouterr().err
    assert "0 added, 0 updated, 1 unchanged, 0 failed, 1 moved" in told
    assert "gone" not in told
    assert paths(archive) == [str(clips / "renamed.txt"), str(clips / "two.txt")]
    with open_archive(archive) as kept:
        first = next(iter(kept.quotes()))
        assert (first.id, first.speaker_name) == (row.id, "Bea Jones")
        assert kept.basket("mine") == [row.id]
        assert kept.articles()[0].copies == 1
    assert add(archive) == 0
    assert "0 added, 0 updated, 2 unchanged, 0 failed;" in capsys.readouterr().err


def test_a_copy_beside_its_first_file_is_another_article(archive: str, clips: Path) -> None:
    (clips / "copy.txt").write_text(CLIP)
    assert add(archive) == 0
    assert len(paths(archive)) == 3


def test_a_mailbox_that_moved_keeps_all_its_mails(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    box = tmp_path / "old.mbox"
    box.write_text(
        "".join(
            f"From a@b.org Sat Jan  1 00:00:00 2022\nFrom: A <a@b.org>\nSubject: S{number}\n"
            f"Message-ID: <{number}@b.org>\n\n{text}\n\n"
            for number, text in enumerate((CLIP, OTHER))
        )
    )
    assert add(archive, str(box)) == 0
    with open_archive(archive, readonly=True) as kept:
        before = [row.id for row in kept.articles()]
    box.rename(tmp_path / "new.mbox")
    assert add(archive, str(tmp_path / "new.mbox")) == 0
    with open_archive(archive, readonly=True) as kept:
        rows = kept.articles()
    assert [row.id for row in rows] == before
    assert {row.path for row in rows} == {str(tmp_path / "new.mbox")}


def test_a_folder_that_is_not_there_is_left_alone_unless_it_is_named(
    archive: str, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in clips.iterdir():
        file.unlink()
    clips.rmdir()
    assert add(archive, "--prune") == 0
    told = capsys.readouterr().err
    assert f"{clips} is not there now; its articles stay" in told
    assert f"add --prune {clips}" in told
    assert "nothing to take out" not in told
    assert len(paths(archive)) == 2
    assert add(archive, "--prune", str(clips)) == 0
    assert paths(archive) == []


def test_watching_tells_what_went_and_follows_what_was_renamed(
    archive: str,
    clips: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def watched(roots: list[Path]) -> Iterator[tuple[Path, ...]]:
        (clips / "two.txt").rename(clips / "deux.txt")
        yield (clips / "deux.txt", clips / "two.txt")
        (clips / "one.txt").unlink()
        yield (clips / "one.txt", clips / "never read.txt")
        raise KeyboardInterrupt

    monkeypatch.setattr("corpus.reading.watching.watch", watched)
    assert add(archive, "--watch") == 130
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if "moved" in line]
    assert [line for line in told if "gone" in line] == [
        "1 file is gone: one.txt; its article stays ('nato-tui add --prune' takes out what is gone)"
    ]


def test_what_may_not_be_looked_at_is_not_taken_for_gone(
    archive: str,
    clips: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (clips / "one.txt").unlink()  # as a folder that lost its permissions shows it
    look = os.lstat

    def refuse(path: str) -> os.stat_result:
        if str(path).endswith("one.txt"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return look(path)

    monkeypatch.setattr(os, "lstat", refuse)
    assert add(archive, "--prune") == 0
    assert "took out" not in capsys.readouterr().err
    assert paths(archive) == [str(clips / "one.txt"), str(clips / "two.txt")]


def test_a_remembered_folder_that_may_not_be_looked_at_stops_nothing(
    archive: str,
    clips: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert add(archive, str(other)) == 0
    look = os.stat

    def refuse(path: str | int, **given: object) -> os.stat_result:
        if str(path) == str(clips):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return look(path, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", refuse)
    capsys.readouterr()
    assert add(archive) == 0
    assert f"{clips} is not there now; its articles stay" in capsys.readouterr().err
