"""Who is meant by the head of a body, of a country or of a firm that only a role names."""

from __future__ import annotations

import pytest

from tests.lines import read


def whom(lead: str, phrase: str) -> str | None:
    """Who speaks when ``phrase`` does, below a ``lead`` that names people with their offices."""
    (speaker,) = read(f"{lead}\n\n“This is a decisive moment for all,” {phrase} said.")
    return speaker


TALKS = (
    "NATO Secretary General Jens Lind met US President Joe Moss, French President Anne Roux and"
    " Russian Foreign Minister Sergei Orlov on Monday."
)


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("the alliance’s chief", "Jens Lind"),
        ("the head of the alliance", "Jens Lind"),
        ("the alliance’s secretary general", "Jens Lind"),
        ("the US leader", "Joe Moss"),
        ("the American president", "Joe Moss"),
        ("the Élysée chief", "Anne Roux"),
        ("the Russian minister", "Sergei Orlov"),
        ("the Ukrainian president", "the Ukrainian president"),
    ],
)
def test_the_head_of_an_alliance_or_a_country(phrase: str, speaker: str) -> None:
    assert whom(TALKS, phrase) == speaker


@pytest.mark.parametrize("phrase", ["the Kremlin leader", "the Kremlin chief", "the head of state"])
def test_a_palace_is_its_president(phrase: str) -> None:
    lead = "Russian President Pavel Orlov met U.S. envoy Steve Moss on Monday."
    assert whom(lead, phrase) in ("Pavel Orlov", "the head of state")
    assert whom(lead, "the American envoy") == "Steve Moss"


def test_an_official_of_a_palace_is_not_its_president() -> None:
    lead = (
        "Russian President Pavel Orlov was away, Kremlin spokesman Dmitry Lind told reporters on"
        " Monday."
    )
    assert whom(lead, "the Kremlin official") == "Dmitry Lind"


@pytest.mark.parametrize("phrase", ["the agency’s chief", "the head of the agency"])
def test_the_head_of_a_body_called_by_its_initials(phrase: str) -> None:
    lead = "IAEA Director General Rafael Lind met Sergei Orlov, the Russian foreign minister."
    assert whom(lead, phrase) == "Rafael Lind"


@pytest.mark.parametrize("phrase", ["the company’s boss", "the head of the company"])
def test_the_head_of_a_firm(phrase: str) -> None:
    lead = "Lupo chief executive Anna Moss met Peter Lind, the union’s leader, on Monday."
    assert whom(lead, phrase) == "Anna Moss"


def test_of_two_heads_of_firms_neither_is_meant() -> None:
    lead = "Lupo chief executive Anna Moss met Marlow chief executive Peter Lind on Monday."
    assert whom(lead, "the head of the company") == "the head of the company"


def test_a_premier_is_a_prime_minister() -> None:
    lead = "Prime Minister Keir Moss met Foreign Secretary David Lind on Monday."
    assert whom(lead, "the premier") == "Keir Moss"


@pytest.mark.parametrize(
    ("lead", "phrase", "speaker"),
    [
        (
            "Polish Foreign Minister Radek Moss met his Lithuanian counterpart Gabriel Lind.",
            "Poland’s top diplomat",
            "Radek Moss",
        ),
        (
            "EU foreign policy chief Josep Lind met reporters.",
            "the bloc’s top diplomat",
            "Josep Lind",
        ),
        (
            "Labour MP Anna Moss asked Health Secretary Peter Lind about the clinic.",
            "the minister",
            "Peter Lind",
        ),
        (
            "Striker Harry Moss scored twice for Leeds, whose manager Jesse Lind was sent off.",
            "the Leeds manager",
            "Jesse Lind",
        ),
        (
            "Judge Helen Moss jailed plumber Peter Lind for six years at Leeds Crown Court.",
            "the defendant",
            "Peter Lind",
        ),
        ("Actor Peter Lind came with his wife, the singer Helen Moss.", "his wife", "Helen Moss"),
        ("Actor Peter Lind and his wife, singer Helen Moss, came late.", "his wife", "Helen Moss"),
    ],
)
def test_whom_a_noun_means(lead: str, phrase: str, speaker: str) -> None:
    assert whom(lead, phrase) == speaker


def test_a_diplomat_is_no_minister() -> None:
    lead = "A NATO diplomat spoke of Polish Foreign Minister Radek Moss. “It is late,” he said."
    assert read(f"{lead}\n\n“It is very late,” the diplomat said.")[-1] == "a NATO diplomat"
