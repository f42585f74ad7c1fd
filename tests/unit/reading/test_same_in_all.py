"""An article is the same in every format, encoding and custom of ending lines."""

from __future__ import annotations

import html
import json
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from corpus.quoting import extract
from corpus.reading import read, read_text
from corpus.reading.decoding import decode
from tests.unit.reading.samples import column, docx, epub, pdf

TITLE = "Synod votes to sell its seminary after a night of talks"
OUTLET, AUTHOR, DAY, ISO = "Alder Valley Observer", "Siobhán Ní Riain", "3 May 2024", "2024-05-03"
HEAD = (f"By {AUTHOR}", OUTLET, DAY)
TEXT = (
    "The synod will sell its seminary, its clerk, Ann Bell, told the delegates on Monday night.",
    "“It is late,” she said. “We wait for a buyer, and we go on waiting for one.”",
    "Tim Cooke, who teaches there, heard of it from a student. “Nobody asked us.”",
    "“You might have come,” Bell told him. “The door was open — it is always open.”",
    "The house was built in 1902 for forty students and now holds eleven of them.",
)
PLAIN = "\n\n".join((TITLE, "\n".join(HEAD), *TEXT)) + "\n"
TOLD = [
    ("It is late,", "Ann Bell"),
    ("We wait for a buyer, and we go on waiting for one.", "Ann Bell"),
    ("Nobody asked us.", "Tim Cooke"),
    ("You might have come,", "Ann Bell"),
    ("The door was open — it is always open.", "Ann Bell"),
]
FRONT = f"---\ntitle: {TITLE}\nauthor: {AUTHOR}\npublication: {OUTLET}\ndate: {ISO}\n---\n\n"
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>'
COOKIES = '<div class="cookies"><p>We use cookies on our site.</p><button>Accept all</button></div>'
BOX = "<aside><h3>Sign up for our newsletter</h3><p>The day’s top stories, every day.</p></aside>"
OTHERS = (
    '<section><h2>More stories</h2><ul><li><a href="/b">“I was afraid,” says the man who found'
    ' the boat</a></li></ul></section><section id="comments"><h3>Comments (1)</h3><div><b>Bo</b>'
    "<p>“Nonsense,” said Ann Bell, and she was right.</p></div></section>"
)


def _page(told: str = "", above: str = "", within: str = "", below: str = "") -> str:
    body = [f"<p>{html.escape(one)}</p>" for one in TEXT]
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE} | {OUTLET}</title>{told}</head><body>{above}"
        f"<main><article><h1>{TITLE}</h1><p>By {AUTHOR}</p><time datetime='{ISO}'>{DAY}</time>"
        f"{''.join(body[:3])}{within}{''.join(body[3:])}</article></main>{below}</body></html>"
    )


LINKED = json.dumps(
    {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": ISO,
        "author": {"name": AUTHOR},
        "publisher": {"name": OUTLET},
    }
)
LINKED = f'<script type="application/ld+json">{LINKED}</script>'
META = (
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{OUTLET}">'
    f'<meta name="author" content="{AUTHOR}"><meta property="article:published_time" '
    f'content="{ISO}">'
)
JUNK = _page(META, COOKIES + MENU, BOX, OTHERS)


def _mail(sender: str, subject: str, text: str = PLAIN, page: str = "") -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, "desk@example.org", subject
    mail["Date"] = "Sat, 1 Feb 2025 10:00:00 +0000"
    mail.set_content(text)
    if page:
        mail.add_alternative(page, subtype="html")
    return mail.as_bytes()


def _mhtml() -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = "<Saved by Blink>", TITLE
    mail["Snapshot-Content-Location"] = "https://www.example.org/news/seminary"
    mail.set_content(JUNK, subtype="html", cte="quoted-printable")
    mail.make_related()
    return mail.as_bytes()


def _chapter() -> str:
    return f"<h1>{TITLE}</h1>" + "".join(f"<p>{html.escape(one)}</p>" for one in (*HEAD, *TEXT))


ABOUT = (
    f"<dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
    f"<dc:publisher>{OUTLET}</dc:publisher><dc:date>{ISO}</dc:date>"
)
FILES: dict[str, bytes] = {
    "utf-8.txt": PLAIN.encode(),
    "bom.txt": PLAIN.encode("utf-8-sig"),
    "utf-16.txt": PLAIN.encode("utf-16"),
    "utf-16-be.txt": PLAIN.encode("utf-16-be"),
    "cp1252.txt": PLAIN.encode("cp1252"),
    "crlf.txt": PLAIN.replace("\n", "\r\n").encode(),
    "cr.txt": PLAIN.replace("\n", "\r").encode(),
    "separators.txt": PLAIN.replace("\n", "\u2028").encode(),
    "tight.txt": "\n".join((TITLE, *HEAD, *TEXT)).encode(),
    "front.md": (FRONT + "\n\n".join(TEXT)).encode(),
    "heading.md": f"# {TITLE}\n\n**By {AUTHOR}**\n\n*{OUTLET}*, {DAY}\n\n".encode()
    + "\n\n".join(TEXT).encode(),
    "linked.html": _page(LINKED).encode(),
    "meta.html": _page(META).encode(),
    "bare.html": _page().encode(),
    "around.html": _page("", COOKIES + MENU, BOX, OTHERS).encode(),
    "junk.html": JUNK.encode(),
    "saved.mhtml": _mhtml(),
    "forwarded.eml": _mail("Ed Stone <ed@example.org>", f"Fwd: {TITLE}"),
    "both.eml": _mail(f"{OUTLET} <news@example.org>", TITLE, page=_page()),
    "styled.docx": docx([("Title", TITLE), *(("", one) for one in (*HEAD, *TEXT))]),
    "one.epub": epub(ABOUT, {"a.xhtml": _chapter()}),
    "plain.docx": docx([("", one) for one in (TITLE, *HEAD, *TEXT)]),
}


@pytest.mark.parametrize("name", FILES)
def test_an_article_is_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    (article,) = read(path)
    assert article.title == TITLE
    assert (article.outlet, article.authors) == (OUTLET, (AUTHOR,))
    assert article.date == ISO
    told = [(one.text, one.speaker) for one in extract(article).quotes if one.verbatim]
    assert told == TOLD


@pytest.mark.parametrize(
    "rows",
    [
        ("Councillors tired of waiting for Main Street", "works"),
        ("GRAN HID FROM HER GUEST: she saw it as", "escaped emu kicks down the conservatory door"),
        ("The last shop in", "Novoselivka closes"),
        ("River campaigners win right to challenge a", "company over its many years of waste"),
    ],
)
def test_a_headline_of_a_pdf_is_whole(rows: tuple[str, str], tmp_path: Path) -> None:
    """Lines of one size are so whatever letters they have, and break where they are to."""
    pytest.importorskip("pypdfium2")
    above = [(22.0, 72.0, 740.0 - 26 * number, row) for number, row in enumerate(rows)]
    plain = (*HEAD[1:], *TEXT)
    kept = [one.translate(str.maketrans("“”—’", '""-\'')) for one in plain]
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[*above, *column(690, kept)]]))
    (article,) = read(path)
    assert article.title == " ".join(rows)
    assert article.outlet == OUTLET


def test_a_western_text_full_of_talk_is_no_other_codepage() -> None:
    talk = "“Nobody saw it,” he said.\n\n“Siobhán Ní Riain saw it.”\n\n“Who was that then?”\n\n" * 9
    read_as = decode(talk.encode("cp1252"), "a.txt")
    assert (read_as.text, read_as.encoding) == (talk, "cp1252")


def test_whoever_sends_an_article_on_has_not_written_it(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    own = "\n\n".join((TITLE, "By Ed Stone", *TEXT))
    path.write_bytes(_mail("Ed Stone <ed@example.org>", TITLE, own))
    (article,) = read(path)
    assert article.authors == ("Ed Stone",)


def test_a_papers_name_that_comes_again_is_no_author_and_a_paper() -> None:
    text = f"{OUTLET} | {DAY}\n\n{TITLE}\n\nBy Tim Cooke\n\n{OUTLET}\n\n{DAY}\n\n"
    article = read_text(text + "\n\n".join(TEXT))
    assert (article.outlet, article.authors) == (OUTLET, ("Tim Cooke",))


@pytest.mark.parametrize(
    "unseen",
    [
        "<template><p>“Hi,” said Bob Gunn.</p></template>",
        "<p hidden>“Hi,” said Bob Gunn.</p>",
        "<div hidden=''><p>“Hi,” said Bob Gunn.</p></div>",
        "<div style='display:none'><p>“Hi,” said Bob Gunn.</p></div>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read(unseen: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(_page("", "", unseen, ""), "utf-8")
    (article,) = read(path)
    assert "Gunn" not in article.text
    assert all(one in article.text for one in TEXT)


def test_a_page_that_is_all_hidden_until_a_script_shows_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(_page().replace("<main>", "<main hidden>"), "utf-8")
    (article,) = read(path)
    assert all(one in article.text for one in TEXT)


@pytest.mark.parametrize("inside", ["{}", "<strong>{}</strong>", "<em><b>{}</b></em>"])
def test_a_paragraph_that_is_a_link_to_another_page_is_no_text(inside: str, tmp_path: Path) -> None:
    other = "Why are the bread prices of Kranj rising?"
    path = tmp_path / "a.html"
    linked = inside.format(f'<a href="/news/bread">{other}</a>')
    path.write_text(_page("", "", f"<p>{linked}</p>", ""), "utf-8")
    (article,) = read(path)
    marked = {article.text[one.start : one.end]: one.why for one in article.asides}
    assert marked[other] == "related link"
    path.write_text(_page("", "", f"<p>{other}</p>", ""), "utf-8")
    (article,) = read(path)
    assert other not in {article.text[one.start : one.end] for one in article.asides}
