"""Whose page it is and who wrote it, told in places that no line alone would be believed."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read, read_text

from . import samples
from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)


def _pasted(head: str, foot: str = "") -> Article:
    return read_text("\n\n".join(one for one in (head, TEXT, foot) if one), "a.txt")


def _read(path: Path, data: bytes | str) -> Article:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (article,) = read(path)
    return article


@pytest.mark.parametrize(
    ("credit", "foot"),
    [
        ("The quay. Photo: Ana Bell/Quay Media.", "Luis Ortega covers ships for Quay Media."),
        ("ANA BELL/QUAY MEDIA", "luis.ortega@quaymedia.example"),
        ("The quay. (Image: Ana Bell / Quay Media)", "Follow Quay Media on Telegram and X @quaym"),
    ],
)
def test_two_places_that_name_one_house(credit: str, foot: str) -> None:
    article = _pasted(f"{TITLE}\n\nBy Luis Ortega\n\n14 June 2023\n\n{credit}", foot)
    assert (article.outlet, article.authors) == ("Quay Media", ("Luis Ortega",))


@pytest.mark.parametrize(
    "credit",
    [
        "The quay. Photo: Ana Bell/Quay Media.",
        "The quay. Photo: Getty Images/Luis Ortega",
        "Photo: Ana Bell / Associated Press",
    ],
)
def test_one_place_and_the_author_himself_name_none(credit: str) -> None:
    article = _pasted(f"{TITLE}\n\nBY LUIS ORTEGA\n\n14 June 2023\n\n{credit}", "Luis Ortega")
    assert article.outlet is None


def test_nobody_asks_to_visit_the_page_of_another_house() -> None:
    foot = "Visit Quay Light’s home page for more news and analysis"
    assert _pasted(f"{TITLE}\n\n14 June 2023", foot).outlet == "Quay Light"


@pytest.mark.parametrize("foot", ["More from Islands & Highlands", "Follow Islands & Highlands"])
def test_a_section_that_the_foot_names_again_is_no_paper(foot: str) -> None:
    head = f"Home\nNews\nIslands & Highlands\n{TITLE}\nBy Luis Ortega\n29 September 2022"
    assert _pasted(head, f"0 comments\nConversation\n{foot}").outlet is None


def test_a_nation_is_a_section_before_another() -> None:
    head = f"Wednesday, June 23, 2021\n{TITLE}\nJune 23, 2021\nNation / Top Stories\nLuis Ortega"
    article = _pasted(head)
    assert (article.outlet, article.authors) == (None, ("Luis Ortega",))


def test_the_headline_before_the_sites_name_and_alone() -> None:
    head = f"{TITLE} | QuayWire\nQuayWire\nWeather\n{TITLE}\nLuis Ortega · Dec. 5, 2023"
    article = _pasted(head)
    assert (article.title, article.outlet) == (TITLE, "QuayWire")


def test_a_name_of_two_parts_in_a_running_head(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    above = [(8.0, 54.0, 765.0, "Elbe-Kurier"), (26.0, 54.0, 700.0, "Harbour to be dredged")]
    assert _read(tmp_path / "a.pdf", _columns(above)).outlet == "Elbe-Kurier"


def test_a_site_that_calls_itself_by_its_host_and_by_its_name(tmp_path: Path) -> None:
    head = f"<title>{TITLE}</title><meta property='og:site_name' content='slavonia.example'>"
    below = "<p>Slavonia Today</p><footer>© 2023 Slavonia Today. Designed by Webko.</footer>"
    page = samples.page(head, f"<h1>{TITLE}</h1>", below)
    assert _read(tmp_path / "a.html", page).outlet == "Slavonia Today"
    (tmp_path / "b").mkdir()
    page = samples.page(head, f"<h1>{TITLE}</h1>")
    assert _read(tmp_path / "b" / "a.html", page).outlet == "slavonia.example"


def test_the_end_of_a_breadcrumb_is_the_headline() -> None:
    head = (
        "Quay Times Atlantis\nWednesday, August 2, 2023\nHome » News » Talks » Nobody has a veto"
        " after the talks\nNobody has a veto after the talks\nbyLuis Ortega\nAugust 2, 2023"
    )
    article = _pasted(head)
    assert (article.title, article.authors) == (TITLE, ("Luis Ortega",))


@pytest.mark.parametrize(
    "above",
    [
        "Breaking: Fire on Highway 14",
        "News, data and analytics for buyers of fish\nWorld\nAmericas",
        "We value your privacy\nWe and our 842 partners store and/or access information on a"
        " device, such as cookies, and process personal data.\nMORE OPTIONS\nAGREE",
        "Support a free press with $5 per month\nNews\nSport",
        "PART OF NEWS OF STATES\nGOV & POLITICS\nEDUCATION\nNews Story",
        "Please Update your browser\nATLANTIS\nPremium",
    ],
)
def test_what_a_page_says_first_is_no_headline(above: str) -> None:
    title = "Alliance keeps its door open after Geneva talks"
    article = _pasted(f"{above}\n{title}\nBy Luis Ortega\nJune 14, 2023")
    assert article.title == title
    assert title not in aside_words(article)


@pytest.mark.parametrize("first", ["Time Atlantis", "QUAY.COM", "Alliance keeps its door open"])
def test_the_line_above_a_day_that_is_no_headline(first: str) -> None:
    title = "Alliance keeps its door open after Geneva talks"
    article = _pasted(f"{first}\n{title}\nJune 14, 2023\nLuis Ortega\nfacebook (opens in new tab)")
    assert (article.title, article.authors) == (title, ("Luis Ortega",))


def test_the_day_on_which_a_page_was_copied() -> None:
    head = f"EPAPER | October 15, 2022\n{TITLE}\nLuis Ortega Published October 14, 2022"
    article = _pasted(head)
    assert (article.date, article.authors) == ("2022-10-14", ("Luis Ortega",))


def test_a_day_far_above_the_headline_and_one_below_it() -> None:
    head = f"Sunday, 11 February 2024\nQuay Times\nMagazine\nClassifieds\n{TITLE}\n05 February 2024"
    article = _pasted(head)
    assert (article.title, article.date, article.outlet) == (TITLE, "2024-02-05", "Quay Times")
    assert _pasted(f"Sunday, 11 February 2024\n{TITLE}").date == "2024-02-11"


def test_a_section_named_magazine_is_no_paper() -> None:
    assert _pasted(f"Classifieds\nMagazine\n{TITLE}\n5 February 2024").outlet is None


@pytest.mark.parametrize("motto", ["Without Fear or Favour", "open-minded writing from Atlantis"])
def test_a_motto_above_a_label_is_no_headline(motto: str) -> None:
    title = "Alliance keeps its door open after Geneva talks"
    article = _pasted(f"{motto}\nUNWIND IN STYLE\nMoney\n{title}\nJune 14, 2023")
    assert article.title == title


def test_a_menu_ends_before_the_headline() -> None:
    head = f"Top stories\nHealth\nCrime\n14 June 2023 - 12:10\n{TITLE}\nShare this:"
    assert _pasted(head).title == TITLE


def test_an_author_below_how_long_it_takes_to_read() -> None:
    deck = "Geologists give the slope above the village six weeks. The council gives it four."
    head = f"{TITLE}\n{deck}\nNovember 9, 2023 - 11:30\n5 minutes\nLuis Ortega"
    article = _pasted(head)
    assert (article.authors, article.date) == (("Luis Ortega",), "2023-11-09")


def test_a_paper_beside_a_day_that_has_no_papers_name() -> None:
    assert _pasted(f"12 June 2019, The Tablet\n{TITLE}\nby Luis Ortega").outlet == "The Tablet"


def test_an_author_told_of_whatever_stands_below() -> None:
    bio = "Luis Ortega writes stories of harbours and of fences for The Quay Bee."
    foot = f"{bio}\n\nEverything in the palm of a hand, all of the time."
    article = _pasted(f"{TITLE}\n\nBy Luis Ortega\n\n14 June 2023", foot)
    assert aside_words(article)[bio] == "about the author"


def test_a_role_that_was_copied_without_its_space() -> None:
    article = _pasted(f"{TITLE}\nBy Luis OrtegaTransportation Reporter\nJune 14, 2023")
    assert article.authors == ("Luis Ortega",)


def test_a_caption_and_the_caption_with_its_credit() -> None:
    first, second = "A bus on Dundas Street.", "A bus on Dundas Street. Steve Quay file photo"
    article = _pasted(f"{TITLE}\nBy Luis Ortega\n14 June 2023\n{first}\n{second}")
    assert {first, second} <= set(aside_words(article))


def test_what_a_page_tells_its_readers_below_its_buttons() -> None:
    told = "There is nothing here as of now. Add your own to begin."
    article = _pasted(f"{TITLE}\n\n14 June 2023", f"Add a comment\n\nSort by\n\n{told}")
    assert told in aside_words(article)


@pytest.mark.parametrize(
    "last",
    [
        "We deserve better than this.",
        "You have been warned, ministers of the alliance, and will be again.",
    ],
)
@pytest.mark.parametrize("above", ["", "Advertisement\n\n", "READ MORE: A quay is sold\n\n"])
def test_an_authors_last_sentence_to_his_readers(last: str, above: str) -> None:
    foot = f"{above}{last}\n\nShare\n\nReuse this content"
    article = _pasted(f"{TITLE}\n\nBy Luis Ortega\n\n14 June 2023", foot)
    assert last not in aside_words(article)


def test_a_standfirst_that_the_text_takes_up_is_no_headline() -> None:
    deck = "The alliance keeps its door open after talks in Geneva"
    head = f"An open house after all of it\n{deck}\nBy Luis Ortega"
    assert _pasted(f"{head}\n14 June 2023").title == "An open house after all of it"


def test_a_paper_behind_the_authors_name(tmp_path: Path) -> None:
    head = f"{TITLE}\n\nBy Luis Ortega, Quay Weekly, 14 June 2023"
    article = _pasted(head)
    assert (article.outlet, article.authors) == ("Quay Weekly", ("Luis Ortega",))
    line = '{"title": "%s", "author": "Luis Ortega, Delta Gazette", "content": "%s"}'
    article = _read(tmp_path / "a.jsonl", line % (TITLE, TEXT.replace("\n", "\\n")))
    assert (article.outlet, article.authors) == ("Delta Gazette", ("Luis Ortega",))


def test_a_house_before_the_headline_in_the_pages_title(tmp_path: Path) -> None:
    page = samples.page(f"<title>Moravia Weekly - {TITLE}</title>", f"<h1>{TITLE}</h1>")
    assert _read(tmp_path / "a.html", page).outlet == "Moravia Weekly"


def test_the_author_between_a_day_and_a_number_of_readers(tmp_path: Path) -> None:
    above = f"<h1>{TITLE}</h1><div class='info'>02.06.2023 · Luis Ortega · 412 views</div>"
    article = _read(tmp_path / "a.html", samples.page(f"<title>{TITLE}</title>", above))
    assert article.authors == ("Luis Ortega",)


def test_fields_that_a_program_of_notes_exports_below_them(tmp_path: Path) -> None:
    below = "id: 2f6b\ncreated_time: 2023-04-20T08:12Z\nauthor: \nsource_url: %s\ntype_: 1"
    article = _read(tmp_path / "a.md", f"{TITLE}\n\n{TEXT}\n\n{below % 'https://q.example/a'}")
    assert article.url == "https://q.example/a"
    assert below.split("\n", maxsplit=1)[0] in "".join(aside_words(article))
    assert all(part in article.text for part in BODY)


def test_a_house_whose_letter_somebody_signs(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Short Sellers Club <s@mail.example>", TITLE
    mail["List-Unsubscribe"] = "<https://mail.example>"
    mail.set_content(f"{TITLE}\n\nMarcus Ogilvy\nDecember 4, 2023\n\n{TEXT}\n")
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert (article.outlet, article.authors) == ("Short Sellers Club", ("Marcus Ogilvy",))


def test_a_mail_sent_on_under_a_rule(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Petra Novak <p@office.example>", f"FW: {TITLE}"
    mail["Date"] = "Tue, 7 Feb 2023 09:12:00 +0100"
    rule = "_" * 32
    mail.set_content(
        f"worth a look?\n\n{rule}\nFrom: Sofia Morning <news@sofiamorning.example>\n"
        f"Sent: Monday, February 6, 2023 6:00 PM\nTo: Petra Novak\nSubject: {TITLE}\n\n{TEXT}\n"
    )
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert (article.outlet, article.authors) == ("Sofia Morning", ())
    assert article.date == "2023-02-06"
    assert "sender's note" in aside_words(article).values()


def _columns(above: samples.Lines) -> bytes:
    lines = list(above)
    for left, rows in ((54, BODY[:2]), (320, BODY[2:])):
        y = 650.0
        for row in rows:
            for number, line in enumerate(samples.wrapped(row, 44)):
                words = line.replace("“", '"').replace("”", '"')
                lines.append((9.5, left + (0 if number else 8), y, words))
                y -= 11.5
    return samples.pdf([lines])


def test_a_headline_over_two_columns_breaks_none_of_their_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    above = [(26.0, 54.0, 700.0, "Harbour to be dredged after eleven long years")]
    article = _read(tmp_path / "a.pdf", _columns(above))
    assert [row for row in article.text.split("\n\n") if len(row) > 60] == [
        row.replace("“", '"').replace("”", '"') for row in BODY
    ]


def test_a_running_head_that_the_foots_address_spells(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    above = [
        (8.0, 54.0, 765.0, "THE SHETLAND TIDINGS"),
        (26.0, 54.0, 700.0, "Harbour to be dredged"),
        (8.0, 54.0, 40.0, "www.shetlandtidings.example"),
    ]
    assert _read(tmp_path / "a.pdf", _columns(above)).outlet == "The Shetland Tidings"


def test_authors_below_each_other_on_a_cover(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    cover = [
        (22.0, 72.0, 600.0, TITLE),
        (12.0, 72.0, 520.0, "Elke Brandner"),
        (12.0, 72.0, 504.0, "Matteo Righi"),
        (11.0, 72.0, 460.0, "Policy Paper 14"),
        (11.0, 72.0, 444.0, "April 2023"),
        (12.0, 72.0, 120.0, "Alpine Transport Institute"),
    ]
    plain = [row.replace("“", '"').replace("”", '"') for row in BODY]
    inside = [(11.0, 72.0, 720.0, "Summary"), *samples.column(690, plain)]
    article = _read(tmp_path / "a.pdf", samples.pdf([cover, inside]))
    assert article.authors == ("Elke Brandner", "Matteo Righi")
    assert article.outlet == "Alpine Transport Institute"


def test_one_line_paragraphs_of_a_pdf_stay_apart(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    rows = ["The plant opens in May.", *(f"It makes {n} tons a year." for n in range(10, 16))]
    article = _read(tmp_path / "a.pdf", samples.pdf([samples.column(700, rows)]))
    assert article.text.split("\n\n") == rows


@pytest.mark.parametrize(
    "line",
    [
        "We and our 842 partners store and/or access information on a device, such as cookies.",
        "To view this video please enable JavaScript, and consider upgrading to a web browser",
        "— with assistance from Ines Holm",
        "MIKAELA MACKENZIE / WINNIPEG FREE PRESS FILES",
        "View image in fullscreen",
        "Last update: 05-10-22, 11:12",
        "Sent from my iPhone",
        "The Quay is not responsible for the content of external sites.",
        "Support this work for just $3.92/week",
        "Was this email forwarded to you? Sign up here.",
        "Citation: Rain in the Arctic (2020, March 18) retrieved 19 March 2020 from the site",
        "Fact checker: Alice Milliken",
    ],
)
def test_further_lines_of_the_frame(line: str) -> None:
    from corpus.reading.asides import why

    assert why(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "We value your privacy as much as our own, the minister told them, and closed the door.",
        "Join us or leave us, she told the hall, and half of it left.",
        "Thank you for joining us this evening, Minister.",
        "We use what the river gives us.",
        "Support for the mayor fell to $3 a week in donations, he said.",
        "Breaking: that is what glass does.",
        "Get used to it, because the subscription model is here to stay, he said.",
    ],
)
def test_lines_of_the_text_that_begin_alike(line: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Luis Ortega\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}", "a.txt")
    assert line not in aside_words(article)


@pytest.mark.parametrize("line", ["MASS TIMES", "Opening Times", "More stories: Atlantic gales"])
def test_words_that_name_no_paper(line: str) -> None:
    assert _pasted(f"{TITLE}\nBy Ana Bell\n14 June 2023", line).outlet is None
    assert _pasted(f"{line}\n{TITLE}\nBy Ana Bell\n14 June 2023").outlet is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Ana Bell avec ACP", ("Ana Bell",)),
        ("Von Ana Bell mit dpa", ("Ana Bell",)),
        ("Author of the article:Ana Bell", ("Ana Bell",)),
        ("Quay Highlands / By Ana Bell and Tom Cole", ("Ana Bell", "Tom Cole")),
        ("from Ana Bell, P.P.", ("Ana Bell",)),
        ("14 June 2023 - Ana Bell", ("Ana Bell",)),
        ("Ana Bell (now) and Tom Cole (earlier)", ("Ana Bell", "Tom Cole")),
        ("Ana Bell / Tom Cole", ("Ana Bell", "Tom Cole")),
        ("Words Ana Bell\nPhotographs Tom Cole", ("Ana Bell",)),
        ("Ana Bell 14 June 2023", ("Ana Bell",)),
        ("Ana Bell, Tom Cole, QuayVoice.example", ("Ana Bell", "Tom Cole")),
        ("Posted by Ana Bell, Deputy Editor on 6/14/2023", ("Ana Bell",)),
        ("Edited by: Ana Bell | Updated: Jun 14, 2023, 09:12 IST", ()),
    ],
)
def test_who_signs_below_a_headline(line: str, authors: tuple[str, ...]) -> None:
    assert _pasted(f"{TITLE}\n{line}\n14 June 2023").authors == authors


def test_a_name_between_a_section_and_a_headline() -> None:
    assert _pasted(f"Country Living\nMia Tolland\n{TITLE}\n14 June 2023").authors == (
        "Mia Tolland",
    )
    told = _pasted(f"Country Living\nMia Tolland\n{TITLE}\n14 June 2023", "Mia Tolland sang.")
    assert told.authors == ()


def test_the_day_on_which_it_was_clipped_gives_way() -> None:
    head = f"Clipped from The Quay Mercury on 2 May 2019\n\n# {TITLE}\n\nAna Bell\n30 April 2019"
    assert _pasted(head).date == "2019-04-30"


def test_who_signs_below_a_headline_far_down_a_page() -> None:
    above = "Quay Mercury\nScores\nTables\nFootball  Rugby  Cricket  Hurling  Athletics  More..."
    article = _pasted(f"{above}\nLIVE: Calder 1-1 Tarn\n{TITLE}\nAna Bell\n14 June 2023, 18:51")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert article.date == "2023-06-14"


@pytest.mark.parametrize(
    ("foot", "date"),
    [
        ("From Quay & Bench, issue 58, September 2015", "2015-09"),
        ("This article was first published in the Quay Journal, June 2010.", "2010-06"),
        ("Quay & Bench | April 2022 | www.quaybench.example", "2022-04"),
        ("They met in Calder, September 2015", None),
    ],
)
def test_the_month_of_an_issue(foot: str, date: str | None) -> None:
    assert _pasted(TITLE, foot).date == date


def test_a_standfirst_above_a_name_a_day_and_how_long_it_takes() -> None:
    deck = "In Hollin Ghyll the sheds are full of envoys. Their parents call it a school of life."
    article = _pasted(f"{TITLE}\n\n{deck}\n\nInes Vallory • 18 Jan 2022 • 6 min read")
    assert (article.authors, article.date) == (("Ines Vallory",), "2022-01-18")


def test_a_mail_sent_on_says_less_than_the_cutting_in_it(tmp_path: Path) -> None:
    cutting = f"Quay Argosy\nTuesday, 12th August 2008\n\n{TITLE}\n\nBy Luis Ortega\n\n{TEXT}\n"
    mail = (
        "From: Gill Hay <gill@mailhaven.example>\nTo: si@mailhaven.example\n"
        "Subject: FW: you have to read this\nDate: Thu, 21 Aug 2008 22:41:09 +0100\n"
        'Content-Type: text/plain; charset="utf-8"\n\nFor your novel!\n\n'
        "-----Original Message-----\nFrom: Pat Loy\nSent: 19 August 2008 13:05\n"
        f"To: Gill Hay\nSubject: you have to read this\n\n{cutting}"
    )
    article = _read(tmp_path / "a.eml", mail)
    assert (article.title, article.authors) == (TITLE, ("Luis Ortega",))
    assert article.date == "2008-08-12"


def test_elements_named_in_other_languages(tmp_path: Path) -> None:
    body = "".join(f"<p>{row}</p>" for row in BODY)
    for author, day in (("auteur", "datum"), ("firma", "fecha")):
        page = (
            f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
            f"<span class='{author}'>Ana Bell</span><span class='{day}'>24 May 2018</span>{body}"
            "</article></body></html>"
        )
        article = _read(tmp_path / "a.html", page)
        assert (article.authors, article.date) == (("Ana Bell",), "2018-05-24")
