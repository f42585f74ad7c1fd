"""Houses that no table has, each named in a single place of its page; what is no house there."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

TITLE = "Castle Street to be dug up for a third time"
TEXT = (
    "Traders on Castle Street say that they lost a third of their trade when it was dug up.\n\n"
    '"We are at our wits\' end," said Gudrun Patel, who has sold bread there since 1998.\n\n'
    "Work to replace a main begins on Monday and will last for five weeks, the company said."
)
BY = "By Sam Achterberg"
DAY = "14 September 2022"


def _page(*head: str, foot: str = "") -> str:
    return "\n".join(head) + f"\n\n{TEXT}\n\n{foot}\n"


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© 2022 Nettleby Now. All rights reserved.", "Nettleby Now"),
        ("If you value what The Wherry does, please consider a small donation.", "The Wherry"),
        ("You received this email because you subscribed to Orbit Brief.", "Orbit Brief"),
        ("SUBSCRIBE to the Whitehall Diary family of newsletters", "Whitehall Diary"),
        ("Want more news? Get a 4-week free trial to AgriPulse East.", "AgriPulse East"),
        ("Get PharmaLine delivered daily to your inbox", "PharmaLine"),
        (
            "(Except for the headline, this story has not been edited by Deccan Dispatcher staff"
            " and is published from a syndicated feed.)",
            "Deccan Dispatcher",
        ),
        ("Hear the latest news on the hour, every hour, on Radio Ardmoyle", "Radio Ardmoyle"),
        ("Journalists fight too. Support Kalyna Wire or become our patron!", "Kalyna Wire"),
        ("Kerbside is published quarterly. Stockists", "Kerbside"),
        ("Why do we ask for donations? Shropham Hub is run by volunteers.", "Shropham Hub"),
    ],
)
def test_a_foot_that_names_it(foot: str, outlet: str) -> None:
    assert read_text(_page(TITLE, BY, DAY, foot=foot)).outlet == outlet


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ((TITLE, f"{BY} | Quay Lamp", DAY), "Quay Lamp"),
        (
            ("The Sunday Plumbline", "30 Jan 2022", f"Exclusive: {TITLE}", BY),
            "The Sunday Plumbline",
        ),
        (("TYRELL MAIL, THURSDAY, MARCH 12, 1987", TITLE), "Tyrell Mail"),
        (
            ("SUBSCRIBE NOW for £1", "Clydesider", "News Sport Politics Voices", TITLE, BY, DAY),
            "Clydesider",
        ),
        (
            ("Commonplace", "essays & arguments", "About · Archive · RSS", TITLE, BY, DAY),
            "Commonplace",
        ),
        (
            (TITLE, BY, DAY, "The bakery on Castle Street. (Jo Ruiz/The Ozark Docket)"),
            "The Ozark Docket",
        ),
        (
            (TITLE, BY, DAY, "PHOTO BY ANNA GRIGGS FOR THE GRIDIRON CITY VOICE"),
            "The Gridiron City Voice",
        ),
        ((TITLE, BY, DAY, "The street is shut (Image: Fenmarsh Live)"), "Fenmarsh Live"),
        ((TITLE, BY, "The Ledger Line columnist", DAY), None),
        ((TITLE, BY, DAY, "PRESENTED BY National Grid Partners"), None),
        (("By Ed Turvey, Local Democracy Reporter", DAY, TITLE), None),
        (("HOME / NEWS / HEALTH & SAFETY", TITLE, BY, DAY), None),
        (("DONATE", "Play Live Radio", TITLE, BY, DAY), None),
    ],
)
def test_a_head_that_names_it_or_none(head: tuple[str, ...], outlet: str | None) -> None:
    assert read_text(_page(*head)).outlet == outlet


@pytest.mark.parametrize("foot", ["Support local journalism. Join the Press Club.", "© Jo Ruiz"])
def test_what_is_no_house(foot: str) -> None:
    assert read_text(_page(TITLE, BY, DAY, foot=foot)).outlet is None


def test_all_of_a_name_goes_with_its_end() -> None:
    terms = "By submitting your email you accept Undercurrent Fish Report's terms"
    address = "Contact the author marit.solberg@undercurrentfish.example"
    page = _page(TITLE, "By Marit Solberg", DAY, foot=f"{address}\n{terms}")
    assert read_text(page).outlet == "Undercurrent Fish Report"


def test_a_release_is_no_part_of_the_name() -> None:
    foot = "Contacts\nPilar Huerta\nCerro Bravo Observatory\nEmail: phuerta@cbo.example"
    page = _page("Cerro Bravo Observatory News Release", "No. 2024-07", TITLE, DAY, foot=foot)
    assert read_text(page).outlet == "Cerro Bravo Observatory"


def test_a_body_that_its_host_leaves_out() -> None:
    text = TEXT.replace("the company", "the Inland Waters Agency")
    foot = (
        "ENDS\nNotes to editors\n1. The street is old.\nMedia contact: press@inlandwaters.example"
    )
    page = f"PRESS RELEASE\nFOR IMMEDIATE RELEASE\n{DAY}\n{TITLE}\n\n{text}\n\n{foot}\n"
    assert read_text(page).outlet == "Inland Waters Agency"


def test_the_headline_of_a_letter_is_not_the_letters_name() -> None:
    head = ("View this email in your browser", "ORBIT BRIEF", "Thursday, Oct. 12, 2023", BY, TITLE)
    foot = "You received this email because you subscribed to Orbit Brief."
    article = read_text(_page(*head, foot=foot))
    assert (article.title, article.outlet) == (TITLE, "Orbit Brief")


def test_a_caption_behind_its_papers_name_is_no_headline() -> None:
    caption = "Tram No. 8 in the depot yesterday"
    article = read_text(_page(TITLE, DAY, f"Pentreath Packet: {caption}", caption))
    assert article.title == TITLE
    assert caption not in (article.text[one.end :] for one in article.asides)


def test_a_subject_is_no_papers_name() -> None:
    mail = f"From: The Quay Brief <brief@quay.example>\nSubject: {TITLE}\n\n{TITLE}\n\n{BY}"
    assert read_text(_page(mail)).title == TITLE


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ((TITLE, "Tom Varga • Apr 26, 2021", "AgriPulse East"), ("AgriPulse East",)),
        ((TITLE, DAY, "St Brigid's in Ardmoyle", "Picture: Google"), ("St Brigid's",)),
        ((TITLE, DAY, "Image", "Councillor Morag Beaton"), ("Councillor Morag Beaton",)),
        ((TITLE, DAY, "LAS PALOMAS (KPLV) —"), ("Las Palomas",)),
    ],
)
def test_who_wrote_none_of_it(head: tuple[str, ...], authors: tuple[str, ...]) -> None:
    assert read_text(_page(*head)).authors != authors


@pytest.mark.parametrize(
    ("head", "foot", "authors"),
    [
        ((TITLE, "by Dana Whitcomb, KPLV 9 Digital", DAY), "", ("Dana Whitcomb",)),
        ((TITLE, f"Staff Reporter: Esther Quill | {DAY}"), "", ("Esther Quill",)),
        ((TITLE, DAY), "By Hanne Bakker (hanne.bakker@quay.example)", ("Hanne Bakker",)),
        ((TITLE, DAY), "Reporter: Budi Santika, Rina Lestari", ("Budi Santika", "Rina Lestari")),
    ],
)
def test_who_wrote_it(head: tuple[str, ...], foot: str, authors: tuple[str, ...]) -> None:
    assert read_text(_page(*head, foot=foot)).authors == authors


def test_whose_words_are_told_on_a_platform_is_text() -> None:
    source = "Source: Police of Kherov Oblast on Facebook"
    article = read_text(f"{TITLE}\n{BY}\n{DAY}\n\n{source}\n\n{TEXT}\n")
    at = article.text.index(source)
    assert not any(one.start <= at < one.end for one in article.asides)
