"""Who speaks where people talk in turn and hardly a line says who."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def speakers(text: str) -> list[str | None]:
    """The speaker of every marked quotation, in order."""
    return [q.speaker for q in extract(Article(path="x", text=text)).quotes if q.verbatim]


SCENE = "Edda Kjeldsen sat on a bucket. Her apprentice, Tobias Lunde, watched the clock.\n\n"


def test_two_who_are_introduced_together_take_turns() -> None:
    text = SCENE + "“That is it,” he said.\n\n“Is it soft?”\n\n“I have not looked.”\n\n“Then look.”"
    assert speakers(text) == ["Tobias Lunde", "Edda Kjeldsen", "Tobias Lunde", "Edda Kjeldsen"]


def test_a_tag_later_in_the_talk_tells_who_the_other_one_is() -> None:
    text = (
        "I had never seen the harbour.\n\n“Is it deep?” I asked.\n\n“Not for a boat.”\n\n"
        "“And for a horse?”\n\n“For a horse it is,” said Olaf Strand."
    )
    assert speakers(text) == [None, "Olaf Strand", None, "Olaf Strand"]


def test_whoever_moves_behind_the_words_says_them() -> None:
    text = (
        "I met Olaf Strand on the quay and I liked him.\n\n“What does it look like?” I said.\n\n"
        "“Small. Dark.” He scanned the horizon. “It looks like any other.”"
    )
    assert speakers(text) == [None, "Olaf Strand", "Olaf Strand"]


def test_the_one_called_by_name_does_not_speak() -> None:
    text = (
        "Nora Lind and Trevor Oakes keep the clock.\n\n“Eleven minutes,” Oakes said.\n\n"
        "“I know how long it has been in the air today, Trevor.”"
    )
    assert speakers(text) == ["Trevor Oakes", "Nora Lind"]


def test_after_the_writers_own_words_the_other_answers() -> None:
    text = (
        "I asked about the helicopter. Jan Moe took his time.\n\n“Can you put a cow in it?” "
        "he said.\n\nI said that I did not believe so.\n\n“Well, then.”"
    )
    assert speakers(text)[1] == "Jan Moe"


@pytest.mark.parametrize(
    "more",
    [
        "“We have asked the ministry for the money four times, and we will ask again.”",
        "“This is a plan for the years to come and for everybody in the region who has waited.”",
    ],
)
def test_in_the_news_a_paragraph_of_its_own_goes_on(more: str) -> None:
    text = (
        "Mayor Anna Moss opened the bridge on Monday. Governor Carl Lind stayed away.\n\n"
        f"“It took nine years,” Moss said.\n\n{more}\n\nThe state has promised to pay for a third."
    )
    assert speakers(text) == ["Anna Moss", "Anna Moss"]


@pytest.mark.parametrize(
    "head",
    [
        "Ines Roth: I waited for the train\n\n",
        "Years of waiting | Ines Roth\n\n",
        "The slow train\n\nInes Roth takes the slow train and is fed all the way\n\n",
        "The slow train\n\nBy Ines Roth\n\n",
    ],
)
def test_a_headline_tells_who_writes(head: str) -> None:
    text = head + "I rang the company last week. “Where is it?” I said.\n\nI never heard back."
    assert speakers(text) == ["Ines Roth"]


def test_who_is_presented_after_he_was_described() -> None:
    text = (
        "There is a man on our road who takes pictures. My husband, Colm, knows him.\n\n"
        "He was Desmond Venables, a retired surveyor. “I accuse nobody,” he began."
    )
    assert speakers(text) == ["Desmond Venables"]
