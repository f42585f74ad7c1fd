"""Names in headlines that print most words with capitals end where they end in the text."""

from __future__ import annotations

import pytest

from tests.lines import read

VERBS = ("Receives", "Picks", "Accused", "Wear", "Fully Embraced", "Rampages")
BELOW = (
    "It was a long evening in Leeds, and the hall was full to the last seat.\n\n"
    "“Nobody slept that night,” said {name}. “We will be back,” {last} said."
)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("name", ["Anthony Weiner", "Salma Hayek", "Hamdor Lanstad"])
def test_no_verb_of_the_headline_is_a_part_of_a_name(verb: str, name: str) -> None:
    last = name.rpartition(" ")[2]
    text = (
        f"{name} {verb} ‘Worst Award of All’ Among Rivals\n\n{BELOW.format(name=name, last=last)}"
    )
    assert read(text)[-2:] == [name] * 2


def test_a_surname_that_stands_alone_below_ends_the_name() -> None:
    text = (
        "Salma Hayek Described Her ‘Worst Evening’\n\nIt was a long evening in the town.\n\n"
        "“Nobody slept,” Hayek said. “Not one of us.”"
    )
    assert set(read(text)) == {"Salma Hayek"}


def test_a_longer_name_below_stays_whole() -> None:
    text = (
        "Martin Luther King Speaks Of ‘A Great Day’\n\nIt was a long evening in the town.\n\n"
        "“Nobody slept,” said Martin Luther King. “Not one of us.”"
    )
    assert set(read(text)) == {"Martin Luther King"}


def test_where_nothing_recurs_the_headline_stays_as_it_is() -> None:
    text = "Mary Lou Retton Gym Opens\n\nIt was late. “Nobody slept,” said Peter Moss."
    assert read(text) == ["Peter Moss"]
