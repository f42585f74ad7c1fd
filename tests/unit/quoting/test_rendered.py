"""Whose words somebody hears, reads out or prints: the one who said or wrote them first."""

import pytest

from tests.lines import read

LEAD = "Vote put off\n\nThe council met on Monday for talks on the bridge.\n\n"
WORDS = "“This has to stop before somebody dies.”"


@pytest.mark.parametrize(
    "said",
    [
        "Tom Wick overheard Anna Bell say: {}",
        "Tom Wick later heard Anna Bell telling a colleague: {}",
        "Tom Wick filmed Anna Bell shouting: {}",
        "Tom Wick quoted Anna Bell saying: {}",
        "Tom Wick remembers what Anna Bell said: {}",
        "Tom Wick read out a letter from Anna Bell that said: {}",
        "Tom Wick shared a post by Anna Bell which read: {}",
        "Tom Wick showed reporters a message sent by Anna Bell saying: {}",
        "Tom Wick carried a statement by Anna Bell: {}",
        "Tom Wick released a note in which Anna Bell wrote: {}",
        "A statement attributed to Anna Bell said: {}",
    ],
)
def test_words_that_somebody_renders_are_of_whoever_said_them(said: str) -> None:
    assert read(LEAD + said.format(WORDS)) == ["Anna Bell"]


def test_words_behind_the_tag_of_whoever_remembers_them() -> None:
    words = WORDS.replace(".”", ",”")
    assert read(LEAD + f"{words} Tom Wick remembers Anna Bell as saying.") == ["Anna Bell"]


@pytest.mark.parametrize(
    "said",
    [
        "Tom Wick heard Anna Bell and said: {}",
        "Tom Wick read a letter from Anna Bell and replied: {}",
        "Tom Wick quoted a letter from Anna Bell before adding: {}",
        "Tom Wick saw Anna Bell leave. {} he said.",
    ],
)
def test_whoever_heard_or_read_may_speak_himself(said: str) -> None:
    assert read(LEAD + said.format(WORDS)) == ["Tom Wick"]


@pytest.mark.parametrize("called", ["called it", "once described the vote as", "dismissed it as"])
def test_what_somebody_had_called_a_thing_is_his_word(called: str) -> None:
    said = f"Tom Wick had {called} “a shameful delay for all”, Anna Bell said."
    assert read(LEAD + said) == ["Tom Wick"]
