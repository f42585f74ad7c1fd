"""Who wrote and who printed it, told in ways found on files written before the rules."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import bylines, read, read_text

from . import samples
from .samples import BODY, aside_words, paragraphs

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)


def _read(path: Path, data: bytes | str) -> Article:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (article,) = read(path)
    return article


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("Ana Bell in Brussels and Luis Ortega", ("Ana Bell", "Luis Ortega"), None),
        ("By Ana Bell in London and New York", ("Ana Bell",), None),
        ("By Ana Bell in Varna, additional reporting by Luis Ortega", ("Ana Bell",), None),
        ("By Ana Bell and Bo Lind, with reporting by Cy Day", ("Ana Bell", "Bo Lind"), None),
        ("By Secretary General Pieter van Rossum", ("Pieter van Rossum",), None),
        ("By ANA BELL of the Courier staff", ("Ana Bell",), "The Courier"),
        ("Ana Bell, Special to the Courier", ("Ana Bell",), "The Courier"),
        ("By A. B. Lee", ("A. B. Lee",), None),
    ],
)
def test_places_helpers_and_papers_of_a_by_line(
    line: str, authors: tuple[str, ...], outlet: str | None
) -> None:
    found = bylines.byline(line, bare=True)
    assert found is not None
    assert (found.authors, found.outlet) == (authors, outlet)


@pytest.mark.parametrize(
    ("head", "authors", "outlet"),
    [
        ("ANA BELL — Wednesday, 15 March 2023, 07:41", ("Ana Bell",), None),
        ("New York — Wednesday, 15 March 2023, 07:41", (), None),
        ("By Ana Bell\nMarlow County Record, 15 March 2023", ("Ana Bell",), "Marlow County Record"),
        ("Ana Bell · The Upland Quarterly · 11 min\n15 March 2023", ("Ana Bell",),
         "The Upland Quarterly"),
        ("Today is March 16, 2023\nMarch 15, 2023", (), None),
    ],
)  # fmt: skip
def test_lines_under_a_headline(head: str, authors: tuple[str, ...], outlet: str | None) -> None:
    article = read_text(f"{TITLE}\n{head}\n\n{TEXT}")
    assert (article.authors, article.outlet, article.date) == (authors, outlet, "2023-03-15")


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("Quayside Moscow\nRussia's Daily Online", "Quayside Moscow"),
        ("THE MINISTRY OF FOREIGN AFFAIRS OF VOLTA\nOfficial website",
         "The Ministry of Foreign Affairs of Volta"),
        ("Parliament votes to keep the ferries", None),
    ],
)  # fmt: skip
def test_a_house_above_the_headline(above: str, outlet: str | None) -> None:
    article = read_text(f"{above}\n15 March 2023\n{TITLE}\nBy Ana Bell\n\n{TEXT}")
    assert article.outlet == outlet


def test_who_told_it_is_nobody_who_printed_it() -> None:
    text = f"{TITLE}\nAna Bell\n15 March 2023\n\n{BODY[0]}\n\nSource: Air Command on Telegram\n"
    article = read_text(text + "\n".join(("", *BODY[1:])))
    assert article.outlet is None


def test_sentences_behind_labels_are_text() -> None:
    article = read_text(
        f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\nDetails: The fire was put out by four in the morning."
        "\n\nTags: fire\nCategory: News\nUpdated: 3 May 2023"
    )
    assert "Details" not in " ".join(aside_words(article))


@pytest.mark.parametrize(
    ("end", "authors"),
    [
        ("Luis Ortega", ("Luis Ortega",)),
        ("— Luis Ortega\nBrussels correspondent", ("Luis Ortega",)),
        ("Marta Lindqvist", ()),
        ("New York", ()),
    ],
)
def test_a_name_alone_below_the_text_signs_it(end: str, authors: tuple[str, ...]) -> None:
    article = read_text(f"{TITLE}\n15 March 2023\n\n{TEXT}\n\n{end}")
    assert article.authors == authors
    assert ("byline" in aside_words(article).values()) == bool(authors)


def test_a_mail_sent_on_twice_is_the_first_senders(tmp_path: Path) -> None:
    inner = "\n> ".join(
        (
            "> -----Original Message-----\n> From: The Morning Tide <hello@tide.example>",
            "Sent: Tuesday, 14 March 2023 06:00",
            f"Subject: {TITLE}\n> ",
            f"{TITLE}\n> \n> By Ana Bell\n> ",
            *(f"{row}\n> " for row in BODY),
        )
    )
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Bill Tarrant <bill@home.example>", f"Fwd: FW: {TITLE}"
    mail["Date"] = "Fri, 17 Mar 2023 08:01:00 +0000"
    mail.set_content(
        "For tomorrow.\n\nBegin forwarded message:\n\n> From: June Abbot <june@office.example>\n"
        f"> Date: 16 March 2023\n> Subject: FW: {TITLE}\n>\n> Thought of you.\n>\n{inner}\n"
    )
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert (article.title, article.date) == (TITLE, "2023-03-14")
    assert (article.outlet, article.authors) == ("The Morning Tide", ("Ana Bell",))
    kept = article.text
    for one in reversed(article.asides):
        kept = kept[: one.start] + kept[one.end :]
    assert all(row in kept for row in BODY)
    assert "Thought" not in kept
    assert "Thought" in article.text


def test_the_address_that_a_letter_posts(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ana Bell from Deck Load <deck@load.example>", TITLE
    mail["Date"] = "Sat, 9 Mar 2024 11:02:13 +0000"
    mail["List-Post"] = "<https://load.example/p/nobody-has-a-veto>"
    mail.set_content(TEXT)
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert article.url == "https://load.example/p/nobody-has-a-veto"
    assert article.outlet == "Deck Load"


def test_a_magazine_s_number_is_many_articles(tmp_path: Path) -> None:
    about = (
        "<dc:title>The Fathom Review, Issue 12</dc:title><dc:creator>The Fathom Review</dc:creator>"
        "<dc:publisher>Fathom Press</dc:publisher><dc:date>2020-09-01</dc:date>"
    )
    chapters = {
        "a.xhtml": f"<h1>{TITLE}</h1><p>by Ana Bell</p>{paragraphs()}",
        "b.xhtml": f"<h1>What the cable heard</h1><p>by Luis Ortega</p>{paragraphs()}",
    }
    path = tmp_path / "a.epub"
    path.write_bytes(samples.epub(about, chapters))
    found = list(read(path))
    assert [one.authors for one in found] == [("Ana Bell",), ("Luis Ortega",)]
    assert {one.outlet for one in found} == {"The Fathom Review"}


def test_the_largest_words_of_a_cover_are_its_headline(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    plain = [row.replace("“", '"').replace("”", '"') for row in BODY]
    pages = [
        [
            (8.0, 72.0, 770.0, TITLE),
            (22.0, 72.0, 720.0, TITLE),
            (13.0, 72.0, 690.0, "Ana Bell and Luis Ortega"),
            (11.0, 72.0, 670.0, "Research Paper | June 2024"),
            (11.0, 72.0, 650.0, "Institute for River Studies"),
            *samples.column(620, plain),
        ],
        [(8.0, 72.0, 770.0, TITLE), *samples.column(720, plain)],
    ]
    article = _read(tmp_path / "a.pdf", samples.pdf(pages, "/Title (final_v7.docx)"))
    assert (article.title, article.date) == (TITLE, "2024-06")
    assert article.authors == ("Ana Bell", "Luis Ortega")


def test_tex_of_a_reference_is_words(tmp_path: Path) -> None:
    pytest.importorskip("bibtexparser")
    article = _read(
        tmp_path / "a.bib",
        '@article{x, title = {{NATO} and {\\"O}l}, author = {M{\\"u}ller, Jana and Bell, Ana},'
        " journaltitle = {Sicherheit \\& Politik}, date = {2020-05-04},"
        " abstract = {``Nobody buys at noon,'' a trader said.}}",
    )
    assert (article.title, article.authors[0]) == ("NATO and Öl", "Jana Müller")
    assert article.text == "“Nobody buys at noon,” a trader said."
    assert "cut-off" in article.flags


def test_a_reference_with_nothing_to_read_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("rispy")
    path = tmp_path / "a.ris"
    path.write_text(f"TY  - NEWS\nTI  - {TITLE}\nER  - \n")
    with pytest.raises(ReadingError, match="no attached file"):
        list(read(path))


NOTE = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM "http://x.example/e.dtd">'
    "<en-export><note><title>{title} - Quay Post</title><content><![CDATA[<?xml version='1.0'?>"
    "<!DOCTYPE en-note SYSTEM 'http://x.example/n.dtd'><en-note>{body}</en-note>]]></content>"
    "<created>20230311T090000Z</created><note-attributes><source-url>"
    "https://quaypost.example/2023/03/10/veto</source-url></note-attributes>"
    "<resource><data encoding='base64'>{picture}</data></resource></note></en-export>"
)


def test_notes_of_evernote(tmp_path: Path) -> None:
    body = f"<div>By Ana Bell</div><div>10 March 2023</div>{paragraphs()}"
    note = NOTE.format(title=TITLE, body=body, picture="QUJD" * 3_000_000)
    article = _read(tmp_path / "a.enex", note)
    assert (article.title, article.outlet) == (TITLE, "Quay Post")
    assert (article.authors, article.date) == (("Ana Bell",), "2023-03-10")
    assert article.url == "https://quaypost.example/2023/03/10/veto"
    assert BODY[1] in article.text


def test_notes_that_define_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.enex"
    path.write_text('<!DOCTYPE en-export [<!ENTITY a "b">]><en-export>&a;</en-export>')
    with pytest.raises(ReadingError):
        list(read(path))


@pytest.mark.parametrize(
    ("title", "top", "outlet"),
    [
        (f"{TITLE} - Notes from Lower Wick",
         f"<h1><a href='/'>Notes from Lower Wick</a></h1><h2>{TITLE}</h2>",
         "Notes from Lower Wick"),
        (f"Quayside - Ohio's Daily - {TITLE}", f"<h2>{TITLE}</h2>", "Quayside"),
        (TITLE, f"<a href='/'><img src='l.svg' alt='The Lowlander logo'></a><h1>{TITLE}</h1>",
         "The Lowlander"),
        (TITLE, f"<a href='/'>Home</a><h1>{TITLE}</h1>", None),
    ],
)  # fmt: skip
def test_a_page_names_its_site_where_it_links_home(
    tmp_path: Path, title: str, top: str, outlet: str | None
) -> None:
    page = f"<html><head><title>{title}</title></head><body>{top}{paragraphs()}</body></html>"
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet) == (TITLE, outlet)


def test_who_posted_it_stands_below(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{paragraphs()}<p>Posted by"
        " <a>Ana Bell</a> at 9:14 pm on Sunday, August 17, 2014 | 3 comments</p></body></html>"
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.authors, article.date) == (("Ana Bell",), "2014-08-17")


@pytest.mark.parametrize(
    ("head", "authors", "outlet"),
    [
        ("Interview: Ana Bell\n18 September 2021 · The Upland Review of Books, Issue 40",
         ("Ana Bell",), "The Upland Review of Books"),
        ("Portrait of Ana BellAna Bell\n18 September 2021", ("Ana Bell",), None),
        ("By Ana Bell Senior Reporter\n10:01, 18 SEP 2021Updated10:44, 19 SEP 2021",
         ("Ana Bell",), None),
        ("Ana Bell Euro Dale Est. 3min Sep 18, 2021 15:40 (updated: Sep 19, 2021 09:02)",
         ("Ana Bell",), None),
        ("By Ana Bell\n18. 9. 2021", ("Ana Bell",), None),
        ("By Ana Bell\nQVC Far North\nPosted Sat 18 Sep 2021 at 9:14am\n"
         "The sea at dawn. (QVC Far North: Ana Bell)", ("Ana Bell",), "QVC Far North"),
    ],
)  # fmt: skip
def test_more_lines_under_a_headline(
    head: str, authors: tuple[str, ...], outlet: str | None
) -> None:
    article = read_text(f"{TITLE}\n{head}\n\n{TEXT}")
    assert (article.authors, article.outlet, article.date) == (authors, outlet, "2021-09-18")


def test_a_dated_caption_names_no_author() -> None:
    caption = "The envoy Ana Bell arrives to speak in the hall on Feb. 7, 2023. | Joe Prater/Quay"
    article = read_text(f"{TITLE}\n{caption}\nBy LUIS ORTEGA\n02/17/2023 03:14 PM\n\n{TEXT}")
    assert article.authors == ("Luis Ortega",)


def test_a_database_s_from_is_who_printed_it() -> None:
    head = (
        f"{TITLE}\nDate: Apr. 11, 2015\nFrom: The Weekend Statesman\nPublisher: Statesman Ltd.\n"
        "Document Type: Article\nLength: 684 words\nByline: Ana Bell\nFull Text:"
    )
    article = read_text(f"{head}\n\n{TEXT}")
    assert (article.outlet, article.authors) == ("The Weekend Statesman", ("Ana Bell",))


@pytest.mark.parametrize(
    ("foot", "above", "outlet"),
    [
        ("© 2021 The Quay Ledger Limited. All rights reserved.", "QUAY LEDGER\nUK\nTech",
         "Quay Ledger"),
        ("Copyright 2021 KQVX. All rights reserved.", "Watch Live\nWeather\nAdvertise With Us",
         "KQVX"),
    ],
)  # fmt: skip
def test_a_firm_s_legal_form_is_no_part_of_a_paper_s_name(
    foot: str, above: str, outlet: str
) -> None:
    article = read_text(f"{above}\n{TITLE}\nBy KQVX Staff\n18 September 2021\n\n{TEXT}\n\n{foot}")
    assert article.outlet == outlet


def test_a_mail_inside_of_another_without_a_line_between(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = '"Pim, Ola" <ola@ngo.example>', f"FW: {TITLE}"
    mail["Date"] = "Wed, 3 Feb 2021 10:00:00 +0100"
    mail.set_content(
        "For info.\n\nOla Pim\n\nFrom: Ministry of Fences <press@fences.example>\n"
        f"Sent: Tuesday, February 2, 2021 4:12 PM\nTo: Pim, Ola <ola@ngo.example>\nSubject: {TITLE}"
        f"\n\n{TITLE}\n\n{TEXT}\n"
    )
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert (article.outlet, article.date) == ("Ministry of Fences", "2021-02-02")
    assert "sender's note" in aside_words(article).values()
    assert article.text.startswith("For info.")


def test_class_names_in_any_case_and_a_blog_s_title(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE} « a slow typist</title></head><body><h1><a href="
        f"'https://slow.example/blog/'>a slow typist</a></h1><h2>{TITLE}</h2><div class="
        "'Byline_root__c3'><span>By</span><span>Ana Bell</span><span>&amp;</span><span>Bo Lind"
        f"</span></div><div class='Timestamp__d4'>21 November 2023, 9:15am</div>{paragraphs()}"
        "</body></html>"
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet) == (TITLE, "a slow typist")
    assert (article.authors, article.date) == (("Ana Bell", "Bo Lind"), "2023-11-21")


def test_latin_1_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    text = "\n\n".join(BODY).encode("cp1252")
    head = b"<html><head><meta charset='iso-8859-1'><title>x</title></head><body><article><p>"
    article = _read(tmp_path / "a.html", head + text.replace(b"\n\n", b"</p><p>"))
    assert "“Nobody outside" in article.text


def test_a_mail_sent_on_with_very_many_quoted_lines(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ana Bell <ana@home.example>", f"Fwd: {TITLE}"
    mail.set_content("Begin forwarded message:\n" + ">>>>>>> x\n" * 60_000)
    article = _read(tmp_path / "a.eml", mail.as_bytes())
    assert len(article.asides) > 1


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        ("The Quay Sentinel\n{}\nQuay Sentinel reporter\n18 September 2021", "",
         "The Quay Sentinel"),
        ("QRS News\n{}\n18.09.2021 12:40\nThe ferry at sea.\nSource: Ana Bell/QRS",
         "Follow QRS News on Facebook and Twitter.", "QRS News"),
        ("{}\nBy\nAna Bell\nOpen courts reporter · Waikato Mercury·\n18 Sep, 2021 05:00 PM", "",
         "Waikato Mercury"),
        ("Regions\nTopics\nExperts\nHome > Publications > Comment\n{}\nBy Ana Bell\n18 Sep 2021",
         "The views expressed are the author's and not those of the Northern Institute.",
         "Northern Institute"),
        ("U.S. Mission to the Danube Commission\nRemarks\n{}\nOctober 4, 2018", "",
         "U.S. Mission to the Danube Commission"),
        ("Yahoo News\n{}\nAna Bell\nTue, April 25, 2023", "(c)2023 The Harlan Beacon",
         "The Harlan Beacon"),
    ],
)  # fmt: skip
def test_houses_in_heads_and_feet(head: str, foot: str, outlet: str) -> None:
    article = read_text("\n\n".join((head.format(TITLE), TEXT, foot)))
    assert (article.title, article.outlet) == (TITLE, outlet)
    assert article.authors in ((), ("Ana Bell",))


def test_what_a_page_s_data_means_by_an_id(tmp_path: Path) -> None:
    data = json.dumps(
        [
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "publisher": {"@id": "#org"},
                "author": {"@id": "#a"},
            },
            {"@type": "Organization", "@id": "#org", "name": "The Fen Standard"},
            {"@type": "Person", "@id": "#a", "name": "Ana Bell"},
        ]
    )
    page = samples.page(
        f"<title>{TITLE}</title><script type='application/ld+json'>{data}</script>",
        f"<h1>{TITLE}</h1>",
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.outlet, article.authors) == ("The Fen Standard", ("Ana Bell",))


def test_a_house_is_no_author_beside_one(tmp_path: Path) -> None:
    head = f"<title>{TITLE} - Marsh Radio</title><meta name='author' content='Marsh Radio'>"
    page = samples.page(head, f"<h1>{TITLE}</h1><p>By Ana Bell</p><p>18 September 2021</p>")
    article = _read(tmp_path / "a.html", page)
    assert (article.outlet, article.authors) == ("Marsh Radio", ("Ana Bell",))


def test_the_json_that_a_reference_manager_keeps(tmp_path: Path) -> None:
    article = _read(
        tmp_path / "a.json",
        '{"items": [{"itemType": "newspaperArticle", "title": "Nobody came", "creators":'
        ' [{"firstName": "Una", "lastName": "Platt"}], "publicationTitle": "The Fen Standard",'
        ' "abstractNote": "“I put out forty chairs,” the clerk said.", "date": "2021-04-12"}]}',
    )
    assert (article.title, article.outlet) == ("Nobody came", "The Fen Standard")
    assert (article.authors, article.date) == (("Una Platt",), "2021-04-12")


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© The Leithsman. All rights reserved. Cookie settings", "The Leithsman"),
        ("Copyright © 2016 Daily Volta Nation. All rights reserved.", "Daily Volta Nation"),
        ("© 2022 Northern Prairie Post, a division of Lake Inc.", "Northern Prairie Post"),
        ("© 2017 Condor Publications. All rights reserved.", None),
        ("© 2017 Rhoda Finch", None),
        ("© 2017 Reuters. All rights reserved.", "Reuters"),
    ],
)
def test_who_owns_the_page_where_nothing_else_names_it(foot: str, outlet: str | None) -> None:
    article = read_text(f"{TITLE}\nBy Ana Bell\n18 September 2021\n\n{TEXT}\n\nShare\n{foot}")
    assert article.outlet == outlet


def test_a_name_above_goes_before_who_owns_the_page() -> None:
    text = f"The Quay Gazette\nHome\nSport\n{TITLE}\nBy Ana Bell\n18 September 2021\n\n{TEXT}"
    assert (
        read_text(f"{text}\n\n© The Leithsman. All rights reserved.").outlet == "The Quay Gazette"
    )


def test_a_magazine_s_month_gives_way_to_a_day() -> None:
    head = f"Books\nMarch 2017 Issue\n{TITLE}\nBy Ana Bell\nFebruary 13, 2017"
    assert read_text(f"{head}\n\n{TEXT}").date == "2017-02-13"
    assert read_text(f"Books\nMarch 2017 Issue\n{TITLE}\n\n{TEXT}").date == "2017-03"


def test_a_section_behind_the_site_and_a_place_behind_the_author(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE} – The Attic Post – Local</title></head><body><a"
        f" href='index.html'>The Attic Post</a><main><h1>{TITLE}</h1><div class='info-author'>"
        f"Lucia Verdi, Rome</div>{paragraphs()}</main></body></html>"
    )
    article = _read(tmp_path / "a.html", page)
    assert (article.outlet, article.authors) == ("The Attic Post", ("Lucia Verdi",))


def test_the_headline_below_a_label_of_a_document(tmp_path: Path) -> None:
    rows = [("Heading1", "Press cutting"), ("Heading2", TITLE), *(("", row) for row in BODY)]
    assert _read(tmp_path / "a.docx", samples.docx(rows)).title == TITLE


def test_what_a_feed_s_item_runs_or_hides_is_no_text(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    item = (
        f"<p>{BODY[0]}</p><script>alert('a')</script><style>p {{}}</style><p>{BODY[1]}</p>"
        "<p style='display:none'>Hidden</p>"
    )
    article = _read(
        tmp_path / "a.xml",
        f"<rss version='2.0'><channel><title>Quay News</title><item><title>{TITLE}</title>"
        f"<description><![CDATA[{item}]]></description></item></channel></rss>",
    )
    assert article.text == f"{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}"
