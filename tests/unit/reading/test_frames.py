"""What stands around an article in mails, saved pages and PDFs is told apart from it."""

from __future__ import annotations

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import asides, bylines, pdfheads, pdfparagraphs, read
from corpus.reading.pdflines import Row

from .samples import BODY, aside_words, paragraphs

TEXT = "\n\n".join(BODY)


def _mail(sender: str, subject: str, text: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = sender, subject
    mail["Date"] = "Thu, 15 Jun 2023 10:00:00 +0000"
    mail.set_content(text)
    return mail.as_bytes()


def _read(path: Path, data: bytes) -> Article:
    path.write_bytes(data)
    (article,) = read(path)
    return article


def _kept(article: Article) -> str:
    text = article.text
    for one in reversed(article.asides):
        text = text[: one.start] + text[one.end :]
    return text


def test_a_mail_sent_on_is_its_first_senders(tmp_path: Path) -> None:
    text = (
        "FYI, for tomorrow.\n\n---------- Forwarded message ---------\n"
        "From: Quay Times Alerts <alerts@quaytimes.example>\n"
        "Date: Wed, 14 Jun 2023 at 06:10\nSubject: No veto for Moscow\nTo: <ann@desk.example>\n\n"
        f"{TEXT}\n\n-- \nAnn Cole\nDesk editor\n"
    )
    mail = _mail("Ann Cole <ann@desk.example>", "Fwd: No veto for Moscow", text)
    article = _read(tmp_path / "a.eml", mail)
    assert (article.title, article.date) == ("No veto for Moscow", "2023-06-14")
    assert (article.outlet, article.authors) == ("Quay Times", ())
    assert {"sender's note", "mail header", "signature"} <= {one.why for one in article.asides}
    assert all(part in _kept(article) for part in BODY)
    for part in ("FYI", "alerts@", "Ann Cole", "Desk editor"):
        assert part not in _kept(article)
    assert part in article.text


def test_an_answer_is_no_newspapers_and_what_it_repeats_is_marked(tmp_path: Path) -> None:
    text = (
        f"{TEXT}\n\nOn Thu, 15 Jun 2023 at 10:00, Ann Cole <ann@desk.example> wrote:\n"
        "> “We will not wait,” she told us.\n> Nobody will.\n"
    )
    article = _read(tmp_path / "a.eml", _mail("Bo <bo@x.example>", "Re: No veto", text))
    assert article.outlet is None
    assert "She told us" not in _kept(article)
    assert "wait" not in _kept(article)
    assert set(aside_words(article).values()) == {"quoted mail"}


def test_a_dash_in_the_text_is_no_signature(tmp_path: Path) -> None:
    text = f"{BODY[0]}\n\n--\n\n" + "\n\n".join(BODY[1:] * 8)
    article = _read(tmp_path / "a.eml", _mail("Quay Times <a@x.example>", "No veto", text))
    assert "signature" not in aside_words(article).values()


def test_the_pages_title_spells_what_its_host_says(tmp_path: Path) -> None:
    page = MIMEMultipart("related")
    page["From"] = "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://www.quaynews.example/world/no-veto"
    html = MIMEText(
        "<html><head><title>No veto for Moscow | World news | Quay News</title></head><body>"
        f"<main><h1>No veto for Moscow</h1>{paragraphs()}</main></body></html>",
        "html",
        "utf-8",
    )
    html["Content-Location"] = page["Snapshot-Content-Location"]
    page.attach(html)
    article = _read(tmp_path / "a.mhtml", page.as_bytes())
    assert article.outlet == "Quay News"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Unlike many, we have no owner. If you can, please support us every month.", "appeal"),
        ("Support our journalism", "appeal"),
        ("Please consider making a small donation today.", "appeal"),
        ("“Please support us,” the minister told the allies on Friday.", None),
        ("Moscow will support us whatever happens, said the minister of the region.", None),
        ("The fund said that it made a donation of two million euros to the port.", None),
    ],
)
def test_appeals_for_money_are_no_text(line: str, why: str | None) -> None:
    assert asides.why(line) == why


def test_authors_in_two_places_are_both_named() -> None:
    found = bylines.byline("By Elena Markova in Varna and Tom Reyes in New York")
    assert found is not None
    assert found.authors == ("Elena Markova", "Tom Reyes")
    one = bylines.byline("By Elena Markova in London and New York")
    assert one is not None
    assert one.authors == ("Elena Markova",)


def _row(text: str, bottom: float, page: int = 0) -> Row:
    return Row(text, 30, bottom, 30 + 4 * len(text), bottom + 10, page, 600)


def test_a_running_head_names_the_paper_and_the_day() -> None:
    heads = [_row("THE GUARDIAN   |   Wednesday 14 June 2023   |   World", 580)]
    assert pdfheads.masthead(heads) == {"outlet": "The Guardian", "date": "2023-06-14"}
    assert pdfheads.masthead([_row("6/14/2023, 10:02 AM", 580)]) == {}


def test_a_by_line_is_a_line_of_its_own() -> None:
    rows = [_row("By Elena Markova and Tom Reyes", 500), _row(BODY[0][:90], 488)]
    assert pdfparagraphs.joined(rows) == [rows[0].text, rows[1].text]
