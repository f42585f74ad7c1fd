"""Files of every kind, three shapes of each, with the fields that a reader of them would note."""

from __future__ import annotations

import textwrap
from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import Options, read

from . import samples
from .samples import BODY, page, paragraphs

Fields = tuple[object, ...]


def _read(path: Path, data: bytes | str, options: Options | None = None) -> list[Article]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(path, options) if options else read(path))


def _fields(article: Article) -> Fields:
    return (article.title, article.outlet, article.authors, article.date, article.url)


def _whole(article: Article, rows: tuple[str, ...] = BODY) -> None:
    """The article's paragraphs are there, in order, each on its own line."""
    lines = article.text.split("\n")
    assert [row for row in lines if row in rows] == list(rows)


LD = (
    '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"No veto",'
    '"author":[{"@type":"Person","name":"Julian Borger"},{"name":"Jennifer Rankin"}],'
    '"datePublished":"2022-01-12T18:34:00.000Z","publisher":{"name":"the Guardian"}}]</script>'
)
PAGES: dict[str, tuple[str, Fields]] = {
    "json-ld": (
        page(
            "<title>No veto, says minister | World news | The Guardian</title>"
            '<link rel="canonical" href="https://www.theguardian.com/world/2022/jan/12/no-veto">'
            '<meta property="og:title" content="No veto, says minister">' + LD,
            "<h1>No veto, says minister</h1>",
        ),
        (
            "No veto, says minister",
            "The Guardian",
            ("Julian Borger", "Jennifer Rankin"),
            "2022-01-12",
            "https://www.theguardian.com/world/2022/jan/12/no-veto",
        ),
    ),
    "saved from": (
        "<!-- saved from url=(0055)https://www.kyivpost.com/world-politics/nobody.html -->\n"
        + page(
            "<title>Nobody has a veto - KyivPost</title>",
            "<h1>Nobody has a veto</h1><div class='byline'>By Oleksiy Sorokin.</div>"
            "<time datetime='2021-06-14'>June 14, 2021</time>",
        ),
        (
            "Nobody has a veto",
            "Kyiv Post",
            ("Oleksiy Sorokin",),
            "2021-06-14",
            "https://www.kyivpost.com/world-politics/nobody.html",
        ),
    ),
    "meta": (
        page(
            "<title>Nobody has a veto - The Local Gazette</title><meta name='author' content='Anna"
            " Berg'><meta property='og:site_name' content='The Local Gazette'>"
            "<meta property='article:published_time' content='2020-03-03T10:00:00Z'>"
            "<meta property='og:url' content='https://gazette.example/a'>"
        ),
        (
            "Nobody has a veto",
            "The Local Gazette",
            ("Anna Berg",),
            "2020-03-03",
            "https://gazette.example/a",
        ),
    ),
    "printed only": (
        page(
            "<title>Lindqvist: no veto</title>",
            "<h1>Lindqvist: no veto on joining</h1><p>By Anna Berg</p>"
            "<p>Published 3 March 2020</p>",
        ),
        ("Lindqvist: no veto on joining", None, ("Anna Berg",), "2020-03-03", None),
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str, tmp_path: Path) -> None:
    source, expected = PAGES[name]
    (article,) = _read(tmp_path / "page.html", source)
    assert _fields(article) == expected
    _whole(article)
    assert "Home" not in article.text


@pytest.mark.parametrize("name", PAGES)
def test_pages_saved_as_mhtml(name: str, tmp_path: Path) -> None:
    source, expected = PAGES[name]
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "whatever"
    message.set_content(source, subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png")
    if expected[4]:
        message["Snapshot-Content-Location"] = str(expected[4])
    (article,) = _read(tmp_path / "page.mhtml", message.as_bytes())
    assert _fields(article) == expected
    _whole(article)


def _mail(sender: str, subject: str, plain: str | None, html: str | None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "me@example.org"
    message["Subject"] = subject
    message["Date"] = "Wed, 12 Jan 2022 07:15:00 +0100"
    message["Message-ID"] = f"<{abs(hash(subject))}@example.org>"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        (message.add_alternative if plain is not None else message.set_content)(
            html, subtype="html"
        )
    return message


MAILS: dict[str, tuple[EmailMessage, Fields]] = {
    "newsletter": (
        _mail(
            "EURACTIV Newsletter <news@euractiv.com>",
            "The Capitals: no veto",
            "View in browser http://x",
            f"<html><body><table><tr><td>{paragraphs()}</td></tr></table><p>Unsubscribe</p></html>",
        ),
        ("The Capitals: no veto", "EURACTIV", (), "2022-01-12", None),
    ),
    "forwarded, wrapped": (
        _mail(
            "Jane Doe <jane@themoscowtimes.com>",
            "Fwd: =?utf-8?Q?no_veto?=",
            "\n\n".join(textwrap.fill(row, 72) for row in BODY),
            None,
        ),
        ("no veto", "The Moscow Times", ("Jane Doe",), "2022-01-12", None),
    ),
    "person at a paper": (
        _mail('"Lili Bayer, POLITICO" <x@politico.eu>', "No veto", "\n\n".join(BODY), None),
        ("No veto", "Politico", ("Lili Bayer",), "2022-01-12", None),
    ),
}


@pytest.mark.parametrize("name", MAILS)
def test_mails(name: str, tmp_path: Path) -> None:
    message, expected = MAILS[name]
    (article,) = _read(tmp_path / "a.eml", message.as_bytes())
    assert _fields(article) == expected
    assert article.date_basis == "metadata"
    _whole(article)


def test_mailbox(tmp_path: Path) -> None:
    rows = [message.as_bytes() for message, _ in MAILS.values()]
    data = b"".join(b"From a@b Wed Jan 12 07:15:00 2022\n" + row + b"\n" for row in rows)
    articles = _read(tmp_path / "box.mbox", data)
    assert [_fields(one) for one in articles] == [expected for _, expected in MAILS.values()]
    assert len({one.part for one in articles}) == 3


def _rss(item: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Kyiv Post | World</title>'
        f"<link>https://www.kyivpost.com</link><item>{item}</item></channel></rss>"
    )


ESCAPED = paragraphs().replace("<", "&lt;")
FEEDS: dict[str, tuple[str, Fields]] = {
    "rss": (
        _rss(
            "<title>No veto</title><link>https://www.kyivpost.com/a</link><guid>g1</guid>"
            "<pubDate>Wed, 12 Jan 2022 10:00:00 GMT</pubDate><author>x@y.z (Anna Berg)</author>"
            f"<description>{ESCAPED}</description>"
        ),
        ("No veto", "Kyiv Post", ("Anna Berg",), "2022-01-12", "https://www.kyivpost.com/a"),
    ),
    "rss with content": (
        _rss(
            "<title>No &amp;amp; veto</title><link>https://www.kyivpost.com/b</link>"
            "<description>Short.</description>"
            '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<![CDATA[{paragraphs()}]]></content:encoded>"
        ),
        ("No & veto", "Kyiv Post", (), None, "https://www.kyivpost.com/b"),
    ),
    "atom": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>BBC News - Europe</title>'
        "<entry><title>No veto</title><id>urn:2</id><author><name>Jon Doe</name></author>"
        f'<published>2022-01-12T00:00:00Z</published><content type="html">{ESCAPED}</content>'
        "</entry></feed>",
        ("No veto", "BBC News", ("Jon Doe",), "2022-01-12", None),
    ),
}


@pytest.mark.parametrize("name", FEEDS)
def test_feeds(name: str, tmp_path: Path) -> None:
    source, expected = FEEDS[name]
    (article,) = _read(tmp_path / "feed.xml", source)
    assert _fields(article) == expected
    _whole(article)


CORE = "<dc:creator>Somebody Else</dc:creator><dcterms:created>2023-01-01</dcterms:created>"
ROWS = [("Normal", row) for row in BODY]
HEAD = [("Normal", "By Anna Berg"), ("Normal", "12 January 2022")]
DOCUMENTS: dict[str, tuple[bytes, Fields]] = {
    "styled": (
        samples.docx(
            [("Title", "No veto, says Lindqvist"), *HEAD, *ROWS],
            CORE,
        ),
        ("No veto, says Lindqvist", None, ("Anna Berg",), "2022-01-12", None),
    ),
    "plain": (
        samples.docx([("Normal", "No veto at all, says Lindqvist"), *ROWS]),
        ("No veto at all, says Lindqvist", None, (), None, None),
    ),
    "with its address": (
        samples.docx(
            [("Heading1", "No veto"), *ROWS, ("Normal", "https://www.dw.com/2022/01/12/no-veto")],
            "<dc:title>Document1</dc:title>",
        ),
        ("No veto", "DW", (), "2022-01-12", "https://www.dw.com/2022/01/12/no-veto"),
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents(name: str, tmp_path: Path) -> None:
    data, expected = DOCUMENTS[name]
    (article,) = _read(tmp_path / "a.docx", data)
    assert _fields(article) == expected
    _whole(article)


ABOUT = (
    "<dc:title>The Door</dc:title><dc:creator>Anna Berg</dc:creator><dc:date>2021-05-01</dc:date>"
    "<dc:publisher>Hurst</dc:publisher>"
)
BOOKS: dict[str, tuple[bytes, list[Fields]]] = {
    "one text": (
        samples.epub(ABOUT, {"a.xhtml": paragraphs()}),
        [("The Door", "Hurst", ("Anna Berg",), "2021-05-01", None)],
    ),
    "chapters": (
        samples.epub(
            ABOUT,
            {
                "cover.xhtml": "<p>The Door</p>",
                "c1.xhtml": f"<h1>Chapter 11</h1>{paragraphs()}",
                "c2.xhtml": f"<h2>The second door</h2>{paragraphs()}",
            },
        ),
        [
            ("Chapter 11", "Hurst", ("Anna Berg",), "2021-05-01", None),
            ("The second door", "Hurst", ("Anna Berg",), "2021-05-01", None),
        ],
    ),
    "sparse": (
        samples.epub("<dc:title>Notes</dc:title>", {"a b.xhtml": paragraphs()}),
        [("Notes", None, (), None, None)],
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_books(name: str, tmp_path: Path) -> None:
    data, expected = BOOKS[name]
    articles = _read(tmp_path / "a.epub", data)
    assert [_fields(one) for one in articles] == expected
    for article in articles:
        _whole(article)


ASCII = tuple(row.replace("“", '"').replace("”", '"').replace("’", "'") for row in BODY)


def _running(number: int) -> samples.Lines:
    return [
        (8, 72, 770, "1/13/22, 3:04 PM        No veto - Kyiv Post"),
        (8, 72, 20, f"https://www.kyivpost.com/world/no-veto   {number}/2"),
    ]


TOP: samples.Lines = [
    (20, 72, 720, "No veto, says Lindqvist"),
    (9, 72, 690, "By Anna Berg"),
    (9, 72, 660, "12 January 2022"),
]
LONE = (18, 72, 720, "Nobody has a veto on it")
PDFS: dict[str, tuple[bytes, Fields]] = {
    "printed from a browser": (
        samples.pdf(
            [
                [*_running(1), *TOP, *samples.column(620, list(ASCII[:2]))],
                _running(2) + samples.column(740, list(ASCII[2:])),
            ],
            "/Title (No veto, says Lindqvist) /CreationDate (D:20230505)",
        ),
        (
            "No veto, says Lindqvist",
            "Kyiv Post",
            ("Anna Berg",),
            "2022-01-12",
            "https://www.kyivpost.com/world/no-veto",
        ),
    ),
    "bare": (
        samples.pdf(
            [[(18, 72, 720, "Nobody has a veto on it"), *samples.column(680, list(ASCII))]],
            "/Title (Microsoft Word - draft.docx) /Author (intern)",
        ),
        ("Nobody has a veto on it", None, (), None, None),
    ),
    "page numbers": (
        samples.pdf(
            [
                [LONE, *samples.column(680, list(ASCII[:3])), (9, 300, 30, "Page 1 of 2")],
                [*samples.column(740, list(ASCII[3:])), (9, 300, 30, "Page 2 of 2")],
            ]
        ),
        ("Nobody has a veto on it", None, (), None, None),
    ),
}


@pytest.mark.parametrize("name", PDFS)
def test_pdfs(name: str, tmp_path: Path) -> None:
    data, expected = PDFS[name]
    (article,) = _read(tmp_path / "a.pdf", data)
    assert _fields(article) == expected
    _whole(article, ASCII)
    assert "Page 1 of 2" not in article.text
    assert "3:04" not in article.text


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    first, second = samples.wrapped(ASCII[0], 60)[:1], samples.wrapped(ASCII[0], 60)[1:]
    data = samples.pdf(
        [
            [(18, 72, 720, "Nobody has a veto"), (11, 72, 680, first[0])],
            [(11, 72, 740 - 14 * n, row) for n, row in enumerate(second)],
        ]
    )
    (article,) = _read(tmp_path / "a.pdf", data)
    assert ASCII[0] in article.text.split("\n")


def test_a_scan_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no text layer"):
        _read(tmp_path / "a.pdf", samples.pdf([[]]))


URL = "https://www.dw.com/en/no-veto/a-1"
RECORD = (URL, "text/html", page("<title>No veto | DW</title>", "<h1>No veto for outsiders</h1>"))
STYLE = ("https://www.dw.com/x.css", "text/css", "p { color: red }")
ARCHIVES = {
    "a.warc": samples.warc([STYLE, RECORD, RECORD]),
    "a.warc.gz": samples.warc([STYLE, RECORD], packed=True),
    "a.wacz": samples.zipped({"archive/data.warc.gz": samples.warc([RECORD], packed=True)}),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_web_archives(name: str, tmp_path: Path) -> None:
    (article,) = _read(tmp_path / name, ARCHIVES[name])
    assert _fields(article) == ("No veto for outsiders", "DW", (), None, URL)
    assert article.part == URL
    _whole(article)


CITED: Fields = ("No veto", "EURACTIV", ("Anna Berg", "Jon Doe"), "2022-01-12", "https://x.eu/a")
REFERENCES = {
    "a.bib": "@article{berg2022,\n title = {No veto},\n author = {Berg, Anna and Doe, Jon},\n"
    " journal = {EURACTIV},\n date = {2022-01-12},\n url = {https://x.eu/a},\n"
    " file = {Snapshot:files/1/a.txt:text/plain}\n}\n@misc{none, title={Nothing}}\n",
    "b.bib": "@online{b, title={{No veto}}, author={Anna Berg and Jon Doe}, publisher={EURACTIV},"
    " year={2022}, month=jan, day={12}, url={https://x.eu/a}, file={files/1/a.txt}}\n",
    "a.ris": "TY  - NEWS\nTI  - No veto\nAU  - Berg, Anna\nAU  - Doe, Jon\nT2  - EURACTIV\n"
    "PY  - 2022\nDA  - 2022/01/12/\nUR  - https://x.eu/a\nL1  - files/1/a.txt\nER  - \n",
    "csl.json": '[{"id":"berg","type":"article-newspaper","title":"No veto","author":[{"family":'
    '"Berg","given":"Anna"},{"family":"Doe","given":"Jon"}],"container-title":"EURACTIV",'
    '"issued":{"date-parts":[[2022,1,12]]},"URL":"https://x.eu/a","file":"files/1/a.txt"}]',
    "better.json": '{"items":[{"citationKey":"berg","title":"No veto","creators":[{"lastName":'
    '"Berg","firstName":"Anna"},{"name":"Jon Doe"}],"publicationTitle":"EURACTIV",'
    '"date":"2022-01-12","url":"https://x.eu/a","attachments":[{"path":"files/1/a.txt"}]}]}',
}


@pytest.mark.parametrize("name", REFERENCES)
def test_references_join_their_files(name: str, tmp_path: Path) -> None:
    attached = tmp_path / "files" / "1" / "a.txt"
    attached.parent.mkdir(parents=True)
    attached.write_text("Another title\n\n" + "\n\n".join(BODY), "utf-8")
    (article,) = _read(tmp_path / name, REFERENCES[name])
    assert _fields(article) == CITED
    _whole(article)


GROUPS = {
    "ris": "TY  - NEWS\nTI  - No veto\nT2  - EURACTIV\nDA  - 2022/01/12/\nL1  - files/1/a.txt\n"
    "KW  - Nato\nKW  - Talks\nER  - \n\nTY  - NEWS\nTI  - One hour more\nJF  - Die Zeit\n"
    "DA  - 2022/02/03/\nL1  - files/2/b.txt\nL1  - files/2/b.png\nER  - \n\n"
    "TY  - BOOK\nTI  - No file\nER  - \n",
    "bib": "@comment{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n1 StaticGroup:Nato\\;0\\;1;}\n"
    "@article{a, title={No veto}, journal={EURACTIV}, date={2022-01-12}, groups={Nato},\n"
    " file={Full text:files/1/a.txt:text/plain}}\n"
    "@article{b, title={One hour more}, journaltitle={Die Zeit}, date={2022-02-03},\n"
    " groups={Nato, Talks}, file={:files/2/b.txt:text/plain;:files/2/b.png:image/png}}\n"
    "@book{c, title={No file}, groups={Nato}}\n",
}


@pytest.mark.parametrize("kind", GROUPS)
def test_each_of_a_group_of_references_joins_its_own_file(kind: str, tmp_path: Path) -> None:
    for number, name in ((1, "a"), (2, "b")):
        attached = tmp_path / "files" / str(number) / f"{name}.txt"
        attached.parent.mkdir(parents=True)
        attached.write_text(f"Page {name}\n\n" + "\n\n".join(BODY), "utf-8")
    (tmp_path / "files" / "2" / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = _read(tmp_path / f"group.{kind}", GROUPS[kind])
    assert [(one.title, one.outlet, one.date) for one in found] == [
        ("No veto", "EURACTIV", "2022-01-12"),
        ("One hour more", "Die Zeit", "2022-02-03"),
    ]
    assert len({one.part for one in found}) == 2
    assert [f"Page {name}" in one.text for one, name in zip(found, "ab", strict=True)] == [True] * 2


def test_references_without_files_say_so(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no attached file"):
        _read(tmp_path / "a.bib", REFERENCES["a.bib"])


DUMPS: dict[str, tuple[str, Options, Fields]] = {
    "common names": (
        '{"id": 1, "headline": "No veto", "body": "TEXT", "source": "EURACTIV",'
        ' "published": "2022-01-12T00:00:00Z", "author": "By Anna Berg"}',
        Options(),
        ("No veto", "EURACTIV", ("Anna Berg",), "2022-01-12", None),
    ),
    "nested, HTML": (
        '{"meta": {"title": "No veto", "url": "https://www.cnn.com/2022/01/13/x"},'
        ' "content": "<p>TEXT</p>"}',
        Options(),
        ("No veto", "CNN", (), "2022-01-13", "https://www.cnn.com/2022/01/13/x"),
    ),
    "mapped": (
        '{"k": {"h": "No veto", "t": "TEXT"}, "who": "Anna Berg", "org": "Daily X",'
        ' "d": "2022-01"}',
        Options(
            fields={"title": "k.h", "text": "k.t", "authors": "who", "outlet": "org", "date": "d"}
        ),
        ("No veto", "Daily X", ("Anna Berg",), "2022-01", None),
    ),
}


@pytest.mark.parametrize("name", DUMPS)
def test_dumps(name: str, tmp_path: Path) -> None:
    line, options, expected = DUMPS[name]
    line = line.replace("TEXT", "\\n\\n".join(ASCII).replace('"', '\\"').replace("\\\\n", "\\n"))
    articles = _read(tmp_path / "a.jsonl", f"{line}\n{{broken\n", options)
    assert [_fields(one) for one in articles] == [expected]
    assert "items-skipped" in articles[-1].flags


def test_a_json_list_is_a_dump_too(tmp_path: Path) -> None:
    data = '[{"title": "One", "text": "Some words."}, {"title": "Two", "text": "Other words."}]'
    assert [one.title for one in _read(tmp_path / "a.json", data)] == ["One", "Two"]


def test_kinds_are_told_without_a_suffix(tmp_path: Path) -> None:
    source, expected = PAGES["json-ld"]
    (article,) = _read(tmp_path / "page", source)
    assert _fields(article) == expected
    (article,) = _read(tmp_path / "clip.bin2", PDFS["bare"][0])
    assert article.title == "Nobody has a veto on it"


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadingError, match=r"pip install '\.\[pdf\]'"):
        _read(tmp_path / "a.pdf", PDFS["bare"][0])
