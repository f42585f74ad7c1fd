"""Names that no list knows, behind offices and with surnames that are nouns elsewhere."""

from __future__ import annotations

import pytest

from corpus import read_text
from corpus.quoting import extract

FIRST = ("Hamdor", "Ovri", "Wickov")
WORDS = "“We guaranteed every job until 2030,”"
BEFORE = """
Chief Executive NAME
Interim Chief Executive NAME
Lupo Chief Executive NAME
Fire Chief NAME
Clark County Sheriff NAME
Jackson Police Chief NAME
Virginia Governor NAME
Austin Mayor Pro Tem NAME
Madison City Council President NAME
Chancellor of the Exchequer NAME
Minister of State for Trade NAME
Governor of Odesa Oblast NAME
""".strip().splitlines()
HEADED = """
Chair of the board NAME
Chair of trustees NAME
Director of education NAME
Cabinet member for communities NAME
""".strip().splitlines()
SURNAMES = ("Lanstad", "King", "Baker", "Boxer", "Cuban", "French", "Pradhan")


def speaker(text: str) -> str | None:
    """Who says the one quotation of an article with this second paragraph."""
    read = read_text(f"Shares fell on Monday after a night of talks in the town.\n\n{text}")
    (quotation,) = [q for q in extract(read).quotes if q.verbatim]
    return quotation.speaker


@pytest.mark.parametrize("office", BEFORE)
@pytest.mark.parametrize("surname", SURNAMES)
def test_no_office_is_taken_for_a_part_of_the_name(office: str, surname: str) -> None:
    for first in FIRST:
        name = f"{first} {surname}"
        assert speaker(f"{WORDS} {office.replace('NAME', name)} told reporters.") == name


@pytest.mark.parametrize("office", HEADED)
def test_an_office_with_its_field_opens_a_sentence(office: str) -> None:
    for surname in SURNAMES:
        name = f"Ovri {surname}"
        assert speaker(f"{office.replace('NAME', name)} said: {WORDS[:-2]}.”") == name


@pytest.mark.parametrize("title", ["DC", "DS", "MK", "Sr.", "Senator", "Mr", "the actor"])
def test_a_title_before_a_name(title: str) -> None:
    for surname in SURNAMES:
        assert speaker(f"{WORDS} said {title} Ovri {surname}.") == f"Ovri {surname}"


def test_letters_behind_a_name() -> None:
    assert speaker(f"{WORDS} said Hamdor Tedeschi MP.") == "Hamdor Tedeschi"


@pytest.mark.parametrize("who", ["the Lupo Chief", "the Marlow Crisis Group", "DC Comics"])
def test_what_is_nobodys_name(who: str) -> None:
    said = speaker(f"{WORDS} said {who}.")
    assert said is not None
    assert said.removeprefix("the ") == who.removeprefix("the ")


def test_a_last_word_with_a_role_is_no_name_by_itself() -> None:
    assert speaker(f"{WORDS} the director of music told reporters.") == "the director of music"


@pytest.mark.parametrize("lead", ["Republican South Carolina Sen.", "Clinton Senior Adviser"])
def test_words_before_an_office_may_be_first_names_too(lead: str) -> None:
    assert speaker(f"{lead} Lindsey Graham said: {WORDS[:-2]}.”") == "Lindsey Graham"
