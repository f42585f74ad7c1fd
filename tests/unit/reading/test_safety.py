"""What lies about in folders, harmful or merely odd: one clear line, no crash, nothing hung."""

from __future__ import annotations

import os
import stat
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ReadingError
from corpus.reading import Options, fingerprint, read, read_text, unchanged, walk
from corpus.reading.files import shown

from . import samples

KINDS = (".txt", ".md", ".html", ".mhtml", ".pdf", ".epub", ".docx", ".eml", ".mbox", ".xml")
KINDS += (".rss", ".warc", ".wacz", ".json", ".jsonl", ".ris", ".bib", "")


def _fails(path: Path, options: Options | None = None) -> str:
    with pytest.raises(ReadingError) as caught:
        list(read(path, options) if options else read(path))
    message = str(caught.value)
    assert "\n" not in message
    assert "\x1b" not in message
    assert path.suffix in message
    return message


@pytest.mark.parametrize("suffix", KINDS)
def test_an_empty_file(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"")
    assert "empty" in _fails(path)


@pytest.mark.parametrize("suffix", KINDS)
def test_a_binary_file(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(bytes(range(256)) * 40)
    _fails(path)


def test_a_picture_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert "OCR" in _fails(path)


def test_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "“Zoë’s café”, she said — in Malmö.\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"):
        path.write_bytes((text * 9).encode(encoding))
        (article,) = read(path)
        assert article.text == text * 9, encoding
    assert "encoding-guessed" in article.flags
    path.write_bytes(("Он сказал, что переговоры будут продолжены. " * 9).encode("cp1251"))
    (article,) = read(path)
    assert "encoding-guessed" in article.flags
    path.write_bytes((text * 9).encode() + b"\xff broken \xfe")
    (article,) = read(path)
    assert "damaged-text" in article.flags


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for end in ("\r\n", "\r", "\n"):
        text = end.join(("No veto for Moscow", "By Anna Berg", "", *samples.BODY))
        path.write_bytes(text.encode())
        (article,) = read(path)
        assert article.text == text
        assert article.authors == ("Anna Berg",)


def test_large_files_are_refused_before_they_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.pdf", "a.mbox", "a.jsonl"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(1 << 41)
        assert "MiB" in _fails(path)


def test_fifos_devices_and_sockets(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe.txt"
    os.mkfifo(fifo)
    assert "pipe" in _fails(fifo)
    device = tmp_path / "zero.txt"
    device.symlink_to("/dev/zero")
    assert "device" in _fails(device)
    assert list(walk([tmp_path])) == [fifo, device]


def test_loops_and_locked_folders(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "one.txt").write_text("words")
    (inner / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = list(walk([tmp_path, tmp_path]))
    assert found == [inner / "one.txt", inner / "up", tmp_path / "gone.txt", tmp_path / "self.txt"]
    assert "link" in _fails(inner / "up")
    assert "back to itself" in _fails(tmp_path / "self.txt")
    assert "a link to a file that is not there" in _fails(tmp_path / "gone.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    path.chmod(0)
    assert "permission" in _fails(path)


def test_folders_in_a_fixed_order_without_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.html", "c_files/x.html", ".git/d.txt", "e.png", "f/g.TXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    found = [str(path.relative_to(tmp_path)) for path in walk([tmp_path])]
    assert found == ["a.md", "b.txt", "c.html", "f/g.TXT"]
    assert list(walk([tmp_path / "e.png"])) == [tmp_path / "e.png"]


def test_names_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31mred\u202e.txt"
    path.write_bytes(b"")
    assert "\\x0a\\x1b[31mred\\u202e" in _fails(path)
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.txt"))
    try:
        path.write_text("No veto\n\nwords")
    except OSError:
        pytest.skip("this file system has no such names")
    (article,) = read(path)
    article.path.encode()
    assert shown(path).endswith("b\\xff.txt")


def test_deep_folders(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(60):
        here = here / ("d" * 30)
        here.mkdir()
    (here / "a.txt").write_text("words")
    assert list(walk([tmp_path])) == [here / "a.txt"]


def test_zip_bombs(tmp_path: Path) -> None:
    bomb = samples.zipped({"word/document.xml": b"<a>" + b" " * 40_000_000 + b"</a>"})
    path = tmp_path / "a.docx"
    path.write_bytes(bomb)
    assert len(bomb) < 100_000
    assert "MiB" in _fails(path, Options(max_unpacked=1 << 20))
    path = tmp_path / "a.zip"
    path.write_bytes(samples.zipped({"a.txt": "words"}))
    assert "unpack it first" in _fails(path)


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM'
    ' "file:///etc/passwd">]>'
)


def test_entity_bombs(tmp_path: Path) -> None:
    for name in ("a.docx", "a.epub"):
        member = "word/document.xml" if name == "a.docx" else "META-INF/container.xml"
        path = tmp_path / name
        path.write_bytes(samples.zipped({member: f"{ENTITIES}<x>&b;&f;</x>"}))
        assert "entities" in _fails(path)
    path = tmp_path / "feed.xml"
    path.write_text(
        f'<?xml version="1.0"?>{ENTITIES}<rss version="2.0"><channel>&b;</channel></rss>'
    )
    assert "entities" in _fails(path)
    path = tmp_path / "a.html"
    path.write_text(f"{ENTITIES}<html><body><p>{'word ' * 50}&b;&f;</p></body></html>")
    (article,) = read(path)
    assert "root:" not in article.text


def test_deep_nesting(tmp_path: Path) -> None:
    deep = tmp_path / "a.html"
    deep.write_text("<html><body>" + "<div>" * 20_000 + "<p>words " * 9 + "</body></html>")
    json = tmp_path / "a.json"
    json.write_text("[" * 100_000)
    front = tmp_path / "a.md"
    front.write_text("---\na: " + "[" * 5_000 + "\n---\nNo veto\n\nwords")
    bombs = tmp_path / "b.md"
    bombs.write_text("---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nNo veto\n\nwords")
    for path in (deep, json, front, bombs):
        try:
            list(read(path))
        except ReadingError as error:
            _one_line(error)


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    whole = os.fstat

    def later(handle: int) -> os.stat_result:
        found = list(whole(handle))
        found[stat.ST_SIZE] += 1
        return os.stat_result(found)

    monkeypatch.setattr(os, "fstat", later)
    assert "changed while" in _fails(path)


def test_marks_of_older_programs_tell_of_the_file_too(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The bridge stays.")
    mark = fingerprint(path)
    assert unchanged(mark, mark)
    assert unchanged(f"11:{mark}", mark)
    assert not unchanged(f"11:{mark}0", mark)
    assert not unchanged(None, mark)
    assert not unchanged("", mark)


def test_the_fingerprint_changes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    first = fingerprint(path)
    assert fingerprint(path) == first
    times = path.stat()
    path.write_text("sword")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert fingerprint(path) != first
    with pytest.raises(ReadingError):
        fingerprint(tmp_path / "none.txt")


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None), max_size=600))
def test_any_pasted_text_is_read_or_refused(text: str) -> None:
    try:
        article = read_text(text)
    except ReadingError:
        return
    _sound(article.text, article.asides)


PIECES = st.sampled_from(
    (
        *(
            "No veto for Moscow",
            "By Anna Berg",
            "12 January 2022",
            "---",
            "title: x",
            "- Advertisement -",
        ),
        *(
            "WATCH | this",
            "a 1:39",
            "# Heading",
            "“Quoted.”",
            "Related article: [a](b)",
            "https://x.com/a",
        ),
        *(
            "",
            "",
            "\r\n",
            "\t",
            "BRUSSELS (AP) — ",
            "Monday (12 January)",
            "By",
            "told EURACTIV that",
        ),
        *(
            samples.BODY[0],
            samples.BODY[1],
            "*",
            "_",
            "[",
            "(",
            "Source: x",
            "© 2022",
            "\u2028",
            "\ufeff",
        ),
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=24).map("\n".join))
def test_any_clipping_keeps_its_text(text: str) -> None:
    try:
        article = read_text(text)
    except ReadingError:
        return
    assert article.text == text
    _sound(text, article.asides)


def _one_line(error: ReadingError) -> None:
    assert len(str(error).splitlines()) == 1


def _sound(text: str, asides: tuple[object, ...]) -> None:
    last = 0
    for one in asides:
        start, end = getattr(one, "start"), getattr(one, "end")  # noqa: B009
        assert last <= start < end <= len(text)
        last = end


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_files_raise_nothing_else(tmp_path: Path, data: st.DataObject) -> None:
    whole = {
        ".html": samples.page("<title>x</title>").encode(),
        ".docx": samples.docx([("Normal", row) for row in samples.BODY]),
        ".epub": samples.epub("<dc:title>x</dc:title>", {"a.xhtml": samples.paragraphs()}),
        ".pdf": samples.pdf([samples.column(700, ["word " * 30])]),
        ".warc": samples.warc([("https://x.eu/a", "text/html", samples.page(""))]),
        ".eml": b"From: a@b.c\nSubject: =?utf-8?b?xx?=\nDate: x\n\n" + samples.BODY[0].encode(),
        ".rss": b"<rss><channel><item><title>x</title></item></channel></rss>",
        ".jsonl": b'{"text": "x", "title": "\\ud800"}\n',
        ".bib": b"@article{a, title={x}, file={a.txt}}",
        ".ris": b"TY  - NEWS\nTI  - x\nER  - \n",
        ".json": b'[{"id":"x","type":"article","title":"y","issued":{"date-parts":[[2022]]}}]',
    }
    suffix = data.draw(st.sampled_from(sorted(whole)))
    content = bytearray(whole[suffix])
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path = tmp_path / f"a{suffix}"
    path.write_bytes(bytes(content[: cut if data.draw(st.booleans()) else None]))
    try:
        for article in read(path):
            _sound(article.text, article.asides)
            article.text.encode()
    except ReadingError as error:
        _one_line(error)


def test_front_matter_that_overruns_a_parser_is_read_as_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    for deep in ("[" * 60_000, "{a: " * 12_000, "- " * 30_000):
        path.write_text(f"---\ntitle: No veto\na: {deep}\n---\n\n{samples.BODY[0]}\n")
        (article,) = read(path)
        assert samples.BODY[0] in article.text
        assert article.title == "No veto"


def test_mails_within_mails(tmp_path: Path) -> None:
    head = "From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nMessage-ID: <1@x>\n"
    parts = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1_500)
    )
    mail = f"{head}{parts}Content-Type: text/plain\n\n{samples.BODY[0]}\n"
    for suffix in (".eml", ".mhtml"):
        path = tmp_path / f"a{suffix}"
        path.write_text(mail)
        assert "nested too deep" in _fails(path)
    box = tmp_path / "a.mbox"
    stamp = "From a@b Wed Jan 12 07:15:00 2022\n"
    box.write_text(f"{stamp}{mail}\n{stamp}{head}\n{samples.BODY[0]}\n")
    assert [one.flags[-1] for one in read(box)] == ["items-skipped"]


def test_a_member_that_says_it_is_large_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(samples.zipped({"word/document.xml": b" " * 3_000_000}))
    assert "MiB" in _fails(path, Options(max_bytes=1 << 20))


def test_many_brackets_in_a_line_are_read_in_linear_time() -> None:
    from corpus.reading.lines import plain

    assert plain("[" * 200_000 + "](").startswith("[[")
    assert plain("[a [b] c](https://x.example/) d") == "a [b] c d"


@pytest.mark.timeout(30)
@pytest.mark.parametrize("filler", ["A.", "\t", "Aa ", "Aa-", "a | ", "/AP ", "and "])
def test_hostile_lines_do_not_hang(filler: str) -> None:
    for opening in ("edited by ", "From A ", "By ", "BRUSSELS, ", "Home > "):
        line = opening + (filler * 400)[:400] + "!"
        assert read_text(f"{line}\n\n{samples.BODY[0]}").text.startswith(line)


def test_a_page_of_very_many_tags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.reading import pages

    path = tmp_path / "a.html"
    path.write_text(samples.page("<title>Nobody has a veto</title>"), "utf-8")
    monkeypatch.setattr(pages, "MANY_TAGS", 10)
    (article,) = read(path)
    assert all(row in article.text for row in samples.BODY)
    monkeypatch.setattr(pages, "MOST_TAGS", 20)
    assert "tags in one page" in _fails(path)


@pytest.mark.parametrize("name", ["Subject", "Content-Type", "From"])
def test_endless_headers_of_a_mail(tmp_path: Path, name: str) -> None:
    from corpus.reading import mails

    filler = {
        "Subject": "=?utf-8?q?Talks?= ",
        "Content-Type": "text/plain; " + "; ".join(f"a*{number}*=x" for number in range(800)),
        "From": "Anna Berg <anna@posteo.example>, ",
    }[name]
    value = filler * (60_000 // len(filler) + 1)
    data = f"{name}: {value}\nMIME-Version: 1.0\n\n{samples.BODY[0]}".encode()
    message = mails.parse(data, Path("a.eml"))
    assert len(str(message[name])) <= mails.LONGEST_HEADER
    path = tmp_path / "a.eml"
    path.write_text(f"To: x\n{name}: {value}\nMIME-Version: 1.0\n\n{samples.BODY[0]}")
    (article,) = read(path)
    assert samples.BODY[0] in article.text


def test_a_mail_of_more_parts_than_anybody_sends(tmp_path: Path) -> None:
    from corpus.reading import mails

    head = "From: a@b.example\nSubject: Talks\nContent-Type: multipart/mixed; boundary=b\n\n"
    part = f"--b\nContent-Type: text/plain\n\n{samples.BODY[0]}\n"
    path = tmp_path / "a.eml"
    path.write_text(head + part * (mails.MOST_PARTS + 2))
    assert "too many parts" in _fails(path)
    box = tmp_path / "a.mbox"
    begun = "From a@b.example Thu Jan  1 00:00:00 2022\n"
    box.write_text(f"{begun}{head}{part * (mails.MOST_PARTS + 2)}\n{begun}{head}{part}--b--\n")
    assert len(list(read(box))) == 1


def test_a_tag_of_endless_attributes_in_a_page(tmp_path: Path) -> None:
    from corpus.reading import markup

    attributes = " ".join(f"a{number}='x'" for number in range(12_000))
    body = samples.paragraphs()
    assert len(markup.lean(f"<div {attributes}>{body}</div>")) < len(body) + 20
    picture = f'<img src="data:{"x" * 70_000}" alt="The quay">'
    assert markup.lean(picture) == picture
    path = tmp_path / "a.html"
    path.write_text(samples.page("<title>Talks</title>", f"<p {attributes}>"), "utf-8")
    (article,) = read(path)
    assert all(row in article.text for row in samples.BODY)


def test_a_tag_without_end_in_a_feed(tmp_path: Path) -> None:
    from corpus.reading import feeds

    path = tmp_path / "a.rss"
    attributes = " ".join(f"a{number}='x'" for number in range(feeds.LONGEST_TAG // 8))
    path.write_text(f"<rss><channel><item {attributes}><title>Talks</title></item></channel></rss>")
    assert "damaged feed" in _fails(path)


def test_a_book_that_unpacks_to_more_than_is_read(tmp_path: Path) -> None:
    chapters = {f"c{number}.xhtml": f"<p>{'y' * 9_000}</p>" for number in range(9)}
    path = tmp_path / "a.epub"
    path.write_bytes(samples.epub("<dc:title>x</dc:title>", chapters))
    message = _fails(path, Options(max_unpacked=40_000, max_bytes=30_000))
    assert "unpacks to more than 0 MiB" in message


def test_a_book_that_unpacks_to_very_many_times_its_size(tmp_path: Path) -> None:
    chapters = {f"c{number}.xhtml": f"<p>{'y' * 1_000_000}</p>" for number in range(36)}
    path = tmp_path / "a.epub"
    path.write_bytes(samples.epub("<dc:title>x</dc:title>", chapters))
    assert "times its size" in _fails(path)


def test_a_page_of_a_pdf_that_unpacks_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdfium2")
    from corpus.reading import pdfs

    line = b"BT /F1 9 Tf 72 %d Td (Talks end at noon in the hall.) Tj ET\n"
    drawn = b"".join(line % height for height in range(700, 100, -12)) + b" " * 500_000
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
        % (len(packed := zlib.compress(drawn)), packed),
    )
    path = tmp_path / "a.pdf"
    body = b"".join(b"%d 0 obj%b endobj\n" % one for one in enumerate(objects, 1))
    path.write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 5>>")
    assert [one.text[:5] for one in read(path)] == ["Talks"]
    monkeypatch.setattr(pdfs, "MOST_TEXT", len(drawn) // 2)
    assert "unpacks to more text" in _fails(path)


def test_a_list_of_references_opens_no_other_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("\n\n".join(samples.BODY))
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "a.ris"
    path.write_text("TY  - NEWS\nTI  - Talks\nL1  - ../secret\nER  - \n")
    assert "no attached file" in _fails(path)


def test_paragraphs_within_paragraphs_of_a_document(tmp_path: Path) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:p>{run.format('In the box.')}</w:p>"
    body = (
        f"<w:p>{run.format('Before')}<w:r><w:tab/></w:r>{box}{run.format('after.')}"
        f"<w:del>{run.format('gone')}</w:del><mc:Fallback>{box}</mc:Fallback></w:p>"
    )
    deep = "<w:p>" * 100 + run.format("Deep.") + "</w:p>" * 100
    path = tmp_path / "a.docx"
    path.write_bytes(
        samples.zipped(
            {
                "word/document.xml": f"<w:document xmlns:w='{word}' xmlns:mc='http://schemas."
                "openxmlformats.org/markup-compatibility/2006'><w:body>"
                f"{body}{deep * 200}</w:body></w:document>"
            }
        )
    )
    (article,) = read(path)
    assert article.text.startswith("Before\tafter.\n\nIn the box.\n\nDeep.\n\nDeep.")
    assert article.text.count("Deep.") == 200


def test_a_line_of_a_dump_as_long_as_a_file_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "No veto", "text": "' + "word " * 3_600_000 + '"}\n')
    (article,) = read(path)
    assert len(article.text) > 17_000_000
    assert "1 MiB" in _fails(path, Options(max_bytes=1 << 20))


@pytest.mark.parametrize(
    "line", ["https://example.org/2022/01/12/a", "Title: abc def", "Monday 12 January 2022"]
)
def test_very_many_lines_of_one_sort_are_read(line: str) -> None:
    """Each line of a list costs the same, however many there are: it took minutes before."""
    article = read_text(f"{line}\n" * 30_000)
    assert len(article.text) == 30_000 * (len(line) + 1)
    assert len(article.evidence) < 100_000


def test_a_page_saved_with_parts_nested_without_end(tmp_path: Path) -> None:
    rows = (f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    path = tmp_path / "a.mhtml"
    path.write_text("".join(rows) + "Content-Type: text/html\n\n<p>words</p>\n")
    assert "nested too deep" in _fails(path)


def test_a_field_of_a_dump_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "' + "a " * 50_000 + '", "text": "Words of it, and more."}\n')
    (article,) = read(path)
    assert article.title is None or len(article.title) < 3000


def test_a_title_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><head><title>{'a - ' * 50_000}</title></head><body>{samples.paragraphs()}</body>"
        "</html>"
    )
    (article,) = read(path)
    assert len(article.title or "") < 3000
    assert all(row in article.text for row in samples.BODY)
