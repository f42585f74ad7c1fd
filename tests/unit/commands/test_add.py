"""Reading in: what changed, what failed, what was pasted."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main

ROOT = Path(__file__).parents[3]
CLIP = "Talks end\n\n12 January 2022\n\n“We saw no reason for hope,” Ann Smith told reporters.\n"


@pytest.fixture
def archive(tmp_path: Path) -> str:
    return str(tmp_path / "a.sqlite")


def add(archive: str, *paths: str) -> int:
    return main(["add", "--archive", archive, *paths])


def test_only_what_changed_is_read_again(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for name in ("one", "two"):
        (clips / f"{name}.txt").write_text(CLIP.replace("hope", name))
    assert add(archive, str(clips)) == 0
    assert "2 added, 0 updated, 0 unchanged, 0 failed" in capsys.readouterr().err
    (clips / "two.txt").write_text(CLIP.replace("hope", "third"))
    assert add(archive, str(clips)) == 0
    assert "0 added, 1 updated, 1 unchanged, 0 failed" in capsys.readouterr().err


def test_a_failure_is_one_line_and_the_rest_is_kept(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(CLIP)
    empty.touch()
    assert add(archive, str(empty), str(good), str(tmp_path / "missing")) == 2
    told = capsys.readouterr().err.splitlines()
    assert len([line for line in told if line.startswith("failed: ")]) == 2
    assert main(["find", "--archive", archive, "no reason for hope"]) == 0


def test_many_files_are_read_by_several_processes(archive: str, tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for number in range(60):
        (clips / f"{number}.txt").write_text(CLIP.replace("hope", f"hope number{number}"))
    assert main(["add", "--archive", archive, "-j", "2", str(clips)]) == 0
    from corpus.archive import open_archive

    with open_archive(archive, readonly=True) as kept:
        assert kept.counts().articles == 60


def test_a_pasted_clipping_is_shown_and_kept(
    archive: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(CLIP))
    assert add(archive, "-") == 0
    told = capsys.readouterr().err
    assert "title: Talks end" in told
    assert "date: 2022-01-12 (printed)" in told
    assert main(["find", "--archive", archive, "-1", "reason for hope"]) == 0
    assert "Ann Smith" in capsys.readouterr().out


def test_extract_reads_stdin_of_any_encoding_in_any_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "extract", "-"],
        input="“Été wäre schön, café is too,” said José.".encode("cp1252"),
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (quote,) = json.loads(done.stdout)["quotes"]
    assert quote["text"] == "Été wäre schön, café is too,"
    assert quote["speaker"] == "José"
