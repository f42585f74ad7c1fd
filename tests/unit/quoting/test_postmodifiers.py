"""What tells of a noun behind it is known by one table, whoever asks."""

from __future__ import annotations

import pytest

from corpus.quoting.mentions.postmodifiers import DONE, begins, governs, spans


@pytest.mark.parametrize(
    "behind",
    [
        " who saw it said",
        " representing the families",
        " charged with fraud",
        " close to the president",
        " unable to pay",
        " not authorised to speak",
    ],
)
def test_what_begins_behind_a_noun_tells_of_it(behind: str) -> None:
    assert begins(f"the man{behind}", len("the man"))


@pytest.mark.parametrize(
    "behind", [" said so", " during the vote", " resigned in May", ", representing", " and left"]
)
def test_what_goes_on_with_the_sentence_tells_of_no_noun(behind: str) -> None:
    assert not begins(f"the man{behind}", len("the man"))


@pytest.mark.parametrize(
    "between",
    [
        " who later saw the ",
        " hired late by the ",
        " sent to ",
        " found in a ",
        " very close to ",
        " eager for ",
        " representing ",
        " selling flowers outside the ",
        " in charge of the ",
    ],
)
def test_a_noun_in_what_tells_of_another(between: str) -> None:
    assert spans(between, oblique=False)


def test_a_preposition_alone_needs_to_govern_the_second_noun() -> None:
    assert spans(" above ", oblique=True)
    assert not spans(" above ", oblique=False)


@pytest.mark.parametrize("between", [" and the ", " during the ", " said ", " told the ", " "])
def test_nouns_of_which_none_tells_of_the_other(between: str) -> None:
    assert not spans(between, oblique=True)


def test_adjectives_need_an_object() -> None:
    assert governs("close", "to")
    assert not governs("close", "friend")


@pytest.mark.parametrize(
    ("word", "done"), [("hired", True), ("left", True), ("put", True), ("input", False)]
)
def test_participles_by_their_ending(word: str, done: bool) -> None:
    assert (DONE.search(word) is not None) is done
