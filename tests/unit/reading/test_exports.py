"""Press databases put many documents into one file: each of them is an article of its own."""

from __future__ import annotations

import html
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.reading import exports, read, read_piped
from tests.exports import LAYOUTS, Layout, Story, stories

from .samples import docx

TOLD = stories()
Make = Callable[[str], bytes]


def _rows(text: str) -> list[str]:
    return [row for row in text.replace("\f", "\n").split("\n") if row.strip()]


def _rtf(text: str) -> bytes:
    signs = {"\n": "\\par\n", "\t": "\\tab ", "\f": "\\page ", "\\": "\\\\", "{": "\\{", "}": "\\}"}
    body = "".join(signs.get(c, c if c.isascii() else f"\\u{ord(c)}?") for c in text)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}{body}}}".encode()


def _page(text: str) -> bytes:
    rows = "".join(f"<p>{html.escape(row)}</p>\n" for row in _rows(text))
    return f"<!doctype html><html><head><title>Export</title></head>{rows}</html>".encode()


def _word(text: str) -> bytes:
    return docx([("", html.escape(row)) for row in _rows(text)])


_NOTE = "Today's cuttings are below.\n\n"
_UNMARKED = ("ebsco_without_records", "europresse_pages", "europresse_french")
"""Layouts whose first document nothing tells from a note right above it."""


def _mail(text: str, note: str = _NOTE) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Press Office <press@ministry.example>", "Cuttings of today"
    mail["Date"] = "Tue, 05 Mar 2024 07:30:00 +0000"
    mail["Message-ID"] = "<cuttings@ministry.example>"
    mail.set_content(note + text)
    return mail.as_bytes()


def _same(told: str | None, printed: str) -> bool:
    return told is not None and told.removeprefix("The ") == printed.removeprefix("The ")


def _compare(found: list[Article], told: tuple[Story, ...] = TOLD) -> None:
    assert [one.title for one in found] == [one.title for one in told]
    assert [one.authors for one in found] == [one.authors for one in told]
    assert [one.date for one in found] == [one.day.isoformat() for one in told]
    outlets = [(one.outlet, story.outlet) for one, story in zip(found, told, strict=True)]
    assert [one for one in outlets if not _same(*one)] in ([], [(None, "Ledger of the North")])
    assert len({one.part for one in found}) == len(told)
    assert all(one.part for one in found)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_document_of_an_export_is_an_article(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(layout(TOLD), "utf-8")
    found = list(read(path))
    _compare(found)
    for one, story in zip(found, TOLD, strict=True):
        assert one.text in path.read_text("utf-8")
        shown = one.text
        for aside in reversed(one.asides):
            shown = shown[: aside.start] + shown[aside.end :]
        kept = " ".join(shown.split())
        rows = [row for row in story.paragraphs if row != "* * *"]
        assert [row for row in rows if " ".join(row.split()) not in kept] == []
        assert not any(other.paragraphs[0] in one.text for other in TOLD if other is not story)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_no_field_of_a_database_speaks(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(layout(TOLD), "utf-8")
    for one, story in zip(read(path), TOLD, strict=True):
        bodies = " ".join(story.text.split())
        quotes = [quote for quote in extract(one).quotes if quote.verbatim]
        said = [" ".join(quote.text.split()) for quote in quotes]
        assert [words for words in said if words not in f"{bodies} {story.title}."] == []
        speakers = {quote.speaker or "" for quote in quotes}
        assert not [name for name in speakers if name.casefold() in LABELS]


LABELS = {
    *("td", "full text word count", "openurl link", "newspaper source", "title", "headline"),
    *("section", "byline", "author", "source", "language", "load-date", "edition", "page"),
    *("document type", "publication-type"),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_an_export_of_one_document_is_one_article(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(layout(TOLD[:1]), "utf-8")
    (found,) = read(path)
    assert (found.title, found.part) == (TOLD[0].title, "")


@pytest.mark.parametrize(
    ("suffix", "make"), [("rtf", _rtf), ("docx", _word), ("html", _page), ("txt", str.encode)]
)
@pytest.mark.parametrize("name", ["nexis_uni", "factiva", "proquest", "ebsco_records", "gale"])
def test_exports_of_every_format(suffix: str, make: Make, name: str, tmp_path: Path) -> None:
    path = tmp_path / f"export.{suffix}"
    path.write_bytes(make(LAYOUTS[name](TOLD)))
    _compare(list(read(path)))


def test_an_export_through_a_pipe() -> None:
    _compare(list(read_piped(LAYOUTS["factiva"](TOLD).encode())))


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_part_keeps_its_name_whatever_stands_before_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(LAYOUTS[name](TOLD), "utf-8")
    before = {one.title: one.part for one in read(path)}
    path.write_text(LAYOUTS[name](TOLD[2:]), "utf-8")
    after = {one.title: one.part for one in read(path)}
    assert after == {story.title: before[story.title] for story in TOLD[2:]}


def test_the_same_document_twice_has_two_names(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(LAYOUTS["factiva"]((*TOLD, TOLD[0])), "utf-8")
    found = list(read(path))
    assert found[0].text == found[-1].text
    assert found[-1].part == f"{found[0].part}#2"


def test_a_list_of_titles_before_the_documents_is_none_of_them(tmp_path: Path) -> None:
    titles = "\n".join(f"Document {n} of 6\n{one.title}\n" for n, one in enumerate(TOLD, 1))
    path = tmp_path / "export.txt"
    path.write_text(f"Table of contents\n\n{titles}\n\n{LAYOUTS['proquest'](TOLD)}", "utf-8")
    _compare(list(read(path)))


def test_what_stands_far_below_a_cover_s_place_is_no_cover() -> None:
    told = TOLD * (600_000 // len(LAYOUTS["factiva"](TOLD)) + 1)
    text = f"{LAYOUTS['factiva'](told)}\n| About LexisNexis | Terms\n"
    assert len(exports.places(text)) == len(told)


def test_two_exports_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    lexis = LAYOUTS["lexis_2012"]
    path.write_text(f"{lexis(TOLD[:3])}\n\n{lexis(TOLD[3:])}", "utf-8")
    _compare(list(read(path)))


@pytest.mark.parametrize(
    "line",
    ["Document 3 of 9", "End of Document", "Article 5", "Record: 3", "Title: The Hill", "____"],
)
def test_such_a_line_within_one_article_parts_nothing(line: str, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(f"{TOLD[4].title}\n\n{TOLD[4].text}\n\n{line}\n\n{TOLD[4].text}\n", "utf-8")
    assert len(list(read(path))) == 1


def test_a_treaty_is_not_parted_at_its_articles(tmp_path: Path) -> None:
    rows = "\n\n".join(f"Article {n}\n\n{TOLD[n].text}" for n in range(6))
    path = tmp_path / "one.txt"
    path.write_text(f"The treaty of Sarn\n\n{rows}\n", "utf-8")
    assert len(list(read(path))) == 1


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_export_in_a_mail_is_its_articles(name: str, tmp_path: Path) -> None:
    path = tmp_path / "cuttings.eml"
    path.write_bytes(_mail(LAYOUTS[name](TOLD), "" if name in _UNMARKED else _NOTE))
    _compare(list(read(path)))


def test_an_export_in_a_mailbox_is_its_articles(tmp_path: Path) -> None:
    path = tmp_path / "cuttings.mbox"
    mail = b"From press@ministry.example Tue Mar  5 07:30:00 2024\n"
    mail += _mail(next(iter(LAYOUTS.values()))(TOLD)) + b"\n"
    path.write_bytes(mail + mail.replace(b"cuttings@ministry", b"others@ministry"))
    found = list(read(path))
    _compare(found[: len(TOLD)])
    assert len({one.part for one in found}) == len(found) == 2 * len(TOLD)
