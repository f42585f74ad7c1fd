"""What is known of pastes from databases, archives, PDFs and mails, and of their pages' quirks."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import asides, read, read_text

from .samples import BODY, aside_words, paragraphs

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
COLUMN = (
    "The talks in the old harbour hall\nended at two in the morning, when\n"
    "the caretaker put out the lamps and\nasked who would pay.\n\n"
    "“Nobody has a veto,” said the\nminister, looking for his coat in\nthe dark.\n\n"
    "He found another’s and left by\nthe back."
)


def _read(path: Path, text: str) -> Article:
    path.write_text(text, "utf-8")
    (article,) = read(path)
    return article


def _mail(subject: str, text: str) -> str:
    head = "From: Ann Cole <ann@desk.example>\nTo: bo@desk.example\nDate: Thu, 15 Jun 2023 10:00:00"
    return f"{head} +0000\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"


def test_an_answer_above_the_mail_that_it_answers_is_the_text(tmp_path: Path) -> None:
    pasted = f"{TITLE}\nBy Ana Bell\n14 June 2023\n\n{TEXT}"
    below = (
        "-----Original Message-----\nFrom: Bo\nSent: 14 June 2023\nSubject: x\n\nHave you got it?"
    )
    above = "Bo, here it is:\n\nhttps://quaynews.example/world/no-veto"
    article = _read(tmp_path / "a.eml", _mail("RE: x", f"{above}\n\n{pasted}\n\n{below}"))
    assert (article.title, article.authors, article.date) == (TITLE, ("Ana Bell",), "2023-06-14")
    assert article.url == "https://quaynews.example/world/no-veto"
    marked = aside_words(article)
    assert "Bo, here it is:" in "\n".join(marked)
    assert "Have you got it?" in "\n".join(marked)
    assert not any(row in marked for row in BODY)


def test_a_mail_sent_on_is_no_answer(tmp_path: Path) -> None:
    head = "-----Original Message-----\nFrom: Quay Times <a@quay.example>\nSent: 14 June 2023"
    text = f"For tomorrow.\n\n{head}\nSubject: {TITLE}\n\n{TEXT}"
    article = _read(tmp_path / "a.eml", _mail("FW: x", text))
    assert article.outlet == "Quay Times"
    assert BODY[0] not in "\n".join(aside_words(article))


def test_the_bar_above_a_kept_page_tells_its_address_and_no_day() -> None:
    bar = (
        "Wayback Machine\nhttps://quaynews.example/world/no-veto Go\n14 captures\n"
        "17 Feb 2003 - 9 Aug 2005\nJAN FEB MAR\n17\n2002 2003 2004\nAbout this capture"
    )
    article = read_text(f"{bar}\nHome\n{TITLE}\nBy Ana Bell\n\n{TEXT}")
    assert (article.title, article.date) == (TITLE, None)
    assert article.url == "https://quaynews.example/world/no-veto"


def test_what_a_database_calls_itself_is_no_headline() -> None:
    fields = "Author(s): Ana Bell\nSource: Quay Review (Vol. 18, Issue 3)\nDocument Type: Article"
    head = f"Gale Academic OneFile\nThe last lamp.\n{fields}\nFull Text:"
    article = read_text(f"{head}\n\n{TEXT}")
    assert (article.title, article.outlet) == ("The last lamp.", "Quay Review")


def test_a_headline_that_begins_as_a_database_does() -> None:
    for headline in ("Gale batters north coast", "Trove Of Gold Found In Wreck"):
        assert read_text(f"{headline}\nBy Ana Bell\n\n{TEXT}").title == headline


def test_the_headline_stands_above_the_catalogues_citation() -> None:
    cited = "Bell, Ana. The Quay Ledger; Denby, Pa. [Denby, Pa]. 20 July 1986: B1."
    article = read_text(f"Lamps Burn On: A Mystery\n{cited}\nFULL TEXT\n\n{TEXT}")
    assert article.title == "Lamps Burn On: A Mystery"
    assert (article.outlet, article.authors) == ("The Quay Ledger", ("Ana Bell",))


def test_a_breadcrumb_that_is_cut_off_is_no_headline() -> None:
    crumb = "Quay Review / Regions / Nobody has a veto..."
    assert read_text(f"{crumb}\n{TITLE}\nBy Ana Bell\n\n{TEXT}").title == TITLE


def test_who_sat_in_the_chair_is_no_headline() -> None:
    head = "Question No. 7: Harbours\n27 June 2018\nSpeaker: The Rt Hon Ana Bell"
    assert read_text(f"{head}\n\n{TEXT}").title == "Question No. 7: Harbours"


def test_who_speaks_in_a_headline_is_part_of_it() -> None:
    for headline in ("President: No deal, no talks", "Speaker: we are not amused"):
        assert read_text(f"{headline}\nBy Ana Bell\n27 June 2018\n\n{TEXT}").title == headline


def test_the_place_beside_the_day_below_a_name_is_no_author() -> None:
    head = f"{TITLE}\nRosa Quintana Ibarra\nPuerto Alto - 24 NOV 2019 - 09:12 CET"
    article = read_text(f"{head}\n\n{TEXT}\n\nPuerto Alto is a harbour, he said.")
    assert (article.authors, article.date) == (("Rosa Quintana Ibarra",), "2019-11-24")


def test_lines_of_a_narrow_column_are_text() -> None:
    article = read_text(f"{TITLE}\nBy Ana Bell\n\n{COLUMN}\n")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert not [row for row in COLUMN.split("\n") if row in aside_words(article)]
    unsigned = read_text(f"{TITLE}\n\n{COLUMN}\n")
    assert unsigned.title == TITLE
    assert not [row for row in COLUMN.split("\n") if row in aside_words(unsigned)]


def test_tags_written_small_are_no_column() -> None:
    tags = "harbours\nlamps\nministers\nNews Corporation was told of it on Friday."
    assert "harbours" in aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{tags}"))


def test_the_running_heads_of_a_magazine_name_it() -> None:
    heads = [f"LANTERN | MARCH 2016 | {page}" for page in (41, 42)]
    article = read_text(f"{heads[0]}\n{TITLE}\n\n{TEXT}\n\n{heads[1]}\n\n{TEXT}")
    assert (article.outlet, article.date) == ("Lantern", "2016-03")
    assert read_text(f"{heads[0]}\n{TITLE}\n\n{TEXT}").outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "Villagers carry ice to the site on Saturday.—Courier photo",
        "Guards at the gate — Ledger file photo",
        "The hall at Denby (Quay Shimbun file photo)",
    ],
)
def test_captions_with_a_papers_own_photo(line: str) -> None:
    assert asides.why(line) == "photo caption with credit"


def test_a_button_above_a_menu_names_no_site() -> None:
    menu = "Watch Now\n37° Denby\nNews\nWeather\nSports"
    assert read_text(f"{menu}\n{TITLE}\nBy Ana Bell\n\n{TEXT}").outlet is None


def _page(head: str, headline: str) -> str:
    body = f"<body><table><tr><td>{headline}{paragraphs()}</td></tr></table></body>"
    return f"<html><head>{head}</head>{body}</html>"


def test_a_networks_name_for_a_site_gives_way_to_the_sites(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="@thequayflyer">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x y z",'
        ' "publisher": {"@type": "Organization", "name": "The Quay Flyer"}}</script>'
    )
    page = _page(head, f"<h1>{TITLE}</h1>")
    assert _read(tmp_path / "a.html", page).outlet == "The Quay Flyer"


def test_a_title_that_says_nothing_of_the_text_is_the_sites(tmp_path: Path) -> None:
    page = _page("<title>QNZ: This Week</title>", f"<h2>{TITLE}</h2>")
    assert _read(tmp_path / "a.html", page).title == TITLE
    page = _page(f"<title>{TITLE}</title>", "<h2>More of this Week</h2>")
    assert _read(tmp_path / "b.html", page).title == TITLE


LINES = {
    "Published in The Quay Courier, October 30th, 2017": "origin note",
    "English version by Tom Cole.": "credits",
    "Printed on 28 June 2018": "date",
    "Copyright Quay Punch.": "copyright",
    f"All rights reserved. This material {'or any part of it ' * 14}may be copied.": "copyright",
}


@pytest.mark.parametrize("line", LINES)
def test_lines_below_a_text(line: str) -> None:
    assert asides.why(line) == LINES[line]


def test_what_a_sentence_says_of_print_is_text() -> None:
    assert (
        asides.why("Published in The Courier, the poem of October 1917 was not read again.") is None
    )


def test_fields_below_a_text_with_its_citation_are_the_databases() -> None:
    tail = (
        "DETAILS\nPublication title: The Quay Ledger\nFirst page: B1\nPublication year: 1986\n"
        "ProQuest document ID: 301899\nBibliography\nCitation style: APA\n"
        "Bell, A. (1986, Jul 20). No veto. The Quay Ledger Retrieved from https://x.example/1"
    )
    marked = aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{tail}"))
    assert all(row in marked for row in tail.split("\n"))
    assert not any(row in marked for row in BODY)


def test_the_last_paragraph_below_a_box_of_other_news_is_text() -> None:
    box = "FEATURED STORIES\nREGIONS\nPriest blesses goats\nLOOK: A hole like an island"
    last = (
        "The councillor has asked for an inquiry in aid of a law that nobody wants. —FROM ANA BELL"
    )
    article = read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{box}\n\n{last}\n\nRead Next\n")
    marked = aside_words(article)
    assert last not in marked
    assert "Priest blesses goats" in marked


def test_who_wrote_it_in_capitals_and_the_title_of_what_he_wrote_before() -> None:
    last = "ANA BELL lives in Denby. Her last story was “Salt” (June 2015)."
    assert last in aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{last}"))


def test_the_latest_news_below_the_hours_are_of_the_page() -> None:
    feed = "News Feed\n7:02 PM\nThe harbour is shut.\n6:40 PM\nThe budget passes."
    marked = aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\nRead more\n{feed}"))
    assert {"The harbour is shut.", "The budget passes."} <= marked.keys()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Unsubscribe | Share article", "newsletter"),
        ("Share article | Unsubscribe", "share line"),
        ("Manage my newsletters | Menu", "newsletter"),
        ("Menu | Manage my newsletters", "menu"),
    ],
)
def test_a_row_of_buttons_is_what_its_first_is(row: str, why: str) -> None:
    assert aside_words(read_text(f"{TITLE}\n\n{TEXT}\n\n{row}\n")).get(row) == why
