"""Saved pages that name title, author and paper in their print alone, old ones among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read

from .samples import BODY, page, paragraphs

TITLE = "Nobody has a veto after the talks"


def _page(tmp_path: Path, source: str) -> Article:
    path = tmp_path / "a.html"
    path.write_text(source)
    (article,) = read(path)
    return article


def _old(title: str, above: str, below: str = "") -> str:
    rows = "".join(f"<P>\n{row}\n" for row in BODY)
    return (
        f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY><TABLE><TR><TD WIDTH=110>"
        '<FONT SIZE="-1"><A HREF="local.htm"><B>Local News</B></A><BR>'
        '<A HREF="tides.htm">Tides</A></FONT></TD>'
        f"<TD>{above}{rows}{below}</TD></TR></TABLE></BODY></HTML>"
    )


def test_a_by_line_below_the_standfirst_with_its_name_linked(tmp_path: Path) -> None:
    standfirst = "After nine years of talks, two delegations are about to find out what they want"
    above = (
        f"<h1>{TITLE}</h1><h2>{standfirst} in Geneva</h2><div class='meta'><span>By"
        " <a href='/people/ana-bell'>Ana Bell</a></span> <span>6 October 2023</span>"
        " <span>6 minute read</span></div>"
    )
    article = _page(tmp_path, page(f"<title>{TITLE}</title>", above))
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))


@pytest.mark.parametrize("heading", ["h1", "h2"])
def test_a_title_that_is_the_heading_and_the_site(heading: str, tmp_path: Path) -> None:
    above = f"<{heading}>{TITLE}</{heading}>"
    article = _page(tmp_path, page(f"<title>{TITLE} - Quay Parish Notes</title>", above))
    assert (article.title, article.outlet) == (TITLE, "Quay Parish Notes")


def test_a_site_that_writes_itself_small_as_its_logo_does(tmp_path: Path) -> None:
    head = (
        f"<title>{TITLE} - kelp+vane international</title>"
        "<link rel='canonical' href='https://www.kelpundvane-intl.example/en/x-1.html'>"
    )
    above = f"<a href='/en/'><img src='l.png' alt='kelp+vane international'></a><h1>{TITLE}</h1>"
    article = _page(tmp_path, page(head, above))
    assert (article.title, article.outlet) == (TITLE, "kelp+vane international")


@pytest.mark.parametrize(
    "title", ["Untitled Document", "Local News 5/14/98", "index", "New Page 1", "story.htm"]
)
def test_an_old_page_is_called_what_it_sets_in_the_largest_letters(
    title: str, tmp_path: Path
) -> None:
    above = (
        '<CENTER><FONT SIZE="+3"><B>The Quay Packet</B></FONT></CENTER>'
        f'<FONT SIZE="-1">Thursday, May 14, 1998</FONT><P><FONT SIZE="+2"><B>{TITLE}</B></FONT>'
        '<P><FONT SIZE="-1">By ANA P. BELL<BR>Packet Staff</FONT>'
    )
    article = _page(tmp_path, _old(title, above))
    assert (article.title, article.outlet) == (TITLE, "The Quay Packet")
    assert (article.authors, article.date) == (("Ana P. Bell",), "1998-05-14")


def test_an_old_page_without_a_paper_signed_below(tmp_path: Path) -> None:
    above = f'<CENTER><FONT SIZE="5"><B>{TITLE}</B></FONT><BR>November 1997</CENTER>'
    below = '<P><FONT SIZE="2"><I>Text and sketches: Ana Bell</I></FONT>'
    article = _page(tmp_path, _old("Untitled Document", above, below))
    assert (article.title, article.outlet) == (TITLE, None)
    assert (article.authors, article.date) == (("Ana Bell",), "1997-11")


def test_an_old_page_that_is_called_as_its_article_keeps_its_title(tmp_path: Path) -> None:
    above = '<FONT SIZE="+2"><B>Sign our guest book</B></FONT>'
    assert _page(tmp_path, _old(TITLE, above)).title == TITLE


def test_the_paper_itself_is_no_author(tmp_path: Path) -> None:
    head = (
        f"<title>{TITLE} | Radio Quay</title><meta property='og:site_name' content='Radio Quay'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + TITLE + '",'
        '"author":{"@type":"Organization","name":"Radio Quay"}}</script>'
    )
    article = _page(tmp_path, page(head, f"<h1>{TITLE}</h1><p class='author'>RADIO QUAY</p>"))
    assert (article.outlet, article.authors) == ("Radio Quay", ())


def test_whoever_signs_beside_the_paper_wrote_it(tmp_path: Path) -> None:
    source = (
        f"<html><head><title>{TITLE}</title><meta property='og:site_name' content='Radio Quay'>"
        "<meta name='author' content='Radio Quay'></head><body><main><article>"
        f"<h1>{TITLE}</h1><p class='byline'>By Ana Bell</p>{paragraphs()}"
        "</article></main></body></html>"
    )
    assert _page(tmp_path, source).authors == ("Ana Bell",)


def test_an_old_paper_on_line_that_its_foot_names(tmp_path: Path) -> None:
    above = (
        "<CENTER><FONT SIZE=6><B>KELP TIDINGS ONLINE</B></FONT></CENTER>"
        f"<FONT SIZE=5><STRONG>{TITLE}</STRONG></FONT><BR>by Ana Bell<BR>February 5, 1999"
    )
    below = "<P>Copyright 1999 Kelp Tidings. Made with a Mac."
    article = _page(tmp_path, _old("Page 3", above, below))
    assert (article.title, article.outlet) == (TITLE, "Kelp Tidings")


def test_words_and_pictures_without_a_sign(tmp_path: Path) -> None:
    above = (
        f"<h2>{TITLE}</h2><p>Words <a href='/ab'>Ana Bell</a> &nbsp; Pictures"
        " <a href='/tc'>Tom Cole</a></p><p>Issue 14, Autumn 2016</p>"
    )
    article = _page(tmp_path, page(f"<title>{TITLE} — The Saltway</title>", above))
    assert (article.authors, article.outlet) == (("Ana Bell",), "The Saltway")
    assert (article.date, article.date_precision) == ("2016", "year")


def test_a_paper_in_the_heading_above_its_headline(tmp_path: Path) -> None:
    source = (
        "<html><head><title>Welcome to the Skerry Times!</title></head><body>"
        f"<center><h1>The Skerry Times</h1></center><hr><h2>{TITLE}</h2>"
        f"<p><i>by Ana Bell, 30 June 1998</i></p>{paragraphs()}</body></html>"
    )
    article = _page(tmp_path, source)
    assert (article.title, article.outlet) == (TITLE, "The Skerry Times")


def test_a_smaller_heading_above_is_whose_page_it_is(tmp_path: Path) -> None:
    source = (
        "<html><head><title>index</title></head><body><center><h3>The Quay Newsletter</h3>"
        f"<p>Christmas 2003</p></center><h2>{TITLE}</h2>{paragraphs()}</body></html>"
    )
    article = _page(tmp_path, source)
    assert (article.title, article.outlet, article.date) == (TITLE, "The Quay Newsletter", "2003")
