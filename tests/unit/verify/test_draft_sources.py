"""Whose a draft says its words are, where it says "he" or leaves it to what stands before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Article, Quote
from corpus.verify.claims import may_be
from corpus.verify.draft_sources import behind_another, others
from corpus.verify.drafts import parse
from corpus.verify.judge import judge
from corpus.verify.linting import Options, lint_with
from corpus.verify.pasted import verdict_of
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Port news

“There is no money left in the fund,” director Tomas Lindqvist said. “Nobody has told the workers \
of this town.”

“Who told the workers about the fund, then?” asked councillor Paul Weiss.

The bridge took the best trade away, said Otto Brandt, who teaches economics in Elsing. “She can \
save the port by the spring,” he said of the mayor, Anna Verhoeven.
"""
EVIDENCE = MemoryEvidence([Article("a.txt", PRINT)])
WORKERS = "“Nobody has told the workers of this town”"


def to_mend(draft: str, syntax: str = "markdown") -> list[str]:
    found = lint_with(EVIDENCE, parse(draft, syntax), "d.md", Options())
    return [one.verdict.verdict for one in found if one.to_mend]


@pytest.mark.parametrize(
    "draft",
    [
        f"Tomas Lindqvist was blunt. Paul Weiss shrugged. {WORKERS}, he said later.",
        f"Tomas Lindqvist was blunt.\n\nPaul Weiss shrugged. {WORKERS}, he said later.",
        "“Who told the workers about the fund, then?” Paul Weiss asked.\n\n"
        f"> {WORKERS}\n\nThat was Lindqvist.",
        f"{WORKERS}, he said, noting that Paul Weiss was late.",
        f"{WORKERS}, he said, as Paul Weiss and others did.",
        f"Paul Weiss was angry: “No.”\n\n> {WORKERS}\n\nThat was Lindqvist.",
        "Tomas Lindqvist came. “Who told the workers about the fund, then?” Paul Weiss asked. "
        f"{WORKERS}.",
    ],
)
def test_he_may_be_whoever_is_named_nearby(draft: str) -> None:
    assert to_mend(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        f"Paul Weiss shrugged. {WORKERS}, he said later.",
        f"Tomas Lindqvist was blunt. {WORKERS}, Paul Weiss said later.",
        f"Tomas Lindqvist was blunt.\n\nIt rained.\n\nIt snowed.\n\nPaul Weiss came. {WORKERS}, "
        "he said.",
    ],
)
def test_a_name_or_a_he_who_can_be_nobody_else_is_held_against_print(draft: str) -> None:
    assert to_mend(draft) == ["other-speaker"]


def test_whom_a_draft_speaks_of_is_not_whom_it_quotes() -> None:
    assert to_mend("Anna Verhoeven? She “can save the port by the spring”.") == []


@pytest.mark.parametrize(
    ("claimed", "mention", "confidence", "may"),
    [
        ("Paul Weiss", "he", 0.8, None),
        ("Paul Weiss", "he", 0.95, False),
        ("Paul Weiss", "Lindqvist", 0.8, False),
        ("Otto Brandt", "he", 0.8, False),
        ("Tomas Lindqvist", "he", 0.8, True),
        ("Paul Weiss", "she", 0.8, False),
        ("Martin Weiss", "he", 0.8, False),
        ("Weiss", "he", 0.8, None),
        ("Anna Lindqvist", "he", 0.8, False),
    ],
)
def test_a_he_of_print_that_is_read_in_doubt_may_be_another_named_before(
    claimed: str, mention: str, confidence: float, may: bool | None
) -> None:
    rows = EVIDENCE.quotes_of(1)
    row = next(row for row in rows if "save the port" in row.quote.text)
    quote = replace(row.quote, speaker="Tomas Lindqvist", mention=mention, confidence=confidence)
    told = replace(
        row, quote=replace(quote, start=PRINT.index("The bridge")), speaker_name="Tomas Lindqvist"
    )
    assert may_be(EVIDENCE, claimed, told) is may


def test_a_she_of_print_is_no_man_whom_it_names_before() -> None:
    evidence = MemoryEvidence(
        [
            Article(
                "b.txt",
                "The painter Ottilie Brandt, 79, laughs.\n\nOf her dealer, Bruno Castel, she says "
                "only: “He sold my shadow and kept the body.”\n",
            )
        ]
    )
    draft = "“He sold my shadow and kept the body,” {} said."
    found = [
        [
            one.verdict.verdict
            for one in lint_with(evidence, parse(draft.format(who), "text"), "d", Options())
        ]
        for who in ("Castel", "Bruno Castel", "Brandt")
    ]
    assert found == [["other-speaker"], ["other-speaker"], ["verbatim"]]


def test_a_source_that_is_doubtful_lends_itself_to_nothing_behind_it() -> None:
    quotes = [
        Quote(10, 20, "a" * 10, "mixed", mention_start=30, confidence=sure) for sure in (0.2, 0.6)
    ]
    behind = Quote(40, 50, "b" * 10, "mixed", mention_start=30)
    assert [behind_another(behind, others("", [one])) for one in quotes] == [False, True]


@pytest.mark.timeout(60)
def test_a_sentence_broken_without_end_is_read_in_parts() -> None:
    assert set(to_mend(f"{WORKERS}, Tomas Lindqvist said, " * 300)) == set()


LED = MemoryEvidence(
    [
        Article(
            "c.txt",
            "Buyers came.\n\n“There are three offers, one of them serious,” Sallis said.\n\n"
            "Kowalik was wary: “I have been saved twice, and both times I lost a pension.”\n\n"
            "A friend, the novelist Ann Lee, said: “He wanted gold leaf and he only had bark.”\n",
        )
    ]
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        (
            "Lee insists: “He wanted gold leaf and he only had bark.” "
            "Kowalik stays away: “I have been saved twice, and both times I lost a pension.”",
            [],
        ),
        ("“I have been saved twice, and both times I lost a pension,” Marta Kowalik said.", []),
        (
            "“I have been saved twice, and both times I lost a pension,” Ann Lee said.",
            ["other-speaker"],
        ),
        ("“He wanted gold leaf and he only had bark,” Ann Lee said.", []),
        ("“He wanted gold leaf and he only had bark,” Marta Kowalik said.", ["other-speaker"]),
        (
            "Ann Lee: “He wanted gold leaf and he only had bark.” "
            "Kowalik: “I have been saved twice, and both times I lost a pension.”",
            [],
        ),
    ],
)
def test_who_is_named_where_a_text_leads_up_to_words_may_have_said_them(
    draft: str, right: list[str]
) -> None:
    found = lint_with(LED, parse(draft, "markdown"), "d", Options())
    assert [one.verdict.verdict for one in found if one.to_mend] == right


@pytest.mark.parametrize(
    ("syntax", "note"),
    [("latex", "\\footnote{{{}}}"), ("typst", "#footnote[{}]"), ("wiki", "<ref>{}</ref>")],
)
def test_he_in_a_note_is_nobody_of_the_texts_end(syntax: str, note: str) -> None:
    said = note.format(f"{WORKERS}, he went on.")
    asked = "“Who told the workers about the fund, then?” Paul Weiss asked."
    assert (
        to_mend(f"Tomas Lindqvist came.{said}\n\nIt rained.\n\nIt snowed.\n\nThen {asked}", syntax)
        == []
    )


NOTES = """Tomas Lindqvist: “There is no money left in the fund.” Paul Weiss: “Who told the \
workers about the fund, then?” He shrugged.

Otto Brandt: “She can save the port by the spring.” Lindqvist spoke of “no money left in \
the fund”.

Paul Weiss: “Nobody has told the workers of this town.”
"""


def test_notes_of_several_are_no_turns_of_a_talk() -> None:
    found = lint_with(EVIDENCE, parse(NOTES, "markdown"), "d.md", Options())
    assert [(one.speaker, one.verdict.verdict) for one in found] == [
        ("Tomas Lindqvist", "verbatim"),
        ("Paul Weiss", "verbatim"),
        ("Otto Brandt", "verbatim"),
        ("Lindqvist", "cut"),
        ("Paul Weiss", "other-speaker"),
    ]
    for one in found:
        assert NOTES[slice(*one.span)] == one.verdict.text


def test_a_fragment_in_another_clause_is_not_held_against_its_speaker() -> None:
    before = "Lindqvist speaks of “no money left in the fund”; "
    assert to_mend(f"{before}Weiss asked “who told the workers about the fund”.") == []
    assert to_mend(f"{before}Weiss’s words were “who told the workers about the fund”.") == []
    assert to_mend(f"{before}to him it is “who told the workers about the fund”.") == [
        "other-speaker"
    ]


BREATH = MemoryEvidence(
    [
        Article(
            "a.txt",
            "News\n\n“Ask to see the bank statements,” said Colm Brady. “It feels rude. Ask "
            "anyway, unless you trust them.”\n\n“The bank wrote to us in May,” Ann "
            "Lee said. She laughed. “Nobody has read the letter since.”\n",
        )
    ]
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ask to see the bank statements. It feels rude.", []),
        ("Ask to see the bank statements. It feels rude. Ask anyway, unless you trust them.", []),
        ("Ask to see the bank statements. It feels rude. Ask anyway.", ["joined"]),
        ("Ask to see the bank statements. Ask anyway, unless you trust them.", ["joined"]),
        ("It feels rude. Ask anyway, unless you trust them. Ask to see the bank statements.",
         ["joined"]),
        ("The bank wrote to us in May. Nobody has read the letter since.", ["joined"]),
    ],
)  # fmt: skip
def test_what_only_a_cue_parts_in_print_is_no_fault(words: str, told: list[str]) -> None:
    found = lint_with(BREATH, parse(f"“{words}”", "markdown"), "d.md", Options())
    assert [one.verdict.verdict for one in found] == ["joined"]
    assert [one.verdict.verdict for one in found if one.to_mend] == told


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (f"- Paul Weiss: “No.”\n- Otto Brandt: “Yes.”\n\n> {WORKERS[1:-1]}\n", []),
        (f"- Paul Weiss: “No.”\n- Paul Weiss: {WORKERS}\n", ["other-speaker"]),
        (f"Paul Weiss came. {WORKERS}, said the director.", []),
        (f"Paul Weiss, the councillor, came. {WORKERS}, Weiss said.", ["other-speaker"]),
    ],
)
def test_an_item_speaks_for_itself_and_the_director_is_whom_print_calls_so(
    draft: str, told: list[str]
) -> None:
    assert [one for one in to_mend(draft) if one != "not-found"] == told


def test_a_surname_that_several_bear_may_mean_any_of_them() -> None:
    evidence = MemoryEvidence(
        [Article("a.txt", "“We cannot sell the mill to anybody,” said Nora Brandt.\n")]
    )
    draft = "Paul Brandt came late. “We cannot sell the mill to anybody,” {} said.\n"
    found = {
        who: [
            one.verdict.verdict
            for one in lint_with(evidence, parse(draft.format(who), "text"), "d", Options())
        ]
        for who in ("Brandt", "Mr Brandt", "Paul Brandt", "Weiss")
    }
    assert found == {
        "Brandt": ["verbatim"],
        "Mr Brandt": ["other-speaker"],
        "Paul Brandt": ["other-speaker"],
        "Weiss": ["other-speaker"],
    }


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        ("Nora Brandt came to the point.", "verbatim"),
        ("Paul Weiss came to the point.", "other-speaker"),
        ("Paul Weiss met Nora Brandt.", "other-speaker"),
        ("Nora Brandt met Paul Weiss.", "other-speaker"),
    ],
)
def test_a_description_may_mean_whom_its_paragraph_names(before: str, verdict: str) -> None:
    evidence = MemoryEvidence(
        [Article("a.txt", "“We cannot sell the mill to anybody,” said Nora Brandt.\n")]
    )
    words = "“We cannot sell the mill to anybody,” the chairman said."
    draft = f"Paul Weiss is the chairman of the board.\n\n{before} {words}\n"
    found = lint_with(evidence, parse(draft, "text"), "d", Options())
    assert [one.verdict.verdict for one in found] == [verdict]


APART = """News of the day

“We carry no passport at all,” said Abdelrahman al-Qadiri, the minister of water.

Abdul-Rahman Qadri, no relation, called it “a marriage without a bride”.

“I fear the flood,” said Umm Khalid al-Zoubi, a farmer.

“The rent is too high for us,” said Danuta Kowalczyk, a tenant. “We shall appeal,” said Owen
Pryce, the director. Marlowe Estates said it was “disappointed by the ruling”.

Arjen Postma, the deputy governor, smiled. “Patience pays,” he said. “Someone else ran up the
bill,” said a government spokeswoman, Priya Rao.

“They copied my voice,” said Hollis Trevane, an actor. Trevane’s lawyer, Ana Baird, laughed. “Why
charge for the rain?” she said.
"""


@pytest.mark.parametrize(
    ("text", "who", "verdict"),
    [
        ("We carry no passport at all", "Abdelrahman al-Qadiri", "verbatim"),
        ("We carry no passport at all", "Umm Khalid al-Zoubi", "other-speaker"),
        ("We carry no passport at all", "Abdul-Rahman Qadri", "other-speaker"),
        ("a marriage without a bride", "Abdelrahman al-Qadiri", "other-speaker"),
        ("I fear the flood", "Abdelrahman al-Qadiri", "other-speaker"),
        ("disappointed by the ruling", "Danuta Kowalczyk", "other-speaker"),
        ("disappointed by the ruling", "Owen Pryce", "verbatim"),
        ("Someone else ran up the bill", "Arjen Postma", "other-speaker"),
        ("Why charge for the rain?", "Hollis Trevane", "other-speaker"),
        ("Why charge for the rain?", "Ana Baird", "verbatim"),
    ],
)
def test_whoever_is_quoted_by_name_beside_it_said_something_else(
    text: str, who: str, verdict: str
) -> None:
    evidence = MemoryEvidence([Article("a.txt", APART, outlet="The Day")])
    assert judge(evidence, text, who).verdict == verdict


OFFICES = """News of the day

“She goes back by day,” the Turkish culture minister, Sibel Kara, said at the door.

“I have swept around her for years,” said Cemal Oz, the restorer. Mr Oz’s son, Callum, is 19. “I
have built what nobody wants,” he said.

“A voice is only weather to us,” said Jess Oduya, chief executive of Parrot.
"""


@pytest.mark.parametrize(
    ("text", "who", "verdict"),
    [
        ("She goes back by day", "the minister", "verbatim"),
        ("She goes back by day", "the restorer", "other-speaker"),
        ("I have swept around her for years", "the culture minister", "other-speaker"),
        ("I have swept around her for years", "the artist", "verbatim"),
        ("A voice is only weather to us", "the company", "verbatim"),
        ("I have built what nobody wants", "Callum Ferris", "other-speaker"),
        ("I have built what nobody wants", "Callum Oz", "verbatim"),
    ],
)
def test_an_office_that_print_gives_to_another_is_not_this_speaker_s(
    text: str, who: str, verdict: str
) -> None:
    evidence = MemoryEvidence([Article("a.txt", OFFICES)])
    assert judge(evidence, text, who).verdict == verdict


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“I have swept around her for years,” the culture minister said.\n", "other-speaker"),
        ("“I have swept around her for years,” the restorer said.\n", "verbatim"),
        ("“I have swept around her for years,” the old man said.\n", "verbatim"),
        ("“I have swept around a doll for years,” the culture minister said.\n", "altered"),
        (
            "Cemal Oz is retiring. “I have swept around her for years,” the culture minister "
            "heard the man say.\n",
            "verbatim",
        ),
    ],
)
def test_a_draft_that_names_another_s_office_is_told(draft: str, verdict: str) -> None:
    evidence = MemoryEvidence([Article("a.txt", OFFICES)])
    lead = "The museum in Izmir closed on Monday. Visitors came from Ankara, Athens and Rome.\n\n"
    found = lint_with(evidence, parse(lead + draft, "text"), "d", Options())
    assert [one.verdict.verdict for one in found] == [verdict]


def test_who_is_spoken_of_in_the_words_is_not_the_role_that_says_them() -> None:
    said = "“I feel that he runs harder against President Obama and me than against the rain,”"
    print_ = f"{said} Anna Verhoeven, the former mayor, said.\n"
    evidence = MemoryEvidence([Article("rain.txt", print_)])
    assert verdict_of(evidence, f"{said} the former president said.").verdict == "verbatim"
    assert verdict_of(evidence, f"{said} Mr Obama said.").verdict == "other-speaker"
