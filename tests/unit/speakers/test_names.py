"""A printed name taken apart: what is given, what is the surname, what reigns, what is no name."""

from __future__ import annotations

import pytest

from corpus.speakers.names import parse
from corpus.speakers.variants import slip


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("JD Vance", "j d vance"),
        ("KIM Jong-un", "jongun kim"),
        ("Orbán Viktor", "viktor orban"),
        ("Viktor Orbán", "viktor orban"),
        ("Dwayne “The Rock” Johnson", "dwayne johnson"),
        ("King Charles III", "charles iii"),
        ("Benedict XVI", "benedict xvi"),
        ("Pope John Paul II", "johnpaul ii"),
        ("Margrethe II of Denmark", "margrethe ii"),
        ("John Smith III", "john smith iii"),
        ("Crown Prince Mohammed bin Salman", "mohammed binsalman"),
        ("Pope Francis", "pope francis"),
        ("Mrs. Robert Taft", "taft"),
        ("Mrs. Anna Taft", "anna taft"),
        ("Zoran Đinđić", "zoran djindjic"),
        ("Đặng Thị Hoa", "thihoa dang"),
        ("al-Vindari", "vindari"),
        ("al Vindari", "vindari"),
        ("Szijjártó Péter", "peter szijjarto"),
        ("Péter Vindal", "peter vindal"),
        ("Abe Shinzo", "shinzo abe"),
        ("Lee Yong Ho", "yongho lee"),
        ("Nora Lai Ching-te", "chingte lai"),
        ("Shane Mac Vindal", "shane macvindal"),
        ("Mac Vindal", "mac vindal"),
        ("Éamon Ó Vindal", "eamon ovindal"),
        ("Olivia Marsh (née Doyle)", "olivia doyle marsh"),
        ("Olivia Marsh (born 1950)", "olivia marsh"),
        ("Lord Vindal of Port Lind", "vindal"),
        ("Sister Helen Vindal", "helen vindal"),
        ("Sister Helen", "sister helen"),
        ("Count Otto Vindal", "otto vindal"),
        ("Otto Graf Vindal", "otto vindal"),
        ("Steffi Graf", "steffi graf"),
        ("Brig.-Gen. Pat Vindal", "pat vindal"),
        ("Det. Insp. Laura Vindal", "laura vindal"),
        ("Fernando Henrique Vindal", "fernando henrique vindal"),
    ],
)
def test_the_parts_of_a_name(text: str, key: str) -> None:
    name = parse(text)
    assert name is not None
    assert name.key == key


@pytest.mark.parametrize(
    "text", ["Shane Mac Vindal", "Éamon Ó Vindal", "Nora Lai Ching-te", "Olivia Marsh (née Doyle)"]
)
def test_a_name_is_shown_as_it_was_printed(text: str) -> None:
    name = parse(text)
    assert name is not None
    assert name.shown == text


def test_two_given_names_are_not_a_first_surname() -> None:
    name = parse("Fernando Henrique Vindal")
    assert name is not None
    assert name.paternal == ""


def test_a_double_surname_stands_beside_its_last_half() -> None:
    one, other = parse("Ada Lind-Moss"), parse("Ada Lind Moss")
    assert one is not None
    assert other is not None
    assert (one.double, one.block) == (("lind", "moss"), other.block)


def test_two_spanish_surnames_go_by_the_first_unless_many_bear_it() -> None:
    rare, often = parse("Claudia Quimbaya Pardo"), parse("Claudia López Quimbaya")
    assert rare is not None
    assert often is not None
    assert (rare.paternal, often.paternal) == ("quimbaya", "")


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("stoltenberg", "stoltenburg", True),
        ("mueller", "meuller", True),
        ("ursla", "ursula", True),
        ("ann", "anna", False),
        ("hansen", "jansen", False),
        ("marsden", "marstonn", False),
    ],
)
def test_a_slip_is_one_letter(one: str, other: str, is_one: bool) -> None:
    assert slip(one, other) is slip(other, one) is is_one
