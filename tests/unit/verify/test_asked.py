"""Right words with a question made of a statement, or a statement of a question."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.judge import judge
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Lee: We Need a Big Change

“Do you really think he is a thief? I do not,” Ann Lee said.

“We need a big change in this country,” she said. “Who else could do it?”

“We will win if they come to the table. Nobody else can,” Bo Lind said.

The mayor called it “a change for the better”.
"""
EVIDENCE = MemoryEvidence(
    [Article("a.txt", PRINT), Article("b.txt", "‘We Need a Big Change’, Says Ann Lee\n")]
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who else could do it.", "a question in print: “Who else could do it?”"),
        ("Do you really think he is a thief. I do not.", "a question in print: “Do you really"),
        ("We need a big change in this country?", "no question in print: “We need a big change in"),
        ("We need a big change?", "no question in print: “We need a big change in this country"),
        ("We will win?", "no question in print: “We will win if they come to"),
        ("They come to the table? Nobody else can", "no question in print: “We will win if they"),
        ("Do you really think he is a thief? I do not?", "no question in print: “I do not,”"),
    ],
)
def test_a_question_changed_is_told(text: str, told: str) -> None:
    found = judge(EVIDENCE, text)
    assert found.verdict in ("altered", "cut")
    assert told in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Do you really think he is a thief?",
        "he is a thief?",
        "Do you really think?",
        "Who else could?",
        "We need a big change in this country!",
        "a change for the better?",
    ],
)
def test_what_is_asked_in_print_or_not_told_there_may_be_asked(text: str) -> None:
    assert judge(EVIDENCE, text).verdict in ("verbatim", "cut")


def test_words_put_for_others_out_of_another_quotation_are_altered() -> None:
    print_ = (
        "“No, I meant she’s the founder of the lodge,” Ann Lee said.\n\n“She is the best player "
        "that we have,” Bo Lind said.\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = judge(evidence, "No, I meant she is the founder of the lodge")
    assert (found.verdict, "“she’s” for “she is”" in found.message) == ("altered", True)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It is a tough thing for D.C.", "verbatim"),
        ("It is a tough thing for D.C", "verbatim"),
        ("It is a tough thing for D.C?", "altered"),
        ("It is a tough thing for D.C.?", "altered"),
    ],
)
def test_the_last_stop_of_an_abbreviation_ends_a_sentence(text: str, verdict: str) -> None:
    evidence = MemoryEvidence([Article("a.txt", "“It is a tough thing for D.C.” Ann Lee said.\n")])
    assert judge(evidence, text).verdict == verdict
