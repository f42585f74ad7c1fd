"""What writers and libraries cite, above a copied text or below it, and how letters are signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import read, read_text

from .samples import BODY, aside_words

TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"
URL = "https://www.quayledger.com/veto"


@pytest.mark.parametrize(
    ("head", "author", "url"),
    [
        (f"Bell, A. (2021, March 6). {TITLE}. Quay Ledger. {URL}", "A. Bell", URL),
        (f"Bell, A. M. (2021, March 6). {TITLE}. Quay Ledger.", "A. M. Bell", None),
        (f"Ana Bell, ‘{TITLE}’, Quay Ledger, 6 March 2021, {URL}", "Ana Bell", URL),
        (f"Ana Bell, '{TITLE}', Quay Ledger (6 March 2021), p. 4.", "Ana Bell", None),
    ],
)
def test_a_citation_above_the_text(head: str, author: str, url: str | None) -> None:
    article = read_text(f"{head}\n\n{TEXT}\n")
    assert (article.title, article.outlet) == (TITLE, "Quay Ledger")
    assert (article.authors, article.date) == ((author,), "2021-03-06")
    assert article.url == url


def test_a_headline_that_begins_with_a_single_mark_is_no_citation() -> None:
    title = "'No veto', says Bell, as Ledger, board and crew wait for 6 March 2021"
    assert read_text(f"{title}\n\n{TEXT}\n").title == title


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("-- Quay Ledger, March 6, 2021, p. A4, Ana Bell", ("Ana Bell",)),
        ("— Ana Bell for Quay Ledger, March 6, 2021", ("Ana Bell",)),
        ("Source: Quay Ledger, 6 March 2021", ()),
        ("Quay Ledger, 6 March 2021, S. 4", ()),
        ("Quay Ledger, Vol. 12 No. 3, 6 March 2021", ()),
        ("Quay Ledger\nSat, Mar 6, 2021", ()),
    ],
)
def test_a_note_below_the_text(foot: str, authors: tuple[str, ...]) -> None:
    article = read_text(f"{TITLE}\n\n{TEXT}\n\n{foot}\n")
    assert (article.title, article.outlet) == (TITLE, "Quay Ledger")
    assert (article.authors, article.date) == (authors, "2021-03-06")


def test_a_day_in_brackets_behind_a_headline() -> None:
    article = read_text(f"{TITLE} (6 March 2021)\n\n{TEXT}\n")
    assert (article.title, article.date) == (TITLE, "2021-03-06")
    assert read_text(f"{TITLE} (Part 2, 2021 edition)\n\n{TEXT}\n").date is None


def test_a_letter_is_signed_below_its_close() -> None:
    text = f"Ferry folly\n\nSir, - {TEXT}\n\n- Yours, etc,\n\nPETER GRAILE,\nHolm, Linmoor.\n"
    article = read_text(text)
    assert article.authors == ("Peter Graile",)
    assert aside_words(article)["PETER GRAILE,"] == "byline"


def test_who_reviews_a_book_and_who_wrote_it() -> None:
    head = f"BOOKS\n\n{TITLE}\n\nA Winter Crossing\nby Agnes Tolland\nSaltmarsh Press, 304 pp\n\n"
    assert read_text(f"{head}Reviewed by Ana Bell\n\n{TEXT}\n").authors == ("Ana Bell",)


def test_a_year_and_an_hour_run_together() -> None:
    head = f"World\nMarch 6, 20214:32 PM GMTUpdated 2 years ago\n{TITLE}\nBy Ana Bell\n\n"
    article = read_text(head + TEXT)
    assert (article.title, article.date) == (TITLE, "2021-03-06")


def test_a_paper_s_page_has_its_number_in_words() -> None:
    head = "THE QUAY LEDGER                SATURDAY, MARCH 6, 1948                PAGE FIVE\n\n"
    article = read_text(f"{head}BOARD DEFERS FERRY\nBy ANA BELL\nStaff Writer\n\n{TEXT}\n")
    assert (article.title, article.outlet) == ("BOARD DEFERS FERRY", "The Quay Ledger")
    assert (article.authors, article.date) == (("Ana Bell",), "1948-03-06")


def test_a_post_with_its_hour_alone() -> None:
    stamp = "6:12 PM · Mar 6, 2021 · Twitter Web App"
    article = read_text(f"Ana Bell\n@anabell\nThread: what we know of the talks\n{stamp}\n\n{TEXT}")
    assert (article.title, article.outlet) == (None, None)
    assert (article.authors, article.date) == (("Ana Bell",), "2021-03-06")


def test_a_view_for_printing_is_no_outlet(tmp_path: Path) -> None:
    rows = "".join(f"<p>{row}</p>" for row in BODY)
    logo = '<img src="l.gif" alt="Quay Ledger Online">'
    page = f"<html><head><title>Print Article - {TITLE}</title></head><body>{{}}<p><b>{TITLE}</b>"
    for name, above, outlet in (("a", "", None), ("b", logo, "Quay Ledger")):
        path = tmp_path / f"{name}.html"
        path.write_text(f"{page.format(above)}</p>{rows}</body></html>")
        (article,) = read(path)
        assert (article.title, article.outlet) == (TITLE, outlet)
