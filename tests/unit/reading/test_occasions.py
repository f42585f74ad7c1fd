"""A day carries over paragraphs only where the article knows no other; a year only told past."""

from __future__ import annotations

import pytest

from corpus.archive.days import spoken_days
from corpus.model import Article, Kind, Quote
from corpus.reading.occasions import ONLY, occasion, year_after_the_past
from corpus.reading.spoken import said_on

LEAD = (
    "Envoys of the two river towns on Wednesday discussed the broken bridge and the ferry"
    " that replaced it this spring.\n\n"
)
BODY = "The talks were the first since May, and the towns said that they would go on there.\n\n"
SAID = "“We all want the bridge,” Ada Moss said in the statement.\n\n"


def article(text: str, date: str | None = "2018-11-01") -> Article:
    return Article("a.txt", text, date=date, date_precision="day" if date else None)


def quoted(text: str, words: str, kind: Kind = "direct") -> Quote:
    start = text.index(words)
    return Quote(
        start, start + len(words), words, kind,
        "Ada Moss", "person", cue="said",
    )  # fmt: skip


def test_the_only_day_of_the_occasion_is_carried_and_says_so() -> None:
    text = LEAD + BODY + SAID
    quote = quoted(text, "We all want the bridge,")
    assert spoken_days(article(text), [quote]) == [("2018-10-31", ONLY)]
    assert ONLY.startswith("inferred")


@pytest.mark.parametrize(
    "text",
    [
        LEAD.replace("discussed", "repaired") + BODY + SAID,
        LEAD + BODY + "On Monday the mayor of the third town had opened the ferry to all.\n" + SAID,
        LEAD + BODY + SAID.replace("the statement", "an interview last year"),
        LEAD.replace("on Wednesday discussed", "will on Wednesday discuss") + BODY + SAID,
    ],
    ids=["no occasion", "another day", "another time", "still to come"],
)
def test_it_is_not_carried_where_the_text_does_not_bear_it(text: str) -> None:
    assert spoken_days(article(text), [quoted(text, "We all want the bridge,")]) == [None]


def test_reported_words_and_undated_articles_get_no_occasion() -> None:
    text = LEAD + BODY + SAID
    reported = quoted(text, "We all want the bridge,", "indirect")
    assert spoken_days(article(text), [reported]) == [None]
    assert occasion(article(text, None)) is None


def test_a_day_without_year_after_a_past_year_is_inferred() -> None:
    text = "At a conference on Feb. 11, Ada Moss said that the bridge, lost in 2019, stays shut.\n"
    day = said_on(article(text, None), text.index("the bridge"))
    assert day is not None
    assert day[0] == "2020-02-11"
    assert day[1].startswith("inferred")
    late = text.replace("Feb.", "Nov.")
    assert said_on(article(late, None), late.index("the bridge")) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It fell in 2019.", 2020),
        ("It fell in 2014 and since 2019 nobody came.", 2020),
        ("It will be opened in 2024 and fell in 2019.", None),
        ("The 2019 plan; it fell in 2019.", None),
        ("It is planned in 2019.", None),
        ("No year here.", None),
    ],
)
def test_the_year_after_the_latest_past_one(text: str, year: int | None) -> None:
    assert year_after_the_past(text) == year
