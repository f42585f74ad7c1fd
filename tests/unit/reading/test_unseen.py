"""Fields that files of several kinds tell in ways found on files written before the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read, read_text
from corpus.reading.asides import why

from . import samples
from .samples import BODY, aside_words

PLAIN = [row.replace("“", '"').replace("”", '"') for row in BODY]
TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"


def _read(path: Path, data: bytes | str) -> Article:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (article,) = read(path)
    return article


def test_two_authors_on_a_cover_without_a_day(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    cover = [
        (24.0, 72.0, 600.0, TITLE),
        (11.0, 72.0, 560.0, "Lessons from the second round"),
        (11.0, 72.0, 540.0, "Rowena Achebe"),
        (11.0, 72.0, 526.0, "Luis Ortega"),
        (11.0, 72.0, 500.0, "Centre for River Studies"),
    ]
    inside = [(11.0, 72.0, 720.0, "Executive summary"), *samples.column(690, PLAIN)]
    article = _read(tmp_path / "a.pdf", samples.pdf([cover, inside]))
    assert (article.title, article.authors) == (TITLE, ("Rowena Achebe", "Luis Ortega"))
    assert (article.outlet, article.date) == ("Centre for River Studies", None)


def test_a_journal_is_named_above_its_article(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    page = [
        (7.0, 72.0, 770.0, "R. ACHEBE AND L. ORTEGA"),
        (8.0, 72.0, 730.0, "Journal of Rivers, Vol. 12, No. 3 (2021), pp. 201-219"),
        (20.0, 72.0, 690.0, TITLE),
        (11.0, 72.0, 660.0, "Rowena Achebe and Luis Ortega"),
        (11.0, 72.0, 640.0, "Abstract: We study the talks of nine countries."),
        *samples.column(610, PLAIN),
    ]
    article = _read(tmp_path / "a.pdf", samples.pdf([page]))
    assert (article.title, article.outlet) == (TITLE, "Journal of Rivers")
    assert (article.authors, article.date) == (("Rowena Achebe", "Luis Ortega"), "2021")


def test_the_site_that_a_printed_page_names_in_its_properties(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    page = [(22.0, 72.0, 730.0, TITLE), *samples.column(690, PLAIN)]
    data = samples.pdf([page], f"/Title ({TITLE} - Second Reading)")
    assert _read(tmp_path / "a.pdf", data).outlet == "Second Reading"


def test_a_database_puts_the_text_where_the_abstract_belongs(tmp_path: Path) -> None:
    pytest.importorskip("rispy")
    head = (
        f"TY  - NEWS\nT1  - {TITLE}\nAU  - Achebe, Rowena\nJF  - Harbour Gazette\nPY  - 2019/09/09/"
    )
    article = _read(
        tmp_path / "a.ris", f"{head}\nN2  - {' '.join(BODY)}\nDP  - EBSCOhost\nER  - \n"
    )
    assert article.text == " ".join(BODY)
    assert (article.title, article.outlet) == (TITLE, "Harbour Gazette")
    assert (article.authors, article.date) == (("Rowena Achebe",), "2019-09-09")
    assert "cut-off" in article.flags


def test_pandoc_s_three_lines(tmp_path: Path) -> None:
    article = _read(
        tmp_path / "a.md", f"% {TITLE}\n% Ana Bell; Luis Ortega\n% June 14, 2023\n\n{TEXT}"
    )
    assert (article.title, article.authors) == (TITLE, ("Ana Bell", "Luis Ortega"))
    assert (article.date, set(aside_words(article).values())) == ("2023-06-14", {"front matter"})


def test_a_letter_names_itself_and_who_writes_it(tmp_path: Path) -> None:
    head = "From: Power Lines by Jonas Hartmann <lines@letters.example>\nTo: me@home.example\n"
    mail = f"{head}Message-ID: <1@x>\nSubject: {TITLE}\nDate: Fri, 04 Aug 2023 05:00:00 +0000\n\n"
    article = _read(tmp_path / "a.eml", mail + TEXT)
    assert (article.outlet, article.authors) == ("Power Lines", ("Jonas Hartmann",))


def test_a_source_that_is_an_object_is_no_title(tmp_path: Path) -> None:
    import json

    row: dict[str, object] = {"heading": TITLE, "reporter": "Rowena Achebe", "content": TEXT}
    row |= {"source": {"id": None, "name": "Harbour Gazette"}, "published_at": "1567832400"}
    article = _read(tmp_path / "a.json", json.dumps([row]))
    assert (article.title, article.outlet) == (TITLE, "Harbour Gazette")
    assert (article.authors, article.date) == (("Rowena Achebe",), "2019-09-07")


@pytest.mark.parametrize(
    "line",
    [
        "A country may consider becoming a member of the alliance at any time, he said.",
        "The tweets originated from the minister's account, @minister, and nobody else was named"
        " in them.",
        "The report has not been verified independently, and the ministry did not reply to us.",
        "The court does not take a position on the policy, its president told reporters.",
    ],
)
def test_no_sentence_of_an_article_is_a_house_s(line: str) -> None:
    assert why(line) is None


@pytest.mark.parametrize("line", ["More from The Associated Press", "Follow Reuters on X"])
def test_an_agency_that_its_own_copy_names_did_not_print_it(line: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Ana Bell\n\n{TEXT}\n\n{line}")
    assert line in aside_words(article)
    assert article.outlet is None


def test_a_paper_that_its_own_lines_name_printed_it() -> None:
    article = read_text(f"{TITLE}\n\nBy Ana Bell\n\n{TEXT}\n\nFollow The Guardian on X")
    assert article.outlet == "The Guardian"


def test_a_professor_of_whom_the_text_tells_is_not_its_author() -> None:
    told = "Dana Whitfield is a professor of river law, and she was asked to mediate in March."
    article = read_text(f"{TITLE}\n\n{TEXT}\n\nWhitfield declined twice.\n\n{told}")
    assert (article.authors, told in aside_words(article)) == ((), False)
    article = read_text(
        f"{TITLE}\n\n{TEXT}\n\nDana Whitfield is a professor of river law in Calder."
    )
    assert article.authors == ("Dana Whitfield",)
