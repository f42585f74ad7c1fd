"""The quote desk's plain commands on the sample articles: output, statuses, JSON shapes."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape
from pathlib import Path

import pytest

from tests.unit.verify.test_odt import odt
from tui.cli import main

Captured = pytest.CaptureFixture[str]


def run(capsys: Captured, *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    shown = capsys.readouterr()
    return status, shown.out, shown.err


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from corpus.archive import open_archive
    from corpus.quoting import extract
    from corpus.reading import read
    from tui.commands._archive import sample_files

    path = tmp_path_factory.mktemp("desk") / "archive.sqlite"
    with open_archive(path) as archive:
        for file in sample_files():
            for article in read(file):
                archive.add(article, extract(article))
    return path


@pytest.fixture(autouse=True)
def _on_samples(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NATO_TUI_ARCHIVE", str(samples))


def test_the_first_hit_is_one_line(capsys: Captured) -> None:
    status, out, err = run(capsys, "find", "-1", "-f", "md", "slam", "open", "door", "shut")
    assert status == 0
    assert out.count("\n") == 1
    assert out.startswith(
        "“We will not allow anyone to slam NATO’s open-door policy shut.” — Julianne Smith"
    )
    assert out.endswith("(EURACTIV, 12 January 2022)\n")
    assert err == ""


@pytest.mark.parametrize(
    ("format", "lead"), [("md", "<!-- "), ("latex", "% "), ("org", "# "), ("html", "<!-- ")]
)
def test_close_candidates_are_comments_and_status_3(
    capsys: Captured, format: str, lead: str
) -> None:
    status, out, err = run(capsys, "find", "-1", "-f", format, "arms", "control")
    assert status == 3
    assert len(out.splitlines()) > 1
    assert all(line.startswith(lead) for line in out.splitlines())
    assert err == ""


def test_nothing_found_is_status_1_and_said_on_stderr(capsys: Captured) -> None:
    status, out, err = run(capsys, "find", "-1", "-f", "md", "zyxwvut", "qqqq")
    assert (status, out) == (1, "")
    assert "zyxwvut" in err


def test_plain_output_counts_first_and_says_where_the_quotation_ends(capsys: Captured) -> None:
    status, out, _ = run(capsys, "find", "optimism", "--plain")
    first, second = out.splitlines()[:2]
    assert status == 0
    assert first.startswith("1 ")
    assert second.startswith("1: ")
    assert (
        ". Direct. Quote: So far, let’s say we see no significant reason for optimism. End quote. "
        "EURACTIV, 12 January 2022."
    ) in second


def test_find_json_has_the_contracts_keys(capsys: Captured) -> None:
    status, out, _ = run(capsys, "find", "slam", "door", "-f", "json", "-n", "2")
    shape = json.loads(out)
    assert status == 0
    assert shape["query"] == "slam door"
    assert 1 <= len(shape["hits"]) <= 2
    hit = shape["hits"][0]
    assert {"rank", "score", "quote", "article", "speaker", "why"} <= set(hit)
    assert "id" in hit["quote"]


def test_options_and_fields_narrow_and_minus_words_are_no_options(capsys: Captured) -> None:
    options = (
        "--outlet",
        "euractiv",
        "--kind",
        "direct",
        "--since",
        "2022",
        "--until",
        "2022-01-12",
    )
    status, out, _ = run(capsys, "find", "NATO", "-alliance", *options, "-f", "jsonl", "-n", "30")
    assert status == 0
    for line in out.splitlines():
        hit = json.loads(line)
        assert hit["quote"]["kind"] == "direct"
        assert hit["article"]["outlet"] == "EURACTIV"
        assert "alliance" not in hit["quote"]["text"].casefold()


@pytest.mark.parametrize("hidden", ["-serious risk", '-"serious risk"', "-“serious risk”"])
def test_words_left_out_together_may_bring_their_marks(capsys: Captured, hidden: str) -> None:
    _, out, _ = run(capsys, "find", "risk", "-f", "jsonl", "-n", "30")
    _, less, _ = run(capsys, "find", "risk", hidden, "-f", "jsonl", "-n", "30")
    assert "a serious risk to strategic stability" in out
    assert "a serious risk" not in less
    assert less


def test_one_argument_is_a_whole_query_that_may_begin_with_a_minus(capsys: Captured) -> None:
    _, apart, _ = run(capsys, "find", "-alliance", "risk")
    assert run(capsys, "find", "--", "-alliance risk")[1] == apart
    assert run(capsys, "find", "-n", "10", "--", "-alliance risk")[1] == apart
    assert "risk" in apart


def test_a_format_of_ones_own_comes_from_the_config(capsys: Captured) -> None:
    from corpus.paths import config_dir

    config_dir().mkdir(parents=True)
    (config_dir() / "config.toml").write_text(
        '[formats]\nwiki = "{text} ({outlet}, line {line})"\n'
    )
    status, out, _ = run(capsys, "find", "-1", "-f", "wiki", "slam", "open", "door", "shut")
    assert status == 0
    assert out.endswith("policy shut. (EURACTIV, line 26)\n")
    status, _, err = run(capsys, "find", "-f", "wicky", "door")
    assert status == 2
    assert "wiki" in err


def test_verify_tells_a_paraphrase_in_marks(capsys: Captured) -> None:
    text = "the situation is very dangerous and the way forward is unclear"
    status, out, _ = run(capsys, "verify", text)
    assert status == 0
    assert out.startswith("paraphrase: ")
    assert "only “very dangerous” is quoted in print" in out
    assert "current very dangerous course of events" in out
    assert "004_8590454fda08bf5c.txt:3" in out


def test_verify_json_has_the_contracts_keys(capsys: Captured) -> None:
    text = "There is a real risk of a new armed conflict in Europe"
    status, out, _ = run(capsys, "verify", text, "--format", "json")
    shape = json.loads(out)
    assert status == 0
    assert shape["verdict"] == "verbatim"
    assert {"quote", "article", "diff"} <= set(shape["matches"][0])
    assert "Stoltenberg" in shape["matches"][0]["quote"]["speaker"]


def test_verify_reads_stdin(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("“a moment of truth”\n"))
    status, out, _ = run(capsys, "verify", "-")
    assert (status, out.split(":")[0]) == (0, "verbatim")


@pytest.mark.parametrize(
    ("passage", "verdict"),
    [
        ("According to Smith, {}.", "verbatim"),
        ("Smith told reporters at once: {}", "verbatim"),
        ("Smith told reporters at\nonce: {}", "verbatim"),
        ("Sherman said: {} She called it a “red line”.", "other-speaker"),
        ("She said it was “very good” and {}", "verbatim"),
    ],
)
def test_verify_takes_the_one_quotation_of_a_passage(
    passage: str, verdict: str, capsys: Captured
) -> None:
    words = "“We will not allow anyone to slam NATO’s open-door policy shut.”"
    _, out, _ = run(capsys, "verify", passage.format(words), "--format", "json")
    told = json.loads(out)
    assert told["verdict"] == verdict
    assert told["text"] == words.strip("“”")


def test_verify_leaves_a_passage_of_several_quotations_whole(capsys: Captured) -> None:
    passage = "Ann Lee said: “We will not allow it.” Bo Li said: “We see no reason for optimism.”"
    _, out, _ = run(capsys, "verify", passage, "--format", "json")
    assert json.loads(out)["text"] == passage


def test_verify_takes_a_pasted_line_with_its_attribution(capsys: Captured) -> None:
    words = "“There is a real risk of a new armed conflict in Europe,”"
    assert run(capsys, "verify", f"{words} Stoltenberg said.")[1].startswith("verbatim: ")
    assert run(capsys, "verify", f"{words} — Jens Stoltenberg (X)")[1].startswith("verbatim: ")
    assert run(capsys, "verify", f"{words} — Wendy Sherman, US")[1].startswith("other-speaker: ")


DRAFT = """# Draft

He promised to “explore reciprocal restrictions on the size and scope of such exercises”.

“There is a real risk of a new armed conflict in Europe,” Rose Gottemoeller said.

Smith said: “We will not allow anyone to slam NATO’s open-door policy shut.”

“Nobody ever asked the moon about its cheese,” Peskov said.
"""


def test_lint_names_place_verdict_and_reason(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT)
    status, out, _ = run(capsys, "lint", str(draft))
    lines = out.splitlines()
    assert status == 1
    assert lines[0].startswith(f"{draft}:3:17: altered: “explore reciprocal restrictions")
    assert lines[1].startswith(f"{draft}:5:2: speaker: the draft says Rose Gottemoeller, ")
    assert lines[1].endswith("says Jens Stoltenberg")
    assert lines[2].startswith(f"{draft}:9:2: not found")
    assert len(lines) == 3


def test_lint_json_sarif_and_github(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT)
    _, out, _ = run(capsys, "lint", str(draft), "--format", "json")
    keys = {"file", "line", "col", "verdict", "text", "message", "matches"}
    findings = json.loads(out)
    assert all(keys <= set(finding) for finding in findings)
    assert [f["verdict"] for f in findings if f["severity"] != "note"] == [
        "altered",
        "other-speaker",
        "not-found",
    ]
    _, out, _ = run(capsys, "lint", str(draft), "--format", "sarif")
    results = json.loads(out)["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["altered", "other-speaker", "not-found"]
    _, out, _ = run(capsys, "lint", str(draft), "--format", "github")
    assert out.startswith("::error file=")


@pytest.mark.parametrize("how", [["--all"], ["-f", "github"], ["--plain"]])
def test_findings_are_lines_that_are_safe_to_look_at(
    capsys: Captured, tmp_path: Path, how: list[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "Smith said “No\x1b]0;x\x07body will\x9b31m pay for\u2028 a wall\u202e here.”\n"
    )
    _, out, _ = run(capsys, "lint", *how, str(draft))
    assert "body will" in out
    assert all(line.isprintable() for line in out.rstrip("\n").split("\n"))


def test_a_clean_draft_is_status_0(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "clean.tex"
    draft.write_text(
        "Smith said ``We will not allow anyone to slam NATO's open-door policy shut.''\n"
    )
    assert run(capsys, "lint", str(draft))[:2] == (0, "")


def test_fix_puts_the_print_in_place_and_nothing_else(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    before = DRAFT.replace("\n", "\r\n").encode("utf-8-sig")
    draft.write_bytes(before)
    status, out, err = run(capsys, "lint", "--fix", "--yes", str(draft))
    after = draft.read_bytes()
    assert after == before.replace(b"reciprocal restrictions", b"mutual sanctions")
    assert status == 1
    assert "altered" not in out
    assert "+He promised to “explore mutual sanctions" in err


WORD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>notes &amp; so</w:t>
</w:r></w:p><w:p w:rsidR="1"/>
<w:p><w:r><w:t xml:space="preserve">He would “explore </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>
<w:t>reciprocal</w:t></w:r><w:r><w:t xml:space="preserve"> restrictions </w:t></w:r><w:r><w:tab/>
<w:t>on the size and scope of such exercises”.</w:t></w:r></w:p>{more}
</w:body></w:document>"""


def word_file(path: Path, xml: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
        archive.writestr("word/media/image.png", b"\x89PNG")


def test_fix_changes_the_words_of_a_docx_and_nothing_else(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    before = WORD.format(more="")
    word_file(draft, before)
    status, out, err = run(capsys, "lint", "--fix", "--yes", str(draft))
    assert status == 0, out
    assert "+He would “explore mutual sanctions" in err
    with zipfile.ZipFile(draft) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "word/document.xml",
                                      "word/media/image.png"]  # fmt: skip
        assert archive.read("word/media/image.png") == b"\x89PNG"
        after = archive.read("word/document.xml").decode()
    expected = before.replace("<w:t>reciprocal<", '<w:t xml:space="preserve">mutual sanctions<')
    assert after == expected.replace("> restrictions <", "> <")


def test_a_docx_that_only_word_can_change_stays_as_it_is(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    word_file(draft, WORD.format(more="<w:p><w:r><w:t><!-- x -->words</w:t></w:r></w:p>"))
    data = draft.read_bytes()
    status, _, err = run(capsys, "lint", "--fix", "--yes", str(draft))
    assert status == 2
    assert "only Word can change" in err
    assert draft.read_bytes() == data


def test_stdin_is_checked_and_not_written(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    status, out, err = run(capsys, "lint", "--fix", "--yes", "-")
    assert status == 1
    assert "altered" in out
    assert "give --fix a file" in err


def test_a_sentence_that_the_drafts_cue_breaks_is_judged_whole(
    capsys: Captured, tmp_path: Path
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "“We will not allow anyone,” said Julianne Smith, “to slam NATO’s open-door policy "
        "shut.”[^1]\n\nJens Stoltenberg agreed.\n\n"
        "[^1]: “We will not allow anyone to slam NATO’s open-door policy shut,” he said.\n"
    )
    status, out, _ = run(capsys, "lint", "--all", str(draft))
    assert status == 0, out
    assert out.count(": verbatim: ") == 3


def test_a_bare_surname_is_held_against_print(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "Grushko warned that NATO’s “ignorance” created a risk of “incidents and conflicts”.\n"
    )
    status, out, _ = run(capsys, "lint", str(draft))
    assert status == 1
    assert out.startswith(f"{draft}:1:59: speaker: the draft says Grushko, 004_")
    assert out.endswith("says Alexander Fomin via Interfax\n")


def test_common_words_are_not_held_against_anybody(capsys: Captured, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("“There is a real,” Grushko said. Grushko added: “We want to see it.”\n")
    _, out, _ = run(capsys, "lint", str(draft))
    assert "speaker:" not in out


def test_a_missing_draft_is_status_2_and_one_line(capsys: Captured, tmp_path: Path) -> None:
    status, _, err = run(capsys, "lint", str(tmp_path / "none.md"))
    assert status == 2
    assert err.count("\n") == 1


def test_last_gives_back_what_was_copied_last(capsys: Captured) -> None:
    from tui.copying import shelf

    assert run(capsys, "last")[0] == 1
    for text in ("one", "two\nlines", "one"):
        shelf.push(text)
    assert run(capsys, "last")[:2] == (0, "one\n")
    status, out, _ = run(capsys, "last", "--all", "-f", "json")
    assert status == 0
    assert [item["text"] for item in json.loads(out)] == ["one", "two\nlines"]


TALK = (
    "Ada Moss said that the harbour was safe.\n\n"
    "Q: Will you sell the harbour?\n\nA: We will not sell it this year or the next.\n\n"
    "Q: And the cranes?\n\nA: My cranes stay where they are, all four of them.\n"
)


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from corpus import extract
    from corpus.archive import open_archive
    from corpus.model import Article

    path = tmp_path / "talk.sqlite"
    with open_archive(path) as archive:
        article = Article("talk.txt", TALK)
        archive.add(article, extract(article))
    monkeypatch.setenv("NATO_TUI_ARCHIVE", str(path))
    return path


@pytest.mark.usefixtures("talk")
def test_an_answer_of_an_interview_is_shown_as_the_speakers_own_words(capsys: Captured) -> None:
    _, out, _ = run(capsys, "find", "cranes", "--plain")
    assert ". Direct. Quote: My cranes stay where they are" in out
    assert "eported" not in out
    _, out, _ = run(capsys, "find", "harbour", "--plain")
    assert ". Indirect. Reported: the harbour was safe" in out


@pytest.mark.usefixtures("talk")
@pytest.mark.parametrize(
    ("asked", "count"), [("kind:direct", 2), ("kind:indirect", 1), ("-kind:direct", 1)]
)
def test_a_kind_finds_what_is_shown_as_that_kind(asked: str, count: int, capsys: Captured) -> None:
    _, out, _ = run(capsys, "find", "--plain", "--", asked)
    assert out.splitlines()[0].startswith(f"{count} quotation")


@pytest.mark.usefixtures("talk")
def test_words_that_nothing_is_near_to_are_named_once(capsys: Captured) -> None:
    _, _, err = run(capsys, "find", "zzzqqq")
    assert err == "no quotation has “zzzqqq”\n"


def test_nothing_is_called_unknown_from_the_samples_alone(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NATO_TUI_ARCHIVE")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    draft = tmp_path / "draft.md"
    draft.write_text("“We shall build a bridge of cheese,” Ann Lee said.\n", encoding="utf-8")
    for words in (["lint", str(draft)], ["verify", "a bridge of cheese and bread"]):
        status, _, err = run(capsys, *words)
        assert status == 1
        assert err.startswith("only the sample articles were looked at")
    assert run(capsys, "verify", "There is a real risk of a new armed conflict in Europe")[2] == ""


def test_where_the_samples_find_no_place_it_is_said_what_to_do(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NATO_TUI_ARCHIVE")
    (tmp_path / "cache").write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    status, _, err = run(capsys, "find", "risk")
    assert (status, err.count("\n")) == (2, 1)
    assert "name an archive of your own with --archive" in err


def test_an_odt_is_checked_and_not_written(capsys: Captured, tmp_path: Path) -> None:
    draft = odt(tmp_path / "draft.odt", f"<text:p>{escape(DRAFT)}</text:p>")
    data = draft.read_bytes()
    status, out, err = run(capsys, "lint", "--fix", "--yes", str(draft))
    assert status == 1
    assert "draft.odt:1:" in out
    assert "altered" in out
    assert "save it as DOCX" in err
    assert draft.read_bytes() == data


@pytest.mark.parametrize("syntax", ["docx", "odt"])
def test_stdin_holds_no_packed_draft(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, syntax: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    status, _, err = run(capsys, "lint", "--syntax", syntax, "-")
    assert status == 2
    assert "give lint the file's name" in err
