"""Headlines, writers and days that only the layout of print and mail tells."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read

from .samples import TEXT, TITLE, aside_words, pasted


def _mail(tmp_path: Path, subject: str, text: str) -> Article:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Quay Weekly <editors@quayweekly.example>", subject
    mail["Date"] = "Mon, 23 May 2016 20:40:55 +0100"
    mail.set_content(text)
    path = tmp_path / "a.eml"
    path.write_bytes(mail.as_bytes())
    (article,) = read(path)
    return article


@pytest.mark.parametrize(
    "headline",
    [
        "Nobody has a veto after\nfour hours of talks",
        "Minister Goes to Geneva and the\nHarbour Stays Open",
        "DOORS OPEN\nTO ALL IN\nRAIN-FREE GENEVA",
        "MINISTER WHO WOULD NOT SIGN\nLEAVES GENEVA AT MIDNIGHT",
        "Nobody has a veto after\nfour hours of talks in a\nhotel in Geneva",
    ],
)
def test_a_headline_over_several_lines(headline: str) -> None:
    article = pasted(f"Thursday 6 October 2016\nNEWS\n\n{headline}\n\nBy Ana Bell")
    assert (article.title, article.authors) == (headline.replace("\n", " "), ("Ana Bell",))


@pytest.mark.parametrize(
    "below",
    ["by ana bell", "Delegations leave the hall\nbefore midnight", "https://quay.example/a/1"],
)
def test_what_is_no_part_of_the_headline_above_it(below: str) -> None:
    assert pasted(f"{TITLE}\n{below}").title == TITLE


@pytest.mark.parametrize(
    "line", ["QUAY QUARTERLY | WINTER 2019", "Quay Quarterly, Vol. 3 No. 4, Winter 2019"]
)
def test_a_running_head_with_a_season(line: str) -> None:
    article = pasted(f"{line}\n\nROADS\n\n{TITLE}\n\nWords: Ana Bell\nPictures: Tom Cole")
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert (article.date, article.date_precision) == ("2019", "year")
    assert (article.outlet or "").casefold() == "quay quarterly"


def test_a_magazine_that_only_its_running_head_names() -> None:
    article = pasted(f"Kelp & Vane · Summer/Autumn 2023 · 31\n\nPEOPLE\n\n{TITLE}\n\nBy Ana Bell")
    assert (article.title, article.outlet, article.date) == (TITLE, "Kelp & Vane", "2023")


def test_a_motto_beside_a_season_is_no_magazine() -> None:
    article = pasted(
        f"Islander\nTHE MAGAZINE OF THE OUTER ISLES · SPRING 2018\n\n{TITLE}\nBy Ana Bell"
    )
    assert (article.title, article.outlet, article.date) == (TITLE, "Islander", "2018")


def test_a_section_beside_a_season_is_no_magazine() -> None:
    assert pasted(f"Politics | Spring 2009\n\n{TITLE}\n\nBy Ana Bell").outlet is None


@pytest.mark.parametrize("title", ["Prague, Spring 1968", "Calder, Winter 1947: a diary"])
def test_a_headline_that_ends_in_a_season(title: str) -> None:
    article = pasted(f"{title}\n\nBy Ana Bell\n3 May 2010")
    assert (article.title, article.outlet) == (title, None)


def test_a_headline_that_ends_in_a_small_word() -> None:
    assert pasted("What the delegates voted on\nTen motions explained\n\nBy Ana Bell").title == (
        "What the delegates voted on"
    )


def test_a_land_in_the_standfirst_is_no_writer() -> None:
    assert (
        pasted(f"{TITLE}\n\nFor the first time, New Zealand joins the talks at the lake").authors
        == ()
    )


def test_a_caption_of_two_lines_is_no_headline() -> None:
    caption = "The hotel above the lake in which the delegations met for four\nhours on Wednesday"
    article = pasted(f"{caption}\n\n{TITLE}\n\nBy Ana Bell\n3 May 2010")
    assert article.title == TITLE


def test_a_season_gives_way_to_a_day() -> None:
    assert pasted(f"Spring 2009\n{TITLE}\nBy Ana Bell\n3 May 2010").date == "2010-05-03"


def test_a_season_of_the_text_is_no_day_of_print() -> None:
    assert pasted(f"{TITLE}\nBy Ana Bell", "The door has been open since Spring 2009.").date is None


@pytest.mark.parametrize(
    "standfirst",
    [
        "ANA OVERY-BELL visits a hall where nobody gets old",
        "In a hotel above the lake, Ana Overy-Bell meets the last of the delegates",
        "A hall where nobody gets old, writes Ana Overy-Bell",
    ],
)
def test_a_standfirst_that_names_its_writer(standfirst: str) -> None:
    article = pasted(f"{TITLE}\n\n{standfirst}")
    assert (article.title, article.authors) == (TITLE, ("Ana Overy-Bell",))


@pytest.mark.parametrize("name", ["MARTA LINDQVIST", "Marta Lindqvist", "The Minister"])
def test_a_standfirst_that_names_whom_the_text_is_about(name: str) -> None:
    assert pasted(f"{TITLE}\n\n{name} visits a hall where nobody gets old").authors == ()


@pytest.mark.parametrize("label", ["Short link", "Read this online", "Read this story online"])
def test_an_address_that_readers_are_given(label: str) -> None:
    article = pasted(f"{TITLE}\nBy Ana Bell", f"{label}: https://quaypost.example/e/77120")
    assert article.url == "https://quaypost.example/e/77120"


def test_an_article_sent_on_without_the_head_of_its_mail(tmp_path: Path) -> None:
    rows = "\n".join(
        f"> {row}" for row in f"{TITLE}\nPosted 9 May 2016 by Ana Bell\n\n{TEXT}".split("\n")
    )
    text = f"Thought you would like this one. B x\n\n-------- Forwarded Message --------\n{rows}\n"
    article = _mail(tmp_path, "Fwd: newsletter - made me think of you", text)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert (article.outlet, article.date) == (None, "2016-05-09")
    assert "sender's note" in aside_words(article).values()


def test_the_signed_item_of_a_letter(tmp_path: Path) -> None:
    rule = "-" * 12
    text = f"** {TITLE}\n{rule}\nAna Bell\n\n{TEXT}\n\n** Also this week\n{rule}\n* Seal found"
    article = _mail(tmp_path, "QW #212 | Icing claims, a squirrel verdict, jobs", text)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
    assert article.outlet == "Quay Weekly"


def test_a_letter_of_several_signed_items_is_called_by_its_subject(tmp_path: Path) -> None:
    item = f"A seal was found in a sauna on the quay\n\nTom Cole\n\n{TEXT}"
    text = f"{TITLE}\n\nAna Bell\n\n{TEXT}\n\n{item}"
    article = _mail(tmp_path, "Icing claims and a squirrel verdict", text)
    assert article.title == "Icing claims and a squirrel verdict"


def test_a_subject_that_is_the_headline_above_a_deck(tmp_path: Path) -> None:
    text = f"{TITLE}\n\nDelegations leave the hall before midnight\n\nAna Bell\n\n{TEXT}"
    article = _mail(tmp_path, TITLE, text)
    assert (article.title, article.outlet) == (TITLE, "Quay Weekly")


def test_a_letter_whose_preview_is_its_subject(tmp_path: Path) -> None:
    subject = "Icing claims, a squirrel verdict, jobs"
    text = f"{subject}\n\nIssue 212 | Sponsored by Kelp\n\n{TITLE}\n\nAna Bell\n\n{TEXT}"
    article = _mail(tmp_path, f"QW #212 | {subject}", text)
    assert (article.title, article.authors) == (TITLE, ("Ana Bell",))
