"""Folders that were added before are read again beside the screen; only news is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.pilot.conftest import Opener

ROOT = Path(__file__).parents[2]
CLIP = "Ferry stops\n\n4 May 2021\n\n“The ferry stops today,” Ann Smith told reporters.\n"


async def test_what_is_new_in_a_remembered_folder_shows_up(
    open_desk: Opener, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    clips = tmp_path / "clips"
    clips.mkdir()
    with open_archive(small) as archive:
        archive.set_state("folders", [str(clips)])
        before = archive.counts().articles
    async with open_desk() as desk:
        desk.desk.read_folders_again()
        await desk.app.workers.wait_for_complete()
        assert "new article" not in desk.text()
        (clips / "ferry.txt").write_text(CLIP, "utf-8")
        desk.desk.read_folders_again()
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        assert desk.desk.source.archive.counts().articles == before + 1
        assert "1 new article in the folders added before" in desk.text()
        (clips / "ferry.txt").unlink()
        desk.desk.read_folders_again()
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        assert desk.desk.source.archive.counts().articles == before + 1
        assert "1 file that was read is gone; what was read stays" in desk.text()


async def test_without_folders_nothing_is_started(
    open_desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []

    async def start(*words: object, **_: object) -> None:
        started.append(words)

    monkeypatch.setattr("asyncio.create_subprocess_exec", start)
    async with open_desk() as desk:
        desk.desk.read_folders_again()
        await desk.app.workers.wait_for_complete()
        assert not started


async def test_of_several_paths_what_failed_is_not_told_away_by_what_did_not(
    open_desk: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "ferry.txt").write_text(CLIP, "utf-8")
    async with open_desk() as desk:
        before = desk.desk.source.archive.counts().articles
        desk.app.reading = (str(tmp_path / "none"), str(tmp_path / "ferry.txt"))
        desk.desk.on_mount()
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        assert desk.desk.source.archive.counts().articles == before + 1
        assert "failed: " in desk.foot()


async def test_what_older_rules_have_read_is_read_again_beside_the_screen(
    open_desk: Opener, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with open_archive(small) as archive, archive.writing() as db:
        stale = archive.counts().articles
        db.execute("UPDATE articles SET hash = x'00'")
        db.execute("UPDATE quotes SET cue = 'quoth'")
        db.execute("DELETE FROM read_by")
    async with open_desk() as desk:
        here = desk.desk.selection
        desk.desk.read_folders_again()
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        assert f"{stale} articles that an older version had read, read again" in desk.text()
        assert desk.desk.selection.article == here.article
        assert not [row for row in desk.desk.source.archive.quotes() if row.quote.cue == "quoth"]
