"""Who speaks where the text leaves it to its grammar: pronouns, replies, letters, pauses."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast.coreference import read


def said(text: str) -> list[tuple[str, str | None]]:
    """First word and speaker of every marked quotation."""
    found = extract(Article(path="x", text=text)).quotes
    return [(q.text.split()[0].strip(",.!?"), q.speaker) for q in found if q.verbatim]


def test_a_pronoun_is_not_who_does_it_to_her() -> None:
    text = "Brix waited. Nadia Farouk handed her a parcel. Solheim wrote to her again."
    cast = read(text)
    named = {m.text: m.entity for m in cast.mentions if m.form == "name"}
    first, second = (m.entity for m in cast.mentions if m.text == "her")
    assert first not in (named["Nadia Farouk"], named["Solheim"])
    assert second == named["Nadia Farouk"]


def test_whoever_asks_her_is_not_she() -> None:
    text = (
        "Irma Solheim had seen it all. Questioned by Dagny Moe, she kept quiet at first. "
        "“I was asleep,” she said in the end."
    )
    assert said(text) == [("I", "Irma Solheim")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Harald Lunde was asked whether Tom Rask would stay. Rask has two years left.",
        "Harald Lunde has been asked about Tom Rask before. Rask knows it.",
        "For Harald Lunde, it was a bad week. Tom Rask had broken a leg.",
        "For the man in charge, Harald Lunde, it was a bad week. Tom Rask had broken a leg.",
    ],
)
def test_he_is_whom_the_text_has_just_asked_or_turned_to(sentence: str) -> None:
    assert said(f"{sentence} “I never discuss players,” he said.") == [("I", "Harald Lunde")]


def test_whoever_is_asked_to_do_something_need_not_speak() -> None:
    text = (
        "Harald Lunde was asked to leave the room. Tom Rask closed the door behind him. "
        "“Now we can talk,” Rask said."
    )
    assert said(text) == [("Now", "Tom Rask")]


def test_an_aside_in_front_of_a_sentence_does_not_take_it_over() -> None:
    text = (
        "A nurse wept on Monday as she told how her ward was closed.\n\n"
        "Olga Brandt, 52, told the panel that she had begged for time.\n\n"
        "The nurse, helped by union lawyer Vera Stahl, wiped her eyes. “They laughed,” she said."
    )
    assert said(text) == [("They", "Olga Brandt")]


def test_two_who_talk_take_turns() -> None:
    text = (
        "Ines Duarte put down her cup.\n\n"
        "“Did you sell the mill?” Duarte asked.\n\n"
        "“Yes,” Jonas Alder said. “In March.”\n\n"
        "“You might have told me.”\n\n"
        "“You were in Porto.”\n\n"
        "“There are telephones in Porto,” she said."
    )
    assert [who for _, who in said(text)] == [
        "Ines Duarte",
        "Jonas Alder",
        "Jonas Alder",
        "Ines Duarte",
        "Jonas Alder",
        "Ines Duarte",
    ]


def test_a_paragraph_without_a_tag_goes_on_where_nobody_talks_back() -> None:
    text = (
        "Ines Duarte sold the mill. “It was losing money,” she said.\n\n"
        "Jonas Alder, the buyer, was content. “It is a fair price,” he said.\n\n"
        "“We shall grind rye in it before the year is out.”"
    )
    assert [who for _, who in said(text)] == ["Ines Duarte", "Jonas Alder", "Jonas Alder"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He left a note on the door. It read: “Gone to the coast, feed the cat.”", "a note"),
        ("There is a plaque by the bridge. “Mind the step,” it says.", "a plaque"),
        ("The shed has a door with a label that says “Keep out of here”.", "a label"),
        ("Mrs Bevan got a letter that told her she was “not a priority”.", "a letter"),
        ("Mrs Bevan wrote a letter that said the street was “not safe”.", "Bevan"),
    ],
)
def test_a_paper_says_what_stands_on_it(text: str, speaker: str) -> None:
    [(_, who)] = said(text)
    assert who is not None
    assert who.startswith(speaker)


@pytest.mark.parametrize("pause", ["Then:", "And then:", "A long pause.", "Finally,"])
def test_after_a_pause_whoever_acted_last_speaks(pause: str) -> None:
    text = (
        "Emil Hauge said the deal was “as good as dead”. When he had finished, "
        f"Petra Lindal looked at the wall. {pause} “So whose fault is it?”"
    )
    assert said(text)[-1] == ("So", "Petra Lindal")


def test_who_called_it_so_some_years_ago() -> None:
    text = "She has outlived, she says, the judge who in 1988 called her “a menace to order”."
    assert [who for _, who in said(text)] == ["the judge"]


def test_who_says_something_else_after_a_question_did_not_ask_it() -> None:
    text = (
        "A maker at work\n\nAmbrose Keel taps the wood with a knuckle. “Do you hear it?” I say "
        "that I do not. "
        "“They never do,” he says."
    )
    assert [who for _, who in said(text)] == ["Ambrose Keel", "Ambrose Keel"]


def test_whoever_asks_whether_he_is_well_is_not_he() -> None:
    text = (
        "Ramesh Yadav drives all night. He coughs for a while.\n\n"
        "A passenger leans out to ask whether he is all right. “It will pass,” he tells her."
    )
    assert said(text) == [("It", "Ramesh Yadav")]


def test_the_prop_is_a_player() -> None:
    text = "Brad Tumai spoke for all when he was asked of his try. “Mud,” said the big prop."
    assert said(text) == [("Mud", "Brad Tumai")]


def test_a_councillor_down_under_has_a_title() -> None:
    text = "Bruce Nankervis, a veteran, rose. “I withdraw it,” said Cr Nankervis."
    assert said(text) == [("I", "Bruce Nankervis")]


def test_a_pronoun_is_no_surer_than_the_one_it_goes_on_from() -> None:
    text = (
        "Peter Holm met Carl Lund and Erik Moe in Oslo.\n\nHe looked tired. "
        "He sat down. He said that he was leaving."
    )
    sure = [m.sure for m in read(text).mentions if m.text == "He"]
    assert sure[0] < 1
    assert sure == sorted(sure, reverse=True)
