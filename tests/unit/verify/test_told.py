"""What a draft says around the marks counts: its modals and conditions, tables, cues, particles."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.judge import judge
from corpus.verify.linting import Options, lint_with
from corpus.verify.pasted import pasted
from corpus.verify.told import without_told
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Dam news

“I would let my own children sleep below that wall tonight,” said Rui Falcão, the director.

“Unless the rain stops before Friday, we will open the gates,” Teresa Albuquerque said.

“The cracks are old. The wall saves the valley. Nobody has asked me,” Falcão said.

The ministry said it would “neither confirm nor rule out” an evacuation.

Mayor Ana Brito called the plan “cautious and right”.
"""
EVIDENCE = MemoryEvidence([Article("dam.txt", PRINT)])


def linted(draft: str, syntax: str = "markdown") -> list[tuple[str, str]]:
    found = lint_with(EVIDENCE, parse(draft, syntax), "d", Options())
    return [(one.verdict.verdict, one.severity) for one in found]


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("Falcão would “let my own children sleep below that wall tonight”.", "note"),
        ("Falcão would also “let my own children sleep below that wall”.", "note"),
        ("Falcão would say: “let my own children sleep below that wall”.", "warning"),
        ("Falcão will “let my own children sleep below that wall tonight”.", "warning"),
        ("If it rains on, Albuquerque said, “we will open the gates”.", "note"),
        ("“We will open the gates” unless the rain stops, Albuquerque said.", "note"),
        ("“We will open the gates,” she said, and left unless called.", "warning"),
        ("She said that if it rained on, “we will open the gates”.", "note"),
        ("Had the rain not stopped, she said: “We will open the gates.”", "note"),
        ("Asked if she slept, Albuquerque said: “We will open the gates.”", "warning"),
        ("Albuquerque said if asked, she slept. “We will open the gates,” she said.", "warning"),
    ],
)
def test_what_a_draft_says_itself_is_not_lost(draft: str, severity: str) -> None:
    assert linted(draft) == [("cut", severity)]


def test_each_loss_is_looked_at_by_itself() -> None:
    message = "leaves out a negation: “not”; leaves out a qualification: “perhaps”; the print: …"
    told = without_told(message, "It is perhaps “old”.", (15, 18))
    assert told.startswith("leaves out a negation: “not”; the draft itself has the qualification")


TABLE = "| Who | Said |\n| --- | --- |\n| {} | “We will open the gates” |\n| {} | “{}” |\n"
WORDS = "The cracks are old. The wall saves the valley"


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("Albuquerque", "*Rui Falcão*", ["cut", "verbatim"]),
        ("Rui Falcão", "Albuquerque", ["other-speaker", "other-speaker"]),
        ("The Wall", "Evacuation", ["cut", "verbatim"]),
    ],
)
def test_a_row_of_a_table_names_the_speaker(first: str, second: str, verdicts: list[str]) -> None:
    draft = TABLE.format(first, second, WORDS)
    assert [verdict for verdict, _ in linted(draft)] == verdicts


@pytest.mark.parametrize(
    ("name", "verdict"), [("Rui Falcão", "verbatim"), ("Teresa Albuquerque", "other-speaker")]
)
def test_a_row_of_a_page_s_table_does(name: str, verdict: str) -> None:
    rows = "<table><tr><th>Who</th><th>Said</th></tr><tr><td>Ana Brito</td><td>–</td></tr>"
    draft = f"{rows}<tr><td><b>{name}</b></td><td>“{WORDS}”</td></tr></table>"
    assert linted(draft, "html")[0][0] == verdict


def test_a_short_sentence_of_another_counts() -> None:
    assert linted("Albuquerque said: “The wall saves the valley.”")[0][0] == "other-speaker"
    assert linted("Albuquerque said: “Saves the valley.”")[0][0] != "other-speaker"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("“The cracks are old,” said Teresa Albuquerque.", "Teresa Albuquerque"),
        ("“The cracks are old” – Albuquerque", "Albuquerque"),
        ("“The cracks are old” — Teresa Albuquerque on 3 May 2021", "Teresa Albuquerque"),
        ("“The cracks are old” (The Port Post, 2023)", None),
        ("“The cracks are old,” he said.", None),
    ],
)
def test_a_pasted_sentence_says_whose_words_they_are(text: str, read: str | None) -> None:
    words, claimed = pasted(text)
    assert (words.rstrip(","), claimed) == ("The cracks are old", read)


def test_a_verb_s_particle_goes_with_it() -> None:
    found = judge(EVIDENCE, "neither confirm nor deny")
    assert ("+", "rule out") in found.matches[0].diff
    assert "“rule out” for “deny”" in found.message


@pytest.mark.parametrize(
    ("text", "speaker", "verdict"),
    [
        ("cautious and wrong", "Ana Brito", "altered"),
        ("cautious and wrong", "Rui Falcão", "not-found"),
        ("cautious and wrong", None, "not-found"),
        ("brave and wrong", "Ana Brito", "not-found"),
    ],
)
def test_of_three_words_of_the_speaker_named_one_may_be_another(
    text: str, speaker: str | None, verdict: str
) -> None:
    assert judge(EVIDENCE, text, speaker).verdict == verdict


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [("Rui Falcão", "joined"), ("Ana Brito", "other-speaker"), ("Teresa Albuquerque", "joined")],
)
def test_what_is_run_together_of_others_is_not_of_whoever_is_named(
    speaker: str, verdict: str
) -> None:
    text = "The wall saves the valley. We will open the gates"
    assert judge(EVIDENCE, text, speaker).verdict == verdict


def test_a_paraphrase_s_print_has_both_marks_of_a_pair() -> None:
    text = "Bus news\n\nKrull had never called all the drivers in town “greedy”, he said.\n"
    evidence = MemoryEvidence([Article("bus.txt", text)])
    message = judge(evidence, "all the drivers in town were greedy").message
    assert "drivers in town “greedy” —" in message


def test_a_part_of_a_double_name_names_its_bearer() -> None:
    text = "Bus news\n\n“My members can all divide,” said Gisela Brandt-Yilmaz.\n"
    evidence = MemoryEvidence([Article("bus.txt", text)])

    def verdict(name: str) -> str:
        return judge(evidence, "My members can all divide", name).verdict

    assert verdict("Yilmaz") == verdict("Gisela Brandt") == "verbatim"
    assert verdict("Yildiz") == verdict("Ann Yilmaz") == "other-speaker"


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("Cora Bell thought “that it was over”.", "note"),
        ("She believes, Cora Bell said, that the race “was over”.", "note"),
        ("Cora Bell said “that it was over”.", "warning"),
    ],
)
def test_a_draft_may_say_that_it_was_thought(draft: str, severity: str) -> None:
    print_ = (
        "“I thought that it was over, and then I ran,” Cora Bell said.\n\n“The race was over.”\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = lint_with(evidence, parse(draft, "markdown"), "d", Options())
    assert [one.severity for one in found] == [severity]


def test_a_judge_s_j_names_nobody() -> None:
    print_ = "“All of this evidence is unfair,” Paloma Arrieta, a judge, wrote.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    draft = "The dissent (Arrieta, J.) is short: “All of this evidence is unfair.”"
    found = lint_with(evidence, parse(draft, "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found] == ["verbatim"]


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("She held that “they are the only readers who finish”.", "note"),
        ("According to Cora Bell “they are the only readers who finish”.", "note"),
        ("“They are the only readers who finish”, she wept.", "warning"),
    ],
)
def test_a_draft_may_say_that_it_was_said(draft: str, severity: str) -> None:
    print_ = "“I said that they are the only readers who finish,” Cora Bell told me.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = lint_with(evidence, parse(draft, "markdown"), "d", Options())
    assert [one.severity for one in found] == [severity]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (
            "In Berlin the director of a film said that he had made it “with eleven people and a"
            " donkey”. Nobody in Rome or Oslo would say so.",
            "cut",
        ),
        ("“I made it with eleven people and a donkey,” Oslo said in Berlin.", "other-speaker"),
    ],
)
def test_where_something_is_said_says_nothing(draft: str, verdict: str) -> None:
    print_ = "“I made it with eleven people and a donkey,” the director Farid Tash said.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = lint_with(evidence, parse(draft, "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found] == [verdict]


def test_a_fragment_behind_another_s_words_is_altered_whoever_said_it() -> None:
    print_ = (
        "“Why charge for the rain?” said Ana Baird, a lawyer.\n\n“They offered me four hundred"
        " dollars and a mug,” said Hollis Trevane.\n"
    )
    draft = (
        "“Why charge for the rain?” said Ana Baird. Her client was offered “four thousand dollars"
        " and a mug”."
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = lint_with(evidence, parse(draft, "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found] == ["verbatim", "altered"]
