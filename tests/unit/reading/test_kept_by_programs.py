"""What e-readers, office programs, browsers and mail programs keep, as they keep it."""

from __future__ import annotations

import plistlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import read, read_text, walk
from corpus.reading.hyphens import Hyphens
from corpus.reading.senders import sender_of

from . import samples
from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
ROWS = "".join(f"<p>{row}</p>" for row in BODY)
PAGE = (
    f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
    + "".join(f"<p>{row}</p>" for row in BODY)
    + "</article></body></html>"
)


def _articles(path: Path, data: bytes | str) -> list[Article]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(path))


def test_highlights_are_an_article_for_each_book(tmp_path: Path) -> None:
    rows = (
        "\ufeffThe Cold Coast (Saar, Marit)\r\n"
        "- Your Highlight on page 12 | Location 170-172 | Added on Tuesday, 2 November 2021\r\n\r\n"
        "“We have two icebreakers,” said Henrike Lohmann.\r\n==========\r\n"
        "\ufeffHarbour Ways (Ana Bell;Luis Ortega)\r\n"
        "- Ihre Markierung bei Position 922-930 | Hinzugefügt am 7. November 2021\r\n\r\n"
        "“Short notice means February,” Klaus Petersen said.\r\n==========\r\n"
        "The Cold Coast (Saar, Marit)\r\n"
        "- Your Note on page 41 | Location 611 | Added on Tuesday, November 9, 2021\r\n\r\n"
        "check this one\r\n==========\r\n"
        "Only a Mark (Bo Lund)\r\n- Your Bookmark on page 4 | Added on Tuesday\r\n\r\n\r\n"
        "==========\r\n"
    )
    coast, ways = _articles(tmp_path / "My Clippings.txt", rows)
    assert (coast.title, coast.authors, coast.date) == ("The Cold Coast", ("Marit Saar",), None)
    assert (ways.title, ways.authors) == ("Harbour Ways", ("Ana Bell", "Luis Ortega"))
    assert coast.part != ways.part
    whys = aside_words(coast)
    assert whys["check this one"] == "reader's note"
    assert not any("icebreakers" in marked for marked in whys)
    assert "“We have two icebreakers,” said Henrike Lohmann.\r\n" in coast.text
    assert "place of a highlight" in whys.values()


def test_a_text_with_a_rule_is_no_list_of_highlights() -> None:
    text = f"{TITLE}\n- a point of what is told below\n\n" + "\n\n".join(BODY)
    assert read_text(text).title == TITLE


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "meta")
)


def _odt(body: str, kind: str = "text") -> bytes:
    made = BytesIO()
    style = (
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"'
        ' style:parent-style-name="Title"/></office:automatic-styles>'
    )
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        package.writestr(
            "content.xml",
            f"<office:document-content {_ODF}>{style}<office:body><office:{kind}>{body}"
            f"</office:{kind}></office:body></office:document-content>",
        )
    return made.getvalue()


def test_an_opendocument_text(tmp_path: Path) -> None:
    rows = "".join(f"<text:p>{row}</text:p>" for row in BODY)
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone words.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        f'<text:p text:style-name="P1">{TITLE}</text:p><text:p>By Ana Bell</text:p>'
        '<text:p>The Quay Ledger,<text:s text:c="2"/>14 March 2023</text:p>'
        "<text:p>It met<office:annotation><text:p>check</text:p></office:annotation> on"
        " <text:span>Tuesday</text:span>.<text:note><text:note-body><text:p>See file.</text:p>"
        "</text:note-body></text:note> Nobody left.</text:p>"
    )
    (article,) = _articles(tmp_path / "a.odt", _odt(body + rows))
    assert (article.title, article.authors, article.date) == (TITLE, ("Ana Bell",), "2023-03-14")
    assert article.outlet == "The Quay Ledger"
    assert "\n\nIt met on Tuesday. Nobody left.\n\n" in article.text
    assert "The Quay Ledger,  14 March 2023" in article.text
    assert "Gone words" not in article.text
    with pytest.raises(ReadingError, match="a spreadsheet or drawing"):
        _articles(tmp_path / "b.odt", _odt("<text:p>1</text:p>", "spreadsheet"))


def test_an_rtf_document(tmp_path: Path) -> None:
    rows = "\\par\n".join(BODY).replace("“", r"\'93").replace("”", r"\'94").replace("’", r"\'92")
    text = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Times;}{\*\colortbl;;}{\info{\title Untitled}}"
        rf"{{\header Page head\par}}\pard\b {TITLE}\b0\par By Ana Bell\par"
        r" The Quay Ledger, 14 March 2023\par caf\'e9 \u8220?I, she said\u8221? \u-10179?\u-8704?"
        r"\emdash\~x {\field{\*\fldinst HYPERLINK}{\fldrslt linked}} \{y\}{\footnote See file.}\par"
        f"\n{rows}}}"
    )
    (article,) = _articles(tmp_path / "a.rtf", text)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert (article.outlet, article.date) == ("The Quay Ledger", "2023-03-14")
    assert "\n\ncafé “I, she said” 😀—\u00a0x linked {y}\n\n" in article.text
    assert article.text.endswith(BODY[-1])
    for hidden in ("Page head", "See file", "Untitled", "Times"):
        assert hidden not in article.text
    cyrillic = r"{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0 is far, she said.}"
    (article,) = _articles(tmp_path / "b.rtf", cyrillic)
    assert article.text.startswith("Москва ")
    odd = r"{\rtf1{\pict\bin6 }}}{{{ x}She {\deleted\revised had }left. \v Not \v0 So she said.}"
    (article,) = _articles(tmp_path / "d.rtf", odd)
    assert article.text == "She left. So she said."
    (article,) = _articles(tmp_path / "e.rtf", r"{\rtf1\uc-9 \u8220 She left, so she said.}")
    assert article.text == "“She left, so she said."
    with pytest.raises(ReadingError, match="no text"):
        _articles(tmp_path / "c.rtf", r"{\rtf1{\info{\title x}}\par}")


def test_a_file_of_several_articles_says_so() -> None:
    deck = "The board put off a decision on the winter boat, saying it had no firm figures yet. "
    head = f"{TITLE}\nThe Quay Ledger, 14 March 2023\nBy Ana Bell\n\n"
    first = f"{head}{deck * 2}\n\n{deck}\n\n{deck}\n\n"
    second = f"Pilots are back\nCapital Dispatch, 19 July 2022\nBy Jo Alder\n\n{deck}\n\n{deck}\n"
    assert "several-articles" in read_text(first + second).flags
    assert "several-articles" not in read_text(first).flags
    same = second.replace("Jo Alder", "Ana Bell")
    assert "several-articles" not in read_text(first + same).flags


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_that_safari_saved(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    main = {
        "WebResourceData": PAGE.encode("utf-16"),
        "WebResourceURL": "https://quayledger.example/veto",
        "WebResourceTextEncodingName": "UTF-16",
    }
    data = plistlib.dumps({"WebMainResource": main}, fmt=form)
    (article,) = _articles(tmp_path / "a.webarchive", data)
    assert (article.title, article.url) == (TITLE, "https://quayledger.example/veto")
    assert BODY[0] in article.text
    for damaged in (data[:-40], plistlib.dumps(["x"], fmt=form), plistlib.dumps({}, fmt=form)):
        with pytest.raises(ReadingError, match=r"web archive|no page inside"):
            _articles(tmp_path / "b.webarchive", damaged)


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>"
        '<DT><A HREF="https://x.example/1">Board defers - The Quay Ledger</A>'
        '<DT><A HREF="https://x.example/2">Minister rules out talks</A></DL>',
        "<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>"
        '<li><a href="https://x.example/1">Harbour</a></li></ol></body></html>',
    ],
)
def test_a_list_of_bookmarks_is_no_article(tmp_path: Path, page: str) -> None:
    with pytest.raises(ReadingError, match="a list of links"):
        _articles(tmp_path / "a.html", page)


def test_an_empty_mail_folder_is_passed_over(tmp_path: Path) -> None:
    for name, text in (("Trash", ""), ("Trash.msf", "x"), ("empty.txt", ""), ("Full", "words")):
        (tmp_path / name).write_text(text)
    (tmp_path / "Full.msf").write_text("x")
    assert [path.name for path in walk([tmp_path])] == ["Full", "empty.txt"]


def test_a_first_name_is_no_outlet() -> None:
    assert sender_of("Ann <ann.bell@mail.example>") == (None, None)
    assert sender_of("Ann <ann@example.org>") == (None, None)
    assert sender_of("Quayside <hello@mail.example>") == (None, "Quayside")
    assert sender_of("Quayside <quayside@quayside.example>") == (None, "Quayside")


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("talks with the pi-", "lots of it", "talks with the pilots of it"),
        ("a well-", "founded offer", "a well-founded offer"),
        ("a self-", "ish offer", "a selfish offer"),
        ("the twenty-", "five members", "the twenty-five members"),
        ("the six-", "teen members", "the sixteen members"),
        ("a river-", "side walk", "a river-side walk"),
        ("the co-", "ordinator", "the coordinator"),
        ("a 40-", "year-old man", None),
        ("the Baltic-", "Black Sea canal", None),
        ("x" * 100_000 + "1-", "b", None),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(line: str, following: str, whole: str | None) -> None:
    rows = ["the old River-side walk and its coordinator", line, following]
    assert Hyphens(rows).whole(line, following) == whole


def test_a_site_s_address_below_a_headline_is_not_part_of_it() -> None:
    article = read_text(f"{TITLE} and\nquayledger.example\n\n" + "\n\n".join(BODY))
    assert article.title == f"{TITLE} and"


def test_a_letter_s_heading_between_stars(tmp_path: Path) -> None:
    head = (
        "From: Quay Ledger <pm@quayledger.example>\nTo: m@example.org\nSubject: Evening: Veto\n"
        "Date: Tue, 19 Jul 2022 17:30:00 +0100\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
        "List-Unsubscribe: <https://x.example/u>\n\n"
    )
    text = f"Good evening.\n\n*{TITLE}*\nBy Ana Bell\n\n" + "\n\n".join(BODY)
    (article,) = _articles(tmp_path / "a.eml", head + text)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))


def test_a_table_of_highlights_or_articles(tmp_path: Path) -> None:
    rows = (
        "Highlight,Book Title,Book Author,Highlighted at\n"
        '"“We have two icebreakers,” said Lohmann.\nThen she left.",Cold Coast,Marit Saar,2021\n'
        "“Short notice” is what Petersen asked for.,Harbour Ways,Ana Bell,2021-11-04\n"
    )
    coast, ways = _articles(tmp_path / "a.csv", rows)
    assert (coast.title, coast.authors, coast.date) == ("Cold Coast", ("Marit Saar",), None)
    assert "“We have two icebreakers,” said Lohmann.\nThen she left." in coast.text
    assert ways.title == "Harbour Ways"
    text = " ".join(BODY).replace("\t", " ")
    table = f"headline\tbody\tsource\tpublished\n{TITLE}\t{text}\tQuay Ledger\t2021-03-06\n"
    (article,) = _articles(tmp_path / "b.tsv", table)
    assert (article.title, article.outlet, article.date) == (TITLE, "Quay Ledger", "2021-03-06")
    with pytest.raises(ReadingError, match="no field with an article's text"):
        _articles(tmp_path / "c.csv", "title,url,time_added\nHarbour,https://x.example,1678\n")
    assert list(walk([tmp_path])) == []


@pytest.mark.parametrize(
    "title",
    ["Quay Ledger [Fri, 05 Mar 2021]", "Quay Ledger — 5 March 2021", "Quay Ledger: 5 Mar 2021"],
)
def test_a_paper_s_number_as_a_book(tmp_path: Path, title: str) -> None:
    chapters = {f"c{n}.xhtml": f"<h1>{TITLE} {n}</h1>" + ROWS for n in range(2)}
    data = samples.epub(f"<dc:title>{title}</dc:title>", chapters)
    for article in _articles(tmp_path / "a.epub", data):
        assert article.outlet == "Quay Ledger"
