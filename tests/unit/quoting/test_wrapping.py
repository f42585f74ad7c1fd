"""Lines broken by a machine are read as paragraphs; lines broken by people stay."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.text.wrapping import unwrapped

SENTENCES = (
    "“We have looked at every one of the bridges along the river and found that none of them is"
    " safe,” the chief engineer, Ida Holm, told the council on Tuesday evening. “It will take"
    " years to mend them all, and nobody has told us who is going to pay for any of it.”"
)
LINES = "Results\nHarbour Lane 3\nMill Road 1\n\nOld Town 2\nEast End 2\nWest Ham 0\n"


def test_a_quotation_over_wrapped_lines_is_one_and_keeps_its_line_ends() -> None:
    text = "\n".join(textwrap.wrap(SENTENCES, 66)) + "\n\nThe council met for two hours.\n"
    first, second = extract(Article(path="x", text=text)).quotes
    assert first.text == text[first.start : first.end]
    assert " ".join(first.text.split()).endswith("none of them is safe,")
    assert {first.speaker, second.speaker} == {"Ida Holm"}


def test_lines_of_a_list_are_not_joined() -> None:
    assert unwrapped(LINES) == LINES


def test_paragraphs_a_line_each_are_not_joined() -> None:
    text = "\n".join([SENTENCES, "A second paragraph that is much shorter.", SENTENCES, "End."])
    assert unwrapped(text) == text


@given(st.text(alphabet="ab \n“”.", max_size=300))
def test_only_line_ends_change_and_no_offset_moves(text: str) -> None:
    after = unwrapped(text)
    assert len(after) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, after, strict=True))
