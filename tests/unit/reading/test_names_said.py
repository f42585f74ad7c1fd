"""An author and a day on one line, where the text says a word that the name has too."""

from __future__ import annotations

import pytest

from corpus.reading.namesaid import tells_of

from .samples import TEXT, pasted

LINES = ("Anna Bell 3 May 2024", "Anna Bell, 3 May 2024", "3 May 2024 Anna Bell")
OTHERS = (
    "The harbour master, John Bell, was not there. Bell said that he would come.",
    "They met on Bell Street, and Anna Petrov brought bread. Anna stayed until noon.",
    "“It is late,” said Ruth Bell of the union. “It is,” Bell added.",
    "Anna Karenina was shown in the hall.",
)
THEMSELVES = (
    "The mayor, Anna Bell, was not there.",
    "Anna J. Bell was not there.",
    "“It is late,” Bell said.",
    "President Bell said that it was late.",
    "Mr Bell said that it was late.",
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("text", OTHERS)
def test_a_name_that_the_text_gives_to_others_signs(line: str, text: str) -> None:
    found = pasted(f"Nobody has a veto after the talks\n{line}", text)
    assert (found.authors, found.date) == (("Anna Bell",), "2024-05-03")


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("text", THEMSELVES)
def test_whom_the_text_tells_of_does_not_sign(line: str, text: str) -> None:
    found = pasted(f"Nobody has a veto after the talks\n{line}", text)
    assert (found.authors, found.date) == ((), "2024-05-03")


def test_a_name_in_capitals_is_looked_for_in_any_case() -> None:
    assert tells_of("The mayor, Anna Bell, was not there.", "ANNA BELL")
    assert not tells_of(TEXT, "ANNA BELL")
