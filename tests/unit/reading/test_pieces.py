"""Names on lines of several pieces, below standfirsts, in reading views and newsletters."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read, read_text

from .samples import BODY, aside_words

TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"
ROWS = "".join(f"<p>{row}</p>" for row in BODY)


def _read(path: Path, text: str) -> Article:
    path.write_text(text, "utf-8")
    (article,) = read(path)
    return article


def test_pieces_that_stand_apart_are_no_name() -> None:
    article = read_text(f"{TITLE}\n\nAna Bell | Mar 6, 2021 | Islands, News | 14 |\n\n{TEXT}\n")
    assert (article.outlet, article.authors, article.date) == (None, ("Ana Bell",), "2021-03-06")
    head = f"# {TITLE}\n\n**Ana Bell** · *The Quay Courier* · 6 March 2021\n\n"
    article = read_text(head + TEXT)
    assert (article.outlet, article.authors) == ("The Quay Courier", ("Ana Bell",))


def test_a_section_of_the_path_is_no_outlet() -> None:
    head = f"Home » News » Ports\n\n{TITLE}\n\nPorts | Ana Bell | 06 March 2021\n\n"
    article = read_text(head + TEXT)
    assert (article.outlet, article.authors) == (None, ("Ana Bell",))


def test_an_office_is_no_outlet() -> None:
    head = f"{TITLE}\n\nRolf Iversen (Minister for Islands)\n\n"
    assert read_text(head + TEXT).outlet is None


@pytest.mark.parametrize("signed", ["Words: Ana Bell\nPhotography: Jo Alder", "Ana Bell"])
def test_who_stands_below_a_standfirst(signed: str) -> None:
    deck = "For a century the boat carried all that could not grow, and then they counted."
    article = read_text(f"NEWS\n06 March 2021\n\n{TITLE}\n\n{deck}\n\n{signed}\n\n{TEXT}\n")
    assert article.authors == ("Ana Bell",)
    assert not any(deck in words for words in aside_words(article))


def test_a_name_of_whom_the_text_tells_is_no_author() -> None:
    deck = "For a century the boat carried all that could not grow, and then they counted."
    told = f"{TITLE}\n\n{deck}\n\nAna Bell\n\n{TEXT}\n\n“No,” said Bell."
    assert read_text(told).authors == ()


def test_a_headline_in_capitals_over_three_lines() -> None:
    head = "QUAY COURIER, Saturday, March 6, 1937.\n\nBOARD DEFERS\nDECISION ON\nFERRY\n\n"
    assert (
        read_text(f"{head}By Our Correspondent\n\n{TEXT}").title == "BOARD DEFERS DECISION ON FERRY"
    )


def test_a_note_of_where_it_is_from_and_who_wrote_it() -> None:
    note = "from The Quay Courier, 6 Mar 2021, by Ana Bell:"
    article = read_text(f"{note}\n\n## {TITLE}\n\n{TEXT}\n")
    assert (article.title, article.outlet) == (TITLE, "The Quay Courier")
    assert (article.authors, article.date) == (("Ana Bell",), "2021-03-06")


def test_front_matter_in_toml_and_with_signs() -> None:
    toml = (
        f'+++\ntitle = "{TITLE}"\n[params]\nauthor = "Ana Bell"\nsource = "Quay Courier"\n+++\n\n'
    )
    article = read_text(toml + TEXT)
    assert (article.outlet, article.authors) == ("Quay Courier", ("Ana Bell",))
    yaml = f'---\ntitle: {TITLE}\npublication: "*The Quay Courier*"\n---\n\n'
    assert read_text(yaml + TEXT).outlet == "The Quay Courier"


def test_a_reading_view(tmp_path: Path) -> None:
    page = (
        f'<html><body><a class="domain reader-domain" href="https://quaycourier.example/veto">'
        f'quaycourier.example</a><h1 class="reader-title">{TITLE}</h1>'
        f'<div class="credits reader-credits">Ana Bell</div><div class="content">{ROWS}</div>'
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert article.url == "https://quaycourier.example/veto"


def test_a_site_s_name_with_what_it_says_of_itself(tmp_path: Path) -> None:
    page = f"<html><head><title>{TITLE} - Free Shore News, the free news source</title></head>"
    article = _read(tmp_path / "a.html", f"{page}<body><h1>{TITLE}</h1>{ROWS}</body></html>")
    assert article.outlet == "Free Shore News"


_MAIL = "To: me@x.example\nDate: Sat, 6 Mar 2021 18:00:00 +0000\nMIME-Version: 1.0\n"


def test_a_letter_s_writer_and_what_it_is_called(tmp_path: Path) -> None:
    head = (
        f'From: "Ana Bell" <noreply@press.example>\nSubject: {TITLE}\n{_MAIL}'
        "List-Id: <tidetables.press.example>\nList-Unsubscribe: <https://x.example>\n\n"
    )
    foot = "Tide Tables is written by Ana Bell.\nUnsubscribe\n"
    article = _read(tmp_path / "a.eml", f"{head}TIDE TABLES\n\n{TEXT}\n\n{foot}")
    assert (article.outlet, article.authors) == ("Tide Tables", ("Ana Bell",))


def test_a_subject_that_ends_in_the_paper_s_name(tmp_path: Path) -> None:
    head = f"From: Bob Crane <bob@mail.example>\nSubject: Article: {TITLE} | The Quay Courier\n"
    note = "Thought you'd like this.\n\nhttps://www.quaycourier.example/news/veto-123\n\n"
    text = f"{head}{_MAIL}\n{note}{TITLE}\n\nAna Bell\nMarch 6, 2021\n\n{TEXT}\n"
    article = _read(tmp_path / "a.eml", text)
    assert (article.title, article.outlet) == (TITLE, "The Quay Courier")


def test_a_title_in_a_list_of_points() -> None:
    rows = "".join(f"- {row}\n" for row in BODY)
    head = f"- **{TITLE}**\n    - Author:: [[Ana Bell]]\n    - Source:: [[The Quay Courier]]\n"
    article = read_text(head + rows)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert article.outlet == "The Quay Courier"


def test_an_item_of_a_letter_that_is_sent_on(tmp_path: Path) -> None:
    head = (
        f"From: Ann Bell <ann@mail.example>\nSubject: Fwd: Morning Tide\n{_MAIL}\n\n"
        "Begin forwarded message:\n\n> From: The Quay Courier <news@quaycourier.example>\n"
        "> Date: March 6, 2021 at 6:12:00 PM GMT\n> Subject: Morning Tide\n>\n"
    )
    quoted = f"{TITLE}\nBy Jo Alder\n\n{TEXT}".replace("\n", "\n> ")
    article = _read(tmp_path / "a.eml", f"{head}> {quoted}\n")
    assert (article.title, article.outlet) == (TITLE, "The Quay Courier")
    assert (article.authors, article.date) == (("Jo Alder",), "2021-03-06")


def test_what_a_mail_is_is_no_outlet(tmp_path: Path) -> None:
    head = f"From: News Alerts <alerts-noreply@search.example>\nSubject: {TITLE}\n{_MAIL}\n"
    assert _read(tmp_path / "a.eml", head + TEXT).outlet is None


def test_a_page_that_is_called_as_its_paper(tmp_path: Path) -> None:
    page = (
        "<HTML><HEAD><TITLE>The Quay Courier</TITLE></HEAD><BODY>"
        f"<H3>Saturday, March 6, 1999</H3><H2>{TITLE}</H2><I>By ANA BELL</I>{ROWS}<HR>"
        "All content copyright 1999 The Quay Courier</BODY></HTML>"
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet) == (TITLE, "The Quay Courier")
    assert (article.authors, article.date) == (("Ana Bell",), "1999-03-06")


def test_catalogues_of_papers() -> None:
    cited = "Bell, Ana. The Quay Courier; Linmoor, Linmoor. 06 Mar 2021: A.4."
    article = read_text(f"{TITLE}\n{cited}\n\nFull Text\n{TEXT}\n")
    assert (article.outlet, article.authors) == ("The Quay Courier", ("Ana Bell",))
    assert article.date == "2021-03-06"
    listed = "The Quay Argus (Linmoor : 1889 - 1954)\nSat 6 Mar 1937\nPage 4\n\n"
    article = read_text(f"{listed}{TITLE}\n\n{TEXT}\n")
    assert (article.title, article.outlet) == (TITLE, "The Quay Argus")
    assert article.date == "1937-03-06"


@pytest.mark.parametrize(
    ("issue", "date"),
    [("Spring 2021", "2021"), ("May 2021", "2021-05"), ("May/June 2021", "2021-05")],
)
def test_the_issue_in_which_it_was_printed(issue: str, date: str) -> None:
    foot = f"Published in the {issue} issue of The Tide Almanack."
    article = read_text(f"{TITLE}\n\nAna Bell\n\n{TEXT}\n\n{foot}\n")
    assert (article.outlet, article.date) == ("The Tide Almanack", date)


def test_an_author_between_a_section_and_the_headline() -> None:
    head = f"The Quay Courier\nSaturday, March 6, 2021\nCOMMENT\n\nANA BELL\n\n{TITLE}\n\n"
    article = read_text(head + TEXT)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))


def test_points_below_a_headline() -> None:
    points = "• The Quay Courier\n• 6 Mar 2021\n• Ana Bell\n\n"
    article = read_text(f"{TITLE}\n{points}{TEXT}")
    assert (article.outlet, article.authors) == ("The Quay Courier", ("Ana Bell",))


def test_a_paper_s_staff_is_no_outlet() -> None:
    head = f"{TITLE}\nAna Bell, Local Staff's profile picture\nAna Bell, Local Staff\n"
    article = read_text(f"{head}Posted Sat, Mar 6, 2021 at 6:12 pm ET\n\n{TEXT}\n")
    assert (article.outlet, article.authors) == (None, ("Ana Bell",))


def test_a_number_in_another_column_is_no_day() -> None:
    head = f"The Quay Herald\nVolume 12, Issue 4            March 2021\n\n{TITLE}\n\n"
    article = read_text(f"{head}Ana Bell '23\nStaff Writer\n\n{TEXT}\n")
    assert (article.outlet, article.date) == ("The Quay Herald", "2021-03")
    assert article.authors == ("Ana Bell",)


def test_who_wrote_down_what_another_told() -> None:
    head = f"{TITLE}\n\nDeirdre Pask, 61, teacher, Holm\nAs told to Ana Bell\n\n6 March 2021\n\n"
    assert read_text(head + TEXT).authors == ("Ana Bell",)


def test_what_a_publication_is_writes_nothing() -> None:
    head = f"NEWS RELEASE 6-MAR-2021\n\n{TITLE}\n\nPeer-Reviewed Publication\n\n"
    article = read_text(head + TEXT)
    assert (article.authors, article.date) == ((), "2021-03-06")


def test_the_day_of_a_change_settles_the_order_of_another() -> None:
    head = f"{TITLE}\nBy: Ana Bell\nLinmoor | Updated: March 7, 2021 09:12 IST\n"
    article = read_text(f"{head}First published on: 06-03-2021 at 18:12 IST\n\n{TEXT}\n")
    assert (article.date, "date-ambiguous" in article.flags) == ("2021-03-06", False)


def test_a_mail_by_which_a_reader_shares_an_article(tmp_path: Path) -> None:
    head = (
        "From: The Quay Courier <share@quaycourier.example>\n"
        f"Subject: Bob Crane has shared an article with you\n{_MAIL}\n"
        "Bob Crane thought you would like this article.\n\nMessage: Look!\n\n"
    )
    text = f"{head}{TITLE}\nBy Ana Bell\nPublished: Saturday, March 6, 2021\n\n{TEXT}\n"
    article = _read(tmp_path / "a.eml", text)
    assert (article.title, article.outlet) == (TITLE, "The Quay Courier")
    assert (article.authors, article.date) == (("Ana Bell",), "2021-03-06")


def test_a_page_that_calls_itself_nothing(tmp_path: Path) -> None:
    head = (
        f'<div>March 6, 2021</div><div><font size="+2">{TITLE}</font></div><div>by Ana Bell</div>'
    )
    article = _read(tmp_path / "a.html", f"<html><body>{head}{ROWS}</body></html>")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert article.date == "2021-03-06"
