"""Heads and frames of pasted pages: classes of mistakes found on pages written before the rules."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from corpus.reading import read, read_text
from corpus.reading.asides import why

from .samples import BODY, TEXT, TITLE, aside_words, paragraphs, pasted, zipped


@pytest.mark.parametrize(
    "line",
    [
        "This advertisement has not loaded yet, but your article continues below.",
        "Copyright© 2024, QUAY PUBLISHING PVT LTD. or its affiliated companies. All rights.",
        "Copyright Quay Herald. All rights reserved. This material may not be published.",
        "Kindly share this post with your friends on WhatsApp",
        "21:15:20",
        "A quay in Marlow, Ohio. REUTERS/Ana Bell/File Photo  Purchase Licensing Rights",
        "The clinic serves 900 people. (ABC Far North: Ana Bell)",
        "The Associated Press receives support from several foundations to cover elections.",
        "The AP is solely responsible for all content.",
        "Temps de Lecture 3 min.",
        "Lesezeit: 4 Minuten",
        "Follow BBC Marlow on BBC Sounds, Facebook, X and Instagram.",
        "Related internet links",
        "You are here: Home / Regional / Volta",
        "Previous article: Market fire under control",
        "Our newsletter gives you access to the most important stories daily. Subscribe now.",
        "Leer en español",
        "An earlier version of this article misstated the age of Ana Bell.",
        "When we learn of a mistake, we acknowledge it with a correction.",
        "Cancel anytime during your trial.",
        "Then $69 per month. Complete digital access on any device.",
        "Recommended from Editorial",
        "Article content",
        "Advertisement 2",
        "Share this article in your social network",
        "Terms & conditions | Institutional Subscriber",
        "Illustration by Piet Bell",
        "Live reporting by Ana Bell",
        "Bell reported from Marlow, Ohio, and Ortega from Calder.",
        "54° F Partly cloudy",
        "[![Swans at Marlow](swan.jpg)](https://quay.example/swan.jpg)",
        "news.quay.net.au/marlow/clinic-doctor-leaves/103442871",
    ],
)
def test_lines_of_the_frame(line: str) -> None:
    assert why(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "This advertisement has cost the party its majority, the minister said.",
        "Copyright law is what the two companies have fought over since 2011.",
        "The Associated Press receives support from nobody, he said.",
        "Follow the money on its way to Marlow and you will find the bridge.",
        "Cancel the visit, they told him, and he did.",
        "Then $69 was a week's pay.",
        "You are here because somebody forgot you, she said.",
        "An earlier version of this bridge fell into the river in 1911.",
        "Our newsletter was the first thing they closed, the editor said.",
        "The mayor was there. (He left early: the bridge was closed.)",
        "He kindly shared the post with his friends.",
    ],
)
def test_lines_that_look_like_the_frame(line: str) -> None:
    assert why(line) is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (f"Home › News › Local\n{TITLE}\n3 October 2023", None),
        (f"Time › Ukraine\n{TITLE}\n3 October 2023", "Time"),
    ],
)
def test_a_section_in_a_trail_of_crumbs_is_no_paper(head: str, outlet: str | None) -> None:
    assert pasted(head).outlet == outlet


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© 2023 Quay Valley Courier, a division of Lake Inc. All rights reserved.",
         "Quay Valley Courier"),
        ("Copyright © 2023 The Marlow Sentinel", "The Marlow Sentinel"),
        ("© 2023 Lake Media Holdings. All rights reserved.", None),
        ("Copyright 2024 The Associated Press.\n\nCopyright © 2024 Quay Sentinel",
         "Quay Sentinel"),
    ],
)  # fmt: skip
def test_a_paper_owns_its_copyright(foot: str, outlet: str | None) -> None:
    assert pasted(f"{TITLE}\n3 October 2023", foot).outlet == outlet


@pytest.mark.parametrize(
    ("url", "line", "outlet"),
    [
        ("https://www.quaylightnews.co.nz/2024/06/18/kelp-farm/",
         "Get the Quay Light News morning briefing in your inbox", "Quay Light News"),
        ("https://thedalesbell.example/a/kelp-farm", "A boat. Photograph: Sam Holt/Dales Bell",
         "Dales Bell"),
        ("https://thedalesbell.example/a/kelp-farm", "The dales bell tolled.",
         "thedalesbell.example"),
        ("https://quay.example/a/kelp-farm", "The Quay is closed.", "quay.example"),
    ],
)  # fmt: skip
def test_a_host_is_named_as_the_page_prints_it(url: str, line: str, outlet: str) -> None:
    assert pasted(f"{url}\n{TITLE}", line).outlet == outlet


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("/ By Ana Bell and Luis O'Dowd\nPosted Thu 8 Feb 2024", ("Ana Bell", "Luis O'Dowd")),
        ("| By Ana Bell\n8 February 2024", ("Ana Bell",)),
        ("8 February 2024\nLive reporting by Ana Bell", ("Ana Bell",)),
        ("Words: Ana Bell. Photos: Gil Ortega\n8 February 2024", ("Ana Bell",)),
        ("Ana Bell and Luis Ortega\nAna Bell reported from Marlow, and Luis Ortega from Calder."
         "\nPublished April 2, 2024Updated April 3, 2024", ("Ana Bell", "Luis Ortega")),
        ("Marta Lindqvist", ()),
        ("Ana Bell", ()),
        ("Quay Island", ()),
    ],
)  # fmt: skip
def test_who_wrote_it(head: str, authors: tuple[str, ...]) -> None:
    assert pasted(f"{TITLE}\n{head}").authors == authors


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published April 2, 2024Updated April 3, 2024", "2024-04-02"),
        ("Date: Aug - 14 - 2023 , 07:30", "2023-08-14"),
        ("Mon, 04 Dec, 2023 - 18:02", "2023-12-04"),
    ],
)
def test_dates_as_pages_glue_them(line: str, date: str) -> None:
    assert pasted(f"{TITLE}\n{line}").date == date


@pytest.mark.parametrize(
    "above",
    ["Quay Sentinel | News, Sports, Jobs", "You are here: Home / Regional / Volta"],
)
def test_what_stands_above_is_no_title(above: str) -> None:
    article = pasted(f"{above}\n{TITLE}\nBy Ana Bell\nMay 9, 2024")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))


def test_headlines_below_a_label_in_the_middle() -> None:
    links = ["Recommended from Editorial", "Why the river rose in June", "Five photos of the fair"]
    text = "\n".join([TITLE, "3 October 2023", *BODY[:2], *links, *BODY[2:]])
    marked = aside_words(read_text(text))
    assert all(line in marked for line in links)
    assert not any(row in marked for row in BODY)


def test_a_paragraph_below_such_a_label_is_text() -> None:
    text = "\n".join([TITLE, "3 October 2023", *BODY[:2], "Related stories", *BODY[2:]])
    assert not any(row in aside_words(read_text(text)) for row in BODY)


def test_who_an_author_is_below_the_by_line() -> None:
    line = "Ms. Bell is a geographer who has written about frontiers for 20 years."
    assert line in aside_words(pasted(f"{TITLE}\nBy Ana Bell\n{line}\nApril 21, 2023"))


def test_where_authors_reported_from() -> None:
    head = f"{TITLE}\nBy Ana Bell and Luis Ortega\n8 February 2024"
    line = "Bell reported from Marlow and Ortega from Calder."
    other = "Lindqvist reported from Marlow for eleven years."
    assert line in aside_words(pasted(head, line))
    assert other not in aside_words(pasted(head, other))


def test_who_a_town_is_below_its_release() -> None:
    head = f"FOR IMMEDIATE RELEASE\nSeptember 12, 2022\n{TITLE}"
    about = "Marlow is a city of 18,000 on the Sandusky River."
    marked = aside_words(pasted(head, f"About the City of Marlow\n{about}\n###"))
    assert "About the City of Marlow" in marked


def test_a_page_s_address_in_its_microdata(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        f"<html><head><title>{TITLE}</title></head><body itemscope "
        "itemtype='https://schema.org/NewsArticle'><link itemprop='mainEntityOfPage' "
        f"href='https://quay.example/arts/veto'><h1 itemprop='headline'>{TITLE}</h1>"
        f"<div itemprop='articleBody'>{paragraphs()}</div></body></html>"
    )
    (article,) = read(page)
    assert article.url == "https://quay.example/arts/veto"


def test_an_old_page_that_sets_its_head_in_bold(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        f"<HTML><HEAD><TITLE>Quay Mercury 11/5/98: {TITLE}</TITLE></HEAD><BODY>"
        f"<FONT SIZE=5><B>{TITLE}</B></FONT><BR><I>by Nigel Bell</I>"
        f"<P>Quay Mercury, Thursday 5 November 1998<HR>{paragraphs()}<HR>"
        "<FONT SIZE=1>&copy; Quay Mercury 1998</FONT></BODY></HTML>"
    )
    (article,) = read(page)
    assert (article.title, article.authors) == (TITLE, ("Nigel Bell",))
    assert (article.outlet, article.date) == ("Quay Mercury", "1998-11-05")


def test_a_subject_whose_end_is_the_headline(tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    mail.write_text(
        f"From: Quay Weekly Newsletter <news@quay.example>\nSubject: This week: {TITLE}\n"
        f"Date: Thu, 1 Feb 2024 06:59:12 -0600\n\n{TITLE}\nBy Ana Bell\n\n"
        + TEXT.replace("“", '"').replace("”", '"')
    )
    (article,) = read(mail)
    assert (article.title, article.outlet) == (TITLE, "Quay Weekly")


def test_an_address_as_the_browser_shows_it() -> None:
    article = pasted(f"{TITLE}\n3 October 2023\nnews.quay.net.au/marlow/clinic-leaves/103442871")
    assert article.url == "https://news.quay.net.au/marlow/clinic-leaves/103442871"


def test_a_title_that_a_note_s_field_repeats() -> None:
    field = f"- Full Title: {TITLE}"
    article = read_text(f"# {TITLE}\n\n- Author: [[Ana Bell]]\n{field}\n\n{TEXT}")
    assert field in aside_words(article)
    assert article.title == TITLE


def test_one_article_in_the_book_of_an_issue(tmp_path: Path) -> None:
    opf = (
        "<package xmlns='http://www.idpf.org/2007/opf'><metadata "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Quay Quarterly, Spring 2021"
        "</dc:title><dc:publisher>Quay Quarterly</dc:publisher></metadata><manifest>"
        "<item id='a' href='cover.xhtml'/><item id='b' href='c1.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    book = tmp_path / "a.epub"
    book.write_bytes(
        zipped(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": "<container><rootfile full-path='a.opf'/></container>",
                "a.opf": opf,
                "cover.xhtml": "<html><body><p>Quay Quarterly</p></body></html>",
                "c1.xhtml": f"<html><body><h1>{TITLE}</h1><p class='by'>Ana Bell</p>"
                f"{paragraphs()}</body></html>",
            }
        )
    )
    (article,) = read(book)
    assert (article.title, article.outlet) == (TITLE, "Quay Quarterly")
    assert article.authors == ("Ana Bell",)


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("The Calder Examiner\nNews Sport Business Jobs Homes Cars", "The Calder Examiner"),
        ("The Spinifex\nIndependent news for the Pilbara", "The Spinifex"),
        ("Calder Post\nMONDAY, 12 AUGUST 2024", "Calder Post"),
        ("Calder Weekly\nVol. 18 No. 42 – October 25, 2023 – Page 6", "Calder Weekly"),
        ("THE CALDER RECORD-COURIER\nServing two counties since 1889", "The Calder Record-Courier"),
        ("Log in\nNews Feed", None),
        ("Corriere della Laguna\nCronaca", "Corriere della Laguna"),
        ("নিউজ | English\nDeccan Mirror\nHome / Cities / Pune", "Deccan Mirror"),
    ],
)
def test_what_stands_above_the_headline(above: str, outlet: str | None) -> None:
    article = pasted(f"{above}\n{TITLE}\nBy Ana Bell\n12 August 2024")
    assert (article.title, article.outlet) == (TITLE, outlet)


@pytest.mark.parametrize("title", ["Serving the river since dawn", "Your war: who pays for it"])
def test_a_headline_that_begins_as_mottos_do(title: str) -> None:
    body = [f"The {title.split()[0].lower()} {title.split()[-1].lower()} is lost.", *BODY]
    article = read_text("\n".join([title, TITLE, "By Ana Bell", "12 August 2024", *body]))
    assert article.title == title


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Like what you read? Support Calder Compass with a gift.", "Calder Compass"),
        ("Copyright © 2023 · Calder Compass · Powered by WordPress", "Calder Compass"),
        ("The views are those of the writers and not of the Calder Compass.", "Calder Compass"),
        ("See the Calder Compass for more.", None),
    ],
)  # fmt: skip
def test_a_name_above_the_headline_that_the_page_s_end_repeats(foot: str, outlet: str) -> None:
    head = f"Log in\nCalder Compass\n{TITLE}\n12 August 2024"
    assert pasted(head, foot).outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "Image used for representational purposes only",
        "Workers lay track near Marlow on June 20. (Calder Rail/Telegram)",
        "You must be logged in to react.",
        "Click any reaction to login.",
        "Data returned from the Piano 'meterActive/meterExpired' callback event.",
        "This website and associated newspapers adhere to the Independent Press Standards"
        " Organisation's Editors' Code of Practice.",
        "ritzau/afp",
        "Saved from quay.example on 7 March 2021",
        "CC BY ND",
        "We believe in the free flow of information",
        "Republish our articles for free, online or in print, under a Creative Commons license.",
        "Disclosure statement",
        "University of Calder provides funding as a member of The Conversation UK.",
        "Story and photos by Ana Bell",
    ],
)
def test_more_lines_of_the_frame(line: str) -> None:
    marked = aside_words(pasted(f"{TITLE}\nBy Ana Bell\n12 August 2024\n{line}"))
    assert line in marked or why(line) is not None


def test_the_site_between_its_headline_and_its_motto(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        f"<html><head><title>{TITLE} — Seaward Bell — Local news for the coast</title></head><body>"
        f"<div>Seaward Bell</div><h1>{TITLE}</h1>{paragraphs()}</body></html>"
    )
    (article,) = read(page)
    assert (article.title, article.outlet) == (TITLE, "Seaward Bell")


def test_who_typed_a_document_is_not_its_author(tmp_path: Path) -> None:
    document = tmp_path / "a.docx"
    rows = [TITLE, "Story and photos by Ana Bell", "12 August 2024", *BODY, "typed by M. Hall"]
    text = "".join(f"<w:p><w:r><w:t>{row}</w:t></w:r></w:p>" for row in rows)
    document.write_bytes(
        zipped(
            {
                "word/document.xml": "<w:document xmlns:w='http://schemas.openxmlformats.org/"
                f"wordprocessingml/2006/main'><w:body>{text}</w:body></w:document>",
                "docProps/core.xml": "<c xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                "<dc:creator>M. Hall</dc:creator></c>",
            }
        )
    )
    (article,) = read(document)
    assert article.authors == ("Ana Bell",)


def test_an_italian_day_and_the_day_of_a_change() -> None:
    line = "12 giugno 2023 (modifica il 13 giugno 2023 | 08:15)"
    article = pasted(f"{TITLE}\ndi Marta Bressan\n{line}")
    assert (article.authors, article.date) == (("Marta Bressan",), "2023-06-12")


@pytest.mark.parametrize(
    ("head", "foot", "authors", "outlet"),
    [
        ("Menu\nThe Calder Pilot\nLetters\n=\n03/03/2023  Fiona Bell  News, Wildlife  0",
         "The Calder Pilot © 2023. All Rights Reserved.", ("Fiona Bell",), "The Calder Pilot"),
        ("THE TIMES OF CALDERWADA\nCITIES\n=\nTNN / Ana Bell / Jun 11, 2022, 04:12 IST", "",
         ("Ana Bell",), "The Times of Calderwada"),
        ("Skip to main content\nPrairie Lantern\nObits\n=\nAna Bell\nJan 17, 2024 10:30 AM",
         "Comments (4)\nAna Bell is the editor of the Prairie Lantern.\n2 days ago",
         ("Ana Bell",), "Prairie Lantern"),
        ("Calder Ledger\n=\nby Ana Bell\nMay 30, 2024",
         "ANA BELL\nAna Bell covers schools for the Calder Ledger. More by Ana Bell\n"
         "Republish This Story\n© 2024 Calder Ledger.", ("Ana Bell",), "Calder Ledger"),
    ],
)  # fmt: skip
def test_houses_that_no_table_has(
    head: str, foot: str, authors: tuple[str, ...], outlet: str
) -> None:
    article = pasted(head.replace("=", TITLE), foot)
    assert (article.title, article.authors, article.outlet) == (TITLE, authors, outlet)
    marked = aside_words(article)
    assert all(line in marked for line in foot.split("\n") if line)
    assert not any(row in marked for row in BODY)


def test_what_a_browser_prints_on_every_page() -> None:
    stamp = f"3/5/24, 9:02 PM\n{TITLE} | Calder Echo\nhttps://calderecho.example/news/veto-1123\n"
    middle = f"{BODY[0]}\n{BODY[1]}\n1/2\n{stamp}{BODY[2]}\n{BODY[3]}\n2/2"
    article = read_text(f"{stamp}{TITLE}\n4 March 2024\nBy Ana Bell\n{middle}")
    marked = aside_words(article)
    assert {"1/2", "2/2", "3/5/24, 9:02 PM", f"{TITLE} | Calder Echo"} <= set(marked)
    assert (article.title, article.date) == (TITLE, "2024-03-04")
    assert not any(row in marked for row in BODY)


@pytest.mark.parametrize(
    ("line", "date"),
    [("Stand: 5. Dezember 2020", "2020-12-03"), ("Updated December 5, 2020", "2020-12-03"),
     ("December 4, 2020", "2020-12-04")],
)  # fmt: skip
def test_the_day_of_a_change_gives_way_to_that_of_print(
    tmp_path: Path, line: str, date: str
) -> None:
    page = tmp_path / "a.html"
    head = f"<title>{TITLE}</title><meta property='article:published_time' content='2020-12-03'>"
    page.write_text(
        f"<html><head>{head}</head><body><article><h1>{TITLE}</h1><p>{line}</p>{paragraphs()}"
        "</article></body></html>"
    )
    (article,) = read(page)
    assert article.date == date


def test_an_old_blog_names_its_day_its_author_and_its_owner(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        f"<html><head><title>{TITLE}</title></head><body><img alt='The Calder Lantern'><div>"
        f"<p>News since 1911</p></div><div><h2>{TITLE}</h2><div class='info'>Posted on"
        f" <span>21 June 2019</span> by <a>Ana Bell</a> in <a>News</a></div>{paragraphs()}</div>"
        "<div>Copyright 2019 The Calder Lantern (Pty) Ltd | Theme by Acme</div></body></html>"
    )
    (article,) = read(page)
    assert (article.authors, article.date) == (("Ana Bell",), "2019-06-21")
    assert article.outlet == "The Calder Lantern"


STANDFIRST = "The delegation left the talks before midnight"


@pytest.mark.parametrize(
    "above",
    [
        "Issues  Essays  Snapshots  Podcasts",
        "< Back",
        "Text size: A A A",
        "Published by Cable & Wharf (https://cableandwharf.example/markets/tin-squeeze)",
        "Donate Now Please",
    ],
)
def test_a_line_whose_words_the_text_never_takes_up_is_no_headline(above: str) -> None:
    title = "Minister tells delegation to leave before midnight"
    article = pasted(f"{above}\n{title}\nBy Ana Bell\n12 August 2024")
    assert article.title == title


@pytest.mark.parametrize("title", ["Gone with the tide", "A door is a door: nine lands and a map"])
def test_a_headline_whose_words_the_text_never_takes_up(title: str) -> None:
    article = pasted(f"{title}\n{STANDFIRST}\nBy Ana Bell\n12 August 2024")
    assert article.title == title


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (f"Sections\nSearch\nThe Fenland Owl\nLog in\nCrime\n{TITLE}\n12 August 2024", "",
         "The Fenland Owl"),
        (f"Sections\nSearch\nThe Fenland Owl\nThe Quiet Hour\nLog in\n{TITLE}\n12 August 2024", "",
         None),
        (f"Global Rivers Monthly\nSign in\n{TITLE}\n12 August 2024",
         "You are reading a free article. Subscribe to Global Rivers Monthly to get more.",
         "Global Rivers Monthly"),
        (f"ERR News / ERR\n{TITLE}\n12 August 2024", "Source: BNS", "ERR News"),
        ("Published by Cable & Wharf (https://cableandwharf.example/a/tin-squeeze)\n"
         f"{TITLE}\n12 August 2024", "", "Cable & Wharf"),
        (f"Ha'penny Bridge News ⋅ Ireland's independent news site\n{TITLE}\n12 August 2024", "",
         "Ha'penny Bridge News"),
    ],
)  # fmt: skip
def test_the_paper_above_the_headline(head: str, foot: str, outlet: str | None) -> None:
    assert pasted(head, foot).outlet == outlet


def test_an_author_s_field_with_the_day() -> None:
    line = "Author: Ana Bell  Published 16:40, 08 August 2022"
    article = pasted(f"{TITLE}\n{line}\n| Updated: 09:12, 09 August 2022")
    assert (article.authors, article.date) == (("Ana Bell",), "2022-08-08")


def test_a_letter_s_front_matter_and_its_linked_author() -> None:
    front = (
        f'---\ntitle: "{TITLE} - Skerry & Sound"\nurl: https://skerryandsound.example/p/veto\n---'
    )
    article = read_text(
        f"{front}\n\n# {TITLE}\n\n[Ana Bell](https://substack.com/@ana)\n\nMar 10, 2024\n\n{TEXT}"
    )
    assert (article.title, article.outlet) == (TITLE, "Skerry & Sound")
    assert (article.authors, article.date) == (("Ana Bell",), "2024-03-10")


@pytest.mark.parametrize(
    "line",
    [
        "A stray dog at a market in Nairobi. PHOTO | FILE | NMG",
        "Photo Le CDA/Rémi MOREL",
        "More by this author",
        "This website uses cookies.",
        "You are reading a free article. Subscribe to Quay Monthly to get unlimited access.",
        "Disclaimer: This article is for information only and is not investment advice.",
        "For the latest news, weather, sports, and streaming video, head to KZQW News.",
        "Copyright Cable & Wharf",
        "Skerry & Sound is a reader-supported publication. To receive new posts, subscribe.",
        "ANA BELL is Senior Fellow at the Basin Institute.",
    ],
)
def test_still_more_lines_of_the_frame(line: str) -> None:
    assert line in aside_words(pasted(f"{TITLE}\nBy Ana Bell\n12 August 2024", line))


def test_a_subject_s_headline_is_written_as_the_text_prints_it(tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    mail.write_text(
        f"From: Quay Weekly <news@quay.example>\nSubject: Quay 118: {TITLE.lower()}\n"
        f"Date: Thu, 1 Feb 2024 06:59:12 -0600\n\n{TITLE}\n\n"
        + TEXT.replace("“", '"').replace("”", '"')
    )
    (article,) = read(mail)
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (f"Calder Courier-Mail\nYour Calder. Your news.\nToday's Paper\n{TITLE}\n20 May 2024", "",
         "Calder Courier-Mail"),
        (f"Sábado, 8 de julio de 2023\nLa Voz del Páramo\nNoticias\nDeportes\n{TITLE}", "",
         "La Voz del Páramo"),
        (f"Calder Herald Live\nLoad mobile navigation\n{TITLE}\nBy Ana Bell\n20 May 2024",
         "Follow Calder Herald Live", "Calder Herald Live"),
        (f"Menu\n{TITLE}\nBy Ana Bell\n20 May 2024", "Ana Bell\nFollow Ana Bell", None),
        ("From: The Meridian Brief <brief@meridian.example>\nSent: 11 September 2023 06:02\n"
         f"To: Desk\nSubject: {TITLE}\n\n{TITLE}", "", "The Meridian Brief"),
        (f"{TITLE}\n\nOct. 3 (UPI) --", "", None),
    ],
)  # fmt: skip
def test_more_houses_that_no_table_has(head: str, foot: str, outlet: str | None) -> None:
    article = pasted(head, foot)
    assert (article.title, article.outlet) == (TITLE, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "A bell in View Street. Picture by Noni Bell",
        "(tk/js)",
        "Something went wrong, please try again later.",
        "You can find this story in My Bookmarks.",
        "Contenido exclusivo para suscriptores",
        "You are getting this because you signed up. Unsubscribe",
        "Powered by Quintype",
        "Load mobile navigation",
        "Update Profile",
    ],
)
def test_yet_more_lines_of_the_frame(line: str) -> None:
    assert why(line) is not None


def test_a_page_whose_title_is_a_word_for_any_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        f"<html><head><title>Story</title></head><body><h1>{TITLE}</h1>{paragraphs()}</body></html>"
    )
    (article,) = read(page)
    assert article.title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Der Brunnen am Marktplatz (Archivbild). Foto: Lichtgut/Rolf Ziegler",
        "The cottage at Marlow. Pic: NIWorld",
        "Illustration by Wu Bell for Calder City Wire",
        "Artikel teilen",
        "Weitere Artikel",
    ],
)
def test_lines_of_german_and_local_frames(line: str) -> None:
    assert why(line) is not None


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("veröffentlicht am 09.06.2021 um 17:20 Uhr von Miriam Bell", ("Miriam Bell",), None),
        ("By Livia Bell, Calder Chronicle Service\n9 June 2021", ("Livia Bell",),
         "Calder Chronicle Service"),
        ("By Livia Bell, Ana Press and Luis Ortega\n9 June 2021",
         ("Livia Bell", "Ana Press", "Luis Ortega"), None),
    ],
)  # fmt: skip
def test_who_signs_and_for_whom(line: str, authors: tuple[str, ...], outlet: str | None) -> None:
    article = pasted(f"{TITLE}\n{line}")
    assert (article.authors, article.outlet, article.date) == (authors, outlet, "2021-06-09")


def test_a_byline_is_read_however_its_accents_are_stored() -> None:
    text = f"Cafés of Marlow shut\n\nBy Renée Müller and José Núñez\n12 March 2024\n\n{TEXT}\n"
    article = read_text(normalize("NFD", text))
    assert article.authors == ("Renée Müller", "José Núñez")
