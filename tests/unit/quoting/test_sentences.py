"""Paragraphs and sentences."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quoting.text.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The talks failed.", "Nobody was surprised."],
        ["Mr. Smith met Gov. Jane Doe in St. Louis.", "They spoke."],
        ["John F. Kelly of the U.S. Army left at 5 p.m. on Monday.", "He is back."],
        ["He lives in the U.S.", "He likes it."],
        ["“It is over,” she said.", "“We go home.”", "He nodded."],
        ["'Is it?' he asked, and left.", "It was."],
        ["It cost $1.5 million, i.e. nothing.", "Really!", "Why?"],
        ["She works for Acme Inc. in Delaware.", "The firm (est. 1901) is old."],
        ["We agree that it is crucial...Allies said so.", "Good."],
        ["He said it was . . . fine.", "All agreed."],
        ["Russia is NATO's No. 1 concern.", "It says so."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_question_inside_marks_does_not_end_the_sentence() -> None:
    assert cut("“Why now?” he asked. Nobody knew.") == ["“Why now?” he asked.", "Nobody knew."]


def test_paragraphs_leave_blanks_out() -> None:
    text = "  One.  \n\n\u00a0\nTwo three.\r\n"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One.", "Two three."]


@given(st.text(alphabet=st.sampled_from("Ab c.!?\n\"'”“’ \u00a0UMr(),"), max_size=200))
def test_spans_are_ordered_and_lose_no_words(text: str) -> None:
    last = 0
    kept = ""
    for start, end in paragraphs(text):
        for a, b in sentences(text, start, end):
            assert last <= a < b <= end
            kept += text[a:b]
            last = b
    assert "".join(kept.split()) == "".join(text.split())


@given(
    st.lists(st.sampled_from(["Mr", "Inc", "ab", "I", "É", ".", "!", "…", "”", " ", "(", "The"]))
)
def test_what_plainly_ends_a_sentence_ends_it_by_all_rules_too(parts: list[str]) -> None:
    text = "".join(parts)
    found = sentences(text)
    with patch("corpus.quoting.text.sentences._plainly", return_value=False):
        assert sentences(text) == found
