"""Who speaks where an agency, a paper or a station passes it on."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract

LEAD = "Talks halted\n\nThe council met in Geneva on Monday for talks.\n\n"


def said(text: str) -> str | None:
    """Who says the only quotation."""
    (quote,) = [q for q in extract(Article(path="a", text=LEAD + text)).quotes if q.verbatim]
    return quote.speaker


@pytest.mark.parametrize("agency", ["Interfax", "Nordnews", "RIA Novosti", "Radio Vesna"])
@pytest.mark.parametrize(
    "frame",
    [
        "{} reported, citing deputy defence minister Dmytro Kravets, that it was “a slap”.",
        "“They will not be back,” {} reported Dmytro Kravets as saying.",
        "The plan was “a slap in the face”, the governor, Dmytro Kravets, said, {} reported.",
        "“They will not be back,” army chief General Dmytro Kravets said, according to {}.",
        "Speaking to {}, deputy defence minister Dmytro Kravets said: “They will not be back.”",
    ],
)
def test_the_speaker_is_not_who_passes_it_on(agency: str, frame: str) -> None:
    assert said(frame.format(agency)) == "Dmytro Kravets"


@pytest.mark.parametrize("agency", ["Interfax", "Der Kurier", "Anna Bell"])
def test_a_role_told_with_its_name_speaks_behind_according_to(agency: str) -> None:
    text = f"According to {agency}, the governor, Dmytro Kravets, said: “We will not.”"
    assert said(text) == "Dmytro Kravets"


@pytest.mark.parametrize("name", ["Olga Lowell", "Olga K. Lowell", "Olga K. R. Lowell"])
@pytest.mark.parametrize(
    "frame",
    [
        "Anna Bell quoted {} as saying: “We will not.”",
        "“We will not,” Interfax cited {} as saying.",
        "Nordnews quoted the governor, {}, as saying the plan was “a slap in the face”.",
    ],
)
def test_the_stop_of_an_initial_parts_nobody_from_what_is_quoted(name: str, frame: str) -> None:
    assert said(frame.format(name)) == name


@pytest.mark.parametrize("name", ["Anna M. Moss", "Dr. Anna Moss", "Sen. Anna Moss", "Mr. Moss"])
def test_a_stop_inside_a_name_ends_no_clause(name: str) -> None:
    told = f"Interfax quoted {name} as saying: “They will not be back.”"
    assert str(said(told)).endswith("Moss")
