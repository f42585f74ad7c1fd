"""A file that kills the PDF library costs itself alone."""

from __future__ import annotations

import faulthandler
import os
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.archive.intake import take_in
from corpus.errors import ReadingError
from corpus.reading import pdflayer, read

from . import samples
from .samples import BODY

pytest.importorskip("pypdfium2")

PLAIN = [row.replace("“", '"').replace("”", '"') for row in BODY]
DEADLY = b"%deadly"


def frail(line: Connection, inherited: Connection | None) -> None:
    """A reader that dies as the library does of a file with such an end."""
    good = pdflayer.layer_of

    def layer_of(data: bytes) -> pdflayer.Layer:
        if data.endswith(DEADLY):
            faulthandler.disable()  # it would print all threads among the tests' dots
            os.kill(os.getpid(), signal.SIGSEGV)
        return good(data)

    pdflayer.layer_of = layer_of
    pdflayer.serve(line, inherited)


@pytest.fixture(params=["fork", "spawn"])
def files(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Path]]:
    """Three PDF files; the second kills what reads it."""
    reader = pdflayer.Reader(request.param, frail)
    monkeypatch.setattr(pdflayer, "_READER", reader)
    found = []
    for name, tail in (("a", b""), ("b", DEADLY), ("c", b"")):
        page = [(22.0, 72.0, 730.0, f"What {name} says of it"), *samples.column(690, PLAIN)]
        found.append(tmp_path / f"{name}.pdf")
        found[-1].write_bytes(samples.pdf([page]) + tail)
    yield found
    reader.end()


def test_one_file(files: list[Path]) -> None:
    with pytest.raises(ReadingError, match=r"b\.pdf: the PDF reader died on it; skipped$"):
        list(read(files[1]))
    assert [one.title for one in read(files[2])] == ["What c says of it"]


def test_the_others_are_kept(files: list[Path], tmp_path: Path) -> None:
    with open_archive(tmp_path / "x.db") as archive:
        outcomes = list(take_in(archive, files, workers=1))
        assert [one.change for one in outcomes] == ["added", "failed", "added"]
        assert archive.counts().articles == 2


def test_a_reader_that_was_killed_between_two_files_is_started_again(files: list[Path]) -> None:
    assert len(list(read(files[0]))) == 1
    pdflayer._READER._process.kill()
    assert len(list(read(files[2]))) == 1


def test_where_no_process_can_be_started_the_file_is_read_here(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(pdflayer.Reader, "_running", none)
    assert len(list(read(files[0]))) == 1
