"""Tags that tell more of somebody's life: "“…,” the father of two said"."""

import pytest

from tests.lines import read

LEAD = "Vote put off\n\nHundreds of homes were flooded on Tuesday.\n\n"
WORDS = "“We have nothing left to give,”"


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("Tom Wick, the coach, came late.", "the former striker"),
        ("Tom Wick, the police chief, came late.", "the father of two"),
        ("Chief executive Tom Wick rejected the claims.", "the former Arla executive"),
        ("Senator Tom Wick voted against it.", "the one-time prosecutor"),
        ("Tom Wick, a teacher, lost his home.", "the ex-detective"),
        ("Midfielder Tom Wick was sent off.", "the Norway international"),
        ("Tom Wick, the mayor, came late.", "the Scot"),
        ("Comedian Tom Wick came late.", "the Dublin native"),
    ],
)
def test_a_tag_of_somebodys_life_takes_up_who_acted_before(told: str, tag: str) -> None:
    assert read(f"{LEAD}{told}\n\n{WORDS} {tag} said.") == ["Tom Wick"]


def test_an_office_is_somebody_elses_all_the_same() -> None:
    told = "Tom Wick, the coach, came late."
    assert read(f"{LEAD}{told}\n\n{WORDS} the striker said.") == ["the striker"]
