"""Numbers in words and in figures are the same number, and not the same words."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.figures import in_figures
from corpus.verify.judge import judge
from tests.unit.verify.memory import MemoryEvidence


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("four hundred dollars and a mug", "400 $ and a mug"),
        ("twenty three points", "23 points"),
        ("a hundred and twenty", "a hundred and 20"),
        ("two thousand and six", "2006"),
        ("three million two hundred thousand and one boats", "3200001 boats"),
        ("nine and ten", "9 and 10"),
        ("$ 400", "$ 400"),
        ("", ""),
    ],
)
def test_numbers_stand_in_figures(words: str, figures: str) -> None:
    assert " ".join(in_figures(words.split())) == figures


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("They offered me four hundred dollars and a mug", "verbatim"),
        ("They offered me $400 and a mug", "altered"),
        ("They offered me $900 and a horse", "not-found"),
    ],
)
def test_a_number_in_figures_is_told_as_altered(text: str, verdict: str) -> None:
    print_ = "“They offered me four hundred dollars and a mug,” Hollis Trevane said.\n"
    assert judge(MemoryEvidence([Article("a.txt", print_)]), text).verdict == verdict
