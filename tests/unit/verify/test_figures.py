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


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We paid １０，０００ men ＄２．５ million in 2014 500 times？", "verbatim"),
        ("We paid 10\u00a0000 men $2.5 million in 2014 500 times?", "verbatim"),
        ("We paid 10\u202f000 men $2.5 million in 2014 500 times?", "verbatim"),
        ("We paid 10’000 men $2.5 million in 2014 500 times?", "verbatim"),
        ("We paid １００，０００ men ＄２．５ million in 2014 500 times?", "altered"),
        ("We paid 100\u202f000 men $2.5 million in 2014 500 times?", "altered"),
        ("We paid 10,000 men ￡2.5 million in 2014 500 times?", "altered"),
        ("We paid 10,000 men $2.5 million in 2014 500 times．", "altered"),
    ],
)
def test_full_width_signs_and_blanks_in_numbers_are_as_plain_ones(text: str, verdict: str) -> None:
    print_ = "“We paid 10,000 men $2.5 million in 2014 500 times?” Ann Lee asked.\n"
    assert judge(MemoryEvidence([Article("a.txt", print_)]), text).verdict == verdict
