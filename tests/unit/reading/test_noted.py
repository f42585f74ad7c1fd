"""What writers, clippers, senders and releases note of an article beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import asides, bylines, read, read_text

from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)


def _known(article: Article) -> tuple[object, ...]:
    return article.title, article.outlet, article.authors, article.date


@pytest.mark.parametrize(
    "note",
    [
        "from the Calder Telegram, Wed 22 Nov 2017, p. A7",
        "Clipped from: Calder Telegram; 22 November 2017",
        "Cut out from the Calder Telegram, November 22, 2017, page 7",
    ],
)
def test_a_writers_note_of_the_paper_that_he_cut(note: str) -> None:
    text = f"2017-11-23\n{note}\n## {TITLE}\nAna Bell\n\n{TEXT}"
    assert _known(read_text(text)) == (TITLE, "Calder Telegram", ("Ana Bell",), "2017-11-22")


def test_a_sentence_that_begins_from_is_none() -> None:
    line = "From the Calder bridge, which has stood since 22 November 2017, she saw it"
    assert line not in aside_words(read_text(f"{TITLE}\n{line} and said so.\n\n{TEXT}"))
    assert bylines.byline("from the Quay Ledger") is None
    assert bylines.byline("From Ana Bell in Rome") is not None


def test_a_note_of_print_tells_paper_day_and_author() -> None:
    note = "*Originally published in **The Lamplighter's Hour**, 1 July 2016, by Ana Bell.*"
    known = (TITLE, "The Lamplighter's Hour", ("Ana Bell",), "2016-07-01")
    assert _known(read_text(f"# {TITLE}\n\n{note}\n\n{TEXT}")) == known


def test_what_a_clipper_in_another_language_notes_is_the_address() -> None:
    note = (
        "> 本文由 [简悦](http://x.example/r) 转码, 原文地址 [q.example](https://q.example/no-veto)"
    )
    article = read_text(f"{note}\n\n# {TITLE}\n\n**Quay Weekly** · Ana Bell · 3 May 2021\n\n{TEXT}")
    assert _known(article) == (TITLE, "Quay Weekly", ("Ana Bell",), "2021-05-03")
    assert article.url == "https://q.example/no-veto"


def test_the_author_sends_it_with_a_subject_of_his_own(tmp_path: Path) -> None:
    head = "From: Ana Bell <ana@x.example>\nDate: Fri, 05 Jul 2019 09:14:00 +0000\nTo: b@x.example"
    text = f"Here it is:\n\n{TITLE}\nBy Ana Bell, Quay Gazette\nJune 20, 2019\n\n{TEXT}\n"
    path = tmp_path / "a.eml"
    path.write_text(f"{head}\nSubject: As discussed\n\n{text}", "utf-8")
    (article,) = read(path)
    assert _known(article) == (TITLE, "Quay Gazette", ("Ana Bell",), "2019-06-20")


def test_the_institution_that_a_release_names_alone_sent_it() -> None:
    head = f"NEWS RELEASE 24-NOV-2020\n{TITLE}\nUNIVERSITY OF DENBY\nPrint"
    assert read_text(f"{head}\n\n{TEXT}\n\n###").outlet == "University of Denby"
    assert read_text(f"{TITLE}\nUNIVERSITY OF DENBY\nPrint\n\n{TEXT}").outlet is None


def test_whom_the_top_names_and_the_foot_tells_of_wrote_it() -> None:
    foot = "ABOUT THE AUTHOR\nAna is a dietitian and lives in Denby."
    article = read_text(f"THE BLOGS\nAna Bell\nApply\n{TITLE}\nApr 20, 2023\n\n{TEXT}\n\n{foot}")
    assert article.authors == ("Ana Bell",)
    other = foot.replace("Ana is", "Tom is")
    assert read_text(f"THE BLOGS\nAna Bell\nApply\n{TITLE}\n\n{TEXT}\n\n{other}").authors == ()


def test_what_leads_to_a_headline_is_none() -> None:
    assert read_text(f"OUT OF OFFICE —\n{TITLE}\nBy Ana Bell\n\n{TEXT}").title == TITLE


def test_a_caption_and_the_same_enlarged() -> None:
    caption = "A drawing of a lamp, which is smaller than it looks."
    text = f"{TITLE}\nBy Ana Bell\n{caption}\nEnlarge / {caption}\n\n{TEXT}"
    marked = aside_words(read_text(text))
    assert {caption, f"Enlarge / {caption}"} <= marked.keys()


@pytest.mark.parametrize(
    "line",
    [
        "To revisit this article, select My Account, then View saved stories",
        "Find out what's happening in Denby with free, real-time updates from Quay.",
        "-- Contact us at english@quay.example",
        "Reply (11)",
    ],
)
def test_what_houses_say_to_readers(line: str) -> None:
    assert asides.why(line) is not None


def test_titles_of_books_in_what_is_told_of_an_author() -> None:
    last = "Ana Bell has written for us since 2011. Her books include “The Salt Road.”"
    assert last in aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{last}"))


@pytest.mark.parametrize(
    ("cited", "outlet"),
    [
        ("The Quay Argus (SA : 1889 - 1934), Thursday 8 September 1927, page 2", "The Quay Argus"),
        ("The Quay Post (Denby, New York) · 8 Sep 1927, Thu · Page 4", "The Quay Post"),
        ("Denby evening star. [volume] (Denby, D.C.) 1854-1972, September 08, 1927, Page 4",
         "Denby evening star"),
        ("Otter Daily Times, Issue 12345, 8 September 1927, Page 2", "Otter Daily Times"),
    ],
)  # fmt: skip
def test_how_archives_cite_old_papers(cited: str, outlet: str) -> None:
    article = read_text(f"{cited}\n{TITLE}\n\n{TEXT}")
    assert (article.title, article.outlet, article.date) == (TITLE, outlet, "1927-09-08")


def test_a_by_line_with_how_long_ago() -> None:
    found = bylines.byline("By Ana Bell and Tom Cole 3 hours ago")
    assert found is not None
    assert found.authors == ("Ana Bell", "Tom Cole")


@pytest.mark.parametrize(
    "line",
    [
        "A farmer pours milk on the road on Tuesday. [Ana Bell, Ledger]",
        "The choir outside St Botolph's Credit: Ana Bell",
        "The bridge, which has no road. (File)",
    ],
)
def test_captions_of_papers(line: str) -> None:
    assert asides.why(line) == "photo caption with credit"


@pytest.mark.parametrize(
    "line",
    [
        "📣 Join our Telegram channel for the latest news",
        "For all the latest Quay News, download the Quay App.",
        "« Day 61: Rain",
        "Day 63: Scones »",
        "[ENDS]",
        "41.2K subscribers",
        "[](https://www.quay.example/)",
        "We acknowledge the Traditional Owners of Country throughout the land.",
    ],
)
def test_what_stands_around_a_text(line: str) -> None:
    assert asides.why(line) is not None


@pytest.mark.parametrize("line", ["« Il est tard », dit-elle. »", "“Why,” he said, “»”"])
def test_words_in_marks_lead_nowhere(line: str) -> None:
    assert asides.why(line) is None


def test_who_sends_on_what_names_its_paper_is_nobody(tmp_path: Path) -> None:
    sent = f"Quay Gazette, 31 October 2014\n\n{TITLE}\n\nBy Ana Bell\n\n{TEXT}\n"
    head = "Begin forwarded message:\n\nFrom: Bea's mum <b@x.example>\nSubject: owls!!\nDate: "
    mail = "From: Tom Cole <t@x.example>\nSubject: Fwd: owls!!\nDate: Mon, 03 Nov 2014 19:20:11 +0"
    path = tmp_path / "a.eml"
    path.write_text(f"{mail}000\n\nFor you.\n\n{head}1 November 2014\n\n{sent}", "utf-8")
    (article,) = read(path)
    assert _known(article) == (TITLE, "Quay Gazette", ("Ana Bell",), "2014-10-31")


def test_what_a_program_for_sites_calls_itself_printed_nothing(tmp_path: Path) -> None:
    data = '{"@type": "BlogPosting", "publisher": {"@type": "Organization", "name": "WordPress"}}'
    head = f'<title>{TITLE} – Tidewrack</title><script type="application/ld+json">{data}</script>'
    rows = "".join(f"<p>{row}</p>" for row in BODY)
    path = tmp_path / "a.html"
    path.write_text(f"<html><head>{head}</head><body><h1>{TITLE}</h1>{rows}</body></html>", "utf-8")
    (article,) = read(path)
    assert article.outlet == "Tidewrack"


def test_a_channels_post_has_no_headline() -> None:
    foot = "3.1K views\nDec 2, 2023 at 14:40"
    text = f"Steppe Bulletin\n41.2K subscribers\n{BODY[0]}\n{BODY[1]}\n{foot}"
    post = read_text(text)
    assert _known(post) == (None, "Steppe Bulletin", (), "2023-12-02")
    assert read_text(f"Forwarded from {text}").outlet == "Steppe Bulletin"


def test_who_speaks_in_a_record_of_talk_is_no_field() -> None:
    talk = "\n\n".join(
        f"JOURNALIST: What of the {thing}?\n\nANA BELL: It is late, and I have said so."
        for thing in ("train", "line", "weather")
    )
    head = "Media\nTranscripts\n6 October 2020\nInterview with Ana Bell, Mornings, Quay Radio 4CQ"
    article = read_text(f"{head}\nSubjects: trains; lines\nTopics: Rail\n\n{talk}")
    assert article.title == "Interview with Ana Bell, Mornings, Quay Radio 4CQ"
    assert article.authors == ()
    assert not [row for row in talk.split("\n") if row in aside_words(article)]


def test_a_second_author_below_what_the_first_is() -> None:
    head = f"{TITLE}\nBy\nAna Bell\nAudience Writer\nPriya Nanda\n13:02, 21 AUG 2021"
    assert read_text(f"{head}\n\n{TEXT}").authors == ("Ana Bell", "Priya Nanda")


def test_a_button_above_another_is_no_name() -> None:
    menu = "Hello,\nMy Account\nSaved articles\nToday's Paper\nPuzzles"
    assert read_text(f"{menu}\n{TITLE}\nBy Ana Bell\n\n{TEXT}").outlet is None


def test_the_first_name_on_an_authors_card() -> None:
    card = "Ana Bell\nJournalist\nAna covers mining. Got a yarn? a.bell@quay.example"
    marked = aside_words(read_text(f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{card}"))
    assert all(row in marked for row in card.split("\n"))


def test_a_column_names_its_writer_with_with() -> None:
    head = f"Denby Examiner\nWednesday 5 March 2008\n{TITLE}\nwith Francie Callan"
    known = (TITLE, "Denby Examiner", ("Francie Callan",), "2008-03-05")
    assert _known(read_text(f"{head}\n\n{TEXT}")) == known
    assert bylines.byline("with agencies") is None


def test_a_house_beside_its_author_is_told_by_its_link_or_address() -> None:
    line = "*Una Drever, [Skerry & Sound](https://skerry.example), 29 February 2020*"
    known = (TITLE, "Skerry & Sound", ("Una Drever",), "2020-02-29")
    assert _known(read_text(f"# {TITLE}\n\n{line}\n\n{TEXT}")) == known
    placed = f"# {TITLE}\n\nUna Drever, Skerry Sound, 29 February 2020\n\n{TEXT}"
    assert read_text(placed).outlet is None


def test_a_host_gives_way_to_the_name_that_a_by_line_spells() -> None:
    front = "---\ndomain: understory.example\nurl: https://understory.example/p/x\n---\n"
    signed = "### by [Ana Bell](https://understory.example/@a) for **Understory**, Oct 10, 2023"
    known = (TITLE, "Understory", ("Ana Bell",), "2023-10-10")
    assert _known(read_text(f"{front}# {TITLE}\n{signed}\n\n{TEXT}")) == known
    other = signed.replace("Understory", "Denby")
    assert read_text(f"{front}# {TITLE}\n{other}\n\n{TEXT}").outlet == "understory.example"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("If you liked this, buy us a coffee.", "newsletter"),
        ("A model of the moon hangs over the square. (NP/Ana Bell)", "photo caption with credit"),
    ],
)
def test_small_requests_and_credits(line: str, why: str) -> None:
    assert asides.why(line) == why


def test_a_subject_that_the_text_prints_is_the_headline(tmp_path: Path) -> None:
    head = (
        "From: Ana Bell <a@lunch.example>\nDate: Fri, 05 Jul 2019 09:14:00 +0000\nTo: b@x.example"
    )
    path = tmp_path / "a.eml"
    path.write_text(f"{head}\nSubject: {TITLE}\n\nLUNCH\nwith Ana Bell\n\n{TITLE}\n\n{TEXT}\n")
    (article,) = read(path)
    assert article.title == TITLE


def test_what_a_paper_says_above_its_address_is_no_private_note(tmp_path: Path) -> None:
    head = "From: The Carrow Bulletin <b@x.example>\nDate: Fri, 05 Jul 2019 09:14:00 +0000\nTo: y"
    above = "Read the Bulletin online:\nhttps://carrow.example/bulletin/march"
    path = tmp_path / "a.eml"
    path.write_text(f"{head}\nSubject: {TITLE}\n\n{above}\n\n{TITLE}\nby Ana Bell\n\n{TEXT}\n")
    (article,) = read(path)
    assert _known(article)[:3] == (TITLE, "The Carrow Bulletin", ("Ana Bell",))
