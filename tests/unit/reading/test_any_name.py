"""Outlets whose names nothing tells but what is said with them, or where they stand."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import BODY

TITLE = "Ferry to stay in port all summer"
TEXT = "\n\n".join(BODY)
SIGNED = f"{TITLE}\nBy Ana Bell\n14 June 2023"
NAMES = ["Slow Boat", "Undertow", "BNXT", "Garden & Kiln", "Le Matin de Denby", "denbynews.org"]


def _outlet(head: str, foot: str = "") -> str | None:
    article = read_text(f"{head}\n\n{TEXT}\n\n{foot}", "a.txt")
    assert article.title == TITLE
    return article.outlet


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to NAME from £1 a week",
        "You have 2 free articles left. Subscribe to NAME.",
        "Already a NAME subscriber? Sign in",
        "Sign up for NAME’s weekly newsletter",
        "Follow NAME on Facebook and Twitter",
        "Join NAME’s WhatsApp channel",
        "Download the NAME app",
        "Shared from the NAME app",
        "NAME is a quarterly magazine of the coast.",
        "The views expressed are those of the author and not of NAME.",
        "Comments on NAME are moderated.",
        "NAME welcomes letters from readers.",
        "© 2021 NAME. All rights reserved.",
        "Copyright 2021 NAME, all rights reserved",
        "Originally published at NAME, 14 June 2023.",
        "Ana Bell is NAME’s political editor.",
    ],
)
def test_a_line_that_speaks_for_its_house(line: str, name: str) -> None:
    assert _outlet(SIGNED, line.replace("NAME", name)) == name


@pytest.mark.parametrize(
    "line",
    [
        "Follow Ivo Holt on Twitter",
        "Support Ukraine",
        "Subscribe to our newsletter",
        "Subscribe to Breaking News Alerts",
        "Sign up for the Morning Briefing newsletter",
        "Open in the Apple News app",
        "Follow us on Facebook",
        "More from Business",
        "Donate to Larkspur",
        "Contact: press@denbyfoods.example",
        "Ivo Holt, ivo.holt@gmail.com",
        "The views expressed are those of the author.",
    ],
)
def test_lines_that_name_no_house(line: str) -> None:
    assert _outlet(SIGNED, line) is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Slow Boat\nTITLE\nBy Ana Bell\n14 June 2023", "Slow Boat"),
        ("Subscribe\nSLOW BOAT\nTITLE\nBy Ana Bell\n14 June 2023", "Slow Boat"),
        ("Undertow\nPolitics\nSport\nTITLE\nBy Ana Bell\n14 June 2023", "Undertow"),
        ("BNXT\nTITLE\nBy Ana Bell\n14 June 2023", "BNXT"),
        ("Channel 9 Denby\nTITLE\nBy Ana Bell\n14 June 2023", "Channel 9 Denby"),
        ("TITLE | Undertow\nBy Ana Bell\n14 June 2023", "Undertow"),
        ("TITLE | Business | Slow Boat\nBy Ana Bell\n14 June 2023", "Slow Boat"),
        ("TITLE - BNXT\nBy Ana Bell\n14 June 2023", "BNXT"),
        ("TITLE\nBy Ana Bell, BNXT\n14 June 2023", "BNXT"),
        ("TITLE\nBy Ana Bell | denbynews.org\n14 June 2023", "denbynews.org"),
        ("TITLE\nBy Ana Bell\nStaff writer, Slow Boat\n14 June 2023", "Slow Boat"),
        ("TITLE\nBy Ana Bell\nGarden Week Staff Writer\n14 June 2023", "Garden Week"),
        ("TITLE\nBY ANA BELL FOR UNDERTOW\n14 June 2023", "UNDERTOW"),
        ("TITLE\nBy Ana Bell\n14 June 2023\nGarden Insight · 4 min read", "Garden Insight"),
        ("Saved from Garden & Kiln\nTITLE\nBy Ana Bell\n14 June 2023", "Garden & Kiln"),
    ],
)
def test_a_name_in_its_place(head: str, outlet: str) -> None:
    assert _outlet(head.replace("TITLE", TITLE)) == outlet


@pytest.mark.parametrize(
    "head",
    [
        "Gulf States\nTITLE\nBy Ana Bell\n14 June 2023",
        "Saturday Essay\nAna Bell\nTITLE\n14 June 2023",
        "Zeeland\nTITLE\nBy Ana Bell\n14 June 2023",
        "Slow Boat\nTITLE\n14 June 2023",
        "Mental Health\nTITLE\nBy Ana Bell\n14 June 2023",
        "Press Freedom\nWorld\nTITLE\nBy Ana Bell\n14 June 2023",
        "Ferry Fiasco\nTITLE\nBy Ana Bell\n14 June 2023",
        "Uplands\nWeather\nTITLE\nBy Ana Bell\n14 June 2023",
        "TITLE\nBy Ana Bell\n14 June 2023\nThe bakery in Castle Street (Image: Submitted)",
        "Watch Now\nTITLE\nBy Ana Bell\n14 June 2023",
        "For Immediate Release\nTITLE\nBy Ana Bell\n14 June 2023",
        "Home\nAbout\nArchive\nContact\nTITLE\nBy Ana Bell\n14 June 2023",
        "TITLE\nBy Ana Bell, MBE\n14 June 2023",
        "TITLE\nBy Ana Bell, Denby\n14 June 2023",
        "TITLE\nBy Ana Bell\nHome Affairs Correspondent\n14 June 2023",
        "TITLE | Brussels Notebook exclusive\nBy Ana Bell\n14 June 2023",
    ],
)
def test_heads_that_name_no_outlet(head: str) -> None:
    article = read_text(f"{head.replace('TITLE', TITLE)}\n\n{TEXT}", "a.txt")
    assert article.outlet is None


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Got a story? Email newsdesk@undertow.example", "undertow.example"),
        ("ana.bell@slowboat.example", "slowboat.example"),
        ("www.slowboat.example", "slowboat.example"),
        ("Read more at slowboat.example", "slowboat.example"),
        ("ana.bell@denby.ac.uk", None),
        ("newsdesk@undertow.example or letters@slowboat.example", None),
    ],
)
def test_an_address_at_the_foot(foot: str, outlet: str | None) -> None:
    assert _outlet(SIGNED, foot) == outlet


def test_a_house_s_name_ends_with_its_sentence() -> None:
    foot = "You are receiving this because you subscribed to H2 Weekly. Unsubscribe"
    assert _outlet(SIGNED, foot) == "H2 Weekly"


def test_an_agency_below_the_headline_is_who_wrote_it() -> None:
    article = read_text(f"Slow Boat\nPolitics\n{TITLE}\nReuters\n14 June 2023\n\n{TEXT}", "a.txt")
    assert (article.outlet, article.authors) == ("Slow Boat", ("Reuters",))


def test_a_headline_above_the_paper_s_day_and_page_is_no_paper() -> None:
    head = f"{TITLE}\nSlow Boat, June 14, 2023, p. A4\nAuthor/Byline: Ana Bell"
    article = read_text(f"{head}\n\n{TEXT}", "a.txt")
    assert (article.title, article.outlet) == (TITLE, "Slow Boat")


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The Undertow understands that a second inquiry has been opened.", "The Undertow"),
        ("Garden & Kiln has contacted the ministry for comment.", "Garden & Kiln"),
        ("Ana Marsh understands that nobody will come.", None),
        ("Parliament understands that nobody will come.", None),
        ("Reuters has contacted the ministry for comment.", None),
        ("The clerk told the Denby Undertow that nobody will come.", None),
    ],
)
def test_a_text_that_speaks_of_its_own_house(sentence: str, outlet: str | None) -> None:
    article = read_text(f"{SIGNED}\n\n{TEXT}\n\n{sentence}\n\n{TEXT}", "a.txt")
    assert article.outlet == outlet


@pytest.mark.parametrize("signed", ["Pan-Denby News Agency", "By Ana Bell, Meridian Wire"])
def test_a_paper_on_top_comes_before_the_agency_whose_copy_it_is(signed: str) -> None:
    head = f"Undertow\nPolitics\n{TITLE}\nBy Ana Bell\n{signed}\n14 June 2023"
    assert _outlet(head, "Subscribe to Undertow from £1 a week") == "Undertow"
    assert _outlet(f"{TITLE}\nPan-Denby News Agency\n14 June 2023") == "Pan-Denby News Agency"


def test_which_of_the_documents_it_is_names_no_paper() -> None:
    head = f"6 of 31 DOCUMENTS\n\nJune 14, 2023 Wednesday\n\n{TITLE}\n\nBYLINE: Ana Bell"
    article = read_text(f"{head}\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 30 words\n\n{TEXT}", "a.txt")
    assert (article.outlet, article.date) == (None, "2023-06-14")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("SLOW BOAT, THURSDAY, MARCH 12, 1987\nTITLE", "Slow Boat"),
        ("Undertow - Back to home\nNews\nSport\nTITLE\n14 June 2023", "Undertow"),
        ("Clipped from [Slow Boat](https://example.com/a) on 2 May 2019\n# TITLE", "Slow Boat"),
    ],
)
def test_a_name_in_a_line_of_its_own(head: str, outlet: str) -> None:
    assert _outlet(head.replace("TITLE", TITLE)) == outlet


@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_blanks_that_keep_words_together_change_no_name(blank: str) -> None:
    told = f"{SIGNED}\n\n{TEXT}\n\nRead The Denby Undertow\nhttps://denbyundertow.example/news/a-b"
    article = read_text(told.replace(" ", blank), "a.txt")
    assert (article.outlet or "").replace("\u00a0", " ") == "The Denby Undertow"
