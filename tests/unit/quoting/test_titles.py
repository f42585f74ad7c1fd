"""Titles, slogans and lines of credit: which marked words are somebody's."""

from __future__ import annotations

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract


def marked(text: str) -> list[Quote]:
    return [q for q in extract(Article(path="x", text=text)).quotes if q.kind != "indirect"]


@pytest.mark.parametrize(
    "credit",
    [
        "S.C. Rep. Jim Dalton.",
        "Former union president Ben Jealby.",
        "Amy Dope, deputy security advisor.",
        "Charles Chambers, Democracy for Denby.",
    ],
)
def test_a_line_of_credit_inside_the_marks_names_the_speaker(credit: str) -> None:
    words = "The reality is that this could create new problems for her here."
    text = f'Across the hall, the mood was calm.\n\n"{words}\n{credit}"\n\nIt was new.\n'
    (only,) = marked(text)
    assert only.text == words
    assert only.speaker is not None
    assert only.speaker in credit


def test_a_paragraph_that_goes_on_is_no_credit() -> None:
    text = (
        'Ana Lopez read to the board.\n\n"I went down to the sea again.\nOld Jack was there, '
        'mending his nets."\n\nLopez left.\n'
    )
    assert [q.text for q in marked(text)][-1] == "Old Jack was there, mending his nets."


@pytest.mark.parametrize(
    "text",
    [
        "One of his recent reads, “This Kind of Fog,” by T.R. Farren, is about the strait.",
        "It published “The Making of Ana Lopez,” by the novelist Bo Lund.",
        "The group performed a popular play called “Los Hijos de Lund,” in the city.",
    ],
)
def test_titles_are_no_quotations(text: str) -> None:
    assert not marked(f"The town was calm.\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Guns Are ‘The Ultimate Public Health Crisis,’ Howard Dane Tells Party Convention\n\n"
            "The meeting opened on Monday.",
            "The Ultimate Public Health Crisis,",
        ),
        (
            "The hall was full.\n\nBut their chants of “Ted! Ted! Ted! Ted” were cut short.",
            "Ted! Ted! Ted! Ted",
        ),
        (
            "The hall was full.\n\nBo Lund won with a promise to “Make Denby Great Again.”",
            "Make Denby Great Again.",
        ),
        (
            "The hall was full.\n\nBo Lund referred to the bank as the “Great Drain.”",
            "Great Drain.",
        ),
    ],
)
def test_what_is_shouted_promised_or_told_in_a_headline_is_said(text: str, words: str) -> None:
    assert [q.text for q in marked(text)] == [words]


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("Ferry ‘late’, minister admits", "late", "minister"),
        ("Road ‘closed for weeks’, council concedes", "closed for weeks", "council"),
        ("Ferry ‘months away’, says minister", "months away", "minister"),
        ("Tunnel ‘a sieve’, Fallon warns", "a sieve", "Fallon"),
    ],
)
def test_a_headline_ends_with_who_says_so(headline: str, words: str, speaker: str) -> None:
    text = f"{headline}\n\nPeople in the town were told so on Monday evening in the hall."
    found = [q for q in extract(Article(path="x", text=text)).quotes if q.start < len(headline)]
    assert [(q.text, q.speaker) for q in found] == [(words, speaker)]
