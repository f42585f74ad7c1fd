"""Pasted words and drafts made of one sign again and again: read in the time their length takes."""

from __future__ import annotations

import pytest

from corpus.model import Article, ArticleRow, Quote, QuoteRow
from corpus.verify import prose
from corpus.verify.align import Alignment
from corpus.verify.drafts import parse
from corpus.verify.dressed import undressed
from corpus.verify.judge import judge
from corpus.verify.outer import aligned
from corpus.verify.pasted import pasted
from corpus.verify.people import is_description
from corpus.verify.spelling import SIC
from corpus.verify.words import Token
from tests.unit.verify.memory import MemoryEvidence

MANY = 100_000
BLANKS = " " * MANY


@pytest.mark.parametrize("between", [BLANKS, "\n" * MANY, "\t" * MANY])
def test_a_credit_behind_many_blanks(between: str) -> None:
    assert pasted(f"We go.{between}(Ann Lee)") == ("We go.", "Ann Lee")
    assert pasted(f"We go.{between}—{between}Ann Lee") == ("We go.", "Ann Lee")
    assert pasted(f"We go.{between}on") == (f"We go.{between}on", None)


@pytest.mark.parametrize("between", [BLANKS, "\n" * MANY, " \n" * MANY, "\t" * MANY])
def test_what_is_taken_off_behind_many_blanks(between: str) -> None:
    text = f"We go.{between}on https://a.example/1{between}— Ann Lee"
    (off, name, _), (bare, nobody, address) = undressed(text)
    assert (off, name) == (f"We go.{between}on", "Ann Lee")
    assert (bare, nobody) == (f"We go.{between}on{between}— Ann Lee", None)
    assert address == "https://a.example/1"


@pytest.mark.parametrize(
    "syntax", ["markdown", "latex", "org", "html", "rst", "asciidoc", "typst", "wiki", "text"]
)
@pytest.mark.parametrize("sign", [" ", "\t", "\u00a0", "A", "'", "(", "http://", "[quote,x", "1.1"])
def test_a_draft_of_signs(syntax: str, sign: str) -> None:
    said = f"“No reason.” {sign * (MANY // len(sign))} end\n\n> No way. — Ann {sign * 5_000}!\n"
    assert "No reason." in parse(said, syntax).text


def test_a_template_s_field_behind_many_blanks() -> None:
    prose = parse(f"{{{{quote|{BLANKS}text{BLANKS}={BLANKS}We go.|{BLANKS}b}}}}", "wiki")
    assert "“We go.”" in prose.text


def test_attributes_behind_blanks_are_no_prose() -> None:
    assert parse(f"We go.{BLANKS}{{#go .said}}\n", "markdown").text.strip() == "We go."


def test_a_block_s_credit_is_a_name_of_a_few_words() -> None:
    prose = parse("> We go. — Ann de la Lee, mayor\n", "markdown").text
    assert " ".join(prose.split()) == "“We go.” — Ann de la Lee, mayor"


@pytest.mark.parametrize(
    ("name", "described"),
    [
        ("his old lawyer", True),
        ("Mr Lee’s lawyer", True),
        ("the company", True),
        ("his " + "a" * MANY, True),
        ("his " + "a" * MANY + "!", False),
        ("r’s " + "a b " * MANY + "!", False),
    ],
    ids=range(6),
)
def test_a_description_is_told_from_a_name_whatever_its_length(name: str, described: bool) -> None:
    article = ArticleRow(1, "a.txt", None, None, (), None, "printed", None, 1)
    quote = Quote(0, 6, "We go.", "direct", name, "person", name)
    assert is_description(QuoteRow(1, quote, article, speaker_name=name)) is described


def test_a_writer_s_mark_with_many_blanks() -> None:
    assert SIC.sub("", f"We goes [{BLANKS}sic{BLANKS}!{BLANKS}] on") == "We goes  on"
    assert SIC.search(f"[sic{BLANKS}") is None


PAGE = (
    "The council met on Tuesday and spent an hour on the bridge, which engineers from Dorrow had "
    "called sound in a report of May. “We will be at the gate of it as he is,” Ann Lee told them. "
)
TINY = ("a of to it is or in on we as no so be by me", "the council met on a bridge of us")


@pytest.mark.parametrize(("words", "most"), [(TINY[0], 0), (TINY[1], 4)])
def test_a_long_paste_of_few_words_is_held_against_few_pages(
    words: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells: list[int] = []

    def counting(draft: list[Token], text: str, there: list[Token], *rest: set[int]) -> Alignment:
        cells.append(len(draft) * len(there))
        return aligned(draft, text, there, *rest)

    monkeypatch.setattr(prose, "aligned", counting)
    pages = [Article(f"{n}.txt", f"Page {n}\n\n{PAGE * 40}") for n in range(20)]
    paste = " ".join(words.split()[n % len(words.split())] for n in range(1200))
    assert judge(MemoryEvidence(pages), paste).verdict == "not-found"
    assert sum(cells) <= most * 1_500_000
