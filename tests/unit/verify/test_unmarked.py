"""Quotations pasted without their outer marks, and sentences that have a quotation in them."""

from __future__ import annotations

import pytest

from corpus.cite.escape import INLINE
from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.fix import apply, edits
from corpus.verify.linting import Options, lint_with
from corpus.verify.pasted import verdict_of
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Strait news

“We cannot accept ‘red lines drawn in the water’ by anyone else,” Anna Verhoeven said.

“‘Boots on the ground’ is a phrase that I would never use,” she added.

“The reset is dead, and everybody in this building has known it for a year,” Tomas Lindqvist said.
"""
EVIDENCE = MemoryEvidence([Article("strait.txt", PRINT)])
CHANCE = """Lee news

“We had to make a lot of the things he said up,” Ann Lee told us.

He spoke of “a lot of sacrifices”.
"""
MARKS = [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»")]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        ("We cannot accept <red lines drawn in the water> by anyone else", "verbatim", "in print"),
        ("We cannot accept <red lines drawn> in the water by anyone else", "verbatim", "in print"),
        ("<We cannot accept red lines> drawn in the water by anyone else", "verbatim", "in print"),
        ("<Boots on the ground> is a phrase that I would never use", "verbatim", "in print"),
        ("We shall not accept <red lines drawn in the water> by anyone else", "altered", "shall"),
        ("We cannot accept <red lines drawn in the water> by anyone here", "altered", "here"),
        ("<Boots on the ground> is a phrase that we would never use", "altered", "we"),
        ("<The reset is dead, and everybody> here has known it for a year", "altered", "here"),
    ],
)
def test_a_quotation_without_outer_marks_is_judged_whole(
    opening: str, closing: str, text: str, verdict: str, told: str
) -> None:
    pasted = text.replace("<", opening).replace(">", closing)
    found = verdict_of(EVIDENCE, pasted)
    assert (found.verdict, found.text) == (verdict, pasted)
    assert told in found.message


OLD = """Ferry news

“The feeling was, ‘It is a plan to take our harbour.’ They all knew it,” Bo Lee said.
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The feeling was, ‘It is a plan to take our harbour.’", "verbatim"),
        (
            "The feeling, as everybody in town knew then, was, ‘It is a plan to take our harbour.’",
            "altered",
        ),
        (
            "The feeling was, ‘It is a plan to take our harbour’ in the end, whatever others say.",
            "altered",
        ),
        ("She told me: ‘It is a plan to take our harbour.’", "cut"),
        ("So he wrote, ‘It is a plan to take our harbour.’", "cut"),
    ],
)
def test_words_changed_around_marks_that_print_has_too_are_told(text: str, verdict: str) -> None:
    evidence = MemoryEvidence([Article("ferry.txt", OLD)])
    assert verdict_of(evidence, text).verdict == verdict


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize(
    "text",
    [
        "He told us that <everybody in this building has known it> and left",
        "It was, she said, <a phrase that I would never use> and nothing else.",
        "<Everybody in this building has known it> was what he told us",
        "The reset was over: <everybody in this building has known it> for long, he thinks",
    ],
)
def test_of_a_sentence_of_prose_the_quotation_in_it_is_judged(
    opening: str, closing: str, text: str
) -> None:
    found = verdict_of(EVIDENCE, text.replace("<", opening).replace(">", closing))
    assert found.verdict == "cut"
    assert found.text == text[text.index("<") + 1 : text.index(">")]


@pytest.mark.parametrize(
    ("between", "verdict"),
    [
        ("” — and she meant it — “", "verbatim"),
        ("” – “", "verbatim"),
        ('" -- "', "verbatim"),
        ("” … “", "cut"),
        ("” [...] “", "cut"),
        ("…” she said, “", "cut"),
    ],
)
def test_a_sentence_closed_and_opened_again_is_judged_whole(between: str, verdict: str) -> None:
    draft = f"“I would never{between}use a phrase of theirs,” Anna Verhoeven said.\n"
    evidence = MemoryEvidence([Article("a.txt", draft.replace(between, " "))])
    found = lint_with(evidence, parse(draft, "text"), "d", Options())
    assert [one.verdict.verdict for one in found] == [verdict, verdict]


@pytest.mark.parametrize("cue", [",” Anna Verhoeven said, “", "” – she paused – “"])
def test_a_part_that_is_nowhere_alone_is_judged_by_its_sentence(cue: str) -> None:
    evidence = MemoryEvidence(
        [Article("a.txt", "“I have to say that the masons are absolutely mistreated,” she said.\n")]
    )
    draft = f"“I have to warn that the{cue}masons are absolutely mistreated.”\n"
    found = lint_with(evidence, parse(draft, "text"), "d", Options())
    assert [one.verdict.verdict for one in found] == ["altered", "cut"]
    assert "“say” for “warn”" in found[0].message


@pytest.mark.parametrize("words", ["U.S. masons in my spot have been abused", "I say it is so"])
def test_initials_that_begin_a_block_are_no_label(words: str) -> None:
    evidence = MemoryEvidence([Article("a.txt", f"“{words},” Ann Lee said.\n")])
    found = lint_with(evidence, parse(f"> {words}.\n> — Ann Lee\n", "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found] == ["verbatim"]


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("We are absolutely", "going to sell the yard", ["cut", "altered"]),
        ("We are absolutely not", "going to sell the yard", ["verbatim", "verbatim"]),
        ("We are absolutely not", "to sell the yard", ["cut", "altered"]),
        ("We are absolutely not …", "to sell the yard", ["cut", "cut"]),
        ("We are absolutely", "the yard", ["cut", "cut"]),
    ],
)
def test_a_word_lost_at_a_cue_is_told(first: str, second: str, verdicts: list[str]) -> None:
    said = "“We are absolutely not going to sell the yard,” Ann Lee said.\n"
    evidence = MemoryEvidence([Article("a.txt", said)])
    draft = parse(f"“{first},” Ann Lee said, “{second}.”\n", "text")
    found = lint_with(evidence, draft, "d", Options(min_words=1))
    assert [one.verdict.verdict for one in found] == verdicts


def test_a_word_lost_at_a_cue_is_put_back() -> None:
    said = "“We are absolutely not going to sell the yard,” Ann Lee said.\n"
    evidence = MemoryEvidence([Article("a.txt", said)])
    source = "“We are absolutely,” she said, “*going* to sell the yard.”\n"
    prose = parse(source, "markdown")
    found = lint_with(evidence, prose, "d", Options())
    wanted = [edit for one in found for edit in edits(prose, one, INLINE["md"])]
    assert apply(source, wanted) == source.replace("*going*", "*not going*")


def test_what_a_cut_leaves_out_is_told_once() -> None:
    said = "“There will be no other way if we fail to change this very dangerous course,” she said."
    found = verdict_of(MemoryEvidence([Article("a.txt", said)]), "very dangerous course")
    assert found.message.count("leaves out a negation: “There will be no other way") == 1


@pytest.mark.parametrize(
    ("figure", "verdicts"),
    [
        ("![Ann Lee: “We sell the old yard”](a.png)", ["altered"]),
        ("![Ann Lee: “We sell the *old* yard” [sic]](a.png){width=50%}", ["altered"]),
        ('![“We sold the old yard,” said Ann Lee.](a.png "“We own a yard”")', ["verbatim"]),
        ("It shows ![Ann Lee: “We sell the old yard”](a.png) well.", []),
    ],
)
def test_the_caption_of_a_figure_is_read(figure: str, verdicts: list[str]) -> None:
    evidence = MemoryEvidence([Article("a.txt", "“We sold the old yard,” Ann Lee said.\n")])
    source = f"Text before.\n\n{figure}\n\nText behind.\n"
    found = lint_with(evidence, parse(source, "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found] == verdicts
    assert all(source[slice(*one.span)].startswith("We s") for one in found)


@pytest.mark.parametrize(
    ("words", "verdict"), [("a lot of sacrifices", "verbatim"), ("a lot of sacrifice", "altered")]
)
def test_a_cue_that_another_quotation_has_is_a_cue(words: str, verdict: str) -> None:
    found = verdict_of(MemoryEvidence([Article("a.txt", CHANCE)]), f"“{words},” he said")
    assert (found.verdict, found.matches[0].row.quote.text) == (verdict, "a lot of sacrifices")
