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
        ("From The Quay Ledger", "The Quay Ledger"),
        ("From Radio Pelagia", "Radio Pelagia"),
        ("From Harbour Weekly", "Harbour Weekly"),
        ("From Staff Reports", None),
        ("From Wire Reports", None),
        ("From Kuala Lumpur", None),
        ("FINANCIAL RECORD", "Financial Record"),
        ("KUALA LUMPUR", None),
        ("HARBOUR STRIKE", None),
        ("Opinion Columnist", None),
        ("Letter From Kranj", None),
        ("Inside Politics", None),
        ("Subscriber Exclusive", None),
        ("Harbour Board", None),
        ("In Depth", None),
        ("Court and Crime", None),
        ("Rovers 2 Castleton 1", None),
        ("Tim Cooke", None),
        ("Kuala Lumpur", None),
        ("Political Editor", None),
    ],
)
def test_a_name_is_left_where_author_and_day_are_told(line: str, outlet: str | None) -> None:
    article = read_text(f"{TITLE}\n\nBy Anna Bell\n{line}\n3 May 2024\n\n{BODY}")
    assert article.outlet == outlet
    assert article.authors == ("Anna Bell",)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("By Anna Bell\nPublished: 3 May 2024\nHARBOUR WEEKLY", "Harbour Weekly"),
        ("HARBOUR WEEKLY\nBy Anna Bell • 2024-05-03", "Harbour Weekly"),
        ("By Anna Bell | 3 May 2024\nDAILY MERIDIAN", "Daily Meridian"),
        ("3 May 2024\nAnna Bell | The Inland Post", "The Inland Post"),
        ("By Anna Bell\nPublished: 3 May 2024\nCourt and Crime", None),
        ("By Anna Bell\nPublished: 3 May 2024\nOPINION COLUMNIST", None),
        ("By Anna Bell\nPublished: 3 May 2024\nWestern Cape", None),
        ("By Anna Bell\nPublished: 3 May 2024\nFollow Author", None),
    ],
)
def test_the_day_may_stand_anywhere_in_the_head(head: str, outlet: str | None) -> None:
    for day in ("", "3 May 2024\n"):
        article = read_text(f"{day}{TITLE}\n\n{head}\n\n{BODY}")
        told = (article.title, article.outlet, article.authors, article.date)
        assert told == (TITLE, outlet, ("Anna Bell",), "2024-05-03")


@pytest.mark.parametrize(
    "title",
    [
        "Synod votes to sell its historic seminary, 212-174",
        "Hutchens told his conference he had the votes. His own whips weren’t so sure.",
        "She was late, and she said so.",
    ],
)
@pytest.mark.parametrize("above", ["", "4 hours ago\n", "Highland Free Press — News\n"])
def test_a_headline_is_told_by_what_stands_around_it(title: str, above: str) -> None:
    article = read_text(f"{above}{title}\nBy Anna Bell\n3 May 2024\n\n{BODY}")
    assert (article.title, article.authors) == (title, ("Anna Bell",))


def test_an_author_stands_before_the_outlet_and_a_bar() -> None:
    article = read_text(f"{TITLE}\nLi Wei | The Inland Post\n3 May 2024\n\n{BODY}")
    assert (article.authors, article.outlet) == (("Li Wei",), "The Inland Post")


def test_papers_are_told_from_people() -> None:
    assert is_no_person("Highland Free Press")
    assert not any(map(is_no_person, ("Doris Day", "Emily Post", "Fatima al-Sayed")))
    assert all(map(is_name, ("Omar el-Khatib", "Marie d’Ornano", "Yahya ash-Shami")))
