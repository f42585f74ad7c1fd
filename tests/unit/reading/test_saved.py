"""Pages, letters, books and PDF files as programs save them: whose they are and from where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read

from . import samples
from .samples import BODY, paragraphs

NAV = "<nav><a href='/'>Home</a></nav>"
TITLE = "Nobody has a veto after the talks"
Known = tuple[str | None, tuple[str, ...], str | None, str | None]

# the source of a page: (outlet, authors, date, url)
PAGES: dict[str, Known] = {
    "<html><head><title>TITLE | Institute of Rivers</title><meta name='dcterms.creator'"
    " content='Dana Whitfield'><meta name='dcterms.date' content='2021-11-12T00:00+00:00'>"
    "<meta name='dcterms.publisher' content='Institute of Rivers'></head><body><h1>TITLE</h1>"
    "BODY": ("Institute of Rivers", ("Dana Whitfield",), "2021-11-12", None),
    "<html><head><title>TITLE</title></head><body><div itemscope itemtype='x'><h1 itemprop="
    "'headline'>TITLE</h1><p>By <span itemprop='author'>Rowena Achebe</span> and <span itemprop="
    "'author'>Ken Alvarez</span>, <span itemprop='publisher'><span itemprop='name'>The Eastgate"
    " Lantern</span></span> <meta itemprop='datePublished' content='2023-05-18'></p>BODY</div>": (
        "The Eastgate Lantern",
        ("Rowena Achebe", "Ken Alvarez"),
        "2023-05-18",
        None,
    ),
    "<html><head><script>__wm.wombat('http://www.lantern.example/talks.html','20220212041522',"
    "'https://web.archive.org/');</script><title>TITLE</title></head><body><!-- BEGIN WAYBACK"
    " TOOLBAR INSERT --><h1>TITLE</h1><p>By Ioana Marin</p><p>11 February 2022</p>BODY": (
        "lantern.example",
        ("Ioana Marin",),
        "2022-02-11",
        "http://www.lantern.example/talks.html",
    ),
    "<html><head><title>TITLE | Financial Times</title><meta property='og:site_name' content="
    "'archive.ph'><link rel='bookmark' href='http://archive.today/20210904101010/https://www.ft.com"
    "/content/9f1d'><link rel='canonical' href='https://archive.ph/AbC12'></head><body><article>"
    "<h1>TITLE</h1><div>Henrik Aalto in Helsinki SEPTEMBER 3 2021</div>BODY</article>": (
        "Financial Times",
        ("Henrik Aalto",),
        "2021-09-03",
        "https://www.ft.com/content/9f1d",
    ),
    "<html><head><title>TITLE | Hexley Lantern</title><meta name='savepage-url' content="
    "'https://www.hexleylantern.example/talks'></head><body><h1>TITLE</h1><p>12th November 2021 |"
    " Dana Whitfield</p>BODY": (
        "Hexley Lantern",
        ("Dana Whitfield",),
        "2021-11-12",
        "https://www.hexleylantern.example/talks",
    ),
    "<html><head><title>TITLE</title><meta property='og:site_name' content='Orbit Notes'></head>"
    "<body><article><h1>TITLE</h1><div class='author-line'>Kim Larsson</div><time datetime="
    "'2023-06-30'>Jun 30</time>BODY<p class='comment-author'>Otto Brandt</p></article>": (
        "Orbit Notes",
        ("Kim Larsson",),
        "2023-06-30",
        None,
    ),
    "<html><head><title>TITLE &raquo; Eastgate Lantern</title></head><body><div><h2>TITLE</h2><p>"
    "Written by Rowena Achebe on 18th May, 2023</p>BODY</div>": (
        "Eastgate Lantern",
        ("Rowena Achebe",),
        "2023-05-18",
        None,
    ),
    "<html><head><title>TITLE | Opinion</title></head><body><div><h2>TITLE</h2>BODY</div>": (
        None,
        (),
        None,
        None,
    ),
    "<html><head><title>Harbour Notes: TITLE</title><link href='https://harbournotes.blogspot.com/"
    "2020/03/talks.html' rel='canonical'></head><body><h1>Harbour Notes</h1><h2 class="
    "'date-header'>Tuesday, March 3, 2020</h2><h3 class='entry-title'>TITLE</h3>BODY<div class="
    "'foot'>Posted by <span class='fn'>Tamsin Boyd</span></div>": (
        "Harbour Notes",
        ("Tamsin Boyd",),
        "2020-03-03",
        "https://harbournotes.blogspot.com/2020/03/talks.html",
    ),
    "<html><head><title>TITLE</title><meta property='og:site_name' content='Ziarul Nou'><meta"
    " name='author' content='Redacția Ziarul Nou'></head><body><article><h1>TITLE</h1>BODY": (
        "Ziarul Nou",
        (),
        None,
        None,
    ),
}


def _known(article: Article) -> Known:
    return article.outlet, article.authors, article.date, article.url


@pytest.mark.parametrize("page", PAGES)
def test_pages(page: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page.replace("TITLE", TITLE).replace("BODY", NAV + paragraphs()), "utf-8")
    (article,) = read(path)
    assert article.title == TITLE
    assert _known(article) == PAGES[page]
    assert all(row in article.text for row in BODY)


def test_a_page_laid_out_by_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    text = "".join(f"<P>{row}" for row in BODY)
    path.write_text(
        f"<HTML><TITLE>The Calder Post: {TITLE}</TITLE><TABLE><TR><TD>Home<BR>World</TD><TD><TABLE>"
        f"<TR><TD><H2>{TITLE}</H2><B>By Tamsin Boyd</B><BR><I>March 3, 2020</I>{text}</TABLE>",
        "utf-8",
    )
    (article,) = read(path)
    assert article.title == TITLE
    assert _known(article) == ("The Calder Post", ("Tamsin Boyd",), "2020-03-03", None)
    assert article.text.split("\n\n")[-len(BODY) :] == list(BODY)


def test_a_live_page_is_read_with_all_its_entries(tmp_path: Path) -> None:
    entries = "".join(
        f"<div class='post'><time>0{number}:31</time><h2>Entry {number}</h2><p>{row}</p><p>It is"
        f" entry {number} of the night, and it goes on for a while about the mood.</p></div>"
        for number, row in enumerate(BODY)
    )
    path = tmp_path / "a.html"
    path.write_text(
        '<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":'
        f'"{TITLE}"}}</script></head><body>{NAV}<main><h1>{TITLE}</h1>{entries}</main>',
        "utf-8",
    )
    (article,) = read(path)
    assert all(row in article.text for row in BODY)
    assert article.text.count(TITLE) == 1


def test_a_chapter_is_by_whoever_signed_it(tmp_path: Path) -> None:
    chapters = {
        f"c{number}.xhtml": f"<h1>Talks {number}</h1><p class='byline'>{name}</p>{paragraphs()}"
        for number, name in enumerate(("Ioana Marin", "Anil Deshmukh"))
    }
    path = tmp_path / "a.epub"
    path.write_bytes(samples.epub("<dc:creator>Various</dc:creator>", chapters))
    assert [one.authors for one in read(path)] == [("Ioana Marin",), ("Anil Deshmukh",)]


LETTERS: dict[str, tuple[str, Known]] = {
    "From: Jo Park <jo@example.org>\nSubject: Fwd: [Quiet Money] TITLE\nDate: Mon, 25 Sep 2023"
    " 12:00:00 +0000\nMIME-Version: 1.0\nTo: me\n\nworth a read\n\n---------- Forwarded message"
    " ---------\nFrom: Nora Fell <quietmoney@substack.com>\nDate: Thu, Sep 21, 2023\nSubject:"
    " TITLE\nTo: jo\n\nTEXT\n": (TITLE, ("Quiet Money", ("Nora Fell",), "2023-09-21", None)),
    "From: Beth Lyons <beth@skyward.example>\nSubject: PRESS RELEASE: TITLE\nDate: Tue, 4 Jun 2024"
    " 10:00:00 +0200\nMIME-Version: 1.0\nTo: me\n\nTEXT\n": (
        TITLE,
        (None, ("Beth Lyons",), "2024-06-04", None),
    ),
    "From: Nora Fell <nora@posteo.example>\nSubject: [urgent] TITLE\nDate: Tue, 4 Jun 2024 10:00:00"
    " +0200\nMIME-Version: 1.0\nTo: me\n\nView this post on the web at https://quiet.example/p/veto"
    "\n\nTEXT\n": (
        f"[urgent] {TITLE}",
        ("quiet.example", ("Nora Fell",), "2024-06-04", "https://quiet.example/p/veto"),
    ),
}


@pytest.mark.parametrize("letter", LETTERS)
def test_letters(letter: str, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    text = letter.replace("TITLE", TITLE).replace("TEXT", "\n\n".join(BODY))
    path.write_text(text, "utf-8")
    (article,) = read(path)
    assert (article.title, _known(article)) == LETTERS[letter]


def test_a_paper_of_one_page_is_named_beside_its_day(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    rows = [row.replace("“", '"').replace("”", '"') for row in BODY]
    lines = [
        (8.0, 72.0, 770.0, "THE CALDER POST    Tuesday, March 3, 2020    A4"),
        (22.0, 72.0, 730.0, TITLE),
        (11.0, 72.0, 705.0, "ROWENA ACHEBE"),
        (9.0, 72.0, 692.0, "rachebe@calderpost.example"),
        *samples.column(670, rows),
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf([lines]))
    (article,) = read(path)
    assert article.title == TITLE
    assert _known(article) == ("The Calder Post", ("Rowena Achebe",), "2020-03-03", None)


def test_a_feed_is_named_without_its_words_for_a_feed(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    path = tmp_path / "a.rss"
    path.write_text(
        "<rss version='2.0'><channel><title>Hexley Lantern RSS Feed</title><item><title>"
        f"{TITLE}</title><description>{' '.join(BODY)}</description></item></channel></rss>"
    )
    (article,) = read(path)
    assert article.outlet == "Hexley Lantern"


def test_entries_of_an_atom_feed_have_its_author(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    path = tmp_path / "a.atom"
    path.write_text(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quiet Money</title><author><name>Nora"
        f" Fell</name></author><entry><title>{TITLE}</title><content>{' '.join(BODY)}</content>"
        "</entry></feed>"
    )
    (article,) = read(path)
    assert article.authors == ("Nora Fell",)


def test_a_dump_with_its_text_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    row = {"headline": TITLE, "koerper": list(BODY), "media_name": "Hexley Lantern", "n": "x" * 900}
    path.write_text(json.dumps(row))
    (article,) = read(path)
    assert (article.title, article.outlet) == (TITLE, "Hexley Lantern")
    assert article.text == "\n\n".join((TITLE, *BODY))


def test_margins_that_a_browser_prints_are_no_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    rows = [row.replace("“", '"').replace("”", '"') for row in BODY]
    lines = [
        (8.0, 30.0, 775.0, f"{TITLE} | Hexley Lantern"),
        (8.0, 420.0, 775.0, "https://hexleylantern.example/2023/05/18/veto"),
        (20.0, 72.0, 730.0, TITLE),
        *samples.column(
            690, [*rows, "The whole speech is at https://hall.example/speech, he said."]
        ),
        (8.0, 480.0, 20.0, "01/06/2023, 10:02"),
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf([lines]))
    (article,) = read(path)
    assert (article.title, article.outlet) == (TITLE, "Hexley Lantern")
    assert article.url == "https://hexleylantern.example/2023/05/18/veto"
    assert "10:02" not in article.text
    assert "https://hall.example/speech" in article.text


@pytest.mark.parametrize(
    ("beside", "inside", "date"),
    [
        ("March 1, 2020", "", "2020-03-01"),
        ("March 1, 2020</p><p class='date'>May 5, 2019", "", None),
        ("March 1, 2020", "<p class='publish-date'>May 5, 2021</p>", "2021-05-05"),
    ],
)
def test_days_of_other_articles_are_not_the_pages(
    tmp_path: Path, beside: str, inside: str, date: str | None
) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><head><title>{TITLE}</title></head><body><div><p class='date'>{beside}</p></div>"
        f"<main><h1>{TITLE}</h1>{inside}{paragraphs()}</main></body></html>",
        "utf-8",
    )
    (article,) = read(path)
    assert article.date == date


def test_an_address_before_an_author_is_no_part_of_his_name(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    path = tmp_path / "a.rss"
    path.write_text(
        f"<rss version='2.0'><channel><title>Hexley Lantern</title><item><title>{TITLE}</title>"
        "<author>rachebe@lantern.example (Rowena Achebe)</author><description>"
        f"{' '.join(BODY)}</description></item></channel></rss>"
    )
    (article,) = read(path)
    assert article.authors == ("Rowena Achebe",)
