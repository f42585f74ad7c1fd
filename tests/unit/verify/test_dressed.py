"""What is pasted with the words: labels, credits, addresses, times, lines of a mail, editors'
notes."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.judge import judge
from corpus.verify.pasted import verdict_of
from tests.unit.verify.memory import MemoryEvidence

SAID = "We are on fire to make her the next head of the harbour board"
EVIDENCE = MemoryEvidence([Article("a.txt", f"“{SAID},” Mary Kay Henley said.\n")])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("{} — Mary Kay Henley", "verbatim"),
        ("{} - Mary Kay Henley, union president", "verbatim"),
        ("{}\nMary Kay Henley", "verbatim"),
        ("{}\n— Henley", "verbatim"),
        ("{} (Mary Kay Henley, 2016)", "verbatim"),
        ("Henley: {}", "verbatim"),
        ("MARY KAY HENLEY: {}", "verbatim"),
        ("Mary Kay Henley (union): {}", "verbatim"),
        ("> *{}*\n>\n> — Mary Kay Henley", "verbatim"),
        ("{} https://t.co/a1 — Mary Kay Henley (@mkh) May 3, 2016", "verbatim"),
        ("{} https://example.org/1", "verbatim"),
        ("Henley: " + SAID.replace("fire", "water"), "altered"),
        (SAID.replace("fire", "water") + " — Mary Kay Henley", "altered"),
        ("{} — Mary Smith", "other-speaker"),
        ("{} — Never", "altered"),
        ("The plan: {}", "altered"),
        ("{} — and the world", "altered"),
    ],
)
def test_what_is_pasted_around_the_words_is_none_of_them(text: str, verdict: str) -> None:
    found = verdict_of(EVIDENCE, text.format(SAID))
    assert found.verdict == verdict
    assert "is not in print" not in found.message or "taken for" not in found.message


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("> We are on fire to make\n> her the next head of\n>> the harbour board", "verbatim"),
        ("[00:12:33] We are on fire to make her [12:40] the next head", "cut"),
        ("We are on fire to make her the next head of the harbour board (emphasis mine)", "cut"),
        ("We are on fire (laughs) to make her the next head of the harbour board", "cut"),
        ("We are on fire ‥ the next head of the harbour board", "cut"),
        ("We are on fire ⋯ the next head of the harbour board", "cut"),
        ("We are on fire * * * the next head of the harbour board", "cut"),
        ("We are on fire (almost) to make her the next head of the harbour board", "altered"),
        ("We are on fire [5 times] to make her the next head of the harbour board", "altered"),
    ],
)
def test_editors_signs_say_nothing_of_what_was_said(text: str, verdict: str) -> None:
    assert judge(EVIDENCE, text).verdict == verdict


def test_an_editor_s_note_in_print_may_be_left_off() -> None:
    print_ = "“We are on fire (laughs) for her, and the U.S. knows it,” Ann Lee said.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    assert judge(evidence, "We are on fire for her, and the u.s. knows it").verdict == "cut"
    assert judge(evidence, "We are on fire for her, and the us knows it").verdict == "altered"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("[i]’m not going to sell Lee’s ferry", "verbatim"),
        ("[I]'m not going to sell Lee’s ferry", "verbatim"),
        ("I’m not going to sell [the mayor]’s ferry", "cut"),
        ("I’m not going to sell [the mayor]'s ferry", "cut"),
        ("[i]’ve not going to sell Lee’s ferry", "altered"),
        ("I’m not going to sell [the mayor]’s boat", "altered"),
    ],
)
def test_brackets_end_at_an_apostrophe(text: str, verdict: str) -> None:
    evidence = MemoryEvidence(
        [Article("a.txt", "“I’m not going to sell Lee’s ferry,” Ann Lee said.\n")]
    )
    assert judge(evidence, text).verdict == verdict
