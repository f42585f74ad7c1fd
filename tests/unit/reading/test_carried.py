"""What programs that keep, carry and bind articles set around them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import frontblocks, read, read_text

from .samples import BODY, aside_words, column, docx, epub, paragraphs, pdf

TEXT = "\n\n".join(BODY)
TITLE = "Harbour pilots refuse a third night"


def _read(path: Path, data: str | bytes) -> list[Article]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read(path))


def test_a_list_of_fields_goes_on_past_a_sentence() -> None:
    text = (
        f"# {TITLE}\n\n![rw-book-cover](https://pictures.example/a.jpg)\n\n## Metadata\n"
        f"- Author: [[Dana Whitlock]]\n- Full Title: {TITLE}\n- Category: #articles\n"
        "- Summary: Pilots on the river will not work, and the port says it looks for others.\n"
        f"- URL: https://www.estuarypost.example/pilots\n\n## Full Document\n{TEXT}\n"
    )
    article = read_text(text)
    assert (article.title, article.authors) == (TITLE, ("Dana Whitlock",))
    assert article.url == "https://www.estuarypost.example/pilots"


def test_an_author_in_italics_and_linked() -> None:
    text = (
        f"## Metadata\n* Author: *[Yusuf Karim](https://reader.example/x)*\n"
        f"* Full Title: {TITLE}\n* Publication: *The Ledger Quarterly*\n\n## Content\n{TEXT}\n"
    )
    article = read_text(text)
    assert (article.authors, article.outlet) == (("Yusuf Karim",), "The Ledger Quarterly")


def _highlighted(many: int) -> str:
    rows = "".join(f'  - text: "number {one} was empty"\n    color: red\n' for one in range(many))
    return f"---\ntitle: {TITLE}\nauthor: Signe Holm\nhighlights:\n{rows}---\n\n{TEXT}\n"


def test_front_matter_of_many_highlights_is_no_text() -> None:
    text = _highlighted(4000)
    assert len(text) > 2 * frontblocks.LIMIT
    article = read_text(text)
    assert (article.title, article.authors) == (TITLE, ("Signe Holm",))
    assert article.asides[0].why == "front matter"
    assert article.text[article.asides[0].end :].strip() == TEXT


def test_a_rule_above_and_far_below_a_long_text_is_no_front_matter() -> None:
    text = f"---\nNote: the second part.\n\n{TEXT * 200}\n---\n\n{BODY[0]}\n"
    assert len(text) > frontblocks.LIMIT
    assert "front matter" not in aside_words(read_text(text)).values()


def _laid_out(cell: str, head: str = "") -> str:
    return (
        f"<HTML><HEAD><TITLE>Radio Sava - News - {TITLE}</TITLE>{head}</HEAD><BODY>"
        "<TABLE><TR><TD COLSPAN=2>RADIO SAVA</TD></TR><TR><TD><A HREF='i.html'>Front page</A><BR>"
        f"<A HREF='s.html'>Sport</A></TD><TD>{cell}</TD></TR></TABLE></BODY></HTML>"
    )


def test_a_short_page_laid_out_by_tables_keeps_its_paragraphs(tmp_path: Path) -> None:
    cell = f"<H2>{TITLE}</H2><P>18 March 2005<P>By MAEVE CRONIN<P>" + "<P>".join(BODY[:3])
    (article,) = _read(tmp_path / "a.htm", _laid_out(cell))
    assert (article.title, article.date, article.authors) == (
        TITLE,
        "2005-03-18",
        ("Maeve Cronin",),
    )
    assert "Front page" not in article.text
    assert BODY[1] in article.text.split("\n")


def test_an_archives_toolbar_tells_the_address(tmp_path: Path) -> None:
    tool = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><a href='/web/20050401000000*/"
        "http://www.radiosava.example/news/0318.html'>3 captures</a>"
        "<!-- END WAYBACK TOOLBAR INSERT -->"
    )
    (article,) = _read(tmp_path / "a.html", _laid_out(f"<H2>{TITLE}</H2>{paragraphs()}{tool}"))
    assert article.url == "http://www.radiosava.example/news/0318.html"


def test_a_paper_that_was_made_a_book_has_its_menus_left_out(tmp_path: Path) -> None:
    menu = '<div class="calibre_navbar"><a>Next</a> | <a>Section menu</a></div>'
    foot = (
        '<div class="calibre_navbar"><p>This article was downloaded by <b>calibre</b> from'
        " https://northernweekly.example/bees</p></div>"
    )
    about = "<dc:title>The Northern Weekly [Fri, 12 May 2023]</dc:title>"
    titles = ("A bridge too short", "The minister who kept bees")
    pages = {
        f"{one}.html": f"{menu}<h1>{title}</h1><p>By Oddny Vik</p>{paragraphs()}{foot}"
        for one, title in enumerate(titles)
    }
    found = _read(tmp_path / "a.epub", epub(about, pages))
    assert tuple(one.title for one in found) == titles
    for one in found:
        assert (one.outlet, one.authors) == ("The Northern Weekly", ("Oddny Vik",))
        assert one.url == "https://northernweekly.example/bees"
        assert "Section menu" not in one.text


def test_the_address_for_the_press_tells_who_sent_a_release(tmp_path: Path) -> None:
    rows = [
        "PRESS RELEASE",
        TITLE,
        "The Saltings Trust has bought 400 acres of marsh, the most in its history, it said.",
        *BODY[1:],
        "ENDS",
        "Notes to editors",
        "1. For interviews, contact Bram Oakes on 01632 960 114 or press@saltings.example",
    ]
    (article,) = _read(tmp_path / "a.docx", docx([("Normal", row) for row in rows]))
    assert article.outlet == "The Saltings Trust"
    other = [row.replace("saltings.example", "pilots.example") for row in rows]
    (article,) = _read(tmp_path / "b.docx", docx([("Normal", row) for row in other]))
    assert article.outlet is None


def test_a_houses_staff_is_nobody(tmp_path: Path) -> None:
    feed = (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>Marsh Dispatch</title><item><title>{TITLE}</title>"
        "<dc:creator>NAME</dc:creator><description>"
        f"{re.sub('[<>&]', '', BODY[0])}</description></item></channel></rss>"
    )
    (nobody,) = _read(tmp_path / "a.rss", feed.replace("NAME", "Marsh Dispatch staff"))
    (somebody,) = _read(tmp_path / "b.rss", feed.replace("NAME", "Dot Sellick, Staff Writer"))
    assert (nobody.authors, somebody.authors) == ((), ("Dot Sellick",))


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("TITLE\nBy Marisol DuarteStaff Writer\nKen IbarraStaff Writer\n", ["M", "K"]),
        ("TITLE\nMarisol Duarte, Ken Ibarra · Quay Radio · Posted: Jan 12, 2023\n", ["M", "K"]),
        ("TITLE\nMarisol Duarte • Quay Review\n", ["M"]),
        ("TITLE\nMarisol Duarte, Baltic Policy Centre\n", ["M"]),
        ("Marisol Duarte\nOctober 7th, 2020\nTITLE\n", ["M"]),
        ("TITLE\nFrom Quayside to Baltic Policy Centre\n", []),
        ("TITLE\nPort Elsin, Baltic Policy Centre\n", []),
    ],
)
def test_who_is_named_beside_papers_roles_and_days(head: str, authors: list[str]) -> None:
    names = {"M": "Marisol Duarte", "K": "Ken Ibarra"}
    bio = "Marisol Duarte is a fellow of the university.\n" if head[0] == "M" else ""
    text = f"{head.replace('TITLE', TITLE)}\n{TEXT}\n\nPort Elsin lies on the coast.\n\n{bio}"
    article = read_text(text)
    assert article.title == TITLE
    assert article.authors == tuple(names[one] for one in authors)


def test_a_page_of_a_section_is_called_by_its_own_heading(tmp_path: Path) -> None:
    house = "Ministry of Foreign Affairs of the Republic of Ostrava"
    page = (
        f"<html><head><title>{house} - Press Releases</title></head><body>"
        f"<a href='default.aspx'><img src='a.png' alt='{house}'></a><h1>Press Releases</h1>"
        f"<h2>{TITLE}</h2><span class='date'>05.03.2018</span>{paragraphs()}</body></html>"
    )
    (article,) = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet, article.date) == (TITLE, house, "2018-03-05")


def test_an_account_of_the_publishing_program_is_nobody(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE}</title><meta name='author' content='Super User'></head>"
        f"<body><article><h1>{TITLE}</h1><span itemprop='author'>Written by Glenys Tudor</span>"
        f"{paragraphs()}</article></body></html>"
    )
    (article,) = _read(tmp_path / "a.html", page)
    assert article.authors == ("Glenys Tudor",)


def test_the_head_of_later_pages_repeats_who_wrote_it(tmp_path: Path) -> None:
    first = [(18.0, 72.0, 715.0, TITLE), (11.0, 72.0, 690.0, "Eleanor Whitecap")]
    rows = [row.replace("“", '"').replace("”", '"') for row in BODY]
    later = [(11.0, 200.0, 760.0, "Eleanor Whitecap"), *column(730, rows[2:])]
    pages = [[*first, *column(660, rows[:2])], later]
    (article,) = _read(tmp_path / "a.pdf", pdf(pages))
    assert (article.title, article.authors) == (TITLE, ("Eleanor Whitecap",))
    assert article.text.count("Eleanor Whitecap") == 1


def test_the_site_a_page_is_of_stands_above_its_heading(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Story</title></head><body><h3>The Dockside Gazette</h3>"
        "<small>Volume 12, Number 7 -- July 2003</small><hr><h2>Grain elevator to become flats</h2>"
        f"<b>by Norris Teale</b><br>{paragraphs()}<a href='index.html'>Back to front page</a>"
        "</body></html>"
    )
    (article,) = _read(tmp_path / "a.html", page)
    assert (article.title, article.outlet) == (
        "Grain elevator to become flats",
        "The Dockside Gazette",
    )
    assert (article.date, article.authors) == ("2003-07", ("Norris Teale",))


def test_a_desk_gives_way_to_the_by_line(tmp_path: Path) -> None:
    data = (
        '{"@type": "NewsArticle", "headline": "TITLE", "publisher": {"name": "The Quay Beacon"},'
        ' "author": {"@type": "Organization", "name": "Capitol Desk"}}'
    ).replace("TITLE", TITLE)
    page = (
        f"<html><head><title>{TITLE}</title><script type='application/ld+json'>{data}</script>"
        f"</head><body><main><h1>{TITLE}</h1><div>By <span>Lena Abbott</span> and <span>Carl Dietz"
        f"</span></div><div>{paragraphs()}</div></main></body></html>"
    )
    (article,) = _read(tmp_path / "a.html", page)
    assert article.authors == ("Lena Abbott", "Carl Dietz")


def test_a_desk_at_a_paper_is_the_papers(tmp_path: Path) -> None:
    mail = (
        "From: Politics Desk at The Ledger Post <letters@ledgerpost.example>\n"
        f"Subject: {TITLE}\nDate: Thu, 02 May 2024 10:02:00 +0000\nMessage-ID: <a@b>\n\n{TEXT}\n\n"
        "Manage my email newsletters | Unsubscribe\n"
    )
    (article,) = _read(tmp_path / "a.eml", mail)
    assert article.outlet == "The Ledger Post"
    assert "Manage my email newsletters | Unsubscribe" in aside_words(article)


def test_an_embedded_author_comes_before_his_number(tmp_path: Path) -> None:
    row = (
        '{"title": {"rendered": "TITLE"}, "author": 7, "content": {"rendered": "<p>TEXT</p>"},'
        ' "_embedded": {"author": [{"name": "Tess Arden"}]}}'
    )
    (article,) = _read(
        tmp_path / "a.jsonl", row.replace("TITLE", TITLE).replace("TEXT", BODY[0]) + "\n"
    )
    assert article.authors == ("Tess Arden",)


def test_fields_have_no_control_characters() -> None:
    article = read_text(f"\x1b[31m{TITLE}\x1b[0m\nBy \x07Ann Bell\n\n{TEXT}\n")
    assert article.text.startswith("\x1b[31m")
    told = [article.title or "", *article.authors, *(one.value for one in article.evidence)]
    assert not any("\x1b" in one or "\x07" in one for one in told)
    saved = read_text(f"---\ntitle: {TITLE}\nurl: https://x.exa\x05mple/a\n---\n\n{TEXT}\n")
    assert saved.url is None


def test_an_endless_link_takes_little_memory() -> None:
    import tracemalloc

    text = f"{TITLE}\n\n[Read](https://{'A' * 1_000_000}/x)\n\n{TEXT}\n"
    read_text(TEXT)  # what is compiled once is no matter here
    tracemalloc.start()
    try:
        read_text(text)
        assert tracemalloc.get_traced_memory()[1] < 20 * len(text)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "row", ["Greta Paulsen - greta@elbelocal.example", "Greta Paulsen (greta@elbelocal.example)"]
)
def test_a_name_with_its_address_is_a_by_line(row: str) -> None:
    lead = "Workers at the country's biggest port have turned down an offer for the third time."
    article = read_text(f"{TITLE}\n{lead}\n\n{row}\nPublished: 5 Jul, 2022 CET.\n{TEXT}\n")
    assert (article.title, article.authors, article.date) == (
        TITLE,
        ("Greta Paulsen",),
        "2022-07-05",
    )


def test_who_speaks_next_is_no_heading() -> None:
    text = f"{TITLE}\n\n{BODY[0]}\n\nMr Purcell\n\n{BODY[2]}\n\nFour years on\n\n{BODY[2]} Twice.\n"
    marked = aside_words(read_text(text))
    assert "Mr Purcell" not in marked
    assert marked["Four years on"] == "sub-heading"


def test_the_paper_above_the_fields_of_a_database() -> None:
    text = (
        f"The Sunday Lantern\nAugust 16, 1998\nSECTION: Features; Pg. 14\nLENGTH: 1,902 words\n"
        f"HEADLINE: {TITLE}\nBYLINE: Kate Orchard\nBODY:\n{TEXT}\n"
    )
    article = read_text(text)
    assert (article.title, article.outlet) == (TITLE, "The Sunday Lantern")
    assert (article.date, article.authors) == ("1998-08-16", ("Kate Orchard",))


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("Off-Peak\nEssays\nReviews\nFiction\nAbout\n", "Off-Peak"),
        ("Skip to content\nOff-Peak\nHome\nPolitics\n", "Off-Peak"),
        ("The Owl Enquiry\nIndependent. Awkward. Local.\nHome\nPolitics\n", "The Owl Enquiry"),
        ("Sections\nOwl Valley Voice\nSign In\nFarming\n", "Owl Valley Voice"),
        ("Home\nNews\nIslands & Highlands\n", None),
        ("Council\n", None),
        ("Northern Ontario\n", None),
        ("Politics\nHome\nSport\n", None),
        ("Northern Ontario\nAnna Bell\n", None),
    ],
)
def test_a_name_above_a_menu_is_the_sites(top: str, outlet: str | None) -> None:
    article = read_text(f"{top}{TITLE}\nBy Ann Cole\n3 May 2020\n\n{TEXT}\n")
    assert (article.title, article.outlet) == (TITLE, outlet)


@pytest.mark.parametrize("piece", ["[a](", "a: ", "www.a", "a@b", "© Ann Bell ", "[[a|"])
def test_an_endless_field_says_nothing_and_holds_nothing_up(piece: str) -> None:
    value = piece * (400_000 // len(piece))
    front = read_text(f"---\ntitle: {value}\nauthor: {value}\n---\n{TITLE}\n\n{TEXT}\n")
    assert (front.title, front.authors) == (TITLE, ())
    rows = f"- Author: {value}\n- Source: {value}\n- URL: {value}\n"
    assert read_text(f"{TITLE}\n{rows}\n{TEXT}\n").authors == ()
