"""Drafts of every syntax: the prose in them, and the way back to line and column."""

from __future__ import annotations

import textwrap
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ReadingError
from corpus.verify import drafts
from corpus.verify.drafts import decode, parse
from corpus.verify.drafts.docx_writing import repacked
from corpus.verify.drafts.mapping import byte_column

SYNTAXES = ("markdown", "latex", "org", "html", "rst", "asciidoc", "typst", "wiki", "text")


@pytest.mark.parametrize(
    ("syntax", "source", "prose"),
    [
        ("latex", "\\section[A]{The ``x''}\nAnn said.", "The “x”\n\n Ann said."),
        (
            "markdown",
            "He said “We *will*\nnot” [so](http://x.org)[^1].",
            "He said “We will not” so.",
        ),
        ("markdown", "> Never.\n>\n> — Ann Lee", "“Never.” — Ann Lee"),
        (
            "markdown",
            "> **Q:** Why?\n>\n> A: No. Never.\n>\n> MR LEE: Yes.",
            "Q: “Why?”\n\nA: “No. Never.”\n\nMR LEE: “Yes.”",
        ),
        ("markdown", "`code “x”` and <q>yes</q> &ldquo;no&rdquo;", "and “yes” “no”"),
        (
            "latex",
            "``We \\emph{will} not'' \\enquote{go}~on, 5\\%",
            "“We will not” “go”\u00a0on, 5%",
        ),
        ("latex", "Erdo\\u{g}an % “hidden”\nsaid", "Erdoğan  said"),
        ("latex", "see \\cite[cf.][p. 3]{berg, lind} there", "see  there"),
        ("latex", "a\\includegraphics[width=2cm]{map}b", "ab"),
        ("latex", "\\epigraph{We \\emph{will}.}{Ann Lee}So.", "“We will.” — Ann Lee\n\nSo."),
        ("markdown", "*We will not go.*\n— Ann Lee\n\nSo.", "“We will not go.” — Ann Lee\n\nSo."),
        ("markdown", "*We will not go.*\n\nSo.", "We will not go.\n\nSo."),
        (
            "latex",
            "\\begin{quote}We will\\footnote{Lee, \\emph{Star}.} not.\\end{quote}",
            "“We will not.”\n\n\n\nLee, Star.",
        ),
        ("org", "He said “We /will/ not” [[http://x][so]].", "He said “We will not” so."),
        ("org", "#+begin_quote\nNever.\n\n— Ann Lee\n#+end_quote", "“Never.” — Ann Lee"),
        ("html", "<p>&ldquo;We <b>will</b> not&rdquo;</p>", "“We will not”"),
        ("html", "“We<br>will<BR/>not,” she said.", "“We will not,” she said."),
        (
            "html",
            "“We <del>shall</del> will<sup><a href='#1'>[1]</a></sup>, m<sup>2</sup>”",
            "“We  will, m2”",
        ),
        ("html", "“We will<sup>[a]</sup> not”", "“We will not”"),
        (
            "html",
            "<blockquote><p>Never.</p><footer>— Ann Lee</footer></blockquote>",
            "“Never.”  — Ann Lee",
        ),
        (
            "typst",
            '#set text(\n  lang: "en",\n)\n= Head\nHe said "we *will*\nnot" @lee20[p. 3].',
            'Head\n\nHe said "we will not" .',
        ),
        (
            "typst",
            "#quote(block: true, attribution: [Ann Lee])[We #emph[will] not [now].]",
            "“We will not [now].” — Ann Lee",
        ),
        (
            "typst",
            'A#footnote[See "x".] b // “y”\n#let q(z) = [“#z”]\n`“code”` \\#1 https://a.b',
            'A b    #1 https://a.b\n\nSee "x".',
        ),
    ],
)
def test_prose_of_a_draft(syntax: str, source: str, prose: str) -> None:
    assert parse(source, syntax).text.strip() == prose


@pytest.mark.parametrize(
    ("syntax", "struck"),
    [
        ("markdown", "~~not~~"),
        ("markdown", "<s>not</s>"),
        ("markdown", "{--not--}"),
        ("markdown", "{>>not?<<}"),
        ("html", "<s>not</s>"),
        ("html", "<strike>n<b>o</b>t</strike>"),
        ("html", "<del>n<b>o</b>t</del>"),
        ("html", "<span hidden>not</span>"),
        ("html", "<i style='display: none'>not</i>"),
        ("org", "+not+"),
        ("latex", "\\sout{not}"),
        ("latex", "\\st{not}"),
        ("asciidoc", "[.line-through]#not#"),
        ("typst", "#strike[not]"),
        ("wiki", "<s>not</s>"),
        ("wiki", "<del>not</del>"),
    ],
)
def test_what_a_draft_strikes_out_or_hides_is_none_of_its_words(syntax: str, struck: str) -> None:
    text = parse(f"He said “we will {struck} go”.", syntax).text
    assert " ".join(text.split()) == "He said “we will go”."


@pytest.mark.parametrize(
    ("syntax", "source", "prose"),
    [
        ("markdown", "a ~ b ~~ c", "a ~ b  c"),
        ("markdown", "“We {++will++} {~~stay~>go~~} {==now==}”", "“We will go now”"),
        ("org", "1 + 2 and a+b+c", "1 + 2 and a+b+c"),
        ("html", "<section>we</section> <span>go</span>", "we\n\n go"),
        ("html", "“We failed<sup>1</sup>.<sup>12</sup> 10<sup>2</sup> km<sup>2</sup>”",
         "“We failed. 102 km2”"),
        ("markdown", "“We failed<sup>1</sup>”", "“We failed”"),
    ],
)  # fmt: skip
def test_what_only_looks_struck_out_stays(syntax: str, source: str, prose: str) -> None:
    assert parse(source, syntax).text.strip() == prose


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(text=st.text("ab“”\"'`*_[]()<>{}\\$%&;#>~^-\n\r\t .:é…𝒳|=", max_size=120))
def test_every_character_has_a_place_in_the_draft(syntax: str, text: str) -> None:
    prose = parse(text, syntax)
    assert len(prose.text) == len(prose.starts) == len(prose.ends)
    for at in range(len(prose.text)):
        start, end = prose.origin(at, at + 1)
        assert 0 <= start <= end <= len(text)
        line, column = prose.position(at)
        assert line >= 1
        assert column >= 1


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_and_column_count_the_drafts_own_characters(syntax: str, newline: str) -> None:
    source = newline.join(["one 漢字 two", "", "\tthree “needle” four"])
    prose = parse(source, syntax)
    at = prose.text.index("needle")
    assert prose.position(at) == (3, 9)
    assert byte_column(source, prose.starts[at]) == len("\tthree “".encode()) + 1


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_draft_is_written_back_as_it_was_read(codec: str) -> None:
    data = "He said “no”\r\n".encode(codec)
    text, name = decode(data, "x")
    assert text == "He said “no”\r\n"
    assert text.encode(name) == data


@pytest.mark.parametrize("stray", [b"\xed\xa0\x80", b"\xff\xfe", b"\x93"])
def test_stray_bytes_hide_no_quotation_of_a_draft(stray: bytes) -> None:
    data = "He said “we will not sell the ".encode() + stray + "harbour”, and “no”\r\n".encode()
    text, name = decode(data, "x")
    assert "“we will not sell the " in text
    assert text.encode(name, "surrogateescape") == data


def test_what_never_ends_is_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "MOST_BYTES", 1000)
    (tmp_path / "long.md").write_text("word " * 300)
    for path in (tmp_path / "long.md", Path("/dev/zero")):
        with pytest.raises(ReadingError, match="larger than"):
            drafts.load(path)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("syntax", "piece"),
    [
        ("latex", "\\enquote{"),
        ("latex", "\\footnote{"),
        ("latex", "\\cite["),
        ("latex", "\\textquote["),
        ("latex", "\\begin{quote}[{[{"),
        ("latex", "\\begin{verbatim}"),
        ("org", "#+begin_quote\n"),
        ("org", "#+begin_src\n"),
        ("org", "[fn:a: [[x]["),
        ("html", "<blockquote>"),
        ("html", "<!--"),
        ("html", "<script>"),
        ("markdown", "<!--"),
        ("markdown", "> ["),
        ("markdown", "`"),
        ("markdown", "~"),
        ("markdown", "[^a"),
        ("markdown", "!["),
        ("markdown", "![]("),
        ("markdown", "<http://"),
        ("markdown", "a\n\n" + " " * 10),
        ("html", "<q "),
        ("org", "[fn:"),
        ("asciidoc", "--"),
        ("asciidoc", "```"),
        ("wiki", "<ref>"),
        ("typst", "#quote["),
        ("typst", "#a("),
        *((syntax, " ") for syntax in ("markdown", "latex", "org", "html", "asciidoc", "wiki")),
    ],
)
def test_what_is_opened_and_never_closed_does_not_hang(syntax: str, piece: str) -> None:
    source = piece * 40_000
    prose = parse(source, syntax)
    assert len(prose.text) == len(prose.starts) <= 2 * len(source) + 10


def test_a_stray_backtick_hides_nothing_of_the_next_paragraph() -> None:
    prose = parse(
        "A ` here.\n\n“We will not sell,” he said.\n\nAnd `code “not said” here` too.", "markdown"
    )
    assert "“We will not sell,” he said." in prose.text
    assert "not said" not in prose.text


def test_quotes_of_typst_may_stand_in_each_other_ever_so_deep() -> None:
    deep = 3_000
    prose = parse("#quote[" * deep + "a b" + "]" * deep, "typst").text
    assert prose.count("a b") == 1
    assert prose.strip("“”") == "a b"
    inside = "#quote(attribution: [Ann])[We #strong[will] go] and [so on]"
    assert parse(inside, "typst").text == "“We will go” — Ann\n\n and [so on]"


NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(path: Path, *lines: tuple[str, str]) -> Path:
    """A DOCX of paragraphs, each with the id of its style ("" for none)."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in lines
    )
    styles = '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr("word/styles.xml", f"<w:styles {NAMESPACE}>{styles}</w:styles>")
    return path


def test_word_s_block_quotations_stand_in_marks(tmp_path: Path) -> None:
    path = word_file(
        tmp_path / "a.docx",
        ("", "Ann said:"),
        ("Zitat", "We will go."),
        ("Zitat", "Not now."),
        ("Zitat", "— Ann Lee"),
        ("Other", "So it was."),
        ("Zitat", "They said “no” twice."),
    )
    prose, encoding = drafts.read_draft(path)
    assert encoding == ""
    assert prose.text == (
        "Ann said:\n“We will go.\n“Not now.”\n— Ann Lee\nSo it was.\nThey said “no” twice."
    )
    assert [prose.text[slice(*block)] for block in prose.blocks] == ["They said “no” twice."]
    assert prose.position(prose.text.index("Not")) == (3, 1)


def test_what_word_strikes_out_or_hides_is_no_text(tmp_path: Path) -> None:
    runs = "".join(
        f"<w:r><w:rPr><w:b/>{mark}</w:rPr><w:t>{word} </w:t></w:r>"
        for mark, word in (
            ("", "we"),
            ("<w:strike/>", "never"),
            ("<w:dstrike/>", "not"),
            ("<w:vanish/>", "hardly"),
            ('<w:strike w:val="0"/>', "go"),
        )
    )
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        body = f"<w:body><w:p>{runs}</w:p></w:body>"
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}>{body}</w:document>")
    assert drafts.read_draft(path)[0].text.strip() == "we go"
    with zipfile.ZipFile(BytesIO(repacked(path, [((3, 5), "stay")]))) as archive:
        after = archive.read("word/document.xml").decode()
    assert after.count("never ") == 1
    assert "stay " in after


def test_a_docx_that_defines_entities_is_refused(tmp_path: Path) -> None:
    xml = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="x">&a;</w:document>'
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", xml)
    with pytest.raises(ReadingError, match=r"a\.docx: its XML defines entities"):
        drafts.read_draft(tmp_path / "a.docx")


def test_a_block_quotation_of_a_page_that_word_saved_stands_in_marks() -> None:
    page = "<p class=MsoNormal>Ann said:</p><p class='MsoIntenseQuote'>We <b>go</b>.</p><p>So.</p>"
    assert "“We go.”" in parse(page, "html").text


@pytest.mark.parametrize(
    "data",
    [b"{\\rtf1\\ansi \\ldblquote We go\\rdblquote }", b"%PDF-1.7 x", b"PK\3\4x", b"\x1f\x8bx"],
)
def test_what_hides_its_words_is_no_draft(data: bytes) -> None:
    with pytest.raises(ReadingError, match="not a text; drafts are md"):
        decode(data, "d.rtf")


@pytest.mark.parametrize("line", ["— Ann Lee, “The Post”", "[!NOTE] “Lee” on rates"])
def test_a_block_of_no_words_but_whose_they_are_is_no_quotation(line: str) -> None:
    prose = parse(f"Rates rose.\n\n> {line}\n", "markdown")
    assert line in prose.text
    assert prose.blocks == ()


def test_full_lines_of_plain_text_go_on_whatever_begins_the_next() -> None:
    words = (
        "I am urging the Senate Democratic Caucus to make it clear to all the Republican Leaders"
    )
    said = f"Bernie Lee put it like this: “{words} of the Upper House of this Congress, now.”"
    lone = "The week went on.\n\nNobody came at all.\n\nIt had rained for nine days by then.\n\n"
    draft = lone + "\n".join(textwrap.wrap(said, 48)) + "\n\n" + lone
    assert said in parse(draft, "text").text
    verse = "We sailed away\nUpon the Sea\n\nIn nine old boats\nUnder the Tree\n"
    assert parse(verse, "text").text == verse
