"""Short passages of many constructions: most are read right, and each rule in one sentence."""

from __future__ import annotations

import pytest

from tests.lines import DATA, passages, read, right


@pytest.mark.parametrize(
    "name", ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
)
def test_most_passages_are_read_right(name: str) -> None:
    all_ = list(passages(DATA / f"{name}.txt"))
    wrong = [text for text, answers in all_ if not right(text, answers)]
    assert len(all_) >= 200
    assert len(wrong) <= 0.2 * len(all_), "\n".join(wrong)


def test_most_talks_without_tags_are_told_apart() -> None:
    all_ = list(passages(DATA / "turns.txt"))
    wrong = [text for text, answers in all_ if not right(text, answers)]
    assert len(all_) >= 60
    assert len(wrong) <= 0.3 * len(all_), "\n".join(wrong)


@pytest.mark.parametrize(("text", "answers"), list(passages(DATA / "held.txt")))
def test_passages_that_rules_were_made_for_are_read_right(
    text: str, answers: list[list[str]]
) -> None:
    assert right(text, answers), read(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nobody at the fair said “sorry”.", "nobody"),
        ("Nils Aune has never said “I resign”.", "nobody"),
        ("Had she said “sorry” at once, Nora Quist would still be mayor.", "nobody"),
        ("If the keeper had shouted “mine”, the goal would not have stood.", "nobody"),
        ("No 10 said it was “a wholly private matter”.", "No 10"),
        ("Nora Quist did not just say “no”: she laughed.", "Nora Quist"),
        ("Nora Quist said they had not told her the water was “unfit”.", "Nora Quist"),
        ("Nora Quist did not say that lightly: “We are broke.”", "Nora Quist"),
        ("Nora Quist never said: “We are broke.”", "nobody"),
        ("Nora Quist said she never said “we are broke”.", "nobody"),
        ("Nora Quist would not comment on an order “to keep the gates shut”.", "Nora Quist"),
    ],
)
def test_what_nobody_said_has_no_speaker(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nora Quist said the clerk told her the file was “lost for good”.", "the clerk"),
        ("Nora Quist said that Nils Aune had called the bridge “a toy”.", "Nils Aune"),
        ("Nora Quist said Nils Aune had lost and that the vote was “a farce”.", "Nora Quist"),
        ("Nora Quist recalled that her uncle used to tell her: “Never lend a saw.”", "her uncle"),
        ("Nora Quist quoted the poet Nils Aune: “Dig before you build.”", "Nils Aune"),
    ],
)
def test_words_that_somebody_passes_on_are_the_others(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A week later came a letter from Nils Aune. “I miss the sea,” it said.", "Nils Aune"),
        ("A message from Nils Aune to his sister read: “Home by ten.”", "Nils Aune"),
        (
            "Nora Quist said in a victim impact statement that she had moved.\n“I lie awake,” the "
            "statement said.",
            "Nora Quist",
        ),
        ("Nora Quist wrote to the council. “The roof leaks,” her letter said.", "Nora Quist"),
        ("Some post came, no letter among it. “The roof leaks,” said Nora Quist.", "Nora Quist"),
    ],
)
def test_a_letter_speaks_for_whoever_sent_it(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sgt. 1st Class Nils Aune was there.\n“We ran,” Aune said.", "Nils Aune"),
        ("A woman saw a goat on Mill Road. She called it “calm”.", "a woman"),
        ("Elm Local Schools lent a bus. Nils Aune drove it. “It was old,” he said.", "Nils Aune"),
        ("A spokesman for Elm Vale Rail said it was “aware”.", "a spokesman for Elm Vale Rail"),
        ("Buses stood still. “Nobody told us,” said one, Nora Quist, as she queued.", "Nora Quist"),
        ("Nils Aune drew level late. “I just hit it,” grinned the striker.", "Nils Aune"),
        ("Elm Water was fined. “We are sorry for this,” the company said.", "Elm Water"),
        ("A sign hung from the town hall read “Hands off”.", "a sign"),
        ("Captain Nils Aune questioned Ivo Novak. “I was at home,” he said.", "Ivo Novak"),
        ("“Read it,” was all Nora Quist would say.", "Nora Quist"),
        ("Nora Quist came in late. Her message was “Turn up early”.", "Nora Quist"),
        ("In a note signed by Ola Dahl, her aide, the minister called it “wrong”.", "the minister"),
        ("Bishop Anna Moss met Ivo Novak. “It is a gift,” she said.", "Anna Moss"),
        ("County Administrator Ivo Novak called it “the best deal”.", "Ivo Novak"),
        ("Nora Quist saw a doctor. She remembers him saying, “It will pass.”", "a doctor"),
        ("The agency later quoted Ivo Novak as describing it as “a pretext”.", "Ivo Novak"),
        ("Ivo Novak ran twice. “My legs were gone by then,” the Fijian said.", "Ivo Novak"),
        ("A statement by Ivo Novak was read out. “I cannot sleep,” it said.", "Ivo Novak"),
        ("Old Trigo (a fine Nils Aune) forgets his wife. “I see a cloud,” he moans.", "Trigo"),
    ],
)
def test_each_construction_gives_its_speaker(text: str, speaker: str) -> None:
    assert [who.removeprefix("Old ") for who in read(text)] == [speaker]


def test_whoever_is_asked_answers() -> None:
    text = (
        "“Is it done?” Nora Quist asked her plumber, Ivo Novak.\n“Nearly.”\n“You said so in May.”"
    )
    assert read(text)[:2] == ["Nora Quist", "Ivo Novak"]
    text = "Ivo Novak and Nora Quist met.\n“Why?” Quist asked.\n“For love,” he replied."
    assert read(text) == ["Nora Quist", "Ivo Novak"]
