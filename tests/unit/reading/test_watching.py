"""Changes in a folder come as the files to read again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.reading import walk
from corpus.reading.watching import watch


def test_a_new_file_is_seen_and_others_are_not(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    stop = threading.Event()
    wanted = tmp_path / "a.txt"

    def write() -> None:
        while not stop.is_set():
            (tmp_path / ".hidden.txt").write_text("words")
            (tmp_path / "b.png").write_text("words")
            wanted.write_text("words")
            stop.wait(0.1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        found = next(watch([tmp_path], stop=stop, step=50))
    finally:
        stop.set()
        writer.join()
    assert found == (wanted,)


def test_a_folder_that_comes_whole_brings_its_files(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    watched, elsewhere = tmp_path / "clips", tmp_path / "packed"
    watched.mkdir()
    for name in ("one.txt", "deeper/two.txt", ".hidden/three.txt", "four.png"):
        file = elsewhere / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("words")
    stop = threading.Event()

    def move() -> None:
        places = (elsewhere, watched / "packed")
        while not stop.is_set():
            places[0].rename(places[1])
            stop.wait(0.3)
            places[1].rename(places[0])
            stop.wait(0.3)

    mover = threading.Thread(target=move)
    mover.start()
    seen: set[Path] = set()
    try:
        for batch in watch([watched], stop=stop, step=50):
            seen.update(path for path in batch if path.suffix)
            if len(seen) > 1:
                break
    finally:
        stop.set()
        mover.join()
    assert seen == {watched / "packed/one.txt", watched / "packed/deeper/two.txt"}


def test_files_are_found_that_came_before_their_new_folder_was_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watchfiles = pytest.importorskip("watchfiles")
    (tmp_path / "new").mkdir()
    (tmp_path / "page_files").mkdir()
    for name in ("new/a.txt", "page_files/ad.html", "page.html"):
        (tmp_path / name).write_text("words")
    batch = {(watchfiles.Change.added, str(tmp_path / name)) for name in ("new", "page_files")}
    monkeypatch.setattr(watchfiles, "watch", lambda *roots, **how: iter([batch]))
    assert list(watch([tmp_path])) == [(tmp_path / "new/a.txt",)]


def test_a_file_that_is_being_written_comes_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watchfiles = pytest.importorskip("watchfiles")
    slow, whole = tmp_path / "slow.txt", tmp_path / "whole.txt"

    def batches(*roots: Path, **how: object) -> Iterator[set[tuple[object, str]]]:
        whole.write_text("words")
        yield {(watchfiles.Change.added, str(whole))}
        for number in range(3):
            slow.write_text("words" * (number + 1))
            yield {(watchfiles.Change.modified, str(slow))}
        yield set()
        yield set()

    monkeypatch.setattr(watchfiles, "watch", batches)
    assert list(watch([tmp_path])) == [(whole,), (slow,)]


def test_a_folder_that_was_away_comes_with_its_files(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    root, away = tmp_path / "clips", tmp_path / "away"
    away.mkdir()
    (away / "a.txt").write_text("words")
    stop = threading.Event()
    found = watch([root], stop=stop, step=50)
    mover = threading.Timer(0.2, lambda: away.rename(root))
    mover.start()
    assert next(found) == (root / "a.txt",)
    root.rename(away)
    threading.Timer(1.2, lambda: away.rename(root)).start()
    seen = next(batch for batch in found if (root / "a.txt").exists())
    assert root / "a.txt" in seen
    stop.set()
    assert list(found) in ([], [(root / "a.txt",)])


def test_downloads_that_are_not_at_their_end_are_passed_over(tmp_path: Path) -> None:
    names = ("a.pdf.part", "b.html.crdownload", "c.download", "~$d.docx", "Inbox.msf", "e.webloc")
    for name in (*names, "part.txt"):
        (tmp_path / name).write_text("words")
    assert list(walk([tmp_path])) == [tmp_path / "part.txt"]


def test_copies_that_an_editor_keeps_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.txt", "a.txt~", "#a.txt#", "# a note.txt"):
        (tmp_path / name).write_text("words")
    assert list(walk([tmp_path])) == [tmp_path / "# a note.txt", tmp_path / "a.txt"]
    assert list(walk([tmp_path / "a.txt~"])) == [tmp_path / "a.txt~"]


def test_the_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(ReadingError, match=r"\.\[watch\]"):
        next(watch([tmp_path]))
