"""Whom a draft names after a dash: that quotation's source, and no other's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.cite import render
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


QUOTE, SOURCE = "The cranes stay where they are", "director (The Port Post, 12 January 2022)."


@pytest.mark.parametrize(
    ("syntax", "draft"),
    [
        ("markdown", "“{q}.”[^q1]\n\n[^q1]: {n}, {s}\n"),
        ("org", "“{q}.”[fn:q1]\n\n[fn:q1] {n}, {s}\n"),
        ("latex", "``{q}.''\\footnote{{{n}, {s}}}\n"),
        ("html", '<p>“{q}.”<sup><a href="#q1">*</a></sup><aside id="q1">{n}, {s}</aside></p>\n'),
        ("text", "“{q}.” [q1]\n\n[q1] {n}, {s}\n"),
    ],
)
def test_a_note_as_this_program_writes_it_names_the_speaker(syntax: str, draft: str) -> None:
    def verdict(name: str, source: str = SOURCE) -> str:
        prose = parse(draft.format(q=QUOTE, n=name, s=source), syntax)
        return lint_with(EVIDENCE, prose, "d", Options(min_words=1))[0].verdict.verdict

    assert verdict("Tomas Lindqvist") == "other-speaker"
    assert verdict("Anna Verhoeven") == "verbatim"
    assert verdict("Ines Calder", "“Harbour plan divides Port Elsing”, p. 3") == "verbatim"


@pytest.mark.parametrize("layout", ["line", "block", "footnote"])
@pytest.mark.parametrize("target", ["text", "md", "org", "latex", "html"])
def test_what_this_program_writes_into_a_draft_is_right_and_another_name_is_not(
    target: str, layout: str
) -> None:
    syntax = {"md": "markdown"}.get(target, target)
    rows = [row for row in EVIDENCE.quotes_of(1) if row.quote.kind != "indirect"]
    assert len(rows) == 3
    for row in rows:
        for name in (row.speaker_name, "Zebulon Quark"):
            written = render(replace(row, speaker_name=name), target, layout=layout)
            prose = parse(f"Some words.\n\n{written}\n\nMore words.\n", syntax)
            (found,) = lint_with(EVIDENCE, prose, "d", Options(min_words=1))
            right = "verbatim" if name == row.speaker_name else "other-speaker"
            assert found.verdict.verdict == right, written
