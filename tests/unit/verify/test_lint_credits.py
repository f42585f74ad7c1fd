"""Whom a draft names after a dash: that quotation's source, and no other's."""

from __future__ import annotations

from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.linting import Options, lint_with
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Port news

“The cranes stay where they are,” Mayor Anna Verhoeven said on Monday.

“There is no money left in the fund,” director Tomas Lindqvist said.

“We slept nine hours in the truck,” said a driver who gave his name as Yusuf.
"""
EVIDENCE = MemoryEvidence([Article("a.txt", PRINT)])


def verdicts(draft: str) -> list[tuple[str, str | None]]:
    found = lint_with(EVIDENCE, parse(draft, "markdown"), "d.md", Options(min_words=1))
    return [(one.verdict.verdict, one.speaker) for one in found]


def test_a_quotation_without_a_name_is_not_held_against_its_neighbour_s() -> None:
    draft = "“The cranes stay where they are” — Anna Verhoeven\n\n"
    draft += "“There is no money left in the fund”\n"
    assert verdicts(draft) == [("verbatim", "Anna Verhoeven"), ("verbatim", None)]


def test_its_own_credit_counts_though_another_stands_nearer() -> None:
    draft = (
        "“The cranes stay where they are” — Anna Verhoeven\n\n"
        "“There is no money left in the fund” — Anna Verhoeven\n"
    )
    assert [verdict for verdict, _ in verdicts(draft)] == ["verbatim", "other-speaker"]


def test_a_name_that_print_gives_with_a_description_is_no_other_speaker() -> None:
    assert verdicts("“We slept nine hours in the truck” — Yusuf\n") == [("verbatim", "Yusuf")]
    assert verdicts("“We slept nine hours in the truck” — Tomas Lindqvist\n")[0][0] == (
        "other-speaker"
    )
