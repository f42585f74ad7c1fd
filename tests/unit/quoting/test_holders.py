"""The surname alone behind an office with what it is in charge of."""

from __future__ import annotations

import pytest

from tests.lines import read

OFFICES = """
Secretary of State; former secretary of State; Secretary of Defense; Minister of Foreign Affairs
Deputy Minister of Foreign Affairs; Director of National Intelligence; Chancellor of the Exchequer
Secretary of Homeland Security; Speaker of the House; Leader of the Opposition; Mayor of London
President of Ukraine; Governor of New York; Secretary General of NATO; Minister for Health
Deputy Chairman of the Security Council; Governor of Belgorod Oblast
"""
LISTED = [o.strip() for line in OFFICES.strip().splitlines() for o in line.split(";")]


@pytest.mark.parametrize("office", LISTED)
@pytest.mark.parametrize("surname", ["Austin", "Lavrov", "Haines", "Quist", "Baker"])
def test_the_holder_is_named_without_the_office(office: str, surname: str) -> None:
    assert read(f"It was late. “We are here to stay,” {office} {surname} said.") == [surname]
    assert read(f"It was late. “We are here to stay,” said {office} {surname}.") == [surname]
    known = f"Anna {surname} came late. {office} {surname} left early: “We are here to stay.”"
    assert read(known) == [f"Anna {surname}"]


@pytest.mark.parametrize(
    "whole",
    [
        "the Minister of Defence Procurement",
        "the mayor of London Colney",
        "the head of Homeland Security",
        "the secretary of state for Northern Ireland",
        "the Governor of Kansas City",
    ],
)
def test_an_office_behind_the_has_no_name_in_it(whole: str) -> None:
    assert read(f"It was late. “We are here to stay,” {whole} said.") == [whole]


def test_a_country_that_is_a_first_name() -> None:
    text = "It was late. “We are here to stay,” said Prime Minister of Israel Benjamin Moss."
    assert read(text) == ["Benjamin Moss"]


@pytest.mark.parametrize(
    "office",
    [
        "the head of the Luhansk region,",
        "the secretary of the National Security and Defense Council",
        "the secretary of the National Security and Defense Council,",
        "the adviser to the head of the Office of the President",
        "the chair of the NATO Military Committee Admiral",
        "the chair of the NATO Military Committee, Admiral",
    ],
)
@pytest.mark.parametrize("name", ["Serhiy Haidai", "Anna Moss"])
def test_an_office_of_several_words_before_a_name(office: str, name: str) -> None:
    whole = f"{office} {name}{',' if ',' in office else ''}"
    assert read(f"It was late. “We are here to stay,” {whole} said.") == [name]
    assert read(f"{whole[0].upper()}{whole[1:]} said: “We are here to stay.”") == [name]
