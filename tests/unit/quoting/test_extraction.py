"""Whole texts of several kinds of writing: who said what, by which words, passed on by whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Article, Quote
from corpus.quoting import extract


def marked(text: str) -> list[Quote]:
    quotes = extract(Article(path="x", text=text)).quotes
    return [q for q in quotes if q.kind != "indirect"]


def said(text: str) -> dict[str, str | None]:
    """First word of every marked quotation and its speaker."""
    return {q.text.split()[0].strip(",.!?"): q.speaker for q in marked(text)}


BRITISH = """Minister ‘ashamed’ of rail delays, says union chief

‘It’s a shambles and everybody knows it,’ said Margaret Holloway, general secretary of the union.
‘When my daughter asked “Will the train come?” I had no answer,’ Ms Holloway added.

The transport minister, Peter Ashdown, told the Commons: ‘I will not be lectured by anyone.’

Asked whether he would resign, he replied: ‘Don’t be silly.’
"""
SPORT = """"We played well in the first half," manager Tony Harker said. "The lads are gutted."

Harker, asked about the penalty, was blunt: "It was never a foul in a million years."
"""
FEATURE = """Anna Kowalska lives above the bakery. "Every morning I wake to the smell of bread," she
says, laughing. "You would think I'd be tired of it by now."

"People think we are rich," Kowalska goes on. "We are not."
"""
TRANSLATION = """„We will not leave the farmers alone“, said Chancellor Karl Brenner on Monday.

»That is not enough for anyone«, said the opposition leader Ilse Vogt.
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (BRITISH, {"It’s": "Margaret Holloway", "I": "Peter Ashdown", "Don’t": "Peter Ashdown"}),
        (BRITISH, {"When": "Margaret Holloway"}),
        (SPORT, {"We": "Tony Harker", "The": "Tony Harker", "It": "Tony Harker"}),
        (FEATURE, {"Every": "Anna Kowalska", "You": "Anna Kowalska", "People": "Anna Kowalska"}),
        (TRANSLATION, {"We": "Karl Brenner", "That": "Ilse Vogt"}),
    ],
)
def test_kinds_of_writing(text: str, wanted: dict[str, str]) -> None:
    found = said(text)
    assert {word: found.get(word) for word in wanted} == wanted


def test_relays_are_no_speakers() -> None:
    text = (
        "The spokesman, Oleg Karpov, was calm.\n"
        "“The troops are going home,” Karpov was quoted as saying by Tass.\n"
        "Der Spiegel quoted the minister, Hanna Lindqvist, as saying talks were “going nowhere”.\n"
    )
    first, second = marked(text)
    assert (first.speaker, first.via) == ("Oleg Karpov", "Tass")
    assert (second.speaker, second.via) == ("Hanna Lindqvist", "Der Spiegel")


def test_split_halves_and_continuations_are_one_statement() -> None:
    text = (
        "“We are ready,” Maria Lopez said. “We have been for years.\n\n“Nobody asked us.”\n\n"
        "“They will,” John Reed said.\n"
    )
    a, b, c, d = marked(text)
    assert a.statement == b.statement == c.statement != d.statement
    assert c.speaker == "Maria Lopez"


def test_a_second_tag_in_lower_case_wins() -> None:
    text = "Helen Marsh was asked about Paul Stone. “It is about trust,” he said. she declared.\n"
    assert marked(text)[0].mention == "she"


def test_titles_of_works_are_no_quotations() -> None:
    text = "The film “Blue Moon” opened on Friday, with music from “The Old Town”.\n"
    assert marked(text) == []


def test_reason_and_confidence_are_given() -> None:
    quote = marked("“We are all very glad today,” said Maria Lopez, the mayor.\n")[0]
    assert quote.reason
    assert "\n" not in quote.reason
    assert 0.9 < quote.confidence <= 1


PIECES = ["“We go,”", " said ", "Smith", "he", ". ", "\n\n", "‘", "’", '"', "“", "”", " told ", "x"]
PIECES += ["the minister", ", ", " according to ", ": ", "\u00a0", "''", "a b c d", "\x00", "😀"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    )
)
def test_any_text_gives_quotations_that_match_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = extract(Article(path="x", text=text))
    assert found == extract(Article(path="other", text=text))
    last = 0
    for q in found.quotes:
        assert q.text == text[q.start : q.end]
        if q.mention is not None and q.mention_start is not None:
            assert q.mention == text[q.mention_start : q.mention_end]
        if q.kind == "direct":
            assert q.start >= last
            last = q.end
