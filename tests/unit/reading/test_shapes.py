"""Heads, fields and tails as sites, clippers and databases print them; each with what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import bylines, calendars, dates, outlets, read, read_text
from corpus.reading.pdflines import rows_of

from . import samples
from .samples import BODY, aside_words, page

TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"

# head with HEAD for the title and, where it matters, a tail: (outlet, authors, date, url)
HEADS: dict[str, tuple[str | None, tuple[str, ...], str | None, str | None]] = {
    "The Harbour Gazette\nNews | Sport | Opinion\nHEAD\nBy Priya Nair, Local Democracy Reporter\n"
    "14:02, 9 Nov 2023 | UPDATED 16:45, 10 Nov 2023": (
        "The Harbour Gazette",
        ("Priya Nair",),
        "2023-11-09",
        None,
    ),
    "HEAD\nVon Jana Kühn\nVeröffentlicht am 12. März 2024": (
        None,
        ("Jana Kühn",),
        "2024-03-12",
        None,
    ),
    "HEAD\nPar Claire Morel\nPublié le 8 février 2024 à 18h32, mis à jour le 9 février 2024": (
        None,
        ("Claire Morel",),
        "2024-02-08",
        None,
    ),
    "El Diario Andino\nHEAD\nPor Lucía Vargas\nMadrid - 08 mar 2024 - 06:31 CET": (
        "El Diario Andino",
        ("Lucía Vargas",),
        "2024-03-08",
        None,
    ),
    "HEAD\nAshby Echo | Sport\nPosted on Dec. 28, '22 at 8:31pm by Sam Pike": (
        "Ashby Echo",
        ("Sam Pike",),
        "2022-12-28",
        None,
    ),
    "HEAD\n(Updated 5 May 2023)\nFirst published 3 May 2023": (None, (), "2023-05-03", None),
    "HEAD\nBy Thandi Zulu and Lerato Khumalo, Johannesburg\n4 October, 2023": (
        None,
        ("Thandi Zulu", "Lerato Khumalo"),
        "2023-10-04",
        None,
    ),
    "Clipped from The Courier-Sentinel, Sun, Nov 12, 2023, page A3\n\nHEAD\nBy HELEN ROSS": (
        "The Courier-Sentinel",
        ("Helen Ross",),
        "2023-11-12",
        None,
    ),
    'Shaw, Rebecca. "HEAD." The Sacramento Courier, 14 June 2024, p. B1.': (
        "The Sacramento Courier",
        ("Rebecca Shaw",),
        "2024-06-14",
        None,
    ),
    "HEAD\n\nVisas remain unresolved after the long night of talks.\n\nBy Elena Popova\n\n"
    "Published On 8 Mar 20248 Mar 2024": (None, ("Elena Popova",), "2024-03-08", None),
    "NATIONAL\nHEAD\nJUNE 14, 20246:12 PM ET\nHEARD ON ALL THINGS CONSIDERED\nRebecca Shaw": (
        None,
        ("Rebecca Shaw",),
        "2024-06-14",
        None,
    ),
    "HEAD\nSipho Dlamini / TNN / Updated: Oct 3, 2023, 10:02 IST": (
        None,
        ("Sipho Dlamini",),
        "2023-10-03",
        None,
    ),
    "HEAD\nRebecca Shaw and Leo Park, The Sacramento Courier\nFri, June 14, 2024 at 6:12 PM EDT": (
        "The Sacramento Courier",
        ("Rebecca Shaw", "Leo Park"),
        "2024-06-14",
        None,
    ),
    "HEAD - The Ledger\n\nThe Ledger (Lakeport, Calif.)\n\nJune 15, 2024 Saturday\n\nHEAD\n\n"
    "BYLINE: Rebecca Shaw, STAFF WRITER\n\nLENGTH: 212 words": (
        "The Ledger",
        ("Rebecca Shaw",),
        "2024-06-15",
        None,
    ),
    "Archived from https://web.archive.org/web/20231210010203/https://www.dw.com/2023/11/09/a\n\n"
    "HEAD\n9 November 2023": (
        "DW",
        (),
        "2023-11-09",
        "https://web.archive.org/web/20231210010203/https://www.dw.com/2023/11/09/a",
    ),
    "# HEAD\n\n## Metadata\n- Author: [[Elena Popova]]\n- URL: https://www.dw.com/border": (
        "DW",
        ("Elena Popova",),
        None,
        "https://www.dw.com/border",
    ),
    "> source:: https://www.dw.com/lago\n> author:: [[Lucía Vargas]]\n"
    "> published:: [[2023-05-03]]\n\n# HEAD": (
        "DW",
        ("Lucía Vargas",),
        "2023-05-03",
        "https://www.dw.com/lago",
    ),
    "#+TITLE: HEAD\n#+AUTHOR: Lucía Vargas\n#+DATE: <2023-05-03 Wed>": (
        None,
        ("Lucía Vargas",),
        "2023-05-03",
        None,
    ),
    '+++\ntitle = "HEAD"\ndate = 2023-05-03T06:00:00Z\nauthors = ["Catarina Dias"]\n+++': (
        None,
        ("Catarina Dias",),
        "2023-05-03",
        None,
    ),
    "---\ntitle: HEAD\nmeta:\n  author:\n    name: Sam Pike\n  site: Ashby Echo\n"
    "datePublished: 28.12.2022\n---": ("Ashby Echo", ("Sam Pike",), "2022-12-28", None),
    "---\ntitle: HEAD\ndate: 2024-02-30\nauthor:\n  name: Sam Pike\n---": (
        None,
        ("Sam Pike",),
        None,
        None,
    ),
    "HEAD\n\nsource: joplin-webclipper\nsource_url: https://www.dw.com/2023/11/09/wall\n"
    "updated_time: 2023-11-10T08:12:00.000Z\nauthor: Priya Nair\ntype_: 1": (
        "DW",
        ("Priya Nair",),
        "2023-11-09",
        "https://www.dw.com/2023/11/09/wall",
    ),
    "Title: HEAD\nOutlet: unknown\nDate: unknown\nAuthor: N/A": (None, (), None, None),
    "HEAD\nSept. 31, 2023": (None, (), None, None),
    "CITY NEWS\nHEAD\nANDES MONITOR - Santiago - Wed 3 May 2023": (
        "Andes Monitor",
        (),
        "2023-05-03",
        None,
    ),
    "By Sam Pike\nSports Writer\n\nHEAD": (None, ("Sam Pike",), None, None),
    "# HEAD\n*Ashby Echo* — **Sam Pike** — 28 Dec 2022": (
        "Ashby Echo",
        ("Sam Pike",),
        "2022-12-28",
        None,
    ),
    "Bron: de Volkskrant\nHEAD\nDoor Anna de Wit\n8 maart 2024, 06:31": (
        "de Volkskrant",
        ("Anna de Wit",),
        "2024-03-08",
        None,
    ),
    "HEAD\nCape Town — 4 Oct 2023, 07:00 GMT+2\nLerato Khumalo, Health Editor": (
        None,
        ("Lerato Khumalo",),
        "2023-10-04",
        None,
    ),
}


@pytest.mark.parametrize("head", HEADS)
def test_heads(head: str) -> None:
    text = f"{head.replace('HEAD', TITLE)}\n\n{TEXT}\n"
    article = read_text(text)
    assert (article.text, article.title) == (text, TITLE)
    assert (article.outlet, article.authors, article.date, article.url) == HEADS[head]
    for row in BODY:
        at = text.index(row)
        assert not [one for one in article.asides if one.start < at + len(row) and at < one.end]


def test_a_headline_is_no_date_line_and_its_date_no_date_of_print() -> None:
    article = read_text(f"What happened on 12 January 2022, hour by hour\n\n{TEXT}")
    assert article.title == "What happened on 12 January 2022, hour by hour"
    assert article.date is None


@pytest.mark.parametrize(
    "title",
    ["Chapter 11 looms for the valve maker", "How 9/11 changed the harbour", "Review, 2023-W45"],
)
def test_numbers_in_headlines_are_no_dates(title: str) -> None:
    assert read_text(f"{title}\nBy Helen Ross\n\n{TEXT}").date is None


TAILS = {
    "3 Comments\nJerseyJim\nJune 18, 2024 at 9:14 am\nGreat ruling!": ("Great ruling!", "comment"),
    "2 comments:\nAnonymous said...\nGreat news!\nReply": ("Great news!", "comment"),
    "Anna Berg covers the courts and lives in Malmö.": (
        "Anna Berg covers the courts and lives in Malmö.",
        "about the author",
    ),
    "LOAD-DATE: June 16, 2024\nLANGUAGE: ENGLISH\nPUBLICATION-TYPE: Newspaper": (
        "LANGUAGE: ENGLISH",
        "field",
    ),
    "https://www.dw.com/2024/03/07/five-countries-to-reopen-their-border-crossings/": (
        "https://www.dw.com/2024/03/07/five-countries-to-reopen-their-border-crossings/",
        "url",
    ),
    "#world #balkans": ("#world #balkans", "tags"),
    "0:00 / 3:12": ("0:00 / 3:12", "share line"),
}


@pytest.mark.parametrize("tail", TAILS)
def test_tails(tail: str) -> None:
    article = read_text(f"{TITLE}\nBy Anna Berg\n\n{TEXT}\n\n{tail}\n")
    line, why = TAILS[tail]
    assert aside_words(article).get(line) == why
    assert all(row not in aside_words(article) for row in BODY)


def test_a_quoted_line_is_no_note_on_its_author() -> None:
    last = "Anna Berg was told: “Nobody has a veto.”"
    article = read_text(f"{TITLE}\nBy Anna Berg\n\n{TEXT}\n\n{last}")
    assert last not in aside_words(article)


def test_a_comment_heading_without_readers_marks_nothing_below() -> None:
    article = read_text(f"{TITLE}\n\n{TEXT}\n\nComments\n\n{TEXT.replace('said', 'added')}\n")
    assert "comment" not in aside_words(article).values()


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Harbour Gazette", "Harbour Gazette"),
        ("EL DIARIO ANDINO", "El Diario Andino"),
        ("The Strait Post", "The Strait Post"),
        ("Emily Post", None),
        ("Breaking News", None),
        ("Courthouse", None),
        ("the harbour gazette said so", None),
    ],
)
def test_what_is_built_as_a_papers_name(name: str, outlet: str | None) -> None:
    assert outlets.shaped(name) == outlet


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("8 mars 2024", "2024-03-08"),
        ("3 de mayo de 2023", "2023-05-03"),
        ("8 марта 2024", "2024-03-08"),
        ("2024年3月8日", "2024-03-08"),
        ("31. Februar 2024", None),
        ("im März 2024", None),
    ],
)
def test_days_in_other_languages(text: str, iso: str | None) -> None:
    found = calendars.first(text)
    assert (found.iso if found else None) == iso


def test_seconds_since_1970_are_a_day() -> None:
    assert dates.from_metadata("1709879460") == ("2024-03-08", "day")
    assert dates.from_metadata("9999999999999") is None


def test_contacts_of_an_outlet_are_nobodys_name() -> None:
    assert bylines.contact("Follow BBC Harbour on Facebook, X and Instagram.") is None


def _read(path: Path, data: bytes | str) -> list[Article]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(path))


ROWS: list[tuple[dict[str, object], tuple[object, ...]]] = [
    (
        {"Headline": "One", "Story": list(BODY), "PubDate": "28/12/2022", "Source": "Ashby Echo"},
        ("One", "Ashby Echo", (), "2022-12-28"),
    ),
    (
        {"webTitle": "Two", "webUrl": "https://www.dw.com/a", "fields": {"bodyText": TEXT}},
        ("Two", "DW", (), None),
    ),
    (
        {
            "title": {"rendered": "Three &#8211; four"},
            "content": {"rendered": samples.paragraphs()},
            "date": "2023-11-09T14:02:00",
            "author": 7,
        },
        ("Three – four", None, (), "2023-11-09"),
    ),
    (
        {"titel": "Fünf", "text": TEXT, "autor": "Laura Keim", "quelle": "Handelsbote"},
        ("Fünf", "Handelsbote", ("Laura Keim",), None),
    ),
    (
        {
            "title": "Six",
            "text": TEXT,
            "source": {"name": "CapeWire"},
            "url": "https://c.example/d",
        },
        ("Six", "CapeWire", (), None),
    ),
]


def test_dumps_of_many_services(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(row) for row, _ in ROWS)
    found = _read(tmp_path / "a.jsonl", lines)
    assert [(one.title, one.outlet, one.authors, one.date) for one in found] == [
        expected for _, expected in ROWS
    ]


def test_an_answer_with_its_list_deep_inside(tmp_path: Path) -> None:
    answer = {"response": {"docs": [{"headline": {"main": "One"}, "lead_paragraph": BODY[0]}]}}
    assert [one.title for one in _read(tmp_path / "a.json", json.dumps(answer))] == ["One"]


def test_notices_and_redirects_are_no_articles(tmp_path: Path) -> None:
    shell = "<html><head><title>App</title></head><body><p>Please enable JavaScript.</p></body>"
    with pytest.raises(ReadingError, match="a notice"):
        _read(tmp_path / "a.html", shell)
    away = (
        '<html><head><meta http-equiv="refresh" content="0; url=https://x.example">'
        "</head><body><p>Click here</p></body></html>"
    )
    with pytest.raises(ReadingError, match="leads to another"):
        _read(tmp_path / "b.html", away)


def test_a_by_line_that_the_page_prints_is_kept(tmp_path: Path) -> None:
    above = "<h1>Nobody has a veto</h1><p>Sipho Dlamini | 2 October 2023</p>"
    (article,) = _read(tmp_path / "a.html", page("<title>Nobody has a veto – X</title>", above))
    assert (article.authors, article.date) == (("Sipho Dlamini",), "2023-10-02")
    assert article.date_basis == "printed"


def test_the_sites_own_heading_is_no_title(tmp_path: Path) -> None:
    source = page(
        "<title>Nobody has a veto • Kvay Nyheter</title><script type='application/ld+json'>"
        '{"@type":"NewsArticle","headline":"Nobody has a veto","publisher":"Kvay Nyheter"}'
        "</script>",
        "<h1>Kvay Nyheter</h1><h2>Nobody has a veto</h2>",
    )
    (article,) = _read(tmp_path / "a.html", source)
    assert (article.title, article.outlet) == ("Nobody has a veto", "Kvay Nyheter")


MAIL = "From: {}\nTo: d@x.example\nSubject: {}\nDate: Fri, 14 Jun 2024 18:12:00 -0400\n"
MAIL += "Message-ID: <1@x>\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("sender", "outlet", "authors"),
    [
        ("Courthouse Daily <newsletter@c.example>", "Courthouse Daily", ()),
        ('"Sipho Dlamini (CapeWire)" <sipho@c.example>', "CapeWire", ("Sipho Dlamini",)),
        ("Ashby Echo <sam@c.example>", "Ashby Echo", ()),
        ("Handelsbote Rhein <news@c.example>", "Handelsbote Rhein", ()),
        ("Jane Roe <jane@c.example>", None, ("Jane Roe",)),
    ],
)
def test_senders(sender: str, outlet: str | None, authors: tuple[str, ...], tmp_path: Path) -> None:
    mail = MAIL.format(sender, "No veto") + "Content-Type: text/plain; charset=utf-8\n\n" + TEXT
    (article,) = _read(tmp_path / "a.eml", mail)
    assert (article.outlet, article.authors) == (outlet, authors)


def test_a_mail_that_carries_another(tmp_path: Path) -> None:
    inner = MAIL.format("Courthouse Daily <n@c.example>", "Judge lets law stand")
    inner += f"Content-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
    outer = MAIL.format("Jane Roe <jane@x.example>", "FW: see attached")
    outer += 'Content-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: text/plain\n\n'
    outer += f"See attached.\n--B\nContent-Type: message/rfc822\n\n{inner}\n--B--\n"
    (article,) = _read(tmp_path / "a.eml", outer)
    assert (article.title, article.outlet) == ("Judge lets law stand", "Courthouse Daily")


def test_a_news_book_names_its_paper(tmp_path: Path) -> None:
    about = (
        "<dc:title>The Strait Post [Fri, 08 Mar 2024]</dc:title><dc:creator>calibre</dc:creator>"
    )
    about += "<dc:publisher>calibre</dc:publisher>"
    chapter = f"<p>| <a>Next</a> | <a>Main menu</a> |</p><h1>One {{}}</h1>{samples.paragraphs()}"
    data = samples.epub(about, {"a.html": chapter.format(1), "b.html": chapter.format(2)})
    found = _read(tmp_path / "a.epub", data)
    assert [(one.title, one.outlet, one.authors) for one in found] == [
        ("One 1", "The Strait Post", ()),
        ("One 2", "The Strait Post", ()),
    ]


class _Ligatures:
    """A page whose "fi" is one glyph: two characters share a box, and boxes overlap there."""

    text = "to verify the\r\nidentity"
    boxes = ((70.0, 700.0, 95.0, 710.0), (93.0, 700.0, 130.0, 710.0))

    def get_text_range(self) -> str:
        return self.text

    def count_chars(self) -> int:
        return len(self.text)

    def count_rects(self, start: int, many: int) -> int:
        return 2 if start == 0 else 1

    def get_rect(self, index: int) -> tuple[float, float, float, float]:
        return self.boxes[index]

    def get_text_bounded(self, *box: float) -> str:
        return "to verify" if box[0] < 90 else "fy the"

    def get_height(self) -> float:
        return 800.0

    def get_textpage(self) -> _Ligatures:
        return self

    def close(self) -> None:
        pass


def test_ligatures_in_a_pdf_are_read_once() -> None:
    rows = rows_of([_Ligatures()], None)
    assert [row.text for row in rows] == ["to verify the", "identity"]


def test_what_a_document_garbles_is_reported(tmp_path: Path) -> None:
    rows = [("Normal", "The ministerâ€™s plan."), *(("Normal", row) for row in BODY)]
    (article,) = _read(tmp_path / "a.docx", samples.docx(rows))
    assert "mojibake" in article.flags
