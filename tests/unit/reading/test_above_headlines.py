"""What stands above a headline is none."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import BODY

TITLE = "Nobody has a veto after the talks"
SIGNED = f"{TITLE}\nAna Bell\n14 June 2023"


@pytest.mark.parametrize(
    "above",
    [
        "Shared from Apple News\n\nTarn Weekly",
        "Forwarded from Tarn Live",
        "On air: Breakfast with Des",
        f"Home - News - {TITLE}",
        "News Feed  Events  Real Estate",
        "Tarn University's independent student voice",
        "The Student News Site of Tarn College",
    ],
)
def test_what_a_page_says_above_the_headline_is_none(above: str) -> None:
    assert read_text("\n\n".join((f"{above}\n{SIGNED}", *BODY)), "a.txt").title == TITLE


def test_a_window_s_title_that_the_site_s_name_follows() -> None:
    head = f"{TITLE} – Tarn & Puddle\nTarn & Puddle\nPosted on June 14, 2023 by Ana Bell"
    article = read_text("\n\n".join((head, *BODY)), "a.txt")
    assert (article.title, article.outlet) == (TITLE, "Tarn & Puddle")


def test_a_name_that_asks_its_readers_is_no_headline() -> None:
    foot = "If you value our journalism, please support Tarn Compass & Mail."
    article = read_text("\n\n".join((f"Tarn Compass & Mail\n{SIGNED}", *BODY, foot)), "a.txt")
    assert (article.title, article.outlet) == (TITLE, "Tarn Compass & Mail")
