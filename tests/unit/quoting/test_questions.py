"""Who asks and who is to answer, and nobody who turns out to be no person."""

from __future__ import annotations

import pytest

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.heard import Heard
from corpus.quoting.cast.questions import NOBODY, Questions
from corpus.quoting.mentions.finding import find
from corpus.quoting.text.tokens import tokens
from tests.lines import read


def test_whoever_asks_in_a_clause_before_does_not_answer_in_the_same_sentence() -> None:
    text = "When Anna Moss asked about it, she nodded."
    t, (anna, _it, she) = tokens(text), [m for m in find(text) if m.text != "about"]
    anna.entity = 7
    questions = Questions()
    questions.note(t, anna, Place(0, 0, subject=True, speaks=True, subordinate=True), True)
    assert questions.asking(t, she, Place(0, 0, subject=True)) == 7
    assert questions.asking(t, she, Place(0, 1, subject=True)) == -1


def test_the_floor_is_held_until_somebody_speaks() -> None:
    questions = Questions()
    questions.give(3, Place(2, 5))
    assert questions.asked(Place(2, 6, speaks=True)) == 3
    assert questions.asked(Place(3, 7, speaks=True, leads=True)) == 3
    assert questions.asked(Place(4, 8, speaks=True, leads=True)) == -1
    questions.answered()
    assert questions.floor == NOBODY


def test_nobody_is_left_behind_who_turns_out_to_be_a_firm() -> None:
    firm = Entity(0, "Kestrel Home", "person", kind="full")
    heard = Heard([firm])
    mention = find("Kestrel Home said no.")[0]
    mention.entity = 0
    place = Place(0, 0, first=True, subject=True, speaks=True, opens=True, leads=True)
    heard.note(mention, place)
    heard.questions.give(0, place)
    assert heard.speaker == 0
    heard.drop(0)
    assert heard.speaker is None
    assert not heard.last
    assert heard.leader == heard.questions.floor == NOBODY


@pytest.mark.parametrize("asks", ["asked Anna Bell about the talks", "rang Anna Bell"])
def test_whoever_is_asked_gives_the_reply_that_comes(asks: str) -> None:
    text = f"The council met on Monday.\n\nTom Wick {asks}. “We have nothing left,” came the reply."
    assert read(text) == ["Anna Bell"]
