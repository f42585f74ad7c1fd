"""A source told by what it does or where it is: the words behind its noun hide neither."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract

LEAD = "Talks were halted.\n\nAnna Bell, the minister, left the meeting early.\n\n"
BEHIND = [
    "representing the families",
    "holding a sign",
    "drinking tea with friends",
    "watching from the balcony",
    "running the shelter",
    "selling flowers outside the station",
    "there at the time",
    "from the same street as the suspect",
    "critical of the plan",
    "close to the president",
    "familiar with the talks",
    "in charge of the unit",
    "living near the plant",
    "advising the government",
]


def said(text: str) -> str | None:
    """Who says the only quotation."""
    (quote,) = [q for q in extract(Article(path="a", text=LEAD + text)).quotes if q.verbatim]
    return quote.speaker


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("noun", ["lawyer", "student", "employee", "police officer"])
def test_what_stands_behind_a_noun_is_not_the_speaker(noun: str, behind: str) -> None:
    for tag in ("{} told reporters: “It was a long night.”", "“It was a long night,” {} said."):
        speaker = said(tag.format(f"another {noun} {behind}").capitalize())
        assert speaker is not None
        assert noun in speaker


@pytest.mark.parametrize(
    "who",
    [
        "the driver in a red coat",
        "the official charged with fraud",
        "the mother holding a child",
        "the shopkeeper at the corner",
        "the teacher injured in the crash",
        "the student close to the family",
    ],
)
def test_whoever_is_told_apart_is_nobody_named_before(who: str) -> None:
    assert said(f"“It was a long night,” said {who}.") != "Anna Bell"


def test_an_agent_behind_whoever_speaks_does_not_speak() -> None:
    text = "“It was a long night,” warned a doctor hired by the company."
    assert said(text) == "a doctor"


def test_a_participle_before_a_noun_belongs_to_it() -> None:
    assert said("“It was a long night,” said a 26-year-old teaching assistant.") == (
        "a 26-year-old teaching assistant"
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Moss’s plan was attacked as “a shameful delay” by Tom Wick.", "Tom Wick"),
        ("The bill, denounced as “a shameful delay” by Tom Wick, was Ines Moss’s.", "Tom Wick"),
        ("“It was a long night.” Tom Wick shook his head.", "Tom Wick"),
        ("“It was a long night,” her head of communications said.", "her head of communications"),
        ("The ministry denied it. Its head said it was “a shameful delay”.", "its head"),
        ("In Ji-woo Park’s words, it was “a shameful delay”.", "Ji-woo Park"),
    ],
)
def test_who_does_it_and_what_is_a_part_of_him(text: str, speaker: str) -> None:
    assert (said(text) or "").lower() == speaker.lower()


def speakers(text: str) -> list[str | None]:
    """Who says the quotations, in their order."""
    quotes = extract(Article(path="a", text=LEAD + text)).quotes
    return [q.speaker for q in quotes if q.verbatim]


@pytest.mark.parametrize("noun", ["essay", "mural", "podcast", "verdict", "footnote", "lyrics"])
def test_whoever_saw_a_thing_does_not_speak(noun: str) -> None:
    speaker = said(f"A {noun} seen by the Post said: “It was a long night.”")
    assert speaker == f"a {noun}"


@pytest.mark.parametrize("paper", ["memo", "petition", "court filing", "letter"])
def test_a_paper_speaks_wherever_it_went(paper: str) -> None:
    assert paper in (
        said(f"A {paper} sent to Tom Wick on Monday said: “It was a long night.”") or ""
    )
    assert said(f"Tom Wick received a {paper}. “It was a long night,” it said.") == f"a {paper}"


def test_one_of_two_who_sign_speaks_not_alone() -> None:
    text = "The note was signed by Ines Moss and Tom Wick. “It was a long night,” it says."
    assert said(text) == "the note"


@pytest.mark.parametrize(
    "text",
    [
        "Ines Moss said it was “a shameful delay” and Tom Wick that it was “no surprise”.",
        "Ines Moss called it “a shameful delay” and Tom Wick “no surprise”.",
        "Ines Moss said it was “a shameful delay”, Tom Wick that it would be “no surprise”.",
    ],
)
def test_a_verb_spared_is_that_of_whoever_was_first(text: str) -> None:
    assert speakers(text) == ["Ines Moss", "Tom Wick"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Moss repeated Tom Wick’s words: “It was a long night.”", "Tom Wick"),
        ("Ines Moss answered with Tom Wick’s own phrase: “It was a long night.”", "Tom Wick"),
        ("Ines Moss dismissed Tom Wick’s remark: “It was a long night.”", "Ines Moss"),
    ],
)
def test_whose_words_are_repeated_said_them(text: str, speaker: str) -> None:
    assert said(text) == speaker


@pytest.mark.parametrize("noun", ["luthier", "stevedore", "croupier", "shaman"])
@pytest.mark.parametrize("behind", ["at the scene", "with three children", "close to the family"])
def test_nouns_that_no_list_knows_are_told_so_too(noun: str, behind: str) -> None:
    speaker = said(f"A {noun} {behind} said: “It was a long night.”")
    assert speaker is not None
    assert noun in speaker


def test_a_number_of_them_are_they() -> None:
    speaker = said("A number of readers said it was “a long night”.")
    assert speaker is not None
    assert "readers" in speaker


@pytest.mark.parametrize(
    "text",
    [
        "“It was late,” one witness living near the plant said.\n\n“Nobody came,” she added.",
        "“It was a long night,” one witness holding a sign said. “Nobody came,” she added.",
        "One witness in a red coat was not convinced.\n\n“It was a night,” she said.",
        "The group’s driver was not convinced.\n\n“It was a long night,” she said.",
    ],
)
def test_she_is_the_one_told_of_rather_than_who_was_named_before(text: str) -> None:
    assert "Anna Bell" not in speakers(text)
