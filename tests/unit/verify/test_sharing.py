"""A long draft is shared among processes, and told of while it takes long."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.quoting import extract
from corpus.reading import read_text
from corpus.verify import lint, linting, quotations_in, sharing, verify
from corpus.verify.drafts import parse

PRINT = "Talks end\n\n“We saw no reason for hope in {0},” Ann Smith told reporters.\n"
TOWNS = ("Denby", "Marcher", "Quist", "Lowmoor", "Hexley")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_archive(tmp_path / "a.sqlite") as archive:
        for town in TOWNS:
            article = read_text(PRINT.format(town), f"{town}.txt")
            archive.add(article, extract(article))
    return tmp_path / "a.sqlite"


def draft(many: int) -> str:
    words = ("no reason for hope", "some reason for fear", "every reason for {0}")
    said = (f"“We saw {words[n % 3].format(n)} in {TOWNS[n % 5]},” she said." for n in range(many))
    return "\n\n".join(said)


def test_processes_find_what_one_finds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "_MANY", 20)
    prose = parse(draft(30), "text")
    told: list[tuple[int, int]] = []
    with open_archive(path, readonly=True) as archive:
        alone = lint(archive, prose, "d")
        together = lint(
            archive, prose, "d", workers=2, progress=lambda done, many: told.append((done, many))
        )
    assert [one.verdict.verdict for one in alone].count("verbatim") == 10
    assert together == alone
    assert told == [(done, 30) for done in range(1, 31)]


class _Deadly(sharing._Worker):
    def __call__(self, number: int) -> object:  # type: ignore[override]
        if number == 1:
            os._exit(1)
        return super().__call__(number)


def test_what_kills_its_process_is_checked_here(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linting, "_MANY", 2)
    monkeypatch.setattr(sharing, "_Worker", _Deadly)
    prose = parse(draft(3), "text")
    with open_archive(path, readonly=True) as archive:
        assert lint(archive, prose, "d", workers=2) == lint(archive, prose, "d")


def test_words_that_come_again_are_judged_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.verify import settling

    asked: list[str] = []
    judge = settling.judge

    def counted(evidence: object, text: str, *claimed: object) -> object:
        asked.append(text)
        return judge(evidence, text, *claimed)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "judge", counted)
    prose = parse("\n\n".join([draft(1)] * 9), "text")
    with open_archive(path, readonly=True) as archive:
        assert len(lint(archive, prose, "d")) == 9
    assert len(asked) == 1


def test_a_long_paste_is_read_in_one_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.verify import judge

    looked: list[object] = []
    monkeypatch.setattr(judge, "Draft", lambda text: looked.append(text) or Draft(text))
    from corpus.verify.compare import Draft

    text = draft(900).replace("Lowmoor", "Low-\nmoor")
    with open_archive(path, readonly=True) as archive:
        assert verify(archive, text).verdict == "not-found"
    assert len(looked) == 1


def test_a_long_paste_is_not_read_for_the_one_quotation_in_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linting, "several", lambda text: pytest.fail("read"))
    with open_archive(path, readonly=True) as archive:
        assert verify(archive, f"She said: {draft(900)} So much.").verdict == "not-found"
    assert quotations_in(draft(900)) == 310
