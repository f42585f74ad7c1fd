"""While another process writes to the archive, the desk goes on, and keeps what it was told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.pilot.conftest import Driven, Opener


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Another connection holds the archive for writing."""
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    finally:
        other.close()


async def kept(desk: Driven) -> None:
    """Wait until all that was to be kept is kept."""
    await desk.app.writer.finished()
    await desk.pilot.pause()


async def test_a_correction_waits_beside_the_desk(open_desk: Opener, small: Path) -> None:
    async with open_desk() as desk:
        await desk.press("n", "n", "x")
        with written(small):
            await desk.press("enter")
            assert "another process writes to the archive" in desk.text()
            await desk.press("g")
            assert "1 of" in desk.lines()[1]
            assert not desk.desk.source.archive.corrections()
        await kept(desk)
        assert len(desk.desk.source.archive.corrections()) == 1
        assert "u undoes" in desk.text()
        with written(small):
            await desk.press("u")
            assert len(desk.desk.source.archive.corrections()) == 1
        await kept(desk)
        assert not desk.desk.source.archive.corrections()


async def test_what_waits_is_kept_in_turn(open_desk: Opener, small: Path) -> None:
    async with open_desk() as desk:
        with written(small):
            await desk.press("m", "n", "m", "n", "m", "m")
            assert desk.desk.source.basket() == []
        await kept(desk)
        ids = list(desk.desk.source.quotes(desk.desk.selection))
        assert desk.desk.source.basket() == ids[:2]
        assert "out of the basket; 2 quotations there" in desk.text()


async def test_leaving_waits_for_what_is_to_be_kept(open_desk: Opener, small: Path) -> None:
    async with open_desk() as desk:
        with written(small):
            await desk.press("m", "q")
            assert desk.app.is_running
            assert "quits when it pauses" in desk.text()
        await kept(desk)
        assert not desk.app.is_running
    with open_archive(small) as archive:
        assert len(archive.basket()) == 1


async def test_leaving_twice_waits_no_more(open_desk: Opener, small: Path) -> None:
    async with open_desk() as desk:
        with written(small):
            await desk.press("m", "q", "q")
            assert not desk.app.is_running


async def test_what_waits_too_long_is_said(
    open_desk: Opener, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.writing.PATIENCE", 0.0)
    async with open_desk() as desk:
        with written(small):
            await desk.press("m")
            await kept(desk)
            assert "try again later" in desk.text()
        await desk.press("m")
        assert "into the basket; 1 quotation there" in desk.text()
