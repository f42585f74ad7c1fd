"""Who stands behind a surname, a pronoun, a noun phrase, and who is somebody else."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast.coreference import read


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


def test_he_is_the_speaker_and_not_whom_he_spoke_of() -> None:
    text = (
        "Mike Colder, a farmer, said Donald Hale had insulted soldiers.\n\n"
        "“I am offended when Hale fails to honor them,” he said."
    )
    cast = read(text, [(text.index("I am"), text.index(",” he"))])
    [he] = [m for m in cast.mentions if m.text == "he"]
    entity = cast.entity(he)
    assert entity is not None
    assert entity.name == "Mike Colder"


def test_nobody_named_only_inside_marks_is_he() -> None:
    text = "Peter Holm spoke. “Ask Carl Brandt about it,” he said."
    cast = read(text, [(text.index("Ask"), text.index(",” he"))])
    entity = cast.entity(next(m for m in cast.mentions if m.text == "he"))
    assert entity is not None
    assert entity.name == "Peter Holm"


def test_a_pronoun_shows_the_gender_of_a_name() -> None:
    cast = read("Zorvina Quell said she was tired. Peter Holm left. She sighed.")
    assert next(e for e in cast.entities if e.name == "Zorvina Quell").gender == "f"


def test_reading_twice_gives_the_same() -> None:
    text = "The NATO chief met Karin Lund. She told him. Secretary Ivo Holm said they agreed."
    assert repr(read(text)) == repr(read(text))


@given(
    st.lists(
        st.sampled_from(
            ["Mr.", "Anna", "van", "Berg", "the", "official", "said", "he", "her", ",", ".", "“",
             "”", "’s", "\n", "of", "State", "Secretary", "US", "(", ")", ":", "and", "who", "Ünal"]
        ),
        max_size=60,
    )
)  # fmt: skip
def test_nothing_raises_and_entities_exist(words: list[str]) -> None:
    text = " ".join(words)
    cast = read(text, [(i, i + 3) for i in range(0, len(text) - 3, 9)])
    starts = [m.start for m in cast.mentions]
    assert starts == sorted(starts)
    for m in cast.mentions:
        assert text[m.start : m.end] == m.text
        assert m.entity is None or 0 <= m.entity < len(cast.entities)


@pytest.mark.parametrize(
    "unit",
    ["Ab Cd Ef Gh ", "he said she said. ", "Smith, ", "of the Bank of ", "A.B. ", "(", "the aide "],
)  # fmt: skip
def test_the_work_grows_with_the_length(unit: str) -> None:
    sizes = [len(unit) * n for n in (150, 600)]
    calls = []
    for size in sizes:
        counter = 0

        def count(*_: object) -> None:
            nonlocal counter
            counter += 1

        sys.setprofile(count)
        try:
            read((unit * (size // len(unit) + 1))[:size])
        finally:
            sys.setprofile(None)
        calls.append(counter)
    assert calls[1] <= 6 * calls[0] + 2000


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ohio Gov. Anna Moss said so.", ["Anna Moss"]),
        ("Virginia Sen. Tim Holm spoke. South Carolina Rep. Moss agreed.", ["Tim Holm", "Moss"]),
        ("“No,” Clark County Sheriff Joe Brandt said.", ["Joe Brandt"]),
        ("“No,” NEA President Lily Vance Ortiz said.", ["Lily Vance Ortiz"]),
        ("Texas-based Matt Brandt said so.", ["Matt Brandt"]),
        ("South Korean-born Monte Brandt said so.", ["Monte Brandt"]),
        ("Nora Quist Questioned What It Means", ["Nora Quist"]),
    ],
)
def test_offices_origins_and_verbs_in_capitals_are_no_part_of_a_name(
    text: str, names: list[str]
) -> None:
    assert [e.name for e in read(text).entities] == names


@pytest.mark.parametrize("name", ["Dean Moss", "Mary Ann Bishop", "John Major", "Amartya Sen"])
def test_a_name_that_is_an_office_too_stays_whole(name: str) -> None:
    assert name in [e.name for e in read(f"“No,” {name} said.").entities]


@pytest.mark.parametrize("first", ["Why They Are Celebrating Nora Quist", "‘Crooked Nora Quist’"])
def test_a_headline_does_not_lengthen_a_name(first: str) -> None:
    cast = read(f"{first}\n\nNora Quist spoke on Monday. Quist said so.\n\nQuist left.")
    assert "Nora Quist" in [e.name for e in cast.entities]
    assert not [e for e in cast.entities if e.name.endswith(" Nora Quist")]
    assert not [e for e in cast.entities for a in e.aliases if a.endswith(" Nora Quist")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arthur Vance Jr.", "Arthur Vance"),
        ("Arthur Vance III", "Arthur Vance Jr."),
        ("Arthur H.W. Vance", "Arthur W. Vance"),
    ],
)
def test_father_and_son_of_one_name_stay_apart(one: str, other: str) -> None:
    cast = read(f"{one} met {other}, who said no.")
    first, second = [m for m in cast.mentions if m.form == "name"]
    assert first.entity != second.entity


def test_a_surname_with_its_junior_is_the_junior() -> None:
    text = "Arthur Vance spoke. Arthur Vance said no.\n\nArthur Vance Jr. agreed. Vance Jr. left."
    assert who(text, "Vance Jr.") == "Arthur Vance Jr."


def test_whose_relation_somebody_is_not_is_not_taken_up() -> None:
    text = (
        "The minister, Abdul Kadiri, spoke in Amman. “Let us agree,” said Mr Kadiri.\n\n"
        "Bo Lind, no relation of the minister, laughed. “Give me a number,” he said.\n"
    )
    assert [q.speaker for q in extract(Article("a", text)).quotes][-1] == "Bo Lind"
