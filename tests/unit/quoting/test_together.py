"""Several who speak together: the first named speaks, and the reason names the others."""

import pytest

from corpus import read_text
from corpus.model import Quote
from corpus.quoting import extract

LEAD = "Vote put off\n\nThe council met on Monday for talks on the bridge.\n\n"
WORDS = "“We have nothing left to give”"


def only(said: str) -> Quote:
    (found,) = extract(read_text(LEAD + said)).quotes
    return found


@pytest.mark.parametrize(
    "said",
    [
        f"Anna Bell and Tom Wick said: {WORDS}.",
        f"Anna Bell, Grace Park and Tom Wick said: {WORDS}.",
        f"Both Anna Bell and Tom Wick said: {WORDS}.",
        f"{WORDS}, said Anna Bell and Tom Wick in a joint statement.",
    ],
)
def test_the_first_of_several_speaks_and_the_others_are_named(said: str) -> None:
    quote = only(said)
    assert quote.speaker == "Anna Bell"
    assert "together with" in quote.reason
    assert "“Tom Wick”" in quote.reason


def test_several_who_are_reported() -> None:
    assert only("Anna Bell and Tom Wick said that they would leave in May.").speaker == "Anna Bell"


@pytest.mark.parametrize(
    "said",
    [
        f"After talks with Anna Bell and Grace Park, Tom Wick said: {WORDS}.",
        f"Anna Bell left and Tom Wick said: {WORDS}.",
        f"{WORDS}, said Tom Wick, and Anna Bell agreed.",
    ],
)
def test_whoever_is_named_beside_a_speaker_does_not_speak_with_him(said: str) -> None:
    quote = only(said)
    assert quote.speaker == "Tom Wick"
    assert "together with" not in quote.reason
