"""Who printed a page is told by what only its own house says of itself."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.reading import read_text

from .samples import BODY

TITLE = "Nobody has a veto after the talks"


def _read(head: str, foot: str) -> Article:
    return read_text("\n\n".join([TITLE + head, *BODY, foot]), "a.txt")


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("A Message from The Moscow Times:", "The Moscow Times"),
        ("For all latest news, follow The Daily Star's Google News channel.", "The Daily Star"),
        ("Follow Sky News on WhatsApp and Facebook", "Sky News"),
        ("Support The Guardian", "The Guardian"),
        ("This article first appeared in the Tarn Docket and is reprinted here.", "Tarn Docket"),
        ("This story was produced by Tarn Currents, a newsroom.", "Tarn Currents"),
        ("Support ProPublica’s journalism with a gift.", "ProPublica"),
        ("Sign up for The Dyke, The River Tribune’s daily newsletter.", "The River Tribune"),
        ("Write an article and join our academics at The Conversation", "The Conversation"),
        ("The mill gave money to supporters of The River Tribune, a nonprofit newsroom.",
         "The River Tribune"),
        ("ProPublica is a nonprofit newsroom that looks into abuses.", "ProPublica"),
        ("I would like to get offers, events and updates from Sky News.", "Sky News"),
        ("(France 24 with AFP)", "France 24"),
        ("Published in Dawn, August 6th, 2024", "Dawn"),
        ("A Message from Larkspur\n\nDonate to Larkspur", "Larkspur"),
        ("© Calder River Trust 2024. Registered charity 1045", "Calder River Trust"),
        ("A Message from the Mayor:", None),
        ("Support Ukraine", None),
        ("Donate to Larkspur", None),
        ("He told them to follow The New York Times on Facebook as well.", None),
        ("The Guardian with a new owner is an independent newspaper, he said.", None),
        ("(Reuters with AFP)", None),
    ],
)  # fmt: skip
def test_what_a_house_says_of_itself(foot: str, outlet: str | None) -> None:
    assert _read("\nBy Rowena Achebe\n6 September 2024", foot).outlet == outlet


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("\nBy Rowena Achebe\nSeattle Times staff reporter\n6 September 2024", "The Seattle Times"),
        ("\nBy Rowena Achebe\nReporter·Sky News·\n6 September 2024", "Sky News"),
        ("\nBy Rowena Achebe\n6 September 2024\nMARLOW, Ohio (WXKR) —", "WXKR"),
        ("\nNation Aug 6, 2024 10:22 AM EDT", None),
        ("\nBy Rowena Achebe\nReuters staff reporter\n6 September 2024", None),
    ],
)
def test_who_is_told_beside_an_author_or_a_place(head: str, outlet: str | None) -> None:
    assert _read(head, "").outlet == outlet


def test_an_author_is_of_a_house_whatever_stands_before_the_name() -> None:
    told = "Rowena Achebe: 555-2112. Rowena Achebe is a news reporter at The Seattle Times."
    assert _read("\nBy Rowena Achebe\n6 September 2024", told).outlet == "The Seattle Times"


def test_a_university_below_an_author_is_no_outlet() -> None:
    assert _read("\nRowena Achebe\nCalder University\n6 September 2024", "").outlet is None
