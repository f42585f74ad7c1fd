"""Marks of every kind pair up, and a lost one harms its own paragraph only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quoting.marks.pairing import marked, paragraphs


def bodies(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marked(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“One two three four,” she said.",
        '"One two three four," she said.',
        "„One two three four,“ she said.",
        "«One two three four,» she said.",
        "»One two three four,« she said.",
        "« One two three four, » she said.",
        "''One two three four,'' she said.",
        "``One two three four,'' she said.",
        "‘One two three four,’ she said.",
        "'One two three four,' she said.",
        '"One two three four,” she said.',
        "”One two three four,” she said.",
        "“One two three four,“ she said.",
    ],
)
def test_marks_of_every_kind(text: str) -> None:
    assert bodies(text) == ["One two three four,"]


def test_british_single_marks_with_apostrophes_inside() -> None:
    text = "‘I don’t think it’s the players’ fault,’ he said. ‘We’ll see,’ he added."
    assert bodies(text) == ["I don’t think it’s the players’ fault,", "We’ll see,"]


def test_nested_marks_stay_inside() -> None:
    assert bodies("“He told me ‘go home’ and I went,” she said.") == [
        "He told me ‘go home’ and I went,"
    ]
    assert bodies("‘He told me “go home” and I went,’ she said.") == [
        "He told me “go home” and I went,"
    ]


def test_a_lost_mark_harms_its_paragraph_only() -> None:
    text = "“I will not go, he said, “and that is that.”\n“Next one,” she said.\n“Open\n“Last,” he."
    assert bodies(text) == ["I will not go,", "and that is that.", "Next one,", "Open", "Last,"]


def test_resumed_paragraph_is_known() -> None:
    first, second = marked("“One thing is clear.\n\n“Another is not.”")
    assert not first.closed
    assert second.resumed


def test_apostrophes_and_possessives_are_no_marks() -> None:
    assert bodies("The players' and the coaches' dogs weren't in the '90s show.") == []


@given(st.text(alphabet="ab .,“”‘’\"'«»„\n", max_size=60))
def test_stretches_are_in_order_and_inside_their_paragraph(text: str) -> None:
    lines = paragraphs(text)
    last = 0
    for m in marked(text):
        assert last <= m.start < m.end
        assert lines[m.paragraph][0] <= m.start < m.end <= lines[m.paragraph][1]
        last = m.end
