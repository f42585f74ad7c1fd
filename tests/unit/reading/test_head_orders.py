"""Whatever order the lines of a head stand in, each tells what it is."""

from __future__ import annotations

from itertools import permutations

import pytest

from corpus.reading import read_text
from corpus.reading.outlets import is_no_person
from corpus.reading.people import is_name

TITLE = "Ferry to stay in port all summer"
BODY = (
    "The ferry will not sail this summer, the transport minister told the council on Monday.\n\n"
    "“It is late,” she said. “We wait for a part and we go on waiting for it.”\n\n"
    "The council met again in the evening and asked who would pay for the boats.\n"
)


@pytest.mark.parametrize("outlet", ["The Northport Courier", "Radio Pelagia", "Gulf Gazette"])
@pytest.mark.parametrize("author", ["Anna Bell", "Fatima al-Sayed", "Rachel d’Souza"])
def test_each_line_is_told(outlet: str, author: str) -> None:
    rest = (f"By {author}", outlet, "3 May 2024")
    for lines in permutations(rest):
        for head in ([TITLE, *lines], [lines[0], TITLE, *lines[1:]]):
            article = read_text("\n".join(head) + "\n\n" + BODY)
            told = (article.title, article.outlet, article.authors, article.date)
            assert told == (TITLE, outlet, (author,), "2024-05-03"), head


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Financial Record", "Financial Record"),
        ("Harbour Weekly", "Harbour Weekly"),
        ("Daily Meridian", "Daily Meridian"),
        ("Skerry Sound | World", "Skerry Sound"),
        ("Rovers 2 Castleton 1", None),
        ("Tim Cooke", None),
        ("Kuala Lumpur", None),
        ("Political Editor", None),
    ],
)
def test_a_name_is_left_where_author_and_day_are_told(line: str, outlet: str | None) -> None:
    article = read_text(f"{TITLE}\n\nBy Anna Bell\n{line}\n3 May 2024\n\n{BODY}")
    assert article.outlet == outlet
    assert article.authors[0] == "Anna Bell"


def test_an_author_stands_before_the_outlet_and_a_bar() -> None:
    article = read_text(f"{TITLE}\nLi Wei | The Inland Post\n3 May 2024\n\n{BODY}")
    assert (article.authors, article.outlet) == (("Li Wei",), "The Inland Post")


def test_papers_are_told_from_people() -> None:
    assert is_no_person("Highland Free Press")
    assert not any(map(is_no_person, ("Doris Day", "Emily Post", "Fatima al-Sayed")))
    assert all(map(is_name, ("Omar el-Khatib", "Marie d’Ornano", "Yahya ash-Shami")))
