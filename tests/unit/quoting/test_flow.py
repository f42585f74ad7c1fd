"""What interrupts an article changes nothing of who speaks in it, and loses nothing itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import read_text
from corpus.model import Article, Aside
from corpus.quoting import extract
from corpus.quoting.text.flow import in_flow

PARAGRAPHS = (
    "Ferry to stay in port all summer, minister tells council",
    "The transport minister, Róisín Fallon, told the islands’ council on Monday that the ferry "
    "would not sail before September.",
    "“We’re waiting for one part, and it’s on a ship,” she said.",
    "“I have told them that I am sorry. It will be here before the dark.”",
    "Council leader Tobias Fife was not convinced, and said so before the minister had sat down.",
    "“I have heard about June before,” he said.",
)
SPEAKERS = ["Róisín Fallon", "Róisín Fallon", "Tobias Fife"]
LINES = (
    "Advertisement",
    "Read more: How Anna Bell won the vote",
    "Photo: Tim Cooke/Newswire",
    "RELATED: Anna Bell to quit as minister",
    "Sign up for our Morning Briefing newsletter",
    "WATCH: Anna Bell on the night that changed her life",
    "![Anna Bell in Kranj](https://x.example/a.jpg)",
)


@pytest.mark.parametrize("line", LINES)
def test_a_line_between_paragraphs_is_nobodys_turn(line: str) -> None:
    for n in range(1, len(PARAGRAPHS)):
        text = "\n\n".join([*PARAGRAPHS[:n], line, *PARAGRAPHS[n:]])
        article = read_text(text)
        found = [q for q in extract(article).quotes if q.kind == "direct"]
        assert [q.speaker for q in found] == SPEAKERS, n
        assert all(q.text == article.text[q.start : q.end] for q in found)
        assert found == sorted(found, key=lambda q: q.start)
        assert len({q.statement for q in found}) == 2


def test_what_a_caption_says_is_found_and_whom_it_names_is_known() -> None:
    caption = "“We are late,” says Ann Lowe, the mayor. Photo: Tim Cooke/Newswire"
    text = f"Town waits for ferry\n\n{caption}\n\nThe mayor was calm. “It will sail,” Ms Lowe said."
    article = read_text(text)
    assert any(a.why.startswith("photo caption") for a in article.asides)
    found = [(q.text, q.speaker) for q in extract(article).quotes]
    assert found == [("We are late,", "Ann Lowe"), ("It will sail,", "Ann Lowe")]


def test_a_lead_is_nobody_whom_the_next_paragraph_names_in_passing() -> None:
    text = (
        "US to discuss drills\n\nA senior administration official said that it “should be mutual”."
        "\n\nNegotiators meet on Sunday night, when Deputy Secretary of State Ann Lowe will dine "
        "with Mr Fife."
    )
    (quote,) = (q for q in extract(Article(path="x", text=text)).quotes if q.kind == "mixed")
    assert quote.speaker == "a senior administration official"


@given(st.lists(st.tuples(st.text("ab \n", max_size=6), st.sampled_from(["menu", "byline", ""]))))
def test_every_character_of_the_print_is_read_once(rows: list[tuple[str, str]]) -> None:
    text, asides = "", []
    for row, why in rows:
        if why and row.strip():
            asides.append(Aside(len(text), len(text) + len(row), why))
        text += row + "\n"
    flow, there = in_flow(text, asides)
    places = [flow.there(n) for n in range(len(flow.text))]
    own = [(n, p) for n, p in enumerate(places) if p < len(text) and text[p] == flow.text[n]]
    assert {p for _, p in own} == set(range(len(text)))
    assert sorted(a.why for a in there) == sorted(a.why for a in asides)
    for a in there:
        assert flow.text[a.start : a.end] in {text[b.start : b.end] for b in asides}


COLUMN = (
    "The duck\n\nBy Hattie Penrose\n\nMy father kept one for years in the bath.\n\n"
    "“He did like to have it by him,” said my mother.\n\n“Leave it with me,” {} said."
)


def test_who_signs_a_column_is_its_i() -> None:
    assert [q.speaker for q in extract(read_text(COLUMN.format("I"))).quotes][
        -1
    ] == "Hattie Penrose"


def test_who_signs_a_report_speaks_nowhere_in_it() -> None:
    text = (
        "Council splits on plant\n\nBy Hattie Penrose\n\nThe plant was voted down on Monday after a"
        " long evening.\n\n“We will be back with another plan,” she said.\n\nThe mayor, Anna Moss,"
        " left early."
    )
    assert "Hattie Penrose" not in [q.speaker for q in extract(read_text(text)).quotes]
