"""What an article takes back of a quotation: in the sentences behind it, or in a note."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.model import Article, QuoteRow
from corpus.quoting import extract
from corpus.verify.drafts import parse
from corpus.verify.judge import judge
from corpus.verify.linting import Options, lint_with
from corpus.verify.takenback import taken_back
from tests.unit.verify.memory import MemoryEvidence
from tui.cli import main

SAID = "“They are lazy people,” Mayor Roy Calder told the council"


def evidence(rest: str) -> MemoryEvidence:
    return MemoryEvidence([Article("a.txt", f"News of the day\n\n{SAID}{rest}\n")])


def first(found: MemoryEvidence) -> QuoteRow:
    return next(row for row in found.quotes_of(1) if "lazy" in row.quote.text)


@pytest.mark.parametrize(
    "rest",
    [
        ". He later withdrew the remark and left.",
        ". The remark was struck from the record.",
        ", but took it back an hour later.",
        ".\n\nTwo days later, Calder said he had been misquoted.",
        ".\n\nOn Friday the mayor apologised for the remark.",
        ". He later denied having said it.",
        ". A spokesman later said the mayor had misspoken and meant to say “tired”.",
        ", a remark he has since withdrawn.",
        ", before correcting himself.",
        ". Asked again, he corrected himself: “Tired, I mean.”",
        ". He immediately corrected the number to 40.",
        ". In a statement on Tuesday, Mr Calder said: “I withdraw the remark unreservedly.”",
        ". He later conceded that this was not true.",
        ". His office said he had misspoken.",
        ".\n\nCorrection: An earlier version of this article misquoted Mr Calder.",
        ".\n\nThis article was amended in May. Mr Calder said “hazy people”, not lazy people.",
    ],
)
def test_it_is_told(rest: str) -> None:
    found = evidence(rest)
    verdict = judge(found, "They are lazy people")
    assert verdict.verdict == "verbatim"
    assert verdict.taken_back
    assert verdict.message.endswith(f"; {verdict.taken_back}")


def test_words_that_a_note_gives_as_wrong_are_held_against_the_right_ones() -> None:
    found = evidence(
        ".\n\nEditor’s note: An earlier version quoted Mr Calder as saying “They are lazy people”."
        " He said “They are hazy people”."
    )
    verdict = judge(found, "They are lazy people")
    assert verdict.verdict == "altered"
    assert verdict.message.startswith("the print has “hazy” for “lazy”")
    assert "a note there says" in verdict.message
    assert judge(found, "They are hazy people").verdict == "verbatim"


@pytest.mark.parametrize("lead", ["Correction: ", "16:33 Clarification: ", "• Correction: "])
def test_words_that_a_note_takes_back_alone_are_told_as_a_mistake(lead: str) -> None:
    said = "An earlier version quoted him as saying “They are lazy people”."
    found = evidence(f".\n\n{lead}{said}")
    verdict = judge(found, "They are lazy people")
    assert verdict.verdict == "altered"
    assert verdict.message.startswith("printed so by mistake")


@pytest.mark.parametrize(
    "rest",
    [
        ". He refused to withdraw the remark.",
        ". Calder has not withdrawn the statement.",
        ". The union demanded that the remark be withdrawn.",
        ". Asked if he had misspoken, he laughed.",
        ". Ann Brandt withdrew her remark about cats.",
        ". He withdrew from the race on Friday.",
        " on Friday. “I take it all back,” Calder wrote of what he had said of teachers.",
        ". The army withdrew on Friday. He corrected the proofs.",
        ". “Cats are lazy,” said Ann Brandt. She later withdrew the remark.",
        f". The remark {'a hours later ' * 25}was heard.",
        f". It, he {'later that ' * 30}, was corrected.",
        ".\n\nCorrection: An earlier version misstated the age of Mr Calder. He is 61.",
        ".\n\nCorrection: An earlier version quoted Ann Brandt as saying “cats are mad”.",
        ".\n\nCorrection: An earlier version quoted Mr Calder as saying “They are hazy people”. "
        "He said “They are lazy people”.",
    ],
)
def test_what_stands_is_told_as_it_stands(rest: str) -> None:
    found = evidence(rest)
    assert taken_back(found, first(found)) == ""
    assert judge(found, "They are lazy people").taken_back == ""


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("“They are lazy people,” said Roy Calder.\n", "warning"),
        ("“They are lazy people,” said Roy Calder, who later withdrew the remark.\n", "note"),
        ("Roy Calder has apologised for saying “They are lazy people”.\n", "note"),
    ],
)
def test_a_draft_that_does_not_say_so_is_told(draft: str, severity: str) -> None:
    found = lint_with(
        evidence(". He later withdrew the remark."), parse(draft, "text"), "d", Options()
    )
    assert [one.severity for one in found] == [severity]


def test_the_commands_tell_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "a.sqlite")
    text = f"News of the day\n\n{SAID}. He later withdrew the remark.\n"
    with open_archive(Path(path)) as archive:
        article = Article("a.txt", text)
        archive.add(article, extract(article))
    for form in ([], ["--plain"]):
        main(["verify", "--archive", path, *form, "They are lazy people"])
        assert "He later withdrew the remark" in capsys.readouterr().out
    main(["find", "--archive", path, "-1", "--tell", "lazy", "people"])
    assert "He later withdrew the remark" in capsys.readouterr().err
    main(["verify", "--archive", path, "-f", "json", "They are lazy people"])
    assert "withdrew" in json.loads(capsys.readouterr().out)["taken_back"]
    draft = tmp_path / "d.txt"
    draft.write_text("“They are lazy people,” said Roy Calder.\n", encoding="utf-8")
    assert main(["lint", "--archive", path, str(draft)]) == 1
    assert "taken back: “They are lazy people,”" in capsys.readouterr().out
