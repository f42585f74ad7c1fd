"""One person in all forms of the name: surnames of several words, nicknames, "Jr."."""

from __future__ import annotations

import pytest

from corpus.quoting.mentions.finding import find
from tests.lines import read

SURNAMES = ("von der Leyen", "Van der Bellen", "de Blasio", "de la Cruz", "el Issa", "Boric Font")


def opened(surname: str) -> str:
    """The surname as a sentence begins."""
    return surname[0].upper() + surname[1:]


@pytest.mark.parametrize("surname", SURNAMES)
def test_the_headline_has_the_surname_before_the_full_name(surname: str) -> None:
    name = f"Anna {surname}"
    text = (
        f"{opened(surname)}: ‘We must begin again’\n\n"
        f"The talks went on for hours, said {name}, an envoy.\n\n"
        f"“Nobody slept that night,” said {surname}.\n\n"
        f"{opened(surname)} said there was “no other way at all”."
    )
    assert read(text) == [name] * 3


@pytest.mark.parametrize("surname", SURNAMES)
def test_two_of_one_family_of_names_stay_apart(surname: str) -> None:
    text = (
        f"Anna {surname} met Peter van Dorp. “Nobody slept that night,” said {surname}.\n\n"
        "“That is not true,” said van Dorp."
    )
    assert read(text) == [f"Anna {surname}", "Peter van Dorp"]


@pytest.mark.parametrize("first", ["Anna J.", "J.", "Anna J. K."])
@pytest.mark.parametrize("surname", ["von der Leyen", "de la Cruz", "van Dorp", "Bell"])
def test_an_initial_before_a_surname_with_small_words(first: str, surname: str) -> None:
    name = f"{first} {surname}"
    text = (
        f"“Nobody slept that night,” said {name}. {name} called it “a good day for all”.\n\n"
        f"{name}, an envoy, said: “We must begin again.”"
    )
    assert read(text) == [name] * 3


def test_no_name_goes_on_behind_a_letter_without_one() -> None:
    text = "Ann Lowe chose plan B. de facto nobody else did. “We must begin again,” said Lowe."
    assert read(text) == ["Ann Lowe"]


def test_a_surname_with_a_small_word_where_no_full_name_is() -> None:
    text = "“We are here to stay,” said de Blasio.\n\nDe Blasio said it was “a good day for all”."
    assert read(text) == ["De Blasio"] * 2


def test_a_number_is_no_small_word_of_a_name() -> None:
    text = "“We are here to stay,” said ten Moss supporters. “So are we,” said Moss."
    assert read(text)[1] == "Moss"


def test_a_second_first_name_before_the_full_one() -> None:
    text = (
        "Ryan Lanstad: ‘We must begin again’\n\n"
        "The talks went on for hours, said Paul Ryan Lanstad. “We waited,” Ryan Lanstad said."
    )
    assert read(text) == ["Paul Ryan Lanstad"] * 2


@pytest.mark.parametrize("name", ["Ben “Bud” Carson", 'Ben "Bud" Carson'])
def test_a_nickname_in_a_headline_hides_no_quotation(name: str) -> None:
    mark = '"' if '"' in name else "“"
    close = '"' if '"' in name else "”"
    text = (
        f"{name}: Lowe ‘not fit to serve as president’\n\n"
        f"The talks went on until the morning. {mark}It is what it is,{close} he said."
    )
    assert read(text) == [name] * 2


def test_junior_keeps_his_stop() -> None:
    text = "“We are here to stay,” said John Moss Jr. His father was away. “I am,” said Moss."
    assert read(text)[0] == "John Moss Jr."


@pytest.mark.parametrize("thing", ["the van", "a van", "the bin"])
def test_a_thing_is_no_small_word_of_a_name(thing: str) -> None:
    text = f"Anna Moss came late. “We are here to stay,” she said. In {thing} Moss said: “I am.”"
    assert read(text) == ["Anna Moss"] * 2


@pytest.mark.parametrize("first", ["Earl", "Don", "Dean"])
def test_a_first_name_that_is_a_title_too(first: str) -> None:
    for name in (f"{first} van der Berg", f"{first} Weller Jr.", f"{first} Q. Weller"):
        text = f"It was late. “We are here to stay,” said {name}. He left. “I am,” he said."
        assert read(text)[0] == name


def test_a_couple_of_one_surname_of_several_words() -> None:
    text = (
        "Arthur and Jean van der Berg keep a shop. “It is late,” says his wife. “It is,” says"
        " Arthur. He looks at her."
    )
    assert read(text)[1] == "Arthur van der Berg"


def test_what_is_told_behind_junior_is_his_office() -> None:
    text = (
        "It was late. “We are here to stay,” said Marcus Eddy Jr., regional officer of the union."
        "\n\n“It is very late,” the officer said."
    )
    assert read(text) == ["Marcus Eddy Jr."] * 2


def test_a_surname_that_ends_as_an_adverb_behind_an_initial() -> None:
    text = "“We are here to stay,” envoy Katarina Q. Vesely said. “I am,” Vesely added."
    assert read(text) == ["Katarina Q. Vesely"] * 2


def test_who_has_an_initial_before_his_first_name_is_called_by_that() -> None:
    text = "It was late, J. Solomon Assefa said.\n\n“We are here to stay,” Solomon told me."
    assert read(text) == ["J. Solomon Assefa"]


@pytest.mark.parametrize("month", ["April", "May", "June", "August", "October"])
@pytest.mark.parametrize(
    "begun", ["In {} Anna Moss left.", "Last {} Mr Moss left.", "He met, in {}, in {} Anna Moss."]
)
def test_a_month_in_front_of_a_name_is_no_first_name(month: str, begun: str) -> None:
    names = [m.text for m in find(begun.format(month, month)) if m.form == "name"]
    assert names in (["Anna Moss"], ["Moss"])


def test_a_first_name_that_is_a_month_stays_one() -> None:
    for said in ("The words of June Brown.", "April Moss said so.", "He told May Jones-Smith."):
        assert next(m.text for m in find(said) if m.form == "name").split()[0] in said.split()


@pytest.mark.parametrize("name", ["Jean-Luc", "Jean-Marie", "Karl-Heinz"])
def test_a_first_name_of_two_parts_tells_a_man(name: str) -> None:
    (m,) = find(f"{name} Moss left.")
    assert m.gender == "m"


@pytest.mark.parametrize("surname", SURNAMES)
def test_an_initial_stands_before_a_surname_of_several_words(surname: str) -> None:
    (m,) = find(f"Anna M. {surname} left.")
    assert m.text == f"Anna M. {surname}"


@pytest.mark.parametrize("surname", SURNAMES[:4])
def test_a_headline_means_whoever_has_an_initial_too(surname: str) -> None:
    text = (
        f"{opened(surname)}: ‘We must begin again’\n\n"
        f"The plan must wait, Anna M. {surname} said on Monday.\n\nThe council had hoped for more."
    )
    assert read(text) == [f"Anna M. {surname}"]
