"""Which of the lines at a page's top is the headline."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import headlines, headlinesigns, read, read_text
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import folded, split
from tests.clippings import DATA, clippings

from .samples import BODY

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)


def _title(head: str) -> str | None:
    return read_text(f"{head}\n\n{TEXT}", "a.txt").title


@pytest.mark.parametrize(
    "above",
    [
        "Tarn Currents\nScores\nLIVE: Calder 1-1 Tarn\nVote now\nCalder boss quits\nFOOTBALL",
        "Tarn Currents\n14°C\nNews\nSport\nJobs\nTrending:\nMan held in Calder\n\nNEWS",
        "The Tarn Review\n\nEssays\nFiction\nShop\n\nFrom the June 2018 Issue",
        "Skip to content\nLOG IN\n72°\nPartly Cloudy\nHome\nNews\nSports\nEDITOR'S PICK",
        "Home\nAbout me & the boat\nTide tables\nRecipes\n\nMonday, 21 July 2014",
    ],
)
def test_what_stands_above_a_headline_that_is_signed(above: str) -> None:
    assert _title(f"{above}\n{TITLE}\nBy Ana Bell\n14 June 2023") == TITLE


@pytest.mark.parametrize(
    ("title", "gap"),
    [("The last lever", "\n"), ("Gone with the tide", "\n"), ("Gone with the tide", "\n\n")],
)
def test_a_standfirst_that_shares_more_words_is_none(title: str, gap: str) -> None:
    deck = "The minister said that nobody outside the alliance has a veto"
    assert _title(gap.join((title, deck, "By Ana Bell", "14 June 2023"))) == title


def test_a_headline_that_stands_twice_is_the_first() -> None:
    article = read_text(f"Tarn Currents\nScores\n{TITLE}\nCalder 3\n{TITLE}\n\n{TEXT}", "a.txt")
    (told,) = (one for one in article.evidence if one.field == "title")
    assert (told.value, told.line) == (TITLE, 3)


def test_no_line_is_a_headline_where_none_could_be() -> None:
    assert read_text(TEXT, "a.txt").title is None


def test_the_signs_of_a_line_say_where_it_stands() -> None:
    text = f"Home\nSport\n{TITLE}\nBy Ana Bell\n\n{TEXT}"
    lines = split(text)
    head = Head(Draft(text, "a.txt"), lines, [None] * len(lines), body=4)
    menu, title = headlinesigns.signs(headlinesigns.Top(head), [0, 2])
    assert {"first", "words 1", "rank 0", "below section"} <= menu
    assert {"below by-line", "above section", "case small", "rank 1"} <= title
    assert headlines.best([menu, title], headlines.weights()) == 1


@pytest.mark.parametrize("signs", [("ends", "case", "words"), ("words", "case", "ends")])
def test_the_order_of_the_signs_of_a_line_decides_nothing(signs: tuple[str, ...]) -> None:
    weighed = {"ends": 0.1, "case": 0.2, "words": 0.3, "first": 0.6}
    assert headlines.best([("first",), signs], weighed) == 0


def test_clippings_of_many_hands(tmp_path: Path) -> None:
    told = []
    for one in (one for path in sorted(DATA.glob("*.txt")) for one in clippings(path)):
        file = tmp_path / f"clipping.{one.kind}"
        file.write_text(one.text, "utf-8")
        (article, *_) = read(file)
        told.append(folded(article.title or "") == folded(one.title))
    assert sum(told) >= 0.97 * len(told)
