"""Outlets of any name, told by the places in which they stand."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import BODY

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
DAY = "14 June 2023"


def _told(head: str, foot: str = "") -> tuple[str | None, tuple[str, ...], str | None]:
    article = read_text(f"{head.replace('TITLE', TITLE)}\n\n{TEXT}\n\n{foot}", "a.txt")
    assert article.title == TITLE
    return article.outlet, article.authors, article.date


@pytest.mark.parametrize(
    "head",
    [
        f"TITLE\nBy Ana Bell\nSkerry Sound | {DAY}",
        f"TITLE\n{DAY} | Skerry Sound\nBy Ana Bell",
        f"TITLE\nAna Bell, Transport correspondent\nSkerry Sound – {DAY}",
        f"TITLE\nAna Bell in Denby\nSkerry Sound · {DAY} · 4 min read",
        f"Skerry Sound, {DAY}\nTITLE\nBy Ana Bell",
        f"TITLE\nBy Ana Bell, Skerry Sound\n{DAY}, Skerry Sound",
        f"TITLE\nBy Ana Bell for Skerry Sound\n{DAY}",
    ],
)
def test_a_name_beside_the_day_or_the_author(head: str) -> None:
    assert _told(head) == ("Skerry Sound", ("Ana Bell",), "2023-06-14")


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"Skerry Sound\nTITLE\nBy Ana Bell\n{DAY}", "© 2023 Skerry Sound"),
        (f"Skerry Sound\nTITLE\nBy Ana Bell\n{DAY}", "Skerry Sound is published by Quill Ltd"),
        (f"Opinion | Skerry Sound\nTITLE\nBy Ana Bell\n{DAY}", "Follow Skerry Sound on Facebook"),
        (f"TITLE\nBy Ana Bell, Skerry Sound\n{DAY}", "Got a story? news@skerrysound.example"),
        (f"TITLE\nAna Bell, Skerry Sound\n{DAY}", "Copyright 2023 Skerry Sound."),
    ],
)
def test_a_name_in_two_places(head: str, foot: str) -> None:
    assert _told(head, foot) == ("Skerry Sound", ("Ana Bell",), "2023-06-14")


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("TITLE", f"Ana Bell, Skerry Sound, {DAY}"),
        ("TITLE\nby Ana Bell", f"(Skerry Sound, {DAY}, p. 12)"),
        ("TITLE\nby Ana Bell", f"— Skerry Sound, {DAY}"),
        (f"4 SKERRY SOUND WEDNESDAY, {DAY.upper()}\nNEWS\nTITLE\nBy Ana Bell", ""),
        ("TITLE\nBy Ana Bell", f"Skerry Sound Wednesday, {DAY} 4"),
        (f"TITLE – Skerry Sound\n\nBy Ana Bell\n{DAY}", ""),
        (f"[Skerry Sound](/) / [News](/news)\n\n# TITLE\n\nBy Ana Bell\n{DAY}", ""),
        (f"Seen in Skerry Sound today:\n\nTITLE\nBy Ana Bell\n{DAY}", ""),
        (f"TITLE\nBy Ana Bell\n{DAY}", "Ana Bell is transport correspondent of Skerry Sound."),
        (f"TITLE\nBy Ana Bell\n{DAY}", "Letters to the editor: Skerry Sound, PO Box 12, Denby"),
        (f"Skerry Sound (NSW : 1888 - 1954), {DAY}, page 4\n\nTITLE\nBy Ana Bell", ""),
    ],
)
def test_what_writers_pages_and_databases_add(head: str, foot: str) -> None:
    assert _told(head, foot) == ("Skerry Sound", ("Ana Bell",), "2023-06-14")


@pytest.mark.parametrize(
    "foot",
    [
        "Thanks for reading\nShare Saltmarsh\n© 2023 Saltmarsh",
        "Visit Saltmarsh for more\nFollow @saltmarsh",
        "More people are reading Saltmarsh than ever\nSaltmarsh © 2011-2023",
        "Saltmarsh – independent since 1893",
        "Saltmarsh welcomes letters of up to 200 words",
    ],
)
def test_what_a_house_of_one_word_says_of_itself(foot: str) -> None:
    assert _told(f"TITLE\nBy Ana Bell\n{DAY}", foot)[0] == "Saltmarsh"


@pytest.mark.parametrize(
    "foot",
    [
        "Follow Ivo Holt on Twitter @IvoHolt.",
        "Follow Ivo Holt and Ada Moss on Twitter.",
        "The Salt House is published by Harbour at £18.99.",
        "Ivo Holt, umpire, was born on March 3, 1937. He died on May 19, 2023, aged 86",
        "Denby, 14 June",
    ],
)
def test_persons_books_and_towns_are_no_outlets(foot: str) -> None:
    head = f"TITLE\n{DAY}\n\nThe author of The Salt House is Ivo Holt, of Denby."
    assert _told(head, foot)[0] is None
    assert _told("TITLE\n\nDenby, 14 June")[0] is None


def test_a_name_that_the_address_spells() -> None:
    head = "Check out this story on Tangle:\nTITLE\nhttps://tangle.example/s/9fk2-bread"
    assert _told(head)[0] == "Tangle"
    host = "https://www.chroniqueduleman.example/en/bicycles"
    assert _told(f"{host}\nTITLE\nBy Ana Bell", "Chronique du Léman")[0] == "Chronique du Léman"


def test_a_citation_as_universities_print_it() -> None:
    cited = f"Bell, Ana (2023) '{TITLE}', Skerry Sound, 14 June, p. 4."
    assert _told(cited) == ("Skerry Sound", ("Ana Bell",), "2023-06-14")


def test_a_known_name_within_another_is_none() -> None:
    told = _told(f"TITLE\nBy Ana Bell\n{DAY}", "Subscribe to Salt & Slate")[0]
    assert told in (None, "Salt & Slate")


@pytest.mark.parametrize(
    "line",
    [f"Salt & Slate, {DAY}, p. 4", f"Salt & Slate ({DAY})", f"Published in Salt & Slate, {DAY}"],
)
def test_a_citation_is_no_headline(line: str) -> None:
    assert _told(f"{line}\nTITLE\nBy Ana Bell") == ("Salt & Slate", ("Ana Bell",), "2023-06-14")


@pytest.mark.parametrize(
    "head",
    [
        f"TITLE\nBy Ana Bell\nBrussels, {DAY}",  # where the text is from
        f"TITLE\nBy Ana Bell\nCulture | {DAY}",
        f"TITLE\nBy Ana Bell\nCoastal erosion | {DAY}",
        f"TITLE\nBy Ana Bell\nNation {DAY} 10:22",
        f"TITLE\nBy Ana Bell, Quay University\n{DAY}",
        f"TITLE\nBy Ana Bell\nActualizado: {DAY}",
    ],
)
def test_places_sections_and_schools_are_no_outlets(head: str) -> None:
    assert _told(head)[0] is None


def test_the_day_between_the_paper_and_how_long_it_takes_to_read() -> None:
    line = f"Harbour Gazette · {DAY} · 4 min read"
    assert _told(f"TITLE\nBy Ana Bell\n{line}") == ("Harbour Gazette", ("Ana Bell",), "2023-06-14")


@pytest.mark.parametrize("kicker", ["The weekend essay", "Opinion | Skerry Sound"])
def test_a_section_right_above_a_headline_is_none(kicker: str) -> None:
    _told(f"{kicker}\nTITLE\nBy Ana Bell\n{DAY}")


def test_a_sites_account_is_nobody_and_hides_no_day() -> None:
    assert _told(f"TITLE\nPosted on {DAY} by admin")[1:] == ((), "2023-06-14")


def test_who_issued_a_public_notice() -> None:
    head = f"TITLE\nFrom: Department for Rural Affairs\nPublished: {DAY}"
    assert _told(head)[0] == "Department for Rural Affairs"


def test_which_edition_it_is_belongs_to_no_headline() -> None:
    assert _told(f"TITLE: [FINAL Edition]\nBy Ana Bell\n{DAY}")[1] == ("Ana Bell",)


def test_a_column_above_a_caption_is_text() -> None:
    rows = (
        "THE sugar mill at Denby will",
        "crush cane again in October, the",
        "minister said yesterday, nine years",
        "after its furnaces were put out.",
        "About 700 people are to be hired,",
        "most of them from the villages",
        "along the east bank.",
    )
    column = "\n".join(rows)
    text = f"{TITLE}\nBy Ana Bell\n\n{column}\nThe mill yesterday\n(Quay Times photo)"
    article = read_text(text, "a.txt")
    asides = [text[one.start : one.end] for one in article.asides]
    assert not [row for row in rows if any(row in aside for aside in asides)]


def test_an_entry_of_a_list_in_the_text_is_of_it() -> None:
    items = "- Capacity: 90 units\n- Power: 2.9 kWh per cubic metre\n- Tariff: $0.31"
    text = f"{TITLE}\nBy Ana Bell\n\n{TEXT}\n\n{items}\n\n{TEXT}"
    asides = read_text(text, "a.txt").asides
    assert not [one for one in asides if "Power" in text[one.start : one.end]]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (f"TITLE\nof Bruno Salvi\n{DAY}", ("Bruno Salvi",)),
        (f"TITLE\nBy Ana Bell (Lagos) and Tom Cole (Ibadan) On {DAY}", ("Ana Bell", "Tom Cole")),
    ],
)
def test_by_lines_put_into_english_or_with_places(head: str, authors: tuple[str, ...]) -> None:
    assert _told(head)[1] == authors


@pytest.mark.parametrize(
    "head",
    [
        f"[Live](/live) [Where to watch](/where)\n# TITLE\n{DAY}",
        f"National\nThis was published 3 years ago\nTITLE\nBy Ana Bell\n{DAY}",
        f"Analysis | Europe\nAnalysis | TITLE\nBy Ana Bell\n{DAY}",
        f"EXCLUSIVE\nEXCLUSIVE: TITLE\nBy Ana Bell\n{DAY}",
    ],
)
def test_links_ages_and_sections_are_no_part_of_a_headline(head: str) -> None:
    assert _told(head)[2] == "2023-06-14"


def test_the_first_day_of_print_comes_before_a_later_one() -> None:
    days = "June 15, 2023 — 9.12am\nfirst published June 14, 2023 — 5.00am"
    assert _told(f"TITLE\nBy Ana Bell\n{days}")[2] == "2023-06-14"


def test_a_source_its_hour_and_an_editor_in_a_row() -> None:
    row = "Source: Eastern News Online | 2023-06-14 10:33:12 | Editor: Li Qiong"
    assert _told(f"TITLE\n{row}") == ("Eastern News Online", (), "2023-06-14")


def test_where_an_article_appeared_first_goes_before_who_prints_it_again() -> None:
    head = f"BASKET\nTITLE\nBy Ana Bell\nThis article first appeared in Undertow on {DAY}"
    foot = "Read the original at https://undertow.example/features/sand\n© 2023 Basket LLC"
    assert _told(head, foot) == ("Undertow", ("Ana Bell",), "2023-06-14")
    article = read_text(f"{TITLE}\n\n{TEXT}\n\nRepublished with permission. {foot}", "a.txt")
    assert article.url == "https://undertow.example/features/sand"


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (f"KQZV 8 News\nWatch Now\nNEWS  LOCAL NEWS\nTITLE\nBy Ana Bell\n{DAY}", "", "KQZV 8 News"),
        (f"AXION®\nTITLE\nBy Ana Bell\n{DAY}\n\nDENBY, June 14 (Axion) - {TEXT}", "", "Axion"),
        (f"TITLE\nBy Ana Bell\n{DAY}", "© ALL RIGHTS RESERVED", None),
    ],
)
def test_stations_agencies_and_nobody(head: str, foot: str, outlet: str | None) -> None:
    assert _told(head, foot)[0] == outlet


def test_a_catalogue_whose_labels_stand_above_their_values() -> None:
    rows = (
        "Title:",
        "TITLE",
        "Authors:",
        "Bell, Ana",
        "Source:",
        f"Maps Today. {DAY}, Vol. 60, p34",
    )
    head = "\n".join((*rows, "Document Type:", "Article", "Accession Number:", "49908112"))
    assert _told(head) == ("Maps Today", ("Ana Bell",), "2023-06-14")
