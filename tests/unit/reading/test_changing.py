"""Files that somebody writes while they are read: whole, or one line that says so."""

from __future__ import annotations

import contextlib
import json
import os
import random
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import read

from . import samples
from .samples import BODY

ROWS = [
    json.dumps({"title": f"Talks number {number}", "text": "\n\n".join(BODY)}) + "\n"
    for number in range(300)
]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(ROWS))
    return path


def test_what_is_appended_while_a_container_is_read_does_no_harm(dump: Path) -> None:
    found = read(dump)
    next(found)
    with dump.open("a") as file:
        file.write(ROWS[0])
    assert len(list(found)) in (len(ROWS) - 1, len(ROWS))


def test_a_container_that_shrinks_while_it_is_read_is_told(dump: Path) -> None:
    found = read(dump)
    next(found)
    os.truncate(dump, dump.stat().st_size // 2)
    with pytest.raises(ReadingError, match="changed while it was read"):
        list(found)


def test_a_container_written_anew_in_place_is_told(dump: Path) -> None:
    found = read(dump)
    next(found)
    with dump.open("r+") as file:
        file.write(ROWS[1])
    os.utime(dump, ns=(1, 1))
    with pytest.raises(ReadingError, match="changed while it was read"):
        list(found)


def test_a_container_that_breaks_because_it_changed_says_so(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.reading import dumps

    def broken(rows: Iterable[bytes], path: Path, options: object) -> Iterator[Article]:
        os.truncate(path, 100)
        raise ReadingError(f"{path}: no field with an article's text")

    monkeypatch.setattr(dumps, "read", broken)
    with pytest.raises(ReadingError, match="changed while it was read"):
        list(read(dump))


def test_a_container_that_is_replaced_is_read_as_it_was(dump: Path, tmp_path: Path) -> None:
    found = read(dump)
    first = next(found)
    (tmp_path / "new").write_text(ROWS[7])
    (tmp_path / "new").replace(dump)
    assert [first.title, *(one.title for one in found)][-1] == "Talks number 299"


def test_a_web_archive_whose_packing_is_damaged_is_told_in_one_line(tmp_path: Path) -> None:
    page = samples.page("<title>Nobody has a veto</title>")
    pages = [(f"https://x.org/{number}", "text/html", page) for number in range(40)]
    data = bytearray(samples.zipped({"archive/data.warc": samples.warc(pages)}))
    data[200:260] = bytes(60)
    path = tmp_path / "a.wacz"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=r"a\.wacz: ") as caught:
        list(read(path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("suffix", ["txt", "jsonl", "wacz", "epub"])
def test_a_writer_at_work(tmp_path: Path, suffix: str) -> None:
    page = samples.page("<title>Nobody has a veto</title>")
    content = {
        "txt": "\n\n".join(BODY * 400).encode(),
        "jsonl": "".join(ROWS).encode(),
        "wacz": samples.zipped({"data.warc": samples.warc([("https://x.org", "text/html", page)])}),
        "epub": samples.epub("<dc:title>x</dc:title>", {"a.xhtml": samples.paragraphs() * 9}),
    }[suffix]
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(content)
    stop = threading.Event()

    def write() -> None:
        chance = random.Random(5)
        while not stop.wait(chance.random() / 500):
            os.truncate(path, chance.randrange(len(content)))
            with path.open("r+b") as file:
                file.seek(chance.randrange(len(content)))
                file.write(b"\0" * 9)
            path.write_bytes(content)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(12):
            with contextlib.suppress(ReadingError):
                assert all(one.text for one in read(path))
    finally:
        stop.set()
        writer.join()
