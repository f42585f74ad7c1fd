"""Phrases that a draft sets in marks without saying that anybody said them."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.linting import Options, lint_with
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Harbour plan divides Port Elsing, mayor admits

The town thought the bank too big to fail. “One of the best judges of all was against the sale,” \
said Tomas Lindqvist, who wrote Art of the Quay.

“The town needs the bank,” Verhoeven said. “You can lead a horse to the \
harbour, but not make it swim,” Anna Verhoeven said. The union called the plan “rushed beyond all \
reason”.
"""
TITLE = PRINT.partition("\n")[0]
EVIDENCE = MemoryEvidence([Article("a.txt", PRINT, title=TITLE)])


def verdicts(draft: str) -> list[str]:
    found = lint_with(EVIDENCE, parse(draft, "markdown"), "d.md", Options())
    return [one.verdict.verdict for one in found if one.to_mend]


@pytest.mark.parametrize(
    "draft",
    [
        "The “move fast and break things” crowd has won.",
        "Verhoeven said that “the town needs the bank”. Nobody misses the “good old days”.",
        "It is the age of “too big to fail” banks.",
        "That was an “all of the above” policy.",
        "The “art of the quay” school has few friends.",
        "He is no “knight in shining armour”.",
        "“The town needs the bank,” says Anna Verhoeven. The “heroes of the night shift” slept.",
        "See Dahl, “Harbour plan divides Port Elsing, mayor admits,” Courier, 3 March 2021.",
        "In “How to Sell a Harbour in the Dark, Quickly and Well” she explains it.",
        "> Q: The town thought the bank too big to fail?\n>\n> A: The town needs the bank.",
    ],
)
def test_a_phrase_that_nobody_is_said_to_have_said_is_let_pass(draft: str) -> None:
    assert verdicts(draft) == []


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Lindqvist called it “a gift to the enemies of the town”.", "not-found"),
        ("One may “lead a horse to the harbour, but not make it drink”.", "altered"),
        ("“Move fast and break things.”", "not-found"),
        ("The motto is: “move fast and break all the things”", "not-found"),
        ("He said it was “too big to fail”.", "paraphrase"),
        ("The union found it “rushed beyond all measure”.", "altered"),
        ("It is a story of “people who came by night and took away all that the town had”.",
         "not-found"),
    ],
)  # fmt: skip
def test_what_may_be_somebody_s_words_is_told(draft: str, verdict: str) -> None:
    assert verdicts(draft) == [verdict]


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Verhoeven says that you can “make it swim”.", ["cut"]),
        ("Verhoeven says that you cannot “make it swim”.", []),
        ("Verhoeven says that you can lead it there but not “make it swim”.", []),
        ("Verhoeven says: I do not deny you “make it swim”.", ["cut"]),
        ("Verhoeven says that you can not only “make it swim” but dance.", ["cut"]),
        ("Verhoeven is not amused. Verhoeven says that you can “make it swim”.", ["cut"]),
    ],
)
def test_a_negation_may_stand_before_the_marks(draft: str, told: list[str]) -> None:
    assert verdicts(draft) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Verhoeven said ‘the town needs the harbour’.", ["altered"]),
        ("Verhoeven said 'the town needs the harbour' today.", ["altered"]),
        ("Verhoeven said ‘the town needs the bank’.", []),
        ("The ‘heroes of the night shift’ slept, said Verhoeven.", []),
        ("She read ‘Of mice and men again’ to him.", []),
        ("Verhoeven’s answer is the town’s ‘all of the above’ policy.", []),
    ],
)
def test_beside_double_marks_single_ones_hold_what_somebody_is_said_to_say(
    sentence: str, told: list[str]
) -> None:
    assert verdicts(f"“The town needs the bank,” says Anna Verhoeven.\n\n{sentence}") == told


SLUICE = """Ida Moore said: ‘Nine days are too few. My father asked them, “Will there be water?” \
and they said, “Of course.” There was mud.’ ‘We waited by the sluice,’ she said.
"""
SAID = "Nine days are too few. My {} asked them, “Will there be water?” and they said, “Of course.”"


@pytest.mark.parametrize(
    ("syntax", "frame"),
    [
        ("markdown", "> {}\n>\n> — Ida Moore"),
        ("html", "<blockquote><p>{}</p></blockquote>"),
        ("latex", "\\begin{{quote}}{}\\end{{quote}}"),
        ("org", "#+BEGIN_QUOTE\n{}\n#+END_QUOTE"),
        ("typst", "#quote(block: true)[{}]"),
    ],
)
def test_a_block_that_print_has_with_marks_inside_is_one_quotation(syntax: str, frame: str) -> None:
    evidence = MemoryEvidence([Article("sluice.txt", SLUICE)])

    def told(words: str) -> list[tuple[str, str]]:
        draft = parse(f"She said:\n\n{frame.format(words)}\n", syntax)
        found = lint_with(evidence, draft, "d", Options())
        return [(one.verdict.verdict, one.verdict.text[:4]) for one in found]

    assert told(SAID.format("father")) == [("verbatim", "Nine")]
    assert told(SAID.format("mother")) == [("altered", "Nine")]
    assert told("Moore told me: “We waited by the gate.”") == [("altered", "We w")]
