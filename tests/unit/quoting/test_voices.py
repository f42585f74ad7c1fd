"""Passives, "-ing" clauses and clauses of their own name whose words follow."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def sources(text: str) -> list[str | None]:
    found = extract(Article(path="a", text=text)).quotes
    return [q.speaker for q in found if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Kari Berg was urged by Nils Aune to “get on with it, and fast”.", ["Nils Aune"]),
        ("“Get on with it now,” Kari Berg was told. “And fast,” added Nils Aune.",
         [None, "Nils Aune"]),
        ("Nils Aune sued Kari Berg for calling him “a wolf in the fold”.", ["Kari Berg"]),
        ("Kari Berg apologised to Nils Aune for calling him “a wolf in the fold”.",
         ["Kari Berg"]),
        ("Kari Berg accused Nils Aune of being “a wolf in the fold”, a charge he called “beneath "
         "contempt”.", ["Kari Berg", "Nils Aune"]),
        ("Kari Berg hailed “a step in the right direction”, while Nils Aune was more cautious: "
         "“Let us wait and see.”", ["Kari Berg", "Nils Aune"]),
        ("Kari Berg hailed “a step in the right direction”, and Nils Aune was told so: “Let us "
         "wait,” she said.", ["Kari Berg", "Kari Berg"]),
    ],
)  # fmt: skip
def test_the_form_of_the_verb_tells_whose_words_follow(
    text: str, speakers: list[str | None]
) -> None:
    assert sources(text) == speakers


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Budget is ‘a disaster’, say unions", "unions"),
        ("Budget branded ‘a disaster’ by unions", "unions"),
        ("Norway told to ‘end the war’ by Holt", "Jens Holt"),
        ("Norway must ‘end the war’ – Nato’s Holt", "Jens Holt"),
        ("Holt calls the tax ‘an act of war’ – NTB", "Jens Holt"),
        ("Offer ‘not a serious one’ – Nato", "Nato"),
    ],
)
def test_a_headline_names_whose_words_it_has(headline: str, speaker: str) -> None:
    assert sources(f"{headline}\n\nThe alliance’s chief Jens Holt spoke on Monday.") == [speaker]


@pytest.mark.parametrize(
    "headline", ["Review: ‘The Pier’ – Northern drama", "Film review: ‘Long Road Home’"]
)
def test_what_is_reviewed_is_no_quotation(headline: str) -> None:
    assert not sources(headline)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nils Aune asked Ola Dahl why he came. “To see the sea,” he replied.", "Ola Dahl"),
        ("Nils Aune told Ola Dahl to leave. “I will not,” he answered.", "Ola Dahl"),
        ("Ola Dahl, 40, denied it. Prosecutor Nils Aune put it to him that he was lying. “No, "
         "sir,” he replied.", "Ola Dahl"),
        ("Nils Aune asked Ola Dahl why he came. “To see him,” Aune said later.", "Nils Aune"),
        ("Nils Aune asked Mary Dahl why she came. “I did not,” he replied.", "Nils Aune"),
        ("Nils Aune was asked about Ola Dahl. “I know him,” he replied.", "Nils Aune"),
    ],
)  # fmt: skip
def test_whoever_is_asked_replies(text: str, speaker: str) -> None:
    assert sources(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Jens Holt agreed with it “in every word”. As Julia Smith put it, “We allow nobody in.”",
        "Jens Holt agreed. “We allow nobody in,” as Julia Smith put it.",
        "Jens Holt agreed. Julia Smith put it this way: “We allow nobody in.”",
        "Jens Holt agreed. “We allow nobody in,” is how Julia Smith once put it.",
    ],
)
def test_whoever_put_it_so_is_the_source(text: str) -> None:
    assert sources(text)[-1] == "Julia Smith"
