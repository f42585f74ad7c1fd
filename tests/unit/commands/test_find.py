"""What ``find -1`` tells beside the quotation, and whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import build
from tui.cli import main

WORDS = ("-f", "md", "lock", "keepers", "have", "my", "word")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return build(tmp_path / "small.sqlite")


@pytest.mark.parametrize("asked", [True, False])
def test_what_is_to_be_minded_is_told_to_whom_asks_and_not_to_a_pipe(
    small: Path, capsys: pytest.CaptureFixture[str], asked: bool
) -> None:
    options = ["--tell"] if asked else []
    assert main(["find", "--archive", str(small), "-1", *options, *WORDS]) == 0
    out, told = capsys.readouterr()
    assert out.startswith("“The lock keepers have my word,” — Anna Lindqvist")
    assert ("mind: date inferred" in told) is asked
    assert bool(told) is asked


def test_that_only_the_samples_were_looked_at_is_told(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "-1", "--tell", "slam", "open", "door", "shut"]) == 0
    assert "only the sample articles were looked at" in capsys.readouterr().err
