"""Whose mother, husband or wife is meant, and names that a text gives late or in part."""

from __future__ import annotations

import pytest

from corpus.quoting.cast.coreference import read


def names(text: str, words: str) -> list[str | None]:
    """The names behind all mentions that read ``words``."""
    cast = read(text)
    found = [cast.entity(m) for m in cast.mentions if m.text == words]
    return [e.name if e else None for e in found]


def test_his_mother_is_the_one_named_before() -> None:
    text = (
        "Owen Pryce died in May. Owen’s mother, Carys, wept in court.\n\n"
        "Afterwards his mother held up his cap. Another witness left."
    )
    assert names(text, "his mother") == ["Carys"]


def test_the_mother_of_another_is_somebody_else() -> None:
    text = (
        "Owen Pryce died in May. Owen’s mother, Carys, wept in court.\n\n"
        "Huw Tanner gave evidence too. His mother waited outside for Tanner."
    )
    assert names(text, "His mother") == ["His mother"]


def test_the_mother_of_somebody_can_bear_his_surname() -> None:
    text = "Owen Pryce died in May. Owen’s mother, Carys, wept. Mrs Pryce left early."
    assert names(text, "Pryce") == ["Carys Pryce"]
    assert names(text, "Owen Pryce") == ["Owen Pryce"]


def test_two_share_the_surname_of_the_second() -> None:
    text = (
        "Nell and Arthur Rook, a retired couple, lost the farm. Ms Rook left first. "
        "Her husband stayed on. His wife saw it from the road."
    )
    assert names(text, "Nell") == ["Nell Rook"]
    assert names(text, "Rook") == ["Nell Rook"]
    assert names(text, "Her husband") == ["Arthur Rook"]
    assert names(text, "His wife") == ["Nell Rook"]


@pytest.mark.parametrize(
    "text",
    [
        "Nell Bishop met her brother. Nell and Arthur Rook signed the deal.",
        "Nell and Arthur Rook signed the deal with the council.",
        "Judge Nell and Arthur Rook, her brother, signed the deal.",
    ],
)
def test_two_colleagues_share_no_surname(text: str) -> None:
    cast = read(text)
    assert "Nell Rook" not in [e.name for e in cast.entities]


def test_his_name_was() -> None:
    text = (
        "A tall man greeted us from the next bed.\n\n"
        "His name was Tavo and he had been to sea. He laughed."
    )
    assert names(text, "A tall man") == ["Tavo"]
    assert names(text, "He") == ["Tavo"]


def test_a_name_at_birth_is_hers_who_is_known_by_another() -> None:
    text = (
        "Hester Vane, who has died at 90, built ships. Hester Mary Lunt was born in Leith. "
        "She left school at 14."
    )
    assert names(text, "Hester Mary Lunt") == ["Hester Vane"]
    assert names(text, "She") == ["Hester Vane"]


def test_who_speaks_of_somebody_is_not_the_one() -> None:
    text = "His aunt Vera Plath was strict. A girl who read novels, she warned, would go blind."
    assert names(text, "she") == ["Vera Plath"]


def test_that_is_no_part_of_a_name() -> None:
    cast = read("Ann Moran told the jury that Mr Nugent had lied.")
    [nugent] = [m for m in cast.mentions if m.text == "Nugent"]
    assert cast.places[cast.mentions.index(nugent)].embedded


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guard T.J. Oyelaran, who missed, was glum.", "T.J. Oyelaran"),
        ("Center Marcus Bell said no.", "Marcus Bell"),
        ("Guard Towers said no.", "Towers"),
    ],
)
def test_a_place_in_a_team_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [m.text for m in read(text).mentions if m.form == "name"] == [name]


def test_outside_is_no_name() -> None:
    text = "The jury rose. Outside, his father stood up and said nothing."
    assert "his father" in [m.text for m in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a gunner who goes by the call sign Brodir", "Brodir"),
        ("a woman named Hedda", "Hedda"),
        ("a tall man called Tavo", "Tavo"),
    ],
)
def test_somebody_described_and_named_at_once(text: str, name: str) -> None:
    cast = read(f"We met {text}, smoking. {name} laughed.")
    [described] = [m for m in cast.mentions if m.start == len("We met ")]
    named = cast.entity(described)
    assert named is not None
    assert named.name == name


def test_a_word_that_who_follows_at_the_head_of_a_sentence_is_a_name() -> None:
    text = "Vrabe, the youngest, who is to be a cook, explained it. He laughed."
    assert names(text, "He") == ["Vrabe"]


def test_born_tells_of_whom_the_article_is() -> None:
    text = (
        "Hester Vane, who has died at 90, sang.\n\n"
        "Born Hester Lunt in Leith, she left school at 14. She sang for a king."
    )
    assert names(text, "She") == ["Hester Vane"]


def test_a_passive_asks_past_an_aside() -> None:
    text = (
        "Counsel Mia Roth called Anders Pohl. Pohl, giving evidence, was asked by Dirk Sand why "
        "it took so long. Sand waited. He replied that he had been ill."
    )
    assert names(text, "He") == ["Anders Pohl"]


def test_an_age_before_a_people_names_somebody_spoken_of() -> None:
    text = "Emil Strand retired on lap two. “The wheel went,” said the 23-year-old Swede."
    assert names(text, "the 23-year-old Swede") == ["Emil Strand"]


def test_the_first_one_of_a_paragraph_is_meant_even_if_nobody_knows_his_name() -> None:
    text = (
        "Coach Suresh Pillai smiled. He had seen it all.\n\n"
        "In the stands an old man was waiting with a bag. He opened it."
    )
    assert names(text, "He") == ["Suresh Pillai", "an old man"]
