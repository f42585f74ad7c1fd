"""What wires, firms, magazines, old papers and mails sent on tell by the form of their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read, read_text

from .samples import BODY, aside_words

TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"


def _read(path: Path, text: str) -> Article:
    path.write_text(text, "utf-8")
    (article,) = read(path)
    return article


def test_a_wire_names_itself_and_its_hour_around_a_dispatch() -> None:
    head = f"TRNA0417 4 I 0244 22/APR/20\nAM-PAC--Talks, 2nd Ld\n\n{TITLE}\n\nBy ANA BELL\n\n"
    dateline = "LAUTERE, April 22 (TRNA) - "
    article = read_text(f"{head}{dateline}{TEXT}\n\n(MORE) ab/dk\nTRNA 220244Z APR 20\n")
    assert (article.title, article.outlet) == (TITLE, "TRNA")
    assert (article.authors, article.date) == (("Ana Bell",), "2020-04-22")
    reprinted = read_text(f"{TITLE}\n\nBy ANA BELL\n\n{dateline}{TEXT}\n")
    assert (reprinted.outlet, reprinted.date) == (None, None)


@pytest.mark.parametrize(
    "place",
    [
        "HEREFORD, UK – 4 May 2021 – ",
        "Hereford, May 4, 2021 -- ",
        "HEREFORD (4th May 2021): ",
        "CALDER CITY, Ohio — (May 4, 2021) — ",
    ],
)
def test_a_firm_begins_with_the_place_and_the_day(place: str) -> None:
    article = read_text(f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\n{place}{TEXT}\n")
    assert (article.title, article.date) == (TITLE, "2021-05-04")


def test_a_day_within_the_first_sentence_is_no_day_of_print() -> None:
    article = read_text(f"{TITLE}\n\nAna Bell of Hereford, born on 4 May 1921 – a Monday – left.")
    assert article.date is None


def test_a_name_beside_the_month_of_an_issue() -> None:
    head = f"MAGAZINE\n{TITLE}\nA lift from 1926 goes where it says.\n\nANA BELL   JULY/AUGUST 2018"
    foot = "ANA BELL is a staff writer at The Lantern."
    article = read_text(f"{head} ISSUE\n\n{TEXT}\n\n{foot}\n")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert (article.date, article.outlet) == ("2018-07", "The Lantern")


def test_a_name_in_capitals_is_written_as_its_page_writes_it() -> None:
    head = f"The Setouchi Shimpo\nTop | National | World | Economy\n{TITLE}\nSeptember 3, 2015\n\n"
    foot = "Also in The Setouchi Shimpo\nCopyright THE SETOUCHI SHIMPO. All rights reserved."
    assert read_text(f"{head}{TEXT}\n\n{foot}\n").outlet == "The Setouchi Shimpo"


def test_a_headline_in_capitals_over_two_lines_with_its_stop() -> None:
    above = "THE EVENING DESPATCH, THURSDAY, FEBRUARY 23, 1911.            5\n\n"
    head = "RUNAWAY TRAM ENTERS\nBAKERY.\n\nDRIVER'S REMARKABLE ESCAPE.\n\n"
    assert read_text(above + head + TEXT).title == "RUNAWAY TRAM ENTERS BAKERY"


def test_a_name_below_an_underlined_headline_and_a_season() -> None:
    head = f"{TITLE}\n{'=' * len(TITLE)}\n\n**Ana Bell**\n\n*Translated by Ian Pask*\n\n* * *\n\n"
    foot = "*This article first appeared in* The Tide Quarterly*, no. 44 (Winter 2019).*"
    article = read_text(f"{head}{TEXT}\n\n{foot}\n")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert (article.outlet, article.date) == ("The Tide Quarterly", "2019")


def test_a_reporter_at_a_ground_is_no_headline() -> None:
    head = (
        "Sunday Mercantile  December 5 2010      SPORT 9\n\nFOOTBALL  County Cup, third round\n\n"
        "Wanderers undone by\nthe wind and a dog\n\nTollbridge Town 2\nHalsey Wanderers 1\n\n"
        "Barney Loxton at Bramwell Road\n\n"
    )
    article = read_text(head + TEXT)
    assert (article.title, article.authors) == (
        "Wanderers undone by the wind and a dog",
        ("Barney Loxton",),
    )


def test_a_quoted_article_that_is_sent_on_is_the_article(tmp_path: Path) -> None:
    head = (
        "From: Margaret Ell <m.ell@mail.example>\nTo: d@mail.example\nSubject: Fwd: see this\n"
        "Date: Sun, 18 Jun 2017 20:14:37 +0100\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\n\nDad laughed. M x\n\n"
        "---------- Forwarded message ----------\nFrom: Joan <joanp@mail.example>\n"
        "Date: 17 June 2017 at 09:02\nSubject: see this\nTo: Margaret <m.ell@mail.example>\n\n"
    )
    rows = f"The Polder Post\n\n{TITLE}\n\n2 June 2017 - by Senay Rood\n\n{TEXT}".split("\n")
    quoted = "\n".join(f"> {row}".rstrip() for row in rows)
    article = _read(tmp_path / "a.eml", f"{head}{quoted}\n\nSent from my iPad\n")
    assert (article.title, article.outlet) == (TITLE, "The Polder Post")
    assert (article.authors, article.date) == (("Senay Rood",), "2017-06-02")
    assert not any(BODY[0] in words for words in aside_words(article))


def test_the_day_where_a_page_was_printed(tmp_path: Path) -> None:
    rows = "".join(f"<p>{row}</p>" for row in BODY)
    linked = '{"@type":"NewsArticle","datePublished":"2018-09-13T05:47:10Z"}'
    page = (
        '<html><head><meta property="article:published_time" content="2018-09-12T22:47:10-07:00">'
        f'<script type="application/ld+json">{linked}</script></head>'
        f"<body><article><h1>{TITLE}</h1>{rows}</article></body></html>"
    )
    assert _read(tmp_path / "a.html", page).date == "2018-09-12"
    other = page.replace("T22:47:10-07:00", "T22:40:10-07:00")
    assert _read(tmp_path / "b.html", other).date == "2018-09-13"


def test_an_old_page_whose_title_is_the_site_and_a_section(tmp_path: Path) -> None:
    rows = "".join(f"<P>{row}" for row in BODY)
    page = (
        "<HTML><HEAD><TITLE>OVI Online - News</TITLE></HEAD><BODY>"
        '<IMG alt="The Oxbow Valley Independent" src="m.gif"><TABLE><TR><TD>'
        f"<FONT size=5><B>{TITLE}</B></FONT><BR><I>By Dot Farra</I>{rows}</TD></TR></TABLE>"
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet) == (TITLE, "The Oxbow Valley Independent")


def test_a_site_s_name_with_a_sign_for_and(tmp_path: Path) -> None:
    front = f"---\ntitle: {TITLE}\nsource: https://ledgerandflame.example/a/talks\n---\n\n"
    told = (
        f'{TEXT}\n\nThree of them told **Ledger & Flame** they had been paid. "Put it like that."'
    )
    assert _read(tmp_path / "a.md", front + told).outlet == "Ledger & Flame"
