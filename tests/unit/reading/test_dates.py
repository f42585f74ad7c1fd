"""Dates as printed, and the days on which words were spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article
from corpus.reading import dates, read_text
from corpus.reading.spoken import days_said, said_on

PRINTED = {
    "Feature 12 January 2022": ("2022-01-12", "day"),
    "November 01, 2018": ("2018-11-01", "day"),
    "Jan. 12, 2022": ("2022-01-12", "day"),
    "Wed 12 Jan 2022 18.34 GMT": ("2022-01-12", "day"),
    "Thursday 13th January 2022": ("2022-01-13", "day"),
    "1st of March 2021": ("2021-03-01", "day"),
    "12. January 2022, 17:20 Uhr": ("2022-01-12", "day"),
    "2022-01-12T08:00:00Z": ("2022-01-12", "day"),
    "12.01.2022": ("2022-01-12", "day"),
    "13/01/2022": ("2022-01-13", "day"),
    "1/25/22": ("2022-01-25", "day"),
    "12/01/2022": ("2022", "year"),
    "Wednesday 12/01/2022": ("2022-01-12", "day"),
    "January 2022": ("2022-01", "month"),
    "12-Jan-2022": ("2022-01-12", "day"),
}
NONE = (
    "Chapter 11",
    "Title 18",
    "he may 5 times",
    "9M729",
    "Feb 30, 2021",
    "the 1987 treaty",
    "SSC-8",
    "version 1.2.2022.4",
    "march 3, 2020",
    "10-12 2022",
)


@pytest.mark.parametrize("text", PRINTED)
def test_printed_dates(text: str) -> None:
    found = dates.first(text)
    assert found is not None
    assert (found.iso, found.precision) == PRINTED[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert dates.first(text) is None


def test_a_day_and_its_weekday() -> None:
    (wrong,) = dates.find_all("Monday, January 12, 2022")
    (right,) = dates.find_all("Wednesday, January 12, 2022")
    assert wrong.contradicts
    assert not right.contradicts


URLS = {
    "https://x.com/2018/11/01/nato": ("2018-11-01", "day"),
    "https://x.com/world/2022/jan/12/nato": ("2022-01-12", "day"),
    "https://x.com/news/20220112-foo": ("2022-01-12", "day"),
    "https://x.com/2022/01/story": ("2022-01", "month"),
    "https://x.com/news/world-europe-59967592": None,
    "https://x.com/a?d=2022/01/12": None,
}


@pytest.mark.parametrize("url", URLS)
def test_dates_of_addresses(url: str) -> None:
    assert dates.in_url(url) == URLS[url]


@given(st.text(max_size=80))
def test_any_text_has_valid_dates_or_none(text: str) -> None:
    for found in dates.find_all(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.iso is None or dates.from_metadata(found.iso) is not None


SPOKEN = {
    "“No,” she told reporters on Tuesday evening.": "2022-01-11",
    "“No,” she said on Wednesday.": "2022-01-12",
    "“No,” she said last Wednesday.": "2022-01-05",
    "“No,” she said Friday.": "2022-01-07",
    "“No,” she said yesterday.": "2022-01-11",
    "“No,” she said on Jan. 3.": "2022-01-03",
    "“No,” she said on 3 December.": "2021-12-03",
    "“No,” she said on 4 May 2019.": "2019-05-04",
    "“No,” she said on 20 July.": "2021-07-20",
    "“No,” she said on 10 July.": None,
    "VELM, Jan. 13 — “No,” she said.": None,
    "She said the meeting on March 8 is off: “No.”": None,
    "“No,” she said. “See you on Monday.”": None,
    "“No,” she said ahead of Monday’s talks.": None,
    "“No,” she said, before she will fly home on Monday.": None,
    "“No,” she said.": None,
}


@pytest.mark.parametrize("text", SPOKEN)
def test_the_day_of_speech(text: str) -> None:
    article = Article("a", f"Title\n\n{text}\n\nOn Sunday he said so.", date="2022-01-12")
    found = said_on(article, article.text.index("No"))
    assert (found[0] if found else None) == SPOKEN[text]


def test_a_weekday_needs_an_article_of_a_known_day() -> None:
    text = "“No,” she said on Monday."
    assert said_on(Article("a", text), 1) is None
    assert said_on(Article("a", text, date="2022-01"), 1) is None


def test_days_of_many_quotations_are_those_of_each() -> None:
    text = (
        "“No,” he said on Monday. She told reporters on Friday: “Yes.” “Perhaps.”\n"
        "“Nothing here names a day.”\n“Later,” he said yesterday."
    )
    article = Article("a", text, date="2022-01-12", date_precision="day")
    places = [place for place, sign in enumerate(text) if sign == "“"]
    found = days_said(article, places)
    assert found == [said_on(article, place) for place in places]
    days = [day and day[0] for day in found]
    assert days == ["2022-01-10", "2022-01-07", "2022-01-07", None, "2022-01-11"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("31 February 2022", "31 February 2022"),
        ("Published Feb. 30, 2021 at noon", "Feb. 30, 2021"),
        ("28 February 2022", None),
        ("Chapter 11", None),
        ("31 February", None),
    ],
)
def test_a_day_that_no_month_has_is_reported(line: str, day: str | None) -> None:
    assert dates.impossible(line) == day
    text = f"Ship sinks in harbour\nBy Ann Cole\n{line}\n\nThe ship sank on Monday, it was said.\n"
    article = read_text(text)
    assert ("date-contradicts-itself" in article.flags) == (day is not None)
    doubtful = [one.value for one in article.evidence if one.basis == "doubtful"]
    assert doubtful == ([day] if day else [])


def test_the_number_of_a_paper_is_no_day() -> None:
    found = dates.first("Volume 12, Number 7 -- July 2003")
    assert found is not None
    assert found.iso == "2003-07"
