"""Offices taken apart, and titles printed beside a name."""

from __future__ import annotations

import pytest

from corpus.model import Role
from corpus.speakers.printed import others_called, titles
from corpus.speakers.roles import agree, contradict, is_title, latest, office


@pytest.mark.parametrize(
    ("role", "key", "place", "former"),
    [
        ("NATO Secretary-General", "secretary general", "nato", False),
        (
            "secretary general of the North Atlantic Treaty Organization",
            "secretary general",
            "nato",
            False,
        ),
        ("Russian Deputy Foreign Minister", "deputy foreign minister", "russia", False),
        ("former Deputy Defence Minister", "deputy defense minister", "", True),
        ("US Under Secretary of State", "under state secretary", "united-states", False),
        ("Kremlin spokeswoman", "spokesman", "kremlin", False),
        ("former South Carolina Gov.", "governor", ".south-carolina", True),
        ("governor of South Carolina", "governor", ".south-carolina", False),
        ("Republican mayor", "mayor", "", False),
    ],
)
def test_an_office_taken_apart(role: str, key: str, place: str, former: bool) -> None:
    found = office(role)
    assert found is not None
    assert (found.key, found.place, found.former) == (key, place, former)


def test_words_without_an_office_are_none() -> None:
    assert office("a mother of three") is None


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("best friend", True),
        ("Tennis great", True),
        ("truck driver from Lind", True),
        ("Sen", True),
        ("plumbing contractor", True),
        ("believe", False),
        ("82-year-old", False),
        ("alongside", False),
        ("new bloc", False),
        ("former UN Ambassador John Vindal", False),
        ("spokesman for John Vindal", True),
        ("Lind's John Vindal fellow", True),
    ],
)
def test_a_title_has_a_word_for_people(role: str, expected: bool) -> None:
    assert is_title(role) is expected


def test_somebody_is_called_by_the_last_office_that_is_told_in_full() -> None:
    roles = [
        Role(role, number, f"200{number}-01-01")
        for number, role in enumerate(("US senator", "Norwegian governor", "Sen", "rival"))
    ]
    assert latest(roles) == "Norwegian governor"
    assert latest(roles[2:]) == "Sen"
    assert latest(roles[3:]) == "rival"
    assert latest([]) == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Deputy Secretary of State", "US Under Secretary of State", True),
        ("Russian president", "US president", True),
        ("Deputy Foreign Minister", "Russian Deputy Foreign Minister", False),
        ("NATO head", "NATO Secretary General", False),
        ("Deputy Minister", "former Assistant Minister", False),
        ("Kremlin spokesman", "White House spokesman", False),
        ("mother", "Deputy Minister", False),
        ("Republican senator", "US senator", False),
        (
            "GOP presidential nominee",
            "presumptive presidential nominee in the United States",
            False,
        ),
    ],
)
def test_what_contradicts(one: str, other: str, expected: bool) -> None:
    assert contradict(one, other) is contradict(other, one) is expected


def test_offices_agree_when_one_leaves_the_place_out() -> None:
    one, other = office("President"), office("president of France")
    there = office("Russian president")
    assert one is not None
    assert other is not None
    assert there is not None
    assert agree(one, other)
    assert not agree(other, there)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Norwegian Prime Minister Ada Moss said so.", ["Norwegian Prime Minister"]),
        ("The mayor, Ada Moss, said so.", ["mayor"]),
        ("“No,” said Ada Moss, the mayor of Pell.", ["mayor of Pell"]),
        ("An agency quoted Deputy Minister Ada Moss.", ["Deputy Minister"]),
        ("Her counterpart, Ada Moss, and the mayor left.", ["counterpart"]),
        ("Ada Moss, however, said no.", []),
        ("The minister met Ada Moss.", []),
        ("Ada Mossman, the mayor", []),
    ],
)
def test_titles_beside_a_name(text: str, roles: list[str]) -> None:
    found = titles(text, ["Ada Moss"])
    assert [one.role for one in found] == roles
    assert all(text[one.start : one.end] == one.role for one in found)


def test_who_else_is_called_so() -> None:
    text = "Deputy Minister Ada Moss met Deputy Minister Ivo Krall. Deputy Minister Moss left."
    assert [one.name for one in others_called(text, "Deputy Minister", ["Ivo Krall"])] == [
        "Ada Moss"
    ]


@pytest.mark.parametrize(
    ("before", "same"),
    [
        ("Governor", True),
        ("the Governor", True),
        ("Norrland Governor", True),
        ("Deputy Governor", False),
        ("former Governor", False),
        ("One of them, Deputy Governor", False),
        ("Foreign Minister", False),
    ],
)
def test_another_office_is_not_the_same_title(before: str, same: bool) -> None:
    text = f"Governor Ada Moss spoke. Then {before} Ivo Krall did. Minister Ada Moss left."
    role = "Minister" if "Minister" in before else "Governor"
    assert [one.name for one in others_called(text, role, ["Ada Moss"])] == ["Ivo Krall"] * same


@pytest.mark.parametrize("space", ["\u00a0", "  ", "\u2009", "\t"])
def test_a_title_is_found_whatever_spaces_it_is_printed_with(space: str) -> None:
    text = f"They denounced US{space}Deputy{space}Secretary of{space}State Ada Moss again."
    [found] = titles(text, ["Ada Moss"])
    assert found.role == text[found.start : found.end]
    assert found.role.split() == ["US", "Deputy", "Secretary", "of", "State"]
