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


def test_a_former_presidents_aide_is_an_aide() -> None:
    told = "Tom Wick, the coach, came late."
    said = f"{WORDS} the former president’s spokeswoman said."
    assert read(f"{LEAD}{told}\n\n{said}") == ["the former president’s spokeswoman"]


@pytest.mark.parametrize(
    ("body", "did", "noun"),
    [
        ("Oxfam", "closed its shop", "the charity"),
        ("Leeds United", "lost on Monday", "the club"),
        ("HSBC", "sold the unit", "the lender"),
        ("Care Quality Commission", "opened an inquiry", "the regulator"),
        ("African Union", "ended the mission", "the bloc"),
        ("Dockers’ League", "called a strike", "the union"),
    ],
)
def test_a_tag_takes_up_the_body_that_acted_before(body: str, did: str, noun: str) -> None:
    told = f"There was anger at the {body} this week.\n\nThe {body} {did}."
    assert read(f"{LEAD}{told}\n\n{WORDS} {noun} said.") == [body]


@pytest.mark.parametrize("noun", ["the school", "the hospital", "the police"])
def test_a_tag_of_another_kind_of_body_is_not_the_one_before(noun: str) -> None:
    told = "There was anger at Marlow Council this week.\n\nMarlow Council closed the road."
    assert read(f"{LEAD}{told}\n\n{WORDS} {noun} said.") == [noun]


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("Deputy public prosecutor", "DPP"),
        ("Transport MEC", "MEC"),
        ("Police Public Relations Officer", "PPRO"),
        ("Chief Conservator of Forests", "CCF"),
    ],
)
def test_an_office_is_taken_up_by_its_initials(role: str, office: str) -> None:
    told = f"{role} Tom Wick met the owners on Monday."
    assert read(f"{LEAD}{told}\n\n{WORDS} the {office} said.") == ["Tom Wick"]


@pytest.mark.parametrize("role", ["Tom Wick, a lawyer at the FCA,", "FCA lawyer Tom Wick"])
def test_initials_of_a_body_are_no_office(role: str) -> None:
    assert read(f"{LEAD}{role} left on Monday.\n\n{WORDS} the FCA said.") == ["FCA"]


def test_a_noun_of_the_headline_is_no_firm() -> None:
    text = (
        "Agency halts returns\n\nThe refugee agency has asked all states to halt returns.\n\n"
        "The company said that it had “nothing left to give”."
    )
    assert read(text) == ["the company"]
