"""What is said where there is nothing: why, and what to do, and nothing that is untrue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from corpus import extract, read_text
from corpus.archive import open_archive
from tui.cli import main


@pytest.fixture
def unquoted(tmp_path: Path) -> Path:
    """An archive of one article in which nobody is quoted."""
    path = tmp_path / "unquoted.sqlite"
    with open_archive(path) as archive:
        article = read_text("It rains in Calder, and it is cold.", "a.txt")
        archive.add(article, extract(article))
    return path


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["find", "rain"], "nobody is quoted in the article here"),
        (["speakers"], "nobody is quoted in this archive"),
        (["speakers", "--outlet", "none"], "nobody passes these options"),
    ],
)
def test_articles_without_quotations_are_no_empty_archive(
    capsys: pytest.CaptureFixture[str], unquoted: Path, words: list[str], told: str
) -> None:
    assert main(["--archive", str(unquoted), *words]) == 1
    assert capsys.readouterr() == ("", told + "\n")


def test_without_a_terminal_the_ways_that_need_none_are_named(unquoted: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--archive", str(unquoted)],
        cwd=Path(__file__).parents[3],
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "'nato-tui --plain'" in done.stderr
