"""Sports, wire copy in translation, tabloids, court reports, letters: who said what, and via whom."""

from __future__ import annotations

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract


def marked(text: str) -> list[Quote]:
    found = extract(Article(path="x", text=text)).quotes
    return [q for q in found if q.kind != "indirect"]


def said(text: str) -> list[tuple[str, str | None]]:
    """First word and speaker of every marked quotation."""
    return [(q.text.split()[0].strip(",.!?"), q.speaker) for q in marked(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "City manager Pep Lindqvist was furious.\n\n"
            'His captain, defender Kwame Boateng, took the blame. "That is on me," the 31-year-old '
            'said. "I should have cleared it."',
            [("That", "Kwame Boateng"), ("I", "Kwame Boateng")],
        ),
        (
            "French qualifier Hugo Lamy lost to Carlos Vidal.\n\n"
            'Lamy was in tears. "It hurts," the Frenchman admitted.',
            [("It", "Hugo Lamy")],
        ),
    ],
)
def test_epithets(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "“That is absurd,” TASS quoted Deputy Minister Ivan Petrov as saying.",
            "Ivan Petrov",
            "TASS",
        ),
        (
            "“They were overwhelmed,” secretary Anna Weber was quoted as saying by the newspaper Le "
            "Monde. “We had warned them.”",
            "Anna Weber",
            "Le Monde",
        ),
        ("“It is a shame,” a demonstrator shouted, according to AFP.", "a demonstrator", "AFP"),
        (
            "“Bonn is dead,” the weekly Der Spiegel quoted one diplomat as saying. “Berlin has not "
            "yet been born.”",
            "one diplomat",
            "Der Spiegel",
        ),
    ],
)
def test_relays_are_no_speakers(text: str, speaker: str, via: str) -> None:
    assert {(q.speaker, q.via) for q in marked(text)} == {(speaker, via)}
