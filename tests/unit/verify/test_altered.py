"""The altered sets: nearly all verdicts right, and never ``verbatim`` for what is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.verify.judge import judge
from tests.unit.verify.altered import (
    FOLDER,
    FRESH,
    HARD,
    VERDICTS,
    Told,
    Wrong,
    articles,
    cases,
    commanding,
    confusion,
    judging,
    shown,
)
from tests.unit.verify.memory import MemoryEvidence


@pytest.mark.parametrize(("folder", "least"), [(FOLDER, 15), (FRESH, 10), (HARD, 10)])
def test_the_sets_are_large_and_have_all_verdicts(folder: Path, least: int) -> None:
    counts = Counter(right for right, _, _ in cases(folder))
    assert sum(counts.values()) >= 120
    assert all(counts[verdict] >= least for verdict in VERDICTS)


def test_verdicts_are_right_and_verbatim_is_never_said_of_what_is_not() -> None:
    hold(*confusion(judging(MemoryEvidence(articles()))))


@pytest.mark.parametrize("folder", [FOLDER, FRESH, HARD], ids=["first", "fresh", "hard"])
def test_the_command_gives_the_same_verdicts_from_a_real_archive(
    folder: Path, tmp_path: Path
) -> None:
    hold(*confusion(commanding(folder, tmp_path), folder))


def hold(table: Counter[Told], wrong: list[Wrong]) -> None:
    told = "\n".join(f"{right} taken for {given}: {text}" for right, given, text, _ in wrong)
    assert sum(table[v, v] for v in VERDICTS) >= 0.95 * sum(table.values()), (
        f"{shown(table)}\n{told}"
    )
    assert not [one for one in wrong if one[1] == "verbatim"], told


@pytest.mark.parametrize(
    ("text", "printed", "written"),
    [
        ("It made the hard work for them", "work hard", "hard work"),
        ("It the made work hard for them", "made the", "the made"),
        ("made It the work hard for them", "It made", "made It"),
        ("It made the work hard them for", "for them", "them for"),
        ("the It made work hard for them", "It made the", "the It made"),
    ],
)
def test_words_that_changed_places_are_told_as_that(text: str, printed: str, written: str) -> None:
    article = Article("a.txt", "“It made the work hard for them,” Ann Lee said.\n")
    found = judge(MemoryEvidence([article]), text)
    assert found.verdict == "altered"
    assert found.message.startswith(f"the print has “{printed}” for “{written}” — ")
