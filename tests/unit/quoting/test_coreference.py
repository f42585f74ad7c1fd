from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.quoting.coreference import read


def who(text: str, words: str, nth: int = 0) -> str | None:
    """The name of the entity behind the n-th mention that reads ``words``."""
    cast = read(text)
    found = [m for m in cast.mentions if m.text == words]
    entity = cast.entity(found[nth])
    return entity.name if entity else None


def test_surname_stands_for_the_full_name() -> None:
    text = "Anna van der Berg spoke on Monday.\n\nMs. Van der Berg said so. Berg agreed."
    assert who(text, "Berg") == "Anna van der Berg"


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Rosa Pineda met Carlos Pineda. Mrs. Pineda said yes. Mr. Pineda said no."
    cast = read(text)
    named = [cast.entity(m) for m in cast.mentions if m.text == "Pineda"]
    assert [e.name for e in named if e] == ["Rosa Pineda", "Carlos Pineda"]


def test_pronoun_takes_the_person_of_its_gender() -> None:
    text = "Peter Holm met Karin Lund in Oslo.\n\nShe said the talks went well. He disagreed."
    assert who(text, "She") == "Karin Lund"
    assert who(text, "He") == "Peter Holm"


def test_role_before_a_name_belongs_to_it() -> None:
    cast = read("Harbour Board spokesman Brian Tully said the port would close.")
    [tully] = [e for e in cast.entities if e.name == "Brian Tully"]
    assert tully.roles == ["Harbour Board spokesman"]


@given(st.text(max_size=200))
def test_offsets_match_whatever_the_text(text: str) -> None:
    cast = read(text)
    for m in cast.mentions:
        assert text[m.start : m.end] == m.text
        assert m.left <= m.start < m.end <= m.right
