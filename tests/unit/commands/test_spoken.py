"""Verdicts and drafts in sentences, for speech and braille: the count first, no signs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import extract, read_text
from corpus.archive import open_archive
from tests.small import build
from tests.unit.archive.making import pair
from tui.cli import main
from tui.plain.desk import PlainDesk
from tui.settings.config import Settings
from tui.store.source import Source

Captured = pytest.CaptureFixture[str]
SIGNS = re.compile(r"\{\+|\[-|—|·|\.\.|→|^ ", re.MULTILINE)


@pytest.fixture(scope="module")
def archive_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("spoken") / "small.sqlite")


def run(capsys: Captured, path: Path, *words: str) -> tuple[int, list[str]]:
    status = main(["--archive", str(path), *words])
    return status, capsys.readouterr().out.splitlines()


def test_a_verdict_in_sentences(capsys: Captured, archive_path: Path) -> None:
    status, told = run(capsys, archive_path, "verify", "--plain", "the lock guards have my word")
    assert status == 0
    assert told[0] == "Altered: the print has “keepers” for “guards”."
    assert told[1] == "The draft has: guards. Print has: keepers."
    assert told[2].startswith(
        "1: Anna Lindqvist. Direct. Quote: The lock keepers have my word. End"
    )
    assert re.search(r" File \S+, line \d+\.$", told[2])
    assert not any(SIGNS.search(line) for line in told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the keepers have my word", "Print has besides: lock."),
        ("the lock keepers always have my word", "Only the draft has: always."),
    ],
)
def test_what_differs_is_said(capsys: Captured, archive_path: Path, words: str, told: str) -> None:
    assert told in run(capsys, archive_path, "verify", "--plain", words)[1]


def test_of_a_joint_no_part_is_said_to_be_the_drafts_alone(
    capsys: Captured, archive_path: Path
) -> None:
    words = "Nobody asked the crews. Nobody ever does."
    for form in ("--plain", "--format=text"):
        told = run(capsys, archive_path, "verify", form, words)[1]
        assert told[0].casefold().startswith("joined: ")
        assert not any("Only the draft" in line or "diff:" in line for line in told)


def test_what_is_not_there_is_said_with_status_1(capsys: Captured, archive_path: Path) -> None:
    status, told = run(capsys, archive_path, "verify", "--plain", "zyx wvu tsr qpo")
    assert (status, told) == (1, ["Not found: these words are not in the archive."])


DRAFT = "“The lock guards have my word,” said Anna Lindqvist.\n\n“Zyx wvu tsr qpo,” she said.\n"


def test_a_draft_in_sentences(capsys: Captured, archive_path: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, encoding="utf-8")
    status, told = run(capsys, archive_path, "lint", "--plain", str(draft))
    assert status == 1
    assert told[0] == "2 quotations checked, 2 to mend."
    assert told[1].startswith("1: line 1, column 2. Altered. Draft: The lock guards have my word.")
    assert re.search(
        r" has “keepers” for “guards”\. In print: Anna Lindqvist\. .* File \S+, line \d+\.$",
        told[1],
    )
    assert told[2].startswith("2: line 3, column 2. Not found. Draft: Zyx wvu tsr qpo.")
    assert not any(SIGNS.search(line) for line in told)


def test_the_desk_in_lines_checks_too(archive_path: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, encoding="utf-8")
    with open_archive(archive_path) as archive:
        desk = PlainDesk(Source(archive), Settings())
        assert desk.obey("verify the lock guards have my word")[0].startswith("Altered: ")
        assert desk.obey("verify")[0].startswith("Verify what?")
        assert desk.obey(f"lint {draft}")[0] == "2 quotations checked, 2 to mend."
        assert desk.obey("lint /none.md")[0].startswith("Cannot: /none.md: ")
        assert desk.obey("lint")[0].startswith("Lint what?")


def test_titles_of_articles_end_once(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "titled.sqlite"
    with open_archive(path) as archive:
        article, extraction = pair("Yes.", path="a.txt")
        archive.add(replace(article, title="Who won?"), extraction)
    _, told = run(capsys, path, "articles", "--plain")
    assert told[1].startswith("1: Who won? Outlet unknown")


def test_what_is_to_be_minded_of_a_place_is_said_too(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    words = "“The lock — like the weir — stays shut,” said Anna Lindqvist."
    with open_archive(path) as archive:
        article = replace(read_text(words, "a.txt"), flags=("reworded-copy",))
        archive.add(article, extract(article))
    asked = "the lock — like the wall — stays shut"
    _, seen = run(capsys, path, "verify", asked)
    _, heard = run(capsys, path, "verify", "--plain", asked)
    (mind,) = [line.strip() for line in seen if "mind:" in line]
    assert f"{mind.capitalize()}." in heard
    draft = tmp_path / "draft.md"
    draft.write_text(f"“{asked}”, said Anna Lindqvist.\n", encoding="utf-8")
    _, told = run(capsys, path, "lint", "--plain", str(draft))
    assert "has “weir” for “wall”. In print: Anna Lindqvist. " in told[1]


def test_a_reason_keeps_the_dashes_of_printed_words(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "dashes.sqlite"
    text = "“The old lock — like the weir and the mill — stays shut for good,” said Anna Lindqvist."
    with open_archive(path) as archive:
        article = read_text(text, "a.txt")
        archive.add(article, extract(article))
    _, told = run(capsys, path, "verify", "--plain", "like the weir and the mill — stays shut")
    assert told[0].startswith("Cut: a part of “The old lock — like the weir and the mill")


def test_words_that_print_denies_are_told_with_what_denies_them(
    capsys: Captured, tmp_path: Path
) -> None:
    path = tmp_path / "denied.sqlite"
    text = (
        "Mayor Ann Smith never said that the pier was hers.\n\n"
        "Smith denied that she “took the money from the fund”, and left.\n"
    )
    with open_archive(path) as archive:
        article = read_text(text, "a.txt")
        archive.add(article, extract(article))
    for form in ("--plain", "-ftext", "-fmd"):
        for words, verb in (("pier was hers", "never said"), ("took the money", "denied")):
            _, (*_, told) = run(capsys, path, "find", words, form)
            assert f"printed after “{verb}”" in told
        _, told = run(capsys, path, "speakers", "smith", form)
        assert sum("the print has “" in line for line in told) == 2
    for form in ("--plain", "--format=text"):
        _, told = run(capsys, path, "verify", form, "took the money from the fund")
        assert "Ann Smith, printed after “denied”" in told[0]
        assert any("the print has “denied” before it" in line for line in told[1:])


@pytest.mark.parametrize(("ending", "parts"), [("", 2), (" She left.", 2), (None, 0)])
def test_each_quotation_of_a_passage_is_told(
    capsys: Captured, archive_path: Path, ending: str | None, parts: int
) -> None:
    second = "" if ending is None else " He added: “Zyx wvu tsr qpo and so on and on.”" + ending
    passage = f"Okoro said: “Nothing at all of this was ever printed.”{second}"
    command = ["--archive", str(archive_path), "verify"]
    assert main([*command, passage]) == 1
    told = capsys.readouterr().out.split("\n")
    assert sum(line.startswith("  not-found: “") for line in told) == parts
    assert main([*command, "--plain", passage]) == 1
    told = capsys.readouterr().out.split("\n")
    assert sum(line.startswith("Quotation ") for line in told) == parts
    assert main([*command, "-f", "json", passage]) == 1
    assert len(json.loads(capsys.readouterr().out)["parts"]) == parts


@pytest.mark.parametrize("form", ["--plain", "-ftext", "-fmd"])
def test_what_a_speaker_said_in_a_machines_copy_is_told_to_be_such(
    capsys: Captured, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "reworded.sqlite"
    with open_archive(path) as archive:
        text = "“The lock stays shut,” said Anna Lindqvist."
        article = replace(read_text(text, "a.txt"), flags=("reworded-copy",))
        archive.add(article, extract(article))
    _, told = run(capsys, path, "speakers", "lindqvist", form)
    assert any("do not quote as verbatim" in line for line in told)
