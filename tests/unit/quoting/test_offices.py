"""Offices and honours before a name are no part of it, however long they are."""

from __future__ import annotations

import re

import pytest

from tests.lines import read

OFFICES = """
Chief of Staff; Chief of the General Staff; Chairman of the Joint Chiefs; Canon; Ensign
Minister of State for Security; Minister of Agriculture, Forestry and Fisheries; Datuk Seri
Deputy Assistant Secretary of State for Western Hemisphere Affairs; Attorney General-elect
Special Agent in Charge; Assistant Special Agent in Charge; Senator-elect; Speaker-designate
Petty Officer 2nd Class; Sgt. 1st Class; the Right Honourable; Crown Princess; Undersheriff
Secretary of State for Health; Senator the Hon.
"""


@pytest.mark.parametrize("office", [o.strip() for o in re.split("[;\n]", OFFICES.strip())])
def test_an_office_is_no_part_of_a_name(office: str) -> None:
    text = f"The gates were shut. “We are not going to wait,” said {office} Anna Moss, 61."
    assert read(text) == ["Anna Moss"]
    text = f"{office[0].upper()}{office[1:]} Anna Moss said the plan was “a very poor start”."
    assert read(text) == ["Anna Moss"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said a spokesman for Sen. Anna Moss.", "a spokesman for Sen. Anna Moss"),
        ("The Duke of York and Anna Moss met. “No,” Moss said.", "Anna Moss"),
        ("The head of Gazprom, Anna Moss, was late. “No,” she said.", "Anna Moss"),
    ],
)
def test_an_office_of_somebody_else_is_not_theirs(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("April Moss opened a café. “I knew nothing,” April said.", "April Moss"),
        ("May Lin turned 100 in May. “I blame the cabbage,” said May.", "May Lin"),
        ("Will Moss would not sign. “I never do,” Will said.", "Will Moss"),
        ("It opens in May. “I knew nothing,” said Anna Moss.", "Anna Moss"),
    ],
)
def test_a_first_name_that_is_a_month_or_a_small_word_is_its_bearers(
    text: str, speaker: str
) -> None:
    assert read(text) == [speaker]
