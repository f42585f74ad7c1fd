"""The pages of the samples' speakers: a dossier by date, and what contradicts."""

from __future__ import annotations

import pytest

from tui.cli import main


@pytest.mark.slow
def test_all_that_one_speaker_said_about_a_treaty(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers", "stoltenberg", "--about", "INF", "--format", "md"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# Jens Stoltenberg on INF\n")
    earlier = out.index("We all agree that the INF Treaty")
    later = out.index("a treaty that is only respected on one side doesn’t keep us safe")
    assert earlier < later
    assert "**D** “" in out
    assert "**M** “" in out
    assert "printed 1 November 2018" in out
    assert "NATO Secretary General" in out


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("sherman", "! two titles: “Deputy Secretary of State” and “US Under Secretary of State”"),
        ("ryabkov", "! garbled? “Deputy Secretary of State” is printed for Wendy Sherman too"),
        ("grushko", "! one statement, two sources: Alexander Grushko and Russia"),
    ],
)
def test_versions_that_contradict(name: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers", name]) == 0
    assert told in capsys.readouterr().out
