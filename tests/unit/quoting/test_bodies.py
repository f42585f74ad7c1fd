"""Names of bodies are read whole, whatever small words or numbers stand in them."""

from __future__ import annotations

import pytest

from tests.lines import DATA, read

BODIES = (DATA.parent / "bodies.txt").read_text("utf-8").splitlines()
FRAMES = (
    "“We regret what happened on Monday,” {} said in a statement.",
    "In a statement, {} said it was “deeply worried by the news”.",
    "“There is no reason to be worried,” said {}.",
)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_named_whole(body: str) -> None:
    for frame in FRAMES:
        text = "The report came out on Monday and had 200 pages.\n" + frame.format(body)
        (speaker,) = read(text)
        assert speaker.removeprefix("the ") == body.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Human Rights Watch president Nils Aune.", "Nils Aune"),
        ("“No,” said Anna Moss, of the Vienna Talks secretariat.", "Anna Moss"),
        ("“No,” the Ministry of Justice and Nora Quist’s lawyers said.", "the Ministry of Justice"),
        ("“No,” said Senators Moss and Lind.", "Senators Moss"),
        (
            "Ida Holm called in NATO.\nRelated article: [NATO Head Accuses Rome of Lying](#)\n"
            "“We know,” Holm said.",
            "Ida Holm",
        ),
        ("Nora Quist Says Rivals Lost\n\n“They know,” Quist said.", "Nora Quist"),
        ("“No,” the Department of Works in Norburg said.", "the Department of Works"),
        ("He thanked the Ministry of Works for Norburg. “Good,” said Nils Aune.", "Nils Aune"),
    ],
)
def test_what_only_stands_beside_a_body_is_no_part_of_its_name(text: str, speaker: str) -> None:
    got = read(text)
    assert len(got) == 1
    assert got[0].removeprefix("the ") in speaker


@pytest.mark.parametrize(
    "name",
    ["John A. Moss", "A. A. Gill", "I. M. Pei", "A. P. J. Abdul Kalam", "Dwight A. Long"],
)
def test_a_and_i_are_initials_too(name: str) -> None:
    assert read(f"The bus was late. “It never comes,” said {name}, a driver.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "the Bureau of Alcohol, Tobacco ",
        "the Organization for Security and Co-operation, ",
        "the Bureau of Alcohol, Tobacco and Firearms ",
        "Mothers Ag ",
        "“We have run out,” said Ida Holm, the mayor of Elm, ",
        "the Council of Nurses (",
        "said A. ",
        "Teamsters Local ",
    ],
)
def test_a_text_may_end_within_a_name(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The two ministries said: “We have nothing left to give.”", "two ministries"),
        ("“We have nothing left to give,” the companies said.", "the companies"),
        ("Several unions said there was “nothing left to give at all”.", "several unions"),
        ("Both banks called it “nonsense from start to finish”.", "Both banks"),
    ],
)
def test_several_bodies_speak_as_one(said: str, who: str) -> None:
    assert read(f"Vote put off\n\nThe council met on Monday for talks.\n\n{said}") == [who]
