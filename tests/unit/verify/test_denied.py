"""What the print has as what was not said is told as that, wherever a verdict is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.quoting import extract
from corpus.reading import read_text
from corpus.verify import lint, verify
from corpus.verify.drafts import parse
from tui.cli import main

PRINT = (
    "Mill row goes on\n\nThe Denby Times, 3 May 2023\n\nThe mayor, Ann Smith, never said “the mill"
    " will close in autumn”, her office insisted.\n\nBo Lind denied saying that “nobody was told"
    " about the leak at all”. He did not say “we are done with the river for good”.\n\nDee Fox told"
    " reporters: “We will repair the weir before the winter comes.”\n"
)
DENIED = {
    "the mill will close in autumn": "printed as what nobody said, or only might say",
    "nobody was told about the leak at all": "printed after “denied saying”",
    "we are done with the river for good": "printed as what nobody said, or only might say",
}


@pytest.fixture
def path(tmp_path: Path) -> str:
    with open_archive(tmp_path / "a.sqlite") as archive:
        article = read_text(PRINT, "a.txt")
        archive.add(article, extract(article))
    return str(tmp_path / "a.sqlite")


@pytest.mark.parametrize("words", DENIED)
def test_a_verdict_tells_it(path: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = DENIED[words]
    for plain in ([], ["--plain"]):
        main(["verify", "--archive", path, *plain, words])
        assert told in capsys.readouterr().out
    main(["verify", "--archive", path, "-f", "json", words])
    found = json.loads(capsys.readouterr().out)
    assert told in found["message"]
    assert found["matches"][0]["quote"]["denied"] == told


@pytest.mark.parametrize("words", DENIED)
@pytest.mark.parametrize("shape", ["text", "plain", "json", "jsonl", "sarif", "github"])
def test_a_draft_that_has_it_as_said_is_told(
    path: str, tmp_path: Path, words: str, shape: str, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "d.txt"
    draft.write_text(f"“{words},” the mayor said.\n")
    options = ["--plain"] if shape == "plain" else ["-f", shape]
    assert main(["lint", "--archive", path, *options, str(draft)]) == 1
    assert DENIED[words] in capsys.readouterr().out


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("“We will repair the weir before the winter comes,” Fox said.", "note"),
        ("“Nobody was told about the leak at all,” Lind said.", "warning"),
        ("“nobody was told about the leak”, Lind said.", "warning"),
        ("Lind denied saying that “nobody was told about the leak at all”.", "note"),
        ("Smith never said “the mill will close in autumn”.", "note"),
        ("Lind rejected claims that he had said “nobody was told about the leak at all”.", "note"),
    ],
)
def test_a_draft_that_denies_it_too_is_right(path: str, draft: str, severity: str) -> None:
    with open_archive(path, readonly=True) as archive:
        (found,) = lint(archive, parse(draft, "text"), "d")
    assert found.severity == severity


def test_a_print_that_has_it_as_said_counts_before_one_that_denies_it(path: str) -> None:
    with open_archive(path) as archive:
        article = read_text("“Nobody was told about the leak at all,” said Cy Moss.\n", "b.txt")
        archive.add(article, extract(article))
        verdict = verify(archive, "Nobody was told about the leak at all")
        assert verdict.matches[0].row.speaker_name == "Cy Moss"
        (found,) = lint(
            archive, parse("“Nobody was told about the leak at all,” he said.", "text"), "d"
        )
        assert found.severity == "note"
