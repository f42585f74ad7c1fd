"""Changes in a folder come as the files to read again."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from corpus.errors import ReadingError
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


def test_the_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(ReadingError, match=r"nato-tui\[watch\]"):
        next(watch([tmp_path]))
