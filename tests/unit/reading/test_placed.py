"""What of a pasted page is told by its place: headline, writer, paper, tail."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import TEXT, TITLE, pasted


@pytest.mark.parametrize(
    "menu",
    [
        "Home News Counties Business Sports Lifestyle Opinion Videos ePaper MyPost",
        "Local | Nation | Crime | Wheels | Puzzles",
        "Harbour • Parish Pump • Sheepdogs • Tides • Small Ads",
    ],
)
def test_a_menu_on_one_line_is_no_title(menu: str) -> None:
    article = pasted(f"Quay Daily Post\n{menu}\n{TITLE}\nSUNDAY SEPTEMBER 08 2019\nBy ANA BELL")
    assert (article.title, article.outlet) == (TITLE, "Quay Daily Post")
    assert article.authors == ("Ana Bell",)


def test_a_by_line_below_the_points_that_sum_it_up() -> None:
    article = pasted(
        f"Quay Daily Post\nNews\n{TITLE}\nSUNDAY SEPTEMBER 08 2019\n\n"
        "A quay at night. PHOTO | PIET BELL | QUAY MEDIA\n\nIn Summary\n"
        "The delegations met for four hours in a hotel in Geneva on Wednesday.\n"
        "The foreign minister left the hall of the hotel shortly before midnight.\n"
        "A second round is to be held before the end of the month.\n\n"
        "Advertisement\nBy ANA BELL\nMore by this Author"
    )
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))


def test_a_headline_above_its_deck_and_a_paper_that_the_foot_names() -> None:
    article = pasted(
        "Menu\nSearch\nDeath Notices\nLog In / Subscribe €1 per week\n\nQuay Champion\n\n"
        "News | GAA | Business | Living\n\nNews\n\nMinister says nobody has a veto in Geneva\n"
        "Delegations leave the hall before midnight\n\nAna Bell and Tom Cole\n"
        "Wednesday, 24 April 2019 - 07:05 AM",
        "Contact Us | Cookie Policy | Terms\n© Quay Champion Ltd., The Square, Quay.",
    )
    assert article.title == "Minister says nobody has a veto in Geneva"
    assert (article.outlet, article.authors) == ("Quay Champion", ("Ana Bell", "Tom Cole"))


@pytest.mark.parametrize(
    ("signed", "foot"),
    [
        ("ANA BELL Prairie Ledger-Dispatch", ""),
        ("Ana Bell Prairie Ledger-Dispatch", "© Copyright 2021 Prairie Ledger-Dispatch | Terms"),
    ],
)
def test_a_writer_and_the_paper_on_one_line(signed: str, foot: str) -> None:
    article = pasted(f"{TITLE}\n{signed}\nOct 3, 2021 Updated Oct 4, 2021", foot)
    assert (article.authors, article.outlet) == (("Ana Bell",), "Prairie Ledger-Dispatch")


@pytest.mark.parametrize(
    "signed",
    [
        "by ANA BELL Sun-Record Staff Writer\nNov 9, 2022",
        "Thursday, March 12, 2020 - 06:40\nKey points:\n"
        "• The delegations met for four hours in a hotel in Geneva on Wednesday.\n"
        "• The foreign minister left the hall of the hotel shortly before midnight.\n"
        "A hotel in Geneva at night. [Tom Cole, Telegraph]\nADVERTISEMENT\nWritten by Ana Bell",
        "Ana Bell, Calder\nPublished 3 September 2024, 10:12",
    ],
)
def test_by_lines_of_further_shapes(signed: str) -> None:
    title = "Nobody has a veto after the talks in a hotel in Geneva"
    article = pasted(f"{title}\n{signed}")
    assert (article.title, article.authors) == (title, ("Ana Bell",))


@pytest.mark.parametrize("row", ["Ortega Bell, Calder", "New Marlow, Ohio"])
def test_a_place_below_a_headline_is_nobody(row: str) -> None:
    text = f"{TITLE}\n{row}\n3 September 2024\n\n{TEXT}\n\nIn Ortega the quay was empty."
    assert read_text(text, "a.txt").authors == ()


def test_said_is_a_surname_too() -> None:
    assert pasted(f"{TITLE}\nBy Fatuma Said\n3 May 2010").authors == ("Fatuma Said",)
    assert pasted(f"{TITLE}\nBy What She Said\n3 May 2010").authors == ()


def test_a_name_and_its_motto_on_one_line() -> None:
    article = pasted(
        f"KELP & VANE — trade news since 1974\n{TITLE}\nBy Ana Bell", "Kelp & Vane, est. 1974"
    )
    assert (article.title, article.outlet) == (TITLE, "Kelp & Vane")


def test_a_drought_since_a_year_is_no_motto() -> None:
    title = "Geneva – worst drought since 1976"
    assert pasted(f"{title}\nBy Ana Bell").title == title


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        (
            "The Quay Advocate acknowledges the traditional custodians of the land we work on.",
            "The Quay Advocate",
        ),
        ("Write to The Quay Gazette, 14 Bridge Street. Letters may be edited.", "The Quay Gazette"),
        (
            "Write to Kelp & Vane, 14 Bridge Street, or e-mail letters@kelpandvane.example.",
            "Kelp & Vane",
        ),
        ("Kelp & Vane, founded 1911", "Kelp & Vane"),
        (
            "Sign up to the Kelp & Vane newsletter\nOur titles: Kelp & Vane | The Outer Reef",
            "Kelp & Vane",
        ),
        ("Ana Bell\nJournalist\nAna joined the Quay Gazette in 2018. Email her.", "Quay Gazette"),
    ],
)
def test_a_paper_that_only_the_tail_names(foot: str, outlet: str) -> None:
    article = pasted(f"{TITLE}\nBy Ana Bell\nJanuary 21 2020", foot)
    assert article.outlet == outlet


@pytest.mark.parametrize(
    "foot",
    [
        "Lindqvist joined the Foreign Office in 1998 and has been its head since May.",
        "The council acknowledges the traditional owners of the land, a spokesman said.",
        "Sign up to the Morning Briefing newsletter",
    ],
)
def test_a_tail_that_names_no_paper(foot: str) -> None:
    assert pasted(f"{TITLE}\nBy Ana Bell\nJanuary 21 2020", foot).outlet is None


def test_a_column_that_bears_its_writers_name() -> None:
    article = pasted("Opinion\n5th December 2015\nAna Bell: Who stole the grit bins?")
    assert (article.title, article.authors) == ("Who stole the grit bins?", ("Ana Bell",))


@pytest.mark.parametrize(
    "head",
    [
        "News\n5th December 2015\nAna Bell: Who stole the grit bins?",
        "Opinion\n5th December 2015\nMarta Lindqvist: Who stole the grit bins?",
        "Opinion\n5th December 2015\nAna Bell: “They stole the grit bins”",
    ],
)
def test_a_headline_that_names_whom_it_is_about(head: str) -> None:
    article = pasted(head)
    assert (article.title, article.authors) == (head.split("\n")[2], ())


@pytest.mark.parametrize(
    "above",
    [
        "Cookies on our website\nCorrimoor Council\n2 May 2021",
        "España  Internacional  Opinión  Economía  Clima y Medio Ambiente  Cultura",
        "Tidal Works\nAll news / Press release",
    ],
)
def test_rows_of_a_menu_consents_and_paths_are_no_headline(above: str) -> None:
    assert pasted(f"{above}\n\n{TITLE}\n3 May 2021").title == TITLE
